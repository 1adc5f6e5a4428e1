// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/row_picker.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace wb::ui {

RowPicker::RowPicker(QWidget& shortcutScope, QWidget* parent)
    : QWidget(parent), m_first(addButton(QStringLiteral("firstRow"), Step::First, tr("First row"),
                                         {Qt::ALT | Qt::Key_Home}, shortcutScope)),
      m_previous(addButton(QStringLiteral("previousRow"), Step::Previous, tr("Previous row"),
                           {Qt::ALT | Qt::Key_PageUp}, shortcutScope)),
      m_number(new QSpinBox(this)), m_count(new QLabel(this)),
      m_next(addButton(QStringLiteral("nextRow"), Step::Next, tr("Next row"), {Qt::ALT | Qt::Key_PageDown},
                       shortcutScope)),
      m_last(addButton(QStringLiteral("lastRow"), Step::Last, tr("Last row"), {Qt::ALT | Qt::Key_End}, shortcutScope))
{
    setObjectName(QStringLiteral("rowPicker"));
    m_number->setObjectName(QStringLiteral("rowNumber"));
    m_number->setAccessibleName(tr("Row"));
    m_number->setAlignment(Qt::AlignRight);
    m_number->setMinimumWidth(64);
    m_number->setToolTip(tr("Row of the loaded data"));
    m_count->setProperty("role", "secondary");
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kGap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_first, m_previous, m_number, m_count, m_next, m_last})
        line->addWidget(part);
    connect(m_first->defaultAction(), &QAction::triggered, this, [this] { pick(0); });
    connect(m_previous->defaultAction(), &QAction::triggered, this, [this] { pick(row() - 1); });
    connect(m_next->defaultAction(), &QAction::triggered, this, [this] { pick(row() + 1); });
    connect(m_last->defaultAction(), &QAction::triggered, this, [this] { pick(m_number->maximum() - 1); });
    connect(m_number, &QSpinBox::valueChanged, this, [this] {
        showEnds();
        emit rowPicked(row());
    });
    setRowCount(0);
}

QToolButton* RowPicker::addButton(const QString& name, Step step, const QString& tip, const QKeySequence& keys,
                                  QWidget& scope)
{
    auto* action = new QAction(tip, this);
    action->setIcon(stepIcon(step));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
    scope.addAction(action);
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setAccessibleName(tip);
    button->setMinimumSize(metrics::kTarget, metrics::kTarget);
    return button;
}

void RowPicker::setRowCount(int rows)
{
    const QSignalBlocker blocker(m_number);
    m_number->setRange(rows > 0 ? 1 : 0, rows);
    m_count->setText(tr("of %1").arg(countText(rows)));
    setEnabled(rows > 0);
    showEnds();
}

int RowPicker::row() const { return m_number->value() - 1; }

void RowPicker::pick(int row)
{
    const QSignalBlocker blocker(m_number);
    m_number->setValue(row + 1);
    showEnds();
    emit rowPicked(this->row());
}

void RowPicker::showEnds()
{
    const bool on = isEnabled() && m_number->maximum() > 0;
    const bool atFirst = m_number->value() <= m_number->minimum();
    const bool atLast = m_number->value() >= m_number->maximum();
    for (QToolButton* button : {m_first, m_previous})
        button->defaultAction()->setEnabled(on && !atFirst);
    for (QToolButton* button : {m_next, m_last})
        button->defaultAction()->setEnabled(on && !atLast);
}

} // namespace wb::ui
