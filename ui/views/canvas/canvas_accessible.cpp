// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/canvas_accessible.h"

#include "ui/views/canvas/canvas_view.h"
#include "ui/views/canvas/card_chip.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace wb::ui {

#if QT_CONFIG(accessibility)

namespace {

CanvasView* viewOf(const LayerCard& card)
{
    if (!card.scene() || card.scene()->views().isEmpty())
        return nullptr;
    return qobject_cast<CanvasView*>(card.scene()->views().constFirst());
}

class CardAccessible : public QAccessibleObject {
public:
    explicit CardAccessible(LayerCard* card) : QAccessibleObject(card) {}

    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(viewOf(card())); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return card().content().title;
        if (kind != QAccessible::Description)
            return {};
        return card().chip() ? card().toolTip() + u'\n' + card().chip()->content().toolTip : card().toolTip();
    }
    QRect rect() const override
    {
        const CanvasView* view = viewOf(card());
        if (!view)
            return {};
        const QRect shown = view->mapFromScene(card().mapRectToScene(card().cardRect())).boundingRect();
        return {view->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = true;
        state.selected = card().isMarked();
        state.focused = card().isPrimary() && viewOf(card()) && viewOf(card())->hasFocus();
        return state;
    }

private:
    const LayerCard& card() const { return *static_cast<LayerCard*>(object()); }
};

class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView* view) : QAccessibleWidget(view, QAccessible::List) {}

    int childCount() const override { return static_cast<int>(cards().size()); }
    QAccessibleInterface* child(int index) const override
    {
        return index < 0 || index >= childCount()
                   ? nullptr
                   : QAccessible::queryAccessibleInterface(cards()[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (child && cards()[static_cast<std::size_t>(index)] == child->object())
                return index;
        }
        return -1;
    }

private:
    const std::vector<LayerCard*>& cards() const { return static_cast<CanvasView*>(object())->canvas().cards(); }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (auto* card = qobject_cast<LayerCard*>(object))
        return new CardAccessible(card);
    if (auto* view = qobject_cast<CanvasView*>(object))
        return new CanvasAccessible(view);
    return nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    // Qt keeps each factory once.
    QAccessible::installFactory(makeInterface);
}

#else

void installCanvasAccessibility() {}

#endif

} // namespace wb::ui
