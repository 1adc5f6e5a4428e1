// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pool_text.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"

namespace wb::ui {

QString policyText(EvictionPolicy policy)
{
    switch (policy) {
    case EvictionPolicy::Lru:
        return QStringLiteral("LRU");
    case EvictionPolicy::Lfu:
        return QStringLiteral("LFU");
    case EvictionPolicy::Fifo:
        return QStringLiteral("FIFO");
    case EvictionPolicy::Belady:
        break;
    }
    return QStringLiteral("Belady");
}

QString loadTimeText(const LoadTimes& times, std::size_t bytes)
{
    if (bytes == 0)
        return QStringLiteral("0");
    return times.points.empty() ? QStringLiteral("—") : QStringLiteral("≈\u2009") + timeText(times.estimateNs(bytes));
}

QString manyBytesText(std::uint64_t bytes)
{
    constexpr double kGiga = 1e9;
    const auto value = static_cast<double>(bytes);
    return value < kGiga ? bytesText(static_cast<qint64>(bytes))
                         : QString::fromStdString(numberText(value / kGiga, 3)) + QStringLiteral("\u2009GB");
}

QString exactBytesText(std::size_t bytes)
{
    constexpr std::size_t kMebi = std::size_t{1} << 20U;
    const auto with = [bytes](double unit, const char* name) {
        return QString::fromStdString(numberText(static_cast<double>(bytes) / unit)) + u' ' + QString::fromLatin1(name);
    };
    if (bytes >= 1'000'000 && bytes % 1'000 == 0)
        return with(1e6, "MB");
    if (bytes >= 1'000 && bytes % 1'000 == 0)
        return with(1e3, "kB");
    return bytes >= kMebi && bytes % kMebi == 0 ? with(double{kMebi}, "MiB") : with(1, "B");
}

} // namespace wb::ui
