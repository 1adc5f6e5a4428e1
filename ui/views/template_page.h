// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/template_model.h"

#include <QListView>
#include <QRadioButton>

class QLabel;

namespace wb::ui {

/// The six ready-made experts as cards, each in three sizes.
class TemplatePage : public QWidget {
    Q_OBJECT

public:
    explicit TemplatePage(QWidget* parent = nullptr);

    /// The chosen one; named in the user's language.
    Expert expert() const;

signals:
    /// A card was double-clicked, or Return pressed on it.
    void activated();

private:
    void refresh();
    const ExpertTemplate& source() const;
    TemplateSize size() const;

    TemplateModel m_model;
    QListView* m_cards;
    std::array<QRadioButton*, 3> m_sizes; ///< In the order of TemplateSize.
    QLabel* m_remark;
};

} // namespace wb::ui
