// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_dir.h"
#include "ui/views/activation_combo.h"
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/file_controller.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"

#include <QAction>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace wb;
using namespace wb::ui;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void newGivesTheSeedsExample();
    void opensARealNet();
    void brokenFileStaysOutWithAReason();
    void savesAsNetAndReadsItBack();
    void undoHasNames();
    void unsavedWorkIsAskedFor_data();
    void unsavedWorkIsAskedFor();
    void closingAsksToo();
    void inspectorEditsTheSelectedLayer();
    void aDragOfTheSliderIsOneStep();
    void seedsAreVisibleAndDrawn();
    void selectionIsOneInAllViews();
    void dropOpensAFile();
    void themeSwitchesAndIsKept();
    void layoutSurvivesAndResets();
    void everyActionIsLabelled();
    void modesAreChosenByKeyAndMouse();
    void everyModeKeepsItsOwnLayout();
    void whatIsOpenedIsShown();
    void focusLeavesTheCanvasAlone();
    void aTabNamesItsPanelOnce();
    void anotherWindowIsOfferedWhereThereCanBeOne();
    void totalsTellWhereTheyComeFrom();

private:
    template <typename T>
    T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void trigger(const char* action) { child<QAction>(action)->trigger(); }
    MessageBar& messages() { return m_window->messages(); }

    QTemporaryDir m_folder;
    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestMainWindow::init()
{
    m_theme = std::make_unique<ThemeSwitch>(ThemeSwitch::Choice::Light);
    m_settings = std::make_unique<QSettings>(m_folder.filePath("settings.ini"), QSettings::IniFormat);
    m_settings->clear();
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<MainWindow>(Workbench{*m_document, *m_theme, m_settings.get()});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_document.reset();
    m_settings.reset();
    m_theme.reset();
}

void TestMainWindow::newGivesTheSeedsExample()
{
    QVERIFY(m_document->setInputs(3));
    m_document->undoStack().setClean();
    trigger("newExpert");
    QCOMPARE(m_document->cost().total.parameters, std::int64_t(2744));
    const QString thin(QChar(0x2009));
    QCOMPARE(child<QLabel>("statusTotals")->text(),
             "3 layers · 2" + thin + "744 params · 2.69k MAC · 11.0" + thin + "kB of weights");
    QCOMPARE(m_window->windowTitle(), QStringLiteral("New expert[*]"));
    QVERIFY(!m_window->isWindowModified());
}

void TestMainWindow::opensARealNet()
{
    const QByteArray bytes = bytesOf(test::sharedData("robot-shortcut.net"));
    if (bytes.isEmpty())
        QSKIP("the folder of libfann's networks is not beside this checkout");
    m_window->files().openBytes(QStringLiteral("/somewhere/robot-shortcut.net"), bytes);
    QCOMPARE(m_document->expert().name, std::string("robot-shortcut"));
    QCOMPARE(m_document->spec().topology, Topology::Shortcut);
    QVERIFY(m_document->undoStack().isClean());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("robot-shortcut[*]"));
    QCOMPARE(child<QTableView>("layersTable")->model()->rowCount(),
             static_cast<int>(m_document->spec().layers.size()) + 1);
}

void TestMainWindow::brokenFileStaysOutWithAReason()
{
    const quint64 revision = m_document->revision();
    m_window->files().openBytes(QStringLiteral("broken.net"), "FANN_FLO_2.1\nnum_layers=");
    QCOMPARE(m_document->revision(), revision);
    QVERIFY(messages().isVisible());
    QCOMPARE(messages().kind(), MessageBar::Kind::Error);
    QVERIFY2(messages().text().contains(QStringLiteral("broken.net")), qPrintable(messages().text()));
    QTest::mouseClick(messages().findChild<QWidget*>("messageDismiss"), Qt::LeftButton);
    QVERIFY(!messages().isVisible());
    m_window->files().openPath(m_folder.filePath("nowhere.net"));
    QVERIFY(messages().isVisible());
}

