// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

namespace wb::WB_ISA {

/// N floats in an array: the kernels on a machine without vectors, and any width of them in a test.
template <int N>
struct LanesArray {
    struct Float {
        float at[N];
    };
    struct Mask {
        bool at[N];
    };
    using Narrow = LanesArray<N / 2>;
    static constexpr int kLanes = N;

    template <class Function>
    static Float make(Function function)
    {
        Float v;
        for (int i = 0; i < N; ++i)
            v.at[i] = function(i);
        return v;
    }
    static Float zero() { return all(0.0F); }
    static Float all(float value)
    {
        return make([=](int) { return value; });
    }
    static Float load(const float* from)
    {
        return make([=](int i) { return from[i]; });
    }
    static void store(float* to, Float v) { std::memcpy(to, v.at, sizeof v.at); }
    static Float quad(const float* from)
    {
        return make([=](int i) { return from[i % 4]; });
    }
    static Float add(Float a, Float b)
    {
        return make([&](int i) { return a.at[i] + b.at[i]; });
    }
    static Float sub(Float a, Float b)
    {
        return make([&](int i) { return a.at[i] - b.at[i]; });
    }
    static Float mul(Float a, Float b)
    {
        return make([&](int i) { return a.at[i] * b.at[i]; });
    }
    static Float div(Float a, Float b)
    {
        return make([&](int i) { return a.at[i] / b.at[i]; });
    }
    static Float min(Float a, Float b)
    {
        return make([&](int i) { return a.at[i] < b.at[i] ? a.at[i] : b.at[i]; });
    }
    static Float max(Float a, Float b)
    {
        return make([&](int i) { return a.at[i] > b.at[i] ? a.at[i] : b.at[i]; });
    }
    static Float fma(Float a, Float b, Float c)
    {
        return make([&](int i) { return a.at[i] * b.at[i] + c.at[i]; });
    }
    static Mask less(Float a, Float b)
    {
        Mask m;
        for (int i = 0; i < N; ++i)
            m.at[i] = a.at[i] < b.at[i];
        return m;
    }
    static Float select(Mask m, Float yes, Float no)
    {
        return make([&](int i) { return m.at[i] ? yes.at[i] : no.at[i]; });
    }
    static bool any(Mask m)
    {
        bool found = false;
        for (int i = 0; i < N; ++i)
            found = found || m.at[i];
        return found;
    }
    static bool allZero(Float v)
    {
        bool zero = true;
        for (int i = 0; i < N; ++i)
            zero = zero && v.at[i] == 0;
        return zero;
    }
    static Float abs(Float v)
    {
        return make([&](int i) { return std::fabs(v.at[i]); });
    }
    static Float power2(Float shifted)
    {
        return make([&](int i) { return fromBits((bitsOf(shifted.at[i]) << 23U) + (127U << 23U)); });
    }
    static Float sumQuads(Float a, Float b, Float c, Float d)
    {
        const Float* const of[4] = {&a, &b, &c, &d};
        return make([&](int i) {
            const float* four = of[i % 4]->at + i / 4 * 4;
            return (four[0] + four[2]) + (four[1] + four[3]);
        });
    }
    static Float sumGroups(const Float (&quads)[N / 4])
    {
        return make([&](int i) {
            float sum = 0;
            for (int group = 0; group < N / 4; ++group)
                sum += quads[i / 4].at[4 * group + i % 4];
            return sum;
        });
    }
    template <class Half>
    static Float join(const Half& low, const Half& high)
    {
        return make([&](int i) { return i < N / 2 ? low.at[i] : high.at[i - N / 2]; });
    }
    static Float loadHalf(const std::uint16_t* from)
    {
        return make([=](int i) {
            const std::uint32_t half = from[i];
            const float magnitude = fromBits((half & 0x7fffU) << 13U) * 0x1p112F;
            return (half & 0x8000U) != 0 ? -magnitude : magnitude;
        });
    }
    static Float loadBrain(const std::uint16_t* from)
    {
        return make([=](int i) { return fromBits(static_cast<std::uint32_t>(from[i]) << 16U); });
    }
    static Float loadByte(const std::int8_t* from)
    {
        return make([=](int i) { return static_cast<float>(from[i]); });
    }

private:
    static std::uint32_t bitsOf(float value)
    {
        std::uint32_t bits;
        std::memcpy(&bits, &value, sizeof bits);
        return bits;
    }
    static float fromBits(std::uint32_t bits)
    {
        float value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
};

} // namespace wb::WB_ISA
