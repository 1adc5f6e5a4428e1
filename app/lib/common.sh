# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run, tests/run and the scripts of wasm/: how to say what happens and how to get Debian packages.
# shellcheck shell=bash

repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

die() {
    printf '\n%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# step NAME COMMAND...: runs the command and says how long it took; stops the script when it fails.
step() {
    local name=$1 started=$SECONDS
    shift
    say "$name ..."
    "$@" || die "\"$name\" failed after $((SECONDS - started)) s; the lines above say why"
    say "$name: done in $((SECONDS - started)) s"
}

# missing_packages PART: the Debian packages of one part of app/packages.txt that this machine lacks. A second column names a
# program: where that is found already (a newer node, say), the package is not needed.
missing_packages() {
    awk -v part="[$1]" '/^# \[/ { on = ($2 == part); next } on && NF && !/^#/ { print $1, $2 }' \
        "$repository/app/packages.txt" | while read -r package program; do
        [ -n "$program" ] && command -v "$program" >/dev/null && continue
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

# need_packages PART...: installs what is missing, or says how.
need_packages() {
    local missing=() sudo=() part
    command -v dpkg-query >/dev/null || die "this script installs Debian packages; on another system install what" \
        "app/packages.txt names, then use cmake --preset release"
    for part in "$@"; do mapfile -t -O "${#missing[@]}" missing < <(missing_packages "$part"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "these packages are missing; as root: apt-get install ${missing[*]}"
        sudo=(sudo)
    fi
    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    step "package lists" quietly "${sudo[@]}" apt-get update
    step "packages" quietly "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

# quietly COMMAND...: its output only if it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    [ $status = 0 ] || tail -n 40 "$log"
    rm -f "$log"
    return $status
}

# One compiler cache for every checkout: paths are taken relative to it.
export CCACHE_BASEDIR=$repository CCACHE_NOHASHDIR=1
