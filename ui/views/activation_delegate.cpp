// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_delegate.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/activation_curve.h"

#include <QPainter>

#include <cmath>

namespace wb::ui {

namespace {

constexpr int kActivationRowHeight = 56;
constexpr int kActivationCurveWidth = 72;
constexpr int kActivationRowWidth = 360;
constexpr double kActivationCurveRange = 4;

QString boundText(float bound)
{
    if (std::isinf(bound))
        return bound < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    return QString::fromStdString(numberText(static_cast<double>(bound), 3)).replace(u'-', QChar(0x2212));
}

/// The texts of one row, from its top left on.
class ActivationRowPainter {
public:
    ActivationRowPainter(QPainter& painter, const QStyleOptionViewItem& option)
        : m_painter(painter), m_theme(themeOf(option.palette)), m_font(option.font),
          m_enabled(option.state.testFlag(QStyle::State_Enabled))
    {
    }

    /// Elided where it has no room; gives the width it took.
    int text(const QRect& rect, Qt::Alignment alignment, const QString& text, const QColor& colour, int pixels,
             QFont::Weight weight = QFont::Normal)
    {
        m_font.setPixelSize(pixels);
        m_font.setWeight(weight);
        m_painter.setFont(m_font);
        m_painter.setPen(m_enabled ? colour : mixed(colour, m_theme.base, 0.5));
        const QFontMetrics measures(m_font);
        const QString shown = measures.elidedText(text, Qt::ElideRight, rect.width());
        m_painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter), shown);
        return measures.horizontalAdvance(shown);
    }

    const Theme& theme() const { return m_theme; }

private:
    QPainter& m_painter;
    const Theme& m_theme;
    QFont m_font;
    bool m_enabled;
};

} // namespace

QString activationCostText(const KernelCosts& costs, Activation activation)
{
    const double perUnit = costs.ns[vectorTerm(activation)] / costs.lanes;
    return ActivationDelegate::tr("≈%1 a unit").arg(timeText(perUnit));
}

QSize ActivationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kActivationRowWidth, kActivationRowHeight};
}

void ActivationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const auto activation = static_cast<Activation>(index.data(ActivationRole).toInt());
    const ActivationInfo& info = activationInfo(activation);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected) {
        painter->fillRect(option.rect, mixed(theme.base, theme.accent, theme.dark ? 0.3 : 0.18));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    }
    const QRect inner = option.rect.adjusted(metrics::kPadding, metrics::kGap, -metrics::kPadding, -metrics::kGap);
    const QRect curve(inner.topLeft(), QSize(kActivationCurveWidth, inner.height()));
    drawActivation(*painter, naturalFunction(activation), kActivationCurveRange, curve, theme);

    ActivationRowPainter row(*painter, option);
    const QRect texts = inner.adjusted(kActivationCurveWidth + metrics::kPadding, 0, 0, 0);
    const QRect upper(texts.topLeft(), QSize(texts.width(), texts.height() / 2));
    const QRect lower(upper.bottomLeft() + QPoint(0, 1), upper.size());
    const int name =
        row.text(upper, Qt::AlignLeft, activationText(activation), theme.text, metrics::kBodyFont, QFont::DemiBold);
    const QRect besideName = upper.adjusted(name + metrics::kRowGap, 0, 0, 0);
    if (!isFannActivation(activation))
        row.text(besideName, Qt::AlignLeft, tr("✕ not in .net files"), theme.error, metrics::kSmallFont);
    row.text(upper, Qt::AlignRight, tr("%1 to %2").arg(boundText(info.lower), boundText(info.upper)), theme.secondary,
             metrics::kSmallFont);
    const QString cost = index.data(CostRole).toString();
    const int costWidth =
        cost.isEmpty() ? 0
                       : row.text(lower, Qt::AlignRight, cost, theme.secondary, metrics::kSmallFont) + metrics::kRowGap;
    row.text(lower.adjusted(0, 0, -costWidth, 0), Qt::AlignLeft,
             QStringLiteral("y = ") + QString::fromUtf8(info.formula), theme.secondary, metrics::kSmallFont);
    painter->restore();
}

} // namespace wb::ui
