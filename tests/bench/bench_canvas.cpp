// SPDX-License-Identifier: GPL-3.0-or-later
// Frame times of the canvas, offscreen and rastered: bench_canvas [width height]. A frame is one step of a zoom or a
// pan and the painting of the viewport; an edit is one undo step and the painting after it. 16.7 ms are 60 a second.
#include "core/nn/network_builder.h"
#include "ui/document/document.h"
#include "ui/views/canvas/canvas_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace wb;
using namespace wb::ui;

namespace {

class FrameTimes {
public:
    FrameTimes(CanvasView& view, const char* what)
        : m_view(view), m_what(what), m_frame(view.size(), QImage::Format_ARGB32_Premultiplied)
    {
    }
    ~FrameTimes()
    {
        std::sort(m_ms.begin(), m_ms.end());
        const auto at = [this](double share) {
            return m_ms[static_cast<std::size_t>(share * static_cast<double>(m_ms.size() - 1))];
        };
        std::printf("%-44s %4zu frames  p50 %6.2f ms  p99 %6.2f ms  max %6.2f ms  %s\n", m_what, m_ms.size(), at(0.5),
                    at(0.99), m_ms.back(), at(0.99) <= 16.7 ? "ok" : "TOO SLOW");
    }
    FrameTimes(const FrameTimes&) = delete;
    FrameTimes& operator=(const FrameTimes&) = delete;

    template <typename Step>
    void frame(const Step& step)
    {
        QElapsedTimer timer;
        timer.start();
        step();
        m_view.viewport()->render(&m_frame);
        m_ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }

private:
    CanvasView& m_view;
    const char* m_what;
    QImage m_frame;
    std::vector<double> m_ms;
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

void still(CanvasView& view)
{
    // As the timer does when the view stands still.
    view.canvas().setMoving(false);
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
        for (int step = 0; step < 240; ++step)
            times.frame([&] { view.scrollBy({step < 120 ? 23 : -23, step % 40 < 20 ? 9 : -9}); });
    }
    {
        FrameTimes times(view, "  first still frame, then ones that repeat it");
        for (int step = 0; step < 20; ++step)
            times.frame([&] { still(view); });
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
