// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/base/rng.h"

#include <QTest>

#include <bit>
#include <clocale>
#include <cmath>

using namespace wb;

class TestNumberText : public QObject {
    Q_OBJECT

private slots:
    void floatsReadBackToTheSameBits();
    void printsTheShortest();
    void refusesWhatIsNotANumber();
    void groupsDigits();
};

void TestNumberText::floatsReadBackToTheSameBits()
{
    Rng rng(1);
    for (int i = 0; i < 200'000; ++i) {
        const auto value = std::bit_cast<float>(rng.next());
        if (!std::isfinite(value))
            continue;
        const auto back = parseFloat(numberText(value));
        QVERIFY(back.has_value());
        QCOMPARE(std::bit_cast<std::uint32_t>(*back), std::bit_cast<std::uint32_t>(value));
    }
}

void TestNumberText::printsTheShortest()
{
    QCOMPARE(numberText(0.1F), std::string("0.1"));
    QCOMPARE(numberText(1e-8F), std::string("1e-08"));
    QCOMPARE(numberText(-3.0), std::string("-3"));
    QCOMPARE(numberText(1.0 / 3.0, 9), std::string("0.333333333"));
    QCOMPARE(numberText(2.0, 9), std::string("2"));
}

void TestNumberText::refusesWhatIsNotANumber()
{
    for (const char* text : {"", " 1", "1 ", "1,5", "0x10", "1e", "--1", "+-1", "1.5.2", "e5"})
        QVERIFY2(!parseDouble(text), text);
    for (const char* text : {"", "1.0", "99999999999999999999", "1 ", "abc"})
        QVERIFY2(!parseInteger(text), text);
    QCOMPARE(parseDouble("+1.5").value(), 1.5);
    QCOMPARE(parseInteger("-42").value(), -42);
    QVERIFY(std::isnan(parseFloat("nan").value()));
}

void TestNumberText::groupsDigits()
{
    QCOMPARE(groupedText(0), std::string("0"));
    QCOMPARE(groupedText(744), std::string("744"));
    QCOMPARE(groupedText(2744), std::string("2\u2009744"));
    QCOMPARE(groupedText(-1234567), std::string("-1\u2009234\u2009567"));
}

QTEST_APPLESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
