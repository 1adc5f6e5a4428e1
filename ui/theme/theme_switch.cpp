// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_switch.h"

#include "ui/theme/metrics.h"
#include "ui/theme/workbench_style.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QStyleHints>
#include <QWidget>

namespace wb::ui {

ThemeSwitch::ThemeSwitch(Choice choice, QObject* parent) : QObject(parent), m_choice(choice)
{
    QFont font = QApplication::font();
    font.setPixelSize(metrics::kBodyFont);
    QApplication::setFont(font);
    QApplication::setStyle(new WorkbenchStyle);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
#else
    qApp->installEventFilter(this);
#endif
    apply();
}

void ThemeSwitch::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

QString ThemeSwitch::textOf(Choice choice)
{
    return choice == Choice::Light  ? QStringLiteral("light")
           : choice == Choice::Dark ? QStringLiteral("dark")
                                    : QStringLiteral("system");
}

ThemeSwitch::Choice ThemeSwitch::choiceOf(const QString& text)
{
    return text == QLatin1String("light")  ? Choice::Light
           : text == QLatin1String("dark") ? Choice::Dark
                                           : Choice::System;
}

bool ThemeSwitch::eventFilter(QObject* watched, QEvent* event)
{
    // Before Qt 6.5 the platform announces a new system theme only by this event to each window.
    if (event->type() == QEvent::ThemeChange && m_choice == Choice::System)
        QMetaObject::invokeMethod(
            this, [this] { apply(); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool ThemeSwitch::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // An empty palette puts the platform's own back, which then tells.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
#endif
}

void ThemeSwitch::apply()
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    m_theme = dark ? &darkTheme() : &lightTheme();
    const QPalette palette = paletteOf(*m_theme);
    QApplication::setPalette(palette);
    const QString sheet = styleSheetOf(*m_theme);
    if (qApp->styleSheet() != sheet)
        qApp->setStyleSheet(sheet);
    // An application that has not entered exec(), as in a browser, hands a new palette only to new widgets.
    for (QWidget* widget : QApplication::topLevelWidgets())
        widget->setPalette(palette);
    emit themeChanged(*m_theme);
}

} // namespace wb::ui
