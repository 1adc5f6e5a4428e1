// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/fit_budget.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

int hiddenCount(const NetworkSpec& spec) { return static_cast<int>(spec.layers.size()) - 1; }

void setWidth(LayerSpec& layer, int outputs)
{
    layer.outputs = outputs;
    if (!layer.unitFunctions.empty())
        layer.unitFunctions.resize(static_cast<std::size_t>(outputs), layer.unitFunctions.back());
}

int widestHidden(const NetworkSpec& spec, int kept)
{
    int widest = 0;
    for (int layer = 0; layer < hiddenCount(spec); ++layer) {
        if (layer != kept)
            widest = std::max(widest, spec.layers[static_cast<std::size_t>(layer)].outputs);
    }
    return widest;
}

/// The hidden layers but `kept` by the factor target / widest, at least one unit each.
NetworkSpec scaledTo(const NetworkSpec& spec, int target, int widest, int kept)
{
    NetworkSpec scaled = spec;
    for (int layer = 0; layer < hiddenCount(spec); ++layer) {
        if (layer == kept)
            continue;
        LayerSpec& changed = scaled.layers[static_cast<std::size_t>(layer)];
        const double width = static_cast<double>(changed.outputs) * target / widest;
        setWidth(changed, std::max(1, static_cast<int>(std::lround(width))));
    }
    return scaled;
}

/// The largest factor that fits, by bisection over the width of the widest layer: `low` always was seen to fit.
std::optional<NetworkSpec> largestWithin(const NetworkSpec& spec, const Budget& budget, const LatencyPredictor& predict,
                                         int kept)
{
    if (isWithin(spec, budget, predict))
        return spec;
    const int widest = widestHidden(spec, kept);
    if (widest < 2)
        return std::nullopt;
    NetworkSpec best = scaledTo(spec, 1, widest, kept);
    if (!isWithin(best, budget, predict))
        return std::nullopt;
    int low = 1;
    int high = widest;
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        NetworkSpec tried = scaledTo(spec, middle, widest, kept);
        if (isWithin(tried, budget, predict)) {
            low = middle;
            best = std::move(tried);
        } else {
            high = middle;
        }
    }
    return best;
}

/// The narrowest hidden layer, if it is narrower than another one; else -1.
int bottleneckOf(const NetworkSpec& spec)
{
    const auto end = spec.layers.begin() + hiddenCount(spec);
    const auto byWidth = [](const LayerSpec& a, const LayerSpec& b) { return a.outputs < b.outputs; };
    if (hiddenCount(spec) < 2)
        return -1;
    const auto narrowest = std::min_element(spec.layers.begin(), end, byWidth);
    return narrowest->outputs < std::max_element(spec.layers.begin(), end, byWidth)->outputs
               ? static_cast<int>(narrowest - spec.layers.begin())
               : -1;
}

class Fitter {
public:
    Fitter(const NetworkSpec& spec, const Budget& budget, const LatencyPredictor& predict)
        : m_spec(spec), m_budget(budget), m_predict(predict)
    {
    }

    std::vector<FitProposal> proposals()
    {
        add(FitWay::Scale, largestWithin(m_spec, m_budget, m_predict, -1));
        if (const int kept = bottleneckOf(m_spec); kept >= 0)
            add(FitWay::KeepBottleneck, largestWithin(m_spec, m_budget, m_predict, kept));
        addDropped();
        std::stable_sort(m_found.begin(), m_found.end(), [](const FitProposal& a, const FitProposal& b) {
            return a.cost.parameters > b.cost.parameters;
        });
        return std::move(m_found);
    }

private:
    void add(FitWay way, const std::optional<NetworkSpec>& spec, int dropped = -1)
    {
        if (!spec ||
            std::any_of(m_found.begin(), m_found.end(), [&](const FitProposal& found) { return found.spec == *spec; }))
            return;
        m_found.push_back(
            {way, dropped, *spec, designCost(*spec), m_predict ? std::optional(m_predict(*spec)) : std::nullopt});
    }

    /// Of all layers that can go, the one without which most parameters are left.
    void addDropped()
    {
        std::optional<NetworkSpec> best;
        int dropped = -1;
        for (int layer = 0; layer < hiddenCount(m_spec); ++layer) {
            NetworkSpec without = m_spec;
            without.layers.erase(without.layers.begin() + layer);
            auto fitted = largestWithin(without, m_budget, m_predict, -1);
            if (!fitted || (best && designCost(*fitted).parameters <= designCost(*best).parameters))
                continue;
            best = std::move(fitted);
            dropped = layer;
        }
        add(FitWay::DropLayer, best, dropped);
    }

    const NetworkSpec& m_spec;
    const Budget& m_budget;
    const LatencyPredictor& m_predict;
    std::vector<FitProposal> m_found;
};

} // namespace

bool isWithin(const NetworkSpec& spec, const Budget& budget, const LatencyPredictor& predict)
{
    if (budget.bytes && designCost(spec).bytes > *budget.bytes)
        return false;
    return !budget.latencyNs || (predict && predict(spec) <= *budget.latencyNs);
}

Result<std::vector<FitProposal>> fitBudget(const NetworkSpec& spec, const Budget& budget,
                                           const LatencyPredictor& predict)
{
    if (auto good = validate(spec); !good)
        return passOn(good);
    if (budget.latencyNs && !predict)
        return fail(ErrorCode::InvalidArgument, "a latency limit can only be met where latency can be predicted");
    if (isWithin(spec, budget, predict))
        return std::vector<FitProposal>();
    return Fitter(spec, budget, predict).proposals();
}

} // namespace wb
