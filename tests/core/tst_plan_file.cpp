// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan_file.h"
#include "core/formats/file.h"
#include "tests/support/random_network.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace wb;
using namespace wb::test;

class TestPlanFile : public QObject {
    Q_OBJECT

private slots:
    void opensAsItWasWritten_data();
    void opensAsItWasWritten();
    void outlivesItsReplacement_data();
    void outlivesItsReplacement();
    void everyPrefixIsRefused();
    void everyChangedByteIsRefused();
    void whatFitsItsChecksumIsCheckedToo_data();
    void whatFitsItsChecksumIsCheckedToo();
    void saysWhatIsMissing();
};

namespace {

Network network(Wiring wiring)
{
    NetworkSpec spec = makeNetwork({7, 13, 6, 3}, wiring, Activation::Tanh, Activation::Softmax).spec();
    for (int unit = 0; unit < 13; ++unit) // functions that differ from unit to unit
        spec.layers[0].unitFunctions.push_back({unit % 3 == 0 ? Activation::Gelu : Activation::Sin, 0.7F});
    return take(Network::create(spec));
}

/// In memory that begins at a cache line.
Result<std::shared_ptr<const Plan>> opened(const std::string& text)
{
    std::shared_ptr<std::byte> bytes(static_cast<std::byte*>(::operator new (text.size() + 1, std::align_val_t{64})),
                                     [](std::byte* at) { ::operator delete (at, std::align_val_t{64}); });
    std::memcpy(bytes.get(), text.data(), text.size());
    const std::byte* const first = bytes.get();
    return planFromBytes(std::move(bytes), first, text.size());
}

/// The checksum of the bytes as they are now.
void seal(std::string& bytes)
{
    const std::uint64_t checksum = planChecksum(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size());
    std::memcpy(bytes.data() + 8, &checksum, sizeof checksum);
}

Matrix outputsOf(const Plan& plan, const Matrix& input)
{
    Scratch scratch(plan);
    Matrix output(input.rows(), plan.outputs());
    for (Eigen::Index row = 0; row < input.rows(); ++row) {
        const auto inputs = static_cast<std::size_t>(input.cols());
        const auto outputs = static_cast<std::size_t>(output.cols());
        if (!plan.run({input.data() + row * input.cols(), inputs}, {output.data() + row * output.cols(), outputs},
                      scratch))
            qFatal("a row did not run");
    }
    return output;
}

} // namespace

void TestPlanFile::opensAsItWasWritten_data()
{
    QTest::addColumn<int>("wiring");
    QTest::addColumn<int>("storage");
    QTest::addColumn<bool>("isScalar");
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
        for (int storage = 0; storage < 4; ++storage)
            for (const bool isScalar : {false, true})
                QTest::addRow("%s %d %s", wiringName(wiring), storage, isScalar ? "scalar" : "fastest")
                    << static_cast<int>(wiring) << storage << isScalar;
}

void TestPlanFile::opensAsItWasWritten()
{
    QFETCH(int, wiring);
    QFETCH(int, storage);
    QFETCH(bool, isScalar);
    const QTemporaryDir folder;
    const std::string path = folder.filePath("net.plan").toStdString();
    const auto plan = Plan::compile(network(static_cast<Wiring>(wiring)), {isScalar ? &scalarKernels() : &bestKernels(),
                                                                           static_cast<WeightStorage>(storage)});
    QVERIFY(writeFile(path, planToBytes(*plan)));
    const auto mapped = openPlan(path);
    QVERIFY2(mapped, mapped ? "" : mapped.error().message.c_str());
    QCOMPARE((*mapped)->layerCount(), 3);
    QVERIFY((*mapped)->memory().weights == plan->memory().weights);
    const Matrix input = Matrix::Random(9, 7);
    QVERIFY(outputsOf(**mapped, input) == outputsOf(*plan, input)); // to the bit
    QCOMPARE(planToBytes(**mapped), planToBytes(*plan));
}

void TestPlanFile::outlivesItsReplacement_data()
{
    QTest::addColumn<int>("hidden");
    QTest::newRow("read") << 5;
    QTest::newRow("mapped") << 4'000; // 160 kB of weights
}

