// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_rows.h"

#include "core/base/sha256.h"
#include "core/formats/network_json.h"
#include "core/formats/resume_point_bytes.h"
#include "core/formats/weights_blob.h"

namespace wb::rows {

namespace {

Result<ExpertId> insertExpert(const Database& database, const ExpertDescription& description, std::int64_t now)
{
    auto done = runBound(database,
                         "INSERT INTO expert (uuid, name, domain, summary, author, license, created_at, updated_at) "
                         "VALUES (lower(hex(randomblob(16))), ?1, ?2, ?3, ?4, ?5, ?6, ?6)",
                         [&](Statement& s) {
                             s.bind(1, description.name).bind(2, description.domain).bind(3, description.summary);
                             s.bind(4, description.author).bind(5, description.license).bind(6, now);
                         });
    if (!done)
        return passOn(done);
    return ExpertId{database.lastInsertId()};
}

struct StoredBlob {
    std::string sha256;
    std::int64_t bytes = 0;
};

Result<StoredBlob> insertBlob(const Database& database, const std::string& bytes)
{
    StoredBlob stored{sha256Hex(bytes), static_cast<std::int64_t>(bytes.size())};
    if (auto done = putBlob(database, stored.sha256, bytes); !done)
        return passOn(done);
    return stored;
}

struct NewVersion {
    ExpertId expert;
    int version;
    const Expert& content;
    const std::string& notes;
    std::int64_t now;
};

Result<VersionId> insertVersion(const Database& database, const NewVersion& added)
{
    const Network& network = added.content.network;
    const auto weights = insertBlob(database, weightsToBytes(network.weights()));
    if (!weights)
        return passOn(weights);
    const std::string topology = networkSpecJson(network.spec(), added.content.fann);
    auto done =
        runBound(database,
                 "INSERT INTO expert_version (expert_id, version, topology_json, topology_sha256, shape, n_inputs, "
                 "n_outputs, n_params, weights_sha256, weights_bytes, seed, notes, created_at) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                 [&](Statement& s) {
                     s.bind(1, added.expert.value).bind(2, std::int64_t{added.version}).bind(3, topology);
                     s.bind(4, sha256Hex(topology)).bind(5, shapeText(network.spec()));
                     s.bind(6, std::int64_t{network.numInputs()}).bind(7, std::int64_t{network.numOutputs()});
                     s.bind(8, network.totalConnections()).bind(9, weights->sha256);
                     s.bind(10, weights->bytes).bind(11, std::to_string(network.spec().initialization.seed));
                     s.bind(12, added.notes).bind(13, added.now);
                 });
    if (!done)
        return passOn(done);
    return VersionId{database.lastInsertId()};
}

/// What the training of a version is gone on with.
Result<void> insertState(const Database& database, VersionId version, const Expert& expert)
{
    const auto state = insertBlob(database, resumePointToBytes(*expert.resume, expert.network));
    if (!state)
        return passOn(state);
    return runBound(database, "INSERT INTO training_state (version_id, state_sha256, epoch) VALUES (?1, ?2, ?3)",
                    [&](Statement& s) {
                        s.bind(1, version.value).bind(2, state->sha256);
                        s.bind(3, std::int64_t{expert.resume->state.epoch});
                    });
}

} // namespace

std::string shapeText(const NetworkSpec& spec)
{
    std::string text = std::to_string(spec.inputs);
    for (const LayerSpec& layer : spec.layers) {
        text += '-';
        text += std::to_string(layer.outputs);
    }
    return text;
}

std::int64_t nowMs() { return timestampNow().time_since_epoch().count(); }

Result<void> putBlob(const Database& database, const std::string& sha256, std::string_view bytes)
{
    const auto bind = [&](Statement& s) { s.bind(1, sha256).bindBlob(2, bytes); };
    const auto isSound = numberBound(database, "SELECT data = ?2 FROM blob_store WHERE sha256 = ?1", bind);
    if (!isSound)
        return passOn(isSound);
    if (*isSound && **isSound == 1)
        return {};
    if (*isSound) { // no update: stored weights are never changed
        if (auto set = database.execute("PRAGMA defer_foreign_keys=ON"); !set)
            return set;
        auto gone =
            runBound(database, "DELETE FROM blob_store WHERE sha256 = ?1", [&](Statement& s) { s.bind(1, sha256); });
        if (!gone)
            return gone;
    }
    return runBound(database, "INSERT INTO blob_store (sha256, size, codec, data) VALUES (?1, length(?2), 'raw', ?2)",
                    bind);
}

