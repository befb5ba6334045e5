#!/usr/bin/env bash
# Installs what the tests need, Chromium included, then checks style, types and layers and runs all tests.
#   ./test.sh [arguments of pytest]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
./scripts/install.sh dev

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
    if can_install; then
        echo "Installing Chromium for the browser tests"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
    else
        echo "No Chromium: the browser tests will be skipped. On Debian: sudo apt-get install chromium" >&2
    fi
fi

if [ ! -e .fonts/fonts.json ]; then
    if can_install; then
        echo "Making the typefaces that the reader's picture families draw with (a few minutes, once)"
        apt-get update -qq
        .venv/bin/python -m training.fonts
    else
        echo "No typefaces: the tests of the picture families will be skipped (python -m training.fonts, as root on Debian)" >&2
    fi
fi

PATH="$PWD/.venv/bin:$PATH"
ruff check --quiet
ruff format --check --quiet
pyright --warnings
lint-imports
exec pytest "$@"
