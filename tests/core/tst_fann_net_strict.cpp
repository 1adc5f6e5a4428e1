// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/load_expert.h"
#include "tests/support/fann_text.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cstdlib>
#include <limits>
#include <new>

using namespace wb;
using wb::test::replaced;
using wb::test::replacedAll;
using wb::test::smallFannNet;

namespace {

std::size_t g_requested = 0;

} // namespace

// Counts what is asked of the heap, to see that nothing is allocated on a file's word.
void* operator new(std::size_t size)
{
    g_requested += size;
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr)
        std::abort();
    return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

class TestFannNetStrict : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void giantNumbersTakeNoMemory_data();
    void giantNumbersTakeNoMemory();
    void tolerates_data();
    void tolerates();
    void writerRefuses_data();
    void writerRefuses();
    void notesSayWhatDiffers_data();
    void notesSayWhatDiffers();
    void fileNamesStandBeforeMessages();
};

void TestFannNetStrict::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("says"); // the place, what is wrong, how to mend it
    const auto row = [](const char* name, const std::string& text, ErrorCode code, const QStringList& says) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(code) << says;
    };
    const std::string net = smallFannNet();
    const auto parse = ErrorCode::Parse;
    row("empty", "", parse, {"line 1", "not how a FANN network begins", "expected FANN_FLO_2.1"});
    row("another file", "PNG\n", parse, {"line 1", "\"PNG\""});
    row("version 1.0", replaced(net, "FANN_FLO_2.1", "FANN_FLO_1.0"), ErrorCode::Unsupported,
        {"line 1", "save it again"});
    row("version 3.0", replaced(net, "FANN_FLO_2.1", "FANN_FLO_3.0"), ErrorCode::Unsupported,
        {"line 1", "save it as FANN_FLO_2.1"});
    row("ruv-FANN", "FANN_FLO:2.1\nnum_layers=3\n", ErrorCode::Unsupported, {"line 1", "ruv-FANN", "save the network"});
    row("no num_layers", replaced(net, "num_layers=3\n", ""), parse, {"num_layers=... is missing", "complete copy"});
    row("no layer_sizes", replaced(net, "layer_sizes=3 3 2 \n", ""), parse, {"layer_sizes=... is missing"});
    row("no neurons", replaced(net, "neurons (", "nerves ("), parse, {"neurons=... is missing"});
    row("no connections", replaced(net, "connections (", "links ("), parse, {"connections=... is missing"});
    row("key twice", replaced(net, "network_type=0\n", "network_type=0\nnetwork_type=1\n"), parse,
        {"line 6", "network_type", "given twice", "first on line 5", "keep one"});
    row("line without a key", replaced(net, "network_type=0\n", "network_type=0\nhello\n"), parse,
        {"line 6", "hello", "remove it"});
    row("text instead of a number", replaced(net, "learning_rate=0.700000", "learning_rate=fast"), parse,
        {"line 3, learning_rate", "\"fast\" is not a number"});
    row("no number", replaced(net, "learning_rate=0.700000", "learning_rate="), ErrorCode::SizeMismatch,
        {"learning_rate", "0 numbers where 1"});
    row("infinite setting", replaced(net, "learning_rate=0.700000", "learning_rate=inf"), ErrorCode::NonFinite,
        {"line 3, learning_rate", "write the value"});
    row("negative count", replaced(net, "=150\n", "=-150\n"), parse,
        {"line 21, cascade_max_out_epochs", "whole number"});
    row("one layer", replaced(net, "num_layers=3", "num_layers=1"), parse, {"line 2, num_layers", "from 2"});
    row("65 layers", replaced(net, "num_layers=3", "num_layers=65"), ErrorCode::LimitExceeded,
        {"line 2, num_layers", "at most 64"});
    row("network_type 2", replaced(net, "network_type=0", "network_type=2"), parse, {"line 5, network_type", "0 to 1"});
    row("fewer sizes than layers", replaced(net, "=3 3 2 \n", "=3 3 \n"), ErrorCode::SizeMismatch,
        {"layer_sizes", "2 numbers where 3"});
    row("more sizes than layers", replaced(net, "=3 3 2 \n", "=3 3 2 2 \n"), parse,
        {"line 33, layer_sizes", "remove it"});
    row("size 1 leaves no units", replaced(net, "=3 3 2 \n", "=3 1 2 \n"), parse,
        {"line 33, layer 2", "no units beside its bias", "at least 2"});
    row("sizes larger than the neurons", replaced(net, "=3 3 2 \n", "=3 4 2 \n"), ErrorCode::SizeMismatch,
        {"line 35, neurons", "8 stand here where 9 are announced", "complete copy"});
    row("sizes smaller than the neurons", replaced(net, "=3 3 2 \n", "=2 3 2 \n"), parse,
        {"line 35, neuron 3", "constant 1 in libfann", "mend layer_sizes"});
    row("sizes far beyond the neurons", replaced(net, "=3 3 2 \n", "=3 3000 2 \n"), ErrorCode::SizeMismatch,
        {"line 35, neurons", "8 stand here where 3005", "mend the counts"});
    row("too many neurons",
        replaced(net, "(0, 3, 5.00000000000000000000e-01) \n", "(0, 3, 5.00000000000000000000e-01) (1, 3, 1) \n"),
        ErrorCode::SizeMismatch, {"line 35, neurons", "more neurons than the 8"});
    row("too many connections", replaced(net, "(5, 6.25", "(5, 1) (4, 6.25"), ErrorCode::SizeMismatch,
        {"line 36, connections", "more connections than the 9"});
    row("too few connections", replaced(net, "(5, 6.25000000000000000000e-02) ", ""), ErrorCode::SizeMismatch,
        {"line 36, connections", "8 stand here where 9", "complete copy"});
    row("many announced", replaced(net, "(3, 3, 5.0", "(8, 3, 5.0"), ErrorCode::SizeMismatch,
        {"line 36, connections", "9 stand here where 14", "mend the counts"});
    row("an input with inputs", replaced(net, "=(0, 0, 0.0", "=(3, 0, 0.0"), ErrorCode::SizeMismatch,
        {"line 35, neuron 1", "an input but has 3 inputs"});
    row("a bias with inputs", replaced(net, "(0, 5, 7.5", "(1, 5, 7.5"), ErrorCode::SizeMismatch,
        {"line 35, neuron 6", "a bias but has 1 inputs"});
    row("a unit without inputs", replaced(net, "(3, 5, 7.5", "(0, 5, 7.5"), parse,
        {"line 35, neuron 4", "constant 1", "connect it"});
    row("activation 99", replaced(net, "(3, 5, 2.5", "(3, 99, 2.5"), parse,
        {"line 35, neuron 5", "no activation function 99", "0 to 19"});
    row("activation 20", replaced(net, "(3, 5, 2.5", "(3, 20, 2.5"), parse, {"line 35, neuron 5", "0 to 19"});
    row("steepness 0", replaced(net, "(3, 5, 2.50000000000000000000e-01)", "(3, 5, 0)"), parse,
        {"line 35, neuron 5", "steepness of 0", "0.5 is libfann's default"});
    row("steepness that rounds to 0", replaced(net, "(3, 5, 2.50000000000000000000e-01)", "(3, 5, 1e-60)"), parse,
        {"line 35, neuron 5", "steepness of 0"});
    row("NaN steepness", replaced(net, "(3, 5, 2.50000000000000000000e-01)", "(3, 5, nan)"), ErrorCode::NonFinite,
        {"line 35, neuron 5", "not a finite"});
    row("neuron of two numbers", replaced(net, "(3, 5, 2.50000000000000000000e-01)", "(3, 5)"), parse,
        {"line 35, neuron 5", "expected (inputs, function, steepness)"});
    row("source too high", replaced(net, "(1, -2.5", "(8, -2.5"), parse,
        {"line 36, connection 2", "source 8 does not exist", "0 to 2"});
    row("source negative", replaced(net, "(1, -2.5", "(-1, -2.5"), parse,
        {"line 36, connection 2", "source -1 does not exist"});
    row("source 2^32", replaced(net, "(1, -2.5", "(4294967296, -2.5"), parse,
        {"line 36, connection 2", "does not exist"});
    row("source 2^63", replaced(net, "(1, -2.5", "(9223372036854775808, -2.5"), parse, {"line 36, connection 2"});
    row("source in its own layer", replaced(net, "(1, -2.5", "(4, -2.5"), parse,
        {"line 36, connection 2: ", "neuron 4, is not in an earlier layer", "only 0 to 2"});
    row("source in a later layer", replaced(net, "(1, -2.5", "(6, -2.5"), parse, {"connection 2", "earlier layer"});
    row("source is itself", replaced(net, "(1, -2.5", "(3, -2.5"), parse, {"connection 2", "earlier layer"});
    row("connected twice", replaced(net, "(1, -2.5", "(0, -2.5"), parse,
        {"line 36, connection 2", "neuron 0 and neuron 3 are connected twice", "sum of the weights"});
    row("two biases", replaced(net, "(4, -1.25", "(2, -1.25"), parse,
        {"line 36, connection 9", "two biases", "sum of the weights"});
    row("NaN weight", replaced(net, "-2.50000000000000000000e-01", "nan"), ErrorCode::NonFinite,
        {"line 36, connection 2", "not a finite", "train again"});
    row("infinite weight", replaced(net, "-2.50000000000000000000e-01", "-inf"), ErrorCode::NonFinite,
        {"line 36, connection 2"});
    row("weight beyond a float", replaced(net, "-2.50000000000000000000e-01", "1e39"), ErrorCode::NonFinite,
        {"line 36, connection 2", "1e39"});
    row("weight is text", replaced(net, "-2.50000000000000000000e-01", "much"), parse,
        {"line 36, connection 2", "\"much\" is not a number"});
    row("hexadecimal weight", replaced(net, "-2.50000000000000000000e-01", "0x1p-2"), parse, {"line 36, connection 2"});
    row("weight missing", replaced(net, "(1, -2.50000000000000000000e-01)", "(1)"), parse,
        {"line 36, connection 2", "expected (source, weight)"});
    row("no parentheses", replaced(net, "(1, -2.50000000000000000000e-01)", "1, 2)"), parse,
        {"line 36, connection 2", "expected (...)"});
    row("commas and points mixed", replaced(net, "-2.50000000000000000000e-01", "-2,5e-01"), parse,
        {"line 36", "decimal comma", "write all numbers with a point"});
    row("two commas in a number", replaced(net, "-2.50000000000000000000e-01", "1,234,567"), parse, {"connection 2"});
    row("scaling without numbers", replaced(net, "scale_included=0", "scale_included=1"), parse,
        {"scale_mean_in=... is missing"});
    row("scaling too short", replaced(net, "scale_included=0", "scale_included=1\nscale_mean_in=1.0"),
        ErrorCode::SizeMismatch, {"line 35, scale_mean_in", "1 numbers where 2"});
    row("cascade function 42", replaced(net, "=3 5 7 8", "=3 42 7 8"), parse,
        {"line 30, cascade_activation_functions", "0 to 19"});
    row("cascade count beyond the list", replaced(net, "functions_count=10", "functions_count=11"),
        ErrorCode::SizeMismatch, {"cascade_activation_functions", "10 numbers where 11"});
    const std::string fixed = replaced(net, "FANN_FLO_2.1", "FANN_FIX_2.1");
    row("fixed point without its point", fixed, parse, {"decimal_point=... is missing"});
    row("fixed point 31", replaced(fixed, "num_layers", "decimal_point=31\nnum_layers"), parse,
        {"line 2, decimal_point", "0 to 30"});
    row("fixed point with fractions", replaced(fixed, "num_layers", "decimal_point=6\nnum_layers"), parse,
        {"bit_fail_limit", "whole number"});
    const std::string old = "FANN_FLO_1.1\n3 0.7 1.0 0 5 3 0.75 0.5\n3 3 2 \n0 0 0 3 3 0 3 0 \n"
                            "(0 0.5) (1 -0.25) (2 0.125) (0 1.5) (1 0.75) (2 -1) (3 2) (4 -1.25) (5 0.0625) \n";
    row("1.1: cut in the header", old.substr(0, 25), parse, {"line 2", "a number is missing"});
    row("1.1: activation 99", replaced(old, "0 5 3 0.75", "0 99 3 0.75"), parse,
        {"line 2, activation function of the hidden units", "0 to 19"});
    row("1.1: steepness 0", replaced(old, "0.75 0.5", "0.75 0"), parse, {"line 2, steepness of the outputs", "0.5"});
    row("1.1: source too high", replaced(old, "(3 2)", "(9 2)"), parse, {"line 5, connection 7", "does not exist"});
    row("1.1: NaN", replaced(old, "(3 2)", "(3 nan)"), ErrorCode::NonFinite, {"line 5, connection 7"});
    row("1.1: surplus", old + "(1 1)", ErrorCode::SizeMismatch, {"line 6", "more connections"});
}

