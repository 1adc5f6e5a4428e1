// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/save_to_library_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/views/expert_fields.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace wb::ui {

SaveToLibraryDialog::SaveToLibraryDialog(Library& library, Expert expert, Trainings trainings, QWidget* parent,
                                         SeenVersion seen)
    : QDialog(parent), m_library(library), m_expert(std::move(expert)), m_trainings(std::move(trainings)),
      m_seen(std::move(seen)), m_fields(new ExpertFields(library, m_expert)), m_notes(new QLineEdit),
      m_consequence(new QLabel), m_save(nullptr)
{
    setObjectName(QStringLiteral("saveToLibraryDialog"));
    setWindowTitle(tr("Save to library"));
    createNotes();
    auto* buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveToLibrarySave"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)
        ->setObjectName(QStringLiteral("saveToLibraryCancel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kGroupGap);
    column->addWidget(m_fields);
    column->addWidget(m_consequence);
    column->addWidget(buttons);
    setMinimumWidth(460);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveToLibraryDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &ExpertFields::edited, this, &SaveToLibraryDialog::check);
    connect(m_fields, &ExpertFields::named, this, &SaveToLibraryDialog::offerKnown);
    connect(&library, &Library::changed, this, &SaveToLibraryDialog::check);
    connect(&library, &Library::persistenceChanged, this, &SaveToLibraryDialog::check);
    check();
    offerKnown();
    m_fields->selectName();
}

void SaveToLibraryDialog::createNotes()
{
    m_notes->setObjectName(QStringLiteral("saveNotes"));
    m_notes->setPlaceholderText(tr("What is new in this version"));
    m_fields->addRow(tr("N&ote"), m_notes);
    m_consequence->setObjectName(QStringLiteral("saveConsequence"));
    m_consequence->setProperty("role", QStringLiteral("secondary"));
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
}

void SaveToLibraryDialog::offerKnown()
{
    if (const auto known = m_library.find(QString::fromStdString(m_fields->description().name)))
        m_fields->offer(known->description);
}

void SaveToLibraryDialog::check()
{
    const bool isFine = m_fields->check();
    m_save->setEnabled(isFine);
    showConsequence();
    m_consequence->setVisible(isFine);
}

void SaveToLibraryDialog::showConsequence()
{
    const QString name = QString::fromStdString(m_fields->description().name);
    m_newest = m_library.newestVersion(name);
    const bool isSeen = m_seen.name.compare(name, Qt::CaseInsensitive) != 0 || m_newest <= m_seen.version;
    m_consequence->setText(
        m_newest == 0 ? tr("Creates a new expert with its first version.")
        : isSeen      ? tr("Creates version %1 of “%2”; the versions before it stay.").arg(m_newest + 1).arg(name)
                 : tr("▲ “%1” was saved elsewhere meanwhile: its version %2 is not what is open here. Save this "
                      "as version %3 after it, or under another name?")
                       .arg(name)
                       .arg(m_newest)
                       .arg(m_newest + 1));
    m_consequence->setProperty("role", isSeen ? QStringLiteral("secondary") : QStringLiteral("warning"));
    m_consequence->style()->polish(m_consequence);
    m_save->setText(isSeen ? tr("Save") : tr("Save as version %1").arg(m_newest + 1));
}

void SaveToLibraryDialog::save()
{
    Expert expert = m_expert;
    expert.description() = m_fields->description();
    if (m_library.newestVersion(QString::fromStdString(expert.name)) > m_newest) {
        check(); // saved elsewhere since this was asked: ask anew
        return;
    }
    const auto version = m_library.save(expert, m_notes->text(), m_trainings);
    if (!version) {
        m_fields->showProblem(QString::fromStdString(version.error().message));
        return;
    }
    emit saved(expert, *version);
    accept();
}

} // namespace wb::ui
