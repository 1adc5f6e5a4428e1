// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/library.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace wb::ui {

/// Which two experts are compared: two boxes with the open expert and those of the library, and a button that swaps
/// them. Sides are 0, left, and 1, right.
class ExpertChoices : public QWidget {
    Q_OBJECT

public:
    ExpertChoices(const Document& document, const Library& library, QWidget* parent = nullptr);

    /// The expert of a side; an id that is none means the open one.
    ExpertId id(std::size_t side) const;
    void choose(ExpertId left, ExpertId right);
    void swap() { choose(id(1), id(0)); }
    /// The experts there are into both boxes; what was chosen stays chosen while it is there. Errors: the library's.
    Result<void> fill();

signals:
    /// By a person, or by choose() and swap().
    void chosen();

private:
    QComboBox* createChoice(const char* name, const QString& toolTip);

    const Document& m_document;
    const Library& m_library;
    std::array<QComboBox*, 2> m_boxes{};
    bool m_isFilling = false;
    bool m_wasChosen = false; ///< Before that the sides are only proposed.
};

} // namespace wb::ui
