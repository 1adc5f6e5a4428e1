// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Hard caps: input that asks for more is refused before any memory is taken.
namespace wb::limits {

inline constexpr std::size_t kFileBytes = 64U << 20U;                    ///< Any file we read.
inline constexpr std::size_t kCsvLineBytes = 1U << 20U;                  ///< One line of CSV.
inline constexpr std::size_t kJsonBytes = 16U << 20U;                    ///< A design as JSON.
inline constexpr int kJsonDepth = 8;                                     ///< Nesting of JSON.
inline constexpr int kLayers = 64;                                       ///< Layers of a network, inputs included.
inline constexpr int kUnitsPerLayer = 65'536;                            ///< Units of a layer, or inputs.
inline constexpr std::int64_t kParameters = 10'000'000;                  ///< Weights and biases of a network.
inline constexpr std::int64_t kTableCells = 128'000'000;                 ///< Rows x columns of a data set.
inline constexpr int kTableColumns = 65'536;                             ///< Columns of a data set.
inline constexpr int kCategories = 10'000;                               ///< Different texts of one column.
inline constexpr int kArrayRank = 8;                                     ///< Dimensions of an IDX or NPY array.
inline constexpr std::size_t kNpyHeaderBytes = 1U << 16U;                ///< The header of an NPY file.
inline constexpr std::uint64_t kStreamedBytes = std::uint64_t{8} << 30U; ///< A data file that is read in pieces.

} // namespace wb::limits
