// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/memory_chart.h"
#include "ui/views/layer_selection.h"
#include "ui/views/memory_panel.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

/// A chart of layers, tied to the layers everywhere else.
class TestLayerLink : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aClickOnABarSelectsItsLayer();
    void thePointerIsToldAndForgotten();
    void whatIsChosenElsewhereIsOutlined();
    void whatTheLayersShareIsNoLayer();

private:
    /// Rows: the inputs, three layers, what they share.
    QPoint rowCentre(int row) const
    {
        return {m_chart->axisRect()->center().x(), qRound(m_chart->yAxis->coordToPixel(row))};
    }
    LayerId layer(std::size_t position) const { return m_document->spec().layers.at(position).id; }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<LayerSelection> m_selection;
    std::unique_ptr<MemoryPanel> m_panel;
    MemoryChart* m_chart = nullptr;
};

void TestLayerLink::init()
{
    m_panel.reset();
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<LayerSelection>(*m_document);
    m_panel = std::make_unique<MemoryPanel>(*m_document);
    m_panel->followLayers(*m_selection);
    m_panel->resize(900, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_chart = m_panel->findChild<MemoryChart*>();
    m_chart->replot(); // lays it out
}

void TestLayerLink::aClickOnABarSelectsItsLayer()
{
    QTest::mouseClick(m_chart, Qt::LeftButton, {}, rowCentre(2));
    QCOMPARE(m_selection->current(), layer(1));
    QTest::mouseClick(m_chart, Qt::LeftButton, {}, rowCentre(0));
    QCOMPARE(m_selection->current(), kInputLayer);
}

void TestLayerLink::thePointerIsToldAndForgotten()
{
    QTest::mouseMove(m_chart, rowCentre(1));
    QCOMPARE(m_selection->hovered(), layer(0));
    QTest::mouseMove(m_chart, rowCentre(3));
    QCOMPARE(m_selection->hovered(), layer(2));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_chart, &leave);
    QVERIFY(!m_selection->hovered());
}

void TestLayerLink::whatIsChosenElsewhereIsOutlined()
{
    const QColor accent = themeOf(m_chart->palette()).accent;
    const QPoint edge(m_chart->axisRect()->right() - 40, qRound(m_chart->yAxis->coordToPixel(2 - 0.46)));
    const auto isOutlined = [&] {
        const QImage shown = m_chart->grab().toImage();
        for (int y = edge.y() - 2; y <= edge.y() + 2; ++y)
            if (shown.pixelColor(edge.x(), y) == accent)
                return true;
        return false;
    };
    QVERIFY(!isOutlined());
    m_selection->select(layer(1));
    QVERIFY(isOutlined());
    m_selection->clear();
    QVERIFY(!isOutlined());
}

void TestLayerLink::whatTheLayersShareIsNoLayer()
{
    m_selection->select(layer(0));
    QTest::mouseMove(m_chart, rowCentre(4));
    QVERIFY(!m_selection->hovered());
    QTest::mouseClick(m_chart, Qt::LeftButton, {}, rowCentre(4));
    QCOMPARE(m_selection->current(), layer(0));
}

QTEST_MAIN(TestLayerLink)
#include "tst_layer_link.moc"
