// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_options.h"

#include "app/cli/console.h"
#include "app/library_path.h"
#include "core/base/number_text.h"

#include <QFileInfo>

#include <limits>

namespace wb::cli {

namespace {

/// What can be done about a damaged library, said where it is noticed.
Result<ExpertStore> withAdvice(Result<ExpertStore> opened)
{
    if (!opened && opened.error().code == ErrorCode::Corrupt)
        return fail(ErrorCode::Corrupt,
                    opened.error().message + "; \"expert library recover\" brings back what can be read");
    return opened;
}

} // namespace

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
    return withAdvice(ExpertStore::open(path.toStdString()));
}

Result<ExpertStore> openOrMake(const Options& options)
{
    if (!options.has("db"))
        makeLibraryFolder(databasePath(options));
    return withAdvice(ExpertStore::open(databasePath(options).toStdString()));
}

void describeAsKnown(Expert& expert, const ExpertStore& store)
{
    if (const auto known = store.find(expert.name))
        expert.description() = known->description;
}

void keepSnapshot(const ExpertStore& store)
{
    const auto now = timestampNow();
    if (!store.isSnapshotDue(now))
        return;
    if (const auto made = store.snapshot(now); !made)
        complain("warning: no snapshot was made: " + made.error().message);
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
