// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/parameter_edit.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace wb::ui {

/// A field over the canvas for the value of one weight or bias. Enter sets it in the document, Esc or a click elsewhere
/// leaves it; what cannot be read stays in the field with the reason below.
class ValueEditor : public QFrame {
    Q_OBJECT

public:
    ValueEditor(Document& document, QWidget* parent);

    /// Opens beside this point of the parent; false if the network has no such parameter.
    bool edit(const ParameterRef& parameter, const QPoint& at);
    void close();

signals:
    /// The field is gone again, with or without an edit.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();
    void complain(const QString& reason);

    Document& m_document;
    ParameterRef m_parameter;
    QLabel* m_name;
    QLineEdit* m_field;
    QLabel* m_problem;
};

} // namespace wb::ui
