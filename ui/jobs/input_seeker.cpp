// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/input_seeker.h"

#include "core/analysis/seek_inputs.h"
#include "core/base/number_text.h"

namespace wb::ui {

InputSeeker::InputSeeker(Document& document, Sample& sample, JobRunner::Drive drive, QObject* parent)
    : QObject(parent), m_document(document), m_sample(sample), m_runner(drive)
{
    connect(&m_runner, &JobRunner::finished, this, &InputSeeker::finish);
    connect(&m_document, &Document::networkChanged, this, [this] {
        m_wish.reset();
        m_runner.cancel();
    });
}

void InputSeeker::seek(int output, double value)
{
    m_wish = Wish{output, value};
    if (m_runner.isRunning())
        m_runner.cancel();
    else
        begin();
}

void InputSeeker::begin()
{
    const InputModel& inputs = m_sample.inputs();
    SeekRequest request{{inputs.values().begin(), inputs.values().end()}, {}, m_wish->output, m_wish->value};
    for (int row = 0; row < inputs.rowCount(); ++row) {
        const QModelIndex slider = inputs.index(row, InputModel::SliderColumn);
        request.ranges.push_back(
            {slider.data(InputModel::LowRole).toDouble(), slider.data(InputModel::HighRole).toDouble()});
    }
    auto job = SeekInputs::create(m_document.network(), std::move(request));
    if (!job) {
        m_wish.reset();
        emit failed(QString::fromStdString(job.error().message));
        return;
    }
    m_job = *job;
    m_runner.start(m_job);
}

void InputSeeker::finish(bool cancelled)
{
    const auto job = std::exchange(m_job, nullptr);
    if (!m_wish || !job)
        return;
    if (cancelled) {
        begin(); // the wish came while another was sought
        return;
    }
    const auto [output, value] = *std::exchange(m_wish, std::nullopt);
    m_sample.tryInputs(job->inputs());
    const QString name = m_sample.outputs().name(output);
    const QString wanted = QString::fromStdString(numberText(value, 4));
    emit found(job->isReached(),
               job->isReached()
                   ? tr("%1 is %2 at these inputs.").arg(name, wanted)
                   : tr("%1 does not become %2 for inputs in their ranges; the nearest found is %3, at these.")
                         .arg(name, wanted, QString::fromStdString(numberText(job->output(), 4))));
}

} // namespace wb::ui
