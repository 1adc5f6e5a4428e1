// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workbench_driver.h"
#include "ui/theme/language.h"

#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Every page of the window in every language and look: no text may be cut off. CTest runs it at 1x and 2x. With
/// WB_PICTURES=FOLDER in the environment the pictures are kept for a person to look at.
class TestScreens : public QObject {
    Q_OBJECT

private slots:
    void init();
    void noTextIsClipped_data();
    void noTextIsClipped();
    void cleanup() { speak(QStringLiteral("en")); }

private:
    void lookAt(MainWindow& window, const QString& name);

    QTemporaryDir m_folder;
    QStringList m_clipped;
};

namespace {

bool isCut(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    // One that elides says so by asking for less than its text needs.
    return label.minimumSizeHint().width() > label.width() + 1;
}

bool isCut(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool signAlone = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    return !signAlone && button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() > button.width();
}

bool isCut(const QTabBar& bar)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (bar.isTabVisible(tab) && bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) > bar.tabRect(tab).width())
            return true;
    }
    return false;
}

/// Whether a person can see the middle of a widget: it is not scrolled out of an area around it.
bool isInSight(const QWidget& widget) { return widget.isVisible() && !widget.visibleRegion().isEmpty(); }

template <class Widget, class Text>
QStringList cutIn(const MainWindow& window, Text text)
{
    QStringList cut;
    for (const Widget* widget : window.findChildren<Widget*>()) {
        if (isInSight(*widget) && isCut(*widget))
            cut << QStringLiteral("%1 “%2” (%3 of %4)")
                       .arg(widget->objectName(), text(*widget))
                       .arg(widget->width())
                       .arg(widget->sizeHint().width());
    }
    return cut;
}

} // namespace

void TestScreens::init()
{
    QVERIFY(m_folder.isValid());
    m_clipped.clear();
}

void TestScreens::noTextIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ThemeSwitch::Choice>("look");
    QTest::addColumn<QSize>("size");
    for (const Language& language : kLanguages) {
        const QString id = QString::fromLatin1(language.id);
        QTest::addRow("%s light 1440x900", language.id) << id << ThemeSwitch::Choice::Light << QSize(1440, 900);
        QTest::addRow("%s dark 1280x720", language.id) << id << ThemeSwitch::Choice::Dark << QSize(1280, 720);
    }
}

void TestScreens::lookAt(MainWindow& window, const QString& name)
{
    QCoreApplication::processEvents();
    QCoreApplication::processEvents(); // what one round lays out may post the next one
    const QStringList cut =
        cutIn<QLabel>(window, [](const QLabel& label) { return label.text(); }) +
        cutIn<QAbstractButton>(window, [](const QAbstractButton& button) { return button.text(); }) +
        cutIn<QTabBar>(window, [](const QTabBar& bar) { return bar.tabText(0); });
    for (const QString& text : cut)
        m_clipped << name + QStringLiteral(": ") + text;
    if (const QString folder = qEnvironmentVariable("WB_PICTURES"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        const QString scale = QString::number(window.devicePixelRatioF());
        window.grab().save(QStringLiteral("%1/%2-%3-%4x.png").arg(folder, row, name, scale));
    }
}

void TestScreens::noTextIsClipped()
{
    QFETCH(QString, language);
    QFETCH(ThemeSwitch::Choice, look);
    QFETCH(QSize, size);
    speak(language);
    WorkbenchDriver bench(m_folder.filePath(language + QStringLiteral(".db")));
    QVERIFY(bench.isReady());
    MainWindow& window = bench.window();
    window.workbench().theme.setChoice(look);
    window.resize(size);
    window.selection().select(bench.document().spec().layers.front().id);
    for (const Mode mode : kModes) {
        window.setMode(mode);
        if (window.mode() == mode)
            lookAt(window, modeId(mode));
    }
    window.setMode(Mode::Design);
    for (const auto* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const QString id = dock->objectName().chopped(4);
        window.raisePanel(id);
        lookAt(window, id);
    }
    QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