void TestPlanFile::outlivesItsReplacement()
{
    QFETCH(int, hidden);
    const QTemporaryDir folder;
    const std::string path = folder.filePath("net.plan").toStdString();
    const auto plan =
        Plan::compile(makeNetwork({7, hidden, 3}, Wiring::Layered, Activation::Sigmoid, Activation::Linear));
    QVERIFY(writeFile(path, planToBytes(*plan)));
    const auto open = take(openPlan(path));
    QVERIFY(writeFile(path, "something else"));
    const Matrix input = Matrix::Random(3, 7);
    QVERIFY(outputsOf(*open, input) == outputsOf(*plan, input));
    QCOMPARE(openPlan(path).error().code, ErrorCode::Parse);
}

void TestPlanFile::everyPrefixIsRefused()
{
    const std::string whole = planToBytes(*Plan::compile(network(Wiring::Shortcut)));
    QVERIFY(opened(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY2(!opened(whole.substr(0, size)), qPrintable(QString::number(size)));
    QVERIFY(!opened(whole + '\0'));
}

void TestPlanFile::everyChangedByteIsRefused()
{
    std::string bytes = planToBytes(*Plan::compile(network(Wiring::Layered)));
    for (char& byte : bytes) {
        byte = static_cast<char>(byte ^ 0x10);
        QVERIFY(!opened(bytes));
        byte = static_cast<char>(byte ^ 0x10);
    }
}

void TestPlanFile::whatFitsItsChecksumIsCheckedToo_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<quint32>("word");
    // Offsets of the header and of the first step, as plan_file.cpp and kernels.h lay them out.
    QTest::newRow("layers") << 32 << 65U;
    QTest::newRow("no layers") << 32 << 0U;
    QTest::newRow("stretches") << 36 << 0x7fffffffU;
    QTest::newRow("inputs") << 40 << 0xffffffffU;
    QTest::newRow("outputs") << 44 << 4U;
    QTest::newRow("signals") << 48 << 1000U;
    QTest::newRow("layout, storage") << 52 << 0x0909U;
    QTest::newRow("packed bytes") << 24 << 0xfffffff0U;
    QTest::newRow("weights beyond") << 64 + 0 << 0xffffffc0U;
    QTest::newRow("weights askew") << 64 + 0 << 4U;
    QTest::newRow("biases beyond") << 64 + 4 << 0xfffffffcU;
    QTest::newRow("many units") << 64 + 12 << 65'536U;
    QTest::newRow("no units") << 64 + 12 << 0U;
    QTest::newRow("many sources") << 64 + 16 << 0x7fffffffU;
    QTest::newRow("reads ahead") << 64 + 20 << 1U;
    QTest::newRow("reads before") << 64 + 20 << 0xffffffffU;
    QTest::newRow("writes over inputs") << 64 + 24 << 0U;
    QTest::newRow("steepness NaN") << 64 + 28 << 0x7fc00000U;
    if (bestKernels().layout == WeightLayout::Quads) // the second layer's tanh is fused
        QTest::newRow("beyond tanh's end") << 64 + 48 + 32 << 0x7f800000U;
    QTest::newRow("functions elsewhere") << 64 + 36 << 1000U;
    QTest::newRow("weight infinite") << -1 << 0x7f800000U;
}

void TestPlanFile::whatFitsItsChecksumIsCheckedToo()
{
    QFETCH(int, at);
    QFETCH(quint32, word);
    std::string bytes = planToBytes(*Plan::compile(network(Wiring::Layered)));
    std::uint64_t packedAt = 0;
    std::memcpy(&packedAt, bytes.data() + 16, sizeof packedAt);
    std::memcpy(bytes.data() + (at < 0 ? packedAt : static_cast<std::uint64_t>(at)), &word, sizeof word);
    seal(bytes);
    const auto refused = opened(bytes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QVERIFY(refused.error().message.find("write it anew") != std::string::npos);
}

void TestPlanFile::saysWhatIsMissing()
{
    QCOMPARE(openPlan("/nowhere/net.plan").error().code, ErrorCode::NotFound);
    const QTemporaryDir folder;
    QVERIFY(!openPlan(folder.path().toStdString()));
    const std::string empty = folder.filePath("empty").toStdString();
    QVERIFY(writeFile(empty, ""));
    QVERIFY(!openPlan(empty));
}

QTEST_APPLESS_MAIN(TestPlanFile)
#include "tst_plan_file.moc"
