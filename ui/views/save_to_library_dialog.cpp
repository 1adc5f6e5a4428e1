// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/save_to_library_dialog.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QStyle>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

QStringList knownDomains(const Library& library)
{
    QStringList domains{SaveToLibraryDialog::tr("Reasoning"),     SaveToLibraryDialog::tr("Coding"),
                        SaveToLibraryDialog::tr("Language"),      SaveToLibraryDialog::tr("Mathematics"),
                        SaveToLibraryDialog::tr("Tool use"),      SaveToLibraryDialog::tr("Context"),
                        SaveToLibraryDialog::tr("Planning"),      SaveToLibraryDialog::tr("Creativity"),
                        SaveToLibraryDialog::tr("Data analysis"), SaveToLibraryDialog::tr("Decision making")};
    for (const QString& used : library.domains())
        if (!domains.contains(used, Qt::CaseInsensitive))
            domains << used;
    return domains;
}

QString joinedTags(const Expert& expert)
{
    QStringList tags;
    for (const std::string& tag : expert.tags)
        tags << QString::fromStdString(tag);
    return tags.join(QStringLiteral(", "));
}

/// Completes the tag the cursor is in, not the whole line.
class TagCompleter : public QCompleter {
public:
    TagCompleter(const QStringList& tags, QLineEdit* edit) : QCompleter(tags, edit), m_edit(edit)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
    }
    QString pathFromIndex(const QModelIndex& index) const override
    {
        const QString before = m_edit->text().left(m_edit->text().lastIndexOf(u',') + 1);
        return (before.isEmpty() ? QString() : before + u' ') + QCompleter::pathFromIndex(index);
    }
    QStringList splitPath(const QString& path) const override
    {
        return {path.mid(path.lastIndexOf(u',') + 1).trimmed()};
    }

private:
    QLineEdit* m_edit;
};

QLabel* fieldLabel(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

SaveToLibraryDialog::SaveToLibraryDialog(Library& library, Expert expert, Trainings trainings, QWidget* parent,
                                         SeenVersion seen)
    : QDialog(parent), m_library(library), m_expert(std::move(expert)), m_trainings(std::move(trainings)),
      m_seen(std::move(seen)), m_name(new QLineEdit), m_domain(new QComboBox), m_summary(new QPlainTextEdit),
      m_tags(new QLineEdit), m_notes(new QLineEdit), m_consequence(new QLabel), m_error(new QLabel), m_save(nullptr)
{
    setObjectName(QStringLiteral("saveToLibraryDialog"));
    setWindowTitle(tr("Save to library"));
    createFields();
    createTagCompleter();
    auto* form = new QFormLayout;
    form->setVerticalSpacing(metrics::kRowGap);
    form->setHorizontalSpacing(metrics::kPadding);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(fieldLabel(tr("&Name"), m_name), m_name);
    form->addRow(QString(), m_error);
    form->addRow(fieldLabel(tr("&Domain"), m_domain), m_domain);
    form->addRow(fieldLabel(tr("S&ummary"), m_summary), m_summary);
    form->addRow(fieldLabel(tr("&Tags"), m_tags), m_tags);
    form->addRow(fieldLabel(tr("N&ote"), m_notes), m_notes);
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
    column->addLayout(form);
    column->addWidget(m_consequence);
    column->addWidget(buttons);
    setMinimumWidth(460);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveToLibraryDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SaveToLibraryDialog::check);
    connect(m_tags, &QLineEdit::textChanged, this, &SaveToLibraryDialog::check);
    connect(&library, &Library::changed, this, &SaveToLibraryDialog::check);
    connect(&library, &Library::persistenceChanged, this, &SaveToLibraryDialog::check);
    check();
    m_name->selectAll();
    m_name->setFocus();
}

void SaveToLibraryDialog::createFields()
{
    m_name->setObjectName(QStringLiteral("saveName"));
    m_name->setText(QString::fromStdString(m_expert.name));
    m_domain->setObjectName(QStringLiteral("saveDomain"));
    m_domain->setEditable(true);
    m_domain->setInsertPolicy(QComboBox::NoInsert);
    m_domain->addItems(knownDomains(m_library));
    m_domain->setCurrentIndex(-1);
    m_domain->setEditText(QString::fromStdString(m_expert.domain));
    m_domain->lineEdit()->setPlaceholderText(tr("Choose or type one"));
    m_summary->setObjectName(QStringLiteral("saveSummary"));
    m_summary->setPlainText(QString::fromStdString(m_expert.summary));
    m_summary->setPlaceholderText(tr("What it is for, what it was trained on"));
    m_summary->setTabChangesFocus(true);
    m_summary->setFixedHeight(72);
    m_tags->setObjectName(QStringLiteral("saveTags"));
    m_tags->setText(joinedTags(m_expert));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_notes->setObjectName(QStringLiteral("saveNotes"));
    m_notes->setPlaceholderText(tr("What is new in this version"));
    m_consequence->setObjectName(QStringLiteral("saveConsequence"));
    m_consequence->setProperty("role", QStringLiteral("secondary"));
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("saveError"));
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
}

void SaveToLibraryDialog::createTagCompleter() { m_tags->setCompleter(new TagCompleter(m_library.tags(), m_tags)); }

Expert SaveToLibraryDialog::described() const
{
    Expert expert = m_expert;
    ExpertDescription wanted{m_name->text().toStdString(),
                             m_domain->currentText().toStdString(),
                             m_summary->toPlainText().toStdString(),
                             {}};
    for (const QString& tag : m_tags->text().split(u','))
        wanted.tags.push_back(tag.toStdString());
    const auto kept = normalized(wanted);
    if (kept)
        wanted = *kept;
    expert.name = wanted.name;
    expert.domain = wanted.domain;
    expert.summary = wanted.summary;
    expert.tags = wanted.tags;
    return expert;
}

void SaveToLibraryDialog::check()
{
    const Expert expert = described();
    const auto fine = normalized({expert.name, expert.domain, expert.summary, expert.tags});
    const QString trouble = m_library.canSave() ? QString() : m_library.trouble();
    const QString problem = !trouble.isEmpty() ? trouble
                            : fine             ? QString()
                                               : QString::fromStdString(fine.error().message);
    m_error->setText(problem);
    m_error->setVisible(!problem.isEmpty());
    m_save->setEnabled(problem.isEmpty());
    showConsequence();
    m_consequence->setVisible(problem.isEmpty());
}

void SaveToLibraryDialog::showConsequence()
{
    const QString name = m_name->text().trimmed();
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
    const Expert expert = described();
    if (m_library.newestVersion(QString::fromStdString(expert.name)) > m_newest) {
        check(); // saved elsewhere since this was asked: ask anew
        return;
    }
    const auto version = m_library.save(expert, m_notes->text(), m_trainings);
    if (!version) {
        m_error->setText(QString::fromStdString(version.error().message));
        m_error->show();
        return;
    }
    emit saved(expert, *version);
    accept();
}

} // namespace wb::ui
