// SPDX-License-Identifier: Apache-2.0
#include "app/cli/files.h"

#include "app/cli/console.h"
#include "core/formats/file.h"

namespace wb::cli {

Result<Expert> loadExpert(const std::string& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return passOn(bytes);
    auto loaded = loadExpertFile(path, *bytes);
    if (!loaded)
        return passOn(loaded);
    const std::string about = "warning: " + path + ": ";
    for (const std::string& warning : loaded->warnings)
        complain(about + warning);
    return std::move(loaded->expert);
}

Result<Dataset> loadData(const std::string& path, int inputs, int outputs)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return passOn(bytes);
    return loadDataFile(path, *bytes, inputs, outputs);
}

int saveExpert(const std::string& path, const Expert& expert, const SaveExpertOptions& options)
{
    const auto saved = saveExpertBytes(path, expert, options);
    if (!saved)
        return badInput(saved.error());
    for (const std::string& note : saved->notes)
        complain("note: " + note);
    if (expert.resume && !hasExtension(path, ".expert"))
        complain("note: what the training is gone on with is not stored; an .expert file has it");
    const auto written = writeFile(path, saved->bytes);
    return written ? kSuccess : badInput(written.error());
}

Result<FannDialect> fannDialect(const QString& version)
{
    if (version == "2.1")
        return FannDialect::V2_1;
    if (version == "2.2")
        return FannDialect::V2_2;
    return fail(ErrorCode::InvalidArgument, "--fann: \"" + version.toStdString() + "\" is not 2.1 or 2.2");
}

bool hasExtension(const std::string& path, const char* extension)
{
    return QString::fromStdString(path).endsWith(QLatin1String(extension), Qt::CaseInsensitive);
}

} // namespace wb::cli
