// SPDX-License-Identifier: GPL-3.0-or-later
// Frame times of the canvas, offscreen and rastered: bench_canvas [width height]. A frame is one step of a zoom or a
// pan and the painting of the viewport; an edit is one undo step and the painting after it. 16.7 ms are 60 a second.
#include "core/nn/network_builder.h"
#include "ui/document/document.h"
#include "ui/views/canvas/canvas_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace wb;
using namespace wb::ui;

namespace {

double cpuMs()
{
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; // of all threads
}

/// Gathers the times of frames and prints them in the end: wall clock, and the processor's beside it, which other
/// programs do not lengthen.
class FrameTimes {
public:
    FrameTimes(CanvasView& view, const char* what)
        : m_view(view), m_what(what), m_frame(view.size(), QImage::Format_ARGB32_Premultiplied)
    {
    }
    ~FrameTimes()
    {
        const auto p99 = at(m_cpu, 0.99);
        std::printf("%-40s %3zu frames  wall p50 %6.2f p99 %6.2f max %6.2f ms  cpu p50 %6.2f p99 %6.2f ms  %s\n",
                    m_what, m_wall.size(), at(m_wall, 0.5), at(m_wall, 0.99), at(m_wall, 1), at(m_cpu, 0.5), p99,
                    p99 <= 16.7 ? "ok" : "TOO SLOW");
        std::fflush(stdout);
    }
    FrameTimes(const FrameTimes&) = delete;
    FrameTimes& operator=(const FrameTimes&) = delete;

    template <typename Step>
    void frame(const Step& step)
    {
        QElapsedTimer timer;
        timer.start();
        const double cpu = cpuMs();
        step();
        m_view.viewport()->render(&m_frame);
        m_wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_cpu.push_back(cpuMs() - cpu);
    }

private:
    static double at(std::vector<double>& values, double share)
    {
        std::sort(values.begin(), values.end());
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    }

    CanvasView& m_view;
    const char* m_what;
    QImage m_frame;
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

Expert deep()
{
    NetworkBuilder builder;
    builder.layersFromSizes(std::vector<int>(64, 32)); // the inputs and 63 layers: the most there may be
    Expert expert = Document::newExpert();
    expert.network = builder.build().value();
    return expert;
}

Expert wide()
{
    NetworkBuilder builder;
    builder.layersFromSizes({1024, 1024, 1024, 1024, 1024});
    Expert expert = Document::newExpert();
    expert.network = builder.build().value();
    return expert;
}

/// As long as it takes the view to see that it stands still.
void rest()
{
    QEventLoop loop;
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
}

void measure(Document& document, CanvasView& view, double low, double high, const char* zooming, const char* panning)
{
    {
        FrameTimes times(view, zooming);
        for (int step = 0; step < 240; ++step) {
            const double turn = 0.5 - 0.5 * std::cos(2 * M_PI * step / 120);
            times.frame([&] { view.setZoom(low * std::pow(high / low, turn), QPoint(700, 400)); });
        }
    }
    {
        FrameTimes times(view, panning);
        view.setZoom((low + high) / 2);
        rest();
        for (int step = 0; step < 240; ++step)
            times.frame([&] { view.scrollBy({step < 120 ? 23 : -23, step % 40 < 20 ? 9 : -9}); });
    }
    {
        FrameTimes times(view, "  still, after a rest");
        for (int round = 0; round < 3; ++round) {
            view.scrollBy({1, 0});
            rest();
            for (int step = 0; step < 10; ++step)
                times.frame([] {});
        }
    }
    {
        FrameTimes times(view, "  edits: set the first layer's units");
        view.setZoom(std::min(low, 1.0));
        for (int step = 0; step < 40; ++step)
            times.frame([&] { (void)document.setOutputs(document.spec().layers.front().id, 40 + step); });
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Document document;
    LayerSelection selection(document);
    CanvasView view(document, selection);
    view.resize(argc > 2 ? QSize(std::atoi(argv[1]), std::atoi(argv[2])) : QSize(1440, 900));
    view.show();
    QCoreApplication::processEvents();
    document.reset(deep());
    measure(document, view, 0.1, 1.4, "64 layers: zoom 10 to 140 %", "64 layers: pan at 75 %");
    view.fit();
    document.reset(wide());
    measure(document, view, 1.55, 4, "4 x 1 024 units open: zoom 155 to 400 %", "4 x 1 024 units open: pan at 278 %");
    view.setZoom(1.55);
    {
        FrameTimes times(view, "4 x 1 024 units open: pan at 155 %");
        for (int step = 0; step < 240; ++step)
            times.frame([&] { view.scrollBy({step < 120 ? 17 : -17, 0}); });
    }
    return 0;
}
