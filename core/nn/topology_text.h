// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/nn/network_spec.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// A topology as one line of text, for people to type, paste and read:
///
///     64-32:tanh-16-8:softmax        64:tanh 32:relu 8:softmax        64:in, 32:leaky_relu@0.5, 8
///
///     text      = item { separator item }
///     item      = units [ ":" function ]
///     function  = "in" | "mixed" | name [ "@" steepness ]
///     separator = white space around at most one of  -  –  ,  ;  ->  →
///
/// units are 1 to 65 536, thin spaces may group their digits. A name is any that parseActivation() takes, "leaky-relu"
/// and "Sigmoid Symmetric" too: a letter after '-' or a space goes on with the name, a digit starts the next item.
/// Without "@" the steepness is the function's natural one.
///
/// Which number is the inputs: the first one, if it has no function or the function "in". A first one with a function
/// is a layer, as inputs have none; the text is about layers only then, and the inputs stay what they are.
/// What a text does not say stays too: a layer without a function keeps its own, a new one takes that of the layer
/// before it (the first one sigmoid, a last one linear). "mixed" stands for units of different functions, which no line
/// has room for: it keeps them where they are. How layers are connected, names and how weights are drawn are not
/// part of the text.
struct TopologyText {
    struct Layer {
        int outputs = 1;
        std::optional<UnitFunction> function; ///< Nothing: as it is.
        bool isMixed = false;
        std::size_t offset = 0; ///< Of its item in the text, bytes; for messages.
        std::size_t length = 0;
    };

    std::optional<int> inputs; ///< Nothing: as they are.
    std::vector<Layer> layers; ///< At least one.
};

/// What is wrong and where: error.message starts with "column 7: ", counted in characters from 1, and says what was
/// expected; offset and length are the same place in bytes.
struct TopologyTextError {
    Error error;
    std::size_t offset = 0;
    std::size_t length = 0;
};

template <typename T>
using TopologyTextResult = tl::expected<T, TopologyTextError>;

/// Reads the grammar above. Errors: Parse; InvalidArgument for a name or number that cannot be; LimitExceeded.
TopologyTextResult<TopologyText> parseTopology(std::string_view text);

/// The base redesigned as the text says. Layers that stay keep their id, and with it weights and name: those of
/// the longest match of equal layers in order, and beside them as many as can be paired in order, those alike in size
/// or function first, the output layer with the output layer. Errors: those of parseTopology() and, with column 1,
/// those of validate().
TopologyTextResult<NetworkSpec> applyTopology(std::string_view text, const NetworkSpec& base);

/// The canonical text: every size and function is said, a steepness where it is not the natural one:
/// "64-32:tanh-16:sigmoid@0.7-8:softmax". Applied to any design it gives these sizes and functions ("mixed" excepted).
std::string topologyText(const NetworkSpec& spec);

} // namespace wb
