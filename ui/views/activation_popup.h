// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"

#include <QFrame>
#include <QListView>

namespace wb::ui {

/// All activations with their curves, to choose one from. Arrows and the pointer only try one out; Return or a click
/// takes it, Esc or a click elsewhere takes none.
class ActivationPopup : public QFrame {
    Q_OBJECT

public:
    /// The model's roles are those of ActivationDelegate; a row that is not enabled cannot be chosen.
    ActivationPopup(QAbstractItemModel& model, QWidget* parent);

    /// Opens by a widget, on its screen, at this row (-1: none).
    void openAt(const QWidget& field, int row);
    QListView& list() { return *m_list; }
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void previewed(Activation activation);
    void taken(int row);
    /// It closed and nothing was taken.
    void dropped();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void take(const QModelIndex& index);

    QListView* m_list;
    bool m_isOpening = false;
    bool m_isTaken = false;
};

} // namespace wb::ui
