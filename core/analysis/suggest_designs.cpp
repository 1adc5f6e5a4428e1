// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/suggest_designs.h"

#include "core/nn/rewrites.h"
#include "core/nn/shape_wizard.h"
#include "core/nn/templates.h"

#include <algorithm>

namespace wb {

namespace {

constexpr std::int64_t kTwoLayersFrom = 1'000; ///< Parameters.
constexpr int kFewestUnits = 4;                ///< Of a hidden layer, however few rows there are.
constexpr std::int64_t kStepDown = 4;
constexpr std::size_t kMostSuggestions = 3;

class Suggester {
public:
    Suggester(const DataSample& data, const Budget& budget, const LatencyPredictor& predict)
        : m_data(data), m_budget(budget), m_predict(predict), m_inputs(static_cast<int>(data.inputs.size())),
          m_outputs(static_cast<int>(data.targets.size())), m_output(activationFor(data))
    {
    }

    Result<Suggestions> suggest()
    {
        const auto largest = largestWithin();
        if (!largest)
            return fail(ErrorCode::InvalidArgument, "no hidden layer fits: " + std::to_string(m_inputs) +
                                                        " inputs and " + std::to_string(m_outputs) +
                                                        " outputs cost more than the budget; raise a limit");
        for (std::int64_t parameters = *largest; parameters > 0 && m_found.designs.size() < kMostSuggestions;
             parameters /= kStepDown) {
            if (auto added = add(parameters); !added)
                return passOn(added);
        }
        return std::move(m_found);
    }

private:
    /// Of at most so many parameters; none where that is too few or it breaks the budget.
    std::optional<Network> fresh(std::int64_t parameters) const
    {
        const auto shape = proposeShape({m_inputs, m_outputs, parameters < kTwoLayersFrom ? 1 : 2, 0.5, parameters});
        if (!shape)
            return std::nullopt;
        const auto made = makeExpert("", shape->sizes, Activation::Tanh, m_output);
        return made && isWithin(made->network.spec(), m_budget, m_predict) ? std::optional(made->network)
                                                                           : std::nullopt;
    }

    /// By bisection over the parameters: what it ends at was seen to fit.
    std::optional<std::int64_t> largestWithin()
    {
        const std::int64_t least = parametersOf(std::vector{m_inputs, 1, m_outputs});
        const std::int64_t small = parametersOf(std::vector{m_inputs, kFewestUnits, m_outputs});
        std::int64_t high = std::max(small, m_data.rows * m_outputs);
        m_found.bound = high > kMicroExpertParameters ? SizeBound::MicroExpert : SizeBound::Rows;
        high = std::max(small, std::min(high, kMicroExpertParameters));
        if (fresh(high))
            return high;
        m_found.bound = SizeBound::Budget;
        if (!fresh(least))
            return std::nullopt;
        std::int64_t low = least;
        while (high - low > 1) {
            const std::int64_t middle = low + (high - low) / 2;
            (fresh(middle) ? low : high) = middle;
        }
        return low;
    }

    Result<void> add(std::int64_t parameters)
    {
        const auto made = fresh(parameters);
        if (!made || (!m_found.designs.empty() && m_found.designs.back().network.spec() == made->spec()))
            return {};
        auto scaled = behindInputMaps(*made, mapsToUnitRange(m_data.inputs));
        if (scaled && m_output == Activation::Linear)
            scaled = beforeOutputMaps(*scaled, mapsFromUnitRange(m_data.targets));
        if (!scaled)
            return passOn(scaled);
        const NetworkSpec& spec = scaled->spec();
        SuggestedDesign design{*scaled, designCost(spec), {}};
        if (m_predict)
            design.latencyNs = m_predict(spec);
        m_found.designs.push_back(std::move(design));
        return {};
    }

    const DataSample& m_data;
    const Budget& m_budget;
    const LatencyPredictor& m_predict;
    int m_inputs;
    int m_outputs;
    Activation m_output;
    Suggestions m_found;
};

} // namespace

Result<Suggestions> suggestDesigns(const DataSample& data, const Budget& budget, const LatencyPredictor& predict)
{
    if (data.targets.empty())
        return fail(ErrorCode::InvalidArgument, "the rows have no targets: nothing says what the network should give");
    if (budget.latencyNs && !predict)
        return fail(ErrorCode::InvalidArgument, "a latency limit needs a machine whose latency can be predicted");
    return Suggester(data, budget, predict).suggest();
}

} // namespace wb
