// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace wb::ui {

class MessageBar;

/// What the network scales by itself, with a button that takes it away; not shown where it scales nothing. Says when
/// inputs or outputs have come that are not scaled.
class ScalingSection : public QWidget {
    Q_OBJECT

public:
    explicit ScalingSection(Document& document, QWidget* parent = nullptr);

private:
    enum Side { InputSide, OutputSide, SideCount };
    struct Line {
        QLabel* text = nullptr;
        QPushButton* remove = nullptr;
        int columns = 0; ///< When it was last looked at.
    };

    const Scaling& scaling(Side side) const;
    QString lineText(Side side) const;
    /// What becomes of the first columns, one line each.
    QString columnsText(Side side) const;
    int columnsOf(Side side) const;
    void tellOfNewColumns(Side side);
    void remove(Side side);
    void refresh();

    Document& m_document;
    std::array<Line, SideCount> m_lines;
    QLabel* m_cost;
    MessageBar* m_messages;
};

} // namespace wb::ui
