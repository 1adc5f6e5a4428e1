// SPDX-License-Identifier: Apache-2.0
#include "core/formats/expert_snapshot.h"

#include "core/base/sha256.h"
#include "core/formats/network_json.h"
#include "core/formats/strict_json.h"
#include "core/formats/weights_blob.h"

namespace wb {

namespace {

constexpr std::string_view kSnapshotMagic = "expert-workbench-snapshot ";
constexpr std::string_view kSnapshotVersion = "1 ";

std::string descriptionLine(const Expert& expert)
{
    nlohmann::ordered_json out;
    out["name"] = expert.name;
    out["domain"] = expert.domain;
    out["summary"] = expert.summary;
    out["tags"] = expert.tags;
    return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// Takes the next line off the bytes; false if there is none.
bool takeSnapshotLine(std::string_view& bytes, std::string_view& line)
{
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos)
        return false;
    line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    return true;
}

tl::unexpected<Error> failDamaged()
{
    return fail(ErrorCode::Corrupt, "this snapshot of an expert is cut off or was changed; take another copy of it");
}

Result<void> readDescription(std::string_view line, Expert& expert)
{
    const auto json = parseStrictJson(line);
    if (!json)
        return passOn(json);
    JsonObjectReader reader(*json, "description");
    expert.name = reader.text("name");
    expert.domain = reader.text("domain");
    expert.summary = reader.text("summary");
    for (const nlohmann::json& tag : reader.array("tags")) {
        if (!tag.is_string())
            return failDamaged();
        expert.tags.push_back(tag.get<std::string>());
    }
    return reader.finish();
}

/// The three parts under the first line, whose hash has been found right.
Result<Expert> readBody(std::string_view body)
{
    std::string_view description;
    std::string_view design;
    if (!takeSnapshotLine(body, description) || !takeSnapshotLine(body, design))
        return failDamaged();
    auto read = parseNetworkSpecJson(design);
    if (!read)
        return passOn(read);
    auto weights = weightsFromBytes(read->spec, body);
    if (!weights)
        return passOn(weights);
    auto network = Network::assemble(std::move(read->spec), *std::move(weights));
    if (!network)
        return passOn(network);
    Expert expert{{}, {}, {}, {}, *std::move(network), std::move(read->fann)};
    if (auto described = readDescription(description, expert); !described)
        return passOn(described);
    return expert;
}

} // namespace

std::string expertToBytes(const Expert& expert)
{
    std::string body = descriptionLine(expert) + '\n' + networkSpecJson(expert.network.spec(), expert.fann) + '\n';
    body += weightsToBytes(expert.network.weights());
    std::string bytes = std::string(kSnapshotMagic) + std::string(kSnapshotVersion) + sha256Hex(body) + '\n';
    return bytes += body;
}

bool startsLikeSnapshot(std::string_view bytes) { return bytes.substr(0, kSnapshotMagic.size()) == kSnapshotMagic; }

Result<Expert> expertFromBytes(std::string_view bytes)
{
    std::string_view head;
    if (!startsLikeSnapshot(bytes) || !takeSnapshotLine(bytes, head))
        return failDamaged();
    head.remove_prefix(kSnapshotMagic.size());
    if (head.substr(0, kSnapshotVersion.size()) != kSnapshotVersion)
        return fail(ErrorCode::Unsupported, "this snapshot was written by a later version; open it with that one");
    head.remove_prefix(kSnapshotVersion.size());
    if (head != sha256Hex(bytes))
        return failDamaged();
    return readBody(bytes);
}

} // namespace wb
