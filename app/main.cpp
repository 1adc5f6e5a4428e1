// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"
#ifdef Q_OS_WASM
#include "wasm/browser_session.h"
#endif

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

namespace {

using namespace wb::ui;

void describeApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("expert-workbench"));
    QCoreApplication::setOrganizationName(QStringLiteral("expert-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WB_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Expert Workbench"));
}

} // namespace

int main(int argc, char** argv)
{
    // On the heap and never deleted: in a browser main returns while the application runs on.
    auto* application = new QApplication(argc, argv);
    describeApplication();
#ifdef Q_OS_WASM
    wb::wasm::prepareBrowserSession(*application);
#endif
    auto* settings = new QSettings(application);
    auto* theme =
        new ThemeSwitch(ThemeSwitch::choiceOf(settings->value(QStringLiteral("theme")).toString()), application);
    auto* document = new Document(application);
    auto* window = new MainWindow({*document, *theme, settings});
#ifdef Q_OS_WASM
    window->showFullScreen();
    return 0;
#else
    window->show();
    const int code = QApplication::exec();
    delete window;
    return code;
#endif
}
