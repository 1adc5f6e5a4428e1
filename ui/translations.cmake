# SPDX-License-Identifier: GPL-3.0-or-later
# The interface's texts in other languages: resources/translations/workbench_*.ts, compiled by Qt's lrelease into resources
# beside Qt's own texts (buttons of message boxes, file dialogs). tests/arch/translations keeps them complete.
set(WB_LANGUAGES de en zh)
find_program(WB_LRELEASE NAMES lrelease PATHS /usr/lib/qt6/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(folder "${CMAKE_CURRENT_BINARY_DIR}/translations")
file(MAKE_DIRECTORY "${folder}")
set(compiled)
foreach(language IN LISTS WB_LANGUAGES)
  set(source "${CMAKE_SOURCE_DIR}/resources/translations/workbench_${language}.ts")
  set(target "${folder}/workbench_${language}.qm")
  add_custom_command(OUTPUT "${target}" COMMAND "${WB_LRELEASE}" -silent "${source}" -qm "${target}"
    DEPENDS "${source}" VERBATIM)
  list(APPEND compiled "${target}")
endforeach()
foreach(pair de:de zh:zh_CN)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 language)
  list(GET pair 1 qts)
  file(COPY_FILE "/usr/share/qt6/translations/qtbase_${qts}.qm" "${folder}/qtbase_${language}.qm" ONLY_IF_DIFFERENT)
  list(APPEND compiled "${folder}/qtbase_${language}.qm")
endforeach()
qt_add_resources(wb_ui workbench_translations PREFIX /translations BASE "${folder}" FILES ${compiled})
