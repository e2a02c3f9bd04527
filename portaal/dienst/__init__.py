"""Running the portal: readiness, the off switch, the worker, and the small files every site has."""
