// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/candidate_pool.h"
#include "core/training/trainer.h"

namespace wb {

/// What the outputs came to with so many hidden units.
struct CascadeRecord {
    int units = 0;  ///< Hidden ones.
    int epochs = 0; ///< Of the output weights, since the unit joined.
    double trainError = 0;
    std::optional<double> validationError;
    UnitFunction function; ///< Of the unit that joined last; where there is none, its default.
    double score = 0;      ///< By how much it promised to lessen the squared errors.
    double seconds = 0;    ///< Since the growing began.
};

/// Why a network stopped growing.
enum class CascadeEnd { Growing, TargetError, Units, NoCandidate, Time, Diverged };
/// A clause for people: "the error is at its target".
const char* cascadeEndText(CascadeEnd end);
/// The same as the library keeps it of every training: as many units as it may have are as many epochs, and no
/// candidate that would help is nothing better for too long.
StopReason stopReasonOf(CascadeEnd end);

/// Cascade2: a network that begins with nothing between its inputs and outputs and grows a unit at a time. The weights
/// to the outputs learn until they stagnate; then candidates learn to give what the outputs lack, and the best one
/// joins as a layer of its own that sees everything before it. What it has learnt stays as it is from then on. Same
/// seed, same rows, same kernels: same bits. Source: see CandidatePool.
class Cascade : public Job {
public:
    /// network: one layer; its outputs are kept as they are designed. Errors: InvalidArgument for a network with hidden
    /// layers, or an algorithm that does not learn from all rows at once; those of Trainer::create().
    static Result<std::unique_ptr<Cascade>> create(const Network& network, Trainer::Data data,
                                                   const CascadeConfig& config, const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    const std::vector<CascadeRecord>& history() const { return m_history; }
    /// Every epoch of the outputs up to the last record, numbered through; what isBest is the best so far of all.
    const std::vector<EpochRecord>& curve() const { return m_curve; }
    CascadeEnd end() const { return m_end; }
    /// With the lowest validation error (without validation rows: train error) of those in the history; before that, as
    /// it began.
    const Network& network() const
    {
        return m_networks.empty() ? m_start : m_networks[static_cast<std::size_t>(m_bestUnits)];
    }
    int bestUnits() const { return m_bestUnits; }
    /// One for each record.
    const std::vector<Network>& networks() const { return m_networks; }

private:
    /// A unit that has joined.
    struct Unit {
        UnitFunction function;
        Floats weights; ///< Of its sources, then its bias.
    };

    Cascade(const Network& network, Trainer::Data data, const CascadeConfig& config, const Clock& clock);
    Result<void> startOutputs(const Network& outputs);
    bool trainOutputs(std::chrono::milliseconds budget);
    void endOutputs();
    void addToCurve(const std::vector<EpochRecord>& epochs);
    double seconds() const { return static_cast<double>(m_clock.nowNs() - m_startedNs) / 1e9; }
    Matrix outputErrors(const Network& outputs) const;
    void install(const Candidate& candidate);
    Network grown(const Network& outputs) const;

    Network m_start;
    Trainer::Data m_data; ///< The inputs, then what each unit gives for them.
    CascadeConfig m_config;
    const Clock& m_clock;
    std::int64_t m_startedNs;
    Rng m_rng;
    std::vector<Unit> m_units;
    std::unique_ptr<Trainer> m_trainer; ///< Of the outputs, while they learn.
    double m_outputsSince = 0;          ///< Seconds.
    StagnationWatch m_watch;
    std::unique_ptr<CandidatePool> m_pool; ///< While candidates do.
    std::optional<Network> m_outputs;      ///< As they learnt last.
    double m_lastScore = 0;
    std::vector<CascadeRecord> m_history;
    std::vector<EpochRecord> m_curve;
    std::vector<Network> m_networks;
    int m_bestUnits = 0;
    double m_bestError;
    CascadeEnd m_end = CascadeEnd::Growing;
};

} // namespace wb
