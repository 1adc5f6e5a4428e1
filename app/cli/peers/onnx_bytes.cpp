// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/onnx_bytes.h"

#include <bit>
#include <cstdint>

namespace wb::cli {

namespace {

/// A message in protobuf's wire format: what is added stands in it in that order.
class Message {
public:
    Message& number(unsigned field, std::uint64_t value)
    {
        key(field, 0);
        varint(value);
        return *this;
    }
    Message& text(unsigned field, const std::string& bytes)
    {
        key(field, 2);
        varint(bytes.size());
        m_bytes += bytes;
        return *this;
    }
    Message& message(unsigned field, const Message& inner) { return text(field, inner.m_bytes); }
    const std::string& bytes() const { return m_bytes; }

private:
    void key(unsigned field, unsigned wireType) { varint(field << 3U | wireType); }
    void varint(std::uint64_t value)
    {
        for (; value >= 0x80U; value >>= 7U)
            m_bytes.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
        m_bytes.push_back(static_cast<char>(value));
    }

    std::string m_bytes;
};

/// TensorProto: dims 1, data_type 2 (1: float), name 8, raw_data 9.
Message tensor(const std::string& name, const std::vector<int>& sizes, const std::vector<float>& values)
{
    Message message;
    for (const int size : sizes)
        message.number(1, static_cast<std::uint64_t>(size));
    std::string raw;
    for (const float value : values) {
        const auto word = std::bit_cast<std::uint32_t>(value);
        for (unsigned shift = 0; shift < 32; shift += 8)
            raw.push_back(static_cast<char>(word >> shift & 0xFFU));
    }
    return message.number(2, 1).text(8, name).text(9, raw);
}

/// ValueInfoProto: name 1, type 2 -> tensor_type 1 -> elem_type 1, shape 2 -> dim 1 -> dim_value 1.
Message valueInfo(const std::string& name, int rows, int columns)
{
    Message shape;
    for (const int size : {rows, columns})
        shape.message(1, Message().number(1, static_cast<std::uint64_t>(size)));
    return Message().text(1, name).message(2, Message().message(1, Message().number(1, 1).message(2, shape)));
}

/// NodeProto: input 1, output 2, op_type 4, attribute 5 (AttributeProto: name 1, i 3, type 20, 2 for an integer).
Message node(const std::string& type, const std::vector<std::string>& inputs, const std::string& output)
{
    Message message;
    for (const std::string& input : inputs)
        message.text(1, input);
    message.text(2, output).text(4, type);
    if (type == "Gemm")
        message.message(5, Message().text(1, "transB").number(3, 1).number(20, 2));
    return message;
}

const char* operatorOf(PeerFunction function)
{
    switch (function) {
    case PeerFunction::Sigmoid:
        return "Sigmoid";
    case PeerFunction::Tanh:
        return "Tanh";
    case PeerFunction::Relu:
        return "Relu";
    case PeerFunction::Linear:
        break;
    }
    return nullptr;
}

} // namespace

std::string onnxBytes(const PeerModel& model, int rows)
{
    // GraphProto: node 1, name 2, initializer 5, input 11, output 12.
    Message graph;
    graph.text(2, "expert");
    std::string from = "x";
    for (std::size_t k = 0; k < model.layers.size(); ++k) {
        const PeerLayer& layer = model.layers[k];
        const std::string number = std::to_string(k);
        const std::string last = k + 1 == model.layers.size() ? "y" : "a" + number;
        const char* const function = operatorOf(layer.function);
        const std::string sum = function == nullptr ? last : "s" + number;
        graph.message(1, node("Gemm", {from, "w" + number, "b" + number}, sum));
        if (function != nullptr)
            graph.message(1, node(function, {sum}, last));
        graph.message(5, tensor("w" + number, {layer.outputs, layer.inputs}, layer.weights));
        graph.message(5, tensor("b" + number, {layer.outputs}, layer.biases));
        from = last;
    }
    graph.message(11, valueInfo("x", rows, model.inputs())).message(12, valueInfo("y", rows, model.outputs()));
    // ModelProto: ir_version 1, graph 7, opset_import 8 (OperatorSetIdProto: version 2).
    return Message().number(1, 7).message(7, graph).message(8, Message().number(2, 13)).bytes();
}

} // namespace wb::cli
