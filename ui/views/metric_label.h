// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/provenance.h"

#include <QLabel>

#include <optional>

namespace wb::ui {

/// One big number with its name above it. Where it is told where the number comes from, a click, Return or Space shows
/// that.
class MetricLabel : public QWidget {
    Q_OBJECT

public:
    explicit MetricLabel(const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
    void setValue(const QString& value);
    QString value() const { return m_value->text(); }
    /// Greys the number: it belongs to an earlier state.
    void setStale(bool stale) { m_value->setEnabled(!stale); }
    void setProvenance(std::optional<Provenance> provenance);
    const std::optional<Provenance>& provenance() const { return m_provenance; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void openProvenance();

    QLabel* m_name;
    QLabel* m_value;
    std::optional<Provenance> m_provenance;
};

} // namespace wb::ui
