// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/engine/simd/vector_math.h"
#include "core/nn/stepwise.h"

#include <cmath>

namespace wb {

/// The functions that are applied while the sums are still in registers. u is the scaled sum.
struct LinearFunction {
    float bound;
    template <class S>
    typename S::Float apply(typename S::Float u) const
    {
        return S::max(S::all(-bound), S::min(S::all(bound), u));
    }
};

struct ReluFunction {
    float bound;
    template <class S>
    typename S::Float apply(typename S::Float u) const
    {
        return S::max(S::zero(), S::min(S::all(bound), u));
    }
};

struct SigmoidFunction {
    float bound; ///< At most kTanhEnd.
    template <class S>
    typename S::Float apply(typename S::Float u) const
    {
        using Math = VectorMath<S>;
        const auto held = S::max(S::all(-bound), S::min(S::all(bound), u));
        return S::fma(S::all(0.5F * Math::kTanhScale), Math::tanhUnscaled(held), S::all(0.5F));
    }
};

struct TanhFunction {
    float bound; ///< At most kTanhEnd.
    template <class S>
    typename S::Float apply(typename S::Float u) const
    {
        using Math = VectorMath<S>;
        const auto held = S::max(S::all(-bound), S::min(S::all(bound), u));
        return S::mul(S::all(Math::kTanhScale), Math::tanhUnscaled(held));
    }
};

/// Every other function, over vectors of scaled sums.
template <class S>
struct Functions {
    using Float = typename S::Float;
    using Math = VectorMath<S>;

    static Float stepwise(const Stepwise& pieces, Float u)
    {
        Float value = S::all(static_cast<float>(pieces.low)), slope = S::zero(), knot = S::zero();
        for (int i = 0; i < 6; ++i) {
            const auto left = S::less(u, S::all(static_cast<float>(pieces.knots[i])));
            value = S::select(left, value, S::all(static_cast<float>(i == 5 ? pieces.high : pieces.values[i])));
            slope = S::select(left, slope, S::all(i == 5 ? 0.0F : static_cast<float>(pieces.slope(i))));
            knot = S::select(left, knot, S::all(static_cast<float>(pieces.knots[i])));
        }
        return S::fma(S::sub(u, knot), slope, value);
    }
    static Float elliot(Float u) { return S::div(u, S::add(S::abs(u), S::all(1.0F))); }
    static Float gaussian(Float u) { return Math::exp(S::sub(S::zero(), S::mul(u, u))); }
    static Float negativeExp(Float u, float scale, float alpha)
    {
        const Float below = S::mul(S::all(scale * alpha), Math::expMinus1(S::min(S::zero(), u)));
        return S::select(S::less(u, S::zero()), below, S::mul(S::all(scale), u));
    }
    /// Below, the result is 0 to within 1e-17. What is smaller still would soon be no normal number, with which
    /// processors are slow.
    static constexpr float kGeluEnd = 9.0F;
    static Float gelu(Float u)
    {
        const Float size = S::min(S::abs(u), S::all(kGeluEnd));
        const Float tail = S::mul(S::all(0.5F), Math::erfc(S::mul(size, S::all(0.707106781F))));
        const Float y = S::mul(u, S::select(S::less(u, S::zero()), tail, S::sub(S::all(1.0F), tail)));
        return S::select(S::less(u, S::all(-kGeluEnd)), S::zero(), y);
    }
    /// Below, u times anything as small as e^u is 0; the exponential is held at its ends.
    static constexpr float kNothingBelow = -87.0F;
    static Float silu(Float u)
    {
        const Float y = S::div(u, S::add(S::all(1.0F), Math::exp(S::sub(S::zero(), u))));
        return S::select(S::less(u, S::all(kNothingBelow)), S::zero(), y);
    }
    /// u tanh(ln(1 + e^u)) = u n / (n + 2) with n = e^u (e^u + 2).
    static Float mish(Float u)
    {
        const Float e = Math::exp(S::min(S::all(20.0F), u));
        const Float n = S::mul(e, S::add(e, S::all(2.0F)));
        const Float y = S::mul(u, S::div(n, S::add(n, S::all(2.0F))));
        return S::select(S::less(u, S::all(kNothingBelow)), S::zero(), y);
    }
    /// Arguments too large for the fast reduction go through the C library, one by one.
    static Float sine(Float u, bool cosine)
    {
        if (!S::any(S::less(S::all(Math::kSineEnd), S::abs(u))))
            return Math::sine(u, cosine ? 0.5F : 0.0F);
        float values[S::kLanes];
        S::store(values, u);
        for (float& value : values)
            value = static_cast<float>(cosine ? ::cos(static_cast<double>(value)) : ::sin(static_cast<double>(value)));
        return S::load(values);
    }
    static Float leaky(Float u) { return S::max(u, S::mul(S::all(0.01F), u)); }

