// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/weight_history.h"

#include <algorithm>

namespace wb::ui {

WeightHistory::WeightHistory(std::size_t bytes)
    : m_most(std::clamp(kMostBytes / std::max<std::size_t>(bytes, 1), kLeastSnapshots, kMostSnapshots))
{
}

void WeightHistory::add(EpochSnapshot snapshot)
{
    if (snapshot.epoch % m_stride != 0)
        return;
    m_snapshots.push_back(std::move(snapshot));
    while (m_snapshots.size() > m_most) {
        m_stride *= 2;
        m_snapshots.erase(std::remove_if(m_snapshots.begin(), m_snapshots.end(),
                                         [this](const EpochSnapshot& one) { return one.epoch % m_stride != 0; }),
                          m_snapshots.end());
    }
}

} // namespace wb::ui
