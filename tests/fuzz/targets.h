// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What a fuzzer throws its bytes at: each reads them and, if that works, checks that nothing is lost on the way out
/// and back in. A broken promise ends the process, so that libFuzzer keeps the bytes.
namespace wb::fuzz {

void fannNet(std::string_view bytes);
void fannData(std::string_view bytes);
void csv(std::string_view bytes);
void networkJson(std::string_view bytes);
/// As a person would open it: layout and kinds of columns are guessed.
void csvGuess(std::string_view bytes);
void arff(std::string_view bytes);
void idx(std::string_view bytes);
void npy(std::string_view bytes);
/// What is inside goes to whichever reader it looks like.
void gzip(std::string_view bytes);
void formula(std::string_view bytes);
/// A topology as one line of text.
void topologyLine(std::string_view bytes);
/// A packed plan, its checksum put right: everything behind that is what a fuzzer makes of it. What is accepted runs.
void planFile(std::string_view bytes);
/// A snapshot of an expert, its hash put right, and what its training is gone on with: what is accepted is trained.
void expertSnapshot(std::string_view bytes);
/// The plan of a sweep, the result of one of its tasks, or all of it.
void sweepJson(std::string_view bytes);
/// A measurement that was kept.
void latencyJson(std::string_view bytes);

} // namespace wb::fuzz
