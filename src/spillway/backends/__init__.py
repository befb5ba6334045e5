"""Those that can be asked, each behind the port `core.ports.Backend`. Heavy libraries load inside their own adapter."""
