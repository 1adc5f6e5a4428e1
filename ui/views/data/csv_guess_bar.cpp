// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/csv_guess_bar.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace wb::ui {

using CsvHeader = CsvOptions::Header;
using CsvDecimal = CsvOptions::Decimal;

CsvGuessBar::CsvGuessBar(ImportDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_row(new QHBoxLayout(this)),
      m_separator(addChoice(tr("&Separator"), "importSeparator",
                            {{tr("Comma"), ','}, {tr("Semicolon"), ';'}, {tr("Tab"), '\t'}, {tr("Blanks"), ' '}})),
      m_header(addChoice(
          tr("&First row"), "importHeader",
          {{tr("Names"), static_cast<int>(CsvHeader::Yes)}, {tr("Values"), static_cast<int>(CsvHeader::No)}})),
      m_decimal(addChoice(
          tr("&Decimal sign"), "importDecimal",
          {{tr("Point"), static_cast<int>(CsvDecimal::Point)}, {tr("Comma"), static_cast<int>(CsvDecimal::Comma)}})),
      m_missing(new QLineEdit)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::kGroupGap);
    m_missing->setObjectName(QStringLiteral("importMissingTexts"));
    m_missing->setToolTip(
        tr("Texts that mean that a value is missing, with blanks between; an empty cell always does"));
    addField(tr("&Missing values"), m_missing, 1);
    connectFields();
    connect(&m_draft, &ImportDraft::columnsReset, this, &CsvGuessBar::showGuess);
    showGuess();
}

QComboBox* CsvGuessBar::addChoice(const QString& label, const char* name, const QList<QPair<QString, int>>& choices)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    for (const auto& choice : choices)
        box->addItem(choice.first, choice.second);
    addField(label, box, 0);
    return box;
}

void CsvGuessBar::addField(const QString& label, QWidget* field, int stretch)
{
    auto* name = new QLabel(label);
    name->setBuddy(field);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(metrics::kRowGap);
    pair->addWidget(name);
    pair->addWidget(field, 1);
    m_row->addLayout(pair, stretch);
}

void CsvGuessBar::connectFields()
{
    connect(m_separator, &QComboBox::activated, this,
            [this] { m_draft.setSeparator(static_cast<char>(m_separator->currentData().toInt())); });
    connect(m_header, &QComboBox::activated, this,
            [this] { m_draft.setHeader(static_cast<CsvHeader>(m_header->currentData().toInt())); });
    connect(m_decimal, &QComboBox::activated, this,
            [this] { m_draft.setDecimal(static_cast<CsvDecimal>(m_decimal->currentData().toInt())); });
    connect(m_missing, &QLineEdit::editingFinished, this,
            [this] { m_draft.setMissingTexts(m_missing->text().split(u' ', Qt::SkipEmptyParts)); });
}

void CsvGuessBar::showGuess()
{
    const CsvOptions& options = m_draft.format().csv.options;
    setVisible(m_draft.isCsv());
    m_separator->setCurrentIndex(m_separator->findData(static_cast<int>(options.separator)));
    m_header->setCurrentIndex(m_header->findData(static_cast<int>(options.header)));
    m_decimal->setCurrentIndex(m_decimal->findData(static_cast<int>(options.decimal)));
    QStringList texts;
    for (const std::string& text : options.missingTexts)
        texts << QString::fromStdString(text);
    m_missing->setText(texts.join(u' '));
}

} // namespace wb::ui
