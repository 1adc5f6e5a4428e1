// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/residuals_model.h"

#include "core/base/number_text.h"

namespace wb::ui {

namespace {

QString residualFigure(double value) { return QString::fromStdString(numberText(value, 4)); }

} // namespace

void ResidualsModel::setResult(const std::shared_ptr<const BatchResult>& result, QStringList names)
{
    beginResetModel();
    m_residuals.clear();
    m_names = std::move(names);
    for (Eigen::Index output = 0; result && output < result->dataset->targets.cols(); ++output)
        m_residuals.push_back(residualsOf(result->outputs, result->dataset->targets, output));
    endResetModel();
}

int ResidualsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_residuals.size());
}

int ResidualsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : BiasColumn + 1; }

QVariant ResidualsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const OutputResiduals& figures = m_residuals[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole && index.column() == R2Column && !figures.r2)
        return tr("R² needs a target that changes");
    if (role == Qt::ToolTipRole && figures.skipped > 0)
        return tr("Rows without a finite output that are left out: %1").arg(figures.skipped);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return name(index.row());
    case MaeColumn:
        return residualFigure(figures.meanAbsolute);
    case RmseColumn:
        return residualFigure(figures.rootMeanSquare);
    case R2Column:
        return figures.r2 ? residualFigure(*figures.r2) : tr("n/a");
    default:
        return residualFigure(figures.bias);
    }
}

QVariant ResidualsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool explains = role == Qt::ToolTipRole;
    if (!explains && role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return explains ? QVariant() : tr("Output");
    case MaeColumn:
        return explains ? tr("Mean of |output − target|") : tr("MAE");
    case RmseColumn:
        return explains ? tr("Square root of the mean of (output − target)²") : tr("RMSE");
    case R2Column:
        return explains ? tr("1 − Σ(output − target)² / Σ(target − mean)²: 1 is perfect, 0 no better than the mean")
                        : QStringLiteral("R²");
    default:
        return explains ? tr("Mean of output − target") : tr("Bias");
    }
}

} // namespace wb::ui
