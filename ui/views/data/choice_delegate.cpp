// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/choice_delegate.h"

#include <QMenu>

namespace wb::ui {

ChoiceDelegate::ChoiceDelegate(int choicesRole, QObject* parent)
    : QStyledItemDelegate(parent), m_choicesRole(choicesRole)
{
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const QStringList choices = index.data(m_choicesRole).toStringList();
    if (choices.isEmpty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    openMenu(*parent, option.rect, index, choices);
    return nullptr; // a list inside an editor closes with the focus the list itself takes
}

void ChoiceDelegate::openMenu(QWidget& parent, const QRect& cell, const QModelIndex& index, const QStringList& choices)
{
    auto* menu = new QMenu(&parent);
    menu->setObjectName(QStringLiteral("choiceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int chosen = index.data(Qt::EditRole).toInt();
    for (int choice = 0; choice < choices.size(); ++choice) {
        QAction* action = menu->addAction(choices[choice]);
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        connect(action, &QAction::triggered, menu, [at = QPersistentModelIndex(index), choice] {
            if (at.isValid())
                const_cast<QAbstractItemModel*>(at.model())->setData(at, choice);
        });
    }
    menu->setActiveAction(menu->actions().value(chosen));
    menu->popup(parent.mapToGlobal(cell.bottomLeft()));
}

void ChoiceDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(m_choicesRole).isValid() && index.flags().testFlag(Qt::ItemIsEditable))
        option->text += QStringLiteral(" ▾");
}

} // namespace wb::ui
