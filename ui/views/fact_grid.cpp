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
    FactLabel*& shown = m_values[key];
    if (!shown) {
        const int row = m_grid->rowCount();
        auto* label = new QLabel(name, this);
        label->setProperty("role", QStringLiteral("secondary"));
        label->setToolTip(toolTip);
        shown = new FactLabel(this);
        shown->setObjectName(key);
        shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        shown->setSource(name, m_source);
        shown->setToolTip(toolTip);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(shown, row, 1);
    }
    shown->setText(value);
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new QLabel(text, parent);
    heading->setProperty("role", QStringLiteral("title"));
    return heading;
}

} // namespace wb::ui
