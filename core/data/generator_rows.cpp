// SPDX-License-Identifier: Apache-2.0
#include "core/data/generator_rows.h"

#include "core/base/number_text.h"
#include "core/base/portable_math.h"
#include "core/base/rng.h"
#include "core/data/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wb {

namespace {

/// Segments a (top), b, c (right, from above), d (bottom), e, f (left, from below), g (middle) of each digit.
constexpr std::array<std::array<int, 7>, 10> kSegments{{{1, 1, 1, 1, 1, 1, 0},
                                                        {0, 1, 1, 0, 0, 0, 0},
                                                        {1, 1, 0, 1, 1, 0, 1},
                                                        {1, 1, 1, 1, 0, 0, 1},
                                                        {0, 1, 1, 0, 0, 1, 1},
                                                        {1, 0, 1, 1, 0, 1, 1},
                                                        {1, 0, 1, 1, 1, 1, 1},
                                                        {1, 1, 1, 0, 0, 0, 0},
                                                        {1, 1, 1, 1, 1, 1, 1},
                                                        {1, 1, 1, 1, 0, 1, 1}}};

/// Draws the rows one by one; double precision until a value is stored.
class RowMaker {
public:
    explicit RowMaker(const GeneratorSettings& settings) : m_settings(settings), m_rng(settings.seed) {}

    Result<Dataset> make();

private:
    using Row = Eigen::Index;

    void shape(Eigen::Index inputs, Eigen::Index targets)
    {
        m_data.inputs.setZero(static_cast<Row>(m_settings.rows), inputs);
        m_data.targets.setZero(static_cast<Row>(m_settings.rows), targets);
    }
    double uniform() { return static_cast<double>(m_rng.uniform()); }
    /// Without noise no number is drawn: the points stay those of another noise of 0.
    double noise() { return m_settings.noise > 0 ? m_settings.noise * static_cast<double>(m_rng.normal()) : 0.0; }
    void input(Row row, Eigen::Index column, double value) { m_data.inputs(row, column) = static_cast<float>(value); }
    void point(Row row, double x, double y, bool second)
    {
        input(row, 0, x + noise());
        input(row, 1, y + noise());
        m_data.targets(row, 0) = second ? 1.0F : 0.0F;
    }

    void parity(int bits);
    void twoSpirals();
    void circles();
    void moons();
    Result<void> function(const Formula& formula);
    void waveform();
    void segmentDigits();
    void led7();
    void friedman1();

