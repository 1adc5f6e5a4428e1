// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_draft.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace wb::ui {

/// How a CSV file is written, as it was guessed, in fields that overrule the guess; hidden for other formats.
class CsvGuessBar : public QWidget {
    Q_OBJECT

public:
    explicit CsvGuessBar(ImportDraft& draft, QWidget* parent = nullptr);

private:
    QComboBox* addChoice(const QString& label, const char* name, const QList<QPair<QString, int>>& choices);
    void addField(const QString& label, QWidget* field, int stretch);
    void connectFields();
    void showGuess();

    ImportDraft& m_draft;
    QHBoxLayout* m_row;
    QComboBox* m_separator;
    QComboBox* m_header;
    QComboBox* m_decimal;
    QLineEdit* m_missing;
};

} // namespace wb::ui
