// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network_builder.h"
#include "tests/support/xor_rows.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/surface_chart.h"
#include "ui/views/message_bar.h"
#include "ui/views/training_panel.h"

#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace wb::test {

inline Expert xorExpert()
{
    Expert expert = ui::Document::newExpert();
    expert.network = *NetworkBuilder()
                          .layersFromSizes({2, 4, 1})
                          .activationHidden(Activation::Tanh)
                          .activationOutput(Activation::Sigmoid)
                          .build();
    return expert;
}

/// The output at one and the same place, however fine the grid is.
inline float cornerOf(const ui::SurfaceChart& surface) { return surface.grid()->values(0, 0); }

/// A panel on XOR, at work if it is told to.
struct TrainingBench {
    explicit TrainingBench(ui::JobRunner::Drive drive = ui::JobRunner::defaultDrive()) : panel(document, nullptr, drive)
    {
        document.reset(xorExpert());
        document.setDataset(xorRows());
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        return panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    void setEpochs(int epochs) { find<QSpinBox>("trainingEpochs")->setValue(epochs); }
    void click(const char* button) { QTest::mouseClick(find<QToolButton>(button), Qt::LeftButton); }
    QString message() { return panel.findChild<ui::MessageBar*>()->text(); }
    std::size_t epochs() { return panel.findChild<ui::LossChart*>()->records().size(); }

    ui::Document document;
    ui::TrainingPanel panel;
};

} // namespace wb::test
