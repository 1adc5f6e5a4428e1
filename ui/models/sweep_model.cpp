// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_model.h"

#include "core/base/number_text.h"
#include "core/training/sweep_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/training_text.h"

#include <QFont>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace wb::ui {

namespace {

QString sweepNumber(double value) { return QString::fromStdString(numberText(value, 4)); }

QString nothing() { return QStringLiteral("–"); }

bool isSweepText(int column)
{
    return column == SweepModel::AlgorithmColumn || column == SweepModel::HiddenColumn ||
           column == SweepModel::ShapeColumn;
}

} // namespace

void SweepModel::setRecord(SweepRecord record)
{
    std::vector<SweepRank> ranks;
    if (!record.results.empty())
        ranks = rankAll(record.plan, record.results);
    SweepPlan before = plan();
    before.trainDigest = record.plan.trainDigest; // they come while it works
    before.validationDigest = record.plan.validationDigest;
    if (before == record.plan && ranks.size() == m_ranks.size()) {
        m_record = std::move(record);
        rankAgain(std::move(ranks));
        emit headerDataChanged(Qt::Horizontal, ErrorColumn, ErrorColumn);
        return;
    }
    beginResetModel();
    m_record = std::move(record);
    m_ranks = std::move(ranks);
    endResetModel();
}

void SweepModel::rankAgain(std::vector<SweepRank> ranks)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::unordered_map<int, int> rowOf;
    for (std::size_t row = 0; row < ranks.size(); ++row)
        rowOf[ranks[row].firstTask] = static_cast<int>(row);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << this->index(rowOf.at(rankAt(index.row()).firstTask), index.column());
    m_ranks = std::move(ranks);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int SweepModel::ranked() const
{
    return static_cast<int>(
        std::count_if(m_ranks.begin(), m_ranks.end(), [](const SweepRank& rank) { return rank.done > 0; }));
}

QString SweepModel::settingText(int row, bool brief) const
{
    const SweepRank& rank = rankAt(row);
    const std::array<std::pair<int, std::size_t>, 3> parts{{{AlgorithmColumn, plan().trainings.size()},
                                                            {HiddenColumn, plan().hidden.size()},
                                                            {ShapeColumn, plan().shapes.size()}}};
    QStringList texts;
    for (const auto& [column, values] : parts)
        if (!brief || values > 1)
            texts << settingCell(rank, column);
    return texts.isEmpty() ? settingCell(rank, ShapeColumn) : texts.join(QStringLiteral(", "));
}

QString SweepModel::errorTitle() const
{
    if (!plan().testDigest.empty())
        return tr("Test error");
    return plan().validationDigest.empty() ? tr("Train error") : tr("Validation error");
}

int SweepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ranks.size());
}

int SweepModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString SweepModel::settingCell(const SweepRank& rank, int column) const
{
    if (column == AlgorithmColumn)
        return TrainingText::algorithm(plan().trainings[rank.setting.training].algorithm);
    if (column == HiddenColumn)
        return activationText(plan().hidden[rank.setting.hidden]);
    const std::vector<int>& shape = plan().shapes[rank.setting.shape];
    return shape.empty() ? tr("none") : QString::fromStdString(wb::shapeText(shape));
}

QString SweepModel::resultCell(const SweepRank& rank, int column) const
{
    if (column == SeedsColumn) {
        const QString seeds = tr("%1 of %2").arg(rank.done).arg(plan().seeds.size());
        return rank.diverged > 0 ? tr("%1, %n diverged", nullptr, rank.diverged).arg(seeds) : seeds;
    }
    if (rank.done == 0)
        return {};
    switch (column) {
    case ErrorColumn:
        return std::isfinite(rank.mean) ? sweepNumber(rank.mean) : nothing();
    case DeviationColumn:
        return rank.deviation ? QStringLiteral("±\u2009%1").arg(QString::fromStdString(numberText(*rank.deviation, 2)))
                              : nothing();
    case RightColumn:
        return rank.accuracy ? percentText(*rank.accuracy) : nothing();
    case EpochsColumn:
        return sweepNumber(rank.epochs);
    default:
        return QString::number(rank.seconds, 'f', 2);
    }
}

QVariant SweepModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SweepRank& rank = rankAt(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && !isSweepText(column))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.row() == 0 && rank.done > 0) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (column == RankColumn)
        return rank.done > 0 ? QString::number(index.row() + 1) : QString();
    if (column == ParametersColumn)
        return countText(rank.parameters);
    return isSweepText(column) ? settingCell(rank, column) : resultCell(rank, column);
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole && !isSweepText(section)) // over the cells
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ErrorColumn)
        return tr("Mean over the seeds, of the best weights of each");
    if (role == Qt::ToolTipRole && section == DeviationColumn)
        return tr("Standard deviation over the seeds");
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const std::array<QString, ColumnCount> names{tr("Rank"),       tr("Algorithm"), tr("Hidden"),     tr("Shape"),
                                                 errorTitle(),     tr("SD"),        tr("Rows right"), tr("Seeds"),
                                                 tr("Parameters"), tr("Epochs"),    tr("Seconds")};
    return names.at(static_cast<std::size_t>(section));
}

} // namespace wb::ui
