// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/environment.h"
#include "core/formats/training_json.h"
#include "core/nn/network.h"
#include "core/store/library_facts.h"
#include "core/store/trainings.h"
#include "core/training/trainer.h"

#include <optional>

namespace wb {

/// The rows something was trained on: what they hold, not where they are now.
struct TrainingData {
    std::string digest; ///< See DatasetDigest; of all rows, those put aside for validation too.
    std::string source; ///< For people: a file's name, or the generator and its seed.
    std::int64_t rows = 0;
    std::int64_t inputs = 0;
    std::int64_t targets = 0;
    bool operator==(const TrainingData&) const = default;
};

/// A training whose weights were kept.
struct TrainingRun {
    TrainingSettings settings;
    TrainingData data;
    std::optional<TrainingData> validation = {}; ///< Rows that chose the best weights, where they came apart.
    StopReason reason = StopReason::Running;     ///< Running: a person ended it.
    std::vector<EpochRecord> curve;              ///< Every epoch.
    Environment environment;
    Timestamp started;
    Timestamp ended;
    /// The weights it began with; a version that holds them is the parent of the one that is saved.
    std::shared_ptr<const Weights> before;
};

/// The same as the library gives it back.
struct StoredTraining {
    int version = 0; ///< That it led to.
    std::string parentName;
    int parentVersion = 0; ///< 0: what it began with is in no version.
    std::string status;    ///< finished, cancelled (ended by a person), diverged.
    TrainingSettings settings;
    TrainingData data;
    std::optional<TrainingData> validation; ///< As above.
    /// At most kCurvePoints epochs evenly apart, the last and the best one, and of a cascade those after which a unit
    /// joined; errors, accuracy and hidden units alone.
    std::vector<EpochRecord> curve;
    Environment environment;
    Timestamp started;
    Timestamp ended;

    static constexpr std::size_t kCurvePoints = 400;
};

} // namespace wb
