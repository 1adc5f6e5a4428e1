// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcuts/letter_keys.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace wb::ui {

namespace {

bool isLetterKey(const QKeyEvent& key)
{
    constexpr Qt::KeyboardModifiers kCommand = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return (key.modifiers() & kCommand) == Qt::NoModifier && key.text().size() == 1 && key.text().front().isPrint();
}

/// In a canvas or a chart.
bool takesLetters(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const QGraphicsView*>(widget) || widget->inherits("QCustomPlot") ||
            widget->inherits("wb::ui::Chart"))
            return true;
    return false;
}

bool takesText(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
}

} // namespace

LetterKeys::LetterKeys(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool LetterKeys::mayAct(const QKeyEvent& key, QWidget* focus) const
{
    if (!m_enabled)
        return false;
    return takesLetters(focus) || (key.key() == Qt::Key_Question && !takesText(focus));
}

bool LetterKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    auto* widget = QApplication::focusWidget() ? QApplication::focusWidget() : qobject_cast<QWidget*>(watched);
    if (!widget || !isLetterKey(*key) || mayAct(*key, widget))
        return false;
    key->accept(); // not a shortcut, but a key for whoever has the focus
    return true;
}

} // namespace wb::ui
