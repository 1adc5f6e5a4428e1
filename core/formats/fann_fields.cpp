// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_fields.h"

#include <array>
#include <limits>

namespace wb {

namespace {

using S = FannSettings;
constexpr unsigned kAnyCount = std::numeric_limits<unsigned>::max();

constexpr FannField number(const char* key, double S::*member) { return {key, member, false, false, kAnyCount}; }
constexpr FannField scaled(const char* key, double S::*member) { return {key, member, true, false, kAnyCount}; }
constexpr FannField count(const char* key, unsigned S::*member, unsigned maximum = kAnyCount, bool sinceV2_2 = false)
{
    return {key, member, false, sinceV2_2, maximum};
}

constexpr std::array kFields{
    number("learning_rate", &S::learningRate),
    number("learning_momentum", &S::learningMomentum),
    count("training_algorithm", &S::trainingAlgorithm, 4),
    count("train_error_function", &S::trainErrorFunction, 1),
    count("train_stop_function", &S::trainStopFunction, 1),
    number("cascade_output_change_fraction", &S::cascadeOutputChangeFraction),
    number("quickprop_decay", &S::quickpropDecay),
    number("quickprop_mu", &S::quickpropMu),
    number("rprop_increase_factor", &S::rpropIncreaseFactor),
    number("rprop_decrease_factor", &S::rpropDecreaseFactor),
    number("rprop_delta_min", &S::rpropDeltaMin),
    number("rprop_delta_max", &S::rpropDeltaMax),
    number("rprop_delta_zero", &S::rpropDeltaZero),
    count("cascade_output_stagnation_epochs", &S::cascadeOutputStagnationEpochs),
    number("cascade_candidate_change_fraction", &S::cascadeCandidateChangeFraction),
    count("cascade_candidate_stagnation_epochs", &S::cascadeCandidateStagnationEpochs),
    count("cascade_max_out_epochs", &S::cascadeMaxOutEpochs),
    count("cascade_min_out_epochs", &S::cascadeMinOutEpochs, kAnyCount, true),
    count("cascade_max_cand_epochs", &S::cascadeMaxCandEpochs),
    count("cascade_min_cand_epochs", &S::cascadeMinCandEpochs, kAnyCount, true),
    count("cascade_num_candidate_groups", &S::cascadeNumCandidateGroups),
    scaled("bit_fail_limit", &S::bitFailLimit),
    scaled("cascade_candidate_limit", &S::cascadeCandidateLimit),
    scaled("cascade_weight_multiplier", &S::cascadeWeightMultiplier),
};

constexpr std::array kScaleFields{
    FannScaleField{"mean", &Scaling::mean},
    FannScaleField{"deviation", &Scaling::deviation},
    FannScaleField{"new_min", &Scaling::newMin},
    FannScaleField{"factor", &Scaling::factor},
};

} // namespace

std::span<const FannField> fannFields() { return kFields; }

std::span<const FannScaleField> fannScaleFields() { return kScaleFields; }

} // namespace wb
