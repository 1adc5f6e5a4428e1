// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_statistics.h"

#include <QWidget>

class QPainter;

namespace wb::ui {

/// How many rows each class has, as bars with their numbers; as many as there is room for, at most kMostClasses.
class ClassBalanceView : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostClasses = 12;

    explicit ClassBalanceView(QWidget* parent = nullptr);

    /// Hidden without classes.
    void setBalance(ClassBalance balance);
    const ClassBalance& balance() const { return m_balance; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString lineText(std::size_t at) const;
    void paintClass(QPainter& painter, std::size_t at) const;
    int lineHeight() const { return fontMetrics().height() + 4; }

    ClassBalance m_balance;
    std::int64_t m_rows = 0;
    std::int64_t m_most = 1; ///< Of a class.
};

} // namespace wb::ui
