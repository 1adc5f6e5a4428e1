// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    static bool hasCome();

private:
    Signals m_which;
};

} // namespace wb::cli
