// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/classes_watch.h"

#include "core/engine/batch_run.h"
#include "ui/views/confusion_view.h"

#include <QVBoxLayout>

namespace wb::ui {

ClassesWatch::ClassesWatch(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_runner(drive), m_confusion(new ConfusionView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_confusion);
    connect(&m_runner, &JobRunner::finished, this, &ClassesWatch::finish);
    connect(m_confusion, &ConfusionView::cellChosen, this, &ClassesWatch::cellChosen);
    connect(&m_document, &Document::networkChanged, this,
            [this] { m_confusion->setStale(m_revision != m_document.revision()); });
    connect(&m_document, &Document::datasetChanged, this, &ClassesWatch::clear);
}

void ClassesWatch::clear()
{
    m_runner.cancel();
    m_confusion->setResult(nullptr);
    emit counted(false);
}

void ClassesWatch::count()
{
    if (m_runner.isRunning() || !m_document.dataset())
        return;
    auto run = BatchRun::create(m_document.plan(), m_document.dataset());
    if (!run) {
        emit failed(QString::fromStdString(run.error().message));
        return;
    }
    m_run = *run;
    m_revision = m_document.revision();
    m_runner.start(m_run);
}

void ClassesWatch::finish(bool cancelled)
{
    const auto run = std::exchange(m_run, nullptr);
    if (cancelled || !run)
        return;
    if (run->error()) {
        emit failed(QString::fromStdString(run->error()->message));
        return;
    }
    const auto result = run->takeResult();
    if (result->dataset != m_document.dataset())
        return;
    m_confusion->setResult(result.get());
    m_confusion->setStale(m_revision != m_document.revision());
    emit counted(m_confusion->classes().has_value());
}

} // namespace wb::ui
