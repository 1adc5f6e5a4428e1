// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/race_model.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/training_text.h"

#include <QFont>

#include <algorithm>
#include <array>
#include <utility>

namespace wb::ui {

namespace {

QString shortText(double value) { return QString::fromStdString(numberText(value, 4)); }

/// The lanes that are edited: what the algorithm makes of it stands in the config.
bool isSetting(int column)
{
    return column == RaceModel::AlgorithmColumn || column == RaceModel::RateColumn || column == RaceModel::SeedColumn;
}

bool hasRate(Algorithm algorithm)
{
    return algorithm != Algorithm::Rprop && algorithm != Algorithm::FannRprop && algorithm != Algorithm::Sarprop;
}

QString reasonText(StopReason reason)
{
    switch (reason) {
    case StopReason::Running:
        return {};
    case StopReason::TargetError:
    case StopReason::TargetBitFail:
        return RaceModel::tr("at the goal");
    case StopReason::Epochs:
        return RaceModel::tr("all epochs");
    case StopReason::Patience:
        return RaceModel::tr("no better");
    case StopReason::Time:
        return RaceModel::tr("time is up");
    case StopReason::Diverged:
        break;
    }
    return RaceModel::tr("diverged");
}

} // namespace

std::vector<TrainingConfig> RaceModel::usualLanes()
{
    std::vector<TrainingConfig> lanes;
    for (const Algorithm algorithm : {Algorithm::Incremental, Algorithm::Batch, Algorithm::Rprop, Algorithm::Quickprop,
                                      Algorithm::Sarprop, Algorithm::Adam})
        lanes.push_back(configFor(algorithm));
    return lanes;
}

void RaceModel::setLanes(std::vector<TrainingConfig> lanes)
{
    beginResetModel();
    m_lanes = std::move(lanes);
    m_standings.assign(m_lanes.size(), {});
    endResetModel();
}

void RaceModel::setEditable(bool editable)
{
    if (std::exchange(m_isEditable, editable) != editable && !m_lanes.empty())
        emit dataChanged(index(0, AlgorithmColumn), index(rowCount() - 1, SeedColumn));
}

void RaceModel::setStandings(std::vector<Standing> standings)
{
    if (standings.size() != m_lanes.size())
        return;
    m_standings = std::move(standings);
    if (!m_lanes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RaceModel::rankOf(int row) const
{
    const auto& own = m_standings.at(static_cast<std::size_t>(row)).best;
    if (!own)
        return 0;
    int rank = 1;
    for (const Standing& other : m_standings) {
        if (!other.best)
            continue;
        const double theirs = TrainingText::monitored(*other.best);
        const double mine = TrainingText::monitored(*own);
        if (theirs < mine || (theirs == mine && other.best->epoch < own->epoch))
            ++rank;
    }
    return rank;
}

int RaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lanes.size());
}

int RaceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RaceModel::settingText(const TrainingConfig& config, int column) const
{
    if (column == AlgorithmColumn)
        return TrainingText::algorithm(config.algorithm);
    if (column == SeedColumn)
        return QString::number(config.seed);
    return hasRate(config.algorithm) ? shortText(config.learningRate) : QStringLiteral("–");
}

QString RaceModel::standingText(int row, int column) const
{
    const Standing& standing = m_standings.at(static_cast<std::size_t>(row));
    if (column == RankColumn)
        return rankOf(row) > 0 ? QString::number(rankOf(row)) : QString();
    if (column == StateColumn)
        return reasonText(standing.reason);
    if (column == BestColumn)
        return standing.best
                   ? tr("%1 in %2")
                         .arg(shortText(TrainingText::monitored(*standing.best)), countText(standing.best->epoch))
                   : QString();
    if (!standing.last)
        return {};
    switch (column) {
    case EpochsColumn:
        return countText(standing.last->epoch);
    case TrainColumn:
        return shortText(standing.last->trainError);
    case ValidationColumn:
        return standing.last->validationError ? shortText(*standing.last->validationError) : QStringLiteral("–");
    case RightColumn:
        return standing.last->accuracy ? percentText(*standing.last->accuracy) : QStringLiteral("–");
    default:
        return QString::number(standing.last->seconds, 'f', 2);
    }
}

QVariant RaceModel::editValue(const TrainingConfig& config, int column) const
{
    if (column == AlgorithmColumn)
        return static_cast<int>(config.algorithm);
    if (column == RateColumn)
        return QString::fromStdString(numberText(config.learningRate));
    return QString::number(config.seed);
}

QVariant RaceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TrainingConfig& config = m_lanes.at(static_cast<std::size_t>(index.row()));
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column != AlgorithmColumn && column != StateColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && rankOf(index.row()) == 1) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == ChoicesRole && column == AlgorithmColumn) {
        QStringList names;
        for (int i = 0; i < kAlgorithmCount; ++i)
            names << TrainingText::algorithm(static_cast<Algorithm>(i));
        return names;
    }
    if (role == Qt::EditRole && isSetting(column))
        return editValue(config, column);
    if (role != Qt::DisplayRole)
        return {};
    return isSetting(column) ? settingText(config, column) : standingText(index.row(), column);
}

bool RaceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    TrainingConfig edited = m_lanes.at(static_cast<std::size_t>(index.row()));
    bool isGood = true;
    if (index.column() == AlgorithmColumn) {
        const std::uint64_t seed = edited.seed;
        edited = configFor(static_cast<Algorithm>(std::clamp(value.toInt(&isGood), 0, kAlgorithmCount - 1)));
        edited.seed = seed;
    } else if (index.column() == RateColumn) {
        edited.learningRate = value.toString().replace(u',', u'.').toDouble(&isGood);
    } else {
        edited.seed = value.toString().toULongLong(&isGood);
    }
    if (!isGood || !validate(edited))
        return false;
    m_lanes.at(static_cast<std::size_t>(index.row())) = edited;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

Qt::ItemFlags RaceModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    if (!index.isValid() || !m_isEditable || !isSetting(index.column()))
        return plain;
    const TrainingConfig& config = m_lanes.at(static_cast<std::size_t>(index.row()));
    return index.column() == RateColumn && !hasRate(config.algorithm) ? plain : plain | Qt::ItemIsEditable;
}

QVariant RaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const std::array<QString, ColumnCount> names{
        tr("Rank"),       tr("Algorithm"),     tr("Rate"),       tr("Seed"),    tr("Epochs"), tr("Train"),
        tr("Validation"), tr("Best in epoch"), tr("Rows right"), tr("Seconds"), tr("Ended")};
    return section >= 0 && section < ColumnCount ? names.at(static_cast<std::size_t>(section)) : QVariant();
}

} // namespace wb::ui
