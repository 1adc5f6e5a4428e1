// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/largest_weights.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

bool isLarger(const WeightAt& a, const WeightAt& b)
{
    const float first = std::abs(a.value);
    const float second = std::abs(b.value);
    if (first != second)
        return first > second;
    return a.unit != b.unit ? a.unit < b.unit : a.source < b.source;
}

/// Keeps the largest of what it is shown. Twice as many as wanted are gathered before it sorts out, so that nearly
/// every weight costs one comparison.
class LargestOnes {
public:
    explicit LargestOnes(std::size_t most) : m_most(most) { m_kept.reserve(2 * most + 1); }

    void show(const WeightAt& weight)
    {
        if (std::abs(weight.value) < m_threshold)
            return;
        m_kept.push_back(weight);
        if (m_kept.size() > 2 * m_most)
            sortOut();
    }
    std::vector<WeightAt> take()
    {
        sortOut();
        std::sort(m_kept.begin(), m_kept.end(), [](const WeightAt& a, const WeightAt& b) { return isLarger(b, a); });
        return std::move(m_kept);
    }

private:
    void sortOut()
    {
        if (m_kept.size() <= m_most)
            return;
        const auto end = m_kept.begin() + static_cast<std::ptrdiff_t>(m_most);
        std::nth_element(m_kept.begin(), end - 1, m_kept.end(), isLarger);
        m_kept.erase(end, m_kept.end());
        m_threshold = std::abs(m_kept.back().value);
    }

    std::size_t m_most;
    float m_threshold = 0;
    std::vector<WeightAt> m_kept;
};

void showRow(const LayerWeights& layer, int unit, int firstSource, int sourceCount, LargestOnes& largest)
{
    const float* row = layer.weights.data() + layer.weights.cols() * unit;
    for (int source = firstSource; source < firstSource + sourceCount; ++source) {
        // Unconnected ones are 0 too.
        if (row[source] != 0)
            largest.show({unit, source, row[source]});
    }
}

} // namespace

std::vector<WeightAt> largestWeights(const LayerWeights& layer, int firstSource, int sourceCount, std::size_t most)
{
    if (most == 0)
        return {};
    LargestOnes largest(most);
    for (int unit = 0; unit < static_cast<int>(layer.weights.rows()); ++unit)
        showRow(layer, unit, firstSource, sourceCount, largest);
    return largest.take();
}

std::vector<WeightAt> largestWeightsInto(const LayerWeights& layer, int unit, std::size_t most)
{
    if (most == 0)
        return {};
    LargestOnes largest(most);
    showRow(layer, unit, 0, static_cast<int>(layer.weights.cols()), largest);
    return largest.take();
}

} // namespace wb
