// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/palette/command_palette.h"

#include "ui/document/library.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/action_catalog.h"
#include "ui/views/palette/palette_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kPaletteWidth = 640;
constexpr int kPaletteTop = 44;
constexpr int kPaletteRows = 11;
constexpr int kRemembered = 8;

const QString& paletteRecentKey()
{
    static const QString key = QStringLiteral("palette/recent");
    return key;
}

} // namespace

CommandPalette::CommandPalette(QWidget& window, Document& document, LayerSelection& selection, Library* library,
                               QSettings* settings)
    : QFrame(&window), m_window(window), m_document(document), m_selection(selection), m_library(library),
      m_settings(settings), m_model(new PaletteModel(this)), m_query(new QLineEdit), m_list(new QListView),
      m_nothing(new QLabel(tr("Nothing is called like that.")))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setPlaceholderText(tr("Search commands, layers and experts"));
    m_query->setAccessibleName(tr("Search commands, layers and experts"));
    m_query->setMinimumHeight(metrics::kRowHeight);
    m_query->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay with the query
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setProperty("role", QStringLiteral("secondary"));
    m_nothing->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kRowGap);
    auto* hint = new QLabel(tr("> commands   @ layers   : experts   # tags"));
    hint->setProperty("role", QStringLiteral("small"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kRowGap, metrics::kRowGap, metrics::kRowGap, metrics::kRowGap);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_query);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1, Qt::AlignTop);
    column->addWidget(hint);
    hide();
    if (m_settings)
        m_recent = m_settings->value(paletteRecentKey()).toStringList();
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { runRow(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            hide(); // a person has gone elsewhere, and the focus with them
    });
    window.installEventFilter(this);
}

void CommandPalette::open(const QString& query)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_model->setEntries(collect(), m_recent);
    const QSignalBlocker quiet(m_query);
    m_query->setText(query);
    search(query);
    place();
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

std::vector<PaletteEntry> CommandPalette::collect()
{
    std::vector<PaletteEntry> entries;
    addCommands(entries);
    addLayers(entries);
    addExperts(entries);
    addTags(entries);
    return entries;
}

void CommandPalette::addCommands(std::vector<PaletteEntry>& entries)
{
    for (const CatalogAction& found : catalogActions(m_window)) {
        PaletteEntry entry;
        entry.id = found.action->objectName();
        if (entry.id == QLatin1String("commandPalette"))
            continue;
        entry.text = found.text;
        entry.detail = found.menu;
        entry.keys = found.action->shortcut().toString(QKeySequence::NativeText);
        entry.enabled = found.action->isEnabled();
        entry.run = [action = found.action] {
            if (action)
                action->trigger();
        };
        entries.push_back(std::move(entry));
    }
}

void CommandPalette::addLayers(std::vector<PaletteEntry>& entries)
{
    const NetworkSpec& spec = m_document.spec();
    for (int layer = -1; layer < static_cast<int>(spec.layers.size()); ++layer) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Layer;
        entry.text = displayName(spec, layer);
        const LayerId id = layer < 0 ? kInputLayer : spec.layers[static_cast<std::size_t>(layer)].id;
        entry.detail = layer < 0
                           ? tr("%1 inputs").arg(countText(spec.inputs))
                           : tr("%1 units, %2")
                                 .arg(countText(spec.layers[static_cast<std::size_t>(layer)].outputs),
                                      activationText(spec.layers[static_cast<std::size_t>(layer)].function.activation));
        entry.run = [this, id] { m_selection.select(id); };
        entries.push_back(std::move(entry));
    }
}

void CommandPalette::addExperts(std::vector<PaletteEntry>& entries)
{
    const auto experts = m_library ? m_library->list() : Result<std::vector<ExpertSummary>>{};
    if (!experts)
        return;
    for (const ExpertSummary& expert : *experts) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Expert;
        entry.text = QString::fromStdString(expert.description.name);
        entry.id = QStringLiteral(":") + entry.text;
        entry.detail = tr("%1 · %2 params").arg(QString::fromStdString(expert.topology), countText(expert.parameters));
        entry.run = [this, id = expert.id] { openExpert(id); };
        entries.push_back(std::move(entry));
    }
}

void CommandPalette::addTags(std::vector<PaletteEntry>& entries)
{
    const QStringList tags = m_library ? m_library->tags() : QStringList();
    for (const QString& tag : tags) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Tag;
        entry.id = QStringLiteral("#") + tag;
        entry.text = tag;
        entry.detail = tr("Experts with this tag");
        entry.run = [this, tag] { emit tagChosen(tag); };
        entries.push_back(std::move(entry));
    }
}

void CommandPalette::openExpert(ExpertId id)
{
    if (const auto expert = m_library->load(id))
        emit expertChosen(*expert);
    else
        emit failed(QString::fromStdString(expert.error().message));
}

void CommandPalette::search(const QString& query)
{
    m_model->setQuery(query);
    const bool found = m_model->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    setCurrent(found ? m_model->runnable(0, 1) : -1);
}

void CommandPalette::setCurrent(int row)
{
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    if (row >= 0)
        m_list->scrollTo(m_model->index(row));
}

void CommandPalette::runRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->entry(row).enabled)
        return;
    const PaletteEntry entry = m_model->entry(row);
    if (!entry.id.isEmpty()) {
        m_recent.removeAll(entry.id);
        m_recent.prepend(entry.id);
        m_recent = m_recent.mid(0, kRemembered);
        if (m_settings)
            m_settings->setValue(paletteRecentKey(), m_recent);
    }
    close(); // first: what it runs may look at the focus
    entry.run();
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::keyPressed(int key)
{
    const int current = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        setCurrent(m_model->rowCount() > 0 ? m_model->runnable(current + 1, 1) : -1);
        return true;
    case Qt::Key_Up:
        setCurrent(m_model->rowCount() > 0 ? m_model->runnable(current - 1, -1) : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int step = key == Qt::Key_PageDown ? kPaletteRows : -kPaletteRows;
        const int last = m_model->rowCount() - 1;
        setCurrent(last < 0 ? -1 : m_model->runnable(std::clamp(current + step, 0, last), step > 0 ? -1 : 1));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runRow(current);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else in here to go to
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    if (watched == m_query && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::place()
{
    const int width = std::min(kPaletteWidth, m_window.width() - 2 * metrics::kWideGap);
    const int row = m_list->itemDelegate()->sizeHint({}, {}).height();
    const int height =
        std::min(kPaletteRows * std::max(row, metrics::kRowHeight) + 3 * metrics::kWideGap + metrics::kRowHeight,
                 m_window.height() - 2 * kPaletteTop);
    setGeometry((m_window.width() - width) / 2, kPaletteTop, width, height);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius, metrics::kCardRadius);
}

} // namespace wb::ui
