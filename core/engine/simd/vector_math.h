// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"

namespace wb {

/// What the functions of a network are made of, S::kLanes arguments at once. Errors are absolute unless said otherwise
/// and are swept over the whole float range in tst_simd_functions. Polynomials and rationals without a source are
/// minimax fits of our own.
template <class S>
struct VectorMath {
    using Float = typename S::Float;

    static Float held(Float v, float low, float high) { return S::max(S::all(low), S::min(S::all(high), v)); }
    /// To the nearest integer, |v| < 2^22; the second form leaves the integer in the low bits too.
    static Float shifted(Float v) { return S::add(v, S::all(kShift)); }
    static Float round(Float v) { return S::sub(shifted(v), S::all(kShift)); }

    /// tanh(u) / kTanhScale, |u| <= kTanhEnd. u P3(u^2) / Q4(u^2), both as products of two factors that are computed
    /// side by side: a single row waits for every result. Within 4.5e-7 of tanh once scaled, never above 1.
    static Float tanhUnscaled(Float u)
    {
        const Float t = S::mul(u, u);
        const Float p1 = S::mul(u, S::add(t, S::all(9.880627593758712F)));
        const Float p2 = S::fma(t, S::add(t, S::all(248.42811071920764F)), S::all(8866.484351444364F));
        const Float q1 = S::fma(t, S::add(t, S::all(882.6206481503264F)), S::all(19383.630992130784F));
        const Float q2 = S::fma(t, S::add(t, S::all(87.55435978415973F)), S::all(209.95054520655873F));
        return S::div(S::mul(p1, p2), S::mul(q1, q2));
    }
    static constexpr float kTanhScale = 46.45322906655597F;

    static Float tanh(Float u) { return S::mul(S::all(kTanhScale), tanhUnscaled(held(u, -kTanhEnd, kTanhEnd))); }
    /// (1 + tanh(u)) / 2, within 2.5e-7.
    static Float halfTanh(Float u)
    {
        return S::fma(S::all(0.5F * kTanhScale), tanhUnscaled(held(u, -kTanhEnd, kTanhEnd)), S::all(0.5F));
    }

    /// e^v, relative error at most 3e-7; v is held within +-87.3, where e^v is 1e-38 or 9e37.
    static Float exp(Float v)
    {
        const Float x = held(v, -87.3F, 87.3F);
        const Float power = shifted(S::mul(x, S::all(1.44269504F)));
        const Float n = S::sub(power, S::all(kShift));
        Float r =
            S::fma(n, S::all(-0.693359375F), x); // ln 2 in two parts, the first with few bits: n times it is exact
        r = S::fma(n, S::all(2.12194440e-4F), r);
        Float p = S::fma(r, S::all(1.381285605e-3F), S::all(8.36874172e-3F));
        p = S::fma(r, p, S::all(4.166842252e-2F));
        p = S::fma(r, p, S::all(0.1666651964F));
        p = S::fma(r, p, S::all(0.49999994F));
        return S::mul(S::fma(S::mul(r, r), p, S::add(r, S::all(1.0F))), S::power2(power));
    }
    /// e^v - 1 for v <= 0, where the small results keep their digits.
    static Float expMinus1(Float v)
    {
        const Float small = S::fma(S::mul(v, v), S::fma(v, S::all(0.16666667F), S::all(0.5F)), v); // v > -0.01
        return S::select(S::less(S::all(-0.01F), v), small, S::sub(exp(v), S::all(1.0F)));
    }
    /// ln(1 + z), 0 <= z <= 1: 2 artanh(z / (2 + z)), whose series ends at 3e-8 of the result.
    static Float log1p(Float z)
    {
        const Float s = S::div(z, S::add(z, S::all(2.0F)));
        const Float t = S::mul(s, s);
        Float p = S::fma(t, S::all(1.0F / 13), S::all(1.0F / 11));
        p = S::fma(t, p, S::all(1.0F / 9));
        p = S::fma(t, p, S::all(1.0F / 7));
        p = S::fma(t, p, S::all(1.0F / 5));
        p = S::fma(t, p, S::all(1.0F / 3));
        p = S::fma(t, p, S::all(1.0F));
        return S::mul(S::add(s, s), p);
    }
    static Float softplus(Float u) { return S::add(S::max(u, S::zero()), log1p(exp(S::sub(S::zero(), S::abs(u))))); }

    /// erfc(x) for x >= 0, within 3e-7: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26.
    static Float erfc(Float x)
    {
        const Float t = S::div(S::all(1.0F), S::fma(x, S::all(0.3275911F), S::all(1.0F)));
        Float p = S::fma(t, S::all(1.061405429F), S::all(-1.453152027F));
        p = S::fma(t, p, S::all(1.421413741F));
        p = S::fma(t, p, S::all(-0.284496736F));
        p = S::fma(t, p, S::all(0.254829592F));
        return S::mul(S::mul(t, p), exp(S::sub(S::zero(), S::mul(x, x))));
    }

    /// sin(v) or cos(v) within 5e-7, |v| <= kSineEnd: v - n pi with pi in three parts (Cody and Waite 1980), n half-odd
    /// for the cosine, and an odd polynomial over -pi/2..pi/2.
    static constexpr float kSineEnd = 8192.0F;
    static Float sine(Float v, float half)
    {
        const Float n = round(S::fma(v, S::all(0.318309886F), S::all(half)));
        const Float turns = S::sub(n, S::all(half));
        Float r = S::fma(turns, S::all(-3.140625F), v);
        r = S::fma(turns, S::all(-9.67502593994140625e-4F), r);
        r = S::fma(turns, S::all(-1.509957990978376432e-7F), r);
        const Float t = S::mul(r, r);
        Float p = S::fma(t, S::all(2.590500344e-6F), S::all(-1.98009031e-4F));
        p = S::fma(t, p, S::all(8.33289977e-3F));
        p = S::fma(t, p, S::all(-0.166666478F));
        p = S::fma(S::mul(r, t), p, r);
        const Float odd = S::abs(S::fma(round(S::mul(n, S::all(0.5F))), S::all(-2.0F), n)); // 1 where n is odd
        return S::mul(p, S::fma(odd, S::all(-2.0F), S::all(1.0F)));
    }

private:
    static constexpr float kShift = 12582912.0F; // 1.5 * 2^23: adding it leaves an integer in the low bits
};

} // namespace wb
