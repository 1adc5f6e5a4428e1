// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_import.h"

#include "core/base/sha256.h"
#include "core/store/expert_rows.h"
#include "core/store/run_import.h"

#include <algorithm>
#include <unordered_map>

namespace wb {

namespace {

/// One import: which version of the source has become which of the target.
class Import {
public:
    Import(const Database& source, const Database& target, const std::string& name)
        : m_source(source), m_target(target), m_name(name), m_runs(source, target, name)
    {
    }

    Result<ImportReport> run()
    {
        auto experts = m_source.prepare("SELECT id, uuid, name FROM expert WHERE deleted_at IS NULL ORDER BY id");
        if (!experts)
            return passOn(experts);
        for (;;) {
            const auto row = experts->step();
            if (!row)
                return passOn(row);
            if (!*row)
                break;
            if (auto taken = takeExpert(experts->integer(0), experts->text(1), experts->text(2)); !taken)
                return passOn(taken);
        }
        if (auto taken = takeLineage(); !taken)
            return passOn(taken);
        m_report.newTrainings = m_runs.newTrainings();
        return m_report;
    }

private:
    Result<void> takeExpert(std::int64_t from, const std::string& uuid, const std::string& name)
    {
        auto known = rows::numberBound(m_target, "SELECT id FROM expert WHERE uuid = ?1",
                                       [&](Statement& s) { s.bind(1, uuid); });
        if (!known)
            return passOn(known);
        if (*known)
            return takeVersions(from, ExpertId{**known});
        const auto made = makeExpert(from, name);
        if (!made)
            return passOn(made);
        return takeVersions(from, *made);
    }

    /// The name, or the first of "name (2)", "name (3)" and so on that nobody has.
    Result<std::string> freeName(const std::string& name) const
    {
        std::string candidate = name;
        for (int number = 2;; ++number) {
            const auto holder = rows::expertNamed(m_target, candidate);
            if (!holder)
                return passOn(holder);
            if (!*holder)
                return candidate;
            const std::string ending = " (" + std::to_string(number) + ')';
            std::size_t length = std::min(name.size(), ExpertDescription::kNameCharacters - ending.size());
            while (length > 0 && length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U)
                --length; // not in the middle of a character
            candidate = name.substr(0, length) + ending;
        }
    }

    Result<ExpertId> makeExpert(std::int64_t from, const std::string& name)
    {
        const auto free = freeName(name);
        if (!free)
            return passOn(free);
        auto row = m_source.prepare("SELECT uuid, domain, summary, card_md, license, author, created_at, updated_at, "
                                    "archived FROM expert WHERE id = ?1");
        if (!row)
            return passOn(row);
        if (const auto there = row->bind(1, from).step(); !there)
            return passOn(there);
        auto done = rows::runBound(m_target,
                                   "INSERT INTO expert (uuid, name, domain, summary, card_md, license, author, "
                                   "created_at, updated_at, archived) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                                   [&](Statement& s) {
                                       s.bind(1, row->text(0)).bind(2, *free);
                                       for (int column = 1; column <= 5; ++column)
                                           s.bind(column + 2, row->text(column));
                                       for (int column = 6; column <= 8; ++column)
                                           s.bind(column + 2, row->integer(column));
                                   });
        if (!done)
            return passOn(done);
        const ExpertId made{m_target.lastInsertId()};
        ++m_report.newExperts;
        m_report.renamed += *free == name ? 0 : 1;
        auto tags = m_source.prepare("SELECT tag.name FROM expert_tag JOIN tag ON tag.id = expert_tag.tag_id "
                                     "WHERE expert_tag.expert_id = ?1 ORDER BY expert_tag.position");
        if (!tags)
            return passOn(tags);
        tags->bind(1, from);
        const auto names = rows::collect<std::string>(*tags, [](const Statement& tag) { return tag.text(0); });
        if (!names)
            return passOn(names);
        if (auto tagged = rows::setTags(m_target, made, *names); !tagged)
            return passOn(tagged);
        return made;
    }

    Result<void> takeVersions(std::int64_t from, ExpertId into)
    {
        auto versions = m_source.prepare("SELECT v.id, v.topology_sha256, v.weights_sha256, v.created_at, "
                                         "v.topology_json, b.data, v.version FROM expert_version v "
                                         "JOIN blob_store b ON b.sha256 = v.weights_sha256 "
                                         "WHERE v.expert_id = ?1 ORDER BY v.version");
        if (!versions)
            return passOn(versions);
        versions->bind(1, from);
        for (;;) {
            const auto row = versions->step();
            if (!row)
                return passOn(row);
            if (!*row)
                return {};
            const auto known = rows::numberBound(m_target,
                                                 "SELECT id FROM expert_version WHERE expert_id = ?1 AND "
                                                 "topology_sha256 = ?2 AND weights_sha256 = ?3 AND created_at = ?4",
                                                 [&](Statement& s) {
                                                     s.bind(1, into.value).bind(2, versions->text(1));
                                                     s.bind(3, versions->text(2)).bind(4, versions->integer(3));
                                                 });
            if (!known)
                return passOn(known);
            if (*known) {
                m_versions[versions->integer(0)] = **known;
                ++m_report.known;
            } else if (auto taken = takeVersion(*versions, into); !taken) {
                return taken;
            }
            const std::int64_t version = versions->integer(0);
            if (auto taken = m_runs.take(version, m_versions[version]); !taken)
                return taken;
        }
    }

