// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/pareto_front.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace wb {

namespace {

bool beats(const std::vector<double>& a, const std::vector<double>& b)
{
    bool isSmaller = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] > b[i])
            return false;
        isSmaller = isSmaller || a[i] < b[i];
    }
    return isSmaller;
}

} // namespace

std::vector<bool> paretoFront(const std::vector<std::vector<double>>& points)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (std::all_of(points[i].begin(), points[i].end(), [](double value) { return std::isfinite(value); }))
            order.push_back(i);
    // In this order no later point beats an earlier one, so what stands on the front stays there.
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return points[a] < points[b]; });
    std::vector<bool> isOnFront(points.size(), false);
    std::vector<std::size_t> front;
    for (const std::size_t candidate : order) {
        const bool isBeaten = std::any_of(front.begin(), front.end(),
                                          [&](std::size_t member) { return beats(points[member], points[candidate]); });
        if (isBeaten)
            continue;
        front.push_back(candidate);
        isOnFront[candidate] = true;
    }
    return isOnFront;
}

} // namespace wb
