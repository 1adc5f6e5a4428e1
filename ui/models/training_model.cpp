// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/training_model.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/training_text.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace wb::ui {

namespace {

bool isNumberColumn(int column)
{
    return column == TrainingModel::EpochsColumn || column == TrainingModel::BestColumn ||
           column == TrainingModel::RightColumn;
}

QString rowsToolTip(const StoredTraining& training)
{
    QString text = TrainingModel::tr("SHA-256 %1").arg(QString::fromStdString(training.data.digest));
    if (training.validation)
        text += u'\n' +
                TrainingModel::tr("For validation: %1, SHA-256 %2")
                    .arg(TrainingText::rows(*training.validation), QString::fromStdString(training.validation->digest));
    return text;
}

} // namespace

void TrainingModel::setTrainings(std::vector<StoredTraining> trainings)
{
    beginResetModel();
    m_trainings = std::move(trainings);
    endResetModel();
}

const StoredTraining* TrainingModel::trainingAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_trainings[static_cast<std::size_t>(row)] : nullptr;
}

int TrainingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_trainings.size());
}

int TrainingModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TrainingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const StoredTraining& training = m_trainings.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::TextAlignmentRole && isNumberColumn(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == RowsColumn)
        return rowsToolTip(training);
    return role == Qt::DisplayRole ? textOf(training, index.column()) : QVariant();
}

QString TrainingModel::textOf(const StoredTraining& training, int column) const
{
    const EpochRecord* best = TrainingText::best(training.curve);
    switch (column) {
    case VersionColumn:
        return QString::number(training.version);
    case EndedColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(training.ended.time_since_epoch().count()),
                                  QLocale::ShortFormat);
    case AlgorithmColumn:
        return TrainingText::way(training.settings);
    case EpochsColumn:
        return training.curve.empty() ? QString() : countText(training.curve.back().epoch);
    case BestColumn:
        return best ? QString::fromStdString(numberText(TrainingText::monitored(*best), 4)) : QString();
    case RightColumn:
        return best && best->accuracy ? percentText(*best->accuracy) : QString();
    case RowsColumn:
        return TrainingText::rows(training.data);
    case StatusColumn:
        return TrainingText::status(training.status);
    default:
        return training.parentVersion == 0
                   ? tr("no version")
                   : tr("%1, version %2").arg(QString::fromStdString(training.parentName)).arg(training.parentVersion);
    }
}

QVariant TrainingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const std::array<QString, ColumnCount> names{tr("Version"), tr("Ended"),        tr("Algorithm"),
                                                 tr("Epochs"),  tr("Best error"),   tr("Rows right"),
                                                 tr("Rows"),    tr("How it ended"), tr("Began with")};
    return section >= 0 && section < ColumnCount ? names.at(static_cast<std::size_t>(section)) : QVariant();
}

} // namespace wb::ui
