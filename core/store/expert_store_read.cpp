// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256.h"
#include "core/formats/network_json.h"
#include "core/formats/resume_point_bytes.h"
#include "core/formats/weights_blob.h"
#include "core/store/expert_rows.h"
#include "core/store/library_filter.h"

#include <unordered_map>

namespace wb {

namespace {

Timestamp timestamp(std::int64_t ms) { return Timestamp(std::chrono::milliseconds(ms)); }

constexpr std::string_view kSummaryColumns =
    "SELECT e.id, e.name, e.domain, e.summary, v.version, v.n_inputs, v.n_outputs, v.n_params, v.shape, "
    "v.weights_bytes, e.updated_at, e.author, e.license FROM expert e JOIN expert_version v "
    "ON v.id = (SELECT id FROM expert_version WHERE expert_id = e.id ORDER BY version DESC LIMIT 1) WHERE ";

ExpertSummary summaryOf(const Statement& row)
{
    ExpertSummary summary;
    summary.id = ExpertId{row.integer(0)};
    summary.description = {row.text(1), row.text(2), row.text(3), {}, row.text(11), row.text(12)};
    summary.version = static_cast<int>(row.integer(4));
    summary.inputs = static_cast<int>(row.integer(5));
    summary.outputs = static_cast<int>(row.integer(6));
    summary.parameters = row.integer(7);
    summary.topology = row.text(8);
    summary.bytes = row.integer(9);
    summary.updated = timestamp(row.integer(10));
    return summary;
}

VersionSummary versionOf(const Statement& row)
{
    VersionSummary version;
    version.id = VersionId{row.integer(0)};
    version.version = static_cast<int>(row.integer(1));
    version.inputs = static_cast<int>(row.integer(2));
    version.outputs = static_cast<int>(row.integer(3));
    version.parameters = row.integer(4);
    version.topology = row.text(5);
    version.bytes = row.integer(6);
    version.weightsSha256 = row.text(7);
    version.notes = row.text(8);
    version.created = timestamp(row.integer(9));
    version.stage = row.text(10);
    return version;
}

Result<std::vector<std::string>> texts(const Database& database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return passOn(statement);
    return rows::collect<std::string>(*statement, [](const Statement& row) { return row.text(0); });
}

/// What the experts that are not in the trash have in a column.
std::string wordsOf(const std::string& column)
{
    return "SELECT DISTINCT " + column + " FROM expert WHERE " + column + " <> '' AND deleted_at IS NULL ORDER BY " +
           column + " COLLATE NOCASE";
}

/// What a version row holds, still to be checked.
struct StoredVersion {
    std::string name;
    int version = 0;
    std::string topology;
    std::string topologySha256;
    std::string weights;
    std::string weightsSha256;
};

Result<Network> checkedNetwork(const StoredVersion& stored, std::optional<FannSettings>& fann)
{
    if (sha256Hex(stored.topology) != stored.topologySha256)
        return fail(ErrorCode::Corrupt, "its design is not what was saved (its SHA-256 differs)");
    if (sha256Hex(stored.weights) != stored.weightsSha256)
        return fail(ErrorCode::Corrupt, "its weights are not what was saved (their SHA-256 differs)");
    auto design = parseNetworkSpecJson(stored.topology);
    if (!design)
        return passOn(design);
    auto weights = weightsFromBytes(design->spec, stored.weights);
    if (!weights)
        return passOn(weights);
    fann = std::move(design->fann);
    return Network::assemble(std::move(design->spec), std::move(*weights));
}

/// Nothing if there is none, or it is not what was saved: the weights are good without it, and training begins anew.
Result<std::shared_ptr<const ResumePoint>> checkedState(const Database& database, std::int64_t version,
                                                        const Network& network)
{
    const auto state = rows::stateOf(database, version);
    if (!state)
        return passOn(state);
    if (!*state || !(*state)->isSound)
        return std::shared_ptr<const ResumePoint>();
    return resumePointFromBytes((*state)->bytes, network).value_or(nullptr);
}

} // namespace

Result<std::vector<ExpertSummary>> ExpertStore::list(std::string_view filter) const
{
    const auto wanted = parseLibraryFilter(filter);
    if (!wanted)
        return passOn(wanted);
    auto statement = m_database.prepare(std::string(kSummaryColumns) + "e.archived = 0 AND e.deleted_at IS NULL AND " +
                                        wanted->where + " ORDER BY e.updated_at DESC, e.id DESC");
    if (!statement)
        return passOn(statement);
    int parameter = 0;
    for (const auto& value : wanted->values)
        std::visit([&](const auto& bound) { statement->bind(++parameter, bound); }, value);
    auto found = rows::collect<ExpertSummary>(*statement, summaryOf);
    if (!found)
        return found;
    if (auto tagged = readTags(*found); !tagged)
        return passOn(tagged);
    return found;
}

Result<void> ExpertStore::readTags(std::vector<ExpertSummary>& experts) const
{
    constexpr std::size_t kFewExperts = 100; // above, one pass over all tags is cheaper than a question an expert
    if (experts.size() <= kFewExperts) {
        for (ExpertSummary& expert : experts) {
            auto tags = tagsOf(expert.id);
            if (!tags)
                return passOn(tags);
            expert.description.tags = std::move(*tags);
        }
        return {};
    }
    std::unordered_map<std::int64_t, ExpertSummary*> byId;
    for (ExpertSummary& expert : experts)
        byId.emplace(expert.id.value, &expert);
    auto statement =
        m_database.prepare("SELECT expert_id, tag.name FROM expert_tag JOIN tag ON tag.id = expert_tag.tag_id "
                           "ORDER BY expert_id, position");
    if (!statement)
        return passOn(statement);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return {};
        if (const auto expert = byId.find(statement->integer(0)); expert != byId.end())
            expert->second->description.tags.push_back(statement->text(1));
    }
}

