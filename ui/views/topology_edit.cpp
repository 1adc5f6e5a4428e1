// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/topology_edit.h"

#include "ui/document/design_preview.h"
#include "ui/document/layer_edits.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

/// Where a place in UTF-8 is in the text a line edit holds.
int characterAt(const std::string& utf8, std::size_t offset)
{
    return static_cast<int>(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(offset)).size());
}

std::int64_t denseParametersOf(const NetworkSpec& spec)
{
    std::int64_t parameters = 0;
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer)
        parameters +=
            (spec.sourceCount(layer) + std::int64_t{1}) * spec.layers[static_cast<std::size_t>(layer)].outputs;
    return parameters;
}

} // namespace

TopologyEdit::TopologyEdit(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_line(new QLineEdit(this)), m_message(new QLabel(this))
{
    m_line->setObjectName(QStringLiteral("topologyText"));
    m_line->setAccessibleName(tr("Topology as text"));
    m_line->setToolTip(tr("Inputs, then each layer's units and activation, as in 64-32:tanh-16:relu@0.5-8:softmax. A "
                          "first size with an activation is a layer; what is left out stays as it is. Return applies, "
                          "Esc drops."));
    m_line->setMaxLength(10'000);
    m_line->installEventFilter(this);
    m_message->setObjectName(QStringLiteral("topologyMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_line);
    column->addWidget(m_message);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TopologyEdit::check);
    connect(m_line, &QLineEdit::returnPressed, this, &TopologyEdit::take);
    connect(&document, &Document::networkChanged, this, &TopologyEdit::refresh);
    connect(&document, &Document::replaced, this, [this] { m_line->setModified(false); });
    refresh();
}

void TopologyEdit::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

bool TopologyEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_line->isModified()) {
        drop();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TopologyEdit::refresh()
{
    if (m_line->isModified())
        return check(); // what is being typed is kept, and measured against the design as it now is
    m_message->hide();
    m_line->setText(QString::fromStdString(topologyText(m_document.spec())));
    m_line->setCursorPosition(0);
}

void TopologyEdit::say(const char* role, const QString& text)
{
    m_message->setProperty("role", QString::fromLatin1(role));
    m_message->style()->polish(m_message);
    m_message->setText(text);
    m_message->show();
}

void TopologyEdit::showError(const TopologyTextError& error)
{
    say("error", QStringLiteral("✕ ") + QString::fromStdString(error.error.message));
}

void TopologyEdit::check()
{
    const auto edited = applyTopology(m_line->text().toStdString(), m_document.spec());
    if (!edited) {
        if (m_preview)
            m_preview->drop();
        return showError(edited.error());
    }
    if (m_preview)
        m_preview->propose(*edited);
    say("secondary", tr("Return applies it: %1 parameters. Esc drops it.").arg(countText(denseParametersOf(*edited))));
}

void TopologyEdit::take()
{
    const std::string text = m_line->text().toStdString();
    m_line->setModified(false);
    const auto done = setTopology(m_document, m_line->text());
    if (done)
        return refresh();
    m_line->setModified(true);
    showError(done.error());
    const int begin = characterAt(text, done.error().offset);
    const int end = characterAt(text, done.error().offset + done.error().length);
    m_line->setCursorPosition(begin);
    if (end > begin)
        m_line->setSelection(begin, end - begin);
}

void TopologyEdit::drop()
{
    m_line->setModified(false);
    if (m_preview)
        m_preview->drop();
    refresh();
}

} // namespace wb::ui
