// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ghost_bar.h"

#include "core/analysis/design_cost.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace wb::ui {

namespace {

constexpr int kGhostTrack = 40;
constexpr int kGhostThickness = 5;

/// "+12 %", "−22 %", with a real minus; "±0" without a difference.
QString relativeChange(double before, double after)
{
    const auto percent = static_cast<qint64>(std::llround(100 * (after / before - 1)));
    if (after == before)
        return QStringLiteral("±0");
    if (percent == 0)
        return after > before ? QStringLiteral("<\u2009+1\u2009%") : QStringLiteral("<\u2009−1\u2009%");
    return (percent > 0 ? QStringLiteral("+") : QStringLiteral("−")) + countText(std::abs(percent)) +
           QStringLiteral("\u2009%");
}

QString signedText(qint64 difference, QString (*text)(qint64))
{
    if (difference == 0)
        return QStringLiteral("±0");
    return (difference > 0 ? QStringLiteral("+") : QStringLiteral("−")) + text(std::abs(difference));
}

} // namespace

GhostBar::GhostBar(Document& document, const DesignPreview& preview, const DesignLatency& latency, QWidget* parent)
    : QWidget(parent), m_document(document), m_preview(preview), m_latency(latency)
{
    setObjectName(QStringLiteral("ghostBar"));
    connect(&preview, &DesignPreview::changed, this, &GhostBar::refresh);
    refresh();
}

GhostBar::Part GhostBar::latencyPart() const
{
    const auto before = m_latency.predicted(m_document.spec());
    const auto after = m_latency.predicted(*m_preview.proposed());
    if (!before || !after)
        return {tr("latency: not calibrated"), 0, 0, false};
    return {tr("≈\u2009%1 latency (%2 → %3)").arg(relativeChange(*before, *after), timeText(*before), timeText(*after)),
            *before, *after, true};
}

void GhostBar::refresh()
{
    m_parts.clear();
    if (m_preview.proposed()) {
        const DesignCost before = designCost(m_document.cost());
        const DesignCost after = designCost(m_document.network(), *m_preview.proposed());
        m_parts.push_back(latencyPart());
        m_parts.push_back({signedText(after.bytes - before.bytes, bytesText), static_cast<double>(before.bytes),
                           static_cast<double>(after.bytes), false});
        m_parts.push_back({tr("%1 multiply-adds").arg(signedText(after.multiplyAdds - before.multiplyAdds, countText)),
                           static_cast<double>(before.multiplyAdds), static_cast<double>(after.multiplyAdds), false});
    }
    QStringList texts;
    for (const Part& part : m_parts)
        texts << part.text;
    setAccessibleName(texts.isEmpty() ? QString() : tr("This edit: %1").arg(texts.join(QStringLiteral(", "))));
    setToolTip(accessibleName());
    setVisible(!m_parts.empty());
    updateGeometry();
    update();
}

QSize GhostBar::sizeHint() const
{
    int width = 0;
    for (const Part& part : m_parts)
        width += fontMetrics().horizontalAdvance(part.text) + kGhostTrack + metrics::kRowGap + metrics::kGroupGap;
    return {width, metrics::kTarget};
}

void GhostBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    int left = 0;
    for (const Part& part : m_parts) {
        const double longest = std::max(part.before, part.after);
        if (longest > 0) {
            const int middle = height() / 2;
            painter.fillRect(
                QRectF(left, middle - kGhostThickness - 1, kGhostTrack * part.before / longest, kGhostThickness),
                theme.neutral);
            const QRectF after(left + 0.5, middle + 1.5, std::max(1.0, kGhostTrack * part.after / longest - 1),
                               kGhostThickness - 1);
            painter.setPen(theme.accent);
            painter.setBrush(part.isPredicted ? QBrush(Qt::NoBrush) : QBrush(theme.accent));
            painter.drawRect(after);
            left += kGhostTrack + metrics::kRowGap;
        }
        painter.setPen(theme.text);
        const int width = fontMetrics().horizontalAdvance(part.text);
        painter.drawText(QRect(left, 0, width + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, part.text);
        left += width + metrics::kGroupGap;
    }
}

} // namespace wb::ui
