// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_salvage.h"

#include "core/base/sha256.h"
#include "core/formats/network_json.h"
#include "core/formats/weights_blob.h"
#include "core/store/expert_rows.h"
#include "core/store/stages.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace wb {

namespace {

constexpr std::int64_t kMostMisses = 20'000; ///< So many numbers without a row end the search for more.

/// Everything of a table that can be read: in one pass, and where that ends in damage, number by number.
class DamagedTable {
public:
    using Take = std::function<Result<void>(const Statement& row)>;

    /// Select: "SELECT rowid, ... FROM table NOT INDEXED"; the first column is what rows are told apart by.
    DamagedTable(const Database& database, std::string select) : m_database(database), m_select(std::move(select)) {}

    /// False: something could not be read. Errors: those of take alone.
    Result<bool> forEach(const Take& take)
    {
        auto all = m_database.prepare(m_select);
        if (!all)
            return false;
        for (;;) {
            const auto row = all->step();
            if (!row)
                break;
            if (!*row)
                return true;
            if (auto taken = takeOnce(*all, take); !taken)
                return passOn(taken);
        }
        const auto searched = search(take);
        return searched ? Result<bool>(false) : passOn(searched);
    }

private:
    Result<void> takeOnce(const Statement& row, const Take& take)
    {
        return m_seen.insert(row.integer(0)).second ? take(row) : Result<void>();
    }

    Result<void> search(const Take& take)
    {
        auto one = m_database.prepare(m_select + " WHERE rowid = ?1");
        if (!one)
            return {};
        std::int64_t misses = 0;
        for (std::int64_t number = 1; misses < kMostMisses; ++number) {
            const auto row = one->bind(1, number).step();
            ++misses;
            if (!row || !*row)
                continue;
            misses = 0;
            if (auto taken = takeOnce(*one, take); !taken)
                return taken;
            static_cast<void>(one->run()); // resets it
        }
        return {};
    }

    const Database& m_database;
    std::string m_select;
    std::unordered_set<std::int64_t> m_seen;
};

class Salvager {
public:
    Salvager(const Database& damaged, const Database& earlier, const Database& clean)
        : m_damaged(damaged), m_earlier(earlier), m_clean(clean)
    {
    }

    Result<Salvage> run()
    {
        auto transaction = Transaction::begin(m_clean);
        if (!transaction)
            return passOn(transaction);
        for (const auto part : {&Salvager::takeExperts, &Salvager::takeTags, &Salvager::takeWeights,
                                &Salvager::takeVersions, &Salvager::takeStates, &Salvager::takeLineage})
            if (auto taken = (this->*part)(); !taken)
                return passOn(taken);
        if (auto done = m_clean.execute("DELETE FROM expert WHERE NOT EXISTS "
                                        "(SELECT 1 FROM expert_version WHERE expert_id = expert.id)");
            !done)
            return passOn(done);
        if (auto done = transaction->commit(); !done)
            return passOn(done);
        return m_salvage;
    }

private:
    Result<void> note(const Result<bool>& wholeTable)
    {
        if (!wholeTable)
            return passOn(wholeTable);
        m_salvage.isComplete = m_salvage.isComplete && *wholeTable;
        return {};
    }

    Result<void> takeExperts()
    {
        // Version 1 had no trash.
        const char* deleted = m_damaged.prepare("SELECT deleted_at FROM expert") ? "deleted_at" : "NULL";
        std::string select =
            "SELECT id, uuid, name, domain, summary, card_md, license, author, created_at, updated_at, ";
        select += deleted;
        select += " FROM expert NOT INDEXED";
        return note(DamagedTable(m_damaged, std::move(select)).forEach([this](const Statement& row) -> Result<void> {
            if (!row.isNull(10)) {
                m_trash.insert(row.integer(0));
                return {};
            }
            return takeExpert(row);
        }));
    }

    /// What a rule of the schema refuses was damaged; the expert is made up anew if one of its versions is sound.
    Result<void> takeExpert(const Statement& row)
    {
        const auto description = normalized({row.text(2), row.text(3), row.text(4), {}});
        if (!description)
            return {};
        const auto done = rows::runBound(
            m_clean,
            "INSERT INTO expert (id, uuid, name, domain, summary, card_md, license, author, created_at, updated_at) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            [&](Statement& s) {
                s.bind(1, row.integer(0)).bind(2, row.text(1)).bind(3, description->name);
                s.bind(4, description->domain).bind(5, description->summary);
                for (int column = 5; column <= 7; ++column)
                    s.bind(column + 1, row.text(column));
                s.bind(9, row.integer(8)).bind(10, row.integer(9));
            });
        return done || done.error().code == ErrorCode::InvalidArgument ? Result<void>() : done;
    }

