// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/output_pane.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/output_view.h"

#include <QVBoxLayout>

namespace wb::ui {

OutputPane::OutputPane(OutputModel& outputs, QWidget* parent)
    : QWidget(parent), m_outputs(outputs), m_confidence(new QLabel)
{
    setObjectName(QStringLiteral("outputPane"));
    m_confidence->setObjectName(QStringLiteral("confidence"));
    m_confidence->setProperty("role", "secondary");
    m_confidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(new OutputView(outputs), 1);
    column->addWidget(m_confidence);
    connect(&outputs, &QAbstractItemModel::dataChanged, this, &OutputPane::showConfidence);
    connect(&outputs, &QAbstractItemModel::modelReset, this, &OutputPane::showConfidence);
    showConfidence();
}

void OutputPane::showConfidence()
{
    if (const auto confidence = m_outputs.confidence()) {
        m_confidence->setText(
            tr("Confidence %1 · normalised entropy %2")
                .arg(percentText(confidence->largest), QString::fromStdString(numberText(confidence->entropy, 3))));
        m_confidence->setToolTip(tr("Confidence: the largest probability. Normalised entropy: 0 if one class has all "
                                    "of it, 1 if all classes are alike (−Σ p ln p / ln n)."));
        return;
    }
    m_confidence->setText(tr("Confidence n/a"));
    m_confidence->setToolTip(m_outputs.whyNoConfidence());
}

} // namespace wb::ui
