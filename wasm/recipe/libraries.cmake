# SPDX-License-Identifier: GPL-3.0-or-later
# SQLite and QCustomPlot as static libraries for the browser, installed so that the project's own
# find_package() calls find them as they find Debian's on the desktop.
cmake_minimum_required(VERSION 3.25)
project(WorkbenchBrowserLibraries LANGUAGES C CXX)
set(CMAKE_CXX_STANDARD 20)
find_package(Qt6 REQUIRED COMPONENTS Widgets)

add_library(sqlite3 STATIC "${SQLITE_SOURCE}/sqlite3.c")
target_compile_definitions(sqlite3 PRIVATE SQLITE_THREADSAFE=0 SQLITE_ENABLE_FTS5 SQLITE_OMIT_LOAD_EXTENSION)
install(TARGETS sqlite3 ARCHIVE DESTINATION lib)
install(FILES "${SQLITE_SOURCE}/sqlite3.h" "${SQLITE_SOURCE}/src/sqlite3ext.h" DESTINATION include)

set(CMAKE_AUTOMOC ON)
add_library(QCustomPlotQt6 STATIC "${QCUSTOMPLOT_SOURCE}/qcustomplot.cpp" "${QCUSTOMPLOT_SOURCE}/qcustomplot.h")
target_compile_options(QCustomPlotQt6 PRIVATE -w)  # not our code; Qt 6.8 deprecates much of what it calls
target_include_directories(QCustomPlotQt6 SYSTEM INTERFACE "$<INSTALL_INTERFACE:include>")
target_link_libraries(QCustomPlotQt6 PUBLIC Qt6::Widgets)
install(TARGETS QCustomPlotQt6 EXPORT QCustomPlotQt6Targets ARCHIVE DESTINATION lib)
install(FILES "${QCUSTOMPLOT_SOURCE}/qcustomplot.h" DESTINATION include)
install(EXPORT QCustomPlotQt6Targets NAMESPACE QCustomPlotQt6:: DESTINATION lib/cmake/QCustomPlotQt6
  FILE QCustomPlotQt6Config.cmake)
