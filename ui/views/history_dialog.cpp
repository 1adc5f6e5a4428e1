// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history_dialog.h"

#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QUndoView>
#include <QVBoxLayout>

namespace wb::ui {

HistoryDialog::HistoryDialog(QUndoStack& steps, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    auto* explanation = new QLabel(tr("A click goes back to that step, or forward again."));
    explanation->setProperty("role", QStringLiteral("secondary"));
    explanation->setWordWrap(true);
    auto* list = new QUndoView(&steps);
    list->setObjectName(QStringLiteral("historyList"));
    list->setProperty("roomy", true);
    list->setAccessibleName(tr("Steps of the design"));
    list->setEmptyLabel(tr("As it was opened"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(explanation);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(320, 420);
    list->setFocus();
}

} // namespace wb::ui
