// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/training_job.h"

namespace wb::ui {

/// How a training of the document's network on its rows is to begin.
struct TrainingStart {
    TrainingSettings settings;
    std::shared_ptr<const ResumePoint> from; ///< Null: anew.
};

/// The rows that train and those that choose the best weights, as the settings' share and seed draw them. Errors:
/// InvalidArgument, for people, where there are too few.
Result<Trainer::Data> trainingSets(const std::shared_ptr<const Dataset>& rows, const TrainingSettings& settings);

/// A way of training with what all that are compared have in common: loss, FANN's gradients, kernels, bit-fail limit
/// and patience.
TrainingConfig withCommon(TrainingConfig own, const TrainingConfig& common);

/// A training that is ready to run; the clock must outlive it. Errors: those of trainingSets() and Trainer::create().
/// The second takes rows that trainingSets() has drawn already.
Result<std::shared_ptr<TrainingJob>> startTraining(const Document& document, const TrainingStart& start,
                                                   const Clock& clock = systemClock());
Result<std::shared_ptr<TrainingJob>> startTraining(const Document& document, const TrainingStart& start,
                                                   Trainer::Data sets, const Clock& clock);

/// The epoch a training ends at the latest: what is asked for counts the epochs that are done, or comes on top of them
/// where they are as many already.
int lastEpochOf(int asked, const ResumePoint& from);

} // namespace wb::ui
