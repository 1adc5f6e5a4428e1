// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace wb::ui {

/// One big number with its name above it.
class MetricLabel : public QWidget {
    Q_OBJECT

public:
    explicit MetricLabel(const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name) { m_name->setText(name); }
    void setValue(const QString& value);
    QString value() const { return m_value->text(); }
    /// Greys the number: it belongs to an earlier state.
    void setStale(bool stale) { m_value->setEnabled(!stale); }

private:
    QLabel* m_name;
    QLabel* m_value;
};

} // namespace wb::ui
