// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/weights_blob.h"
#include "core/store/library_recovery.h"
#include "tests/support/library_operations.h"

#include <algorithm>
#include <map>

namespace wb::test {

inline Timestamp daysFromNow(int days)
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
           std::chrono::hours(24 * days);
}

/// Small enough for its weights to lie in one piece in the file.
inline Expert onePageExpert(const std::string& name, std::uint64_t seed)
{
    return {{name, "Language", "reads digits", {"ocr"}},
            test::makeNetwork({20, 30, 5}, test::Wiring::Layered, Activation::Tanh, Activation::Linear, seed)};
}

inline QByteArray weightsOf(std::uint64_t seed)
{
    return QByteArray::fromStdString(weightsToBytes(onePageExpert("", seed).network.weights()));
}

inline QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", path.c_str());
}

/// Everything as a library holds it: name and version, and from which seed its weights are (0: from none of ours).
using Content = std::map<std::pair<std::string, int>, std::uint64_t>;
inline constexpr std::uint64_t kSeeds = 7;

inline Content contentOf(const ExpertStore& store)
{
    Content content;
    for (const ExpertSummary& expert : take(store.list()))
        for (const VersionSummary& version : take(store.versions(expert.id))) {
            const auto loaded = store.load(expert.id, version.version);
            std::uint64_t& seed = content[{expert.description.name, version.version}];
            for (std::uint64_t known = 1; loaded && known <= kSeeds; ++known)
                if (bitEqual(loaded->network.weights(), onePageExpert("", known).network.weights()))
                    seed = known;
        }
    return content;
}

inline bool holds(const Content& content, std::uint64_t seed)
{
    return std::any_of(content.begin(), content.end(), [&](const auto& entry) { return entry.second == seed; });
}

/// Experts 1 to 4, a snapshot, then 5 and 6 and a second version of 1, from seed 7.
inline void makeSevenVersions(const std::string& path)
{
    ExpertStore store = take(ExpertStore::open(path));
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        take(store.save(onePageExpert("expert " + std::to_string(seed), seed)));
        if (seed == 4)
            take(store.snapshot(daysFromNow(-1)));
    }
    take(store.save(onePageExpert("expert 1", 7)));
}

} // namespace wb::test
