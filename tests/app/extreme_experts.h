// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network_builder.h"
#include "ui/document/document.h"

namespace wb::test {

/// Sixty characters.
inline std::string longName(const std::string& what)
{
    return what + " with a name that is exactly as long as sixty characters go";
}

/// As many layers as there may be, with long names, some of a single unit.
inline Expert deepExpert()
{
    std::vector<int> sizes(64, 8);
    for (std::size_t at = 1; at < sizes.size(); at += 7)
        sizes[at] = 1;
    NetworkSpec spec = NetworkBuilder().layersFromSizes(sizes).activationHidden(Activation::Tanh).spec().value();
    for (std::size_t at = 0; at < spec.layers.size(); at += 2)
        spec.layers[at].name = longName("L" + std::to_string(at));
    Expert expert = ui::Document::newExpert();
    expert.network = Network::create(spec).value();
    expert.name = longName("Deep");
    expert.domain = longName("Domain");
    expert.tags = {"a-tag-that-is-rather-long", "another-tag-that-is-rather-long", "and-a-third-one-to-go-with-them"};
    expert.author = longName("Author");
    return expert;
}

/// 200 columns, most with long names.
inline std::shared_ptr<Dataset> wideRows()
{
    auto rows = std::make_shared<Dataset>();
    rows->inputs = Matrix::Random(40, 199);
    rows->targets = Matrix::Random(40, 8);
    for (int column = 0; column < 199; ++column)
        rows->inputNames.push_back(longName("c" + std::to_string(column)));
    rows->source = longName("A file") + ".csv";
    return rows;
}

} // namespace wb::test
