// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simd_level.h"
#include "core/nn/activation.h"
#include "tests/core/lanes16.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace wb;

class TestVectorFunctions : public QObject {
    Q_OBJECT

private slots:
    void errorsStayInTheirBounds_data();
    void errorsStayInTheirBounds();
    void notANumberStaysOne();
    void softmaxSumsToOne();
};

namespace {

std::vector<const Kernels*> vectorTables()
{
    std::vector<const Kernels*> all(availableKernels().begin() + 1, availableKernels().end());
    all.push_back(&test::lanes16Kernels());
    return all;
}

/// What a function may be off by: a part of the largest of 1 and its result.
double bound(Activation activation)
{
    switch (activation) {
    case Activation::Tanh:
    case Activation::Sigmoid:
        return 5e-7;
    case Activation::Gelu: // 3e-7 of erfc times an argument of up to 4, before exp(-x^2) takes over
        return 6e-7;
    default:
        return 5e-7;
    }
}

/// Finite floats of both signs and every size: every 24 989th bit pattern (a prime, so that all low bits occur).
std::vector<float> wholeRange()
{
    std::vector<float> values;
    for (std::uint64_t bits = 0; bits < (std::uint64_t{1} << 32U); bits += 24'989) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        if (std::isfinite(value))
            values.push_back(value);
    }
    for (int i = -100'000; i <= 100'000; ++i) // where the functions bend
        values.push_back(static_cast<float>(i) * 0.0002F);
    return values;
}

} // namespace

void TestVectorFunctions::errorsStayInTheirBounds_data()
{
    QTest::addColumn<int>("activation");
    for (const ActivationInfo& info : allActivations()) {
        if (info.activation != Activation::Softmax)
            QTest::newRow(info.name) << static_cast<int>(info.activation);
    }
}

void TestVectorFunctions::errorsStayInTheirBounds()
{
    QFETCH(int, activation);
    const auto f = static_cast<Activation>(activation);
    static const std::vector<float> kArguments = wholeRange();
    std::vector<double> exact(kArguments.size());
    for (std::size_t i = 0; i < exact.size(); ++i)
        exact[i] = wb::activate(f, 1.0, static_cast<double>(kArguments[i]));
    for (const Kernels* kernels : vectorTables()) {
        std::vector<float> values = kArguments;
        kernels->activate({f, 1.0F}, std::numeric_limits<float>::infinity(), values.data(),
                          static_cast<int>(values.size()));
        double worst = 0;
        float worstAt = 0;
        for (std::size_t i = 0; i < exact.size(); ++i) {
            if (values[i] == static_cast<float>(exact[i])) // also where both are infinite
                continue;
            const double error =
                std::abs(static_cast<double>(values[i]) - exact[i]) / std::max(1.0, std::abs(exact[i]));
            if (!(error <= worst)) {
                worst = error;
                worstAt = kArguments[i];
            }
        }
        QVERIFY2(
            worst <= bound(f),
            qPrintable(
                QString("%1: %2 at %3").arg(kernels->name).arg(worst).arg(static_cast<double>(worstAt), 0, 'g', 9)));
    }
}

void TestVectorFunctions::notANumberStaysOne()
{
    for (const Kernels* kernels : vectorTables()) {
        for (const Activation f : {Activation::Linear, Activation::Sigmoid, Activation::Tanh, Activation::Relu,
                                   Activation::Gelu, Activation::Silu, Activation::Softplus, Activation::Elliot}) {
            std::vector<float> values(17, std::numeric_limits<float>::quiet_NaN());
            kernels->activate({f, 1.0F}, std::numeric_limits<float>::infinity(), values.data(), 17);
            QVERIFY2(std::isnan(values.front()) && std::isnan(values.back()), activationInfo(f).name);
        }
    }
}

void TestVectorFunctions::softmaxSumsToOne()
{
    for (const Kernels* kernels : vectorTables()) {
        std::vector<float> values{900.0F, 899.0F, -1e30F, 898.0F, 3.0F};
        kernels->activate({Activation::Softmax, 1.0F}, std::numeric_limits<float>::infinity(), values.data(), 5);
        const double sum = 1 + std::exp(-1.0) + std::exp(-2.0);
        QVERIFY(std::abs(static_cast<double>(values[0]) - 1 / sum) < 5e-7);
        QVERIFY(std::abs(static_cast<double>(values[3]) - std::exp(-2.0) / sum) < 5e-7);
        QVERIFY(values[2] < 1e-30F);
    }
}

QTEST_APPLESS_MAIN(TestVectorFunctions)
#include "tst_vector_functions.moc"
