// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_loads.h"

#include <algorithm>
#include <map>

namespace wb::ui {

namespace {

using ChosenLoads = std::pair<std::vector<ExpertId>, ExpertPool::Loader>;

ChosenLoads standIns(const RequestTrace& trace)
{
    ChosenLoads chosen;
    std::vector<Network> networks;
    for (const std::size_t bytes : spreadSizes(trace, PoolLoads::kTimed)) {
        auto network = standInFor(bytes);
        if (!network)
            continue;
        networks.push_back(std::move(*network));
        chosen.first.push_back(ExpertId{static_cast<std::int64_t>(networks.size())});
    }
    chosen.second = [networks = std::move(networks)](ExpertId id) -> Result<Network> {
        return networks.at(static_cast<std::size_t>(id.value) - 1);
    };
    return chosen;
}

/// From the smallest to the largest of the trace.
std::vector<ExpertId> spreadExperts(const RequestTrace& trace, const Library& library)
{
    std::map<std::string, ExpertId> ids;
    if (const auto listed = library.list())
        for (const ExpertSummary& summary : *listed)
            ids.emplace(summary.description.name, summary.id);
    std::vector<const RequestTrace::Expert*> bySize;
    for (const RequestTrace::Expert& expert : trace.experts)
        bySize.push_back(&expert);
    std::sort(bySize.begin(), bySize.end(), [](const auto* a, const auto* b) { return a->bytes < b->bytes; });
    std::vector<ExpertId> chosen;
    const std::size_t count = std::min(bySize.size(), PoolLoads::kTimed);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = count == 1 ? 0 : i * (bySize.size() - 1) / (count - 1);
        if (const auto found = ids.find(bySize[at]->name); found != ids.end())
            chosen.push_back(found->second);
    }
    return chosen;
}

ExpertPool::Loader ownConnection(const std::string& path)
{
    // Opened where it is used: by the thread that times the loads.
    auto store = std::make_shared<std::optional<ExpertStore>>();
    return [path, store](ExpertId id) -> Result<Network> {
        if (!*store) {
            auto opened = ExpertStore::open(path);
            if (!opened)
                return passOn(opened);
            store->emplace(std::move(*opened));
        }
        auto loaded = (*store)->load(id);
        if (!loaded)
            return passOn(loaded);
        return std::move(loaded->network);
    };
}

} // namespace

ChosenLoads PoolLoads::choose(const RequestTrace& trace, bool fromLibrary, const Library* library,
                              JobRunner::Drive drive)
{
    if (!fromLibrary || !library)
        return standIns(trace);
    if (drive == JobRunner::Drive::Thread)
        return {spreadExperts(trace, *library), ownConnection(library->path().toStdString())};
    return {spreadExperts(trace, *library), [library](ExpertId id) -> Result<Network> {
                auto loaded = library->load(id);
                if (!loaded)
                    return passOn(loaded);
                return std::move(loaded->network);
            }};
}

QString PoolLoads::describe(const LoadTimes& times, bool fromLibrary)
{
    const auto count = static_cast<int>(times.points.size());
    return fromLibrary
               ? tr("≈ interpolated by bytes between loads of %1 experts of the library timed here: read, checked and "
                    "made ready, median of %2 rounds.")
                     .arg(count)
                     .arg(times.rounds)
               : tr("≈ interpolated by bytes between networks of %1 sizes timed here: made ready to run, median of %2 "
                    "rounds; reading them from a disk would come on top.")
                     .arg(count)
                     .arg(times.rounds);
}

} // namespace wb::ui
