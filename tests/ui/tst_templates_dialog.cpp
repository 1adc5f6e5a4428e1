// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cost_report.h"
#include "core/nn/shape_wizard.h"
#include "ui/models/template_model.h"
#include "ui/theme/theme_switch.h"
#include "ui/views/templates_dialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestTemplatesDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelKeepsTheRules();
    void cardsShowTrueCounts();
    void aCardIsTakenByReturn();
    void anotherSizeIsTaken();
    void largeSizesAreFlagged();
    void wizardMeetsTheParametersAsked();
    void wizardCountsBytesToo();
    void wizardSaysWhyNot();

private:
    template <typename T>
    T& part(const char* name)
    {
        T* found = m_dialog->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    void openWizard() { part<QTabWidget>("templatePages").setCurrentIndex(1); }

    std::unique_ptr<ThemeSwitch> m_theme;
    QPointer<TemplatesDialog> m_dialog;
    std::optional<Expert> m_chosen;
};

void TestTemplatesDialog::init()
{
    m_theme = std::make_unique<ThemeSwitch>(ThemeSwitch::Choice::Light);
    m_chosen.reset();
    m_dialog = new TemplatesDialog;
    connect(m_dialog, &TemplatesDialog::chosen, this, [this](const Expert& expert) { m_chosen = expert; });
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestTemplatesDialog::cleanup()
{
    delete m_dialog;
    m_theme.reset();
}

void TestTemplatesDialog::modelKeepsTheRules()
{
    TemplateModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 6);
}

void TestTemplatesDialog::cardsShowTrueCounts()
{
    const QAbstractItemModel& cards = *part<QListView>("templateCards").model();
    const QString thin(QChar(0x2009));
    QCOMPARE(cards.index(0, 0).data().toString(), QStringLiteral("Reasoning"));
    QCOMPARE(cards.index(0, 0).data(TemplateModel::TopologyRole).toString(), QStringLiteral("128-64-32-32, tanh"));
    // 11 392 less 128 biases
    QCOMPARE(cards.index(0, 0).data(TemplateModel::CostRole).toString(),
             "11" + thin + "392 parameters · 45.6" + thin + "kB · 11" + thin + "264 multiply-adds");
}

void TestTemplatesDialog::aCardIsTakenByReturn()
{
    auto& cards = part<QListView>("templateCards");
    QTRY_VERIFY(cards.hasFocus());
    cards.setCurrentIndex(cards.model()->index(4, 0));
    QTest::keyClick(&cards, Qt::Key_Return);
    QVERIFY(m_chosen);
    QCOMPARE(m_chosen->name, std::string("Tool use"));
    QCOMPARE(costReport(m_chosen->network).total.parameters, std::int64_t(2'880));
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestTemplatesDialog::anotherSizeIsTaken()
{
    part<QListView>("templateCards").setCurrentIndex(part<QListView>("templateCards").model()->index(1, 0));
    part<QRadioButton>("sizePlanned").click();
    part<QPushButton>("templatesCreate").click();
    QVERIFY(m_chosen);
    QCOMPARE(m_chosen->domain, std::string("Coding"));
    const auto parameters = costReport(m_chosen->network).total.parameters;
    QVERIFY(parameters <= 50'000);
    QVERIFY(parameters > 49'500);
}

void TestTemplatesDialog::largeSizesAreFlagged()
{
    QVERIFY(!part<QLabel>("templateRemark").text().contains(QStringLiteral("▲")));
    part<QRadioButton>("sizeLarge").click();
    const QString thin(QChar(0x2009));
    const QString remark = part<QLabel>("templateRemark").text();
    QVERIFY2(remark.contains("197" + thin + "248") && remark.contains(QStringLiteral("▲")), qPrintable(remark));
}

void TestTemplatesDialog::wizardMeetsTheParametersAsked()
{
    openWizard();
    part<QSpinBox>("shapeTarget").setValue(2744); // the seed's 64-32-16-8
    QCOMPARE(part<QRadioButton>("shapeProposal0").text(), QStringLiteral("64-32-16-8"));
    QVERIFY(part<QLabel>("shapeCost0").text().contains(QStringLiteral("100.0")));
    QCOMPARE(part<QRadioButton>("shapeProposal1").text().count(u'-'), 2); // a hidden layer less
    QCOMPARE(part<QRadioButton>("shapeProposal2").text().count(u'-'), 4);
    part<QRadioButton>("shapeProposal1").click();
    part<QPushButton>("templatesCreate").click();
    QVERIFY(m_chosen);
    QCOMPARE(m_chosen->network.numLayers(), 3);
    QVERIFY(costReport(m_chosen->network).total.parameters <= 2744);
    QCOMPARE(m_chosen->network.spec().layers[0].function, naturalFunction(Activation::Tanh));
}

void TestTemplatesDialog::wizardCountsBytesToo()
{
    openWizard();
    part<QSpinBox>("shapeTarget").setValue(2744);
    part<QComboBox>("shapeUnit").setCurrentIndex(1);
    QCOMPARE(part<QSpinBox>("shapeTarget").value(), 4 * 2744);
    QCOMPARE(part<QRadioButton>("shapeProposal0").text(), QStringLiteral("64-32-16-8"));
    part<QComboBox>("shapeUnit").setCurrentIndex(0);
    QCOMPARE(part<QSpinBox>("shapeTarget").value(), 2744);
}

void TestTemplatesDialog::wizardSaysWhyNot()
{
    openWizard();
    auto& create = part<QPushButton>("templatesCreate");
    QVERIFY(create.isEnabled());
    part<QSpinBox>("shapeTarget").setValue(50);
    QVERIFY(!create.isEnabled());
    QVERIFY(!part<QRadioButton>("shapeProposal0").isVisible());
    QVERIFY(part<QLabel>("messageText").text().contains(QStringLiteral("at least 83 parameters")));
    part<QSpinBox>("shapeTarget").setValue(5000);
    QVERIFY(create.isEnabled());
    QVERIFY(!part<QLabel>("messageText").isVisible());
    part<QComboBox>("shapeHidden").setCurrentIndex(static_cast<int>(Activation::Softmax));
    QVERIFY(!create.isEnabled());
}

QTEST_MAIN(TestTemplatesDialog)
#include "tst_templates_dialog.moc"
