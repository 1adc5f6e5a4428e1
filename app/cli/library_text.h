// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/expert_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>

namespace wb::cli {

/// What `expert library list --json` prints for each expert; scripts rely on these keys: name, domain, summary, tags[],
/// version, inputs, outputs, parameters, topology, bytes, updated (ISO 8601, UTC).
QJsonObject summaryJson(const ExpertSummary& summary);
/// `expert library show --json` adds them as versions[]: version, topology, parameters, bytes, sha256, stage, note,
/// created; and author and license beside them.
QJsonObject versionJson(const VersionSummary& version);
/// ... and as trainings[]: version, status, algorithm, loss, seed, validation_share, settings (all of them), source,
/// rows, digest, epochs, best_epoch, best_error, started, seconds, parent, parent_version, cpu, kernels; of the curve
/// what is kept, as curve[]: epoch, train_error, validation_error, accuracy, hidden_units (of a cascade, once there are
/// some). The settings of a cascade have its rules as cascade{}.
QJsonObject trainingJson(const StoredTraining& training);

/// The same for people: a line an expert, or a line a version.
std::string summaryTable(const std::vector<ExpertSummary>& experts);
std::string versionTable(const std::vector<VersionSummary>& versions);
/// A line a training; empty without any.
std::string trainingTable(const std::vector<StoredTraining>& trainings);

} // namespace wb::cli
