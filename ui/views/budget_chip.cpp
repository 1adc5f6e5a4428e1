// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/budget_chip.h"

#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/budget_form.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace wb::ui {

namespace {

QString verdictSentence(const char* source) { return QCoreApplication::translate("BudgetVerdict", source); }

/// "×1.5": how many times the limit holds what is there. "12 % over" if it does not.
QString headroom(double limit, double value)
{
    if (value > limit) {
        const int percent = std::max(1, static_cast<int>(std::ceil(100 * (value / limit - 1) - 1e-9)));
        return QStringLiteral("✕ ") +
               verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict", "%1\u2009% over")).arg(percent);
    }
    const double times = limit / std::max(value, 1e-3);
    return QStringLiteral("✓ ×") +
           (times < 10 ? QString::number(std::floor(10 * times) / 10, 'f', 1) : countText(static_cast<qint64>(times)));
}

QColor verdictColour(const Theme& theme, BudgetVerdict::Kind kind)
{
    switch (kind) {
    case BudgetVerdict::Kind::Kept:
        return theme.ok;
    case BudgetVerdict::Kind::Broken:
        return theme.error;
    default:
        return theme.secondary;
    }
}

} // namespace

BudgetVerdict latencyVerdict(std::optional<double> limitNs, std::optional<double> ns, bool isPredicted)
{
    BudgetVerdict verdict;
    if (!limitNs) {
        verdict.detail = verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict", "No limit for the latency is set."));
        return verdict;
    }
    const QString limit = QStringLiteral("≤\u2009") + limitText(*limitNs);
    if (!ns) {
        verdict.kind = BudgetVerdict::Kind::Unknown;
        verdict.text = verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict", "%1 – measure")).arg(limit);
        verdict.detail = verdictSentence(QT_TRANSLATE_NOOP(
            "BudgetVerdict", "Not measured since the last edit, and this machine is not calibrated."));
        return verdict;
    }
    verdict.kind = *ns > *limitNs ? BudgetVerdict::Kind::Broken : BudgetVerdict::Kind::Kept;
    verdict.isPredicted = isPredicted;
    verdict.text = limit + (isPredicted ? QStringLiteral(" ≈ ") : QStringLiteral(" ")) + headroom(*limitNs, *ns);
    verdict.detail = isPredicted
                         ? verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict", "Predicted: ≈\u2009%1 of at most %2."))
                         : verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict", "Measured: %1 of at most %2."));
    verdict.detail = verdict.detail.arg(timeText(*ns), limitText(*limitNs));
    return verdict;
}

BudgetVerdict bytesVerdict(std::optional<qint64> limit, qint64 bytes)
{
    BudgetVerdict verdict;
    if (!limit) {
        verdict.detail = verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict", "No limit for the memory is set."));
        return verdict;
    }
    verdict.kind = bytes > *limit ? BudgetVerdict::Kind::Broken : BudgetVerdict::Kind::Kept;
    verdict.text = QStringLiteral("≤\u2009") + limitText(*limit) + u' ' +
                   headroom(static_cast<double>(*limit), static_cast<double>(bytes));
    verdict.detail = verdictSentence(QT_TRANSLATE_NOOP("BudgetVerdict",
                                                       "Weights, biases and activations: %1 of at most %2, counted."))
                         .arg(bytesText(bytes), limitText(*limit));
    return verdict;
}

BudgetChip::BudgetChip(QWidget* parent) : QAbstractButton(parent) { setFocusPolicy(Qt::StrongFocus); }

void BudgetChip::setVerdict(const BudgetVerdict& verdict)
{
    m_verdict = verdict;
    setText(verdict.text);
    setAccessibleName(verdict.detail);
    setToolTip(verdict.detail + u'\n' + tr("Click to change the budget."));
    setVisible(!verdict.text.isEmpty());
    updateGeometry();
    update();
}

QSize BudgetChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * metrics::kRowGap, metrics::kTarget};
}

void BudgetChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    const QColor colour = verdictColour(theme, m_verdict.kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1.5, 2.5, -1.5, -2.5);
    const bool isFilled = !m_verdict.isPredicted && (m_verdict.kind == BudgetVerdict::Kind::Kept ||
                                                     m_verdict.kind == BudgetVerdict::Kind::Broken);
    painter.setBrush(isFilled ? mixed(theme.panel, colour, 0.12) : theme.panel);
    painter.setPen(QPen(hasFocus() ? theme.accent : colour, hasFocus() || underMouse() ? metrics::kFocusRing : 1,
                        m_verdict.isPredicted ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(frame, metrics::kRadius, metrics::kRadius);
    painter.setPen(isFilled && theme.dark ? mixed(colour, theme.text, 0.2) : colour);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace wb::ui
