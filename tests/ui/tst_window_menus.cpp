// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"

#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QGuiApplication>
#include <QTest>
#include <QToolButton>
#include <QUndoView>

using namespace wb;
using namespace wb::ui;

/// What the menus of the window open and toggle.
class TestWindowMenus : public QObject {
    Q_OBJECT

private slots:
    void init();
    void historyGoesToAnyStep();
    void altAndADigitToggleThePanels();
    void menusLeadToTheirPages();
    void anErrorCanBeCopied();

private:
    void trigger(const char* name)
    {
        auto* action = m_window->findChild<QAction*>(QString::fromLatin1(name));
        QVERIFY2(action, name);
        action->trigger();
    }

    ThemeSwitch m_theme{ThemeSwitch::Choice::Light};
    std::unique_ptr<Document> m_document;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowMenus::init()
{
    m_window.reset();
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<MainWindow>(Workbench{*m_document, m_theme});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowMenus::historyGoesToAnyStep()
{
    const NetworkSpec opened = m_document->spec();
    QVERIFY(m_document->setInputs(3));
    QVERIFY(m_document->insertLayer(0));
    trigger("history");
    auto* dialog = m_window->findChild<QDialog*>("historyDialog");
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto* list = dialog->findChild<QUndoView*>("historyList");
    QCOMPARE(list->model()->rowCount(), 3); // as it was opened, and two steps
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(m_document->spec() == opened);
    list->setCurrentIndex(list->model()->index(2, 0));
    QCOMPARE(m_document->spec().inputs, 3);
    QCOMPARE(m_document->spec().layers.size(), opened.layers.size() + 1);
    trigger("history"); // is there already
    QCOMPARE(m_window->findChildren<QDialog*>("historyDialog").size(), 1);
}

void TestWindowMenus::altAndADigitToggleThePanels()
{
    const auto docks = m_window->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(docks.size() >= 6);
    for (int place = 0; place < 6; ++place) {
        QDockWidget* dock = docks.at(place);
        const bool wasHidden = dock->isHidden();
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + place), Qt::AltModifier);
        QCOMPARE(dock->isHidden(), !wasHidden);
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + place), Qt::AltModifier);
        QCOMPARE(dock->isHidden(), wasHidden);
        if (!wasHidden)
            QTRY_VERIFY(!dock->visibleRegion().isEmpty()); // in front of its tabs
    }
}

void TestWindowMenus::menusLeadToTheirPages()
{
    trigger("compareWith");
    QCOMPARE(m_window->mode(), Mode::Compare);
    trigger("showProblems");
    QCOMPARE(m_window->mode(), Mode::Design);
    QVERIFY(m_window->panelDock("problems")->isVisible());
    trigger("showExamples");
    QCOMPARE(m_window->mode(), Mode::Welcome);
}

void TestWindowMenus::anErrorCanBeCopied()
{
    MessageBar& messages = m_window->messages();
    auto* copy = messages.findChild<QToolButton*>("messageCopy");
    messages.show(MessageBar::Kind::Ok, "all is well");
    QVERIFY(!copy->isVisible());
    messages.show(MessageBar::Kind::Error, "line 3 holds no number", {"line 4 neither"});
    QVERIFY(copy->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("line 3 holds no number\nline 4 neither"));
}

QTEST_MAIN(TestWindowMenus)
#include "tst_window_menus.moc"
