// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestLayerSelection : public QObject {
    Q_OBJECT

private slots:
    void oneAlone();
    void toggleAddsAndTakesAway();
    void severalComeInRunOrderOnce();
    void removedOnesLeaveIt();
    void whatComesBackIsSelected();
    void orderFollowsAMove();

private:
    Document m_document;
    LayerId id(std::size_t layer) const { return m_document.spec().layers.at(layer).id; }
};

void TestLayerSelection::oneAlone()
{
    LayerSelection selection(m_document);
    QSignalSpy changed(&selection, &LayerSelection::changed);
    selection.select(id(1));
    QCOMPARE(selection.all(), std::vector<LayerId>{id(1)});
    QCOMPARE(selection.current(), id(1));
    selection.select(id(1));
    QCOMPARE(changed.count(), 1);
    selection.select(LayerId{9999});
    QVERIFY(selection.all().empty());
    QVERIFY(!selection.current());
    QCOMPARE(changed.count(), 2);
}

void TestLayerSelection::toggleAddsAndTakesAway()
{
    LayerSelection selection(m_document);
    selection.select(id(2));
    selection.toggle(id(0));
    QCOMPARE(selection.all(), (std::vector<LayerId>{id(0), id(2)}));
    QCOMPARE(selection.current(), id(0));
    QVERIFY(selection.contains(id(2)));
    selection.toggle(id(0));
    QCOMPARE(selection.current(), id(2));
    selection.toggle(id(2));
    QVERIFY(!selection.current());
    selection.toggle(kInputLayer);
    QCOMPARE(selection.all(), std::vector<LayerId>{kInputLayer});
}

void TestLayerSelection::severalComeInRunOrderOnce()
{
    LayerSelection selection(m_document);
    QSignalSpy changed(&selection, &LayerSelection::changed);
    selection.selectAll({id(2), kInputLayer, id(2), LayerId{77}, id(0)});
    QCOMPARE(selection.all(), (std::vector<LayerId>{kInputLayer, id(0), id(2)}));
    QCOMPARE(selection.current(), id(2));
    selection.selectAll({id(0), id(1), id(2)});
    QCOMPARE(selection.current(), id(2));
    QCOMPARE(changed.count(), 2);
    selection.clear();
    QVERIFY(selection.all().empty());
}

void TestLayerSelection::removedOnesLeaveIt()
{
    m_document.reset(Document::newExpert());
    LayerSelection selection(m_document);
    const LayerId kept = id(2);
    selection.selectAll({id(0), id(2)});
    QVERIFY(m_document.removeLayer(id(0)));
    QCOMPARE(selection.all(), std::vector<LayerId>{kept});
    QCOMPARE(selection.current(), kept);
    QVERIFY(m_document.removeLayer(kept));
    QCOMPARE(selection.all(), std::vector<LayerId>{id(0)});
}

void TestLayerSelection::whatComesBackIsSelected()
{
    m_document.reset(Document::newExpert());
    LayerSelection selection(m_document);
    const LayerId first = id(0);
    const LayerId second = id(1);
    NetworkSpec spec = m_document.spec();
    spec.layers.erase(spec.layers.begin(), spec.layers.begin() + 2);
    QVERIFY(m_document.submit(spec, "Remove"));
    m_document.undoStack().undo();
    QCOMPARE(selection.all(), (std::vector<LayerId>{first, second}));
}

void TestLayerSelection::orderFollowsAMove()
{
    m_document.reset(Document::newExpert());
    LayerSelection selection(m_document);
    const LayerId first = id(0);
    const LayerId second = id(1);
    selection.selectAll({first, second});
    QVERIFY(m_document.moveLayer(first, 2));
    QCOMPARE(selection.all(), (std::vector<LayerId>{second, first}));
    QCOMPARE(selection.current(), first);
}

QTEST_MAIN(TestLayerSelection)
#include "tst_layer_selection.moc"
