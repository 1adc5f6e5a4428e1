// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/confidence.h"
#include "ui/document/document.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace wb::ui {

/// What the network answers for one row of inputs: one row an output, with its target beside it where that is known.
class OutputModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, BarColumn, ValueColumn, TargetColumn, ErrorColumn };
    static constexpr int kDigits = 6; ///< Of what is shown; the tool tip has them all.
    enum Role {
        LowRole = Qt::UserRole, ///< Left end of the bars: the function's bound, or what the values need.
        HighRole,
        TargetRole,  ///< Invalid if unknown.
        LargestRole, ///< True for the largest output of a softmax layer: the class it chose.
    };

    explicit OutputModel(const Document& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// EditRole of the value column: what the output shall be, which only asks for it: see sought().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// targets: as many as outputs, or none.
    void show(std::span<const float> outputs, std::span<const float> targets);
    std::span<const float> outputs() const { return m_outputs; }
    bool hasTargets() const { return !m_targets.empty(); }
    /// Mean of (output - target)^2 of the row shown; needs targets.
    double meanSquaredError() const;
    /// Of a softmax layer's choice; nothing for other outputs, which are no probabilities.
    std::optional<Confidence> confidence() const;
    /// Why there is none, a sentence.
    QString whyNoConfidence() const;
    /// What the output is called: by the target it belongs to, else "Output 3".
    QString name(int row) const;

signals:
    /// A person wants inputs at which the output has this value.
    void sought(int output, double value);

private:
    void chooseRange();
    QVariant display(int row, int column) const;

    const Document& m_document;
    std::vector<float> m_outputs;
    std::vector<float> m_targets;
    float m_low = 0.0F;
    float m_high = 1.0F;
    int m_largest = -1;
};

} // namespace wb::ui
