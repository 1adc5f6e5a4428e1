// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_statistics.h"

#include <QWidget>

namespace wb::ui {

/// How many rows each class has, as bars with their numbers; the first kMostClasses of them.
class ClassBalanceView : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostClasses = 12;

    explicit ClassBalanceView(QWidget* parent = nullptr);

    /// Hidden without classes.
    void setBalance(ClassBalance balance);
    const ClassBalance& balance() const { return m_balance; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString lineText(std::size_t at) const;
    int lineHeight() const { return fontMetrics().height() + 4; }

    ClassBalance m_balance;
    std::int64_t m_rows = 0;
};

} // namespace wb::ui