void TestMainWindow::savesAsNetAndReadsItBack()
{
    QVERIFY(m_document->setActivation(m_document->spec().layers[0].id, Activation::Tanh));
    QVERIFY(m_window->isWindowModified());
    const Network saved = m_document->network();
    trigger("saveAs");
    // What a .net cannot carry, if anything, is listed first.
    if (auto* notes = m_window->findChild<QMessageBox*>("exportNotes"))
        QTest::mouseClick(notes->button(QMessageBox::Save), Qt::LeftButton);
    auto* dialog = child<QFileDialog>("saveFileDialog");
    const QString path = m_folder.filePath("saved.net");
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(messages().kind(), MessageBar::Kind::Ok);

    trigger("newExpert");
    m_window->files().openPath(path);
    QCOMPARE(m_document->expert().name, std::string("saved"));
    QVERIFY(bitEqual(m_document->network().weights(), saved.weights()));
    QCOMPARE(m_document->spec().layers[0].function, saved.spec().layers[0].function);
}

void TestMainWindow::undoHasNames()
{
    QVERIFY(m_document->setOutputs(m_document->spec().layers[0].id, 48));
    QAction* undo = child<QAction>("undo");
    QVERIFY2(undo->text().contains(QStringLiteral("Resize Hidden 1 to 48")), qPrintable(undo->text()));
    undo->trigger();
    QCOMPARE(m_document->spec().layers[0].outputs, 32);
    QAction* redo = child<QAction>("redo");
    QVERIFY(redo->text().contains(QStringLiteral("Resize Hidden 1 to 48")));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_document->spec().layers[0].outputs, 48);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_document->spec().layers[0].outputs, 32);
}

void TestMainWindow::unsavedWorkIsAskedFor_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("discard") << int(QMessageBox::Discard) << true;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false;
}

void TestMainWindow::unsavedWorkIsAskedFor()
{
    QFETCH(int, answer);
    QFETCH(bool, replaced);
    QVERIFY(m_document->setInputs(3));
    trigger("newExpert");
    QCOMPARE(m_document->spec().inputs, 3);
    auto* question = child<QMessageBox>("unsavedQuestion");
    QTest::mouseClick(question->button(static_cast<QMessageBox::StandardButton>(answer)), Qt::LeftButton);
    QCOMPARE(m_document->spec().inputs, replaced ? 64 : 3);
}

void TestMainWindow::closingAsksToo()
{
    QVERIFY(m_document->setInputs(3));
    QVERIFY(!m_window->close());
    auto* question = child<QMessageBox>("unsavedQuestion");
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->close());
    QTRY_VERIFY(m_window->findChild<QMessageBox*>("unsavedQuestion"));
    question = child<QMessageBox>("unsavedQuestion");
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
}

void TestMainWindow::inspectorEditsTheSelectedLayer()
{
    m_window->selection().select(m_document->spec().layers[1].id);
    QTest::keyClick(&m_window->canvas(), Qt::Key_F2);
    auto* name = child<QLineEdit>("layerName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("code"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_document->undoStack().undoText(), QStringLiteral("Rename Hidden 2 to code"));

    auto* units = child<QSpinBox>("layerUnits");
    units->selectAll();
    QTest::keyClicks(units, QStringLiteral("20"));
    QTest::keyClick(units, Qt::Key_Return);
    QCOMPARE(m_document->undoStack().undoText(), QStringLiteral("Resize code to 20"));

    auto* activation = child<ActivationCombo>("layerActivation");
    QTest::keyClicks(activation, QStringLiteral("mish"));
    QCOMPARE(m_document->spec().layers[1].function, naturalFunction(Activation::Mish));
    QVERIFY(child<QLabel>("layerHint")->text().contains(QStringLiteral(".net")));

    auto* steepness = child<SteepnessSpin>("layerSteepness");
    steepness->selectAll();
    QTest::keyClicks(steepness, QStringLiteral("0"));
    QTest::keyClick(steepness, Qt::Key_Return);
    // Steepness 0 is refused beside the field, and the field shows what stands.
    QCOMPARE(m_document->spec().layers[1].function.steepness, 1.0F);
    QCOMPARE(steepness->value(), 1.0);
    const auto bars = child<QWidget>("inspectorPanel")->findChildren<MessageBar*>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](const MessageBar* bar) { return bar->isVisible(); }));
}

