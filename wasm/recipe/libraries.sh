#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# libraries.sh QT LIBRARIES WORK MIRROR: builds SQLite and QCustomPlot for the browser from Debian 13's
# source packages, and lays the header-only libraries beside them, all under LIBRARIES/prefix.
# Runs inside the Debian 13 root.
set -euo pipefail

qt=$1 libraries=$2 work=$3 mirror=$4
recipe=$(dirname -- "${BASH_SOURCE[0]}")
. "$recipe/toolchain.sh"

# One C file from SQLite's tree: its own build makes it, with the machine's compiler.
amalgamate_sqlite() {
    [ -e "$work/sqlite3/sqlite3.c" ] && return
    (cd "$work/sqlite3" && ./configure --disable-readline && make sqlite3.c)
}

# The browser has no printer, and our Qt no time zones; QCustomPlot decides both by Qt's version.
prepare_qcustomplot() {
    sed -i -e 's!^#  include <QtPrintSupport/QtPrintSupport>!#  include <QtWidgets/QtWidgets>\n#  define QT_NO_PRINTER!' \
        -e 's!^ *# *if QT_VERSION >= QT_VERSION_CHECK(5, 2, 0)$!#if QT_CONFIG(timezone)!' \
        "$work"/qcustomplot/qcustomplot.{h,cpp}
}

# Headers and CMake packages of the header-only libraries, out of /usr: the compiler for the browser must
# not see the rest of that folder.
copy_headers() {
    dpkg -L libeigen3-dev nlohmann-json3-dev libfast-float-dev libexpected-dev |
        grep -E '^/usr/(include|share/eigen3|share/cmake|lib/cmake)/' | while read -r file; do
        [ -d "$file" ] || install -D -m 644 "$file" "$libraries/prefix/${file#/usr/}"
    done
}

mkdir -p "$work" "$libraries"
fetch_source "$work" "$mirror" sqlite3
fetch_source "$work" "$mirror" qcustomplot
amalgamate_sqlite
prepare_qcustomplot
copy_headers
rm -rf "$work/build" "$work/project"
mkdir "$work/project"
cp "$recipe/libraries.cmake" "$work/project/CMakeLists.txt"
"$qt/prefix/bin/qt-cmake" -G Ninja -S "$work/project" -B "$work/build" -DCMAKE_BUILD_TYPE=MinSizeRel \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_qt_cmake" -DCMAKE_INSTALL_PREFIX="$libraries/prefix" \
    -DSQLITE_SOURCE="$work/sqlite3" -DQCUSTOMPLOT_SOURCE="$work/qcustomplot" \
    -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
cmake --build "$work/build"
cmake --install "$work/build"
