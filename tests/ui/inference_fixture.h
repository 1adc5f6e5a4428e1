// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network_builder.h"
#include "ui/views/inference_panel.h"
#include "ui/views/input_list.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <memory>

namespace wb::test {

inline const QByteArray kSmallRows = "a,b,c,yes,no\n0,1,2,1,0\n0.5,-3,4,0,1\n1,5,6,1,0\n";

/// Three inputs, four tanh units, two outputs.
inline Expert smallExpert(Activation output = Activation::Linear)
{
    Expert expert = ui::Document::newExpert();
    expert.network = NetworkBuilder()
                         .layersFromSizes({3, 4, 2})
                         .activationHidden(Activation::Tanh)
                         .activationOutput(output)
                         .seed(9)
                         .build()
                         .value();
    return expert;
}

/// An Inference panel on screen with the small expert in it.
class InferenceFixture {
public:
    explicit InferenceFixture(ui::JobRunner::Drive drive = ui::JobRunner::defaultDrive())
    {
        document.reset(smallExpert());
        panel = std::make_unique<ui::InferencePanel>(document, nullptr, drive);
        panel->resize(1400, 300); // one row beside all rows
        panel->show();
    }

    bool isReady() { return QTest::qWaitForWindowActive(panel.get()); }
    bool loadSmallRows() { return panel->loadRows("small.csv", kSmallRows); }

    template <typename T>
    T& part(const char* name) const
    {
        T* found = panel->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part is called %s", name);
        return *found;
    }

    ui::InputList& list() const { return part<ui::InputList>("inputList"); }
    QModelIndex cell(int row, int column) const { return list().model()->index(row, column); }
    /// Clicks a cell of the inputs; true if it is the current one then.
    bool choose(int row, int column) const
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(cell(row, column)).center());
        return list().currentIndex() == cell(row, column);
    }
    /// Ends the editing of an input; true once the list has the keyboard again.
    bool enter() const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        return QTest::qWaitFor([this] { return QApplication::focusWidget() == &list(); });
    }
    std::vector<float> inputsShown() const
    {
        const auto values = panel->inputs().values();
        return {values.begin(), values.end()};
    }
    /// The outputs shown have the bits that a plan of the document's network gives.
    bool outputsAreThoseOf(const std::vector<float>& inputs) const
    {
        const auto plan = Plan::compile(document.network());
        Scratch scratch(*plan);
        std::vector<float> expected(static_cast<std::size_t>(plan->outputs()));
        if (!plan->run(inputs, expected, scratch))
            return false;
        const auto shown = panel->outputs().outputs();
        return std::equal(shown.begin(), shown.end(), expected.begin(), expected.end());
    }

    ui::Document document;
    std::unique_ptr<ui::InferencePanel> panel;
};

} // namespace wb::test
