// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace wb::ui {

/// Below the open cards: what the colours of the weights mean, and the unit or weight that is pointed at. Takes no
/// mouse.
class CanvasLegend : public QFrame {
    Q_OBJECT

public:
    explicit CanvasLegend(QWidget* parent);

    /// Colours go from -limit to limit; 0 hides the bar. Without a bar and a text there is nothing to see.
    void show(float limit, const QString& text);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintBar();

    QLabel* m_low;
    QLabel* m_bar;
    QLabel* m_high;
    QLabel* m_text;
};

} // namespace wb::ui
