// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/card_painter.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/signed_colour.h"
#include "ui/views/activation_curve.h"

#include <QApplication>

#include <algorithm>

namespace wb::ui {

namespace {

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(LayerCard)
};

constexpr float kClearGround = 0.45F; ///< Opacity.
constexpr qreal kHeatTint = 0.22;     ///< Of a layer that costs everything.
constexpr std::size_t kStripCells = 96;

} // namespace

CardPainter::CardPainter(QPainter& painter, const QRectF& card, const CardContent& content, const CardLook& look,
                         const Theme& theme)
    : m_painter(painter), m_card(card.adjusted(0.5, 0.5, -0.5, -0.5)),
      m_inner(m_card.adjusted(metrics::kPadding, metrics::kRowGap + 1, -metrics::kPadding, -10)), m_content(content),
      m_look(look), m_theme(theme), m_font(QApplication::font())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(Qt::LeftToRight); // a picture, whatever the language
}

QFont CardPainter::sized(int pixels, QFont::Weight weight) const
{
    QFont font = m_font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void CardPainter::paintFrame(bool clear)
{
    if (m_look.primary && m_look.focused && m_look.pointed < 0) {
        m_painter.setPen(QPen(m_theme.accent, metrics::kFocusRing));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(m_card.adjusted(-3.5, -3.5, 3.5, 3.5), metrics::kCardRadius + 3,
                                  metrics::kCardRadius + 3);
    }
    const QColor edge = m_look.marked ? m_theme.accent : m_look.hovered ? m_theme.border : m_theme.divider;
    m_painter.setPen(QPen(edge, m_look.marked ? 2 : 1));
    QColor ground = m_content.isInput ? m_theme.panel
                    : m_look.marked   ? mixed(m_theme.base, m_theme.accent, 0.06)
                                      : m_theme.base;
    ground.setAlphaF(clear ? kClearGround : 1);
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(m_card, metrics::kCardRadius, metrics::kCardRadius);
    m_painter.setBrush(Qt::NoBrush);
    if (m_look.proposedUnits) {
        m_painter.setPen(QPen(m_theme.accent, 3, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(m_card.topRight() + QPointF(0, 10), m_card.bottomRight() - QPointF(0, 10));
    }
}

void CardPainter::paintFacts(const UnitValues& activations, const std::optional<CardHeat>& heat)
{
    if (heat) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(mixed(m_theme.base, m_theme.series[1], kHeatTint * heat->share));
        m_painter.drawRoundedRect(m_card.adjusted(1, 1, -1, -1), metrics::kCardRadius - 1, metrics::kCardRadius - 1);
        m_painter.setBrush(Qt::NoBrush);
    }
    paintTitle();
    paintUnits({m_inner.left(), m_inner.top() + 22, m_inner.width(), 30});
    if (!m_content.isInput)
        paintFunctionRow({m_inner.left(), m_inner.top() + 56, m_inner.width(), 18});
    if (!activations.isEmpty())
        paintStrip(activations, {m_inner.left(), m_inner.top() + 79, m_inner.width(), 8});
    const QRectF last(m_inner.left(), m_inner.bottom() - 21, m_inner.width(), 21);
    if (heat)
        paintBar(heat->text, heat->share, m_theme.series[1], last);
    else if (!m_content.isInput)
        paintBar(m_content.parametersText, m_content.share, m_theme.accent, last);
}

void CardPainter::paintFromAfar(const std::optional<CardHeat>& heat)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(m_card, mixed(m_theme.window, m_look.marked ? m_theme.accent : m_theme.secondary, 0.45));
    const double share = heat ? heat->share : m_content.share;
    const QRectF track = m_inner.adjusted(0, m_inner.height() * (1 - share), 0, 0);
    m_painter.fillRect(track, heat ? m_theme.series[1] : m_theme.accent);
}

void CardPainter::paintHead(const QString& legend)
{
    paintTitle();
    m_painter.setFont(sized(metrics::kSmallFont));
    m_painter.setPen(m_look.proposedUnits ? m_theme.accent : m_theme.text);
    const QRectF second(m_inner.left(), m_inner.top() + 20, m_inner.width(), 16);
    const QString units = countText(m_look.proposedUnits.value_or(m_content.units));
    const int room = static_cast<int>(second.width()) - m_painter.fontMetrics().horizontalAdvance(units + u' ');
    m_painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                       m_content.isInput ? CardText::tr("%1 inputs").arg(units) : units + u' ' + functionLine(room));
    m_painter.setPen(m_theme.secondary);
    const QRectF third(m_inner.left(), m_inner.top() + 36, m_inner.width(), 16);
    m_painter.drawText(third, Qt::AlignVCenter | Qt::AlignLeft,
                       m_painter.fontMetrics().elidedText(legend, Qt::ElideRight, static_cast<int>(third.width())));
}

