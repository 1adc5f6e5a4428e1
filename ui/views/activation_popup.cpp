// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_popup.h"

#include "ui/theme/metrics.h"
#include "ui/views/activation_delegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kActivationPopupHeight = 460;

} // namespace

ActivationPopup::ActivationPopup(QAbstractItemModel& model, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("activationPopup"));
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(QStringLiteral("activationList"));
    m_list->setAccessibleName(tr("Activation"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new ActivationDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* hint =
        new QLabel(tr("Solid f, dotted f′, at its natural steepness. ↑ ↓ try, Return takes, Esc drops."), this);
    hint->setProperty("role", QStringLiteral("small"));
    hint->setContentsMargins(metrics::kPadding, metrics::kGap, metrics::kPadding, metrics::kGap);
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, &ActivationPopup::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && isVisible() && !m_isOpening)
            emit previewed(static_cast<Activation>(now.data(ActivationDelegate::ActivationRole).toInt()));
    });
}

void ActivationPopup::openAt(const QWidget& field, int row)
{
    m_isTaken = false;
    const QSize wanted(m_list->sizeHintForColumn(0) + 2 * metrics::kPadding, kActivationPopupHeight);
    const QRect screen = field.screen()->availableGeometry();
    const QSize size = wanted.boundedTo(screen.size());
    QPoint at = field.mapToGlobal(QPoint(field.width() - size.width(), field.height() + metrics::kGap));
    at.setX(std::clamp(at.x(), screen.left(), screen.right() + 1 - size.width()));
    at.setY(std::clamp(at.y(), screen.top(), screen.bottom() + 1 - size.height()));
    setGeometry(QRect(at, size));
    m_isOpening = true;
    show();
    m_list->setFocus();
    const QModelIndex index = m_list->model()->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_isOpening = false;
}

bool ActivationPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
        take(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ActivationPopup::take(const QModelIndex& index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    m_isTaken = true;
    hide();
    emit taken(index.row());
}

void ActivationPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (!m_isTaken)
        emit dropped();
}

} // namespace wb::ui