void TestFannNetStrict::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QStringList, says);
    const auto net = readFannNet(text.toStdString());
    QVERIFY(!net);
    const QString message = QString::fromStdString(net.error().message);
    for (const QString& part : says)
        QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(static_cast<int>(net.error().code) == code, qPrintable(message));
    QVERIFY2(!message.endsWith('.'), qPrintable(message));
}

void TestFannNetStrict::giantNumbersTakeNoMemory_data()
{
    QTest::addColumn<QByteArray>("text");
    const std::string net = smallFannNet();
    const struct {
        const char* place;
        const char* from;
        const char* before;
        const char* after;
    } places[] = {{"num_layers", "num_layers=3", "num_layers=", ""},
                  {"layer_sizes, first", "layer_sizes=3 3 2", "layer_sizes=", " 3 2"},
                  {"layer_sizes, middle", "layer_sizes=3 3 2", "layer_sizes=3 ", " 2"},
                  {"layer_sizes, two of them", "layer_sizes=3 3 2", "layer_sizes=3 65537 ", ""},
                  {"inputs of a neuron", "(3, 3, 5.0", "(", ", 3, 5.0"},
                  {"source", "(4, -1.25", "(", ", -1.25"},
                  {"activation", "(3, 5, 2.5", "(3, ", ", 2.5"},
                  {"network_type", "network_type=0", "network_type=", ""},
                  {"cascade functions", "functions_count=10", "functions_count=", ""},
                  {"cascade steepnesses", "steepnesses_count=2", "steepnesses_count=", ""},
                  {"scale_included", "scale_included=0", "scale_included=", ""}};
    for (const auto& place : places) {
        // 2^31-1, 2^31, 2^32-1, 2^32, 2^63-1, 2^63, 2^64, and what wraps to small numbers.
        for (const char* number : {"-1", "65538", "2147483647", "2147483648", "4294967295", "4294967296", "4294967299",
                                   "9223372036854775807", "9223372036854775808", "18446744073709551619"}) {
            QTest::addRow("%s %s", place.place, number) << QByteArray::fromStdString(
                replaced(net, place.from, std::string(place.before) + number + place.after));
        }
    }
    QTest::newRow("wide layers whose product passes the cap")
        << QByteArray::fromStdString(replaced(net, "layer_sizes=3 3 2", "layer_sizes=65537 65537 65537"));
}

