// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/help/manual_text.h"

#include "ui/views/action_catalog.h"

#include <QFile>
#include <QRegularExpression>

namespace wb::ui {

namespace {

/// Empty if it has none.
QString keysOf(const QAction& action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? keys : QStringLiteral("<code>%1</code>").arg(keys.toHtmlEscaped());
}

/// "<b>Profile › Measure</b> (<code>Ctrl+Shift+Return</code>)".
QString mentionOf(const CatalogAction& found)
{
    QString text = found.text;
    if (text.endsWith(u'…'))
        text.chop(1);
    if (!found.menu.isEmpty())
        text = found.menu + QStringLiteral(" › ") + text;
    text = QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
    const QString keys = keysOf(*found.action);
    return keys.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(keys);
}

QString replacement(const QString& name, bool wantsKeys, const std::vector<CatalogAction>& actions)
{
    for (const CatalogAction& found : actions)
        if (found.action->objectName() == name)
            return wantsKeys ? keysOf(*found.action) : mentionOf(found);
    return {};
}

} // namespace

QString manualText(const QString& language, const QWidget& window)
{
    QFile file(QStringLiteral(":/manual/manual_%1.html").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    const std::vector<CatalogAction> actions = catalogActions(window);
    static const QRegularExpression mention(QStringLiteral("\\{(keys:)?([A-Za-z0-9-]+)\\}"));
    for (auto match = mention.match(text); match.hasMatch(); match = mention.match(text, match.capturedStart()))
        text.replace(match.capturedStart(), match.capturedLength(),
                     replacement(match.captured(2), match.hasCaptured(1), actions));
    return text;
}

} // namespace wb::ui
