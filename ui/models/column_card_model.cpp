// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_card_model.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <algorithm>

namespace wb::ui {

namespace {

QString cardNumber(double value) { return QString::fromStdString(numberText(value, 3)).replace(u'-', QChar(0x2212)); }

} // namespace

ColumnCardModel::ColumnCardModel(const Document& document, QObject* parent, JobRunner::Drive drive)
    : QAbstractListModel(parent), m_document(document), m_runner(drive)
{
    connect(&m_runner, &JobRunner::finished, this, &ColumnCardModel::take);
    connect(&m_document, &Document::datasetChanged, this, &ColumnCardModel::follow);
    follow();
}

void ColumnCardModel::follow()
{
    const auto& rows = m_document.dataset();
    beginResetModel();
    m_columns.clear();
    endResetModel();
    if (m_runner.isRunning()) { // take() begins anew
        m_runner.cancel();
        return;
    }
    if (!rows || rows->rows() == 0)
        return;
    m_survey = std::make_shared<ColumnSurvey>(rows);
    if (rows->inputs.size() + rows->targets.size() > kAtOnceValues) {
        m_runner.start(m_survey);
        return;
    }
    while (m_survey->step(std::chrono::milliseconds(10)) == Job::State::Running) {
    }
    take(false);
}

void ColumnCardModel::take(bool cancelled)
{
    const auto survey = std::exchange(m_survey, nullptr);
    if (cancelled || survey->rows() != m_document.dataset()) {
        follow();
        return;
    }
    beginResetModel();
    m_columns = survey->takeColumns();
    m_inputs = static_cast<int>(survey->rows()->inputs.cols());
    m_fileRows = survey->rows()->rows() + survey->rows()->droppedRows;
    endResetModel();
}

int ColumnCardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnCardModel::warnings() const
{
    return static_cast<int>(std::count_if(m_columns.begin(), m_columns.end(), [this](const ColumnStatistics& column) {
        return !warningText(column).isEmpty();
    }));
}

QString ColumnCardModel::rangeText(const ColumnStatistics& column) const
{
    if (column.constant)
        return tr("always %1").arg(cardNumber(column.minimum));
    return tr("%1 to %2").arg(cardNumber(column.minimum), cardNumber(column.maximum));
}

QString ColumnCardModel::warningText(const ColumnStatistics& column) const
{
    QStringList said;
    if (column.constant)
        said << tr("constant");
    if (column.missing > 0 && m_fileRows > 0)
        said
            << tr("%1 missing").arg(percentText(static_cast<double>(column.missing) / static_cast<double>(m_fileRows)));
    return said.join(QStringLiteral(" · "));
}

QVariantList ColumnCardModel::sharesOf(const ColumnStatistics& column)
{
    QVariantList shares;
    const auto highest = column.counts.empty() ? 0 : *std::max_element(column.counts.begin(), column.counts.end());
    for (const std::int64_t count : column.counts)
        shares << (highest > 0 ? static_cast<double>(count) / static_cast<double>(highest) : 0.0);
    return shares;
}

QVariant ColumnCardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnStatistics& column = m_columns.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(column.name);
    case TargetRole:
        return index.row() >= m_inputs;
    case SharesRole:
        return sharesOf(column);
    case RangeRole:
        return rangeText(column);
    case FactsRole:
        return tr("%1 ± %2").arg(cardNumber(column.mean), cardNumber(column.deviation));
    case WarningRole:
        return warningText(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QString text = tr("%1: %2, mean %3, standard deviation %4")
                           .arg(QString::fromStdString(column.name), rangeText(column), cardNumber(column.mean),
                                cardNumber(column.deviation));
        if (const QString warning = warningText(column); !warning.isEmpty())
            text += QStringLiteral(" · ") + warning;
        return text;
    }
    default:
        return {};
    }
}

} // namespace wb::ui
