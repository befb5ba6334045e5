#!/usr/bin/env bash
# Makes .venv in the clone and installs Spillway into it, editable. Says what it does; does nothing when nothing changed.
#   scripts/install.sh [EXTRA]        EXTRA: an optional dependency group of pyproject.toml, such as dev
#
# Needs Python 3.11 or newer. Ways to a virtual environment, in order: venv; venv without pip, plus the pip of the
# system; uv; virtualenv; the pip in a package of Debian's, unpacked beside; and, only as root, Debian's python3-venv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

extra=${1:-}
stamp=.venv/.spillway-installed${extra:+-$extra}

say() { # ENGLISH CHINESE
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    zh*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
    esac
}

fail() {
    say "$@" >&2
    exit 1
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$name" >/dev/null && is_new_enough "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

is_root() { [ "$(id -u)" = 0 ]; }

from_debian() { # PACKAGE...
    say "Installing from Debian: $*" "正在从 Debian 安装：$*"
    local log
    if ! log=$(export DEBIAN_FRONTEND=noninteractive && apt-get update -qq 2>&1 &&
        apt-get install -y -qq --no-install-recommends "$@" 2>&1); then
        printf '%s\n' "$log" >&2
        return 1
    fi
}

# An environment counts when its Python runs and something can install into it.
is_usable() {
    is_new_enough .venv/bin/python && { .venv/bin/python -m pip --version || command -v uv; } >/dev/null 2>&1
}

attempt() { # COMMAND...   leaves nothing half-made behind
    rm -rf .venv
    "$@" >/dev/null 2>&1 && is_usable
}

venv_with_the_pip_of_the_system() {
    "$python" -m venv --without-pip .venv && "$python" -m pip --python .venv/bin/python install --quiet pip
}

venv_with_the_pip_of_debian() { # needs no root: the package is unpacked, not installed
    local place
    place=$(mktemp -d) && (cd "$place" && apt-get download python3-pip-whl && dpkg-deb --extract ./*.deb .) &&
        "$python" -m venv --without-pip .venv &&
        .venv/bin/python "$(echo "$place"/usr/share/python-wheels/pip-*.whl)/pip" install --quiet pip
    rm -rf "$place"
}

make_environment() {
    say "Making a virtual environment in .venv with $("$python" --version)" \
        "正在用 $("$python" --version) 在 .venv 中建立虚拟环境"
    attempt "$python" -m venv .venv && return
    attempt venv_with_the_pip_of_the_system && return
    attempt uv venv --quiet --python "$python" .venv && return
    attempt "$python" -m virtualenv --quiet .venv && return
    attempt venv_with_the_pip_of_debian && return
    if is_root && command -v apt-get >/dev/null && from_debian python3-venv; then
        attempt "$python" -m venv .venv && return
    fi
    rm -rf .venv
    fail "Python cannot make a virtual environment here. On Debian or Ubuntu: sudo apt-get install python3-venv" \
        "此处的 Python 无法建立虚拟环境。在 Debian 或 Ubuntu 上请运行：sudo apt-get install python3-venv"
}

install() {
    local what=".${extra:+[$extra]}"
    say "Installing Spillway and what it needs (about 500 MB on disk, no torch); this takes a minute or so" \
        "正在安装 Spillway 及其依赖（约占 500 MB，不含 torch），约需一分钟"
    if command -v uv >/dev/null &&
        uv pip install --quiet --compile-bytecode --python .venv/bin/python --editable "$what"; then
        return
    fi
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$what"
}

# What the installation depends on: the requirements, the place of the clone, the interpreter.
state() { echo "$(cksum <pyproject.toml) $PWD $(.venv/bin/python --version 2>&1)"; }

python=$(find_python) || {
    is_root && command -v apt-get >/dev/null && from_debian python3 python3-venv && python=$(find_python)
} || fail "Python 3.11 or newer is needed. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" \
    "需要 Python 3.11 或更高版本。在 Debian 或 Ubuntu 上请运行：sudo apt-get install python3 python3-venv"

is_usable || make_environment
if [ ! -x .venv/bin/spillway ] || [ "$(cat "$stamp" 2>/dev/null)" != "$(state)" ]; then
    rm -f "$stamp"
    install || fail "The installation failed; the lines above say why. Is the package index reachable?" \
        "安装失败，原因见上。能否连上软件包索引？"
    state >"$stamp"
fi
