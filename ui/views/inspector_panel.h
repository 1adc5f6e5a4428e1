// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace wb::ui {

class Document;
class LayerSection;
class LayerSelection;

/// The selected layer's fields, how the weights are drawn, and what the network is in all.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    InspectorPanel(Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    void focusName();
    void focusUnits();
    void openActivations();
    QSize sizeHint() const override { return {320, 480}; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LayerSection* m_layer;
};

} // namespace wb::ui
