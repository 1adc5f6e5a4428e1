// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/fact_label.h"

#include <QGridLayout>
#include <QMap>

namespace wb::ui {

/// Names on the left, numbers on the right.
class FactGrid : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(QWidget* parent = nullptr);

    /// Adds the row on its first use. The value's label is called key for tests.
    void setFact(const QString& key, const QString& name, const QString& value, const QString& toolTip = {});
    /// Where the values come from; for those that are added afterwards.
    void setSource(FactLabel::Source source) { m_source = std::move(source); }

private:
    QGridLayout* m_grid;
    struct Row {
        QLabel* name = nullptr;
        FactLabel* value = nullptr;
    };
    QMap<QString, Row> m_rows;
    FactLabel::Source m_source;
};

/// A panel's heading, semibold.
QLabel* makeHeading(const QString& text, QWidget* parent);

} // namespace wb::ui
