// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/training_start.h"

#include "core/data/split.h"
#include "core/training/training_data.h"

namespace wb::ui {

Result<Trainer::Data> trainingSets(const std::shared_ptr<const Dataset>& rows, const TrainingSettings& settings)
{
    const double share = settings.validationShare;
    if (share <= 0)
        return Trainer::Data{rows, nullptr};
    const auto split = splitRows(*rows, {1 - share, share, settings.splitSeed(), true});
    if (!split || split->validation.empty())
        return fail(ErrorCode::InvalidArgument,
                    QObject::tr("There are too few rows to put some aside for validation").toStdString());
    return Trainer::Data{std::make_shared<const Dataset>(datasetOfRows(*rows, split->train)),
                         std::make_shared<const Dataset>(datasetOfRows(*rows, split->validation))};
}

TrainingConfig withCommon(TrainingConfig own, const TrainingConfig& common)
{
    own.loss = common.loss;
    own.huberDelta = common.huberDelta;
    own.fannCompatible = common.fannCompatible;
    own.reproducible = common.reproducible;
    own.bitFailLimit = common.bitFailLimit;
    own.patience = common.patience;
    own.plateau = common.plateau;
    return own;
}

Result<std::shared_ptr<TrainingJob>> startTraining(const Document& document, const TrainingStart& start,
                                                   const Clock& clock)
{
    auto sets = trainingSets(document.dataset(), start.settings);
    return sets ? startTraining(document, start, *std::move(sets), clock) : passOn(sets);
}

Result<std::shared_ptr<TrainingJob>> startTraining(const Document& document, const TrainingStart& start,
                                                   Trainer::Data sets, const Clock& clock)
{
    std::optional<TrainingState> state;
    if (start.from)
        state = stateToGoOnFrom(*start.from, start.settings.config);
    // What is gone on with has its scaling already.
    const ScalingChoice scaling = start.from ? ScalingChoice() : start.settings.scaling;
    const auto network = withFittedScaling(document.network(), scaling, *sets.train);
    if (!network)
        return passOn(network);
    auto trainer = Trainer::create(*network, std::move(sets), start.settings.config, std::move(state), clock);
    if (!trainer)
        return passOn(trainer);
    return std::make_shared<TrainingJob>(*std::move(trainer), document.dataset(), document.network(), start.settings);
}

int lastEpochOf(int asked, const ResumePoint& from)
{
    return asked > from.state.epoch ? asked : from.state.epoch + asked;
}

} // namespace wb::ui
