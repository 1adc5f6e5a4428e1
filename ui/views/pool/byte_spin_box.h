// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace wb::ui {

/// A spin box for a number of bytes, shown and typed as people and the command line write it: "1.2 MB", "64kB",
/// "16 MiB", "4096". Exact up to 1 TiB.
class ByteSpinBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit ByteSpinBox(QWidget* parent = nullptr);

    std::size_t bytes() const { return static_cast<std::size_t>(value()); }
    void setBytes(std::size_t bytes) { setValue(static_cast<double>(bytes)); }

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;
};

} // namespace wb::ui