    const GeneratorSettings& m_settings;
    Rng m_rng;
    Dataset m_data;
};

/// All patterns in turn, so that a whole multiple of them has each equally often.
void RowMaker::parity(int bits)
{
    shape(bits, 1);
    for (Row row = 0; row < m_settings.rows; ++row) {
        const auto pattern = static_cast<unsigned>(row % (Row{1} << bits));
        unsigned odd = 0;
        for (int bit = 0; bit < bits; ++bit) {
            const unsigned value = (pattern >> static_cast<unsigned>(bits - 1 - bit)) & 1U;
            odd ^= value;
            input(row, bit, value + noise());
        }
        m_data.targets(row, 0) = static_cast<float>(odd);
    }
}

/// The published points: angle i pi/16, radius 6.5 (104 - i) / 104, i from 0 to 96; other counts spread the same curve.
void RowMaker::twoSpirals()
{
    shape(2, 1);
    const Row lastOfSpiral = (static_cast<Row>(m_settings.rows) + 1) / 2 - 1;
    const double perSpiral = std::max(1.0, static_cast<double>(lastOfSpiral));
    for (Row row = 0; row < m_settings.rows; ++row) {
        const Row along = row / 2;
        const double at = 96.0 * static_cast<double>(along) / perSpiral;
        const double angle = at * std::numbers::pi / 16.0;
        const double radius = 6.5 * (104.0 - at) / 104.0;
        const bool second = row % 2 != 0;
        const double side = second ? -1.0 : 1.0;
        point(row, side * radius * portableSin(angle), side * radius * portableCos(angle), second);
    }
}

void RowMaker::circles()
{
    shape(2, 1);
    for (Row row = 0; row < m_settings.rows; ++row) {
        const bool second = row % 2 != 0;
        const double angle = 2.0 * std::numbers::pi * uniform();
        const double radius = second ? 0.5 : 1.0;
        point(row, radius * portableCos(angle), radius * portableSin(angle), second);
    }
}

void RowMaker::moons()
{
    shape(2, 1);
    for (Row row = 0; row < m_settings.rows; ++row) {
        const bool second = row % 2 != 0;
        const double angle = std::numbers::pi * uniform();
        const double x = portableCos(angle);
        const double y = portableSin(angle);
        point(row, second ? 1.0 - x : x, second ? 0.5 - y : y, second);
    }
}

Result<void> RowMaker::function(const Formula& formula)
{
    shape(1, 1);
    for (Row row = 0; row < m_settings.rows; ++row) {
        const double x = m_settings.low + (m_settings.high - m_settings.low) * uniform();
        const double y = formula(x) + noise();
        if (!std::isfinite(static_cast<float>(y)))
            return fail(ErrorCode::NonFinite,
                        "the formula has no finite value at x = " + numberText(x) + "; choose another range of x");
        input(row, 0, x);
        m_data.targets(row, 0) = static_cast<float>(y);
    }
    return {};
}

/// Two of three triangles, mixed by a uniform share; noise on each of the 21 inputs.
void RowMaker::waveform()
{
    constexpr std::array<std::array<int, 2>, 3> kPeaks{{{11, 15}, {11, 7}, {15, 7}}};
    constexpr int kInputs = 21;
    shape(kInputs, 3);
    const auto wave = [](int at, int peak) { return static_cast<double>(std::max(6 - std::abs(at - peak), 0)); };
    for (Row row = 0; row < m_settings.rows; ++row) {
        const std::uint32_t kind = m_rng.below(3);
        const double share = uniform();
        for (int at = 1; at <= kInputs; ++at)
            input(row, at - 1, share * wave(at, kPeaks[kind][0]) + (1.0 - share) * wave(at, kPeaks[kind][1]) + noise());
        m_data.targets(row, static_cast<Row>(kind)) = 1.0F;
    }
}

/// A digit is 4 wide and 7 high in a picture of 8 x 8; it stands in any of the places where it fits.
void RowMaker::segmentDigits()
{
    constexpr Row kSide = 8;
    shape(kSide * kSide, 10);
    for (Row row = 0; row < m_settings.rows; ++row) {
        const std::uint32_t digit = m_rng.below(10);
        const auto left = static_cast<int>(m_rng.below(5));
        const auto top = static_cast<int>(m_rng.below(2));
        const auto ink = [&](int x, int y) { input(row, (top + y) * kSide + left + x, 1.0); };
        for (int at = 0; at < 4; ++at) {
            const auto& lit = kSegments[digit];
            // Horizontal bars at heights 0, 3, 6; the upright ones between them, ends shared.
            if (lit[0] != 0)
                ink(at, 0);
            if (lit[6] != 0)
                ink(at, 3);
            if (lit[3] != 0)
                ink(at, 6);
            if (lit[5] != 0)
                ink(0, at);
            if (lit[1] != 0)
                ink(3, at);
            if (lit[4] != 0)
                ink(0, 3 + at);
            if (lit[2] != 0)
                ink(3, 3 + at);
        }
        for (Row pixel = 0; pixel < kSide * kSide; ++pixel)
            input(row, pixel, static_cast<double>(m_data.inputs(row, pixel)) + noise());
        m_data.targets(row, static_cast<Row>(digit)) = 1.0F;
    }
}

void RowMaker::led7()
{
    shape(7, 10);
    for (Row row = 0; row < m_settings.rows; ++row) {
        const std::uint32_t digit = m_rng.below(10);
        for (std::size_t segment = 0; segment < 7; ++segment) {
            const bool wrong = uniform() < m_settings.noise;
            const bool lit = (kSegments[digit][segment] != 0) != wrong;
            input(row, static_cast<Eigen::Index>(segment), lit ? 1.0 : 0.0);
        }
        m_data.targets(row, static_cast<Row>(digit)) = 1.0F;
    }
}

/// y = 10 sin(pi x1 x2) + 20 (x3 - 1/2)^2 + 10 x4 + 5 x5 + noise, all x uniform on [0, 1).
void RowMaker::friedman1()
{
    constexpr int kInputs = 10;
    shape(kInputs, 1);
    for (Row row = 0; row < m_settings.rows; ++row) {
        std::array<double, kInputs> x{};
        for (int at = 0; at < kInputs; ++at) {
            x[static_cast<std::size_t>(at)] = uniform();
            input(row, at, x[static_cast<std::size_t>(at)]);
        }
        const double third = x[2] - 0.5;
        const double y =
            10.0 * portableSin(std::numbers::pi * x[0] * x[1]) + 20.0 * third * third + 10.0 * x[3] + 5.0 * x[4];
        m_data.targets(row, 0) = static_cast<float>(y + noise());
    }
}

Result<Dataset> RowMaker::make()
{
    switch (m_settings.kind) {
    case Generator::Xor:
        parity(2);
        break;
    case Generator::Parity:
        parity(m_settings.bits);
        break;
    case Generator::TwoSpirals:
        twoSpirals();
        break;
    case Generator::Circles:
        circles();
        break;
    case Generator::Moons:
        moons();
        break;
    case Generator::Sine:
    case Generator::Function: {
        const auto formula = Formula::parse(m_settings.kind == Generator::Sine ? "sin(x)" : m_settings.formula);
        if (!formula)
            return passOn(formula);
        if (auto good = function(*formula); !good)
            return passOn(good);
        break;
    }
    case Generator::Waveform:
        waveform();
        break;
    case Generator::SegmentDigits:
        segmentDigits();
        break;
    case Generator::Led7:
        led7();
        break;
    case Generator::Friedman1:
        friedman1();
        break;
    }
    return std::move(m_data);
}

} // namespace

Result<Dataset> generateRows(const GeneratorSettings& settings) { return RowMaker(settings).make(); }

} // namespace wb
