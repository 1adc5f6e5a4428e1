// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lineage_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/views/lineage_view.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wb::ui {

LineageDialog::LineageDialog(std::vector<LineageEdge> edges, const QString& name, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("lineageDialog"));
    setWindowTitle(tr("Lineage of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* view = new LineageView(std::move(edges));
    auto* scroll = new QScrollArea;
    scroll->setWidget(view);
    scroll->setAlignment(Qt::AlignCenter);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("lineageCopy"));
    connect(copy, &QPushButton::clicked, this, [view] { QGuiApplication::clipboard()->setText(view->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(760, 360);
}

} // namespace wb::ui
