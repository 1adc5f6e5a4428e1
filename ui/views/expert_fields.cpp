// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/expert_fields.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace wb::ui {

namespace {

QStringList usualDomains()
{
    return {ExpertFields::tr("Reasoning"),      ExpertFields::tr("Coding"),     ExpertFields::tr("Language"),
            ExpertFields::tr("Mathematics"),    ExpertFields::tr("Tool use"),   ExpertFields::tr("Context"),
            ExpertFields::tr("Planning"),       ExpertFields::tr("Creativity"), ExpertFields::tr("Data analysis"),
            ExpertFields::tr("Decision making")};
}

/// As SPDX names them (https://spdx.org/licenses), those that suit weights first.
QStringList usualLicenses()
{
    return {QStringLiteral("CC0-1.0"),         QStringLiteral("CC-BY-4.0"), QStringLiteral("CC-BY-SA-4.0"),
            QStringLiteral("CC-BY-NC-4.0"),    QStringLiteral("MIT"),       QStringLiteral("BSD-3-Clause"),
            QStringLiteral("Apache-2.0"),      QStringLiteral("MPL-2.0"),   QStringLiteral("LGPL-3.0-or-later"),
            QStringLiteral("GPL-3.0-or-later")};
}

QString joinedTags(const std::vector<std::string>& tags)
{
    QStringList words;
    for (const std::string& tag : tags)
        words << QString::fromStdString(tag);
    return words.join(QStringLiteral(", "));
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

/// One of the usual words, one the library uses already, or any other.
QComboBox* wordBox(const char* name, QStringList words, const QStringList& used, const std::string& text)
{
    for (const QString& word : used)
        if (!words.contains(word, Qt::CaseInsensitive))
            words << word;
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(words);
    box->setCurrentIndex(-1);
    box->setEditText(QString::fromStdString(text));
    box->lineEdit()->setPlaceholderText(ExpertFields::tr("Choose or type one"));
    return box;
}

} // namespace

ExpertFields::ExpertFields(const Library& library, const ExpertDescription& description, QWidget* parent)
    : QWidget(parent), m_library(library), m_form(new QFormLayout(this)), m_name(new QLineEdit), m_problem(new QLabel),
      m_domain(nullptr), m_summary(new QPlainTextEdit), m_tags(new QLineEdit), m_author(new QLineEdit),
      m_license(nullptr)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(metrics::kRowGap);
    m_form->setHorizontalSpacing(metrics::kPadding);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createName(description);
    createWords(description);
    createCredits(description);
}

void ExpertFields::createName(const ExpertDescription& description)
{
    m_name->setObjectName(QStringLiteral("saveName"));
    m_name->setText(QString::fromStdString(description.name));
    m_problem->setObjectName(QStringLiteral("saveError"));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    addRow(tr("&Name"), m_name);
    m_form->addRow(QString(), m_problem);
    showProblem({});
    connect(m_name, &QLineEdit::textChanged, this, &ExpertFields::edited);
    connect(m_name, &QLineEdit::editingFinished, this, &ExpertFields::named);
}

void ExpertFields::createWords(const ExpertDescription& description)
{
    m_domain = wordBox("saveDomain", usualDomains(), m_library.domains(), description.domain);
    m_summary->setObjectName(QStringLiteral("saveSummary"));
    m_summary->setPlainText(QString::fromStdString(description.summary));
    m_summary->setPlaceholderText(tr("What it is for, what it was trained on"));
    m_summary->setTabChangesFocus(true);
    m_summary->setFixedHeight(72);
    m_tags->setObjectName(QStringLiteral("saveTags"));
    m_tags->setText(joinedTags(description.tags));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_tags->setCompleter(new TagCompleter(m_library.tags(), m_tags));
    addRow(tr("&Domain"), m_domain);
    addRow(tr("S&ummary"), m_summary);
    addRow(tr("&Tags"), m_tags);
    connect(m_tags, &QLineEdit::textChanged, this, &ExpertFields::edited);
}

void ExpertFields::createCredits(const ExpertDescription& description)
{
    m_author->setObjectName(QStringLiteral("saveAuthor"));
    m_author->setText(QString::fromStdString(description.author));
    m_author->setPlaceholderText(tr("Who made it"));
    auto* completer = new QCompleter(m_library.authors(), m_author);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_author->setCompleter(completer);
    m_license = wordBox("saveLicense", usualLicenses(), m_library.licenses(), description.license);
    m_license->setToolTip(tr("The terms the expert may be used under; empty: nothing is said of them"));
    addRow(tr("&Author"), m_author);
    addRow(tr("&Licence"), m_license);
    connect(m_author, &QLineEdit::textChanged, this, &ExpertFields::edited);
    connect(m_license, &QComboBox::editTextChanged, this, &ExpertFields::edited);
}

void ExpertFields::addRow(const QString& label, QWidget* field)
{
    auto* text = new QLabel(label);
    text->setBuddy(field);
    m_form->addRow(text, field);
}

ExpertDescription ExpertFields::description() const
{
    ExpertDescription typed{.name = m_name->text().toStdString(),
                            .domain = m_domain->currentText().toStdString(),
                            .summary = m_summary->toPlainText().toStdString(),
                            .author = m_author->text().toStdString(),
                            .license = m_license->currentText().toStdString()};
    for (const QString& tag : m_tags->text().split(u','))
        typed.tags.push_back(tag.toStdString());
    return normalized(typed).value_or(typed);
}

bool ExpertFields::check()
{
    const auto fine = normalized(description());
    const QString problem = !m_library.canSave() ? m_library.trouble()
                            : fine               ? QString()
                                                 : QString::fromStdString(fine.error().message);
    showProblem(problem);
    return problem.isEmpty();
}

void ExpertFields::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void ExpertFields::offer(const ExpertDescription& known)
{
    const auto fill = [](QLineEdit* edit, const QString& text) {
        if (edit->text().isEmpty() && !edit->isModified())
            edit->setText(text);
    };
    fill(m_domain->lineEdit(), QString::fromStdString(known.domain));
    fill(m_tags, joinedTags(known.tags));
    fill(m_author, QString::fromStdString(known.author));
    fill(m_license->lineEdit(), QString::fromStdString(known.license));
    if (m_summary->document()->isEmpty() && !m_summary->document()->isModified())
        m_summary->setPlainText(QString::fromStdString(known.summary));
}

void ExpertFields::selectName()
{
    m_name->selectAll();
    m_name->setFocus();
}

} // namespace wb::ui
