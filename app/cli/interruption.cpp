// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interruption.h"

#include <csignal>

namespace wb::cli {

namespace {

volatile std::sig_atomic_t interruptions = 0;

void noteInterruption(int) { interruptions = 1; }

} // namespace

Interruption::Interruption(Signals which) : m_which(which)
{
    std::signal(SIGINT, noteInterruption);
    if (m_which == Signals::CtrlCAndTerm)
        std::signal(SIGTERM, noteInterruption);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    if (m_which == Signals::CtrlCAndTerm)
        std::signal(SIGTERM, SIG_DFL);
}

bool Interruption::hasCome() { return interruptions != 0; }

} // namespace wb::cli
