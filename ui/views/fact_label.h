// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/provenance.h"

#include <QLabel>

#include <functional>

class QKeyEvent;

namespace wb::ui {

/// A number in a text. Where it is told where the number comes from, a click, Return or Space shows that.
class FactLabel : public QLabel {
    Q_OBJECT

public:
    using Source = std::function<Provenance()>;

    using QLabel::QLabel;

    /// title: of the card, before the number; source is asked when the card opens.
    void setSource(const QString& title, Source source);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void openCard();

    QString m_title;
    Source m_source;
};

/// Lets a widget be clicked and focused for the card of its number, or no longer.
void offerProvenance(QWidget& widget, bool offered);
/// The keys that open a card.
bool opensProvenance(const QKeyEvent& event);
/// A line below a widget that opens a card, while the pointer or the focus is on it.
void paintProvenanceLine(QWidget& widget);

} // namespace wb::ui