void TestMainWindow::aDragOfTheSliderIsOneStep()
{
    m_window->selection().select(m_document->spec().layers[0].id);
    auto* slider = child<QSlider>("layerUnitsSlider");
    const int steps = m_document->undoStack().count();
    slider->setSliderDown(true);
    for (const int position : {62, 64, 67, 72}) // 72 / 12 doublings: 64 units
        slider->setValue(position);
    slider->setSliderDown(false);
    QCOMPARE(m_document->spec().layers[0].outputs, 64);
    QCOMPARE(m_document->undoStack().count(), steps + 1);
    QCOMPARE(m_document->undoStack().undoText(), QStringLiteral("Resize Hidden 1 to 64"));
    m_document->undoStack().undo();
    QCOMPARE(m_document->spec().layers[0].outputs, 32);
}

void TestMainWindow::seedsAreVisibleAndDrawn()
{
    auto* seed = child<QLineEdit>("seed");
    QCOMPARE(seed->text(), QStringLiteral("1"));
    seed->setText(QStringLiteral("18446744073709551615"));
    auto* draw = child<QPushButton>("drawWeights");
    draw->click();
    QCOMPARE(m_document->spec().initialization.seed, std::uint64_t(18446744073709551615U));
    const auto drawn = m_document->network().sharedWeights();
    draw->click(); // nothing was changed in the fields: another seed
    QVERIFY(m_document->spec().initialization.seed != std::uint64_t(18446744073709551615U));
    QCOMPARE(seed->text(), QString::number(m_document->spec().initialization.seed));
    QVERIFY(!bitEqual(m_document->network().weights(), *drawn));
    const int steps = m_document->undoStack().count();
    seed->setText(QStringLiteral("seven"));
    draw->click();
    QCOMPARE(m_document->undoStack().count(), steps);
}

void TestMainWindow::selectionIsOneInAllViews()
{
    auto* table = child<QTableView>("layersTable");
    table->selectRow(2);
    QCOMPARE(m_window->selection().current(), m_document->spec().layers[1].id);
    QVERIFY(child<QLabel>("inspectorTitle")->text().contains(QStringLiteral("Hidden 2")));
    m_window->selection().select(m_document->spec().layers[2].id);
    QCOMPARE(table->currentIndex().row(), 3);
    QVERIFY(m_document->removeLayer(m_document->spec().layers[0].id));
    QCOMPARE(table->currentIndex().row(), 2);
    trigger("newExpert");
    child<QMessageBox>("unsavedQuestion")->button(QMessageBox::Discard)->click();
    QVERIFY(!m_window->selection().current());
    QVERIFY(!table->currentIndex().isValid());
}

void TestMainWindow::dropOpensAFile()
{
    const QString path = test::sharedData("diabetes.net");
    if (!QFile::exists(path))
        QSKIP("the folder of libfann's networks is not beside this checkout");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_document->expert().name, std::string("diabetes"));
}

void TestMainWindow::themeSwitchesAndIsKept()
{
    trigger("theme-dark");
    QVERIFY(themeOf(m_window->canvas().palette()).dark);
    QCOMPARE(m_settings->value("theme").toString(), QStringLiteral("dark"));
    trigger("theme-light");
    QVERIFY(!themeOf(m_window->canvas().palette()).dark);
}

void TestMainWindow::layoutSurvivesAndResets()
{
    m_window->panelDock(QStringLiteral("layers"))->hide();
    QTRY_VERIFY(m_settings->contains("layout/design")); // without closing the window
    m_window.reset();
    m_window = std::make_unique<MainWindow>(Workbench{*m_document, *m_theme, m_settings.get()});
    m_window->show();
    QVERIFY(m_window->panelDock(QStringLiteral("layers"))->isHidden());
    trigger("resetLayout");
    QVERIFY(!m_window->panelDock(QStringLiteral("layers"))->isHidden());
}

void TestMainWindow::everyActionIsLabelled()
{
    for (const char* id : {"file", "edit", "view", "panels", "model", "help"}) {
        const QMenu* menu = m_window->menu(QString::fromLatin1(id));
        QVERIFY2(menu, id);
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator())
                QVERIFY2(!action->text().isEmpty(), id);
        }
    }
    trigger("about");
    child<QMessageBox>("aboutBox")->close();
    trigger("shortcuts");
    child<QDialog>("shortcutSheet")->close();
}

