// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/theme/theme_switch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace wb::ui;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void textKeepsItsContrast_data();
    void textKeepsItsContrast();
    void seriesStandOutFromEverySurface_data();
    void seriesStandOutFromEverySurface();
    void paletteTellsItsTheme();
    void styleSheetLeavesNoNameOpen();
    void switchRedressesWidgetsAtOnce();
};

void TestTheme::textKeepsItsContrast_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("surface");
    QTest::addColumn<double>("least");
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const char* const look = theme->dark ? "dark" : "light";
        const std::pair<const char*, QColor> surfaces[] = {
            {"window", theme->window}, {"base", theme->base}, {"panel", theme->panel}};
        const std::pair<const char*, QColor> inks[] = {{"text", theme->text},       {"secondary", theme->secondary},
                                                       {"accent", theme->accent},   {"error", theme->error},
                                                       {"warning", theme->warning}, {"ok", theme->ok}};
        for (const auto& [surfaceName, surface] : surfaces) {
            for (const auto& [inkName, ink] : inks)
                QTest::addRow("%s: %s on %s", look, inkName, surfaceName) << ink << surface << 4.5;
            QTest::addRow("%s: border on %s", look, surfaceName) << theme->border << surface << 3.0;
        }
        QTest::addRow("%s: text on accent", look) << theme->accentText << theme->accent << 4.5;
    }
}

void TestTheme::textKeepsItsContrast()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, surface);
    QFETCH(double, least);
    const double contrast = contrastRatio(ink, surface);
    QVERIFY2(contrast >= least, qPrintable(QString::number(contrast)));
}

void TestTheme::seriesStandOutFromEverySurface_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::seriesStandOutFromEverySurface()
{
    QFETCH(bool, dark);
    const Theme& theme = dark ? darkTheme() : lightTheme();
    for (const QColor& surface : {theme.window, theme.base, theme.panel}) {
        for (const QColor& colour : theme.series)
            QVERIFY2(contrastRatio(colour, surface) >= 3.0, qPrintable(colour.name()));
        QVERIFY(contrastRatio(theme.neutral, surface) >= 3.0);
    }
}

void TestTheme::paletteTellsItsTheme()
{
    QCOMPARE(&themeOf(paletteOf(lightTheme())), &lightTheme());
    QCOMPARE(&themeOf(paletteOf(darkTheme())), &darkTheme());
}

void TestTheme::styleSheetLeavesNoNameOpen()
{
    // A name without a colour would come out as the black of an invalid QColor.
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const QString sheet = styleSheetOf(*theme);
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QStringLiteral("#000000")));
    }
}

void TestTheme::switchRedressesWidgetsAtOnce()
{
    ThemeSwitch theme(ThemeSwitch::Choice::Light);
    QWidget widget;
    QSignalSpy changed(&theme, &ThemeSwitch::themeChanged);
    theme.setChoice(ThemeSwitch::Choice::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(themeOf(widget.palette()).dark);
    theme.setChoice(ThemeSwitch::Choice::Light);
    QVERIFY(!themeOf(widget.palette()).dark);
    QCOMPARE(ThemeSwitch::choiceOf(ThemeSwitch::textOf(ThemeSwitch::Choice::Dark)), ThemeSwitch::Choice::Dark);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
