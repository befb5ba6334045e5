#!/usr/bin/env bash
# Installs what the tests need, Chromium included, then checks style, types and layers and runs all tests.
#   ./test.sh [arguments of pytest]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
./scripts/install.sh dev

# Chromium for the page's tests, libatomic1 for the program that drives it, curl for the commands in the docs.
missing=()
for package in chromium curl libatomic1; do
    dpkg-query --show --showformat '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
done
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

if can_install && { [ ${#missing[@]} -gt 0 ] || [ ! -e .fonts/fonts.json ]; }; then
    apt-get update -qq
fi
if [ ${#missing[@]} -gt 0 ]; then
    if can_install; then
        echo "Installing from Debian: ${missing[*]}"
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    else
        echo "Not found, so tests may fail or be skipped: ${missing[*]} (sudo apt-get install ${missing[*]})" >&2
    fi
fi
if [ ! -e .fonts/fonts.json ]; then
    if can_install; then
        echo "Making the typefaces that the reader's picture families draw with (a few minutes, once)"
        .venv/bin/python -m training.fonts
    else
        echo "No typefaces, so tests of the picture families are skipped (python -m training.fonts, root on Debian)" >&2
    fi
fi

PATH="$PWD/.venv/bin:$PATH"
ruff check --quiet
ruff format --check --quiet
pyright --warnings
lint-imports
exec pytest "$@"
