# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced inside the Debian 13 root: Debian's emscripten, laid out the way Qt's build looks for it.
# Expects the variable `qt`, the folder everything is installed in.
# shellcheck shell=bash

host_qt_cmake=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake

export EMSDK=$qt/emsdk
export EM_CACHE=$qt/emscripten-cache
export EM_FROZEN_CACHE=0
export NODE_PATH=/usr/share/nodejs  # the linker's optimiser is a node program and needs acorn from there
export CCACHE_DIR=${CCACHE_DIR:-${qt%/*}/ccache}
export CCACHE_COMPILERTYPE=clang    # emcc is a script; without this ccache does not know its options
export CCACHE_MAXSIZE=3G

make_toolchain() {
    local tool
    mkdir -p "$EMSDK/upstream/emscripten"
    { cat /usr/share/emscripten/.emscripten; echo "EMSCRIPTEN_ROOT = '/upstream/emscripten'"; } >"$EMSDK/.emscripten"
    ln -sfn -t "$EMSDK/upstream/emscripten" /usr/share/emscripten/*
    for tool in emcc em++ emar emranlib emcmake emconfigure emnm em-config; do
        ln -sfn "/usr/bin/$tool" "$EMSDK/upstream/emscripten/$tool"
    done
    # An empty cache would make emscripten build its C and C++ libraries for minutes. A whole one is 1.6 GB:
    # the variants for threads, dynamic linking and link-time optimisation stay behind.
    [ -d "$EM_CACHE" ] && return
    mkdir -p "$EM_CACHE.partial"
    tar -C /usr/share/emscripten/cache --exclude=lto --exclude=pic --exclude=lto-pic --exclude='*-mt*' \
        --exclude='*-ww*' --exclude='*san*_rt*' -cf - . | tar -C "$EM_CACHE.partial" -xf -
    mv "$EM_CACHE.partial" "$EM_CACHE"
}

# fetch_source FOLDER MIRROR PACKAGE: unpacks Debian 13's patched source of PACKAGE as FOLDER/PACKAGE.
# Its own package lists, so that the machine's need no source entries.
fetch_source() {
    local folder=$1 mirror=$2 package=$3 apt
    [ -d "$folder/$package" ] && return
    rm -rf "$folder/unpack"
    mkdir -p "$folder/lists/partial" "$folder/unpack"
    cat >"$folder/source.sources" <<SOURCES
Types: deb-src
URIs: $mirror
Suites: trixie trixie-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb-src
URIs: ${mirror%/debian}/debian-security
Suites: trixie-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
    apt=(apt-get -q -o Dir::Etc::sourcelist="$folder/source.sources" -o Dir::Etc::sourceparts=-
        -o Dir::State::lists="$folder/lists" -o APT::Sandbox::User=root)
    "${apt[@]}" update
    (cd "$folder/unpack" && "${apt[@]}" source "$package")
    mv "$folder"/unpack/*/ "$folder/$package"
    rm -r "$folder/unpack"
}
