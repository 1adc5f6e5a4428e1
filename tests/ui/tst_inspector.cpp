// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/topology_text.h"
#include "ui/charts/activation_histogram_chart.h"
#include "ui/charts/time_text.h"
#include "ui/charts/weight_histogram_chart.h"
#include "ui/document/design_preview.h"
#include "ui/document/layer_edits.h"
#include "ui/models/problems_model.h"
#include "ui/theme/theme_switch.h"
#include "ui/views/activation_delegate.h"
#include "ui/views/activation_picker.h"
#include "ui/views/activation_popup.h"
#include "ui/views/inspector_panel.h"
#include "ui/views/layer_selection.h"
#include "ui/views/message_bar.h"
#include "ui/views/topology_edit.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void topologyIsShownLive();
    void topologyIsAppliedOnReturn();
    void wrongTopologyIsMarkedAndKept();
    void typedTopologyIsPreviewedAndDroppedByEsc();
    void differingFieldsSayMixed();
    void anEditOfSeveralIsOneStep();
    void aDragIsOnlyAProposalUntilReleased();
    void escDropsADrag();
    void popupPreviewsTakesAndDrops();
    void softmaxIsForTheOutputAlone();
    void costsAreShownWhereKnown();
    void costsComeFromTheMeasuredModel();
    void drawsAgainWithTheNextSeed();
    void notesAreOneUndoStep();
    void noteGoesToTheLayerItWasWrittenOn();
    void histogramFollowsLayerAndWeights();
    void activationsFollowNetworkAndRows();
    void activationsSayWhatIsNotKnown();
    void scalingIsShownAndRemoved();
    void fitsItsNarrowestWidth();

