// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trash_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"
#include "ui/views/report_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace wb::ui {

TrashDialog::TrashDialog(Library& library, QWidget* parent)
    : QDialog(parent), m_library(library), m_messages(new MessageBar),
      m_table(reportTable(m_model, QStringLiteral("trashTable"))), m_note(new QLabel), m_name(new QLineEdit),
      m_back(new QPushButton(tr("&Bring back")))
{
    setObjectName(QStringLiteral("trashDialog"));
    setWindowTitle(tr("Trash of the library"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_note->setObjectName(QStringLiteral("trashNote"));
    m_note->setProperty("role", QStringLiteral("secondary"));
    m_note->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("trashName"));
    m_name->setAccessibleName(tr("Name it comes back under"));
    m_name->setToolTip(m_name->accessibleName());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addWidget(m_name);
    column->addWidget(createButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrashDialog::showChoice);
    connect(m_table, &QTableView::activated, this, &TrashDialog::bringBack);
    connect(&m_library, &Library::changed, this, &TrashDialog::refresh);
    resize(560, 360);
    refresh();
    m_table->setFocus();
}

QWidget* TrashDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_back->setObjectName(QStringLiteral("trashBack"));
    m_back->setToolTip(tr("Put the chosen expert back into the library, with all its versions"));
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &TrashDialog::bringBack);
    return buttons;
}

void TrashDialog::refresh()
{
    auto experts = m_library.trash();
    if (!experts) {
        m_messages->showError(QString::fromStdString(experts.error().message));
        return;
    }
    const bool isEmpty = experts->empty();
    m_model.setExperts(std::move(*experts));
    m_table->resizeColumnsToContents();
    m_table->selectRow(0);
    m_note->setText(isEmpty ? tr("The trash is empty.") : tr("What is deleted stays here for at least 30 days."));
    m_table->setVisible(!isEmpty);
    m_name->setVisible(!isEmpty);
    showChoice();
}

void TrashDialog::showChoice()
{
    const TrashedExpert* expert = m_model.expertAt(m_table->currentIndex().row());
    m_back->setEnabled(expert && m_library.canSave());
    m_name->setText(expert ? QString::fromStdString(expert->name) : QString());
}

void TrashDialog::bringBack()
{
    const TrashedExpert* expert = m_model.expertAt(m_table->currentIndex().row());
    if (!expert)
        return;
    const QString name = m_name->text().trimmed();
    const auto back = m_library.undelete(expert->id, name); // changed() refreshes the table
    if (back)
        m_messages->show(MessageBar::Kind::Ok, tr("“%1” is back in the library").arg(name));
    else
        m_messages->showError(QString::fromStdString(back.error().message));
}

} // namespace wb::ui
