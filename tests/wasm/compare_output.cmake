# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAM=... -DEXPECTED=FILE -P compare_output.cmake: fails unless the program prints the file.
execute_process(COMMAND "${PROGRAM}" OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ "${EXPECTED}" expected)
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "expected\n${expected}\nbut the program printed\n${printed}")
endif()
