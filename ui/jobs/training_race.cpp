// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/training_race.h"

#include <algorithm>

namespace wb::ui {

void LaneClock::run(bool runs)
{
    m_spentNs = nowNs();
    m_sinceNs = systemClock().nowNs();
    m_runs = runs;
}

Result<std::shared_ptr<TrainingRace>> TrainingRace::create(const Document& document, const TrainingSettings& common,
                                                           const std::vector<TrainingConfig>& lanes)
{
    if (lanes.empty() || lanes.size() > kMostLanes)
        return fail(ErrorCode::InvalidArgument, "a race has one to " + std::to_string(kMostLanes) + " lanes");
    const auto sets = trainingSets(document.dataset(), common);
    if (!sets)
        return passOn(sets);
    std::shared_ptr<TrainingRace> race(new TrainingRace(document.dataset()));
    for (const TrainingConfig& config : lanes) {
        TrainingSettings settings = common;
        settings.config = config;
        settings.ownSplitSeed.reset();
        if (config.seed != common.splitSeed()) // by itself it would draw others
            settings.ownSplitSeed = common.splitSeed();
        Lane lane;
        lane.clock = std::make_unique<LaneClock>();
        auto job = startTraining(document, {settings, nullptr}, *sets, *lane.clock);
        if (!job)
            return fail(job.error().code, std::to_string(race->m_lanes.size() + 1) + ": " + job.error().message);
        lane.job = *std::move(job);
        race->m_lanes.push_back(std::move(lane));
    }
    return race;
}

Job::State TrainingRace::step(std::chrono::milliseconds budget)
{
    if (!m_digest.isDone()) {
        if (m_digest.step(budget) == State::Running)
            return State::Running;
        for (const Lane& lane : m_lanes)
            lane.job->knowDigest(m_digest.hex());
    }
    const auto runners = std::count_if(m_lanes.begin(), m_lanes.end(), [](const Lane& lane) { return !lane.hasEnded; });
    const auto turn = std::max(std::chrono::milliseconds(1), budget / std::max<std::ptrdiff_t>(runners, 1));
    bool isOver = true;
    for (Lane& lane : m_lanes) {
        if (lane.hasEnded)
            continue;
        lane.clock->run(true);
        lane.hasEnded = lane.job->step(turn) == State::Done;
        lane.clock->run(false);
        isOver = isOver && lane.hasEnded;
    }
    return isOver ? State::Done : State::Running;
}

bool TrainingRace::isOver() const
{
    return std::all_of(m_lanes.begin(), m_lanes.end(), [](const Lane& lane) { return lane.hasEnded; });
}

double TrainingRace::progress() const
{
    double sum = 0;
    for (const Lane& lane : m_lanes)
        sum += lane.job->progress();
    return sum / static_cast<double>(m_lanes.size());
}

std::vector<EpochRecord> TrainingRace::records(std::size_t lane, std::size_t from) const
{
    return m_lanes[lane].job->records(from);
}

} // namespace wb::ui
