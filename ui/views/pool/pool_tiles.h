// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resident_model.h"

#include <QListView>

#include <optional>

namespace wb::ui {

class TileDelegate;

/// Who is in the pool, as tiles; the selected expert stays selected wherever it moves. Its actions are those of the
/// context menu, and of the keys Return (pin), Delete (evict) and Insert (load).
class PoolTiles : public QListView {
    Q_OBJECT

public:
    explicit PoolTiles(ResidentModel& model, QWidget* parent = nullptr);

    /// What the whole area stands for.
    void setBudget(std::size_t bytes);
    /// The selected expert, if it has a tile.
    std::optional<std::uint32_t> selected() const;
    void select(std::uint32_t expert);
    /// Where the pin of a tile is, in the viewport.
    QRect pinRect(int row) const;

signals:
    void pinClicked(std::uint32_t expert);
    void selectionMoved();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void scaleTiles();

    ResidentModel& m_model;
    TileDelegate* m_delegate;
    std::size_t m_budget = 1;
    std::optional<std::uint32_t> m_kept; ///< The selected expert, while the model is new.
};

} // namespace wb::ui
