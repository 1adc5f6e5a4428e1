// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/file_controller.h"
#include "ui/views/main_window.h"
#ifdef Q_OS_WASM
#include "wasm/browser_session.h"
#else
#include "app/picture_walk.h"
#endif

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <cstdio>
#include <memory>

using namespace wb::ui;

namespace {

struct Options {
    QString file;
    QString pictures; ///< Folder; empty: open the window.
    QString library;  ///< Path of the database; empty: the user's own.
};

Options parseOptions(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Designs, runs and measures small neural networks."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("An expert to open (.net)."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption pictures(QStringLiteral("pictures"),
                                      QStringLiteral("Walk through the panels, write a PNG of each into DIR and end."),
                                      QStringLiteral("DIR"));
    const QCommandLineOption library(QStringLiteral("library"), QStringLiteral("The library's database."),
                                     QStringLiteral("PATH"));
    parser.addOptions({pictures, library});
    parser.process(application);
    return {.file = parser.positionalArguments().value(0),
            .pictures = parser.value(pictures),
            .library = parser.value(library)};
}

void describeApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("expert-workbench"));
    QCoreApplication::setOrganizationName(QStringLiteral("expert-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WB_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Expert Workbench"));
}

#ifdef Q_OS_WASM
/// The tab is the window, and the browser runs the events: main returns, everything stays.
int run(MainWindow* window, const Options&)
{
    window->showFullScreen();
    return 0;
}
#else
int makePictures(MainWindow& window, const QString& folder)
{
    QString error;
    const int taken = walkInPictures(window, folder, error);
    if (taken < 0)
        std::fprintf(stderr, "expert-workbench: %s\n", qPrintable(error));
    else
        std::printf("%d pictures in %s\n", taken, qPrintable(folder));
    return taken < 0 ? 1 : 0;
}

int run(MainWindow* window, const Options& options)
{
    const std::unique_ptr<MainWindow> owned(window);
    if (!options.pictures.isEmpty())
        return makePictures(*window, options.pictures);
    window->show();
    return QApplication::exec();
}
#endif

} // namespace

int main(int argc, char** argv)
{
    // On the heap and never deleted: in a browser main returns while the application runs on.
    auto* application = new QApplication(argc, argv);
    describeApplication();
#ifdef Q_OS_WASM
    wb::wasm::prepareBrowserSession(*application);
#endif
    const Options options = parseOptions(*application);
    // Pictures show the window as it comes, not as somebody left it.
    QSettings* settings = options.pictures.isEmpty() ? new QSettings(application) : nullptr;
    const QString look = settings ? settings->value(QStringLiteral("theme")).toString() : QString();
    auto* theme = new ThemeSwitch(ThemeSwitch::choiceOf(look), application);
    auto* document = new Document(application);
    auto* window = new MainWindow({*document, *theme, settings});
    if (!options.file.isEmpty())
        window->files().openPath(options.file);
    return run(window, options);
}
