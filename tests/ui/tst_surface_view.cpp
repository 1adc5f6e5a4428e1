// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inference_fixture.h"
#include "ui/charts/surface_chart.h"
#include "ui/views/surface_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// The response surface in the panel: what is chosen is what is drawn, and it follows sample, network and rows.
class TestSurfaceView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheOutputOverTwoInputs_data();
    void showsTheOutputOverTwoInputs();
    void choicesNameInputsAndOutputs();
    void aClickChoosesTheSample();
    void arrowsMoveTheSample();
    void followsSampleAndNetwork();
    void oneInputHasNoSurface();
    void rowsStandOnIt();
    void onlyTheLastOfManyRequestsIsRun();
    void colourMapsRunFromEndToEnd();

private:
    SurfaceView& view() const { return m_fixture->part<SurfaceView>("surfaceView"); }
    SurfaceChart& chart() const { return m_fixture->part<SurfaceChart>("surfaceChart"); }
    /// The fine grid for what is chosen now stands there and has the values of the network.
    bool showsTheNetwork() const;

    std::unique_ptr<InferenceFixture> m_fixture;
};

void TestSurfaceView::init()
{
    m_fixture = std::make_unique<InferenceFixture>();
    QVERIFY(m_fixture->isReady());
    m_fixture->panel->showPage(InferencePanel::Page::Surface);
}

void TestSurfaceView::cleanup() { m_fixture.reset(); }

bool TestSurfaceView::showsTheNetwork() const
{
    const auto plan = m_fixture->document.plan();
    Scratch scratch(*plan);
    return QTest::qWaitFor([&] {
        const auto& grid = chart().grid();
        if (!grid || grid->request.size != SurfaceRunner::kFinePoints)
            return false;
        const std::vector<float> sample = m_fixture->inputsShown();
        Matrix inputs = Eigen::Map<const Eigen::RowVectorXf>(sample.data(), 3).replicate(2, 1);
        Matrix outputs(2, plan->outputs());
        const int last = SurfaceRunner::kFinePoints - 1;
        for (int row = 0; row < 2; ++row) {
            inputs(row, view().xInput()) = grid->xAt(row == 0 ? 0 : last);
            inputs(row, view().yInput()) = grid->yAt(row == 0 ? last : 7);
        }
        return plan->runBatch(inputs, outputs, scratch) && grid->values(last, 0) == outputs(0, view().output()) &&
               grid->values(7, last) == outputs(1, view().output());
    });
}

void TestSurfaceView::showsTheOutputOverTwoInputs_data()
{
    QTest::addColumn<int>("drive");
    QTest::newRow("thread") << int(JobRunner::Drive::Thread);
    QTest::newRow("timer") << int(JobRunner::Drive::Timer);
}

void TestSurfaceView::showsTheOutputOverTwoInputs()
{
    QFETCH(int, drive);
    m_fixture = std::make_unique<InferenceFixture>(static_cast<JobRunner::Drive>(drive));
    m_fixture->panel->showPage(InferencePanel::Page::Surface);
    QVERIFY(showsTheNetwork());
    QCOMPARE(chart().grid()->request.x, (Interval{-1, 1}));
    view().choose(2, 0, 1);
    QVERIFY(showsTheNetwork());
    QCOMPARE(chart().grid()->request.xInput, 2);
    const QString table = chart().table();
    QVERIFY2(table.startsWith("Input 3,Input 1,Output 2\n"), qPrintable(table.left(60)));
    QCOMPARE(table.count(u'\n'), 1 + SurfaceRunner::kFinePoints * SurfaceRunner::kFinePoints);
    QVERIFY(!chart().png(1).isEmpty());
}

void TestSurfaceView::choicesNameInputsAndOutputs()
{
    QVERIFY(m_fixture->loadSmallRows());
    auto& x = m_fixture->part<QComboBox>("surfaceX");
    auto& y = m_fixture->part<QComboBox>("surfaceY");
    QCOMPARE(x.currentText(), "a");
    QCOMPARE(y.currentText(), "b");
    QCOMPARE(m_fixture->part<QComboBox>("surfaceOutput").currentText(), "yes");
    x.setFocus();
    QTest::keyClick(&x, Qt::Key_Down); // b stands there already: the two change places
    QCOMPARE(x.currentText(), "b");
    QCOMPARE(y.currentText(), "a");
    QTest::keyClick(&x, Qt::Key_Down);
    QCOMPARE(x.currentText(), "c");
    QCOMPARE(chart().xAxis->label(), "c");
    QVERIFY(showsTheNetwork());
    QCOMPARE(chart().grid()->request.x, (Interval{2, 6})); // of the rows
}

