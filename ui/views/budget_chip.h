// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <optional>

namespace wb::ui {

/// How a figure stands to its limit, in words and in a kind that has glyph and colour.
struct BudgetVerdict {
    enum class Kind { NoLimit, Unknown, Kept, Broken };

    Kind kind = Kind::NoLimit;
    bool isPredicted = false; ///< Drawn hollow, marked ≈.
    QString text;             ///< "≤ 5 µs ✓ ×1.5", "≤ 64 kB ✕ 12 % over".
    QString detail;           ///< A sentence with both figures.
};

BudgetVerdict latencyVerdict(std::optional<double> limitNs, std::optional<double> ns, bool isPredicted);
BudgetVerdict bytesVerdict(std::optional<qint64> limit, qint64 bytes);

/// A verdict in the status bar: filled where the figure is measured or counted, hollow where it is predicted.
class BudgetChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit BudgetChip(QWidget* parent = nullptr);

    void setVerdict(const BudgetVerdict& verdict);
    const BudgetVerdict& verdict() const { return m_verdict; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BudgetVerdict m_verdict;
};

} // namespace wb::ui
