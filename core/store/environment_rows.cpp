// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256.h"
#include "core/store/expert_rows.h"

#include <algorithm>
#include <cmath>

namespace wb::rows {

namespace {

/// What makes two environments one and the same row.
std::string fingerprintOf(const Environment& environment, double clockStepNs)
{
    std::string text;
    for (const std::string* part :
         {&environment.cpu, &environment.architecture, &environment.system, &environment.compiler, &environment.build,
          &environment.kernels, &environment.version})
        text += *part + '\n';
    return sha256Hex(text + std::to_string(environment.cores) + '\n' + std::to_string(std::llround(clockStepNs)));
}

} // namespace

Result<std::int64_t> putEnvironment(const Database& database, const Environment& environment, double clockStepNs)
{
    const std::string fingerprint = fingerprintOf(environment, clockStepNs);
    auto done = runBound(
        database,
        "INSERT INTO environment (fingerprint, app_version, compiler, cflags, simd, os, arch, cpu_model, cores, "
        "is_wasm, user_agent, clock_res_ns) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
        "ON CONFLICT (fingerprint) DO NOTHING",
        [&](Statement& s) {
            s.bind(1, fingerprint).bind(2, environment.version).bind(3, environment.compiler);
            s.bind(4, environment.build).bind(5, environment.kernels);
            s.bind(6, environment.isBrowser ? std::string() : environment.system).bind(7, environment.architecture);
            s.bind(8, environment.cpu).bind(9, std::int64_t{std::max(environment.cores, 1)});
            s.bind(10, std::int64_t{environment.isBrowser});
            s.bind(11, environment.isBrowser ? environment.system : std::string());
            s.bind(12, std::max<std::int64_t>(std::llround(clockStepNs), 1));
        });
    if (!done)
        return passOn(done);
    const auto id = numberBound(database, "SELECT id FROM environment WHERE fingerprint = ?1",
                                [&](Statement& s) { s.bind(1, fingerprint); });
    if (!id)
        return passOn(id);
    return id->value_or(0);
}

Environment environmentOf(const Statement& row, int first)
{
    Environment found;
    found.version = row.text(first);
    found.compiler = row.text(first + 1);
    found.build = row.text(first + 2);
    found.kernels = row.text(first + 3);
    found.architecture = row.text(first + 5);
    found.cpu = row.text(first + 6);
    found.cores = static_cast<int>(row.integer(first + 7));
    found.isBrowser = row.integer(first + 8) != 0;
    found.system = row.text(found.isBrowser ? first + 9 : first + 4);
    return found;
}

} // namespace wb::rows
