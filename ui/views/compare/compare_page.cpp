// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare/compare_page.h"

#include "ui/theme/metrics.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/compare/pareto_view.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wb::ui {

ComparePage::ComparePage(Document& document, Library* library, const Calibration* calibration, QWidget* parent,
                         JobRunner::Drive drive)
    : QWidget(parent), m_library(library), m_pages(new QStackedWidget), m_emptyText(new QLabel),
      m_save(new QPushButton(tr("&Save the open expert to the library…")))
{
    setObjectName(QStringLiteral("comparePage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    auto* title = new QLabel(tr("Compare"));
    title->setProperty("role", QStringLiteral("pageTitle"));
    column->addWidget(title);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(createEmptyPage());
    if (m_library) {
        createTabs(document, calibration, drive);
        connect(m_library, &Library::changed, this, &ComparePage::showState);
    }
    showState();
}

QWidget* ComparePage::createEmptyPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setSpacing(metrics::kPadding);
    m_emptyText->setObjectName(QStringLiteral("compareEmptyText"));
    m_emptyText->setProperty("role", QStringLiteral("secondary"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("compareSave"));
    m_save->setProperty("primary", true);
    connect(m_save, &QPushButton::clicked, this, &ComparePage::saveRequested);
    column->addStretch(1);
    column->addWidget(m_emptyText);
    column->addWidget(m_save, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

void ComparePage::createTabs(Document& document, const Calibration* calibration, JobRunner::Drive drive)
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setDocumentMode(true);
    m_pair = new CompareView(document, *m_library, calibration, nullptr, drive);
    m_pareto = new ParetoView(*m_library, calibration, nullptr, drive);
    m_pareto->setRows(document.dataset());
    connect(&document, &Document::datasetChanged, m_pareto,
            [this, &document] { m_pareto->setRows(document.dataset()); });
    m_tabs->addTab(m_pair, tr("&Two experts"));
    m_tabs->addTab(m_pareto, tr("&All of the library"));
    m_pages->addWidget(m_tabs);
    connect(m_pareto, &ParetoView::openRequested, this, &ComparePage::openRequested);
    connect(m_pareto, &ParetoView::compareRequested, this, &ComparePage::compareWith);
    connect(m_pareto, &ParetoView::compareBothRequested, this, &ComparePage::compareBoth);
}

void ComparePage::compareBoth(ExpertId left, ExpertId right)
{
    m_tabs->setCurrentWidget(m_pair);
    m_pair->choose(left, right);
}

void ComparePage::compareWith(ExpertId id)
{
    if (!m_pair)
        return;
    m_tabs->setCurrentWidget(m_pair);
    m_pair->choose({}, id);
}

void ComparePage::showState()
{
    const Result<int> count = m_library ? m_library->count() : Result<int>(0);
    m_pages->setCurrentIndex(count && *count > 0 ? 1 : 0);
    m_save->setVisible(m_library && m_library->canSave());
    if (!m_library)
        m_emptyText->setText(tr("There is no library here, so there is no second expert to compare with."));
    else if (!count)
        m_emptyText->setText(QString::fromStdString(count.error().message));
    else
        m_emptyText->setText(
            tr("Nothing to compare with yet: save the open expert to the library, change it, and see both here."));
}

} // namespace wb::ui
