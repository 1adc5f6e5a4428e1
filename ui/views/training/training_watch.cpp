// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/training_watch.h"

#include "ui/theme/metrics.h"
#include "ui/views/training/classes_watch.h"
#include "ui/views/training/surface_watch.h"
#include "ui/views/training/weights_watch.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

enum WatchPage { SurfacePage, WeightsPage, ClassesPage };

} // namespace

TrainingWatch::TrainingWatch(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_surface(new SurfaceWatch(document, nullptr, drive)), m_weights(new WeightsWatch),
      m_classes(new ClassesWatch(document, nullptr, drive))
{
    setObjectName(QStringLiteral("trainingWatch"));
    m_tabs->setObjectName(QStringLiteral("trainingWatchPages"));
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Boundary"));
    m_tabs->addTab(tr("Weights"));
    m_pages->addWidget(m_surface); // in the order of WatchPage
    m_pages->addWidget(m_weights);
    m_pages->addWidget(m_classes);
    m_tabs->addTab(tr("Classes"));
    m_tabs->setTabVisible(ClassesPage, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_surface, &SurfaceWatch::failed, this, &TrainingWatch::failed);
    connect(m_classes, &ClassesWatch::failed, this, &TrainingWatch::failed);
    connect(m_classes, &ClassesWatch::cellChosen, this, &TrainingWatch::cellChosen);
    connect(m_classes, &ClassesWatch::counted, this, &TrainingWatch::showClasses);
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

void TrainingWatch::countClasses() { m_classes->count(); }

void TrainingWatch::showClasses(bool hasClasses)
{
    m_tabs->setTabVisible(ClassesPage, hasClasses);
    if (!hasClasses && m_tabs->currentIndex() == ClassesPage)
        m_tabs->setCurrentIndex(SurfacePage);
    else if (hasClasses && (m_document.network().numInputs() > 2 || m_document.network().numOutputs() > 2))
        m_tabs->setCurrentIndex(ClassesPage);
}

void TrainingWatch::followDocument()
{
    if (m_moment && !(m_moment->network.spec() == m_document.spec()))
        m_moment = nullptr;
    m_surface->setPlan(m_moment ? m_moment->plan : m_document.plan());
    m_weights->setNetwork(m_moment ? m_moment->network : m_document.network());
}

} // namespace wb::ui
