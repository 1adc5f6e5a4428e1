// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layout_presets.h"

#include <QSettings>

#include <algorithm>

namespace wb::ui {

LayoutPresets::LayoutPresets(QMainWindow& window, QSettings* settings, int version)
    : QObject(&window), m_window(window), m_settings(settings), m_version(version)
{
    if (!m_settings)
        return;
    const int count = m_settings->beginReadArray(QStringLiteral("layouts"));
    for (int at = 0; at < count; ++at) {
        m_settings->setArrayIndex(at);
        m_presets.push_back({m_settings->value(QStringLiteral("name")).toString(),
                             m_settings->value(QStringLiteral("state")).toByteArray()});
    }
    m_settings->endArray();
}

QStringList LayoutPresets::names() const
{
    QStringList all;
    for (const Preset& preset : m_presets)
        all << preset.name;
    return all;
}

int LayoutPresets::indexOf(const QString& name) const
{
    const auto found = std::find_if(m_presets.begin(), m_presets.end(),
                                    [name = name.trimmed()](const Preset& preset) { return preset.name == name; });
    return found == m_presets.end() ? -1 : static_cast<int>(found - m_presets.begin());
}

bool LayoutPresets::saveAs(const QString& name)
{
    if (name.trimmed().isEmpty())
        return false;
    const QByteArray state = m_window.saveState(m_version);
    if (const int at = indexOf(name); at >= 0)
        m_presets[static_cast<std::size_t>(at)].state = state;
    else
        m_presets.push_back({name.trimmed(), state});
    write();
    return true;
}

bool LayoutPresets::apply(const QString& name)
{
    const int at = indexOf(name);
    return at >= 0 && m_window.restoreState(m_presets[static_cast<std::size_t>(at)].state, m_version);
}

void LayoutPresets::remove(const QString& name)
{
    const int at = indexOf(name);
    if (at < 0)
        return;
    m_presets.erase(m_presets.begin() + at);
    write();
}

bool LayoutPresets::rename(const QString& name, const QString& to)
{
    const int at = indexOf(name);
    if (at < 0 || to.trimmed().isEmpty() || indexOf(to) >= 0)
        return false;
    m_presets[static_cast<std::size_t>(at)].name = to.trimmed();
    write();
    return true;
}

void LayoutPresets::write()
{
    if (m_settings) {
        m_settings->remove(QStringLiteral("layouts"));
        m_settings->beginWriteArray(QStringLiteral("layouts"), static_cast<int>(m_presets.size()));
        for (int at = 0; at < static_cast<int>(m_presets.size()); ++at) {
            m_settings->setArrayIndex(at);
            m_settings->setValue(QStringLiteral("name"), m_presets[static_cast<std::size_t>(at)].name);
            m_settings->setValue(QStringLiteral("state"), m_presets[static_cast<std::size_t>(at)].state);
        }
        m_settings->endArray();
    }
    emit changed();
}

} // namespace wb::ui
