// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>

namespace wb::cli {

/// While it lives, Ctrl-C (and, where asked for, SIGTERM) is noted instead of ending the program.
class Interruption {
public:
    enum class Signals { CtrlC, CtrlCAndTerm };

    explicit Interruption(Signals which = Signals::CtrlC);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Also afterwards. Thread: any.
    static bool hasCome() { return s_hasCome != 0; }

private:
    static volatile std::sig_atomic_t s_hasCome;
    Signals m_which;
};

} // namespace wb::cli