void TestMainWindow::modesAreChosenByKeyAndMouse()
{
    QCOMPARE(m_window->mode(), Mode::Design);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->mode(), Mode::Profile);
    QVERIFY(child<QAction>("mode-profile")->isChecked());
    auto* bar = child<QToolBar>("modeBar");
    QTest::mouseClick(bar->widgetForAction(child<QAction>("mode-pool")), Qt::LeftButton);
    QCOMPARE(m_window->mode(), Mode::Pool);
    QVERIFY(child<QWidget>("poolPage")->isVisible());
    QVERIFY(!m_window->canvas().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->mode(), Mode::Design);
    QVERIFY(m_window->canvas().isVisible());
    QVERIFY(m_window->canvas().hasFocus());
}

void TestMainWindow::everyModeKeepsItsOwnLayout()
{
    m_window->panelDock(QStringLiteral("layers"))->hide();
    m_window->setMode(Mode::Profile);
    QVERIFY(!m_window->panelDock(QStringLiteral("layers"))->isHidden());
    QTRY_VERIFY(m_window->panelDock(QStringLiteral("latency"))->widget()->isVisible());
    m_window->setMode(Mode::Pool);
    QVERIFY(m_window->panelDock(QStringLiteral("inspector"))->isHidden());
    m_window->setMode(Mode::Design);
    QVERIFY(m_window->panelDock(QStringLiteral("layers"))->isHidden());
    QVERIFY(!m_window->panelDock(QStringLiteral("inspector"))->isHidden());
    trigger("resetAllLayouts");
    QVERIFY(!m_window->panelDock(QStringLiteral("layers"))->isHidden());
}

void TestMainWindow::whatIsOpenedIsShown()
{
    m_window->setMode(Mode::Pool);
    trigger("newExpert");
    QCOMPARE(m_window->mode(), Mode::Design);
    m_window->setMode(Mode::Pool);
    m_window->raisePanel(QStringLiteral("memory"));
    QCOMPARE(m_window->mode(), Mode::Design);
    QTRY_VERIFY(m_window->panelDock(QStringLiteral("memory"))->widget()->isVisible());
}

void TestMainWindow::focusLeavesTheCanvasAlone()
{
    trigger("focusLayout");
    for (const auto* dock : m_window->findChildren<QDockWidget*>())
        QVERIFY(dock->isHidden());
    trigger("focusLayout");
    QVERIFY(!m_window->panelDock(QStringLiteral("inspector"))->isHidden());
}

void TestMainWindow::aTabNamesItsPanelOnce()
{
    auto* latency = m_window->panelDock(QStringLiteral("latency"));
    QTRY_VERIFY(latency->titleBarWidget()); // an empty one
    latency->setFloating(true);
    QTRY_VERIFY(!latency->titleBarWidget()); // by itself it needs its name
}

void TestMainWindow::anotherWindowIsOfferedWhereThereCanBeOne()
{
    QVERIFY(!m_window->findChild<QAction*>("newWindow")); // a browser's tab has none to offer
    int opened = 0;
    Document document;
    MainWindow window({document, *m_theme, nullptr, nullptr, nullptr, {}, [&opened] { return ++opened == 1; }});
    auto* another = window.findChild<QAction*>("newWindow");
    QVERIFY(another);
    another->trigger();
    QCOMPARE(opened, 1);
    QVERIFY(window.messages().text().isEmpty());
    another->trigger();
    QVERIFY(!window.messages().text().isEmpty()); // it could not be started
}

void TestMainWindow::totalsTellWhereTheyComeFrom()
{
    auto* totals = child<QLabel>("statusTotals");
    QTest::mouseClick(totals, Qt::LeftButton);
    auto* card = totals->findChild<QWidget*>("provenancePopup");
    QVERIFY(card && card->isVisible());
    QVERIFY(card->findChild<QLabel*>("provenanceCommand")->text().contains("expert info"));
    card->close();
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
