// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/screen_faults.h"
#include "tests/app/workbench_driver.h"
#include "ui/document/examples.h"
#include "ui/theme/language.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Every dialog that a menu opens, in every language and look: see screenFaults(); it takes the focus, and Escape ends
/// it. With WB_PICTURES=FOLDER in the environment the pictures are kept for a person to look at.
class TestDialogs : public QObject {
    Q_OBJECT

private slots:
    void everyDialogFits_data();
    void everyDialogFits();
    void cleanup() { speak(QStringLiteral("en")); }

private:
    void lookAt(WorkbenchDriver& bench, const char* action);

    QTemporaryDir m_folder;
    QStringList m_faults;
};

namespace {

constexpr const char* kActions[] = {"newFromTemplate",
                                    "saveToLibrary",
                                    "libraryVersions",
                                    "libraryDescribe",
                                    "libraryTrainings",

                                    "libraryTrash",
                                    "libraryQuery",
                                    "history",
                                    "preferences",
                                    "fitToBudget",
                                    "suggestExpert",
                                    "trainRaceAction",
                                    "growByCascade",
                                    "manual",
                                    "shortcuts",
                                    "editShortcuts",
                                    "reportProblem",
                                    "about"};

QPointer<QDialog> openDialog()
{
    for (QWidget* one : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(one); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace

void TestDialogs::everyDialogFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ThemeSwitch::Choice>("look");
    for (const Language& language : kLanguages) {
        QTest::addRow("%s light", language.id) << QString::fromLatin1(language.id) << ThemeSwitch::Choice::Light;
        QTest::addRow("%s dark", language.id) << QString::fromLatin1(language.id) << ThemeSwitch::Choice::Dark;
    }
}

void TestDialogs::lookAt(WorkbenchDriver& bench, const char* action)
{
    auto* opener = bench.window().findChild<QAction*>(QString::fromLatin1(action));
    QVERIFY2(opener && opener->isEnabled(), action);
    opener->trigger();
    QTRY_VERIFY2(openDialog(), action);
    const QPointer<QDialog> dialog = openDialog();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    for (int round = 0; round < 10; ++round)
        QCoreApplication::processEvents();
    for (const QString& fault : screenFaults(*dialog))
        m_faults << QStringLiteral("%1: %2").arg(QString::fromLatin1(action), fault);
    if (dialog->size().width() > 1100 || dialog->size().height() > 700)
        m_faults << QStringLiteral("%1 needs a large screen").arg(QString::fromLatin1(action));
    if (!dialog->focusWidget())
        m_faults << QStringLiteral("%1 has the focus nowhere").arg(QString::fromLatin1(action));
    if (const QString folder = qEnvironmentVariable("WB_PICTURES"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        dialog->grab().save(QStringLiteral("%1/%2-dialog-%3.png").arg(folder, row, QString::fromLatin1(action)));
    }
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY2(!dialog || !dialog->isVisible(), action);
    QVERIFY(bench.isReady());
}

void TestDialogs::everyDialogFits()
{
    QFETCH(QString, language);
    QFETCH(ThemeSwitch::Choice, look);
    m_faults.clear();
    speak(language);
    WorkbenchDriver bench(
        m_folder.filePath(language + QString::number(static_cast<int>(look)) + QStringLiteral(".db")));
    QVERIFY(bench.isReady());
    bench.window().workbench().theme.setChoice(look);
    for (Example& example : examples()) {
        if (example.id != QStringLiteral("digits"))
            continue;
        bench.document().reset(example.expert);
        bench.document().setDataset(example.rows);
        QVERIFY(bench.library().save(bench.document().expert()));
    }
    bench.window().raisePanel(QStringLiteral("library"));
    auto& list = bench.part<QListView>("libraryList");
    list.setCurrentIndex(list.model()->index(0, 0));
    for (const char* action : kActions)
        lookAt(bench, action);
    for (const QString& fault : std::as_const(m_faults))
        qWarning("%s", qPrintable(fault));
    QVERIFY(m_faults.isEmpty());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
