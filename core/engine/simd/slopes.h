// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simd/functions.h"

namespace wb {

/// df/du of the functions that take more than a few operations, over vectors of scaled sums u and outputs y.
template <class S>
struct SlopeFunctions {
    using Float = typename S::Float;
    using Math = VectorMath<S>;

    /// Calls use(slope) with a callable of u and y: the choice is made once for a stretch. False, and nothing called,
    /// for functions that have none here.
    template <class Use>
    static bool with(Activation activation, Use use)
    {
        const Float one = S::all(1.0F), half = S::all(0.5F), zero = S::zero();
        switch (activation) {
        case Activation::Threshold:
        case Activation::ThresholdSymmetric:
        case Activation::GaussianStepwise:
            return use([=](Float, Float) { return zero; });
        case Activation::Linear:
            return use([=](Float, Float) { return one; });
        case Activation::Sigmoid:
            return use([=](Float, Float y) { return S::mul(S::add(y, y), S::sub(one, y)); });
        case Activation::Tanh:
            return use([=](Float, Float y) { return S::sub(one, S::mul(y, y)); });
        case Activation::Gaussian:
            return use([](Float u, Float y) { return S::mul(S::all(-2.0F), S::mul(u, y)); });
        case Activation::GaussianSymmetric:
            return use([=](Float u, Float y) { return S::mul(S::all(-2.0F), S::mul(u, S::add(y, one))); });
        case Activation::Elliot:
            return use([=](Float u, Float) { return S::mul(half, elliot(u)); });
        case Activation::ElliotSymmetric:
            return use([](Float u, Float) { return elliot(u); });
        case Activation::LinearPiece:
            return use([](Float u, Float) { return within(u, 0.0F, 1.0F); });
        case Activation::LinearPieceSymmetric:
            return use([](Float u, Float) { return within(u, -1.0F, 1.0F); });
        default:
            return withOther(activation, use);
        }
    }

private:
    template <class Use>
    static bool withOther(Activation activation, Use use)
    {
        using F = Functions<S>;
        const Float one = S::all(1.0F), half = S::all(0.5F), zero = S::zero();
        switch (activation) {
        case Activation::SinSymmetric:
            return use([](Float u, Float) { return F::sine(u, true); });
        case Activation::CosSymmetric:
            return use([=](Float u, Float) { return S::sub(zero, F::sine(u, false)); });
        case Activation::Sin:
            return use([=](Float u, Float) { return S::mul(half, F::sine(u, true)); });
        case Activation::Cos:
            return use([](Float u, Float) { return S::mul(S::all(-0.5F), F::sine(u, false)); });
        case Activation::Relu:
            return use([=](Float u, Float) { return S::select(S::less(zero, u), one, zero); });
        case Activation::LeakyRelu:
            return use([=](Float u, Float) { return S::select(S::less(u, zero), S::all(0.01F), one); });
        case Activation::Elu: // below 0: e^u = y + 1
            return use([=](Float u, Float y) { return S::select(S::less(u, zero), S::add(y, one), one); });
        case Activation::Selu:
            return use([=](Float u, Float y) {
                return S::select(S::less(u, zero), S::add(y, S::all(1.75809934F)), S::all(1.05070099F));
            });
        case Activation::Gelu:
            return use([](Float u, Float) { return gelu(u); });
        case Activation::Silu:
            return use([](Float u, Float y) { return silu(u, y); });
        case Activation::Softplus:
            return use([=](Float u, Float) { return Math::halfTanh(S::mul(half, u)); });
        case Activation::Mish:
            return use([](Float u, Float) { return mish(u); });
        default:
            return false;
        }
    }

    /// 1 / (1 + |u|)^2.
    static Float elliot(Float u)
    {
        const Float share = S::div(S::all(1.0F), S::add(S::all(1.0F), S::abs(u)));
        return S::mul(share, share);
    }
    static Float within(Float u, float low, float high)
    {
        const Float below = S::select(S::less(u, S::all(high)), S::all(1.0F), S::zero());
        return S::select(S::less(S::all(low), u), below, S::zero());
    }
    /// P(u) + u p(u), P the cumulative normal distribution and p its density.
    static Float gelu(Float u)
    {
        const Float held = S::max(S::all(-Functions<S>::kGeluEnd), S::min(S::all(Functions<S>::kGeluEnd), u));
        const Float tail = S::mul(S::all(0.5F), Math::erfc(S::mul(S::abs(held), S::all(0.707106781F))));
        const Float cumulative = S::select(S::less(u, S::zero()), tail, S::sub(S::all(1.0F), tail));
        const Float density = S::mul(S::all(0.39894228F), Math::exp(S::mul(S::all(-0.5F), S::mul(held, held))));
        return S::select(S::less(u, S::all(-Functions<S>::kGeluEnd)), S::zero(), S::fma(held, density, cumulative));
    }
    /// y + l (1 - y), l the logistic function; past 20 it is 1.
    static Float silu(Float u, Float y)
    {
        const Float one = S::all(1.0F);
        const Float slope = S::fma(Math::halfTanh(S::mul(S::all(0.5F), u)), S::sub(one, y), y);
        return S::select(S::less(S::all(20.0F), u), one, slope);
    }
    /// With e = e^u and n = e (e + 2): tanh(ln(1 + e)) = n / (n + 2), and the slope is that + 4 u e (e + 1) / (n +
    /// 2)^2.
    static Float mish(Float u)
    {
        const Float held = S::max(S::all(-80.0F), S::min(S::all(20.0F), u)); // 0 below, 1 above
        const Float e = Math::exp(held);
        const Float n = S::mul(e, S::add(e, S::all(2.0F)));
        const Float share = S::div(S::all(1.0F), S::add(n, S::all(2.0F)));
        const Float rest =
            S::mul(S::mul(S::all(4.0F), S::mul(held, S::mul(e, share))), S::mul(S::add(e, S::all(1.0F)), share));
        return S::fma(n, share, rest);
    }
};

/// deltas[i] *= slope of a function at nets[i], where outputs[i] came out; 0 where steepness * net is held at its
/// bound. False, and nothing done, for functions without a slope of vectors. The last few go through vectors of their
/// own, so that nothing beyond is touched.
template <class S>
bool timesSlopes(const Stretch& stretch, const float* nets, const float* outputs, float* deltas)
{
    using Float = typename S::Float;
    constexpr int kWidth = S::kLanes;
    const Float s = S::all(stretch.function.steepness);
    return SlopeFunctions<S>::with(stretch.function.activation, [&](auto slope) {
        const auto times = [&](const float* net, const float* output, float* delta) {
            const Float u = S::mul(s, S::load(net));
            const Float product = S::mul(S::load(delta), S::mul(s, slope(u, S::load(output))));
            const auto moves = S::less(S::abs(u), S::all(stretch.bound));
            S::store(delta, S::select(moves, product, S::zero()));
        };
        int i = 0;
        for (; i + kWidth <= stretch.count; i += kWidth)
            times(nets + i, outputs + i, deltas + i);
        if (i == stretch.count)
            return true;
        float last[3][kWidth] = {};
        for (int k = 0; k < stretch.count - i; ++k) {
            last[0][k] = nets[i + k];
            last[1][k] = outputs[i + k];
            last[2][k] = deltas[i + k];
        }
        times(last[0], last[1], last[2]);
        for (int k = 0; k < stretch.count - i; ++k)
            deltas[i + k] = last[2][k];
        return true;
    });
}

} // namespace wb
