// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/network_diff.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr int kEqualLayers = 1000; ///< More than all pairs of unequal ones of a network can score together.

bool sameFunctions(const LayerSpec& a, const LayerSpec& b)
{
    if (a.unitFunctions.empty() && b.unitFunctions.empty())
        return a.function == b.function;
    if (a.outputs != b.outputs)
        return false;
    for (int unit = 0; unit < a.outputs; ++unit)
        if (!(a.functionOf(unit) == b.functionOf(unit)))
            return false;
    return true;
}

int pairScore(const LayerSpec& a, const LayerSpec& b)
{
    const bool outputs = a.outputs == b.outputs;
    const bool functions = sameFunctions(a, b);
    return outputs && functions ? kEqualLayers : 1 + int{outputs} + int{functions};
}

/// The best score of what is left of two networks, from every pair of positions on.
class AlignmentTable {
public:
    AlignmentTable(const std::vector<LayerSpec>& left, const std::vector<LayerSpec>& right)
        : m_left(left), m_right(right), m_scores((left.size() + 1) * (right.size() + 1), 0)
    {
        for (std::size_t i = left.size(); i-- > 0;)
            for (std::size_t j = right.size(); j-- > 0;)
                at(i, j) = std::max({pairScore(left[i], right[j]) + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1)});
    }

    bool isPaired(std::size_t i, std::size_t j)
    {
        return i < m_left.size() && j < m_right.size() &&
               at(i, j) == pairScore(m_left[i], m_right[j]) + at(i + 1, j + 1);
    }
    bool isRemoved(std::size_t i, std::size_t j)
    {
        return i < m_left.size() && (j == m_right.size() || at(i, j) == at(i + 1, j));
    }

private:
    int& at(std::size_t i, std::size_t j) { return m_scores[i * (m_right.size() + 1) + j]; }

    const std::vector<LayerSpec>& m_left;
    const std::vector<LayerSpec>& m_right;
    std::vector<int> m_scores;
};

std::optional<double> largestWeightDelta(const LayerWeights& a, const LayerWeights& b)
{
    if (a.weights.rows() != b.weights.rows() || a.weights.cols() != b.weights.cols())
        return std::nullopt;
    const double weights =
        a.weights.size() == 0 ? 0.0 : static_cast<double>((a.weights - b.weights).cwiseAbs().maxCoeff());
    const double biases = a.biases.size() == 0 ? 0.0 : static_cast<double>((a.biases - b.biases).cwiseAbs().maxCoeff());
    return std::max(weights, biases);
}

LayerDifference pairedDifference(const Network& left, int i, const Network& right, int j)
{
    const LayerSpec& a = left.spec().layers[static_cast<std::size_t>(i)];
    const LayerSpec& b = right.spec().layers[static_cast<std::size_t>(j)];
    const LayerWeights& weightsA = left.weights().layers[static_cast<std::size_t>(i)];
    const LayerWeights& weightsB = right.weights().layers[static_cast<std::size_t>(j)];
    LayerDifference difference;
    difference.left = i;
    difference.right = j;
    difference.outputs = a.outputs != b.outputs;
    difference.function = !sameFunctions(a, b);
    difference.sources = left.spec().sourceCount(i) != right.spec().sourceCount(j);
    difference.weightDelta = largestWeightDelta(weightsA, weightsB);
    difference.connected = difference.weightDelta && weightsA.connected != weightsB.connected;
    const bool isSame = !difference.outputs && !difference.function && !difference.sources && !difference.connected &&
                        difference.weightDelta == 0.0;
    difference.kind = isSame ? LayerDifference::Kind::Same : LayerDifference::Kind::Changed;
    return difference;
}

} // namespace

int NetworkDiff::count(LayerDifference::Kind kind) const
{
    return static_cast<int>(std::count_if(layers.begin(), layers.end(),
                                          [kind](const LayerDifference& layer) { return layer.kind == kind; }));
}

bool NetworkDiff::isSame() const
{
    return !inputs && !topology && !inputScaling && !outputScaling &&
           count(LayerDifference::Kind::Same) == static_cast<int>(layers.size());
}

NetworkDiff networkDiff(const Network& left, const Network& right)
{
    const auto& a = left.spec().layers;
    const auto& b = right.spec().layers;
    NetworkDiff diff;
    diff.inputs = left.numInputs() != right.numInputs();
    diff.topology = left.spec().topology != right.spec().topology;
    diff.inputScaling = !(left.spec().inputScaling == right.spec().inputScaling);
    diff.outputScaling = !(left.spec().outputScaling == right.spec().outputScaling);
    AlignmentTable table(a, b);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (table.isPaired(i, j)) {
            diff.layers.push_back(pairedDifference(left, static_cast<int>(i), right, static_cast<int>(j)));
            ++i;
            ++j;
            continue;
        }
        LayerDifference only;
        const bool isRemoved = table.isRemoved(i, j);
        only.kind = isRemoved ? LayerDifference::Kind::Removed : LayerDifference::Kind::Added;
        (isRemoved ? only.left : only.right) = static_cast<int>(isRemoved ? i++ : j++);
        diff.layers.push_back(only);
    }
    return diff;
}

} // namespace wb
