# Sourced by the scripts: goes to the root of the checkout and defines opzet, the set-up in Python.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# The set-up itself is plain Python: any 3.8 or newer can run it, to find or fetch the 3.10 that the project needs.
opzet() {
  local python
  for python in .venv/bin/python python3 python3.10 /usr/bin/python3 "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/3.*/bin/python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null; then
      "$python" script/lib/opzet.py "$@"
      return
    fi
  done
  echo "No Python found. Install Python 3.10 (Debian 12: see docs/taken/installeren.md) and run this again." >&2
  return 1
}
