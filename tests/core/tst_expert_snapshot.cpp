// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/expert_snapshot.h"
#include "core/formats/load_expert.h"
#include "core/formats/network_json.h"
#include "tests/support/random_network.h"

#include <QTest>

using namespace wb;

namespace {

Expert snapshotExpert(test::Wiring wiring)
{
    NetworkSpec spec = test::makeNetwork({5, 4, 3}, wiring, Activation::Tanh, Activation::Sigmoid, 7).spec();
    if (wiring == test::Wiring::Sparse)
        spec.outputScaling = {{1.0 / 3.0, 0, 5}, {1e-7, 0, 2}, {0, 0, 0}, {0.5, 0, 1}};
    return {{"Größe \"A\"\nzwei", "Vision", "With, commas", {"ocr", "späti"}},
            test::take(Network::create(spec)),
            FannSettings()};
}

} // namespace

class TestExpertSnapshot : public QObject {
    Q_OBJECT

private slots:
    void comesBackToTheBit_data();
    void comesBackToTheBit();
    void noticesEveryChange();
    void refusesALaterVersion();
    void opensAsAFile();
    void aDesignOpensWithTheWeightsOfItsSeed();
};

void TestExpertSnapshot::comesBackToTheBit_data()
{
    QTest::addColumn<test::Wiring>("wiring");
    for (const auto wiring : {test::Wiring::Layered, test::Wiring::Shortcut, test::Wiring::Sparse})
        QTest::newRow(test::wiringName(wiring)) << wiring;
}

void TestExpertSnapshot::comesBackToTheBit()
{
    QFETCH(test::Wiring, wiring);
    Expert expert = snapshotExpert(wiring);
    QCOMPARE(expertToBytes(expert).find("license"), std::string::npos); // older programs read what says nothing of it
    expert.author = "Ada";
    expert.license = "CC-BY-4.0";
    const auto read = expertFromBytes(expertToBytes(expert));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(read->description() == expert.description());
    QVERIFY(read->network.spec() == expert.network.spec());
    QVERIFY(bitEqual(read->network.weights(), expert.network.weights()));
    QVERIFY(read->fann == expert.fann);
}

void TestExpertSnapshot::noticesEveryChange()
{
    const std::string bytes = expertToBytes(snapshotExpert(test::Wiring::Layered));
    for (const std::size_t at : {std::size_t{30}, bytes.size() / 2, bytes.size() - 1}) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!expertFromBytes(changed));
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{20}, std::size_t{60}, bytes.size() - 1})
        QVERIFY(!expertFromBytes(bytes.substr(0, length)));
    QVERIFY(!expertFromBytes(bytes + '\0'));
}

void TestExpertSnapshot::refusesALaterVersion()
{
    std::string bytes = expertToBytes(snapshotExpert(test::Wiring::Layered));
    bytes[bytes.find(" 1 ") + 1] = '3';
    const auto read = expertFromBytes(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
}

void TestExpertSnapshot::opensAsAFile()
{
    const Expert expert = snapshotExpert(test::Wiring::Layered);
    const auto loaded = loadExpertFile("unsaved.expert", expertToBytes(expert));
    QVERIFY(loaded);
    QCOMPARE(loaded->expert.name, expert.name);
    QVERIFY(loaded->warnings.empty());
}

void TestExpertSnapshot::aDesignOpensWithTheWeightsOfItsSeed()
{
    const Expert expert = snapshotExpert(test::Wiring::Layered);
    const auto loaded = loadExpertFile("/designs/small.json", networkSpecJson(expert.network.spec()));
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->expert.name, std::string("small"));
    QVERIFY(bitEqual(loaded->expert.network.weights(), expert.network.weights()));
    QCOMPARE(loaded->warnings.size(), std::size_t{1});
    QVERIFY(!loadExpertFile("small.json", "{}"));
}

QTEST_GUILESS_MAIN(TestExpertSnapshot)
#include "tst_expert_snapshot.moc"
