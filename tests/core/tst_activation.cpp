// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace wb;

class TestActivation : public QObject {
    Q_OBJECT

private slots:
    void givesLibfannsValues_data();
    void givesLibfannsValues();
    void slopeIsTheDerivative_data();
    void slopeIsTheDerivative();
    void staysInItsRange();
    void knowsNames_data();
    void knowsNames();
    void refusesUnknownNames();
    void softmaxSumsToOne();
    void softmaxSurvivesLargeNets();
};

void TestActivation::givesLibfannsValues_data()
{
    QTest::addColumn<int>("activation");
    QTest::addColumn<QList<double>>("expected"); // steepness 0.5, nets -2 -1 0 1 2, as libfann printed them
    QTest::newRow("sigmoid") << 3 << QList<double>{.119203, .268941, .5, .731059, .880797};
    QTest::newRow("sigmoid stepwise") << 4 << QList<double>{.152332, .272440, .5, .727560, .847668};
    QTest::newRow("tanh") << 5 << QList<double>{-.761594, -.462117, 0, .462117, .761594};
    QTest::newRow("gaussian") << 7 << QList<double>{.367879, .778801, 1, .778801, .367879};
    QTest::newRow("elliot") << 10 << QList<double>{.25, .333333, .5, .666667, .75};
    QTest::newRow("sin symmetric") << 14 << QList<double>{-.841471, -.479426, 0, .479426, .841471};
    QTest::newRow("sin") << 16 << QList<double>{.079265, .260287, .5, .739713, .920735};
}

void TestActivation::givesLibfannsValues()
{
    QFETCH(int, activation);
    QFETCH(QList<double>, expected);
    for (int i = 0; i < expected.size(); ++i) {
        const float y = activate(static_cast<Activation>(activation), 0.5F, static_cast<float>(i - 2));
        QVERIFY(std::abs(static_cast<double>(y) - expected[i]) < 1e-6); // printed with six decimals
    }
}

void TestActivation::slopeIsTheDerivative_data()
{
    QTest::addColumn<int>("activation");
    for (const ActivationInfo& info : allActivations()) {
        if (info.activation != Activation::Softmax)
            QTest::newRow(info.name) << static_cast<int>(info.activation);
    }
}

void TestActivation::slopeIsTheDerivative()
{
    QFETCH(int, activation);
    const auto f = static_cast<Activation>(activation);
    const double h = 1e-5;
    for (const double steepness : {0.25, 0.5, 1.0, -0.7, 2.0}) {
        for (int i = 0; i < 40; ++i) {
            const double net =
                -3.97 + 0.2 * i; // keeps clear of every kink and knot of these steepnesses by more than h
            const double central = (activate(f, steepness, net + h) - activate(f, steepness, net - h)) / (2 * h);
            // third derivatives times s^3 stay below 40: h^2/6 * 40 < 1e-9; rounding of the difference below 1e-10
            const double error = std::abs(central - activationSlope(f, steepness, net));
            QVERIFY2(error < 2e-8,
                     qPrintable(QString("net %1, steepness %2: off by %3").arg(net).arg(steepness).arg(error)));
        }
    }
}

void TestActivation::staysInItsRange()
{
    for (const ActivationInfo& info : allActivations()) {
        if (info.activation == Activation::Softmax)
            continue;
        for (int i = -4000; i <= 4000; ++i) {
            const float y = activate(info.activation, 1.0F, static_cast<float>(i) * 0.05F);
            QVERIFY2(y >= info.lower && y <= info.upper, info.name);
        }
    }
}

void TestActivation::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("activation");
    QTest::newRow("relu is ReLU") << "relu" << static_cast<int>(Activation::Relu);
    QTest::newRow("seed tanh") << "tanh" << static_cast<int>(Activation::Tanh);
    QTest::newRow("FANN") << "FANN_SIGMOID_SYMMETRIC" << static_cast<int>(Activation::Tanh);
    QTest::newRow("FANN short") << "LINEAR_PIECE_RECT_LEAKY" << static_cast<int>(Activation::LeakyRelu);
    QTest::newRow("ruv-FANN tanh") << "SigmoidSymmetric" << static_cast<int>(Activation::Tanh);
    QTest::newRow("ruv-FANN ReLU") << "ReLU" << static_cast<int>(Activation::Relu);
    QTest::newRow("ruv-FANN leaky") << "ReLULeaky" << static_cast<int>(Activation::LeakyRelu);
    QTest::newRow("ruv-FANN threshold") << "ThresholdSymmetric" << static_cast<int>(Activation::ThresholdSymmetric);
    QTest::newRow("ruv-FANN cos") << "CosSymmetric" << static_cast<int>(Activation::CosSymmetric);
    QTest::newRow("swish") << "swish" << static_cast<int>(Activation::Silu);
    for (const ActivationInfo& info : allActivations()) {
        QTest::newRow(info.name) << info.name << static_cast<int>(info.activation);
        if (*info.fannName != '\0')
            QTest::newRow(info.fannName) << QString("FANN_") + info.fannName << static_cast<int>(info.activation);
    }
}

void TestActivation::knowsNames()
{
    QFETCH(QString, name);
    QFETCH(int, activation);
    const auto parsed = parseActivation(name.toStdString());
    QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
    QCOMPARE(static_cast<int>(*parsed), activation);
}

void TestActivation::refusesUnknownNames()
{
    for (const char* name : {"", "rellu", "fann_", "sigmoid2", "softmax "}) {
        const auto parsed = parseActivation(name);
        if (QLatin1String(name) == QLatin1String("softmax ")) {
            QVERIFY(parsed); // blanks do not matter
            continue;
        }
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
        QVERIFY(parsed.error().message.find("leaky_relu") != std::string::npos);
    }
}

void TestActivation::softmaxSumsToOne()
{
    std::vector<double> values{1.0, 2.0, -0.5, 0.25};
    softmax(0.7, std::span(values));
    double sum = 0;
    for (const double value : values)
        sum += value;
    QVERIFY(std::abs(sum - 1.0) < 1e-15 * 4);
    QVERIFY(std::abs(values[1] / values[0] - std::exp(0.7)) < 1e-14);
}

void TestActivation::softmaxSurvivesLargeNets()
{
    for (const float steepness : {1.0F, -1.0F}) {
        std::vector<float> values{1e30F, -1e30F, 3.0F};
        softmax(steepness, std::span(values));
        QCOMPARE(values[0] + values[1] + values[2], 1.0F);
        QCOMPARE(values[steepness > 0 ? 0 : 1], 1.0F);
    }
}

QTEST_APPLESS_MAIN(TestActivation)
#include "tst_activation.moc"
