// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_options.h"

#include "app/library_path.h"
#include "core/base/number_text.h"

#include <QFileInfo>

#include <limits>

namespace wb::cli {

Options& withDatabase(Options& options)
{
    return options.value("db", "PATH",
                         "The library's database. Default: the workbench's own, " + defaultLibraryPath() + '.');
}

QString databasePath(const Options& options) { return options.has("db") ? options.text("db") : defaultLibraryPath(); }

Result<ExpertStore> openExisting(const Options& options)
{
    const QString path = databasePath(options);
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, "there is no library \"" + path.toStdString() +
                                             "\"; \"expert library save FILE\" makes it, --db names another one");
    return ExpertStore::open(path.toStdString());
}

Result<Subject> subjectOf(const Options& options)
{
    auto store = openExisting(options);
    if (!store)
        return passOn(store);
    auto expert = store->find(options.operandUtf8(0));
    if (!expert)
        return passOn(expert);
    return Subject{std::move(*store), std::move(*expert)};
}

Result<int> versionNumber(const QString& text)
{
    const auto number = parseInteger(text.toStdString());
    if (!number || *number < 1 || *number > std::numeric_limits<int>::max())
        return fail(ErrorCode::InvalidArgument, "the number of a version is 1 or more");
    return static_cast<int>(*number);
}

} // namespace wb::cli