void CardPainter::paintTitle()
{
    m_painter.setFont(sized(metrics::kTitleFont, QFont::DemiBold));
    m_painter.setPen(m_theme.text);
    const QRectF head(m_inner.left(), m_inner.top(), m_inner.width(), 20);
    m_painter.drawText(
        head, Qt::AlignVCenter | Qt::AlignLeft,
        m_painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, static_cast<int>(head.width())));
}

void CardPainter::paintUnits(const QRectF& row)
{
    const int shown = m_look.proposedUnits.value_or(m_content.units);
    const QString units = countText(shown);
    m_painter.setFont(sized(metrics::kMetricFont));
    m_painter.setPen(m_look.proposedUnits ? m_theme.accent : m_theme.text);
    m_painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, units);
    const int unitsWidth = m_painter.fontMetrics().horizontalAdvance(units);
    m_painter.setFont(sized(metrics::kSmallFont));
    m_painter.setPen(m_theme.secondary);
    m_painter.drawText(row.adjusted(unitsWidth + 6, 0, 0, -3), Qt::AlignBottom | Qt::AlignLeft,
                       m_look.proposedUnits ? CardText::tr("was %1").arg(countText(m_content.units))
                       : m_content.isInput  ? CardText::tr("inputs")
                       : shown == 1         ? CardText::tr("unit")
                                            : CardText::tr("units"));
}

QString CardPainter::functionLine(int room) const
{
    // The steepness stays whole; a long name gives way.
    const QString end = m_content.steepnessText.isEmpty() ? QString() : QStringLiteral(" · ") + m_content.steepnessText;
    const QFontMetrics metrics = m_painter.fontMetrics();
    return metrics.elidedText(m_content.functionText, Qt::ElideRight, room - metrics.horizontalAdvance(end)) + end;
}

void CardPainter::paintFunctionRow(const QRectF& row)
{
    const QRectF icon(row.left(), row.top() + 1, 22, row.height() - 2);
    m_painter.setPen(QPen(m_theme.divider, 1));
    m_painter.drawLine(QPointF(icon.left(), icon.center().y()), QPointF(icon.right(), icon.center().y()));
    m_painter.setPen(QPen(m_theme.series[0], 1.5));
    m_painter.drawPolyline(activationLine(m_content.function, 4, icon));
    m_painter.setFont(sized(12));
    m_painter.setPen(m_theme.text);
    const QRectF text = row.adjusted(28, 0, 4, 0);
    m_painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, functionLine(static_cast<int>(text.width())));
}

void CardPainter::paintStrip(const UnitValues& activations, const QRectF& row)
{
    const std::vector<float> cells = activations.cells(kStripCells);
    QImage image(static_cast<int>(cells.size()), 1, QImage::Format_RGB32);
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        image.setPixelColor(static_cast<int>(cell), 0, signedColour(m_theme, activations.shareOf(cells[cell])));
    m_painter.drawImage(row, image);
    m_painter.setPen(QPen(m_theme.divider, 1));
    m_painter.drawRect(row);
}

void CardPainter::paintBar(const QString& text, double share, const QColor& colour, const QRectF& row)
{
    m_painter.setFont(sized(metrics::kSmallFont));
    m_painter.setPen(m_theme.secondary);
    m_painter.drawText(row, Qt::AlignTop | Qt::AlignLeft,
                       m_painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(row.width() + 4)));
    const QRectF track(row.left(), row.bottom() - 4, row.width(), 4);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.panel);
    m_painter.drawRoundedRect(track, 2, 2);
    m_painter.setBrush(colour);
    const qreal width = std::max(share > 0 ? 2.0 : 0.0, track.width() * share);
    m_painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(width, track.height())), 2, 2);
    m_painter.setBrush(Qt::NoBrush);
}

} // namespace wb::ui
