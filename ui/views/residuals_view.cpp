// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/residuals_view.h"

#include "core/base/number_text.h"
#include "ui/charts/prediction_chart.h"
#include "ui/charts/residual_chart.h"
#include "ui/theme/metrics.h"
#include "ui/views/report_table.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kMostFigureRows = 4; ///< Shown without scrolling.
constexpr int kFigureWidth = 72;

} // namespace

ResidualsView::ResidualsView(QWidget* parent)
    : QWidget(parent), m_table(reportTable(m_model, QStringLiteral("residualsTable"))),
      m_predictions(new PredictionChart), m_residuals(new ResidualChart)
{
    setObjectName(QStringLiteral("residualsView"));
    m_table->setAccessibleName(tr("How each output misses its target"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setDefaultSectionSize(kFigureWidth);
    m_table->horizontalHeader()->setSectionResizeMode(ResidualsModel::NameColumn, QHeaderView::Stretch);
    auto* charts = new QSplitter(Qt::Horizontal);
    charts->setChildrenCollapsible(false);
    charts->setHandleWidth(metrics::kRowGap);
    charts->addWidget(m_predictions);
    charts->addWidget(m_residuals);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_table);
    column->addWidget(charts, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            chooseOutput(index.row());
    });
    connect(m_predictions, &PredictionChart::rowChosen, this, &ResidualsView::rowChosen);
    connect(m_residuals, &ResidualChart::binChosen, this, &ResidualsView::chooseBin);
    for (Chart* chart : std::initializer_list<Chart*>{m_predictions, m_residuals})
        connect(chart, &Chart::exportFailed, this, &ResidualsView::failed);
}

void ResidualsView::setResult(std::shared_ptr<const BatchResult> result, const QStringList& names)
{
    m_result = std::move(result);
    m_model.setResult(m_result, names);
    const int rows = std::clamp(m_model.rowCount(), 1, kMostFigureRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * metrics::kDenseRowHeight + 4);
    const int output = m_output < m_model.rowCount() ? m_output : 0;
    if (m_model.rowCount() > 0)
        m_table->selectRow(output);
    chooseOutput(output);
}

void ResidualsView::setStale(bool stale)
{
    m_predictions->setStale(stale);
    m_residuals->setStale(stale);
}

void ResidualsView::setProvenance(const QString& text)
{
    m_predictions->setProvenance(text);
    m_residuals->setProvenance(text);
}

void ResidualsView::chooseOutput(int output)
{
    m_output = output;
    m_histogram =
        m_result ? residualHistogram(m_result->outputs, m_result->dataset->targets, output) : ResidualHistogram();
    m_predictions->setResult(m_result, output, m_model.name(output));
    m_residuals->setHistogram(m_histogram, m_model.name(output));
}

void ResidualsView::chooseBin(int bin)
{
    const auto at = static_cast<std::size_t>(bin);
    if (!m_result || at >= m_histogram.counts.size())
        return;
    const auto edge = [this](std::size_t which) {
        return QString::fromStdString(numberText(m_histogram.edges[which], 4));
    };
    emit rowsChosen(rowsOfBin(m_result->outputs, m_result->dataset->targets, m_output, m_histogram, at),
                    tr("residual of %1 from %2 to %3").arg(m_model.name(m_output), edge(at), edge(at + 1)));
}

} // namespace wb::ui
