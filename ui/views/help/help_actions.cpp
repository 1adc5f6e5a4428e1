// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/help/help_actions.h"

#include "ui/document/command_line.h"
#include "ui/views/help/manual_dialog.h"
#include "ui/views/help/support_dialog.h"
#include "ui/views/inference_panel.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"
#include "ui/views/shortcuts/shortcut_sheet.h"
#include "ui/views/training_form.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace wb::ui {

namespace {

QAction* addHelp(QMenu& menu, const QString& name, const QString& text, const QString& toolTip)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    return action;
}

} // namespace

HelpActions::HelpActions(MainWindow& window) : QObject(&window), m_window(window)
{
    QMenu& help = *window.menu(QStringLiteral("help"));
    const QList<QAction*> last = help.actions();
    QAction* manual =
        addHelp(help, QStringLiteral("manual"), tr("&Manual"), tr("How to work with it, beside the window"));
    manual->setShortcut(QKeySequence::HelpContents);
    connect(manual, &QAction::triggered, this, &HelpActions::showManual);
    QAction* sheet = addHelp(help, QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"), tr("All keys, to look up"));
    sheet->setShortcut(Qt::Key_Question);
    connect(sheet, &QAction::triggered, this, &HelpActions::showSheet);
    QAction* edit =
        addHelp(help, QStringLiteral("editShortcuts"), tr("&Edit shortcuts…"), tr("Give actions other keys"));
    connect(edit, &QAction::triggered, this, &HelpActions::editShortcutsRequested);
    addCommandMenu(help);
    QAction* report = addHelp(help, QStringLiteral("reportProblem"), tr("&Report a problem…"),
                              tr("Put together what somebody who mends it needs to know"));
    connect(report, &QAction::triggered, this, [this] {
        auto* dialog = new SupportDialog(m_window.document(), m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    help.addSeparator();
    for (QAction* action : last) { // to the end, where one looks for it
        help.removeAction(action);
        help.addAction(action);
    }
}

void HelpActions::addCommandMenu(QMenu& help)
{
    QMenu* commands = help.addMenu(tr("&Copy as command"));
    commands->setObjectName(QStringLiteral("commandMenu"));
    commands->setToolTipsVisible(true);
    const std::tuple<const char*, QString, QString> verbs[] = {
        {"info", tr("Copy the command that &describes the network"), tr("expert info: shapes, parameters, bytes")},
        {"run", tr("Copy the command that &runs it"), tr("expert run: the loaded rows, or the inputs shown")},
        {"profile", tr("Copy the command that &measures it"), tr("expert profile: latency and memory")},
        {"train", tr("Copy the command that &trains it"), tr("expert train: with the settings of the Training page")}};
    for (const auto& [verb, text, tip] : verbs) {
        const QString name = QString::fromLatin1(verb);
        const QAction* action = addHelp(*commands, QStringLiteral("copyCommand-") + name, text, tip);
        connect(action, &QAction::triggered, this, [this, name] { copyCommand(name); });
    }
}

void HelpActions::showManual()
{
    if (!m_manual) {
        m_manual = new ManualDialog(m_window);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
    m_manual->showMode(m_window.mode());
}

void HelpActions::showSheet()
{
    auto* sheet = new ShortcutSheet(m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ShortcutSheet::editRequested, this, &HelpActions::editShortcutsRequested);
    sheet->open();
}

void HelpActions::copyCommand(const QString& verb)
{
    const CommandSubject subject = m_window.document().files();
    Result<QString> line = CommandLine::info(subject);
    if (verb == QLatin1String("run")) {
        const auto* inference = m_window.findChild<InferencePanel*>();
        line = CommandLine::run(subject, inference ? inference->inputs().values() : std::span<const float>());
    } else if (verb == QLatin1String("profile")) {
        line = CommandLine::profile(subject);
    } else if (verb == QLatin1String("train")) {
        const auto* form = m_window.findChild<TrainingForm*>();
        line = CommandLine::train(subject, form ? form->settings() : TrainingSettings());
    }
    if (!line) {
        m_window.messages().showError(QString::fromStdString(line.error().message));
        return;
    }
    QGuiApplication::clipboard()->setText(*line);
    m_window.messages().show(MessageBar::Kind::Ok, tr("Copied: %1").arg(*line));
}

} // namespace wb::ui
