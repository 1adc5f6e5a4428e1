// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/formats/fann_net_writer.h"
#include "core/nn/expert.h"

#include <string>
#include <string_view>
#include <vector>

namespace wb {

struct LoadedExpert {
    Expert expert; ///< Named after the file, without folder and extension.
    std::vector<std::string> warnings;
};

/// Reads an expert from the bytes of a file: FANN's .net, a design as .json (its weights drawn from its seed), or a
/// snapshot. name tells the format by its extension and stands in messages. An unknown extension is fine if the bytes
/// say what they are. Errors: Unsupported; those of the format's reader, the name before
/// them.
Result<LoadedExpert> loadExpertFile(std::string_view name, std::string_view bytes);

/// Reads samples for a network with so many inputs and outputs: .data, .train, .test (FANN), .csv, .tsv, .arff, .npy,
/// .idx, each of them as .gz, and .txt by what is in it. 0 for inputs: as many as the file has. A .data without outputs
/// fits any network with its inputs. Tables: see datasetFromTable. Errors: SizeMismatch naming the counts of the file
/// and those asked for; Unsupported; those of the format's reader, the name before them.
Result<Dataset> loadDataFile(std::string_view name, std::string_view bytes, int inputs, int outputs);

struct SaveExpertOptions {
    FannDialect fannDialect = FannDialect::V2_2;
};

struct SavedExpert {
    std::string bytes;
    std::vector<std::string> notes; ///< What this format cannot carry or will do differently.
};

/// The bytes of a file with that name, its format by its extension: .net (FANN's) or .expert (a snapshot: all of it to
/// the bit, what its training is gone on with too). Errors: Unsupported; those of the format's writer.
Result<SavedExpert> saveExpertBytes(std::string_view name, const Expert& expert, const SaveExpertOptions& options = {});

} // namespace wb
