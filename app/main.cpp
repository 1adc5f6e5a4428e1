// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library_path.h"
#include "ui/document/calibration.h"
#include "ui/document/library.h"
#include "ui/theme/language.h"
#include "ui/views/file_controller.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"
#ifdef Q_OS_WASM
#include "wasm/browser_letters.h"
#include "wasm/browser_persistence.h"
#include "wasm/browser_session.h"
#else
#include "app/chart_drawing.h"
#include "app/picture_walk.h"
#endif

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#ifndef Q_OS_WASM
#include <QProcess>
#endif
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace wb::ui;

namespace {

struct Options {
    QString file;
    QString pictures; ///< Folder; empty: open the window.
    QString library;  ///< Path of the database; empty: the user's own.
    bool untilShown = false;
#ifndef Q_OS_WASM
    wb::Result<wb::ChartOrder> charts; ///< Not empty: draw them of the file, which is a report then, and end.
#endif
};

#ifndef Q_OS_WASM
/// Mostly for `expert profile`, which has no charts of its own.
void addChartOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("chart"),
                      QStringLiteral("Draw the distribution of FILE, a report of \"expert profile --report\", and end: "
                                     ".svg, .png, .pdf or .csv."),
                      QStringLiteral("OUT")});
    parser.addOption(
        {QStringLiteral("layers-chart"), QStringLiteral("The same of the time of each layer."), QStringLiteral("OUT")});
    parser.addOption({QStringLiteral("chart-width"), QStringLiteral("85 or 180 (mm)."), QStringLiteral("MM")});
    parser.addOption({QStringLiteral("chart-scale"), QStringLiteral("1, 2 or 3, for .png."), QStringLiteral("N")});
}
#endif

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
    const QCommandLineOption untilShown(QStringLiteral("until-shown"),
                                        QStringLiteral("End as soon as the window can be used, to time the start."));
    parser.addOptions({pictures, library, untilShown});
#ifndef Q_OS_WASM
    addChartOptions(parser);
#endif
    parser.process(application);
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.pictures = parser.value(pictures);
    options.library = parser.value(library);
    options.untilShown = parser.isSet(untilShown);
#ifndef Q_OS_WASM
    options.charts =
        wb::ChartOrder::fromOptions([&](const char* name) { return parser.value(QString::fromLatin1(name)); });
#endif
    return options;
}

void describeApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("expert-workbench"));
    QCoreApplication::setOrganizationName(QStringLiteral("expert-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WB_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Expert Workbench"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/workbench.png")));
}

/// The library asked for, else the user's own; remark is what a person should know about it.
Library* openLibrary(const Options& options, QString& remark, QObject* parent)
{
#ifdef Q_OS_WASM
    Q_UNUSED(options)
    remark = wb::wasm::BrowserPersistence::recoverLibrary();
    return new Library(wb::wasm::BrowserPersistence::libraryPath(), std::make_unique<wb::wasm::BrowserPersistence>(),
                       parent);
#else
    const QString path = options.library.isEmpty() ? wb::defaultLibraryPath() : options.library;
    if (options.library.isEmpty())
        wb::makeLibraryFolder(path);
    auto* library = new Library(path, std::make_unique<FilePersistence>(path), parent);
    if (!library->isDamaged()) // that has a bar of its own
        remark = library->trouble();
    return library;
#endif
}

/// Beside the settings of this user. A browser tab and the pictures keep no journal.
QString journalFolder(const Options& options)
{
#ifdef Q_OS_WASM
    Q_UNUSED(options)
    return {};
#else
    return options.pictures.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/unsaved")
               : QString();
#endif
}

/// Windows share the library and nothing else, so each is a process: what hangs or ends in one is nothing to the
/// others.
std::function<bool()> windowOpener(const Options& options)
{
#ifdef Q_OS_WASM
    Q_UNUSED(options)
    return {};
#else
    const QStringList library =
        options.library.isEmpty() ? QStringList() : QStringList{QStringLiteral("--library"), options.library};
    return [library] { return QProcess::startDetached(QCoreApplication::applicationFilePath(), library); };
#endif
}

#ifdef Q_OS_WASM
/// The tab is the window, and the browser runs the events: main returns, everything stays.
int run(MainWindow* window, const Options&)
{
    window->showFullScreen();
    return 0;
}
#else
/// Always in English and light: what `expert` gives away does not depend on who asks.
int makeCharts(const Options& options)
{
    speak(QStringLiteral("en"));
    const auto drawn = options.charts ? wb::drawCharts(*options.charts, options.file.toStdString())
                                      : wb::Result<void>(wb::passOn(options.charts));
    if (!drawn)
        std::fprintf(stderr, "expert-workbench: %s\n", drawn.error().message.c_str());
    return drawn ? 0 : 1;
}

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

/// Once everything that waits, the first painting among it, is done. At once: what an end costs is no part of a start.
void endWhenShown(MainWindow& window)
{
    auto* idle = new QTimer(&window);
    QObject::connect(idle, &QTimer::timeout, &window, [&window] {
        if (window.windowHandle()->isExposed())
            std::_Exit(0);
    });
    idle->start(0);
}

int run(MainWindow* window, const Options& options)
{
    const std::unique_ptr<MainWindow> owned(window);
    if (!options.pictures.isEmpty())
        return makePictures(*window, options.pictures);
    window->show();
    if (options.untilShown)
        endWhenShown(*window);
    return QApplication::exec();
}
#endif

/// Everything that a window needs, and the window.
int start(QApplication& application, const Options& options, QSettings* settings)
{
    const QString look = settings ? settings->value(QStringLiteral("theme")).toString() : QString();
    auto* theme = new ThemeSwitch(ThemeSwitch::choiceOf(look), &application);
    auto* document = new Document(&application);
    QString remark;
    Library* library = openLibrary(options, remark, &application);
    auto* window = new MainWindow({*document, *theme, settings, library, new Calibration(settings, &application),
                                   journalFolder(options), windowOpener(options)});
    if (!remark.isEmpty())
        window->messages().show(MessageBar::Kind::Warning, remark);
    if (!options.file.isEmpty())
        window->files().openPath(options.file);
    else
        window->setMode(Mode::Welcome);
    return run(window, options);
}

} // namespace

int main(int argc, char** argv)
{
#ifndef Q_OS_WASM
    std::signal(SIGXFSZ, SIG_IGN); // a file over the user's limit is an error with a message, not an end
#endif
    // On the heap and never deleted: in a browser main returns while the application runs on.
    auto* application = new QApplication(argc, argv);
    describeApplication();
#ifdef Q_OS_WASM
    wb::wasm::prepareBrowserSession(*application);
#endif
    Options options = parseOptions(*application);
#ifndef Q_OS_WASM
    if (!options.charts || !options.charts->isEmpty())
        return makeCharts(options);
#endif
    const QTemporaryDir scratch; // pictures show an empty library rather than somebody's own
    if (!options.pictures.isEmpty() && options.library.isEmpty())
        options.library = scratch.filePath(QStringLiteral("experts.db"));
    // Pictures show the window as it comes, not as somebody left it.
    QSettings* settings = options.pictures.isEmpty() ? new QSettings(application) : nullptr;
    const QString language =
        languageFor(settings ? settings->value(QStringLiteral("language")).toString() : QStringLiteral("en"));
    speak(language);
#ifdef Q_OS_WASM
    wb::wasm::withLetters(language, [application, options, settings] { start(*application, options, settings); });
    return 0;
#else
    return start(*application, options, settings);
#endif
}
