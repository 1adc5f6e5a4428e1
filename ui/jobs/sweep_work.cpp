// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sweep_work.h"

#include <algorithm>
#include <utility>

namespace wb::ui {

SweepBoard::SweepBoard(SweepPlan plan, RowSets rows)
    : m_plan(std::move(plan)), m_rows(std::move(rows)), m_results(static_cast<std::size_t>(taskCount(m_plan)))
{
}

SweepRecord SweepBoard::record() const
{
    const QMutexLocker lock(&m_mutex);
    SweepRecord record{m_plan, m_results};
    record.plan.trainDigest = m_trainDigest;
    record.plan.validationDigest = m_validationDigest;
    return record;
}

int SweepBoard::done() const
{
    const QMutexLocker lock(&m_mutex);
    return m_done;
}

std::optional<Error> SweepBoard::error() const
{
    const QMutexLocker lock(&m_mutex);
    return m_error;
}

std::optional<int> SweepBoard::take()
{
    const QMutexLocker lock(&m_mutex);
    return m_error || m_next >= tasks() ? std::nullopt : std::optional(m_next++);
}

void SweepBoard::keep(int task, const SweepResult& result)
{
    const QMutexLocker lock(&m_mutex);
    m_results.at(static_cast<std::size_t>(task)) = result;
    ++m_done;
}

void SweepBoard::fail(const Error& error)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_error)
        m_error = error;
}

void SweepBoard::know(std::string trainDigest, std::string validationDigest)
{
    const QMutexLocker lock(&m_mutex);
    m_trainDigest = std::move(trainDigest);
    m_validationDigest = std::move(validationDigest);
}

SweepWorker::SweepWorker(std::shared_ptr<SweepBoard> board, bool takesDigests)
    : m_board(std::move(board)), m_takesDigests(takesDigests)
{
    if (!takesDigests)
        return;
    m_train.emplace(m_board->rows().data.train);
    if (m_board->rows().data.validation)
        m_validation.emplace(m_board->rows().data.validation);
}

bool SweepWorker::takeDigests(std::chrono::milliseconds budget)
{
    for (std::optional<DatasetDigest>* digest : {&m_train, &m_validation})
        if (*digest && !(*digest)->isDone()) {
            (*digest)->step(budget);
            return false;
        }
    m_board->know(m_train->hex(), m_validation ? m_validation->hex() : std::string());
    m_takesDigests = false;
    return true;
}

Job::State SweepWorker::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    if (m_takesDigests && !takeDigests(budget))
        return State::Running;
    do {
        if (m_board->error() || (!m_training && !begin()))
            return State::Done;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (m_training->step(std::max(left, std::chrono::milliseconds(0))) == State::Done)
            finish();
    } while (std::chrono::steady_clock::now() < end);
    return State::Running;
}

bool SweepWorker::begin()
{
    const auto task = m_board->take();
    if (!task)
        return false;
    auto training = SweepTraining::create(m_board->plan(), *task, m_board->rows());
    if (!training) {
        m_board->fail(training.error());
        return false;
    }
    m_task = *task;
    m_training = *std::move(training);
    return true;
}

void SweepWorker::finish()
{
    if (const auto outcome = m_training->outcome())
        m_board->keep(m_task, outcome->result);
    else
        m_board->fail(outcome.error());
    m_training.reset();
}

} // namespace wb::ui
