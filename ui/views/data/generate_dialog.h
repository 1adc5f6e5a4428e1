// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/generator.h"
#include "ui/document/document.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace wb::ui {

class NumberSpinBox;
class RowsPicture;

/// Makes rows whose truth is known: what kind, how many, how noisy, from which seed, with a picture of them. Open it
/// with open(); the document gets the rows.
class GenerateDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kMostRows = 100'000;

    explicit GenerateDialog(Document& document, QWidget* parent = nullptr);

    GeneratorSettings settings() const;
    void setKind(Generator kind);

signals:
    /// The document has them.
    void generated();

private:
    void createFields();
    QWidget* createSeed();
    void showKind();
    void showPicture();
    void setFieldShown(QWidget* field, bool shown);
    void take();

    Document& m_document;
    QFormLayout* m_form;
    QComboBox* m_kind;
    QSpinBox* m_rows;
    NumberSpinBox* m_noise;
    QSpinBox* m_bits;
    QLineEdit* m_formula;
    NumberSpinBox* m_low;
    NumberSpinBox* m_high;
    QLineEdit* m_seed;
    QWidget* m_seedPart;
    QCheckBox* m_fit;
    RowsPicture* m_picture;
    QLabel* m_error;
    QPushButton* m_make = nullptr;
};

} // namespace wb::ui
