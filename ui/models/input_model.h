// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace wb::ui {

/// The values a person tries: one row an input, with its name, its range and its value. The names and ranges are those
/// of the columns of the document's data set where it fits the network, else "Input 1" and -1 to 1; a value may lie
/// outside.
class InputModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, SliderColumn, ValueColumn };
    enum Role { LowRole = Qt::UserRole, HighRole };

    explicit InputModel(const Document& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// EditRole of the slider and the value column: a finite number that fits a float.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    std::span<const float> values() const { return m_values; }
    /// All at once, as many as there are inputs.
    void setValues(std::span<const float> values);
    /// Two of them, as one edit.
    void editBoth(int first, float firstValue, int second, float secondValue);
    /// What the input is called.
    QString name(int row) const;

signals:
    /// A person changed a value, or the network its number of inputs. Not sent by setValues().
    void edited();

private:
    struct Range {
        float low = -1.0F;
        float high = 1.0F;
    };

    void followNetwork();
    void followDataset();
    bool datasetFits() const;
    void readRanges();
    /// Without rows: what the layers see as -1 to 1.
    void readRangesOfScaling();

    const Document& m_document;
    std::vector<float> m_values;
    std::vector<Range> m_ranges;
};

} // namespace wb::ui
