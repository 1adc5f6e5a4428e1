# SPDX-License-Identifier: GPL-3.0-or-later
# build-app.sh QT LIBRARIES REPOSITORY BUILD BRIDGE: configures and builds the workbench for the browser.
# Runs inside the Debian 13 root.
set -euo pipefail

qt=$1 libraries=$2 repository=$3 build=$4 bridge=$5
. "$repository/wasm/recipe/toolchain.sh"
export WB_WASM_QT=$qt/prefix WB_WASM_LIBRARIES=$libraries/prefix WB_HOST_QT_CMAKE=$host_qt_cmake
export CCACHE_BASEDIR=$repository CCACHE_NOHASHDIR=1  # one compiler cache for every checkout

# A folder configured for another Qt keeps its paths: begin anew.
if [ -e "$build/CMakeCache.txt" ] && ! grep -qF "$libraries/prefix" "$build/CMakeCache.txt"; then
    rm -rf "$build"
fi
cd "$repository"
cmake --preset wasm -B "$build" -DWB_TEST_BRIDGE="$bridge"
cmake --build "$build" -- ${WB_NINJA_FLAGS:-}
