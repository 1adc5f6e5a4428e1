// SPDX-License-Identifier: Apache-2.0
#include "core/formats/expert_snapshot.h"

#include "core/base/sha256.h"
#include "core/formats/network_json.h"
#include "core/formats/resume_point_bytes.h"
#include "core/formats/strict_json.h"
#include "core/formats/weights_blob.h"

#include <charconv>

namespace wb {

namespace {

constexpr std::string_view kSnapshotMagic = "expert-workbench-snapshot ";
constexpr std::string_view kPlainVersion = "1 ";
constexpr std::string_view kResumableVersion = "2 "; // with the state of a training

std::string descriptionLine(const Expert& expert)
{
    nlohmann::ordered_json out;
    out["name"] = expert.name;
    out["domain"] = expert.domain;
    out["summary"] = expert.summary;
    out["tags"] = expert.tags;
    if (!expert.author.empty())
        out["author"] = expert.author;
    if (!expert.license.empty())
        out["license"] = expert.license;
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
    if (reader.has("author"))
        expert.author = reader.text("author");
    if (reader.has("license"))
        expert.license = reader.text("license");
    for (const nlohmann::json& tag : reader.array("tags")) {
        if (!tag.is_string())
            return failDamaged();
        expert.tags.push_back(tag.get<std::string>());
    }
    return reader.finish();
}

/// Takes the state of the training off the bytes, with the line that says how long it is.
Result<std::string_view> takeState(std::string_view& body)
{
    std::string_view line;
    std::size_t length = 0;
    if (!takeSnapshotLine(body, line))
        return failDamaged();
    const auto read = std::from_chars(line.data(), line.data() + line.size(), length);
    if (read.ec != std::errc() || read.ptr != line.data() + line.size() || length > body.size())
        return failDamaged();
    const std::string_view state = body.substr(0, length);
    body.remove_prefix(length);
    return state;
}

/// The parts under the first line, whose hash has been found right.
Result<Expert> readBody(std::string_view body, bool isResumable)
{
    std::string_view description;
    std::string_view design;
    if (!takeSnapshotLine(body, description) || !takeSnapshotLine(body, design))
        return failDamaged();
    const auto state = isResumable ? takeState(body) : std::string_view();
    if (!state)
        return passOn(state);
    auto read = parseNetworkSpecJson(design);
    if (!read)
        return passOn(read);
    auto weights = weightsFromBytes(read->spec, body);
    if (!weights)
        return passOn(weights);
    auto network = Network::assemble(std::move(read->spec), *std::move(weights));
    if (!network)
        return passOn(network);
    Expert expert{{}, *std::move(network), std::move(read->fann)};
    if (auto described = readDescription(description, expert); !described)
        return passOn(described);
    if (!isResumable)
        return expert;
    auto resume = resumePointFromBytes(*state, expert.network);
    if (!resume)
        return passOn(resume);
    expert.resume = *std::move(resume);
    return expert;
}

} // namespace

std::string expertToBytes(const Expert& expert)
{
    std::string body = descriptionLine(expert) + '\n' + networkSpecJson(expert.network.spec(), expert.fann) + '\n';
    if (expert.resume) {
        const std::string state = resumePointToBytes(*expert.resume, expert.network);
        body += std::to_string(state.size()) + '\n';
        body += state;
    }
    body += weightsToBytes(expert.network.weights());
    std::string bytes(kSnapshotMagic);
    bytes += expert.resume ? kResumableVersion : kPlainVersion;
    bytes += sha256Hex(body) + '\n';
    return bytes += body;
}

bool startsLikeSnapshot(std::string_view bytes) { return bytes.substr(0, kSnapshotMagic.size()) == kSnapshotMagic; }

Result<Expert> expertFromBytes(std::string_view bytes)
{
    std::string_view head;
    if (!startsLikeSnapshot(bytes) || !takeSnapshotLine(bytes, head))
        return failDamaged();
    head.remove_prefix(kSnapshotMagic.size());
    const std::string_view version = head.substr(0, kPlainVersion.size());
    if (version != kPlainVersion && version != kResumableVersion)
        return fail(ErrorCode::Unsupported, "this snapshot was written by a later version; open it with that one");
    head.remove_prefix(version.size());
    if (head != sha256Hex(bytes))
        return failDamaged();
    return readBody(bytes, version == kResumableVersion);
}

} // namespace wb
