// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The layers of a document as rows, the input layer first, each with its shape and its cost. Edits go to the document;
/// one that it refuses changes nothing and comes out as rejected().
class LayerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        UnitsColumn,
        ActivationColumn,
        SteepnessColumn,
        ShapeColumn,
        ParametersColumn,
        MultiplyAddsColumn,
        BytesColumn,
        ShareColumn,
        ColumnCount
    };
    enum Role {
        LayerIdRole = Qt::UserRole, ///< qint64: the layer's id, -1 for the inputs.
        ShareRole,                  ///< double: of the network's parameters, 0 to 1.
        PlainRole ///< What the cell says as a plain number or text, to sort by and for CSV; nothing for an empty cell.
    };

    explicit LayerModel(Document& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    LayerId layerAt(int row) const; ///< kInputLayer for row 0.
    int rowOf(LayerId id) const;    ///< -1 if it is not there.

signals:
    /// What the document answered to an edit it did not take.
    void rejected(const QString& reason);

private:
    void follow();
    QVariant text(const QModelIndex& index) const;
    QVariant costText(int layer, int column) const;
    QVariant editValue(const QModelIndex& index) const;
    QVariant plainValue(const QModelIndex& index) const;
    double shareOf(int layer) const;
    QString toolTip(const QModelIndex& index) const;
    Result<void> apply(const QModelIndex& index, const QVariant& value);

    Document& m_document;
    std::vector<LayerId> m_ids; ///< Of the rows below the inputs, as the views know them.
};

} // namespace wb::ui
