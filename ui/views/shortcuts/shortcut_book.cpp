// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcuts/shortcut_book.h"

#include <QSettings>

#include <algorithm>

namespace wb::ui {

namespace {

QString shortcutKey(const QAction& action) { return QStringLiteral("shortcuts/") + action.objectName(); }

bool actsEverywhere(const QAction& action)
{
    return action.shortcutContext() != Qt::WidgetShortcut && action.shortcutContext() != Qt::WidgetWithChildrenShortcut;
}

/// Whether there is a place where a key could mean either.
bool canMeet(const QAction& a, const QAction& b)
{
    if (actsEverywhere(a) || actsEverywhere(b))
        return true;
    const auto places = a.associatedObjects();
    return std::any_of(places.begin(), places.end(),
                       [&b](QObject* place) { return b.associatedObjects().contains(place); });
}

bool clash(const QKeySequence& a, const QKeySequence& b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

} // namespace

QString shortcutText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral(", "));
}

ShortcutBook::ShortcutBook(QWidget& window, QSettings* settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
    for (CatalogAction& item : catalogActions(window))
        if (!item.action->objectName().isEmpty()) {
            const QList<QKeySequence> original = item.action->shortcuts();
            m_entries.push_back({std::move(item), original});
        }
    for (int index = 0; m_settings && index < static_cast<int>(m_entries.size()); ++index) {
        const QString key = shortcutKey(*m_entries[static_cast<std::size_t>(index)].item.action);
        if (m_settings->contains(key))
            apply(index, QKeySequence::listFromString(m_settings->value(key).toString(), QKeySequence::PortableText));
    }
}

int ShortcutBook::indexOf(const QAction* action) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [action](const Entry& entry) { return entry.item.action == action; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

bool ShortcutBook::isChanged(int index) const
{
    const Entry& entry = m_entries[static_cast<std::size_t>(index)];
    return entry.item.action && entry.item.action->shortcuts() != entry.original;
}

const QAction* ShortcutBook::conflict(int index, const QKeySequence& keys) const
{
    const QAction* own = m_entries[static_cast<std::size_t>(index)].item.action;
    if (keys.isEmpty() || !own)
        return nullptr;
    for (const Entry& entry : m_entries) {
        const QAction* other = entry.item.action;
        if (!other || other == own || !canMeet(*own, *other))
            continue;
        for (const QKeySequence& taken : other->shortcuts())
            if (clash(keys, taken))
                return other;
    }
    return nullptr;
}

void ShortcutBook::setKeys(int index, const QList<QKeySequence>& keys)
{
    const Entry& entry = m_entries[static_cast<std::size_t>(index)];
    if (!entry.item.action)
        return;
    if (m_settings && keys == entry.original)
        m_settings->remove(shortcutKey(*entry.item.action));
    else if (m_settings)
        m_settings->setValue(shortcutKey(*entry.item.action),
                             QKeySequence::listToString(keys, QKeySequence::PortableText));
    apply(index, keys);
}

void ShortcutBook::reset(int index) { setKeys(index, m_entries[static_cast<std::size_t>(index)].original); }

void ShortcutBook::resetAll()
{
    for (int index = 0; index < static_cast<int>(m_entries.size()); ++index)
        if (isChanged(index))
            reset(index);
}

void ShortcutBook::apply(int index, const QList<QKeySequence>& keys)
{
    QAction* action = m_entries[static_cast<std::size_t>(index)].item.action;
    // Many tool tips end with the key in brackets.
    const QString before = QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    QString tip = action->toolTip();
    action->setShortcuts(keys);
    if (tip.endsWith(before)) {
        tip.chop(before.size());
        const QString now = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(now.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, now));
    }
    emit changed(index);
}

} // namespace wb::ui
