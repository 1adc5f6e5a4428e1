// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/epoch_scrubber.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace wb::ui {

EpochScrubber::EpochScrubber(QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal)), m_epoch(new QLabel), m_take(new QToolButton)
{
    setObjectName(QStringLiteral("epochScrubber"));
    m_slider->setObjectName(QStringLiteral("epochSlider"));
    m_slider->setAccessibleName(tr("Earlier epochs"));
    m_slider->setToolTip(tr("Boundary and weights as of an earlier epoch; to the end for what is there now"));
    m_epoch->setProperty("role", QStringLiteral("small"));
    m_take->setText(tr("&Take"));
    m_take->setObjectName(QStringLiteral("takeEpoch"));
    m_take->setToolTip(tr("Put the weights of the epoch that is shown in place, as one undo step"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_slider, 1);
    row->addWidget(m_epoch);
    row->addWidget(m_take);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showEpoch();
        emit moved();
    });
    connect(m_take, &QToolButton::clicked, this, &EpochScrubber::takeRequested);
    setSnapshots({});
}

void EpochScrubber::setSnapshots(const std::vector<EpochSnapshot>& snapshots)
{
    const auto before = shown();
    m_snapshots = snapshots;
    const auto now = static_cast<int>(m_snapshots.size());
    int place = now;
    if (before) {
        const auto later = std::find_if(m_snapshots.begin(), m_snapshots.end(),
                                        [&](const EpochSnapshot& one) { return one.epoch > before->epoch; });
        place = std::max(0, static_cast<int>(later - m_snapshots.begin()) - 1);
    }
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, now);
        m_slider->setValue(place);
    }
    setVisible(!m_snapshots.empty());
    showEpoch();
    const auto after = shown();
    if (before && (!after || after->epoch != before->epoch))
        emit moved();
}

std::optional<EpochSnapshot> EpochScrubber::shown() const
{
    const auto place = static_cast<std::size_t>(m_slider->value());
    return place < m_snapshots.size() ? std::optional(m_snapshots[place]) : std::nullopt;
}

void EpochScrubber::showNow() { m_slider->setValue(m_slider->maximum()); }

void EpochScrubber::showEpoch()
{
    const auto snapshot = shown();
    m_epoch->setText(snapshot ? tr("As of epoch %1").arg(countText(snapshot->epoch)) : tr("As it is now"));
    m_take->setEnabled(snapshot.has_value());
}

} // namespace wb::ui
