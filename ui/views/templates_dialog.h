// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/expert.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace wb::ui {

class ShapePage;
class TemplatePage;

/// A new expert from a template or from a number of parameters. Only says which; who opens it puts it into the
/// document.
class TemplatesDialog : public QDialog {
    Q_OBJECT

public:
    explicit TemplatesDialog(QWidget* parent = nullptr);

signals:
    void chosen(const wb::Expert& expert);

private:
    void choose();
    void refresh();

    TemplatePage* m_templates;
    ShapePage* m_shapes;
    QTabWidget* m_pages;
    QPushButton* m_create;
};

} // namespace wb::ui
