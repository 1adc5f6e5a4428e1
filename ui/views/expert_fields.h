// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace wb::ui {

/// What a person says of an expert, to be typed: name, domain, summary, tags, author and licence, with what the library
/// already uses as suggestions, and the place where what is wrong with it is said.
class ExpertFields : public QWidget {
    Q_OBJECT

public:
    ExpertFields(const Library& library, const ExpertDescription& description, QWidget* parent = nullptr);

    /// As it is typed, in the library's form where that can be had.
    ExpertDescription description() const;
    /// Whether the library would take it; if not, why stands under the name.
    bool check();
    /// Under the name; an empty text hides it.
    void showProblem(const QString& text);
    /// What is known of an expert by that name, for the fields in which nothing stands.
    void offer(const ExpertDescription& known);
    /// One more line below the others.
    void addRow(const QString& label, QWidget* field);
    void selectName();

signals:
    void edited();
    /// The name stands.
    void named();

private:
    void createName(const ExpertDescription& description);
    void createWords(const ExpertDescription& description);
    void createCredits(const ExpertDescription& description);

    const Library& m_library;
    QFormLayout* m_form;
    QLineEdit* m_name;
    QLabel* m_problem;
    QComboBox* m_domain;
    QPlainTextEdit* m_summary;
    QLineEdit* m_tags;
    QLineEdit* m_author;
    QComboBox* m_license;
};

} // namespace wb::ui
