// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/versions_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"
#include "ui/views/report_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace wb::ui {

VersionsDialog::VersionsDialog(Library& library, ExpertId id, const QString& name, QWidget* parent)
    : QDialog(parent), m_library(library), m_id(id), m_messages(new MessageBar),
      m_table(reportTable(m_model, QStringLiteral("versionsTable"))), m_open(new QPushButton(tr("&Open"))),
      m_restore(new QPushButton(tr("&Restore as the newest"))), m_stage(new QPushButton(tr("&Stage"))),
      m_note(new QPushButton(tr("&Note…")))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowTitle(tr("Versions of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addWidget(m_table, 1);
    column->addWidget(createButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &VersionsDialog::showChoice);
    connect(m_table, &QTableView::activated, this, &VersionsDialog::openChosen);
    connect(&m_model, &VersionModel::noteEdited, this, &VersionsDialog::setNotes, Qt::QueuedConnection);
    connect(&m_library, &Library::changed, this, &VersionsDialog::refresh);
    resize(720, 360);
    refresh();
    m_table->setFocus();
}

QWidget* VersionsDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_open->setObjectName(QStringLiteral("versionOpen"));
    m_open->setToolTip(tr("Open the chosen version on the canvas"));
    m_restore->setObjectName(QStringLiteral("versionRestore"));
    m_restore->setToolTip(tr("The chosen version once more, as the next one; nothing is lost"));
    m_stage->setObjectName(QStringLiteral("versionStage"));
    m_stage->setToolTip(tr("How far the chosen version has come; at most one of an expert is its champion"));
    auto* trainings = buttons->addButton(tr("&Trainings…"), QDialogButtonBox::ActionRole);
    trainings->setObjectName(QStringLiteral("versionTrainings"));
    trainings->setToolTip(tr("How these versions were trained: curves, settings, rows, machines"));
    connect(trainings, &QPushButton::clicked, this, &VersionsDialog::trainingsRequested);
    auto* stages = new QMenu(m_stage);
    for (const auto& [stage, text] : VersionModel::stageTexts())
        connect(stages->addAction(text), &QAction::triggered, this, [this, name = stage] { setStage(name); });
    m_stage->setMenu(stages);
    buttons->addButton(m_stage, QDialogButtonBox::ActionRole);
    m_note->setObjectName(QStringLiteral("versionNote"));
    m_note->setToolTip(tr("What is to be known of the chosen version (F2)"));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(m_note, &QPushButton::clicked, this,
            [this] { m_table->edit(m_table->currentIndex().siblingAtColumn(VersionModel::NotesColumn)); });
    buttons->addButton(m_note, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &VersionsDialog::openChosen);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    return buttons;
}

int VersionsDialog::chosen() const { return m_model.versionAt(m_table->currentIndex().row()); }

void VersionsDialog::refresh()
{
    auto versions = m_library.versions(m_id);
    if (!versions) {
        m_messages->showError(QString::fromStdString(versions.error().message));
        return;
    }
    m_model.setVersions(std::move(*versions));
    m_table->resizeColumnsToContents();
    m_table->selectRow(0);
    showChoice();
}

void VersionsDialog::showChoice()
{
    m_open->setEnabled(chosen() > 0);
    m_stage->setEnabled(chosen() > 0 && m_library.canSave());
    m_note->setEnabled(m_stage->isEnabled());
    m_restore->setEnabled(chosen() > 0 && m_table->currentIndex().row() > 0 && m_library.canSave());
}

void VersionsDialog::setStage(const QString& stage)
{
    const int row = m_table->currentIndex().row();
    finish(m_library.setStage(m_id, chosen(), stage), row);
}

void VersionsDialog::setNotes(int version, const QString& notes)
{
    const int row = m_table->currentIndex().row();
    finish(m_library.setNotes(m_id, version, notes), row);
}

void VersionsDialog::finish(const Result<void>& done, int row)
{
    if (done)
        m_table->selectRow(row);
    else
        m_messages->showError(QString::fromStdString(done.error().message));
}

void VersionsDialog::openChosen()
{
    if (chosen() == 0)
        return;
    const auto expert = m_library.load(m_id, chosen());
    if (!expert) {
        m_messages->showError(QString::fromStdString(expert.error().message));
        return;
    }
    accept();
    emit openRequested(*expert);
}

void VersionsDialog::restore()
{
    const int version = chosen();
    const auto saved = m_library.restore(m_id, version); // changed() refreshes the table
    if (saved)
        m_messages->show(MessageBar::Kind::Ok,
                         tr("Version %1 stands again, as version %2").arg(version).arg(saved->version));
    else
        m_messages->showError(QString::fromStdString(saved.error().message));
}

} // namespace wb::ui
