// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/design_preview.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

NetworkSpec widened(const Document& document, int outputs)
{
    NetworkSpec spec = document.spec();
    spec.layers.front().outputs = outputs;
    return spec;
}

} // namespace

class TestDesignPreview : public QObject {
    Q_OBJECT

private slots:
    void holdsWhatIsProposedAndCommitsNothing();
    void invalidSpecsAreNotHeld();
    void theDesignAsItStandsIsNoProposal();
    void signalsOnlyChanges();
    void everyEditDropsIt_data();
    void everyEditDropsIt();
};

void TestDesignPreview::holdsWhatIsProposedAndCommitsNothing()
{
    Document document;
    DesignPreview preview(document);
    QVERIFY(!preview.proposed());
    const NetworkSpec wide = widened(document, 48);
    preview.propose(wide);
    QVERIFY(preview.proposed());
    QVERIFY(*preview.proposed() == wide);
    QCOMPARE(document.spec().layers.front().outputs, 32);
    QCOMPARE(document.undoStack().count(), 0);
    preview.drop();
    QVERIFY(!preview.proposed());
}

void TestDesignPreview::invalidSpecsAreNotHeld()
{
    Document document;
    DesignPreview preview(document);
    preview.propose(widened(document, 0));
    QVERIFY(!preview.proposed());
    preview.propose(widened(document, 48));
    preview.propose(widened(document, 0));
    QVERIFY2(!preview.proposed(), "what was proposed before is no longer what is looked at");
}

void TestDesignPreview::theDesignAsItStandsIsNoProposal()
{
    Document document;
    DesignPreview preview(document);
    preview.propose(document.spec());
    QVERIFY(!preview.proposed());
}

void TestDesignPreview::signalsOnlyChanges()
{
    Document document;
    DesignPreview preview(document);
    QSignalSpy changed(&preview, &DesignPreview::changed);
    preview.drop();
    QCOMPARE(changed.count(), 0);
    preview.propose(widened(document, 48));
    preview.propose(widened(document, 48));
    QCOMPARE(changed.count(), 1);
    preview.propose(widened(document, 49));
    QCOMPARE(changed.count(), 2);
    preview.drop();
    preview.drop();
    QCOMPARE(changed.count(), 3);
}

void TestDesignPreview::everyEditDropsIt_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("edit") << "edit";
    QTest::newRow("undo") << "undo";
    QTest::newRow("new expert") << "new";
}

void TestDesignPreview::everyEditDropsIt()
{
    QFETCH(QString, what);
    Document document;
    DesignPreview preview(document);
    QVERIFY(document.insertLayer(1));
    preview.propose(widened(document, 48));
    QVERIFY(preview.proposed());
    if (what == QLatin1String("edit"))
        QVERIFY(document.setInputs(8));
    else if (what == QLatin1String("undo"))
        document.undoStack().undo();
    else
        document.reset(Document::newExpert());
    QVERIFY(!preview.proposed());
}

QTEST_MAIN(TestDesignPreview)
#include "tst_design_preview.moc"
