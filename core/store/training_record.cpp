// SPDX-License-Identifier: Apache-2.0
#include "core/store/training_record.h"

#include "core/engine/simd_level.h"

namespace wb {

TrainingData trainingDataOf(const Dataset& rows)
{
    return {{}, rows.source, rows.rows(), rows.inputs.cols(), rows.targets.cols()};
}

TrainingRun beginRun(const TrainingSettings& settings, const Dataset& rows, const Network& before,
                     std::string_view userAgent)
{
    TrainingRun run;
    run.settings = settings;
    run.data = trainingDataOf(rows);
    run.environment = readEnvironment((settings.config.reproducible ? scalarKernels() : bestKernels()).name, userAgent);
    run.started = timestampNow();
    run.before = before.sharedWeights();
    return run;
}

} // namespace wb
