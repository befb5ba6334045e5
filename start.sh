#!/usr/bin/env bash
# Installs Spillway into .venv beside this file, the first time and after a change, and starts it.
#   ./start.sh [arguments of `spillway up`, such as --port 8000 or --check]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
./scripts/install.sh
exec .venv/bin/spillway up "$@"
