// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTableView>

namespace wb::ui {

/// One row of totals that stays in sight below a table, its texts under the columns they belong to.
class TotalsRow : public QWidget {
    Q_OBJECT

public:
    explicit TotalsRow(QTableView& table, QWidget* parent = nullptr);

    /// Column -> text; numbers go to the right.
    void setTexts(const QMap<int, QString>& texts);
    QString text(int column) const { return m_texts.value(column); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Whether a column of numbers is in sight; a narrow table has the totals as one line instead.
    bool showsANumber() const;

    QTableView& m_table;
    QMap<int, QString> m_texts;
};

} // namespace wb::ui
