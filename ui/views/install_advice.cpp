// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/install_advice.h"

#include "ui/document/calibration.h"
#include "ui/theme/metrics.h"
#include "ui/views/budget_bar.h"
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/canvas/card_drag.h"
#include "ui/views/card_problems.h"
#include "ui/views/data/data_panel.h"
#include "ui/views/design_advice.h"
#include "ui/views/ghost_bar.h"
#include "ui/views/inspector_panel.h"
#include "ui/views/latency_panel.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"
#include "ui/views/problems_panel.h"

#include <QDockWidget>
#include <QStatusBar>

namespace wb::ui {

namespace {

void followMeasurements(DesignAdvice& advice, LatencyPanel* panel)
{
    if (!panel)
        return;
    QObject::connect(panel, &LatencyPanel::reportChanged, &advice, [&advice, panel] {
        if (panel->report() && !panel->isStale())
            advice.latency().setMeasured(panel->report()->p50Ns);
    });
}

void showBudgetIn(LatencyPanel* panel, DesignAdvice& advice)
{
    if (!panel)
        return;
    const auto show = [panel, &advice] { panel->setBudget(advice.budget().budget().latencyNs); };
    QObject::connect(&advice.budget(), &BudgetHolder::changed, panel, show);
    show();
}

void followCalibration(DesignAdvice& advice, Calibration* calibration)
{
    if (!calibration)
        return;
    advice.latency().setPredictor([calibration](const NetworkSpec& spec) -> std::optional<double> {
        const auto prediction = calibration->predict(spec);
        return prediction ? std::optional(prediction->ns) : std::nullopt;
    });
    QObject::connect(calibration, &Calibration::changed, &advice, [&advice] { advice.latency().predictorChanged(); });
    QObject::connect(&advice, &DesignAdvice::calibrateRequested, calibration, &Calibration::measure);
}

} // namespace

DesignAdvice* installAdvice(MainWindow& window, Calibration* calibration)
{
    auto* advice = new DesignAdvice(window.document(), window.selection(), window.workbench().settings, window);
    if (auto* data = window.findChild<DataPanel*>())
        QObject::connect(data, &DataPanel::suggestRequested, advice, &DesignAdvice::suggest);
    QDockWidget* dock = window.addPanel(MainWindow::Area::Right, QStringLiteral("problems"),
                                        DesignAdvice::tr("Problems"), advice->problemsPanel());
    if (QDockWidget* inspector = window.panelDock(QStringLiteral("inspector")))
        window.splitDockWidget(inspector, dock, Qt::Vertical);
    window.statusBar()->addWidget(advice->ghostBar());
    advice->budgetBar()->setContentsMargins(0, 0, metrics::kPadding, 0);
    window.statusBar()->addPermanentWidget(advice->budgetBar());
    window.canvas().canvas().cardDrag().setPreview(&advice->preview());
    if (auto* inspector = window.findChild<InspectorPanel*>())
        inspector->setProblems(advice->problemsPanel()->model());
    followMeasurements(*advice, window.findChild<LatencyPanel*>());
    showBudgetIn(window.findChild<LatencyPanel*>(), *advice);
    new CardProblems(*advice->problemsPanel(), window.document(), window.canvas().canvas());
    followCalibration(*advice, calibration);
    QObject::connect(advice, &DesignAdvice::said, &window,
                     [&window](const QString& message) { window.messages().show(MessageBar::Kind::Info, message); });
    return advice;
}

} // namespace wb::ui
