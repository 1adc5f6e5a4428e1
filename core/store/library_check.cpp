// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_check.h"

#include "core/base/sha256.h"
#include "core/store/expert_rows.h"

namespace wb {

namespace {

/// Empty if all is well; errors are findings here.
std::string structureTrouble(const Database& database)
{
    // The rules of a schema that is not trusted cannot be run.
    if (database.number("PRAGMA trusted_schema").value_or(0) == 0)
        static_cast<void>(database.execute("PRAGMA ignore_check_constraints=ON"));
    const auto pages = database.text("PRAGMA integrity_check(3)");
    static_cast<void>(database.execute("PRAGMA ignore_check_constraints=OFF"));
    if (!pages)
        return pages.error().message;
    if (*pages != "ok")
        return verdictText(*pages);
    const auto orphans = database.number("SELECT count(*) FROM pragma_foreign_key_check");
    if (!orphans)
        return orphans.error().message;
    return *orphans == 0 ? std::string() : std::to_string(*orphans) + " entries refer to others that are missing";
}

} // namespace

std::string verdictText(std::string verdict)
{
    constexpr std::string_view kHead = "*** in database main ***\n";
    if (verdict.rfind(kHead, 0) == 0)
        verdict.erase(0, kHead.size());
    for (std::size_t at = verdict.find('\n'); at != std::string::npos; at = verdict.find('\n', at))
        verdict.replace(at, 1, "; ");
    return verdict;
}

std::string troubleText(const LibraryCondition& condition)
{
    if (condition.damaged.empty())
        return condition.structure;
    const DamagedVersion& first = condition.damaged.front();
    std::string text = "\"" + first.expert + "\" version " + std::to_string(first.version) + ": " + first.what;
    if (condition.damaged.size() > 1)
        text += ", and " + std::to_string(condition.damaged.size() - 1) + " more versions";
    return condition.structure.empty() ? text : condition.structure + "; " + text;
}

std::string contentTrouble(std::string_view topology, std::string_view topologySha256, std::string_view weights,
                           std::string_view weightsSha256)
{
    if (sha256Hex(topology) != topologySha256)
        return "its design is not what was saved (its SHA-256 differs)";
    if (sha256Hex(weights) != weightsSha256)
        return "its weights are not what was saved (their SHA-256 differs)";
    return {};
}

Job::State LibraryCheck::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    if (!std::exchange(m_hasBegun, true)) {
        checkStructure();
        return m_ids.empty() ? State::Done : State::Running;
    }
    while (m_next < m_ids.size() && std::chrono::steady_clock::now() < end)
        checkVersion(m_ids[m_next++]);
    return m_next < m_ids.size() ? State::Running : State::Done;
}

double LibraryCheck::progress() const
{
    return m_ids.empty() ? 0.0 : static_cast<double>(m_next) / static_cast<double>(m_ids.size());
}

void LibraryCheck::checkStructure()
{
    m_condition.structure = structureTrouble(m_database);
    auto statement = m_database.prepare("SELECT id FROM expert_version ORDER BY id");
    if (!statement)
        return;
    const auto ids = rows::collect<std::int64_t>(*statement, [](const Statement& row) { return row.integer(0); });
    if (ids)
        m_ids = *ids;
    else if (m_condition.structure.empty())
        m_condition.structure = ids.error().message;
}

void LibraryCheck::checkVersion(std::int64_t id)
{
    DamagedVersion found{VersionId{id}, {}, {}, 0, {}};
    const auto read = [&]() -> Result<void> {
        auto row = m_database.prepare(
            "SELECT v.version, v.topology_json, v.topology_sha256, v.weights_sha256, b.data, e.uuid, "
            "ifnull(e.deleted_name, e.name) FROM expert_version v LEFT JOIN blob_store b ON b.sha256 = "
            "v.weights_sha256 "
            "LEFT JOIN expert e ON e.id = v.expert_id WHERE v.id = ?1");
        if (!row)
            return passOn(row);
        const auto there = row->bind(1, id).step();
        if (!there)
            return passOn(there);
        if (!*there)
            return fail(ErrorCode::NotFound, "it cannot be found by its number");
        found.version = static_cast<int>(row->integer(0));
        found.uuid = row->text(5);
        found.expert = row->text(6);
        if (row->isNull(4))
            return fail(ErrorCode::Corrupt, "its weights are missing");
        found.what = contentTrouble(row->text(1), row->text(2), row->blob(4), row->text(3));
        return {};
    };
    if (const auto done = read(); !done)
        found.what = done.error().message;
    if (!found.what.empty()) {
        m_condition.damaged.push_back(std::move(found));
        return;
    }
    ++m_condition.sound;
    if (const auto state = rows::stateOf(m_database, id); state && (!*state || (*state)->isSound))
        return;
    found.what = "its training cannot be gone on with (the SHA-256 of its state differs)";
    m_condition.ended.push_back(std::move(found));
}

LibraryCondition checkLibrary(const Database& database)
{
    LibraryCheck check(database);
    while (check.step(std::chrono::hours(1)) == Job::State::Running) {
    }
    return check.condition();
}

} // namespace wb
