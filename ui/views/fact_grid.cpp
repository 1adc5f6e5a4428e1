// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/fact_grid.h"

#include "ui/theme/metrics.h"

namespace wb::ui {

FactGrid::FactGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kPadding);
    m_grid->setVerticalSpacing(metrics::kGap);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFact(const QString& key, const QString& name, const QString& value, const QString& toolTip)
{
    Row& shown = m_rows[key];
    if (!shown.value) {
        const int row = m_grid->rowCount();
        shown.name = new QLabel(name, this);
        shown.name->setProperty("role", QStringLiteral("secondary"));
        shown.value = new FactLabel(this);
        shown.value->setObjectName(key);
        shown.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        shown.value->setSource(name, m_source);
        m_grid->addWidget(shown.name, row, 0);
        m_grid->addWidget(shown.value, row, 1);
    }
    shown.value->setText(value);
    for (QLabel* label : {shown.name, static_cast<QLabel*>(shown.value)})
        label->setToolTip(toolTip);
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new QLabel(text, parent);
    heading->setProperty("role", QStringLiteral("title"));
    return heading;
}

} // namespace wb::ui
