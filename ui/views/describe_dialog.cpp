// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/describe_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/views/expert_fields.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace wb::ui {

DescribeDialog::DescribeDialog(Library& library, const ExpertSummary& expert, QWidget* parent)
    : QDialog(parent), m_library(library), m_id(expert.id), m_fields(new ExpertFields(library, expert.description)),
      m_apply(nullptr)
{
    setObjectName(QStringLiteral("describeDialog"));
    setWindowTitle(tr("Describe %1").arg(QString::fromStdString(expert.description.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox;
    m_apply = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("describeKeep"));
    m_apply->setToolTip(tr("Changes what the library says of the expert; its versions stay as they are"));
    m_apply->setProperty("primary", true);
    m_apply->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kGroupGap);
    column->addWidget(m_fields);
    column->addWidget(buttons);
    setMinimumWidth(460);
    connect(buttons, &QDialogButtonBox::accepted, this, &DescribeDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &ExpertFields::edited, this, &DescribeDialog::check);
    connect(&library, &Library::persistenceChanged, this, &DescribeDialog::check);
    check();
    m_fields->selectName();
}

void DescribeDialog::check() { m_apply->setEnabled(m_fields->check()); }

void DescribeDialog::apply()
{
    const ExpertDescription wanted = m_fields->description();
    if (const auto done = m_library.describe(m_id, wanted); !done) {
        m_fields->showProblem(QString::fromStdString(done.error().message));
        return;
    }
    emit described(QString::fromStdString(wanted.name));
    accept();
}

} // namespace wb::ui
