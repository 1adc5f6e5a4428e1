// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wb::ui {

/// A cell that holds one of a few choices: shown with an arrow, chosen in a menu that opens at once. The model gives
/// the texts by one role and the position among them as EditRole.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ChoiceDelegate(int choicesRole, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    static void openMenu(QWidget& parent, const QRect& cell, const QModelIndex& index, const QStringList& choices);

    int m_choicesRole;
};

} // namespace wb::ui
