// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/keep_training.h"
#include "app/cli/options.h"
#include "core/nn/expert.h"
#include "core/training/resume_point.h"

namespace wb::cli {

/// A training as the command line asks for it, about to begin or to go on.
struct Lesson {
    TrainingSettings settings;
    RowSets rows;
    RowDigests digests; ///< Empty where nothing is kept that would need them.
    std::unique_ptr<Trainer> trainer;
    TrainingKeeper keeper;

    /// What the training is gone on with later; may be null.
    std::shared_ptr<const ResumePoint> resumePoint() const { return resumePointOf(*trainer, settings, digests); }
};

/// "--resume" and "--pause-after".
Options& withResumeOptions(Options& options);
/// Whether the file that is written, or the library, gets what a training is gone on with.
bool keepsResumePoint(const Options& options);
/// Errors: those of the options, the rows, the library and Trainer::create(); NotFound or Conflict where --resume has
/// nothing to go on with, or not with these settings and rows.
Result<Lesson> prepareLesson(const Options& options, const Expert& expert);

} // namespace wb::cli
