// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_store.h"
#include "core/store/library_files.h"

#include <system_error>

namespace wb {

Result<std::string> ExpertStore::snapshot(Timestamp now) const
{
    if (const LibraryCondition found = check(); !found.isSound())
        return fail(ErrorCode::Corrupt, "library \"" + path() + "\" is damaged (" + troubleText(found) +
                                            "); no snapshot was made, because it would take the place of a sound one; "
                                            "recover the library first");
    std::string target = snapshotPath(path(), now);
    if (auto copied = m_database.backUpWhole(target); !copied)
        return passOn(copied);
    const std::vector<std::string> all = snapshots();
    std::error_code error;
    for (std::size_t i = kKeptSnapshots; i < all.size(); ++i)
        std::filesystem::remove(filePath(all[i]), error);
    return target;
}

std::vector<std::string> ExpertStore::snapshots() const { return snapshotsOf(path()); }

bool ExpertStore::isSnapshotDue(Timestamp now) const
{
    const std::vector<std::string> all = snapshots();
    return path() != ":memory:" && (all.empty() || all.front() < snapshotPath(path(), now - kSnapshotAge));
}

Result<void> ExpertStore::exportTo(const std::string& file) const
{
    std::error_code error;
    if (std::filesystem::equivalent(filePath(file), filePath(path()), error))
        return fail(ErrorCode::InvalidArgument, "\"" + file + "\" is the library itself; choose another file");
    const auto status = std::filesystem::status(filePath(file), error);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) // it would be replaced
        return fail(ErrorCode::Io, "\"" + file + "\" is a folder or a device; choose a file name");
    return m_database.backUpWhole(file);
}

LibraryCondition ExpertStore::check() const { return checkLibrary(m_database); }

} // namespace wb
