// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/job_bar.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace wb::ui {

namespace {

constexpr int kJobBarSteps = 1000;

} // namespace

JobBar::JobBar(QWidget* parent) : QWidget(parent), m_text(new QLabel), m_progress(new QProgressBar)
{
    setObjectName(QStringLiteral("jobBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(QStringLiteral("jobProgress"));
    m_progress->setRange(0, kJobBarSteps);
    m_progress->setAccessibleName(tr("Progress"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelJob"));
    cancel->setToolTip(tr("Stop; everything stays as it was"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kRowGap);
    line->addWidget(m_text);
    line->addWidget(m_progress, 1);
    line->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &JobBar::cancelRequested);
    hide();
}

void JobBar::begin(const QString& text)
{
    m_text->setText(text);
    m_progress->setValue(0);
    show();
}

void JobBar::setProgress(double share) { m_progress->setValue(static_cast<int>(share * kJobBarSteps)); }

} // namespace wb::ui
