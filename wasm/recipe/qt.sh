#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# qt.sh QT WORK MIRROR: builds qtbase for the browser from Debian 13's source package into QT/prefix.
# Runs inside the Debian 13 root. Trimmed to what the workbench links: every visitor downloads it.
set -euo pipefail

qt=$1 work=$2 mirror=$3
recipe=$(dirname -- "${BASH_SOURCE[0]}")
. "$recipe/toolchain.sh"

# Qt's browser fonts are 15 % of the download. Kept: Latin, Greek and Cyrillic letters, punctuation,
# currency, sub- and superscripts, arrows, mathematics, technical signs, box drawing, shapes, check marks.
subset_fonts() {
    local fonts=$work/qt6-base/src/3rdparty/wasm letters=U+0020-024F,U+02B0-02DD,U+0300-0304,U+0370-03FF,U+0400-045F
    local signs=U+2000-206F,U+2070-209C,U+20A0-20BF,U+2100-214F,U+2190-21FF,U+2200-22FF,U+2300-2328,U+23CE-23CF
    local shapes=U+2500-25FF,U+2605-2606,U+2610-2612,U+2630,U+26A0,U+2713-2718,U+27F5-27FA,U+FFFD
    for font in DejaVuSans DejaVuSansMono; do
        [ -e "$work/$font.ttf" ] || cp "$fonts/$font.ttf" "$work/"
        python3 -m fontTools.subset "$work/$font.ttf" --unicodes="$letters,$signs,$shapes" --layout-features='kern,liga,tnum,mark,ccmp' \
            --no-hinting --output-file="$fonts/$font.ttf"
    done
}

features_off() { sed -nE "/^[a-z]/{s/-/_/g; s/.*/-DFEATURE_&=OFF/p}" "$recipe/qt-features-off.txt"; }

configure_qt() {
    # An aborted configure may have settled on the host's compiler, so a folder is used once.
    rm -rf "$work/build"
    # shellcheck disable=SC2046  # one word per feature is meant
    cmake -G Ninja -S "$work/qt6-base" -B "$work/build" -DCMAKE_BUILD_TYPE=MinSizeRel \
        -DCMAKE_INSTALL_PREFIX="$qt/prefix" -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_qt_cmake" \
        -DQT_QMAKE_TARGET_MKSPEC=wasm-emscripten -DINPUT_opengl=es2 -DBUILD_SHARED_LIBS=OFF \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_GENERATE_SBOM=OFF \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
        $(features_off)
    touch "$work/configured"
}

mkdir -p "$work" "$qt"
make_toolchain
fetch_source "$work" "$mirror" qt6-base
subset_fonts
[ -e "$work/configured" ] || configure_qt
cmake --build "$work/build"
cmake --install "$work/build" >/dev/null
