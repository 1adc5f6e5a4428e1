// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interruption.h"

namespace wb::cli {

volatile std::sig_atomic_t Interruption::s_hasCome = 0;

Interruption::Interruption(Signals which) : m_which(which)
{
    const auto note = [](int) { s_hasCome = 1; };
    std::signal(SIGINT, note);
    if (m_which == Signals::CtrlCAndTerm)
        std::signal(SIGTERM, note);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    if (m_which == Signals::CtrlCAndTerm)
        std::signal(SIGTERM, SIG_DFL);
}

} // namespace wb::cli
