// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample.h"

#include "core/engine/layer_signals.h"

namespace wb::ui {

Sample::Sample(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_inputs(document), m_outputs(document)
{
    connect(&m_inputs, &InputModel::edited, this, &Sample::inputsEdited);
    connect(&m_document, &Document::networkChanged, this, &Sample::run);
    connect(&m_document, &Document::datasetChanged, this, &Sample::followDataset);
    followDataset();
}

bool Sample::rowsFit() const
{
    const auto& dataset = m_document.dataset();
    return dataset && dataset->rows() > 0 && dataset->inputs.cols() == m_document.network().numInputs();
}

std::span<const float> Sample::targets() const
{
    if (!m_isRow || !rowsFit() || m_document.dataset()->targets.cols() != m_document.network().numOutputs())
        return {};
    const auto row = m_document.dataset()->targets.row(m_row);
    return {row.data(), static_cast<std::size_t>(row.size())};
}

void Sample::showRow(int row)
{
    if (!rowsFit() || row < 0 || row >= m_document.dataset()->rows())
        return;
    const auto inputs = m_document.dataset()->inputs.row(row);
    m_inputs.setValues({inputs.data(), static_cast<std::size_t>(inputs.size())});
    m_row = row;
    m_isRow = true;
    run();
}

void Sample::tryInputs(std::span<const float> inputs)
{
    m_inputs.setValues(inputs);
    inputsEdited();
}

void Sample::inputsEdited()
{
    m_isRow = false;
    run();
}

void Sample::run()
{
    // While the document takes in another expert, its rows go before its network comes.
    if (m_inputs.rowCount() != m_document.network().numInputs())
        return;
    const auto plan = m_document.plan();
    if (plan != m_plan) {
        m_plan = plan;
        m_scratch.emplace(*plan);
    }
    std::vector<float> outputs(static_cast<std::size_t>(plan->outputs()));
    if (const auto ran = plan->run(m_inputs.values(), outputs, *m_scratch); !ran) {
        emit activationsChanged({});
        emit failed(QString::fromStdString(ran.error().message));
        return;
    }
    m_outputs.show(outputs, targets());
    emit activationsChanged(layerSignals(m_document.spec(), m_inputs.values(), *m_scratch));
    emit changed();
}

void Sample::followDataset()
{
    m_isRow = false;
    m_row = -1;
    if (rowsFit())
        showRow(0);
    else
        run();
}

} // namespace wb::ui
