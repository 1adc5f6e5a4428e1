// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_figures.h"

#include "ui/document/layer_text.h"
#include "ui/models/pool_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace wb::ui {

namespace {

QString bigCount(std::uint64_t count) { return countText(static_cast<qint64>(count)); }

} // namespace

PoolFigures::PoolFigures(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("poolFigures"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kWideGap);
    m_misses = add(tr("Requests that miss"), "poolMisses", tr("Loads and refusals, as a share of all requests"));
    m_evictions = add(tr("Evictions"), "poolEvictions", tr("Experts that had to go"));
    m_p99 = add(tr("p99 load time"), "poolP99", tr("99 of 100 requests wait at most that long for an expert"));
    m_loaded = add(tr("Loaded"), "poolLoaded", tr("Bytes of all loads together"));
    m_refused = add(tr("Refused"), "poolRefused", tr("Requests of experts that do not fit beside what is pinned"));
    row->addStretch(1);
}

MetricLabel* PoolFigures::add(const QString& name, const char* objectName, const QString& tip)
{
    auto* label = new MetricLabel(name);
    label->setObjectName(QString::fromLatin1(objectName));
    label->setToolTip(tip);
    label->setValue(QStringLiteral("—"));
    layout()->addWidget(label);
    return label;
}

void PoolFigures::show(const ReplayResult* result, const PoolStudy& study, const QString& command,
                       const QString& loadsFrom)
{
    const std::array labels{m_misses, m_evictions, m_p99, m_loaded, m_refused};
    if (result == nullptr) {
        for (MetricLabel* label : labels) {
            label->setValue(QStringLiteral("—"));
            label->setProvenance(std::nullopt);
        }
        return;
    }
    m_misses->setValue(percentText(result->missRatio()));
    m_evictions->setValue(bigCount(result->evictions));
    m_p99->setValue(loadTimeText(study.loadTimes(), result->p99LoadBytes));
    m_loaded->setValue(manyBytesText(result->bytesLoaded));
    m_refused->setValue(bigCount(result->refusals));
    for (MetricLabel* label : labels)
        label->setProvenance(countedProvenance(command));
    if (result->p99LoadBytes > 0 && !study.loadTimes().points.empty()) {
        Provenance estimate;
        estimate.how = Provenance::How::Predicted;
        estimate.runs = loadsFrom;
        estimate.command = command;
        m_p99->setProvenance(estimate);
        m_p99->setToolTip(tr("%1 have to be loaded at most by 99 of 100 requests. %2")
                              .arg(bytesText(static_cast<qint64>(result->p99LoadBytes)), loadsFrom));
    }
}

void PoolFigures::setStale(bool stale)
{
    for (MetricLabel* label : {m_misses, m_evictions, m_p99, m_loaded, m_refused})
        label->setStale(stale);
}

} // namespace wb::ui
