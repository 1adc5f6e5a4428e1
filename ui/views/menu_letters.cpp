// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/menu_letters.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>

namespace wb::ui {

QString withoutLetter(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s?\\(&[^&]\\)"));
    static const QRegularExpression letter(QStringLiteral("&([^&])"));
    return text.remove(inBrackets).replace(letter, QStringLiteral("\\1"));
}

void leaveLettersToMenus(QMainWindow& window)
{
    QSet<QKeySequence> taken;
    const auto actions = window.menuBar()->actions();
    for (const QAction* action : actions)
        taken << QKeySequence::mnemonic(action->text());
    taken.remove(QKeySequence());
    const auto clashes = [&taken](const QString& text) { return taken.contains(QKeySequence::mnemonic(text)); };
    for (auto* label : window.findChildren<QLabel*>())
        if (label->buddy() && clashes(label->text()))
            label->setText(withoutLetter(label->text()));
    for (auto* button : window.findChildren<QAbstractButton*>())
        if (clashes(button->text()))
            button->setText(withoutLetter(button->text()));
    for (auto* bar : window.findChildren<QTabBar*>())
        for (int tab = 0; tab < bar->count(); ++tab)
            if (clashes(bar->tabText(tab)))
                bar->setTabText(tab, withoutLetter(bar->tabText(tab)));
}

} // namespace wb::ui