Result<int> ExpertStore::count() const
{
    const auto number = m_database.number("SELECT count(*) FROM expert WHERE archived = 0 AND deleted_at IS NULL");
    if (!number)
        return passOn(number);
    return static_cast<int>(*number);
}

Result<ExpertSummary> ExpertStore::find(std::string_view name) const
{
    auto statement = m_database.prepare(std::string(kSummaryColumns) + "e.name = ?1 AND e.deleted_at IS NULL");
    if (!statement)
        return passOn(statement);
    const auto row = statement->bind(1, name).step();
    if (!row)
        return passOn(row);
    if (!*row)
        return fail(ErrorCode::NotFound, "library \"" + path() + "\" has no expert called \"" + std::string(name) +
                                             "\"; list it to see the names");
    std::vector<ExpertSummary> found{summaryOf(*statement)};
    if (auto tagged = readTags(found); !tagged)
        return passOn(tagged);
    return found.front();
}

Result<int> ExpertStore::newestVersion(std::string_view name) const
{
    const auto id = rows::expertNamed(m_database, name);
    if (!id)
        return passOn(id);
    return rows::newestVersion(m_database, *id);
}

Result<std::vector<VersionSummary>> ExpertStore::versions(ExpertId id) const
{
    auto statement = m_database.prepare(
        "SELECT v.id, v.version, v.n_inputs, v.n_outputs, v.n_params, v.shape, v.weights_bytes, "
        "v.weights_sha256, v.notes, "
        "v.created_at, v.stage FROM expert_version v WHERE v.expert_id = ?1 ORDER BY v.version DESC");
    if (!statement)
        return passOn(statement);
    statement->bind(1, id.value);
    auto found = rows::collect<VersionSummary>(*statement, versionOf);
    if (found && found->empty())
        return failGone();
    return found;
}

Result<std::vector<std::string>> ExpertStore::tags() const
{
    return texts(m_database,
                 "SELECT name FROM tag WHERE EXISTS (SELECT 1 FROM expert_tag JOIN expert ON expert.id = expert_id "
                 "WHERE tag_id = tag.id AND deleted_at IS NULL) ORDER BY name COLLATE NOCASE");
}

Result<std::vector<std::string>> ExpertStore::domains() const { return texts(m_database, wordsOf("domain")); }

Result<std::vector<std::string>> ExpertStore::authors() const { return texts(m_database, wordsOf("author")); }

Result<std::vector<std::string>> ExpertStore::licenses() const { return texts(m_database, wordsOf("license")); }

Result<Expert> ExpertStore::load(ExpertId id, int version) const
{
    auto statement = m_database.prepare(
        "SELECT e.name, e.domain, e.summary, v.version, v.topology_json, v.topology_sha256, b.data, b.sha256, v.id, "
        "e.author, e.license "
        "FROM expert e JOIN expert_version v ON v.expert_id = e.id JOIN blob_store b ON b.sha256 = v.weights_sha256 "
        "WHERE e.id = ?1 AND (v.version = ?2 OR ?2 = 0) ORDER BY v.version DESC LIMIT 1");
    if (!statement)
        return passOn(statement);
    const auto row = statement->bind(1, id.value).bind(2, std::int64_t{version}).step();
    if (!row)
        return passOn(row);
    if (!*row)
        return fail(ErrorCode::NotFound, "library \"" + path() + "\" has no such expert" +
                                             (version > 0 ? " with a version " + std::to_string(version) : "") +
                                             "; refresh the list");
    const StoredVersion stored{statement->text(0), static_cast<int>(statement->integer(3)), statement->text(4),
                               statement->text(5), std::string(statement->blob(6)),         statement->text(7)};
    std::optional<FannSettings> fann;
    const auto failDamaged = [&](const Error& error) {
        return fail(ErrorCode::Corrupt, "library \"" + path() + "\": version " + std::to_string(stored.version) +
                                            " of \"" + stored.name + "\" cannot be opened: " + error.message +
                                            "; open another version, recover the library, or restore it from a backup");
    };
    auto network = checkedNetwork(stored, fann);
    if (!network)
        return failDamaged(network.error());
    auto resume = checkedState(m_database, statement->integer(8), *network);
    if (!resume)
        return failDamaged(resume.error());
    auto names = tagsOf(id);
    if (!names)
        return passOn(names);
    ExpertDescription description{stored.name,       statement->text(1), statement->text(2),
                                  std::move(*names), statement->text(9), statement->text(10)};
    return Expert{std::move(description), std::move(*network), fann, *std::move(resume)};
}

Result<std::vector<std::string>> ExpertStore::tagsOf(ExpertId id) const
{
    auto statement = m_database.prepare("SELECT tag.name FROM expert_tag JOIN tag ON tag.id = expert_tag.tag_id "
                                        "WHERE expert_tag.expert_id = ?1 ORDER BY expert_tag.position");
    if (!statement)
        return passOn(statement);
    statement->bind(1, id.value);
    return rows::collect<std::string>(*statement, [](const Statement& row) { return row.text(0); });
}

Result<std::int64_t> ExpertStore::dataVersion() const { return m_database.number("PRAGMA data_version"); }

} // namespace wb
