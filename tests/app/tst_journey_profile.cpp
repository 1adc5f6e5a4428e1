// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workbench_driver.h"
#include "tests/support/calibrated_settings.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/views/ghost_bar.h"
#include "ui/views/latency_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Why is it slow, and what does a narrower layer gain: five clicks from a design to the answer.
class TestJourneyProfile : public QObject {
    Q_OBJECT

private slots:
    void findsTheSlowLayerAndMendsIt();

private:
    void measure(const char* button);
    void pickTheWidestBar();
    void dragItNarrower();
    const LayerSpec& slowLayer() const { return m_bench->document().spec().layers.front(); }
    LatencyPanel& panel() const { return m_bench->part<LatencyPanel>("latencyPanel"); }

    QTemporaryDir m_folder;
    CalibratedSettings m_kept;
    std::unique_ptr<WorkbenchDriver> m_bench;
};

void TestJourneyProfile::findsTheSlowLayerAndMendsIt()
{
    Calibration calibration(&m_kept.settings);
    QVERIFY(calibration.current());
    m_bench = std::make_unique<WorkbenchDriver>(m_folder.filePath("experts.db"), &calibration);
    QVERIFY(m_bench->isReady());
    QVERIFY(m_bench->document().setInputs(256));
    QVERIFY(m_bench->document().setOutputs(slowLayer().id, 128));
    const int begun = m_bench->clicks();

    m_bench->chooseMode(Mode::Profile);
    measure("measureNowButton");
    const auto first = panel().report();
    QVERIFY(first);
    pickTheWidestBar();
    if (!QTest::currentTestFailed())
        dragItNarrower();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(panel().isStale());
    measure("measureButton");
    QCOMPARE(m_bench->clicks() - begun, 5);

    QVERIFY(panel().report() != first);
    QCOMPARE(panel().baseline().current()->latency, first); // pinned by itself
    const QString change = m_bench->part<QLabel>("baselineChangeText").text();
    QVERIFY2(change.contains("95 %"), qPrintable(change));
    m_bench->press(Qt::Key_Z, Qt::ControlModifier); // the net and what is known of it
    QCOMPARE(slowLayer().outputs, 128);
    QCOMPARE(panel().report(), first);
    QVERIFY(!panel().isStale());
}

void TestJourneyProfile::measure(const char* button)
{
    const auto before = panel().report();
    m_bench->click(button);
    QTRY_VERIFY_WITH_TIMEOUT(panel().report() != before, 60'000);
}

void TestJourneyProfile::pickTheWidestBar()
{
    auto& chart = m_bench->part<LayerTimeChart>("layerTimes");
    chart.replot();
    const auto& layers = panel().report()->layers;
    const auto widest =
        std::max_element(layers.begin(), layers.end(), [](const auto& a, const auto& b) { return a.p50Ns < b.p50Ns; });
    QCOMPARE(widest - layers.begin(), 0); // 32 768 of its 36 000 weights
    m_bench->clickAt(chart,
                     {qRound(chart.xAxis->coordToPixel(widest->p50Ns / 2)), qRound(chart.yAxis->coordToPixel(0))});
    QCOMPARE(m_bench->window().selection().current(), slowLayer().id);
    auto* roofline = m_bench->window().findChild<RooflineChart*>("rooflineChart");
    QCOMPARE(roofline->points().size(), layers.size());
    QVERIFY(roofline->table().contains(displayName(m_bench->document().spec(), 0)));
}

void TestJourneyProfile::dragItNarrower()
{
    auto& slider = m_bench->part<QSlider>("layerUnitsSlider");
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.orientation = Qt::Horizontal;
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = option.sliderValue = slider.value();
    const QPoint from =
        slider.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider).center();
    auto* ghost = m_bench->window().findChild<GhostBar*>();
    QVERIFY(ghost && !ghost->isVisible());
    bool isShown = false;
    m_bench->drag(slider, from, from - QPoint(12, 0), [&] { isShown = ghost->isVisible(); });
    QVERIFY(isShown); // what it would gain, before it is done
    QVERIFY(!ghost->isVisible());
    QVERIFY(slowLayer().outputs < 128);
    QVERIFY(slowLayer().outputs > 32);
    QCOMPARE(m_bench->document().undoStack().undoText(), m_bench->document().undoStack().text(2));
}

QTEST_MAIN(TestJourneyProfile)
#include "tst_journey_profile.moc"
