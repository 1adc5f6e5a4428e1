// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

namespace wb {

/// False where the processor offers no way to let one call end before the next begins (wasm).
#if defined(__x86_64__) || defined(__aarch64__)
inline constexpr bool kCanSerialise = true;
#else
inline constexpr bool kCanSerialise = false;
#endif

/// Nothing after it starts before everything before it is done.
inline void serialise()
{
#if defined(__x86_64__)
    asm volatile("lfence" ::: "memory");
#elif defined(__aarch64__)
    asm volatile("isb" ::: "memory");
#endif
}

/// Something that can be called again and again and timed: one network in one library, with a fixed number of rows a
/// call. The loops over calls are in here, so that a call costs what it costs its user and no virtual call more.
class BenchSubject {
public:
    BenchSubject() = default;
    BenchSubject(const BenchSubject&) = delete;
    BenchSubject& operator=(const BenchSubject&) = delete;
    virtual ~BenchSubject() = default;

    /// passes times over all sets, one call for each set: set k begins at inputs + k x rows x network inputs. Calls may
    /// overlap in the processor. outputs: rows x network outputs.
    virtual void backToBack(const float* inputs, int sets, float* outputs, int passes) = 0;
    /// calls calls over the sets in turn, beginning with firstSet, each ended before the next begins.
    virtual void serialised(const float* inputs, int sets, int firstSet, float* outputs, int calls) = 0;
};

/// A subject of a callable: void(const float* inputs, float* outputs).
template <typename Call>
class BenchSubjectOf final : public BenchSubject {
public:
    BenchSubjectOf(std::size_t floatsPerSet, Call call) : m_floatsPerSet(floatsPerSet), m_call(std::move(call)) {}

    void backToBack(const float* inputs, int sets, float* outputs, int passes) override
    {
        for (int pass = 0; pass < passes; ++pass) {
            for (std::size_t set = 0; set < static_cast<std::size_t>(sets); ++set) {
                m_call(inputs + set * m_floatsPerSet, outputs);
                asm volatile("" ::: "memory"); // the outputs are wanted, each time
            }
        }
    }

    void serialised(const float* inputs, int sets, int firstSet, float* outputs, int calls) override
    {
        int set = firstSet;
        for (int i = 0; i < calls; ++i) {
            m_call(inputs + static_cast<std::size_t>(set) * m_floatsPerSet, outputs);
            serialise();
            set = set + 1 == sets ? 0 : set + 1;
        }
    }

private:
    std::size_t m_floatsPerSet;
    Call m_call;
};

template <typename Call>
std::unique_ptr<BenchSubject> benchSubject(std::size_t floatsPerSet, Call call)
{
    return std::make_unique<BenchSubjectOf<Call>>(floatsPerSet, std::move(call));
}

} // namespace wb
