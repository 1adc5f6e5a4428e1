# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by wasm/setup, wasm/build and wasm/run: where things are, and how to run a command with Debian 13's
# tools (directly on Debian 13, inside our own Debian 13 root elsewhere).
# shellcheck shell=bash

. "$(dirname -- "${BASH_SOURCE[0]}")/../../app/lib/common.sh"

wasm_dir=$repository/wasm
recipe=$wasm_dir/recipe
cache=${WB_WASM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/expert-workbench/wasm}

# hash_of FILE...: a short name for the content of files, and of the variable `salt` when it is set.
hash_of() { { printf '%s\n' "${salt:-}" && cat -- "$@"; } | sha256sum | cut -c1-12; }

# The mirror this machine already uses for Debian, else Debian's own.
mirror() {
    local found
    found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's!^(deb |URIs:).*(https?://[^ ]*/debian)/?( .*)?$!\2!p' || true)
    found=${found%%$'\n'*}
    echo "${found:-http://deb.debian.org/debian}"
}

host_is_trixie() { (. /etc/os-release && [ "${VERSION_CODENAME:-}" = trixie ]); }

# Three layers, each kept under the hash of its own recipe and of the layers below, so that a changed
# feature list does not make a new Debian root, and a changed library does not rebuild Qt.
root_hash=$(hash_of "$recipe/root-packages.txt" "$recipe/root.sh")
host_is_trixie && root_hash=host
qt_hash=$(salt=$root_hash hash_of "$recipe/toolchain.sh" "$recipe/qt.sh" "$recipe/qt-features-off.txt")
libraries_hash=$(salt=$qt_hash hash_of "$recipe/libraries.sh" "$recipe/libraries.cmake")
root=$cache/root-$root_hash
qt=$cache/qt-$qt_hash
libraries=$cache/libraries-$libraries_hash

# inside COMMAND...: runs a command where Debian 13's tools are. The cache and the checkout are seen
# there under the same paths as here.
inside() {
    if host_is_trixie; then
        "$@"
    else
        unshare --mount --propagation private -- \
            bash "$wasm_dir/lib/enter-root.sh" "$root" "$cache" "$repository" -- "$@"
    fi
}

# The mounts of a Debian 13 root need root's rights; on Debian 13 itself nothing does.
need_rights() {
    host_is_trixie && return
    [ "$(id -u)" = 0 ] || die "on $(. /etc/os-release && echo "$PRETTY_NAME") the browser build runs inside a" \
        "Debian 13 root, and entering it needs root: run it as root (for example 'sudo -E wasm/run')"
}
