// SPDX-License-Identifier: Apache-2.0
#include "core/nn/shape_wizard.h"

#include "core/base/limits.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace wb {

namespace {

constexpr int kWidthReach = 2; ///< Whole widths looked at on either side of the real one.
constexpr int kLayersLookedAt = 3;

Result<void> checkWish(const ShapeWish& wish)
{
    if (wish.inputs < 1 || wish.outputs < 1)
        return fail(ErrorCode::InvalidArgument, "a network needs at least 1 input and 1 output");
    if (wish.inputs > limits::kUnitsPerLayer || wish.outputs > limits::kUnitsPerLayer)
        return fail(ErrorCode::LimitExceeded,
                    "at most " + std::to_string(limits::kUnitsPerLayer) + " inputs and outputs are allowed");
    if (wish.hiddenLayers < 1 || wish.hiddenLayers > ShapeWish::kMostHiddenLayers)
        return fail(ErrorCode::InvalidArgument,
                    "hidden layers can be 1 to " + std::to_string(ShapeWish::kMostHiddenLayers));
    if (!(wish.taper >= 0.1 && wish.taper <= 2.0))
        return fail(ErrorCode::InvalidArgument, "the taper can be 0.1 to 2");
    if (wish.parameters > limits::kParameters)
        return fail(ErrorCode::LimitExceeded,
                    "at most " + std::to_string(limits::kParameters) + " parameters are allowed");
    std::vector<int> narrowest(static_cast<std::size_t>(wish.hiddenLayers) + 2, 1);
    narrowest.front() = wish.inputs;
    narrowest.back() = wish.outputs;
    if (const std::int64_t least = parametersOf(narrowest); least > wish.parameters)
        return fail(ErrorCode::InvalidArgument,
                    std::to_string(wish.inputs) + " inputs and " + std::to_string(wish.outputs) + " outputs with " +
                        std::to_string(wish.hiddenLayers) + " hidden layers need at least " + std::to_string(least) +
                        " parameters");
    return {};
}

/// The real widths w, w t, w t^2 ... of which the parameters are exactly those wished: with n inputs and m outputs
/// P = w^2 sum t^(2k+1) + w (n + 1 + sum_{k>=1} t^k + m t^(h-1)) + m.
std::vector<double> realWidths(const ShapeWish& wish)
{
    double square = 0;
    double linear = wish.inputs + 1.0;
    double power = 1;
    for (int layer = 1; layer < wish.hiddenLayers; ++layer) {
        square += power * power * wish.taper;
        power *= wish.taper;
        linear += power;
    }
    linear += wish.outputs * power;
    const double rest = std::max(0.0, static_cast<double>(wish.parameters - wish.outputs));
    // The root of square w^2 + linear w - rest in the form that also stands where square is 0.
    double width = 2 * rest / (linear + std::sqrt(linear * linear + 4 * square * rest));
    std::vector<double> widths;
    for (int layer = 0; layer < wish.hiddenLayers; ++layer) {
        widths.push_back(width);
        width *= wish.taper;
    }
    return widths;
}

/// Parameters one more unit of a hidden layer brings.
std::int64_t unitCost(const std::vector<int>& sizes, std::size_t layer)
{
    return std::int64_t{sizes[layer - 1]} + 1 + sizes[layer + 1];
}

/// Goes through the whole widths near the real ones and keeps the shape with the most parameters that are not too many.
class ShapeSearch {
public:
    explicit ShapeSearch(const ShapeWish& wish) : m_wish(wish), m_real(realWidths(wish))
    {
        m_sizes.push_back(wish.inputs);
        for (const double width : m_real)
            m_sizes.push_back(clamped(std::floor(width)));
        m_sizes.push_back(wish.outputs);
    }

    ShapeProposal run()
    {
        // Where layers of less than one unit became one, the others have to give back what that took.
        for (std::size_t layer = 1; parametersOf(m_sizes) > m_wish.parameters; layer = layer % m_real.size() + 1)
            m_sizes[layer] = std::max(1, m_sizes[layer] - 1 - m_sizes[layer] / 16);
        m_best = m_sizes;
        m_bestParameters = parametersOf(m_sizes);
        tryWidths(1);
        m_sizes = m_best;
        fillUp();
        return {m_sizes, parametersOf(m_sizes)};
    }

private:
    static int clamped(double width)
    {
        return static_cast<int>(std::clamp(width, 1.0, static_cast<double>(limits::kUnitsPerLayer)));
    }

    /// From this layer on; the last one looked at is as wide as the rest allows, as the parameters are linear in it.
    void tryWidths(std::size_t layer)
    {
        const std::size_t last = std::min<std::size_t>(m_real.size(), kLayersLookedAt);
        const int middle = m_sizes[layer];
        const int low = std::max(1, middle - kWidthReach);
        const int high = std::min(middle + kWidthReach, limits::kUnitsPerLayer);
        if (layer == last) {
            m_sizes[layer] = low;
            const std::int64_t left = m_wish.parameters - parametersOf(m_sizes);
            if (left >= 0) {
                m_sizes[layer] += static_cast<int>(std::min<std::int64_t>(left / unitCost(m_sizes, layer), high - low));
                keepIfBetter();
            }
        } else {
            for (int width = low; width <= high; ++width) {
                m_sizes[layer] = width;
                tryWidths(layer + 1);
            }
        }
        m_sizes[layer] = middle;
    }

    void keepIfBetter()
    {
        const std::int64_t parameters = parametersOf(m_sizes);
        if (parameters <= m_bestParameters)
            return;
        m_best = m_sizes;
        m_bestParameters = parameters;
    }

    /// Widens the layer that is furthest below its real width as long as one unit more of any fits.
    void fillUp()
    {
        for (;;) {
            const std::int64_t left = m_wish.parameters - parametersOf(m_sizes);
            std::size_t widened = 0;
            double furthest = 0;
            for (std::size_t layer = 1; layer <= m_real.size(); ++layer) {
                const double share = m_real[layer - 1] / m_sizes[layer];
                if (unitCost(m_sizes, layer) <= left && m_sizes[layer] < limits::kUnitsPerLayer && share > furthest) {
                    widened = layer;
                    furthest = share;
                }
            }
            if (widened == 0)
                return;
            ++m_sizes[widened];
        }
    }

    const ShapeWish& m_wish;
    std::vector<double> m_real;
    std::vector<int> m_sizes;
    std::vector<int> m_best;
    std::int64_t m_bestParameters = 0;
};

} // namespace

std::int64_t parametersOf(std::span<const int> sizes)
{
    std::int64_t parameters = 0;
    for (std::size_t layer = 1; layer < sizes.size(); ++layer)
        parameters += (std::int64_t{sizes[layer - 1]} + 1) * sizes[layer];
    return parameters;
}

Result<ShapeProposal> proposeShape(const ShapeWish& wish)
{
    if (const auto fine = checkWish(wish); !fine)
        return passOn(fine);
    return ShapeSearch(wish).run();
}

Result<std::vector<ShapeProposal>> proposeShapes(const ShapeWish& wish)
{
    auto first = proposeShape(wish);
    if (!first)
        return passOn(first);
    std::vector<ShapeProposal> proposals{*std::move(first)};
    for (const int more : {-1, 1, -2, 2}) {
        ShapeWish other = wish;
        other.hiddenLayers += more;
        auto proposal = proposeShape(other);
        if (proposal && proposals.size() < 3)
            proposals.push_back(*std::move(proposal));
    }
    return proposals;
}

} // namespace wb