private:
    template <typename T>
    T& part(const char* name)
    {
        T* found = m_panel->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    QString topology() { return part<QLineEdit>("topologyText").text(); }
    LayerId idOf(std::size_t layer) const { return m_document->spec().layers.at(layer).id; }
    int steps() const { return m_document->undoStack().count(); }
    void type(const QString& text);

    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<LayerSelection> m_selection;
    std::unique_ptr<DesignPreview> m_preview;
    BudgetHolder m_budget{nullptr};
    std::unique_ptr<DesignLatency> m_latency;
    std::unique_ptr<ProblemsModel> m_problems;
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestInspector::init()
{
    m_theme = std::make_unique<ThemeSwitch>(ThemeSwitch::Choice::Light);
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<LayerSelection>(*m_document);
    m_preview = std::make_unique<DesignPreview>(*m_document);
    m_panel = std::make_unique<InspectorPanel>(*m_document, *m_selection);
    m_panel->setPreview(m_preview.get());
    m_latency = std::make_unique<DesignLatency>(*m_document);
    m_problems = std::make_unique<ProblemsModel>(*m_document, m_budget, *m_latency);
    m_panel->setProblems(*m_problems);
    m_panel->resize(320, 900);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestInspector::cleanup()
{
    m_panel.reset();
    m_problems.reset();
    m_latency.reset();
    m_preview.reset();
    m_selection.reset();
    m_document.reset();
    m_theme.reset();
}

void TestInspector::type(const QString& text)
{
    m_panel->focusTopology();
    QTest::keyClicks(&part<QLineEdit>("topologyText"), text);
}

void TestInspector::topologyIsShownLive()
{
    QCOMPARE(topology(), QStringLiteral("64-32:sigmoid-16:sigmoid-8:linear"));
    QVERIFY(m_document->setOutputs(idOf(0), 48));
    QVERIFY(m_document->setActivation(idOf(2), Activation::Softmax));
    QCOMPARE(topology(), QStringLiteral("64-48:sigmoid-16:sigmoid-8:softmax"));
    m_document->undoStack().undo();
    QCOMPARE(topology(), QStringLiteral("64-48:sigmoid-16:sigmoid-8:linear"));
    m_document->reset(Document::newExpert());
    QCOMPARE(topology(), QStringLiteral("64-32:sigmoid-16:sigmoid-8:linear"));
}

void TestInspector::topologyIsAppliedOnReturn()
{
    const LayerId output = idOf(2);
    type(QStringLiteral("10:in 32 24:relu 8:softmax"));
    QCOMPARE(steps(), 0);
    QVERIFY(part<QLabel>("topologyMessage").text().contains(QStringLiteral("parameters")));
    QTest::keyClick(&part<QLineEdit>("topologyText"), Qt::Key_Return);
    QCOMPARE(steps(), 1);
    QCOMPARE(m_document->undoStack().undoText(), QStringLiteral("Edit topology as text"));
    QCOMPARE(topology(), QStringLiteral("10-32:sigmoid-24:relu-8:softmax"));
    QCOMPARE(idOf(2), output);
    QVERIFY(!part<QLabel>("topologyMessage").isVisible());
}

void TestInspector::wrongTopologyIsMarkedAndKept()
{
    const QString wrong = QStringLiteral("64-8:tanhh");
    type(wrong);
    QTest::keyClick(&part<QLineEdit>("topologyText"), Qt::Key_Return);
    QCOMPARE(steps(), 0);
    auto& line = part<QLineEdit>("topologyText");
    QCOMPARE(line.text(), wrong);
    QCOMPARE(line.selectedText(), QStringLiteral("tanhh"));
    auto& message = part<QLabel>("topologyMessage");
    QVERIFY(message.isVisible());
    QVERIFY2(message.text().contains(QStringLiteral("column 6: unknown activation")), qPrintable(message.text()));
    // What is being typed survives a change elsewhere.
    QVERIFY(m_document->setOutputs(idOf(0), 48));
    QCOMPARE(line.text(), wrong);
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(line.text(), QStringLiteral("64-48:sigmoid-16:sigmoid-8:linear"));
    QVERIFY(!message.isVisible());
}

void TestInspector::typedTopologyIsPreviewedAndDroppedByEsc()
{
    type(QStringLiteral("64-12:tanh-8"));
    QVERIFY(m_preview->proposed());
    QCOMPARE(topologyText(*m_preview->proposed()), std::string("64-12:tanh-8:linear"));
    type(QStringLiteral("64-12:tanh-"));
    QVERIFY(!m_preview->proposed());
    type(QStringLiteral("64-12:tanh-8"));
    QTest::keyClick(&part<QLineEdit>("topologyText"), Qt::Key_Escape);
    QVERIFY(!m_preview->proposed());
    QCOMPARE(steps(), 0);
}

void TestInspector::differingFieldsSayMixed()
{
    QVERIFY(setSteepness(*m_document, {idOf(1)}, 0.25F));
    m_selection->selectAll({idOf(0), idOf(1), idOf(2)});
    auto& units = part<QSpinBox>("layerUnits");
    auto& steepness = part<QDoubleSpinBox>("layerSteepness");
    auto& activation = part<QComboBox>("layerActivation");
    QCOMPARE(units.text(), QStringLiteral("mixed"));
    QCOMPARE(steepness.text(), QStringLiteral("mixed"));
    QCOMPARE(activation.currentIndex(), -1);
    QVERIFY(!part<QLineEdit>("layerName").isVisible());
    QVERIFY(part<QLabel>("inspectorTitle").text().contains(QStringLiteral("3 layers")));
    QVERIFY(part<QLabel>("layerParameters").text().contains(QStringLiteral("100.0")));
    QTest::keyClick(&units, Qt::Key_Up); // from "mixed" no step leads anywhere
    QCOMPARE(units.text(), QStringLiteral("mixed"));
    m_selection->select(idOf(1));
    QCOMPARE(units.text(), QStringLiteral("16"));
    QCOMPARE(steepness.value(), 0.25);
    QVERIFY(part<QLineEdit>("layerName").isVisible());
}

void TestInspector::anEditOfSeveralIsOneStep()
{
    m_selection->selectAll({kInputLayer, idOf(0), idOf(1)});
    auto& units = part<QSpinBox>("layerUnits");
    units.setFocus();
    units.selectAll();
    QTest::keyClicks(&units, QStringLiteral("20"));
    QTest::keyClick(&units, Qt::Key_Return);
    QCOMPARE(topology(), QStringLiteral("20-20:sigmoid-20:sigmoid-8:linear"));
    QCOMPARE(steps(), 1);
    QCOMPARE(units.text(), QStringLiteral("20"));
    QVERIFY(m_document->setActivation(idOf(0), Activation::Tanh));
    auto& steepness = part<QDoubleSpinBox>("layerSteepness");
    QCOMPARE(steepness.text(), QStringLiteral("mixed"));
    steepness.setFocus();
    steepness.selectAll();
    QTest::keyClicks(&steepness, QStringLiteral("2"));
    QTest::keyClick(&steepness, Qt::Key_Return);
    QCOMPARE(topology(), QStringLiteral("20-20:tanh@2-20:sigmoid@2-8:linear"));
    QCOMPARE(steps(), 3);
    m_document->undoStack().undo();
    QCOMPARE(topology(), QStringLiteral("20-20:tanh-20:sigmoid-8:linear"));
}

void TestInspector::aDragIsOnlyAProposalUntilReleased()
{
    m_selection->select(idOf(0));
    auto& slider = part<QSlider>("layerUnitsSlider");
    slider.setSliderDown(true);
    for (const int position : {62, 64, 72}) // 72 / 12 doublings: 64 units
        slider.setValue(position);
    QCOMPARE(m_document->spec().layers[0].outputs, 32);
    QVERIFY(m_preview->proposed());
    QCOMPARE(m_preview->proposed()->layers[0].outputs, 64);
    QCOMPARE(part<QSpinBox>("layerUnits").value(), 64);
    QCOMPARE(steps(), 0);
    slider.setSliderDown(false);
    QCOMPARE(m_document->spec().layers[0].outputs, 64);
    QCOMPARE(steps(), 1);
    QVERIFY(!m_preview->proposed());
}

void TestInspector::escDropsADrag()
{
    m_selection->select(idOf(0));
    auto& slider = part<QSlider>("layerUnitsSlider");
    slider.setFocus();
    slider.setSliderDown(true);
    slider.setValue(72);
    QTest::keyClick(&slider, Qt::Key_Escape);
    QVERIFY(!m_preview->proposed());
    QCOMPARE(part<QSpinBox>("layerUnits").value(), 32);
    slider.setValue(80); // the button is still held
    QVERIFY(!m_preview->proposed());
    slider.setSliderDown(false);
    QCOMPARE(steps(), 0);
    QCOMPARE(part<QSpinBox>("layerUnits").value(), 32);
    QCOMPARE(slider.value(), 60);
}

void TestInspector::popupPreviewsTakesAndDrops()
{
    m_selection->selectAll({idOf(0), idOf(1)});
    m_panel->openActivations();
    auto& popup = part<ActivationPopup>("activationPopup");
    QVERIFY(popup.isVisible());
    QVERIFY(!m_preview->proposed()); // opening proposes nothing
    QTest::keyClick(&popup.list(), Qt::Key_Down);
    QTest::keyClick(&popup.list(), Qt::Key_Down);
    QVERIFY(m_preview->proposed());
    QCOMPARE(topologyText(*m_preview->proposed()), std::string("64-32:tanh-16:tanh-8:linear"));
    QTest::keyClick(&popup.list(), Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
    QVERIFY(!m_preview->proposed());
    QCOMPARE(steps(), 0);
    m_panel->openActivations();
    QTest::keyClick(&popup.list(), Qt::Key_Down);
    QTest::keyClick(&popup.list(), Qt::Key_Down);
    QTest::keyClick(&popup.list(), Qt::Key_Return);
    QCOMPARE(topology(), QStringLiteral("64-32:tanh-16:tanh-8:linear"));
    QCOMPARE(steps(), 1);
    QVERIFY(!m_preview->proposed());
}

void TestInspector::softmaxIsForTheOutputAlone()
{
    auto& activation = part<ActivationPicker>("layerActivation");
    const QModelIndex softmax = activation.model()->index(static_cast<int>(Activation::Softmax), 0);
    m_selection->select(idOf(0));
    QVERIFY(!softmax.flags().testFlag(Qt::ItemIsEnabled));
    m_selection->select(idOf(2));
    QVERIFY(softmax.flags().testFlag(Qt::ItemIsEnabled));
    m_selection->selectAll({idOf(1), idOf(2)});
    QVERIFY(!softmax.flags().testFlag(Qt::ItemIsEnabled));
}

void TestInspector::costsAreShownWhereKnown()
{
    m_panel->setActivationCosts([](Activation activation) {
        return activation == Activation::Tanh ? QStringLiteral("≈0.4 ns a unit") : QString();
    });
    m_selection->select(idOf(0));
    m_panel->openActivations();
    auto& popup = part<ActivationPopup>("activationPopup");
    const auto costOf = [&popup](Activation activation) {
        return popup.list().model()->index(static_cast<int>(activation), 0).data(Qt::UserRole + 1).toString();
    };
    QCOMPARE(costOf(Activation::Tanh), QStringLiteral("≈0.4 ns a unit"));
    QCOMPARE(costOf(Activation::Relu), QString());
    popup.hide();
}

void TestInspector::costsComeFromTheMeasuredModel()
{
    KernelCosts costs;
    costs.lanes = 8;
    costs.ns[vectorTerm(Activation::Tanh)] = 3.28;
    QCOMPARE(activationCostText(costs, Activation::Tanh), "≈" + wb::ui::timeText(0.41) + " a unit");
}

void TestInspector::drawsAgainWithTheNextSeed()
{
    auto& draw = part<QPushButton>("drawWeights");
    QCOMPARE(draw.text(), QStringLiteral("Draw again with next seed 2"));
    part<QLineEdit>("seed").setText(QStringLiteral("7"));
    QCOMPARE(draw.text(), QStringLiteral("Draw weights with seed 7"));
    draw.click();
    QCOMPARE(m_document->spec().initialization.seed, std::uint64_t(7));
    QCOMPARE(draw.text(), QStringLiteral("Draw again with next seed 8"));
    draw.click();
    QCOMPARE(m_document->spec().initialization.seed, std::uint64_t(8));
    auto& kind = part<QComboBox>("initializer");
    QVERIFY(!part<QDoubleSpinBox>("initializerLow").isVisible());
    kind.setCurrentIndex(0);
    QVERIFY(part<QDoubleSpinBox>("initializerLow").isVisible());
    QCOMPARE(draw.text(), QStringLiteral("Draw weights with seed 8"));
    part<QDoubleSpinBox>("initializerLow").setValue(-0.5);
    draw.click();
    QCOMPARE(m_document->spec().initialization, (Initialization{Initializer::Uniform, 8, -0.5F, 0.1F}));
}

void TestInspector::notesAreOneUndoStep()
{
    auto& notes = part<QPlainTextEdit>("expertNotes");
    notes.setFocus();
    QTest::keyClicks(&notes, QStringLiteral("two"));
    QTest::keyClick(&notes, Qt::Key_Return);
    QTest::keyClicks(&notes, QStringLiteral("lines"));
    QCOMPARE(steps(), 0);
    part<QLineEdit>("expertName").setFocus();
    QCOMPARE(m_document->expert().summary, std::string("two\nlines"));
    QCOMPARE(steps(), 1);
    m_document->undoStack().undo();
    QCOMPARE(notes.toPlainText(), QString());
    // Another expert's notes take the place of what was being written.
    notes.setFocus();
    QTest::keyClicks(&notes, QStringLiteral("old"));
    Expert other = Document::newExpert();
    other.summary = "new";
    m_document->reset(other);
    QCOMPARE(notes.toPlainText(), QStringLiteral("new"));
    part<QLineEdit>("expertName").setFocus();
    QCOMPARE(m_document->expert().summary, std::string("new"));
}

void TestInspector::noteGoesToTheLayerItWasWrittenOn()
{
    const auto layers = m_document->spec().layers;
    m_selection->select(layers[0].id);
    auto& note = part<QPlainTextEdit>("layerNote");
    QVERIFY(note.isVisible());
    note.setFocus();
    QTest::keyClicks(&note, QStringLiteral("wide enough for the letters"));
    QCOMPARE(steps(), 0);
    part<QLineEdit>("expertName").setFocus();
    QCOMPARE(steps(), 1);
    QCOMPARE(m_document->spec().layers[0].note, std::string("wide enough for the letters"));
    m_selection->select(layers[1].id);
    QCOMPARE(note.toPlainText(), QString());
    m_selection->select(layers[0].id);
    QCOMPARE(note.toPlainText(), QStringLiteral("wide enough for the letters"));
    m_document->undoStack().undo();
    QCOMPARE(note.toPlainText(), QString());
    QCOMPARE(m_document->spec().layers[0].note, std::string());
    m_selection->select(kInputLayer); // which have none
    QVERIFY(!note.isVisible());
}

void TestInspector::histogramFollowsLayerAndWeights()
{
    auto& chart = part<WeightHistogramChart>("weightHistogram");
    QVERIFY(!chart.isVisible());
    m_selection->select(idOf(0));
    QVERIFY(chart.isVisible());
    const QString xavier = part<QLabel>("weightRange").text();
    QCOMPARE(part<QLabel>("weightZeros").text(), QStringLiteral("0.0") + QChar(0x2009) + u'%');
    QVERIFY(m_document->setInitialization({Initializer::Uniform, 3, 0.25F, 0.25F}));
    QTRY_VERIFY(part<QLabel>("weightRange").text() != xavier); // at most ten times a second
    QCOMPARE(chart.table(), QStringLiteral("from,to,weights\n0.25,0.25,2048\n"));
    m_selection->select(kInputLayer);
    QVERIFY(!chart.isVisible());
}

void TestInspector::activationsFollowNetworkAndRows()
{
    auto& chart = part<ActivationHistogramChart>("activationHistogram");
    QVERIFY(!chart.isVisible());
    m_selection->select(idOf(0));
    QVERIFY(chart.isVisible());
    QTRY_VERIFY(m_problems->isCurrent());
    QVERIFY(chart.table().startsWith("from,to,activations\n0,0.03125,")); // over all that a sigmoid can give
    const QString none = QStringLiteral("0.0") + QChar(0x2009) + u'%';
    QCOMPARE(part<QLabel>("deadUnits").text(), none + QStringLiteral(", 0 of 32"));
    QCOMPARE(part<QLabel>("activationRows").text(), QStringLiteral("On 128 random inputs: no rows are loaded"));
    // Rectifiers whose sums are far below 0 are dead.
    QVERIFY(m_document->setActivation(idOf(0), Activation::Relu));
    auto weights = std::make_shared<Weights>(m_document->network().weights());
    weights->layers[0].biases.head(8).setConstant(-1000.0F);
    QVERIFY(m_document->replaceWeights(*Network::assemble(m_document->spec(), weights), QStringLiteral("Kill")));
    const QString quarter = QStringLiteral("25.0") + QChar(0x2009) + u'%';
    QTRY_COMPARE(part<QLabel>("deadUnits").text(), quarter + QStringLiteral(", 8 of 32"));
    // Two rows only, both of which are taken.
    auto rows = std::make_shared<Dataset>();
    rows->inputs = Matrix::Zero(2, 64);
    rows->inputs.row(1).setConstant(1.0F);
    m_document->setDataset(rows);
    QTRY_COMPARE(part<QLabel>("activationRows").text(), QStringLiteral("On all 2 rows that are loaded"));
    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QTRY_COMPARE(part<QLabel>("deadUnits").text(), none + QStringLiteral(", 0 of 32"));
    auto others = std::make_shared<Dataset>();
    others->inputs = Matrix::Zero(20, 3);
    m_document->setDataset(others);
    QTRY_COMPARE(part<QLabel>("activationRows").text(),
                 QStringLiteral("On 128 random inputs: the rows that are loaded do not fit"));
    m_selection->select(kInputLayer);
    QVERIFY(!chart.isVisible());
}

void TestInspector::activationsSayWhatIsNotKnown()
{
    m_selection->select(idOf(2)); // linear
    QTRY_VERIFY(m_problems->isCurrent());
    QCOMPARE(part<QLabel>("saturatedOutputs").text(), QStringLiteral("—"));
    QVERIFY(part<QLabel>("saturatedOutputs").toolTip().contains("no two ends"));
    auto one = std::make_shared<Dataset>();
    one->inputs = Matrix::Zero(1, 64);
    m_document->setDataset(one);
    QTRY_COMPARE(part<QLabel>("deadUnits").text(), QStringLiteral("—"));
    m_selection->select(idOf(0));
    QVERIFY(part<QLabel>("saturatedOutputs").text().endsWith('%'));
    QVERIFY(part<QLabel>("saturatedOutputs").toolTip().contains("within 1 %"));
    // What the rules saw is of the network before: a layer they did not see has nothing yet.
    QVERIFY(m_document->insertLayer(1));
    m_selection->select(idOf(1));
    QVERIFY(part<ActivationHistogramChart>("activationHistogram").isEmpty());
    QVERIFY(!part<QLabel>("deadUnits").isVisible());
    QTRY_VERIFY(!part<ActivationHistogramChart>("activationHistogram").isEmpty());
}

void TestInspector::scalingIsShownAndRemoved()
{
    auto& section = part<QWidget>("scalingSection");
    QVERIFY(!section.isVisible());
    Scaling scaling = identityScaling(64);
    scaling.mean[0] = 20;
    scaling.deviation[0] = 4;
    scaling.mean[9] = 1;
    QVERIFY(m_document->setInputScaling(scaling));
    QVERIFY(section.isVisible());
    const auto& line = part<QLabel>("inputScaling");
    QCOMPARE(line.text(), QString("Scales 2 of 64 inputs"));
    QVERIFY2(line.toolTip().startsWith("1: the network has (value − 20) × 0.25\n2: "), qPrintable(line.toolTip()));
    QVERIFY(!part<QLabel>("outputScaling").isVisible());
    QVERIFY(!m_document->setOutputScaling({{5}, {2}, {-1}, {1}})); // there are 8
    QVERIFY(m_document->setInputs(5));                             // columns that stay keep theirs
    QCOMPARE(line.text(), QString("Scales 1 of 5 inputs"));
    const auto& message = *section.findChild<MessageBar*>();
    QVERIFY(!message.isVisible());
    QVERIFY(m_document->setInputs(7));
    QVERIFY(message.isVisible());
    QVERIFY2(message.text().startsWith("The new inputs are not scaled"), qPrintable(message.text()));
    m_document->undoStack().undo();
    QVERIFY(!message.isVisible());
    m_document->undoStack().undo();
    QCOMPARE(line.text(), QString("Scales 2 of 64 inputs"));
    QVERIFY(!message.isVisible());
    m_document->undoStack().redo();
    const int before = m_document->undoStack().index();
    QTest::mouseClick(&part<QPushButton>("remove-inputScaling"), Qt::LeftButton);
    QCOMPARE(m_document->undoStack().index(), before + 1);
    QVERIFY(!m_document->spec().isScaled());
    QVERIFY(!section.isVisible());
    m_document->undoStack().undo();
    QVERIFY(section.isVisible());
    QCOMPARE(line.text(), QString("Scales 1 of 5 inputs"));
}

void TestInspector::fitsItsNarrowestWidth()
{
    m_panel->resize(280, 900);
    for (const auto& ids : {std::vector{kInputLayer}, std::vector{idOf(0)}, std::vector{idOf(0), idOf(2)}}) {
        m_selection->selectAll(ids);
        QCoreApplication::processEvents();
        QVERIFY2(m_panel->widget()->minimumSizeHint().width() <= 280 - 16, // beside a scroll bar
                 qPrintable(QString::number(m_panel->widget()->minimumSizeHint().width())));
    }
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
