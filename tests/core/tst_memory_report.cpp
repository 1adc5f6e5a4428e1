// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/memory_report.h"
#include "core/nn/network_builder.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace wb;

namespace {

/// Blocks taken while counting and not yet given back. A plain array: a container would take memory itself.
struct Block {
    void* memory;
    std::size_t bytes;
};
bool isCounting = false;
std::array<Block, 64> blocks;
std::size_t blockCount = 0;

void* taken(void* memory, std::size_t bytes)
{
    if (!memory)
        throw std::bad_alloc();
    if (isCounting && blockCount < blocks.size())
        blocks[blockCount++] = {memory, bytes};
    return memory;
}

void givenBack(void* memory)
{
    const auto end = blocks.begin() + static_cast<std::ptrdiff_t>(blockCount);
    const auto found =
        std::find_if(blocks.begin(), end, [memory](const Block& block) { return block.memory == memory; });
    if (found != end)
        *found = blocks[--blockCount];
    std::free(memory);
}

} // namespace

// Every byte these tests take from the heap goes through here.
void* operator new(std::size_t size) { return taken(std::malloc(size == 0 ? 1 : size), size); }
void* operator new(std::size_t size, std::align_val_t alignment)
{
    const auto align = static_cast<std::size_t>(alignment);
    return taken(std::aligned_alloc(align, (size + align - 1) / align * align), size);
}
void operator delete(void* memory) noexcept { givenBack(memory); }
void operator delete(void* memory, std::size_t) noexcept { givenBack(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { givenBack(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { givenBack(memory); }

class TestMemoryReport : public QObject {
    Q_OBJECT

private slots:
    void totalIsWhatTheHeapGave_data();
    void totalIsWhatTheHeapGave();
    void rowsAddUpToTheTotal();
    void aScalingHasARowOfItsOwn();
    void everyFieldIsWhereItBelongs();
};

void TestMemoryReport::totalIsWhatTheHeapGave_data()
{
    QTest::addColumn<std::vector<int>>("sizes");
    QTest::addColumn<bool>("isShortcut");
    QTest::newRow("the smallest") << std::vector<int>{1, 1} << false;
    QTest::newRow("64-32-16-8") << std::vector<int>{64, 32, 16, 8} << false;
    QTest::newRow("shortcut") << std::vector<int>{7, 5, 3, 2} << true;
    QTest::newRow("large") << std::vector<int>{500, 400, 10} << false;
}

void TestMemoryReport::totalIsWhatTheHeapGave()
{
    QFETCH(std::vector<int>, sizes);
    QFETCH(bool, isShortcut);
    const auto network =
        NetworkBuilder().layersFromSizes(sizes).topology(isShortcut ? Topology::Shortcut : Topology::Layered).build();
    QVERIFY2(network, network ? "" : network.error().message.c_str());
    blockCount = 0;
    isCounting = true;
    const auto plan = Plan::compile(*network);
    const auto scratch = std::make_unique<Scratch>(*plan);
    isCounting = false;
    QVERIFY(blockCount < blocks.size());
    std::size_t held = 0;
    for (std::size_t i = 0; i < blockCount; ++i)
        held += blocks[i].bytes;
    const std::size_t counted = memoryReport(*plan, *scratch).total.total();
    // All but the block in which shared_ptr counts the plan's owners: two counters and two pointers.
    QVERIFY2(counted < held && held <= counted + 32, qPrintable(QString("%1 of %2").arg(counted).arg(held)));
}

void TestMemoryReport::rowsAddUpToTheTotal()
{
    const auto network = NetworkBuilder().layersFromSizes({64, 32, 16, 8}).build();
    QVERIFY(network);
    const auto plan = Plan::compile(*network);
    const Scratch scratch(*plan);
    const MemoryReport report = memoryReport(*plan, scratch);
    MemoryAccount expected = plan->memory();
    expected += scratch.memory();
    QVERIFY(report.total == expected);
    MemoryAccount sum = report.inputs;
    for (const MemoryAccount& layer : report.layers)
        sum += layer;
    // Before the rest is added, no field may have more than there is: the rest would wrap around.
    QVERIFY(sum.weights <= expected.weights && sum.activations <= expected.activations);
    QVERIFY(sum.scratch <= expected.scratch && sum.overhead <= expected.overhead);
    sum += report.shared;
    QVERIFY(sum == report.total);
    QVERIFY(report.scaling == MemoryAccount());
}

void TestMemoryReport::aScalingHasARowOfItsOwn()
{
    const auto network = NetworkBuilder().layersFromSizes({64, 32, 8}).build();
    QVERIFY(network);
    NetworkSpec spec = network->spec();
    spec.inputScaling = identityScaling(64);
    spec.outputScaling = identityScaling(8);
    const auto bare = Plan::compile(*network);
    const auto plan = Plan::compile(network->edited(spec).value());
    const MemoryReport before = memoryReport(*bare, Scratch(*bare));
    const MemoryReport report = memoryReport(*plan, Scratch(*plan));
    QCOMPARE(report.scaling.overhead, sizeof(PlanScaling) + 72 * sizeof(LinearMap));
    QCOMPARE(report.scaling.activations, 64 * sizeof(float));
    QVERIFY(report.shared == before.shared);
    MemoryAccount sum = before.total;
    sum += report.scaling;
    QVERIFY(sum == report.total);
}

void TestMemoryReport::everyFieldIsWhereItBelongs()
{
    const auto network = NetworkBuilder().layersFromSizes({64, 32, 16, 8}).build();
    QVERIFY(network);
    const auto plan = Plan::compile(*network);
    const Scratch scratch(*plan);
    const MemoryReport report = memoryReport(*plan, scratch);
    QCOMPARE(report.inputs.activations, std::size_t(4 * 64));
    QCOMPARE(report.inputs.total(), std::size_t(4 * 64));
    QCOMPARE(report.layers.size(), std::size_t(3));
    const std::vector<std::size_t> parameters{64 * 32 + 32, 32 * 16 + 16, 16 * 8 + 8};
    const std::vector<std::size_t> outputs{32, 16, 8};
    for (std::size_t layer = 0; layer < 3; ++layer) {
        QVERIFY(report.layers[layer].weights >= 4 * parameters[layer]); // and padding, where a kernel wants it
        QCOMPARE(report.layers[layer].activations, 4 * outputs[layer]);
        QVERIFY(report.layers[layer].overhead > 0);
    }
    QVERIFY(report.shared.overhead >= sizeof(Plan) + sizeof(Scratch));
}

QTEST_APPLESS_MAIN(TestMemoryReport)
#include "tst_memory_report.moc"
