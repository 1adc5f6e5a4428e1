// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"

#include <QByteArray>

namespace wb::test {

/// A file as a bad disk gives it back: some bytes hit, cut off, or whole pages gone; which is drawn from the number.
inline QByteArray damagedBytes(const QByteArray& good, int number)
{
    constexpr int kPageBytes = 4096;
    constexpr int kHits = 8;
    Rng rng(static_cast<std::uint64_t>(number) + 1);
    QByteArray bad = good;
    const auto place = [&](int bound) { return static_cast<int>(rng.below(static_cast<std::uint32_t>(bound))); };
    switch (number % 4) {
    case 0:
    case 1:
        for (int hit = 0; hit < kHits; ++hit)
            bad[place(static_cast<int>(bad.size()))] = static_cast<char>(rng.below(256));
        break;
    case 2:
        bad.truncate(place(static_cast<int>(bad.size())));
        break;
    default:
        for (int page = 1 + place(3); page > 0; --page) {
            const int at = place(static_cast<int>(bad.size()) / kPageBytes) * kPageBytes;
            bad.replace(at, kPageBytes, QByteArray(kPageBytes, '\0'));
        }
    }
    return bad;
}

} // namespace wb::test
