// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QDialog>

class QPushButton;

namespace wb::ui {

class ExpertFields;

/// What the library says of an expert, to be changed without a new version: another name, author, licence and so on.
/// Open it with open(). What goes wrong is said inside, and what was typed stays.
class DescribeDialog : public QDialog {
    Q_OBJECT

public:
    DescribeDialog(Library& library, const ExpertSummary& expert, QWidget* parent = nullptr);

signals:
    /// It is in the library; the dialog closes.
    void described(const QString& name);

private:
    void check();
    void apply();

    Library& m_library;
    ExpertId m_id;
    ExpertFields* m_fields;
    QPushButton* m_apply;
};

} // namespace wb::ui