void TestFannNetStrict::giantNumbersTakeNoMemory()
{
    QFETCH(QByteArray, text);
    const std::string bytes = text.toStdString();
    const std::size_t before = g_requested;
    const auto net = readFannNet(bytes);
    const std::size_t requested = g_requested - before;
    QVERIFY(!net);
    QVERIFY2(requested < (1U << 20U), qPrintable(QString::number(requested)));
}

void TestFannNetStrict::tolerates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("warning"); // Empty: there must be none.
    const auto row = [](const char* name, const std::string& text, const char* warning) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromUtf8(warning);
    };
    const std::string net = smallFannNet();
    row("as libfann writes it", net, "");
    row("CRLF everywhere", replacedAll(net, "\n", "\r\n"), "");
    row("byte order mark", "\xEF\xBB\xBF" + net, "");
    row("spaces around =", replacedAll(net, "=", " = "), "");
    row("2.1.0: no cascade_min lines",
        replaced(replaced(net, "cascade_min_out_epochs=50\n", ""), "cascade_min_cand_epochs=50\n", ""), "");
    row("no line end at the end", net.substr(0, net.size() - 1), "");
    row("tuples on lines of their own", replacedAll(net, ") (", ")\n("), "");
    row("three-digit exponents", replacedAll(replacedAll(net, "e+0", "e+00"), "e-0", "e-00"), "");
    row("2.0 without scale_included", replaced(replaced(net, "FANN_FLO_2.1", "FANN_FLO_2.0"), "scale_included=0\n", ""),
        "");
    row("plain keys",
        replaced(replaced(net, "neurons (num_inputs, activation_function, activation_steepness)", "neurons"),
                 "connections (connected_to_neuron, weight)", "connections"),
        "");
    const auto connections = net.find("connections (");
    row("connections first", "FANN_FLO_2.1\n" + net.substr(connections) + net.substr(13, connections - 13), "");
    row("unknown key", replaced(net, "network_type=0\n", "network_type=0\nadam_beta1=0.9\n"),
        "line 6: the key \"adam_beta1\"");
    row("missing setting", replaced(net, "quickprop_mu=1.750000\n", ""), "libfann's defaults: quickprop_mu");
    row("trailing text", net + "made by hand\n", "line 37: the text behind the network was left out");
    row("2.2", replaced(net, "FANN_FLO_2.1", "FANN_FLO_2.2"), "newer than FANN_FLO_2.1");
    row(
        "decimal commas",
        [&net] {
            std::string text = replacedAll(net, ".", ",");
            return replaced(text, "FANN_FLO_2,1", "FANN_FLO_2.1");
        }(),
        "line 3: decimal commas");
    row("unknown training algorithm", replaced(net, "training_algorithm=2", "training_algorithm=7"),
        "training_algorithm=7 is not known");
    row("rate above 1", replaced(net, "connection_rate=1.0", "connection_rate=2.0"), "taken as 1");
    row("bias first although the rate is 1",
        replaced(replaced(net, "(0, 1.00000001490116119385e-01) ", ""), "(2, 1.25000000000000000000e-01)",
                 "(2, 1.25000000000000000000e-01) (0, 1.00000001490116119385e-01)"),
        "line 36, connection 1 is not in libfann's order");
    row("bias slots carry any function", replaced(net, "(0, 3, 5.0", "(0, 99, 0.0"), "");
    row("double precision", replaced(net, "1.00000001490116119385e-01", "1.00000000000000005551e-01"),
        "line 36: the numbers have double precision");
}