void TestSurfaceView::aClickChoosesTheSample()
{
    QVERIFY(showsTheNetwork());
    const QRect plot = chart().axisRect()->rect();
    QTest::mouseClick(&chart(), Qt::LeftButton, {}, plot.center());
    const auto values = m_fixture->inputsShown();
    const float pixel = 2.0F / static_cast<float>(std::min(plot.width(), plot.height()));
    QVERIFY(std::abs(values[0]) <= 2 * pixel && std::abs(values[1]) <= 2 * pixel);
    QVERIFY(m_fixture->outputsAreThoseOf(values));
    QTest::mousePress(&chart(), Qt::LeftButton, {}, plot.center());
    QTest::mouseMove(&chart(), plot.topRight() + QPoint(50, -50)); // beyond the end
    QTest::mouseRelease(&chart(), Qt::LeftButton, {}, plot.topRight());
    QCOMPARE(m_fixture->inputsShown()[0], 1.0F);
    QCOMPARE(m_fixture->inputsShown()[1], 1.0F);
}

void TestSurfaceView::arrowsMoveTheSample()
{
    QVERIFY(showsTheNetwork());
    QTest::keyClick(&chart(), Qt::Key_Right);
    QTest::keyClick(&chart(), Qt::Key_Up);
    QTest::keyClick(&chart(), Qt::Key_Up);
    const auto values = m_fixture->inputsShown();
    QCOMPARE(values[0], 0.04F); // a fiftieth of -1 to 1
    QCOMPARE(values[1], 0.08F);
}

void TestSurfaceView::followsSampleAndNetwork()
{
    QVERIFY(showsTheNetwork());
    auto* model = m_fixture->list().model();
    model->setData(m_fixture->cell(2, InputModel::ValueColumn), 0.75);
    QVERIFY(showsTheNetwork());
    QCOMPARE(chart().grid()->request.sample[2], 0.75F);
    QVERIFY(m_fixture->document.setOutputs(m_fixture->document.spec().layers.front().id, 9));
    QVERIFY(showsTheNetwork());
    view().choose(0, 2, 1);
    QVERIFY(m_fixture->document.setOutputs(m_fixture->document.spec().layers.back().id, 1));
    QCOMPARE(view().output(), 0); // the one it showed is gone
    QVERIFY(showsTheNetwork());
}

void TestSurfaceView::oneInputHasNoSurface()
{
    QVERIFY(showsTheNetwork());
    QVERIFY(m_fixture->document.setInputs(1));
    QVERIFY(chart().isEmpty());
    m_fixture->document.undoStack().undo();
    QVERIFY(showsTheNetwork());
}

void TestSurfaceView::rowsStandOnIt()
{
    const int own = chart().graphCount();
    QVERIFY(m_fixture->loadSmallRows());
    QCOMPARE(chart().graphCount(), own + 2); // a graph a class
    QCOMPARE(chart().graph(own)->dataCount() + chart().graph(own + 1)->dataCount(), 3);
    auto& rows = m_fixture->part<QCheckBox>("surfaceRows");
    QTest::mouseClick(&rows, Qt::LeftButton, {}, QPoint(8, rows.height() / 2));
    QCOMPARE(chart().graphCount(), own);
    rows.setChecked(true);
    QVERIFY(m_fixture->panel->loadRows("many.csv", QByteArray("0,1,2\n1,2,3\n").repeated(3000)));
    QVERIFY(m_fixture->part<QLabel>("surfacePoints").text().contains("of"));
}

void TestSurfaceView::onlyTheLastOfManyRequestsIsRun()
{
    const auto plan = m_fixture->document.plan();
    SurfaceRunner runner(JobRunner::Drive::Timer);
    std::vector<int> sizes;
    float lastSample = 0;
    connect(&runner, &SurfaceRunner::ready, this, [&](const std::shared_ptr<const SurfaceGrid>& grid) {
        sizes.push_back(grid->request.size);
        lastSample = grid->request.sample[2];
    });
    SurfaceRequest request;
    request.x = request.y = {-1, 1};
    for (int move = 1; move <= 100; ++move) {
        request.sample = {0, 0, static_cast<float>(move)};
        runner.request(plan, request);
    }
    QTRY_VERIFY(!sizes.empty() && sizes.back() == SurfaceRunner::kFinePoints);
    QCOMPARE(sizes, (std::vector<int>{50, 50, 200})); // the first, the last, the last in full
    QCOMPARE(lastSample, 100.0F);
    runner.request(plan, request);
    QVERIFY(!runner.isBusy()); // it is there
    QSignalSpy failed(&runner, &SurfaceRunner::failed);
    request.sample.clear();
    runner.request(plan, request);
    QCOMPARE(failed.size(), 1);
}

void TestSurfaceView::colourMapsRunFromEndToEnd()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        QCOMPARE(mapColour(ColourMap::Diverging, *theme, 0.5), theme->base);
        QCOMPARE(mapColour(ColourMap::Diverging, *theme, -1), theme->series[0]);
        QCOMPARE(mapColour(ColourMap::Diverging, *theme, 1), theme->series[1]);
        int lightness = -1;
        for (int step = 0; step <= 32; ++step) {
            const QColor colour = mapColour(ColourMap::Sequential, *theme, step / 32.0);
            const int grey = qGray(colour.rgb());
            QVERIFY(grey >= lightness); // evenly lighter, no rainbow
            lightness = grey;
        }
    }
}

QTEST_MAIN(TestSurfaceView)
#include "tst_surface_view.moc"
