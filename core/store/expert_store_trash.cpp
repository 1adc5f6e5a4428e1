// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_rows.h"

namespace wb {

namespace {

constexpr std::int64_t kTrashMs = std::chrono::milliseconds(ExpertStore::kTrashTime).count();

Result<std::int64_t> fileBytes(const Database& database)
{
    const auto pages = database.number("PRAGMA page_count");
    const auto size = database.number("PRAGMA page_size");
    if (!pages || !size)
        return pages ? size : pages;
    return *pages * *size;
}

} // namespace

Result<void> ExpertStore::remove(ExpertId id)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    const auto done = rows::numberBound(m_database,
                                        "UPDATE expert SET deleted_name = name, name = uuid, deleted_at = ?2 "
                                        "WHERE id = ?1 AND deleted_at IS NULL RETURNING id",
                                        [&](Statement& s) { s.bind(1, id.value).bind(2, rows::nowMs()); });
    if (!done)
        return passOn(done);
    return *done ? Result<void>() : Result<void>(failGone());
}

Result<void> ExpertStore::undelete(ExpertId id, std::string_view name)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    auto statement = m_database.prepare("SELECT deleted_name FROM expert WHERE id = ?1 AND deleted_at IS NOT NULL");
    if (!statement)
        return passOn(statement);
    const auto row = statement->bind(1, id.value).step();
    if (!row)
        return passOn(row);
    if (!*row)
        return fail(ErrorCode::NotFound, "library \"" + path() + "\" no longer has this expert in its trash");
    const auto wanted = normalized({name.empty() ? statement->text(0) : std::string(name), {}, {}, {}});
    if (!wanted)
        return passOn(wanted);
    static_cast<void>(statement->run()); // ends the reading
    const auto holder = rows::expertNamed(m_database, wanted->name);
    if (!holder)
        return passOn(holder);
    if (*holder)
        return fail(ErrorCode::Conflict, "library \"" + path() + "\" has another expert called \"" + wanted->name +
                                             "\" by now; bring this one back under another name");
    auto done =
        rows::runBound(m_database, "UPDATE expert SET name = ?2, deleted_name = NULL, deleted_at = NULL WHERE id = ?1",
                       [&](Statement& s) { s.bind(1, id.value).bind(2, wanted->name); });
    return done ? transaction->commit() : done;
}

Result<std::vector<TrashedExpert>> ExpertStore::trash() const
{
    auto statement = m_database.prepare(
        "SELECT id, deleted_name, (SELECT count(*) FROM expert_version WHERE expert_id = expert.id), deleted_at "
        "FROM expert WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC");
    if (!statement)
        return passOn(statement);
    return rows::collect<TrashedExpert>(*statement, [](const Statement& row) {
        const Timestamp deleted{std::chrono::milliseconds(row.integer(3))};
        return TrashedExpert{ExpertId{row.integer(0)}, row.text(1), static_cast<int>(row.integer(2)), deleted,
                             deleted + kTrashTime};
    });
}

Result<CompactionReport> ExpertStore::compact(Timestamp now)
{
    if (auto writable = checkWritable(); !writable)
        return passOn(writable);
    CompactionReport report;
    const auto before = fileBytes(m_database);
    if (!before)
        return passOn(before);
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return passOn(transaction);
        auto done = rows::runBound(m_database, "DELETE FROM expert WHERE deleted_at <= ?1",
                                   [&](Statement& s) { s.bind(1, now.time_since_epoch().count() - kTrashMs); });
        auto experts = m_database.number("SELECT changes()");
        if (done)
            done = m_database.execute("DELETE FROM blob_store WHERE NOT EXISTS "
                                      "(SELECT 1 FROM expert_version WHERE weights_sha256 = blob_store.sha256) AND NOT "
                                      "EXISTS (SELECT 1 FROM training_state WHERE state_sha256 = blob_store.sha256)");
        auto blobs = m_database.number("SELECT changes()");
        if (done)
            done = m_database.execute("DELETE FROM dataset WHERE NOT EXISTS "
                                      "(SELECT 1 FROM run_dataset WHERE dataset_id = dataset.id)");
        if (done)
            done = transaction->commit();
        if (!done || !experts || !blobs)
            return !done ? Result<CompactionReport>(passOn(done)) : passOn(experts ? blobs : experts);
        report.experts = static_cast<int>(*experts);
        report.blobs = static_cast<int>(*blobs);
    }
    if (auto packed = m_database.vacuum(); !packed)
        return passOn(packed);
    const auto after = fileBytes(m_database);
    if (!after)
        return passOn(after);
    report.bytesBefore = *before;
    report.bytesAfter = *after;
    return report;
}

} // namespace wb
