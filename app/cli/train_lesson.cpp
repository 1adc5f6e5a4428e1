// SPDX-License-Identifier: Apache-2.0
#include "app/cli/train_lesson.h"

#include "app/cli/data_files.h"
#include "app/cli/files.h"
#include "app/cli/train_options.h"
#include "core/data/dataset_digest.h"
#include "core/training/training_data.h"

namespace wb::cli {

namespace {

/// Of the rows as they were read; those that were not drawn from others come apart.
RowDigests digestsOf(const RowSets& rows)
{
    if (rows.all != nullptr)
        return {digestOf(rows.all), {}};
    return {digestOf(rows.data.train), digestOf(rows.data.validation)};
}

/// The settings as they were, but for what the options say.
Result<TrainingConfig> resumedConfig(const Options& options, const ResumePoint& before)
{
    TrainingConfig config = before.settings.config;
    if (options.has("algorithm")) {
        const auto algorithm = parseAlgorithm(options.utf8("algorithm"));
        if (!algorithm)
            return passOn(algorithm);
        config.algorithm = *algorithm;
    }
    return trainingConfig(options, config);
}

Result<void> checkResume(const ResumePoint& before, const Lesson& lesson)
{
    const ResumeObstacle obstacle = obstacleTo(before, lesson.settings, lesson.digests);
    if (obstacle != ResumeObstacle::None)
        return fail(ErrorCode::Conflict,
                    std::string("--resume: ") + resumeObstacleText(obstacle) + "; train without it to begin anew");
    if (lesson.settings.config.maxEpochs <= before.state.epoch)
        return fail(ErrorCode::InvalidArgument, "--resume: " + std::to_string(before.state.epoch) +
                                                    " epochs are done; ask for more with --epochs, which counts them");
    return {};
}

/// What the options say beside the config; before: of a training that is gone on with.
Result<TrainingSettings> lessonSettings(const Options& options, const TrainingConfig& config,
                                        const TrainingSettings* before)
{
    const auto share = validationShare(options, before);
    const auto scaling = scalingChoice(options);
    const auto split = ownSplitSeed(options, before);
    if (!share)
        return passOn(share);
    if (!scaling)
        return passOn(scaling);
    if (!split)
        return passOn(split);
    return TrainingSettings{config, *share, *scaling, *split};
}

} // namespace

Options& withResumeOptions(Options& options)
{
    return options
        .flag("resume", "Go on with the training that NET, an .expert file, was saved with: its settings hold where no "
                        "option says otherwise, and --epochs counts the epochs that are done.")
        .value("pause-after", "EPOCH", "Stop after this epoch; --resume does the rest as if there had been no pause.");
}

bool keepsResumePoint(const Options& options)
{
    return keepsTraining(options) || (options.has("out") && hasExtension(options.utf8("out"), ".expert"));
}

Result<Lesson> prepareLesson(const Options& options, const Expert& expert)
{
    const ResumePoint* const before = options.has("resume") ? expert.resume.get() : nullptr;
    if (options.has("resume") && before == nullptr)
        return fail(ErrorCode::NotFound,
                    "--resume: " + options.operandUtf8(0) +
                        " holds no training to go on with; train with --out FILE.expert to keep it");
    const auto config =
        before != nullptr ? resumedConfig(options, *before) : trainingConfig(options, options.utf8("algorithm"));
    if (!config)
        return passOn(config);
    Lesson lesson;
    const TrainingSettings* const settings = before != nullptr ? &before->settings : nullptr;
    auto rows = trainingRows(options, RowSizes{expert.network.numInputs(), expert.network.numOutputs()}, settings);
    auto asked = lessonSettings(options, *config, settings);
    if (!rows || !asked)
        return !rows ? Result<Lesson>(passOn(rows)) : passOn(asked);
    lesson.settings = *std::move(asked);
    lesson.rows = *std::move(rows);
    if (before != nullptr || keepsResumePoint(options))
        lesson.digests = digestsOf(lesson.rows);
    std::optional<TrainingState> state;
    if (before != nullptr) {
        if (auto good = checkResume(*before, lesson); !good)
            return passOn(good);
        state = stateToGoOnFrom(*before, *config);
        lesson.settings.scaling = before->settings.scaling;
    }
    // What is gone on with has its scaling already.
    const auto network = withFittedScaling(
        expert.network, before != nullptr ? ScalingChoice() : lesson.settings.scaling, *lesson.rows.data.train);
    if (!network)
        return passOn(network);
    auto trainer = Trainer::create(*network, lesson.rows.data, *config, std::move(state));
    if (!trainer)
        return passOn(trainer);
    lesson.trainer = *std::move(trainer);
    auto keeper = TrainingKeeper::create(options);
    if (!keeper)
        return passOn(keeper);
    lesson.keeper = *std::move(keeper);
    return lesson;
}

} // namespace wb::cli
