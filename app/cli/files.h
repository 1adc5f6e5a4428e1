// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/load_expert.h"

#include <QString>

namespace wb::cli {

/// Reads an expert from a file and puts the reader's warnings on standard error.
Result<Expert> loadExpert(const std::string& path);
/// See loadDataFile().
Result<Dataset> loadData(const std::string& path, int inputs, int outputs);
/// Writes an expert and puts the notes about what the format does differently on standard error. Gives the exit code.
int saveExpert(const std::string& path, const Expert& expert, const SaveExpertOptions& options);
/// "2.1" or "2.2". Errors: InvalidArgument.
Result<FannDialect> fannDialect(const QString& version);
/// "a/b.CSV" ends with ".csv"; extension in lower case.
bool hasExtension(const std::string& path, const char* extension);

} // namespace wb::cli