void TestFannNetStrict::tolerates()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, warning);
    const auto wanted = readFannNet(smallFannNet());
    QVERIFY2(wanted, wanted ? "" : wanted.error().message.c_str());
    const auto net = readFannNet(text.toStdString());
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QVERIFY(net->network.spec() == wanted->network.spec());
    QVERIFY(bitEqual(net->network.weights(), wanted->network.weights()));
    QVERIFY(net->settings == wanted->settings);
    if (warning.isEmpty()) {
        QVERIFY2(net->warnings.empty(), net->warnings.empty() ? "" : net->warnings.front().c_str());
        return;
    }
    QCOMPARE(net->warnings.size(), std::size_t{1});
    QVERIFY2(QString::fromStdString(net->warnings.front()).contains(warning), net->warnings.front().c_str());
}

void TestFannNetStrict::writerRefuses_data()
{
    QTest::addColumn<int>("activation");
    for (const ActivationInfo& info : allActivations()) {
        if (!isFannActivation(info.activation))
            QTest::newRow(info.name) << static_cast<int>(info.activation);
    }
}

void TestFannNetStrict::writerRefuses()
{
    QFETCH(int, activation);
    const Network network =
        test::makeNetwork({2, 3, 2}, test::Wiring::Layered, Activation::Sigmoid, static_cast<Activation>(activation));
    const auto text = writeFannNet(network, {}, FannDialect::V2_2);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Unsupported);
    QVERIFY2(QString::fromStdString(text.error().message).startsWith("Output has the activation "),
             text.error().message.c_str());
    FannSettings settings;
    settings.learningRate = std::numeric_limits<double>::quiet_NaN();
    const auto nan =
        writeFannNet(test::makeNetwork({1, 1}, test::Wiring::Layered, Activation::Linear, Activation::Linear), settings,
                     FannDialect::V2_2);
    QVERIFY(!nan);
    QCOMPARE(nan.error().code, ErrorCode::NonFinite);
}