Result<void> setTags(const Database& database, ExpertId id, const std::vector<std::string>& tags)
{
    auto done =
        runBound(database, "DELETE FROM expert_tag WHERE expert_id = ?1", [&](Statement& s) { s.bind(1, id.value); });
    for (std::size_t i = 0; done && i < tags.size(); ++i) {
        done = runBound(database, "INSERT INTO tag (name) VALUES (?1) ON CONFLICT (name) DO NOTHING",
                        [&](Statement& s) { s.bind(1, tags[i]); });
        if (!done)
            break;
        done = runBound(
            database, "INSERT INTO expert_tag (expert_id, tag_id, position) SELECT ?1, id, ?2 FROM tag WHERE name = ?3",
            [&](Statement& s) { s.bind(1, id.value).bind(2, static_cast<std::int64_t>(i)).bind(3, tags[i]); });
    }
    return done;
}

Result<ExpertId> expertNamed(const Database& database, std::string_view name)
{
    auto statement = database.prepare("SELECT id FROM expert WHERE name = ?1 AND deleted_at IS NULL");
    if (!statement)
        return passOn(statement);
    const auto row = statement->bind(1, name).step();
    if (!row)
        return passOn(row);
    return ExpertId{*row ? statement->integer(0) : 0};
}

Result<int> newestVersion(const Database& database, ExpertId expert)
{
    auto statement = database.prepare("SELECT max(version) FROM expert_version WHERE expert_id = ?1");
    if (!statement)
        return passOn(statement);
    const auto row = statement->bind(1, expert.value).step();
    if (!row)
        return passOn(row);
    return static_cast<int>(statement->integer(0));
}

Result<std::optional<StoredState>> stateOf(const Database& database, std::int64_t version)
{
    auto row = database.prepare("SELECT t.state_sha256, b.data, t.epoch FROM training_state t LEFT JOIN blob_store b "
                                "ON b.sha256 = t.state_sha256 WHERE t.version_id = ?1");
    if (!row)
        return passOn(row);
    const auto there = row->bind(1, version).step();
    if (!there)
        return passOn(there);
    if (!*there)
        return std::nullopt;
    StoredState state{row->text(0), std::string(row->blob(1)), row->integer(2), false};
    state.isSound = sha256Hex(state.bytes) == state.sha256;
    return state;
}

Result<bool> updateExpert(const Database& database, ExpertId id, const ExpertDescription& description, std::int64_t now)
{
    auto statement =
        database.prepare("UPDATE expert SET name = ?2, domain = ?3, summary = ?4, author = ?5, license = ?6, "
                         "updated_at = ?7 WHERE id = ?1 AND deleted_at IS NULL RETURNING id");
    if (!statement)
        return passOn(statement);
    statement->bind(1, id.value).bind(2, description.name).bind(3, description.domain);
    statement->bind(4, description.summary).bind(5, description.author).bind(6, description.license).bind(7, now);
    auto found = statement->step();
    if (!found || !*found)
        return found;
    if (auto done = setTags(database, id, description.tags); !done)
        return passOn(done);
    return true;
}

Result<ExpertId> putExpert(const Database& database, const ExpertDescription& description, std::int64_t now)
{
    auto id = expertNamed(database, description.name);
    if (!id)
        return id;
    if (*id) {
        const auto updated = updateExpert(database, *id, description, now);
        return updated ? id : Result<ExpertId>(passOn(updated));
    }
    id = insertExpert(database, description, now);
    if (!id)
        return id;
    if (auto done = setTags(database, *id, description.tags); !done)
        return passOn(done);
    return id;
}

Result<SavedVersion> addVersion(const Database& database, ExpertId id, const Expert& expert, const std::string& notes,
                                std::int64_t now)
{
    const auto newest = newestVersion(database, id);
    if (!newest)
        return passOn(newest);
    const auto version = insertVersion(database, {id, *newest + 1, expert, notes, now});
    if (!version)
        return passOn(version);
    if (expert.resume)
        if (auto kept = insertState(database, *version, expert); !kept)
            return passOn(kept);
    return SavedVersion{id, *version, *newest + 1};
}

} // namespace wb::rows
