// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/expert_store.h"

#include <optional>

/// The statements behind ExpertStore's changes. They belong inside a transaction of the caller's; now is in
/// milliseconds since 1970-01-01 UTC.
namespace wb::rows {

std::int64_t nowMs();
/// "64-32-16-8", as a version keeps it.
std::string shapeText(const NetworkSpec& spec);

/// Runs a statement whose parameters the binder sets. Errors: as Statement::step().
template <typename Binder>
Result<void> runBound(const Database& database, std::string_view sql, Binder bind)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return passOn(statement);
    bind(*statement);
    return statement->run();
}

/// One row's first number, or nothing if there is no row. Steps to the end, because a change outside a transaction is
/// committed only there.
template <typename Binder>
Result<std::optional<std::int64_t>> numberBound(const Database& database, std::string_view sql, Binder bind)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return passOn(statement);
    bind(*statement);
    const auto row = statement->step();
    if (!row)
        return passOn(row);
    if (!*row)
        return std::nullopt;
    const std::int64_t number = statement->integer(0);
    if (auto done = statement->run(); !done)
        return passOn(done);
    return number;
}

/// Every row of a bound statement, made into a value.
template <typename Item, typename Make>
Result<std::vector<Item>> collect(Statement& statement, Make make)
{
    std::vector<Item> items;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return passOn(row);
        if (!*row)
            return items;
        items.push_back(make(statement));
    }
}

/// The row of an environment, made if it is new. clockStepNs: how finely its clock counts.
Result<std::int64_t> putEnvironment(const Database& database, const Environment& environment, double clockStepNs);
/// What environmentOf() reads, of the table environment called n.
inline constexpr std::string_view kEnvironmentColumns =
    "n.app_version, n.compiler, n.cflags, n.simd, n.os, n.arch, n.cpu_model, n.cores, n.is_wasm, n.user_agent";
Environment environmentOf(const Statement& row, int first);

/// Bytes (weights, or what a training goes on with) under their SHA-256. What stands there already stays, unless it is
/// damaged: then it is right again.
Result<void> putBlob(const Database& database, const std::string& sha256, std::string_view bytes);
/// What the training of a version is gone on with, as its blob is now.
struct StoredState {
    std::string sha256; ///< It was saved with.
    std::string bytes;
    std::int64_t epoch = 0;
    bool isSound = false; ///< The bytes have that hash.
};
/// Nothing for a version without one.
Result<std::optional<StoredState>> stateOf(const Database& database, std::int64_t version);
/// No id if nobody has that name.
Result<ExpertId> expertNamed(const Database& database, std::string_view name);
/// 0 if there is none.
Result<int> newestVersion(const Database& database, ExpertId expert);
/// False if there is no such expert. The description must be normalized().
Result<bool> updateExpert(const Database& database, ExpertId id, const ExpertDescription& description,
                          std::int64_t now);
Result<void> setTags(const Database& database, ExpertId id, const std::vector<std::string>& tags);
/// The expert with this name: described anew, or made.
Result<ExpertId> putExpert(const Database& database, const ExpertDescription& description, std::int64_t now);
Result<SavedVersion> addVersion(const Database& database, ExpertId id, const Expert& expert, const std::string& notes,
                                std::int64_t now);

} // namespace wb::rows
