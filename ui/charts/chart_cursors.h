// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>

#include <functional>
#include <optional>

namespace wb::ui {

struct Theme;

/// Up to two marked places of a chart's horizontal axis, what stands there, and how far they are apart. They stay where
/// they are while the view moves and new data come.
class ChartCursors {
public:
    enum class Which { First, Second };

    /// How the cursors are put into words, and where they stand.
    struct Scale {
        std::function<double(double at)> pixelOf;
        std::function<QString(double at)> textAt;
        std::function<QString(double from, double to)> difference;
    };

    /// A second one alone would have nothing to be compared with: it becomes the first.
    void place(Which which, double at);
    /// The one placed last; nothing if there is none.
    std::optional<double> active() const;
    bool isActive(Which which) const { return !areEmpty() && m_active == which; }
    void moveActive(double to);
    void clear();
    bool areEmpty() const { return !m_first; }

    /// "1: 3.4 µs, 2: 4.1 µs, 0.7 µs apart, ×1.21", for people who do not see the lines.
    QString text(const Scale& scale) const;
    /// Lines from top to bottom of the plot, each named at its foot, and the difference in the upper right corner.
    void paint(QPainter& painter, const QRect& plot, const Theme& theme, const Scale& scale) const;

private:
    void paintOne(QPainter& painter, const QRect& plot, const Theme& theme, const Scale& scale, Which which) const;

    std::optional<double> m_first;
    std::optional<double> m_second;
    Which m_active = Which::First;
};

/// A text in a box on the ground of a panel, kept inside an area as far as it fits.
void paintTextBox(QPainter& painter, const QString& text, QPoint topLeft, const QRect& area, const Theme& theme);
/// The room such a box takes.
QSize textBoxSize(QPainter& painter, const QString& text);

} // namespace wb::ui
