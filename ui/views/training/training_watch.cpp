// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/training_watch.h"

#include "ui/theme/metrics.h"
#include "ui/views/training/surface_watch.h"
#include "ui/views/training/weights_watch.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace wb::ui {

TrainingWatch::TrainingWatch(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_surface(new SurfaceWatch(document, nullptr, drive)), m_weights(new WeightsWatch)
{
    setObjectName(QStringLiteral("trainingWatch"));
    m_tabs->setObjectName(QStringLiteral("trainingWatchPages"));
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Boundary"));
    m_tabs->addTab(tr("Weights"));
    m_pages->addWidget(m_surface);
    m_pages->addWidget(m_weights);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_surface, &SurfaceWatch::failed, this, &TrainingWatch::failed);
    connect(&m_document, &Document::networkChanged, this, &TrainingWatch::followDocument);
    followDocument();
}

void TrainingWatch::showMoment(std::shared_ptr<const TrainingMoment> moment)
{
    const bool fits = moment && moment->network.spec() == m_document.spec();
    if (moment && !fits)
        return;
    m_moment = std::move(moment);
    followDocument();
}

void TrainingWatch::followDocument()
{
    if (m_moment && !(m_moment->network.spec() == m_document.spec()))
        m_moment = nullptr;
    m_surface->setPlan(m_moment ? m_moment->plan : m_document.plan());
    m_weights->setNetwork(m_moment ? m_moment->network : m_document.network());
}

} // namespace wb::ui
