// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formula.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace wb;

class TestFormula : public QObject {
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
    void refuses_data();
    void refuses();
    void deepNestingIsRefused();
    void everyPrefixIsAFormulaOrRefused();
};

void TestFormula::evaluates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("value");
    const auto row = [](const char* text, double x, double value) {
        QTest::newRow(text) << QByteArray(text) << x << value;
    };
    row("1+2*3", 0, 7);
    row("(1+2)*3", 0, 9);
    row("8-3-2", 0, 3);
    row("8/4/2", 0, 1);
    row("2^3^2", 0, 512);
    row("-x^2", 3, -9);
    row("(-x)^2", 3, 9);
    row("2^-1", 0, 0.5);
    row("--x", 3, 3);
    row("3 - -x", 2, 5);
    row("+x*-2", 4, -8);
    row(" 1.5e1 * .5 ", 0, 7.5);
    row("1e-2", 0, 0.01);
    row("sin(pi/2)", 0, 1);
    row("cos(0)+tan(0)", 0, 1);
    row("exp(log(x))", 5, 5);
    row("sqrt(abs(x))", -9, 3);
    row("x*x-2*x+1", 4, 9);
}

void TestFormula::evaluates()
{
    QFETCH(QByteArray, text);
    QFETCH(double, x);
    QFETCH(double, value);
    const auto formula = Formula::parse(text.toStdString());
    QVERIFY2(formula, formula ? "" : formula.error().message.c_str());
    // A few roundings of doubles.
    QVERIFY(std::abs((*formula)(x)-value) <= 1e-14 * (1.0 + std::abs(value)));
}

void TestFormula::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* text, const char* says) {
        QTest::newRow(*text == 0 ? "nothing" : text) << QByteArray(text) << QByteArray(says);
    };
    row("", "character 1: a number");
    row("1+", "character 3: a number");
    row("y+1", "character 1: \"y\" is not known");
    row("2x", "character 2: \"x\" is not expected");
    row("(x", "character 3: a ) is missing");
    row("x)", "character 2: \")\" is not expected");
    row("sin x", "character 5: a ( is missing behind sin");
    row("1.2.3", "character 1: this is not a number");
    row("1e999", "character 1: this is not a number");
    row("x**2", "character 3: a number");
    row("1,5", "character 2: \",\" is not expected");
}

void TestFormula::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto formula = Formula::parse(text.toStdString());
    QVERIFY(!formula);
    QVERIFY2(formula.error().message.find("the formula, " + says.toStdString()) == 0, formula.error().message.c_str());
}

void TestFormula::deepNestingIsRefused()
{
    for (const char* piece : {"(", "sin(", "2^", "x^-"}) {
        std::string text;
        while (text.size() < 990)
            text += piece;
        text.resize(990);
        QVERIFY2(!Formula::parse(text + "x"), piece);
    }
    const auto longOne = Formula::parse(std::string(1001, '1'));
    QVERIFY(!longOne);
    QCOMPARE(longOne.error().code, ErrorCode::LimitExceeded);
    std::string signs(900, '-');
    const auto many = Formula::parse(signs + "x");
    QVERIFY2(many, many ? "" : many.error().message.c_str());
    QCOMPARE((*many)(2.0), 2.0);
}

void TestFormula::everyPrefixIsAFormulaOrRefused()
{
    const std::string text = "-2.5e-1*sin(pi*x)^2/(1+exp(-x))";
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const auto formula = Formula::parse(std::string_view(text).substr(0, length));
        if (formula)
            QVERIFY(std::isfinite((*formula)(0.5)));
        else
            QVERIFY(!formula.error().message.empty());
    }
    QVERIFY(Formula::parse(text));
}

QTEST_APPLESS_MAIN(TestFormula)
#include "tst_formula.moc"
