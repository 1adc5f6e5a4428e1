// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/value_editor.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wb::ui {

ValueEditor::ValueEditor(Document& document, QWidget* parent)
    : QFrame(parent), m_document(document), m_name(new QLabel(this)), m_field(new QLineEdit(this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("valueEditor"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kRowGap, metrics::kRowGap, metrics::kRowGap, metrics::kRowGap);
    column->setSpacing(metrics::kGap);
    for (QWidget* part :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_problem)})
        column->addWidget(part);
    m_name->setProperty("role", QStringLiteral("small"));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_field->setObjectName(QStringLiteral("valueField"));
    m_name->setBuddy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this] { complain({}); });
    // What is edited may be gone or another one.
    connect(&document, &Document::networkChanged, this, &ValueEditor::close);
    hide();
}

bool ValueEditor::edit(const ParameterRef& parameter, const QPoint& at)
{
    const auto value = parameterValue(m_document.network(), parameter);
    if (!value)
        return false;
    m_parameter = parameter;
    const QString name = parameterText(m_document.spec(), parameter);
    m_name->setText(name);
    m_field->setAccessibleName(name);
    m_field->setText(QString::fromStdString(numberText(*value)));
    complain({});
    const QRect room = parentWidget()->rect();
    move(std::clamp(at.x() + metrics::kPadding, 0, std::max(0, room.width() - width())),
         std::clamp(at.y() + metrics::kPadding, 0, std::max(0, room.height() - height())));
    show();
    raise();
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
    return true;
}

void ValueEditor::close()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void ValueEditor::complain(const QString& reason)
{
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    m_field->setAccessibleDescription(reason);
    adjustSize();
}

void ValueEditor::commit()
{
    QString text = m_field->text().trimmed();
    const auto value = parseFloat(text.replace(u',', u'.').toStdString());
    if (!value || !std::isfinite(*value)) {
        complain(tr("Type a finite number, for example -0.25."));
        return;
    }
    if (const auto done = setParameter(m_document, m_parameter, *value); !done) {
        complain(QString::fromStdString(done.error().message));
        return;
    }
    close(); // the same value as before edits nothing
}

bool ValueEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        close();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    // Taken here, or the canvas below would act on them too.
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace wb::ui
