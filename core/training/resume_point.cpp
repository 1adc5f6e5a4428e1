// SPDX-License-Identifier: Apache-2.0
#include "core/training/resume_point.h"

namespace wb {

std::shared_ptr<const ResumePoint> resumePointOf(const Trainer& trainer, const TrainingSettings& settings,
                                                 RowDigests digests)
{
    if (trainer.bestEpoch() == 0 || trainer.reason() == StopReason::Diverged)
        return nullptr;
    return std::make_shared<const ResumePoint>(ResumePoint{settings, std::move(digests), trainer.state()});
}

ResumeObstacle obstacleTo(const ResumePoint& point, const TrainingSettings& settings, const RowDigests& digests)
{
    const TrainingConfig& before = point.settings.config;
    const TrainingConfig& now = settings.config;
    if (now.algorithm != before.algorithm || rememberedNumbers(now) != rememberedNumbers(before))
        return ResumeObstacle::Algorithm;
    const bool isSameLoss = now.loss == before.loss && now.fannCompatible == before.fannCompatible &&
                            (now.loss != Loss::Huber || now.huberDelta == before.huberDelta);
    if (!isSameLoss) // the best error so far would be compared with something else
        return ResumeObstacle::Loss;
    if (digests.rows != point.digests.rows)
        return ResumeObstacle::Rows;
    const bool isSameDraw = settings.validationShare == point.settings.validationShare &&
                            (settings.validationShare == 0 || settings.splitSeed() == point.settings.splitSeed());
    if (!isSameDraw || digests.validation != point.digests.validation)
        return ResumeObstacle::Validation;
    const auto isSameWay = [](std::optional<ScalingMethod> then, std::optional<ScalingMethod> asked) {
        return !asked || asked == then;
    };
    const ScalingChoice& then = point.settings.scaling;
    const bool isSameScaling =
        isSameWay(then.inputs, settings.scaling.inputs) && isSameWay(then.outputs, settings.scaling.outputs);
    return isSameScaling ? ResumeObstacle::None : ResumeObstacle::Scaling;
}

const char* resumeObstacleText(ResumeObstacle obstacle)
{
    switch (obstacle) {
    case ResumeObstacle::None:
        break;
    case ResumeObstacle::Algorithm:
        return "the algorithm is another one than before";
    case ResumeObstacle::Loss:
        return "the loss is another one than before";
    case ResumeObstacle::Rows:
        return "the rows are others than before";
    case ResumeObstacle::Validation:
        return "the rows for validation are others than before";
    case ResumeObstacle::Scaling:
        return "the scaling is another one than before";
    }
    return "";
}

TrainingState stateToGoOnFrom(const ResumePoint& point, const TrainingConfig& config)
{
    TrainingState state = point.state;
    if (config.patience > 0 && state.epoch - state.improvedEpoch >= config.patience)
        state.improvedEpoch = state.epoch;
    return state;
}

bool trainAlike(const NetworkSpec& a, const NetworkSpec& b)
{
    const auto bare = [](NetworkSpec spec) {
        spec.inputName.clear();
        spec.initialization = {};
        spec.connectionRate = 1;
        for (LayerSpec& layer : spec.layers) {
            layer.id = {};
            layer.name.clear();
            layer.note.clear();
        }
        return spec;
    };
    return bare(a) == bare(b);
}

} // namespace wb