    /// In the clean library, made up if its own row is lost.
    Result<void> ensureExpert(std::int64_t id)
    {
        const auto there =
            rows::numberBound(m_clean, "SELECT 1 FROM expert WHERE id = ?1", [&](Statement& s) { s.bind(1, id); });
        if (!there)
            return passOn(there);
        if (*there)
            return {};
        std::string uuid;
        std::string name = "Recovered expert " + std::to_string(id);
        auto known = m_earlier.prepare("SELECT uuid, name FROM expert WHERE id = ?1 AND deleted_at IS NULL");
        if (known && known->bind(1, id).step().value_or(false)) {
            uuid = known->text(0);
            name = known->text(1);
        }
        return rows::runBound(m_clean,
                              "INSERT INTO expert (id, uuid, name, created_at, updated_at) SELECT ?1, "
                              "CASE WHEN ?2 = '' OR EXISTS (SELECT 1 FROM expert WHERE uuid = ?2) "
                              "THEN lower(hex(randomblob(16))) ELSE ?2 END, "
                              "CASE WHEN EXISTS (SELECT 1 FROM expert WHERE name = ?3) THEN ?3 || ' (' || ?1 || ')' "
                              "ELSE ?3 END, ?4, ?4",
                              [&](Statement& s) { s.bind(1, id).bind(2, uuid).bind(3, name).bind(4, rows::nowMs()); });
    }

    Result<void> takeTags()
    {
        // A table without row numbers: what the pass over it does not reach is lost.
        auto tagged =
            m_damaged.prepare("SELECT expert_id, position, tag.name FROM expert_tag JOIN tag ON tag.id = tag_id");
        for (;;) {
            const auto row = tagged ? tagged->step() : Result<bool>(false);
            m_salvage.isComplete = m_salvage.isComplete && row;
            if (!row || !*row)
                return {};
            static_cast<void>(rows::runBound(m_clean, "INSERT OR IGNORE INTO tag (name) VALUES (?1)",
                                             [&](Statement& s) { s.bind(1, tagged->text(2)); }));
            static_cast<void>(rows::runBound(
                m_clean,
                "INSERT OR IGNORE INTO expert_tag (expert_id, tag_id, position) SELECT expert.id, tag.id, ?2 "
                "FROM expert, tag WHERE expert.id = ?1 AND tag.name = ?3",
                [&](Statement& s) {
                    s.bind(1, tagged->integer(0)).bind(2, tagged->integer(1)).bind(3, tagged->text(2));
                }));
        }
    }

    /// All of them, under the hash that they have: whatever a version asks for is right then.
    Result<void> takeWeights()
    {
        DamagedTable table(m_damaged, "SELECT rowid, data FROM blob_store NOT INDEXED");
        return note(table.forEach([this](const Statement& row) -> Result<void> {
            if (row.kind(1) != Statement::Kind::Blob || row.blob(1).empty())
                return {};
            return rows::putBlob(m_clean, sha256Hex(row.blob(1)), row.blob(1));
        }));
    }

    Result<void> takeVersions()
    {
        DamagedTable table(m_damaged, "SELECT id, expert_id, version, stage, topology_json, topology_sha256, "
                                      "weights_sha256, notes, created_at FROM expert_version NOT INDEXED");
        return note(table.forEach([this](const Statement& row) -> Result<void> {
            if (m_trash.count(row.integer(1)) != 0)
                return {};
            auto weights = m_clean.prepare("SELECT data FROM blob_store WHERE sha256 = ?1");
            if (!weights)
                return passOn(weights);
            const auto there = weights->bind(1, row.text(6)).step();
            if (!there)
                return passOn(there);
            const auto network = checkedNetwork(row, *there ? weights->blob(0) : std::string_view());
            return network ? takeVersion(row, *network) : regret(row, network.error().message);
        }));
    }

    Result<void> regret(const Statement& row, const std::string& trouble)
    {
        DamagedVersion lost{VersionId{row.integer(0)}, {}, {}, static_cast<int>(row.integer(2)), trouble};
        for (const Database* library : {&m_clean, &m_earlier}) {
            auto expert = library->prepare("SELECT uuid, name FROM expert WHERE id = ?1");
            if (lost.uuid.empty() && expert && expert->bind(1, row.integer(1)).step().value_or(false)) {
                lost.uuid = expert->text(0);
                lost.expert = expert->text(1);
            }
        }
        m_salvage.damaged.push_back(std::move(lost));
        return {};
    }

