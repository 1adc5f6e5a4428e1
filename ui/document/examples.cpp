// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/examples.h"

#include "core/data/generator.h"
#include "core/nn/network_builder.h"

namespace wb::ui {

namespace {

Network exampleNetwork(std::vector<int> sizes, Activation hidden, Activation output, std::uint64_t seed)
{
    NetworkBuilder builder;
    builder.layersFromSizes(std::move(sizes)).activationHidden(hidden).activationOutput(output).seed(seed);
    return builder.build().value();
}

std::shared_ptr<const Dataset> exampleRows(Generator kind, std::int64_t count)
{
    GeneratorSettings settings;
    settings.kind = kind;
    settings.rows = count;
    return std::make_shared<const Dataset>(generate(settings).value());
}

Example exampleOf(const char* id, const QString& name, const QString& sentence, Network network,
                  std::shared_ptr<const Dataset> rows)
{
    Expert expert{{.name = name.toStdString(), .summary = sentence.toStdString(), .tags = {"example"}},
                  std::move(network)};
    Example example{QString::fromLatin1(id), name, sentence, std::move(expert), std::move(rows)};
    example.training.config = configFor(Algorithm::Rprop);
    return example;
}

} // namespace

std::vector<Example> examples()
{
    using A = Activation;
    std::vector<Example> all;
    all.push_back(exampleOf("xor", Example::tr("XOR in 30 seconds"),
                            Example::tr("Four rows that no single layer can tell apart: train it and see how two can."),
                            exampleNetwork({2, 4, 1}, A::Sigmoid, A::Sigmoid, 1), exampleRows(Generator::Xor, 4)));
    all.back().training.config.targetError = 0.001;
    all.back().pace = 20;
    all.push_back(exampleOf("spirals", Example::tr("Two spirals"),
                            Example::tr("Lang and Witbrock's 194 points: which of the two spirals is each one on?"),
                            exampleNetwork({2, 24, 24, 1}, A::Tanh, A::Sigmoid, 1),
                            exampleRows(Generator::TwoSpirals, 194)));
    all.push_back(exampleOf("sine", Example::tr("Sine regression"),
                            Example::tr("A curve from a handful of units: 200 points of sin(x), learnt as a number."),
                            exampleNetwork({1, 16, 1}, A::Tanh, A::Linear, 1), exampleRows(Generator::Sine, 200)));
    all.push_back(
        exampleOf("digits", Example::tr("Segment digits"),
                  Example::tr("Ten digits as 8 × 8 pictures, each a little moved and noisy: a real classifier."),
                  exampleNetwork({64, 32, 10}, A::Tanh, A::Softmax, 1), exampleRows(Generator::SegmentDigits, 500)));
    all.push_back(exampleOf("waveform", Example::tr("Waveform"),
                            Example::tr("Breiman's three mixed waves in 21 noisy inputs: nobody gets beyond 86 %."),
                            exampleNetwork({21, 12, 3}, A::Tanh, A::Softmax, 1),
                            exampleRows(Generator::Waveform, 600)));
    all.push_back(exampleOf("budget", Example::tr("On a budget"),
                            Example::tr("64-32-16-8 to measure: what does it cost in bytes and nanoseconds here?"),
                            exampleNetwork({64, 32, 16, 8}, A::Sigmoid, A::Linear, 1), nullptr));
    all.back().aim = Example::Aim::Measure;
    return all;
}

} // namespace wb::ui
