// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/training_bench.h"
#include "ui/charts/sweep_error_chart.h"
#include "ui/views/training/sweep_dialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace wb::test {

/// Two algorithms, one activation, two shapes, three seeds on XOR.
struct SweepBench {
    explicit SweepBench(ui::JobRunner::Drive drive = ui::JobRunner::defaultDrive(), int epochs = 60, double share = 0)
    {
        document.reset(xorExpert());
        document.setDataset(xorRows());
        TrainingSettings base{configFor(Algorithm::Rprop), share};
        base.config.maxEpochs = epochs;
        base.config.seed = 3;
        dialog = new ui::SweepDialog(document, base, nullptr, drive);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        choose("sweepHidden", {static_cast<int>(Activation::Tanh)});
        line("sweepShapes")->setText(QStringLiteral("2,4x3"));
        line("sweepSeeds")->setText(QStringLiteral("1-3"));
    }
    ~SweepBench() { delete dialog; }
    SweepBench(const SweepBench&) = delete;
    SweepBench& operator=(const SweepBench&) = delete;

    template <class Widget>
    Widget* part(const char* name) const
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    QLineEdit* line(const char* name) const { return part<QLineEdit>(name); }
    void click(const char* name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    QString message() const { return dialog->findChild<ui::MessageBar*>()->text(); }
    QString cell(int row, int column) const { return dialog->model().index(row, column).data().toString(); }
    QTableView* table() const { return part<QTableView>("sweepTable"); }
    ui::SweepErrorChart* chart() const { return part<ui::SweepErrorChart>("sweepErrors"); }
    /// Only these values of a list, by the keyboard.
    void choose(const char* name, const std::vector<int>& values) const
    {
        auto* list = part<QListWidget>(name);
        for (int row = 0; row < list->count(); ++row) {
            const bool isWanted =
                std::find(values.begin(), values.end(), list->item(row)->data(Qt::UserRole).toInt()) != values.end();
            if ((list->item(row)->checkState() == Qt::Checked) == isWanted)
                continue;
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Space);
        }
    }
    void run() const
    {
        click("sweepRun");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
    }

    ui::Document document;
    ui::SweepDialog* dialog;
};

} // namespace wb::test
