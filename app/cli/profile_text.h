// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/latency_report.h"
#include "core/analysis/memory_report.h"

#include <QJsonObject>

#include <string>

namespace wb::cli {

/// What `expert profile --json` prints. Scripts rely on latency.{p50,p90,p99,first}_ns, latency.runs,
/// memory.{weights,activations,scratch,overhead,total}_bytes and environment.
QJsonObject profileJson(const NetworkSpec& spec, const LatencyReport& latency, const MemoryReport& memory);
/// The same for people.
std::string profileText(const NetworkSpec& spec, const LatencyReport& latency, const MemoryReport& memory);

} // namespace wb::cli
