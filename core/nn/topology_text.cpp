// SPDX-License-Identifier: Apache-2.0
#include "core/nn/topology_text.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wb {

namespace {

constexpr std::string_view kTopologyDashes[] = {"->", "-", "\xE2\x80\x93", ",", ";", "\xE2\x86\x92"}; // – and →
constexpr std::string_view kTopologySpaces[] = {" ",        "\t",           "\n",          "\r",
                                                "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}; // no-break, thin, narrow
constexpr std::string_view kDigitGroupSpaces[] = {"\xE2\x80\x89", "\xE2\x80\xAF"};

constexpr std::size_t kLongestName = 40; ///< Of what a message quotes.

bool isAsciiLetter(char character) { return (character | 0x20) >= 'a' && (character | 0x20) <= 'z'; }

/// Characters, not bytes, before a place: UTF-8's further bytes are not counted.
std::size_t columnOf(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char byte) {
               return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
           }));
}

TopologyTextError topologyError(std::string_view text, std::size_t offset, std::size_t length, const Error& error)
{
    return {{error.code, "column " + std::to_string(columnOf(text, offset)) + ": " + error.message}, offset, length};
}

class TopologyParser {
public:
    explicit TopologyParser(std::string_view text) : m_text(text) {}

    TopologyTextResult<TopologyText> parse()
    {
        skipSpaces();
        do {
            readItem();
        } while (!m_error && readSeparator());
        if (!m_error)
            takeInputs();
        if (!m_error)
            checkSoftmax();
        if (m_error)
            return tl::unexpected<TopologyTextError>(*m_error);
        return std::move(m_result);
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    void reject(std::size_t offset, std::size_t length, ErrorCode code, std::string message)
    {
        if (!m_error)
            m_error = topologyError(m_text, offset, length, {code, std::move(message)});
    }

    void expected(const std::string& what)
    {
        std::size_t length = isAtEnd() ? 0 : 1;
        while (m_at + length < m_text.size() && (static_cast<unsigned char>(peek(length)) & 0xC0U) == 0x80U)
            ++length;
        const std::string found =
            isAtEnd() ? "the text ends" : "found \"" + std::string(m_text.substr(m_at, length)) + '"';
        reject(m_at, length, ErrorCode::Parse, "expected " + what + ", but " + found);
    }

    template <std::size_t N>
    std::size_t lengthOfAny(const std::string_view (&words)[N]) const
    {
        for (const std::string_view word : words) {
            if (m_text.substr(m_at, word.size()) == word)
                return word.size();
        }
        return 0;
    }

    bool skipSpaces()
    {
        const std::size_t before = m_at;
        while (const std::size_t length = lengthOfAny(kTopologySpaces))
            m_at += length;
        return m_at > before;
    }

    /// False at the end of the text or of what can be understood.
    bool readSeparator()
    {
        const bool hasSpace = skipSpaces();
        if (isAtEnd())
            return false;
        const std::size_t dash = lengthOfAny(kTopologyDashes);
        if (dash == 0 && !hasSpace) {
            expected("\"-\", a space or the end");
            return false;
        }
        m_at += dash;
        skipSpaces();
        return true;
    }

    void readItem()
    {
        TopologyText::Layer layer;
        layer.offset = m_at;
        if (!isDigit(peek()))
            return expected("a number of units");
        layer.outputs = readUnits();
        if (m_error)
            return;
        const bool isInputs = peek() == ':' && readFunction(layer);
        layer.length = m_at - layer.offset;
        if (m_error)
            return;
        if (isInputs)
            m_result.inputs = layer.outputs;
        else
            m_result.layers.push_back(layer);
        if (m_result.layers.size() > static_cast<std::size_t>(limits::kLayers))
            reject(layer.offset, layer.length, ErrorCode::LimitExceeded,
                   "more than " + std::to_string(limits::kLayers) + " layers with the inputs");
    }

    int readUnits()
    {
        const std::size_t begin = m_at;
        std::int64_t units = 0;
        while (isDigit(peek())) {
            units = std::min<std::int64_t>(10 * units + (peek() - '0'), limits::kUnitsPerLayer + 1);
            ++m_at;
            const std::size_t group = lengthOfAny(kDigitGroupSpaces);
            if (group > 0 && isDigit(peek(group)))
                m_at += group;
        }
        if (units < 1)
            reject(begin, m_at - begin, ErrorCode::InvalidArgument, "expected at least 1 unit");
        if (units > limits::kUnitsPerLayer)
            reject(begin, m_at - begin, ErrorCode::LimitExceeded,
                   "expected at most " + std::to_string(limits::kUnitsPerLayer) + " units");
        return static_cast<int>(units);
    }

    /// True if the item turns out to be the inputs.
    bool readFunction(TopologyText::Layer& layer)
    {
        ++m_at;
        const std::size_t begin = m_at;
        const std::string_view name = readName();
        if (name.empty()) {
            expected("an activation after the colon");
            return false;
        }
        if (name == "in") {
            if (m_result.inputs || !m_result.layers.empty())
                reject(begin, name.size(), ErrorCode::InvalidArgument, "expected an activation: inputs come first");
            return true;
        }
        layer.isMixed = name == "mixed";
        if (layer.isMixed)
            return false;
        const auto activation = parseActivation(name);
        if (!activation) {
            // Not parseActivation()'s own reason, which names all 27: this one stands in a narrow column.
            reject(begin, name.size(), activation.error().code,
                   "unknown activation \"" + std::string(name.substr(0, kLongestName)) +
                       "\"; use one such as sigmoid, tanh, relu or softmax");
            return false;
        }
        layer.function = naturalFunction(*activation);
        if (peek() == '@')
            readSteepness(*layer.function);
        return false;
    }

    std::string_view readName()
    {
        const std::size_t begin = m_at;
        while (isAsciiLetter(peek()) || peek() == '_' ||
               (m_at > begin && (peek() == '-' || peek() == ' ') && isAsciiLetter(peek(1))))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    void skipDigits()
    {
        while (isDigit(peek()))
            ++m_at;
    }

    void readSteepness(UnitFunction& function)
    {
        ++m_at;
        const std::size_t begin = m_at;
        if (peek() == '-' || peek() == '+')
            ++m_at;
        skipDigits();
        if (peek() == '.') {
            ++m_at;
            skipDigits();
        }
        const std::size_t sign = (peek(1) == '-' || peek(1) == '+') ? 1 : 0;
        if ((peek() == 'e' || peek() == 'E') && isDigit(peek(1 + sign))) {
            m_at += 1 + sign;
            skipDigits();
        }
        const std::string_view number = m_text.substr(begin, m_at - begin);
        const auto steepness = parseFloat(!number.empty() && number.front() == '+' ? number.substr(1) : number);
        if (number.empty() || number == "-" || number == "+") {
            m_at = begin;
            return expected("a steepness such as 0.5");
        }
        if (!steepness || !std::isfinite(*steepness) || *steepness == 0.0F)
            return reject(begin, number.size(), ErrorCode::InvalidArgument,
                          "expected a steepness that is a finite number other than 0");
        function.steepness = *steepness;
    }

    void takeInputs()
    {
        auto& layers = m_result.layers;
        if (!m_result.inputs && !layers.empty() && !layers.front().function && !layers.front().isMixed) {
            m_result.inputs = layers.front().outputs;
            layers.erase(layers.begin());
        }
        if (layers.empty()) {
            m_at = m_text.size();
            expected("a layer after the inputs, such as 64-8:softmax");
        }
    }

    void checkSoftmax()
    {
        const auto& layers = m_result.layers;
        for (std::size_t at = 0; at + 1 < layers.size(); ++at) {
            if (layers[at].function && layers[at].function->activation == Activation::Softmax)
                reject(layers[at].offset, layers[at].length, ErrorCode::InvalidArgument,
                       "expected another activation: softmax is for the last layer only");
        }
        if (layers.size() >= static_cast<std::size_t>(limits::kLayers))
            reject(layers.back().offset, layers.back().length, ErrorCode::LimitExceeded,
                   "more than " + std::to_string(limits::kLayers) + " layers with the inputs");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    TopologyText m_result;
    std::optional<TopologyTextError> m_error;
};

/// How well layers fit items of a text; sums are compared: equal layers outweigh all others together, then those alike
/// in size or function, then as many as can be, and then that the output layer stays the output.
class Likeness {
public:
    Likeness(const std::vector<LayerSpec>& old, const std::vector<TopologyText::Layer>& wanted)
        : m_old(old), m_wanted(wanted)
    {
    }

    int operator()(std::size_t layer, std::size_t item) const
    {
        constexpr int kEqual = 100'000;
        constexpr int kAlike = 1'000;
        constexpr int kPaired = 2;
        const LayerSpec& old = m_old[layer];
        const TopologyText::Layer& wanted = m_wanted[item];
        const bool sameSize = old.outputs == wanted.outputs;
        const bool sameFunction = wanted.isMixed ? !old.unitFunctions.empty() : doesAsSaid(old, wanted);
        if (sameSize && sameFunction)
            return kEqual;
        if (sameSize || (sameFunction && wanted.function))
            return kAlike;
        return layer + 1 == m_old.size() && item + 1 == m_wanted.size() ? kPaired + 1 : kPaired;
    }

private:
    static bool doesAsSaid(const LayerSpec& old, const TopologyText::Layer& wanted)
    {
        return !wanted.function || (old.unitFunctions.empty() && old.function == *wanted.function);
    }

    const std::vector<LayerSpec>& m_old;
    const std::vector<TopologyText::Layer>& m_wanted;
};

/// For each item of the text the position of the old layer that stays as it, or -1.
std::vector<int> pairedLayers(const std::vector<LayerSpec>& old, const std::vector<TopologyText::Layer>& wanted)
{
    const Likeness likeness(old, wanted);
    const std::size_t width = wanted.size() + 1;
    std::vector<int> best((old.size() + 1) * width, 0); // of what is left from (i, j) on
    for (std::size_t i = old.size(); i-- > 0;) {
        for (std::size_t j = wanted.size(); j-- > 0;) {
            const int paired = likeness(i, j) + best[(i + 1) * width + j + 1];
            best[i * width + j] = std::max({paired, best[(i + 1) * width + j], best[i * width + j + 1]});
        }
    }
    std::vector<int> from(wanted.size(), -1);
    for (std::size_t i = 0, j = 0; i < old.size() && j < wanted.size();) {
        if (best[i * width + j] == likeness(i, j) + best[(i + 1) * width + j + 1])
            from[j++] = static_cast<int>(i++);
        else if (best[i * width + j] == best[(i + 1) * width + j])
            ++i;
        else
            ++j;
    }
    return from;
}

/// What a new layer does that the text says nothing about.
UnitFunction functionOfNewLayer(const std::vector<LayerSpec>& before, bool isLast)
{
    if (isLast)
        return naturalFunction(Activation::Linear);
    return before.empty() ? naturalFunction(Activation::Sigmoid) : before.back().function;
}

void takeFunction(LayerSpec& layer, const TopologyText::Layer& wanted)
{
    layer.outputs = wanted.outputs;
    if (wanted.function) {
        layer.function = *wanted.function;
        layer.unitFunctions.clear();
    } else if (!layer.unitFunctions.empty()) {
        layer.unitFunctions.resize(static_cast<std::size_t>(layer.outputs), layer.unitFunctions.back());
    }
}

} // namespace

TopologyTextResult<TopologyText> parseTopology(std::string_view text) { return TopologyParser(text).parse(); }

TopologyTextResult<NetworkSpec> applyTopology(std::string_view text, const NetworkSpec& base)
{
    const auto wanted = parseTopology(text);
    if (!wanted)
        return tl::unexpected<TopologyTextError>(wanted.error());
    const auto refuse = [&](const TopologyText::Layer& layer, const char* message) {
        return tl::unexpected<TopologyTextError>(
            topologyError(text, layer.offset, layer.length, {ErrorCode::InvalidArgument, message}));
    };
    NetworkSpec spec = base;
    spec.inputs = wanted->inputs.value_or(base.inputs);
    spec.layers.clear();
    std::int64_t nextId = base.nextLayerId().value;
    const std::vector<int> from = pairedLayers(base.layers, wanted->layers);
    for (std::size_t at = 0; at < from.size(); ++at) {
        const TopologyText::Layer& item = wanted->layers[at];
        const bool isLast = at + 1 == from.size();
        LayerSpec layer;
        if (from[at] >= 0) {
            layer = base.layers[static_cast<std::size_t>(from[at])];
        } else {
            layer.id = LayerId{nextId++};
            layer.function = functionOfNewLayer(spec.layers, isLast);
        }
        takeFunction(layer, item);
        if (item.isMixed && layer.unitFunctions.empty())
            return refuse(item, "expected an activation: no layer here has units of different functions to keep");
        if (layer.isSoftmax() && !isLast)
            return refuse(item, "expected an activation: this layer's softmax is for the last layer only");
        spec.layers.push_back(std::move(layer));
    }
    fitScalings(spec);
    if (const auto valid = validate(spec); !valid)
        return tl::unexpected<TopologyTextError>(topologyError(text, 0, text.size(), valid.error()));
    return spec;
}

std::string topologyText(const NetworkSpec& spec)
{
    std::string text = std::to_string(spec.inputs);
    for (const LayerSpec& layer : spec.layers) {
        text += '-' + std::to_string(layer.outputs) + ':';
        if (!layer.unitFunctions.empty()) {
            text += "mixed";
            continue;
        }
        text += activationInfo(layer.function.activation).name;
        if (!(layer.function == naturalFunction(layer.function.activation)))
            text += '@' + numberText(layer.function.steepness);
    }
    return text;
}

} // namespace wb
