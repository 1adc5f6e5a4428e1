// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/canvas_legend.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/signed_colour.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace wb::ui {

namespace {

constexpr QSize kColourBar(120, 10);

} // namespace

CanvasLegend::CanvasLegend(QWidget* parent)
    : QFrame(parent), m_low(new QLabel(this)), m_bar(new QLabel(this)), m_high(new QLabel(this)),
      m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("canvasLegend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kRowGap, metrics::kGap, metrics::kRowGap, metrics::kGap);
    row->setSpacing(metrics::kGap);
    for (QLabel* label : {m_low, m_bar, m_high, m_text}) {
        label->setProperty("role", QStringLiteral("small"));
        row->addWidget(label);
    }
    m_text->setObjectName(QStringLiteral("canvasReadout"));
    m_text->setContentsMargins(metrics::kRowGap, 0, 0, 0);
    paintBar();
    hide();
}

void CanvasLegend::show(float limit, const QString& text)
{
    const QString end = QString::fromStdString(numberText(static_cast<double>(limit), 4));
    m_low->setText(tr("weight −%1").arg(end));
    m_high->setText(QStringLiteral("+%1").arg(end));
    for (QLabel* label : {m_low, m_bar, m_high})
        label->setVisible(limit > 0);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setVisible(limit > 0 || !text.isEmpty());
    adjustSize();
}

QString CanvasLegend::text() const { return m_text->text(); }

void CanvasLegend::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintBar();
}

void CanvasLegend::paintBar()
{
    const Theme& theme = themeOf(palette());
    QPixmap bar(kColourBar);
    QPainter painter(&bar);
    for (int x = 0; x < kColourBar.width(); ++x)
        painter.fillRect(x, 0, 1, kColourBar.height(), signedColour(theme, 2.0 * x / (kColourBar.width() - 1) - 1));
    painter.setPen(theme.border);
    painter.drawRect(0, 0, kColourBar.width() - 1, kColourBar.height() - 1);
    painter.end();
    m_bar->setPixmap(bar);
}

} // namespace wb::ui
