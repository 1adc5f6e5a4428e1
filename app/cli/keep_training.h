// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/store/expert_store.h"
#include "core/store/stored_training.h"
#include "core/training/resume_point.h"

#include <QJsonObject>

#include <optional>

namespace wb::cli {

/// "--save" and "--db": a trained network goes into the library, with the record of its training.
Options& withKeepOptions(Options& options);
bool keepsTraining(const Options& options);

/// The record of one training on the command line, from before its first epoch until it stands in the library.
class TrainingKeeper {
public:
    /// Opens the library, before any work is done; without --save there is nothing to keep. Errors: those of opening.
    static Result<TrainingKeeper> create(const Options& options);

    /// The training begins now. before: the network it begins with.
    void begin(const TrainingSettings& settings, const RowSets& rows, const Network& before);
    /// It has ended, for this reason; saves what came of it as the next version, and says where. Errors: those of
    /// ExpertStore::save(); InvalidArgument where no epoch ended.
    Result<void> keep(Expert expert, StopReason reason, const std::vector<EpochRecord>& curve, QJsonObject& json,
                      std::string& text);

private:
    std::optional<ExpertStore> m_store; ///< Nothing: nothing is kept.
    std::string m_name;
    std::string m_note;
    std::optional<TrainingRun> m_run;
};

} // namespace wb::cli