void TestFannNetStrict::notesSayWhatDiffers_data()
{
    QTest::addColumn<int>("activation");
    QTest::addColumn<float>("steepness");
    QTest::addColumn<bool>("limits");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("notes");
    const auto number = [](Activation activation) { return static_cast<int>(activation); };
    QTest::newRow("nothing") << number(Activation::Tanh) << 1.0F << false << "" << QStringList{};
    QTest::newRow("unbounded") << number(Activation::Linear) << 1.0F << false << "" << QStringList{"150 / steepness"};
    QTest::newRow("unbounded from FANN") << number(Activation::Linear) << 1.0F << true << "" << QStringList{};
    QTest::newRow("steep") << number(Activation::Tanh) << 30.0F << false << "" << QStringList{"150 / steepness"};
    QTest::newRow("relu") << number(Activation::Relu) << 1.0F << true << "" << QStringList{"later than 2.2.0"};
    QTest::newRow("names") << number(Activation::Tanh) << 1.0F << true << "Mood" << QStringList{"names"};
    QTest::newRow("negative") << number(Activation::Tanh) << -1.0F << true << "" << QStringList{"negative steepness"};
}

void TestFannNetStrict::notesSayWhatDiffers()
{
    QFETCH(int, activation);
    QFETCH(float, steepness);
    QFETCH(bool, limits);
    QFETCH(QString, name);
    QFETCH(QStringList, notes);
    NetworkSpec spec;
    spec.limitsSums = limits;
    spec.layers.push_back(
        {LayerId{1}, name.toStdString(), {}, 1, {static_cast<Activation>(activation), steepness}, {}});
    const Network network = test::take(Network::create(spec));
    const auto found = fannExportNotes(network);
    QCOMPARE(static_cast<qsizetype>(found.size()), notes.size());
    for (qsizetype at = 0; at < notes.size(); ++at)
        QVERIFY2(QString::fromStdString(found[static_cast<std::size_t>(at)]).contains(notes[at]),
                 found.front().c_str());
}

void TestFannNetStrict::fileNamesStandBeforeMessages()
{
    const auto bad = loadExpertFile("nets/mood.net", replaced(smallFannNet(), "(1, -2.5", "(8, -2.5"));
    QVERIFY(!bad);
    QVERIFY2(QString::fromStdString(bad.error().message).startsWith("mood.net: line 36, connection 2: "),
             bad.error().message.c_str());
    const auto good = loadExpertFile("nets/mood.net", smallFannNet());
    QVERIFY(good);
    QCOMPARE(good->expert.name, std::string("mood"));
    QVERIFY(good->expert.fann.has_value());
    QVERIFY(loadExpertFile("mood.txt", smallFannNet()));
    const auto other = loadExpertFile("mood.onnx", "\x08\x08");
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Unsupported);
    const auto saved = saveExpertBytes("mood.net", good->expert);
    QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
    QVERIFY(saved->notes.empty());
    QVERIFY(!saveExpertBytes("mood.onnx", good->expert));
}

QTEST_APPLESS_MAIN(TestFannNetStrict)
#include "tst_fann_net_strict.moc"
