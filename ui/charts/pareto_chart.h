// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/charts/box_drag.h"
#include "ui/charts/chart.h"

#include <optional>
#include <vector>

namespace wb::ui {

/// One expert by what it takes.
struct ParetoItem {
    ExpertId id;
    QString name;
    double latencyNs = 0; ///< Above 0.
    bool isPredicted = false;
    qint64 bytes = 0; ///< Of its weights, above 0.
    /// On the rows that are loaded, where it can be tried on them: share of wrong rows, or mean squared error.
    std::optional<double> error = {};
};

/// What the errors of the items are.
enum class ParetoError { Unknown, WrongRows, SquaredError };

/// Experts by latency and bytes on logarithmic axes: measured ones solid, predicted ones hollow, those that no other
/// one beats joined by the front, the rest dimmed. Against the error instead of the bytes the front is that of all
/// three, and no line. A click, or comma and full stop, choose one. A box drawn with Shift held takes all that are in
/// it together, a click with Ctrl and Space put one in or out, Escape leaves them.
class ParetoChart : public Chart {
    Q_OBJECT

public:
    explicit ParetoChart(QWidget* parent = nullptr);

    enum class Against { Bytes, Error };

    void setItems(std::vector<ParetoItem> items, ParetoError error = ParetoError::Unknown);
    /// Experts whose error is not known are not drawn against it.
    void setAgainst(Against against);
    const std::vector<ParetoItem>& items() const { return m_items; }
    bool isOnFront(int item) const { return m_isOnFront[static_cast<std::size_t>(item)]; }
    /// -1 for none.
    int selected() const { return m_selected; }
    void select(int item);
    /// Taken together, in the order of the items; the selected one need not be among them.
    std::vector<int> together() const;

    bool isEmpty() const override { return m_items.empty(); }
    QString table() const override;

signals:
    void selectionChanged(int item);
    void togetherChanged();
    /// Return on the chosen one.
    void openRequested(int item);

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Look {
        QCPGraph* solid;
        QCPGraph* hollow;
    };
    Look addLook();
    double heightOf(const ParetoItem& item) const; ///< Not finite: not drawn.
    QString errorText(double error) const;
    void findFront();
    void dressHeights();
    void drawItems();
    void addNames();
    /// The item whose mark is under a point, or -1.
    int markAt(const QPointF& position) const;
    void stepSelection(int step);
    void choose(const QMouseEvent& event);
    void takeBox(const QRect& box);
    void putInOrOut(int item);
    void takeTogether(std::vector<ExpertId> ids);
    QString textOf(int item) const;

    std::vector<ParetoItem> m_items;
    std::vector<bool> m_isOnFront;
    ParetoError m_error = ParetoError::Unknown;
    Against m_against = Against::Bytes;
    int m_selected = -1;
    std::vector<ExpertId> m_together;
    BoxDrag m_box{*this};
    QCPGraph* m_front;
    Look m_best;
    Look m_beaten;
    QCPGraph* m_ring;  ///< Around the selected one.
    QCPGraph* m_marks; ///< Around those that are taken together.
    std::vector<QCPItemText*> m_names;
};

} // namespace wb::ui
