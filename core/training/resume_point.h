// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/trainer.h"

#include <string>

namespace wb {

/// The rows of a training by their DatasetDigest.
struct RowDigests {
    std::string rows;       ///< Of all rows, those put aside for validation too.
    std::string validation; ///< Of validation rows that came apart from them; empty: there were none.
    bool operator==(const RowDigests&) const = default;
};

/// Where a training stands after its last epoch, and what must be the same for the rest to be as if there had been no
/// pause. It belongs to the network with the best weights so far: Expert::resume.
struct ResumePoint {
    TrainingSettings settings;
    RowDigests digests;
    TrainingState state;
};

/// Of a training that has learnt something and not diverged; else nothing. settings: the trainer's config, and how its
/// rows and scalings came about.
std::shared_ptr<const ResumePoint> resumePointOf(const Trainer& trainer, const TrainingSettings& settings,
                                                 RowDigests digests);

/// Why a training cannot be gone on with under other settings or with other rows.
enum class ResumeObstacle { None, Algorithm, Loss, Rows, Validation, Scaling };
/// What may differ: rates, schedules, ends, and the seed where no validation rows are drawn by it. A scaling that is
/// not chosen is that of the network.
ResumeObstacle obstacleTo(const ResumePoint& point, const TrainingSettings& settings, const RowDigests& digests);
/// A clause for people, empty for None: "the rows are others than before".
const char* resumeObstacleText(ResumeObstacle obstacle);

/// The state to go on from under these settings. Patience that has run out begins anew: whoever goes on wants to wait.
TrainingState stateToGoOnFrom(const ResumePoint& point, const TrainingConfig& config);

/// Whether two designs compute and train alike: they differ in names and notes, or in how weights were drawn, at most.
bool trainAlike(const NetworkSpec& a, const NetworkSpec& b);

} // namespace wb
