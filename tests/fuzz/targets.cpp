// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/formats/csv.h"
#include "core/formats/fann_data.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/network_json.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace wb::fuzz {

namespace {

void require(bool promise, const char* what)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

template <typename T>
bool refused(const Result<T>& result)
{
    if (result)
        return false;
    require(!result.error().message.empty(), "a refusal gives its reason");
    return true;
}

bool sameBits(const Matrix& a, const Matrix& b)
{
    if (a.rows() != b.rows() || a.cols() != b.cols())
        return false;
    return a.size() == 0 || std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(float)) == 0;
}

} // namespace

void fannNet(std::string_view bytes)
{
    const auto net = readFannNet(bytes);
    if (refused(net))
        return;
    for (const LayerWeights& layer : net->network.weights().layers)
        require(layer.weights.allFinite() && layer.biases.allFinite(), "weights are finite");
    for (const FannDialect dialect : {FannDialect::V2_1, FannDialect::V2_2}) {
        const auto text = writeFannNet(net->network, net->settings, dialect);
        require(text.has_value(), "what was read can be written");
        const auto again = readFannNet(*text);
        require(again.has_value(), "what was written can be read");
        require(bitEqual(again->network.weights(), net->network.weights()), "weights keep their bits");
        require(again->network.spec().layers == net->network.spec().layers, "layers stay");
        require(again->network.spec().topology == net->network.spec().topology, "the topology stays");
    }
}

void fannData(std::string_view bytes)
{
    const auto data = readFannData(bytes);
    if (refused(data))
        return;
    require(data->inputs.allFinite() && data->targets.allFinite(), "values are finite");
    const auto again = readFannData(writeFannData(*data));
    require(again.has_value(), "what was written can be read");
    require(sameBits(again->inputs, data->inputs) && sameBits(again->targets, data->targets), "values keep their bits");
}

void csv(std::string_view bytes)
{
    const auto table = readCsv(bytes);
    if (refused(table))
        return;
    require(table->values.allFinite(), "values are finite");
    require(table->columns.empty() || table->columns.size() == static_cast<std::size_t>(table->values.cols()),
            "a name a column");
    CsvOptions options;
    options.separator = ';';
    options.header = table->columns.empty() ? CsvOptions::Header::No : CsvOptions::Header::Yes;
    const auto again = readCsv(writeCsv(*table, {';', true, 0}), options);
    require(again.has_value(), "what was written can be read");
    require(sameBits(again->values, table->values), "values keep their bits");
    require(again->columns == table->columns, "names stay");
}

void networkJson(std::string_view bytes)
{
    const auto design = parseNetworkSpecJson(bytes);
    if (refused(design))
        return;
    const auto again = parseNetworkSpecJson(networkSpecJson(design->spec, design->fann));
    require(again.has_value(), "what was written can be read");
    require(*again == *design, "the design stays");
}

} // namespace wb::fuzz
