// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network.h"

#include <QGraphicsView>

#include <array>
#include <vector>

namespace wb::ui {

class LayerCard;
class LayerDiffModel;

/// Two networks as rows of cards, one above the other, a layer above what became of it: a sign between them says what.
/// Both move together. One row of the model is the current one, by mouse or by the arrow keys.
class DiffCanvas : public QGraphicsView {
    Q_OBJECT

public:
    /// The model tells what became of the layers of the networks that are shown.
    explicit DiffCanvas(const LayerDiffModel& model, QWidget* parent = nullptr);

    struct Side {
        QString name;
        Network network;
    };
    /// After the model has them.
    void setSides(const Side& left, const Side& right);
    void clear();

    /// Of the model, or -1.
    int currentRow() const { return m_current; }
    void setCurrentRow(int row);
    /// The card of a row, or null where that side has no such layer. side: 0 is left, above.
    LayerCard* card(int row, std::size_t side) const;

signals:
    void currentRowChanged(int row);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A row of the model: what stands above one another.
    struct Column {
        qreal x = 0;
        qreal width = 0;
        std::array<LayerCard*, 2> cards{};
    };

    LayerCard* addCard(const Side& side, int layer, int row, std::size_t at);
    void drawArrows(QPainter& painter) const;
    void drawSigns(QPainter& painter) const;
    void drawNames(QPainter& painter) const;
    void mark();
    void fit();

    const LayerDiffModel& m_model;
    QGraphicsScene m_scene;
    std::vector<Column> m_columns;
    std::array<QString, 2> m_names;
    int m_current = -1;
};

} // namespace wb::ui
