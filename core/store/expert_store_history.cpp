// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_rows.h"
#include "core/store/stages.h"

#include <algorithm>
#include <array>

namespace wb {

namespace {

constexpr std::array<std::string_view, 7> kRelations{"finetuned", "distilled", "quantized", "pruned",
                                                     "merged",    "copied",    "imported"};
constexpr std::size_t kNotesCharacters = 10'000;

template <std::size_t Count>
Result<void> checkOneOf(const char* what, std::string_view given, const std::array<std::string_view, Count>& allowed)
{
    if (std::find(allowed.begin(), allowed.end(), given) != allowed.end())
        return {};
    std::string message = std::string("there is no ") + what + " \"" + std::string(given) + "\"; choose";
    for (const std::string_view name : allowed)
        message += (name == allowed.front() ? " " : name == allowed.back() ? " or " : ", ") + std::string(name);
    return fail(ErrorCode::InvalidArgument, std::move(message));
}

Result<void> checkLength(const char* what, std::string_view text, std::size_t most)
{
    if (text.size() > most || text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument,
                    std::string(what) + " may have up to " + std::to_string(most) + " bytes and no NUL; shorten it");
    return {};
}

} // namespace

Result<VersionId> ExpertStore::versionId(ExpertId id, int version) const
{
    const auto found = rows::numberBound(m_database,
                                         "SELECT v.id FROM expert_version v JOIN expert e ON e.id = v.expert_id "
                                         "WHERE v.expert_id = ?1 AND v.version = ?2 AND e.deleted_at IS NULL",
                                         [&](Statement& s) { s.bind(1, id.value).bind(2, std::int64_t{version}); });
    if (!found)
        return passOn(found);
    if (!*found)
        return fail(ErrorCode::NotFound, "library \"" + path() + "\" has no such expert with a version " +
                                             std::to_string(version) + "; refresh the list");
    return VersionId{**found};
}

Result<SavedVersion> ExpertStore::restore(ExpertId id, int version)
{
    if (auto writable = checkWritable(); !writable)
        return passOn(writable);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    const auto parent = versionId(id, version);
    if (!parent)
        return passOn(parent);
    const auto content = load(id, version);
    if (!content)
        return passOn(content);
    const std::int64_t now = rows::nowMs();
    auto saved = rows::addVersion(m_database, id, *content, "version " + std::to_string(version) + " again", now);
    if (!saved)
        return saved;
    auto done =
        rows::runBound(m_database, "INSERT INTO lineage (child_id, parent_id, relation) VALUES (?1, ?2, 'copied')",
                       [&](Statement& s) { s.bind(1, saved->id.value).bind(2, parent->value); });
    if (done)
        done = rows::runBound(m_database, "UPDATE expert SET updated_at = ?2 WHERE id = ?1",
                              [&](Statement& s) { s.bind(1, id.value).bind(2, now); });
    if (done)
        done = transaction->commit();
    return done ? saved : Result<SavedVersion>(passOn(done));
}

Result<void> ExpertStore::setStage(ExpertId id, int version, std::string_view stage)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    if (auto known = checkOneOf("stage", stage, kStages); !known)
        return known;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    const auto target = versionId(id, version);
    if (!target)
        return passOn(target);
    const bool isChampion = stage == "champion";
    if (isChampion) {
        auto retired = rows::runBound(
            m_database,
            "UPDATE expert_version SET stage = 'retired' WHERE expert_id = ?1 AND stage = 'champion' AND id <> ?2",
            [&](Statement& s) { s.bind(1, id.value).bind(2, target->value); });
        if (!retired)
            return retired;
    }
    auto done = rows::runBound(m_database, "UPDATE expert_version SET stage = ?2 WHERE id = ?1",
                               [&](Statement& s) { s.bind(1, target->value).bind(2, stage); });
    // The alias is what other programs ask for; it follows.
    if (done)
        done = rows::runBound(
            m_database, "DELETE FROM alias WHERE expert_id = ?1 AND name = 'champion' AND (?3 OR version_id = ?2)",
            [&](Statement& s) { s.bind(1, id.value).bind(2, target->value).bind(3, std::int64_t{isChampion}); });
    if (done && isChampion)
        done = rows::runBound(m_database, "INSERT INTO alias (expert_id, name, version_id) VALUES (?1, 'champion', ?2)",
                              [&](Statement& s) { s.bind(1, id.value).bind(2, target->value); });
    return done ? transaction->commit() : done;
}

Result<void> ExpertStore::setNotes(ExpertId id, int version, std::string_view notes)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    if (auto checked = checkLength("the note", notes, kNotesCharacters); !checked)
        return checked;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    const auto target = versionId(id, version);
    if (!target)
        return passOn(target);
    auto done = rows::runBound(m_database, "UPDATE expert_version SET notes = ?2 WHERE id = ?1",
                               [&](Statement& s) { s.bind(1, target->value).bind(2, notes); });
    return done ? transaction->commit() : done;
}

Result<void> ExpertStore::addLineage(VersionId child, VersionId parent, std::string_view relation)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    if (auto known = checkOneOf("relation", relation, kRelations); !known)
        return known;
    if (child == parent)
        return fail(ErrorCode::InvalidArgument, "a version cannot descend from itself; choose another parent");
    auto done = rows::runBound(
        m_database, "INSERT INTO lineage (child_id, parent_id, relation) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        [&](Statement& s) { s.bind(1, child.value).bind(2, parent.value).bind(3, relation); });
    return done;
}

Result<std::vector<LineageEdge>> ExpertStore::lineage(ExpertId id) const
{
    auto statement =
        m_database.prepare("WITH RECURSIVE above(id) AS (SELECT id FROM expert_version WHERE expert_id = ?1 "
                           "UNION SELECT parent_id FROM lineage JOIN above ON child_id = above.id), "
                           "below(id) AS (SELECT id FROM expert_version WHERE expert_id = ?1 "
                           "UNION SELECT child_id FROM lineage JOIN below ON parent_id = below.id) "
                           "SELECT iif(ce.deleted_at IS NULL, ce.name, ''), iif(pe.deleted_at IS NULL, pe.name, ''), "
                           "c.id, p.id, c.version, p.version, l.relation FROM lineage l "
                           "JOIN expert_version c ON c.id = l.child_id JOIN expert ce ON ce.id = c.expert_id "
                           "JOIN expert_version p ON p.id = l.parent_id JOIN expert pe ON pe.id = p.expert_id "
                           "WHERE l.child_id IN (SELECT id FROM above) OR l.parent_id IN (SELECT id FROM below) "
                           "ORDER BY c.id, p.id, l.relation");
    if (!statement)
        return passOn(statement);
    statement->bind(1, id.value);
    return rows::collect<LineageEdge>(*statement, [](const Statement& row) {
        return LineageEdge{row.text(0),
                           row.text(1),
                           VersionId{row.integer(2)},
                           VersionId{row.integer(3)},
                           static_cast<int>(row.integer(4)),
                           static_cast<int>(row.integer(5)),
                           row.text(6)};
    });
}

} // namespace wb
