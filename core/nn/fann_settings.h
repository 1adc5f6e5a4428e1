// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

namespace wb {

/// What a FANN file carries beside the network: training and cascade settings. Kept with an expert so that
/// saving it as .net again loses nothing. Defaults are those of a fresh libfann network (fann_create_standard).
struct FannSettings {
    double learningRate = 0.7;
    double learningMomentum = 0.0;
    unsigned trainingAlgorithm = 2; ///< 0 incremental, 1 batch, 2 RPROP, 3 quickprop, 4 SARPROP.
    unsigned trainErrorFunction = 1;
    unsigned trainStopFunction = 0;
    double quickpropDecay = -0.0001;
    double quickpropMu = 1.75;
    double rpropIncreaseFactor = 1.2;
    double rpropDecreaseFactor = 0.5;
    double rpropDeltaMin = 0.0;
    double rpropDeltaMax = 50.0;
    double rpropDeltaZero = 0.1;
    double bitFailLimit = 0.35;
    double cascadeOutputChangeFraction = 0.01;
    unsigned cascadeOutputStagnationEpochs = 12;
    double cascadeCandidateChangeFraction = 0.01;
    unsigned cascadeCandidateStagnationEpochs = 12;
    unsigned cascadeMaxOutEpochs = 150;
    unsigned cascadeMinOutEpochs = 50;
    unsigned cascadeMaxCandEpochs = 150;
    unsigned cascadeMinCandEpochs = 50;
    unsigned cascadeNumCandidateGroups = 2;
    double cascadeCandidateLimit = 1000.0;
    double cascadeWeightMultiplier = 0.4;
    std::vector<unsigned> cascadeActivationFunctions{3, 5, 7, 8, 10, 11, 14, 15, 16, 17};
    std::vector<double> cascadeActivationSteepnesses{0.25, 0.5, 0.75, 1.0};

    bool operator==(const FannSettings&) const = default;
};

} // namespace wb
