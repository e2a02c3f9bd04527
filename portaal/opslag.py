"""Static files with a hash in their name, also where one script names another."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Opslag(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage that also follows `import ... from "./x.js"`: after an upgrade no old script meets a new one."""

    support_js_module_import_aggregation = True