    /// Calls use(f) with the function as a callable of one vector: the choice is made once for a whole stretch.
    template <class Use>
    static void with(Activation activation, Use use)
    {
        const Float one = S::all(1.0F), half = S::all(0.5F), zero = S::zero();
        switch (activation) {
        case Activation::Linear:
        case Activation::Softmax: // the normalisation follows
            return use([](Float u) { return u; });
        case Activation::Threshold:
            return use([=](Float u) { return S::select(S::less(u, zero), zero, one); });
        case Activation::ThresholdSymmetric:
            return use([=](Float u) { return S::select(S::less(u, zero), S::all(-1.0F), one); });
        case Activation::Sigmoid:
            return use([](Float u) { return Math::halfTanh(u); });
        case Activation::Tanh:
            return use([](Float u) { return Math::tanh(u); });
        case Activation::SigmoidStepwise:
            return use([](Float u) { return stepwise(kStepwiseSigmoid, u); });
        case Activation::TanhStepwise:
            return use([](Float u) { return stepwise(kStepwiseTanh, u); });
        case Activation::Gaussian:
            return use([](Float u) { return gaussian(u); });
        case Activation::GaussianSymmetric:
            return use([=](Float u) { return S::fma(S::all(2.0F), gaussian(u), S::all(-1.0F)); });
        case Activation::GaussianStepwise:
            return use([=](Float) { return zero; });
        case Activation::Elliot:
            return use([=](Float u) { return S::fma(half, elliot(u), half); });
        case Activation::ElliotSymmetric:
            return use([](Float u) { return elliot(u); });
        case Activation::LinearPiece:
            return use([](Float u) { return Math::held(u, 0, 1); });
        case Activation::LinearPieceSymmetric:
            return use([](Float u) { return Math::held(u, -1, 1); });
        default:
            return withOther(activation, use);
        }
    }

private:
    template <class Use>
    static void withOther(Activation activation, Use use)
    {
        const Float half = S::all(0.5F), zero = S::zero();
        switch (activation) {
        case Activation::SinSymmetric:
            return use([](Float u) { return sine(u, false); });
        case Activation::CosSymmetric:
            return use([](Float u) { return sine(u, true); });
        case Activation::Sin:
            return use([=](Float u) { return S::fma(half, sine(u, false), half); });
        case Activation::Cos:
            return use([=](Float u) { return S::fma(half, sine(u, true), half); });
        case Activation::Relu:
            return use([=](Float u) { return S::max(zero, u); });
        case Activation::LeakyRelu:
            return use([](Float u) { return leaky(u); });
        case Activation::Elu:
            return use([](Float u) { return negativeExp(u, 1.0F, 1.0F); });
        case Activation::Selu:
            return use([](Float u) { return negativeExp(u, 1.05070099F, 1.67326324F); });
        case Activation::Gelu:
            return use([](Float u) { return gelu(u); });
        case Activation::Silu:
            return use([](Float u) { return silu(u); });
        case Activation::Softplus:
            return use([](Float u) { return Math::softplus(u); });
        default:
            return use([](Float u) { return mish(u); });
        }
    }
};

/// values[i] = map(values[i]); the last few through a vector of their own, so that nothing beyond is touched.
template <class S, class Map>
inline void mapValues(float* values, int count, Map map)
{
    constexpr int kWidth = S::kLanes;
    int i = 0;
    for (; i + kWidth <= count; i += kWidth)
        S::store(values + i, map(S::load(values + i)));
    if (i == count)
        return;
    float last[kWidth] = {};
    for (int k = 0; k < count - i; ++k)
        last[k] = values[i + k];
    S::store(last, map(S::load(last)));
    for (int k = 0; k < count - i; ++k)
        values[i + k] = last[k];
}

/// exp(u_i - max u) / sum, in place.
template <class S>
inline void softmaxValues(float* values, int count)
{
    float largest = values[0];
    for (int i = 1; i < count; ++i)
        largest = largest < values[i] ? values[i] : largest;
    mapValues<S>(values, count, [=](auto u) { return VectorMath<S>::exp(S::sub(u, S::all(largest))); });
    float sum = 0;
    for (int i = 0; i < count; ++i)
        sum += values[i];
    mapValues<S>(values, count, [=](auto e) { return S::div(e, S::all(sum)); });
}

template <class S>
inline void activateValues(UnitFunction function, float bound, float* values, int count)
{
    Functions<S>::with(function.activation, [=](auto f) {
        mapValues<S>(values, count, [=](auto net) {
            const auto u = S::mul(net, S::all(function.steepness));
            return f(S::max(S::all(-bound), S::min(S::all(bound), u)));
        });
    });
    if (function.activation == Activation::Softmax)
        softmaxValues<S>(values, count);
}

} // namespace wb
