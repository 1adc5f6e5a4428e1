// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/budget.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace wb::ui {

/// "5 µs": as it is typed. "64 kB", "64 KiB", else whole bytes: the limit to the byte.
QString limitText(double latencyNs);
QString limitText(qint64 bytes);

/// The two limits as text with units. What cannot be read is said beside its field and changes nothing.
class BudgetForm : public QWidget {
    Q_OBJECT

public:
    explicit BudgetForm(BudgetHolder& budget, QWidget* parent = nullptr);
    ~BudgetForm() override;

signals:
    /// Return was pressed in a field whose text is good.
    void accepted();

private:
    void showLimits();
    bool takeLatency();
    bool takeBytes();

    BudgetHolder& m_budget;
    QLineEdit* m_latency;
    QLineEdit* m_bytes;
    QLabel* m_latencyError;
    QLabel* m_bytesError;
};

} // namespace wb::ui