    Result<void> takeVersion(const Statement& row, ExpertId into)
    {
        if (sha256Hex(row.text(4)) != row.text(1) || sha256Hex(row.blob(5)) != row.text(2))
            return fail(ErrorCode::Corrupt, "library \"" + m_name + "\": version " + std::to_string(row.integer(6)) +
                                                " of an expert is not what was saved (its SHA-256 differs); nothing "
                                                "was imported");
        if (auto done = rows::putBlob(m_target, row.text(2), row.blob(5)); !done)
            return done;
        if (auto done = copyVersion(row.integer(0), into); !done)
            return done;
        return takeState(row.integer(0));
    }

    /// What the training of a version that was just made is gone on with, if that is there as it was saved.
    Result<void> takeState(std::int64_t from)
    {
        const auto state = rows::stateOf(m_source, from);
        if (!state)
            return passOn(state);
        if (!*state || !(*state)->isSound)
            return {};
        if (auto done = rows::putBlob(m_target, (*state)->sha256, (*state)->bytes); !done)
            return done;
        return rows::runBound(
            m_target, "INSERT INTO training_state (version_id, state_sha256, epoch) VALUES (?1, ?2, ?3)",
            [&](Statement& s) { s.bind(1, m_versions[from]).bind(2, (*state)->sha256).bind(3, (*state)->epoch); });
    }

    Result<void> copyVersion(std::int64_t from, ExpertId into)
    {
        auto row = m_source.prepare(
            "SELECT topology_json, topology_sha256, shape, precision, weights_sha256, seed, notes, stage, n_inputs, "
            "n_outputs, n_params, weights_bytes, created_at, version FROM expert_version WHERE id = ?1");
        if (!row)
            return passOn(row);
        if (const auto there = row->bind(1, from).step(); !there)
            return passOn(there);
        const auto champion =
            rows::numberBound(m_target, "SELECT 1 FROM expert_version WHERE expert_id = ?1 AND stage = 'champion'",
                              [&](Statement& s) { s.bind(1, into.value); });
        if (!champion)
            return passOn(champion);
        const bool staysChampion = row->text(7) == "champion" && !*champion;
        auto done = rows::runBound(
            m_target,
            "INSERT INTO expert_version (expert_id, version, topology_json, topology_sha256, shape, precision, "
            "weights_sha256, seed, notes, stage, n_inputs, n_outputs, n_params, weights_bytes, created_at) SELECT ?1, "
            "CASE WHEN EXISTS (SELECT 1 FROM expert_version WHERE expert_id = ?1 AND version = ?15) THEN "
            "(SELECT max(version) + 1 FROM expert_version WHERE expert_id = ?1) ELSE ?15 END, ?2, ?3, ?4, ?5, ?6, ?7, "
            "?8, ?9, ?10, ?11, ?12, ?13, ?14",
            [&](Statement& s) {
                s.bind(1, into.value);
                for (int column = 0; column <= 6; ++column)
                    s.bind(column + 2, row->text(column));
                s.bind(9, row->text(7) == "champion" && !staysChampion ? "retired" : row->text(7));
                for (int column = 8; column <= 12; ++column)
                    s.bind(column + 2, row->integer(column));
                s.bind(15, row->integer(13)); // its own number where that is free
            });
        if (!done)
            return done;
        const std::int64_t made = m_target.lastInsertId();
        m_versions[from] = made;
        ++m_report.newVersions;
        if (!staysChampion)
            return {};
        return rows::runBound(m_target, "INSERT INTO alias (expert_id, name, version_id) VALUES (?1, 'champion', ?2)",
                              [&](Statement& s) { s.bind(1, into.value).bind(2, made); });
    }

    Result<void> takeLineage()
    {
        auto edges = m_source.prepare("SELECT child_id, parent_id, relation, weight, ifnull(run_id, 0) FROM lineage");
        if (!edges)
            return passOn(edges);
        for (;;) {
            const auto row = edges->step();
            if (!row)
                return passOn(row);
            if (!*row)
                return {};
            const auto child = m_versions.find(edges->integer(0));
            const auto parent = m_versions.find(edges->integer(1));
            if (child == m_versions.end() || parent == m_versions.end())
                continue;
            auto done = rows::runBound(m_target,
                                       "INSERT INTO lineage (child_id, parent_id, relation, weight, run_id) "
                                       "VALUES (?1, ?2, ?3, ?4, nullif(?5, 0)) ON CONFLICT DO NOTHING",
                                       [&](Statement& s) {
                                           s.bind(1, child->second).bind(2, parent->second);
                                           s.bind(3, edges->text(2)).bind(4, edges->real(3));
                                           s.bind(5, m_runs.counterpart(edges->integer(4)));
                                       });
            if (!done)
                return done;
        }
    }

    const Database& m_source;
    const Database& m_target;
    const std::string& m_name;
    RunImport m_runs;
    std::unordered_map<std::int64_t, std::int64_t> m_versions;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> importExperts(const Database& source, const Database& target, const std::string& name)
{
    return Import(source, target, name).run();
}

} // namespace wb