    static Result<Network> checkedNetwork(const Statement& row, std::string_view weights)
    {
        if (const std::string trouble = contentTrouble(row.text(4), row.text(5), weights, row.text(6));
            !trouble.empty())
            return fail(ErrorCode::Corrupt, trouble);
        auto design = parseNetworkSpecJson(row.text(4));
        if (!design)
            return passOn(design);
        auto values = weightsFromBytes(design->spec, weights);
        if (!values)
            return passOn(values);
        return Network::assemble(std::move(design->spec), std::move(*values));
    }

    /// What has no hash is taken as it stands if the schema allows it; the figures come from the network itself.
    Result<void> takeVersion(const Statement& row, const Network& network)
    {
        if (auto made = ensureExpert(row.integer(1)); !made)
            return made;
        const auto done = rows::runBound(
            m_clean,
            "INSERT INTO expert_version (id, expert_id, version, topology_json, topology_sha256, shape, n_inputs, "
            "n_outputs, n_params, weights_sha256, weights_bytes, seed, notes, created_at) VALUES (?1, ?2, "
            "CASE WHEN ?3 >= 1 AND NOT EXISTS (SELECT 1 FROM expert_version WHERE expert_id = ?2 AND version = ?3) "
            "THEN ?3 ELSE (SELECT ifnull(max(version), 0) + 1 FROM expert_version WHERE expert_id = ?2) END, "
            "?4, ?5, ?6, ?7, ?8, ?9, ?10, (SELECT size FROM blob_store WHERE sha256 = ?10), ?11, ?12, max(1, ?13))",
            [&](Statement& s) {
                s.bind(1, row.integer(0)).bind(2, row.integer(1)).bind(3, row.integer(2));
                s.bind(4, row.text(4)).bind(5, row.text(5)).bind(6, rows::shapeText(network.spec()));
                s.bind(7, std::int64_t{network.numInputs()}).bind(8, std::int64_t{network.numOutputs()});
                s.bind(9, network.totalConnections()).bind(10, row.text(6));
                s.bind(11, std::to_string(network.spec().initialization.seed));
                s.bind(12, row.text(7)).bind(13, row.integer(8));
            });
        if (!done)
            return done.error().code == ErrorCode::InvalidArgument ? regret(row, done.error().message) : done;
        ++m_salvage.versions;
        const std::string stage = row.text(3);
        if (std::find(kStages.begin(), kStages.end(), stage) != kStages.end()) // a second champion stays a draft
            static_cast<void>(rows::runBound(m_clean, "UPDATE expert_version SET stage = ?2 WHERE id = ?1",
                                             [&](Statement& s) { s.bind(1, row.integer(0)).bind(2, stage); }));
        return {};
    }

    /// What the training of a version goes on with, where version and state are there as they were saved.
    Result<void> takeStates()
    {
        auto states = m_damaged.prepare("SELECT version_id, state_sha256, epoch FROM training_state");
        if (!states) // the library is older than they are
            return {};
        for (;;) {
            const auto row = states->step();
            m_salvage.isComplete = m_salvage.isComplete && row;
            if (!row || !*row)
                return {};
            static_cast<void>(rows::runBound(
                m_clean,
                "INSERT OR IGNORE INTO training_state (version_id, state_sha256, epoch) SELECT v.id, b.sha256, ?3 "
                "FROM expert_version v, blob_store b WHERE v.id = ?1 AND b.sha256 = ?2",
                [&](Statement& s) {
                    s.bind(1, states->integer(0)).bind(2, states->text(1)).bind(3, states->integer(2));
                }));
        }
    }

    Result<void> takeLineage()
    {
        auto edges = m_damaged.prepare("SELECT child_id, parent_id, relation, weight FROM lineage");
        for (;;) {
            const auto row = edges ? edges->step() : Result<bool>(false);
            m_salvage.isComplete = m_salvage.isComplete && row;
            if (!row || !*row)
                return {};
            // What the rules refuse, or whose versions are not there, was damaged.
            static_cast<void>(rows::runBound(
                m_clean, "INSERT INTO lineage (child_id, parent_id, relation, weight) VALUES (?1, ?2, ?3, ?4)",
                [&](Statement& s) {
                    s.bind(1, edges->integer(0)).bind(2, edges->integer(1));
                    s.bind(3, edges->text(2)).bind(4, edges->real(3));
                }));
        }
    }

    const Database& m_damaged;
    const Database& m_earlier;
    const Database& m_clean;
    std::unordered_set<std::int64_t> m_trash;
    Salvage m_salvage;
};

} // namespace

Result<Salvage> salvageLibrary(const Database& damaged, const Database& earlier, const Database& clean)
{
    return Salvager(damaged, earlier, clean).run();
}

} // namespace wb
