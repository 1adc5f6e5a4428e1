// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a library and times what a user waits for: bench_library PATH EXPERTS. The file is kept, to look at.
#include "core/store/expert_store.h"
#include "tests/support/random_network.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

using namespace wb;
using test::take;

namespace {

constexpr std::array kWords{"digit",  "speech", "audio",  "gesture", "motor",
                            "vision", "router", "sensor", "text",    "pose"};
constexpr std::array kDomains{"Language", "Coding", "Mathematics", "Planning", "Data analysis"};

struct Took {
    double wall = 0; ///< ms
    double cpu = 0;  ///< ms of this process, whatever else the machine does.
};

template <typename Work>
Took timed(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    work();
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(),
            1e3 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

std::string word(Rng& rng) { return kWords[rng.below(kWords.size())]; }

void fill(ExpertStore& store, int experts)
{
    Rng rng(1);
    for (int i = 0; i < experts; ++i) {
        const int hidden = 8 << rng.below(4);
        Expert expert{{word(rng) + " " + word(rng) + " " + std::to_string(i),
                       kDomains[rng.below(kDomains.size())],
                       "Recognises " + word(rng) + " from a " + word(rng) + " stream",
                       {word(rng), word(rng)}},
                      test::makeNetwork({16, hidden, 8}, test::Wiring::Layered, Activation::Tanh, Activation::Softmax,
                                        rng.next())};
        take(store.save(expert));
    }
}

void report(const char* what, Took took, std::size_t found)
{
    std::printf("%-32s %8.1f ms (cpu %6.1f)  %zu\n", what, took.wall, took.cpu, found);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "bench_library PATH EXPERTS\n");
        return 2;
    }
    const std::string path = argv[1];
    const int experts = std::stoi(argv[2]);
    {
        ExpertStore store = take(ExpertStore::open(path));
        const int missing = experts - take(store.count());
        const Took filled = timed([&] { fill(store, missing); });
        std::printf("%d saves, %.2f ms each\n", missing, missing > 0 ? filled.wall / missing : 0.0);
    }
    std::optional<ExpertStore> store;
    report("open", timed([&] { store.emplace(take(ExpertStore::open(path))); }), 1);
    std::size_t found = 0;
    const auto search = [&](const char* filter) { return timed([&] { found = take(store->list(filter)).size(); }); };
    for (int round = 0; round < 2; ++round) {
        Took took = search("");
        report("list all", took, found);
        for (const char* filter : {"d", "digit", "digit speech", "motor 77", "nothing"}) {
            took = search(filter);
            report((std::string("search \"") + filter + '"').c_str(), took, found);
        }
    }
    const ExpertSummary first = take(store->list()).front();
    report("load one", timed([&] { take(store->load(first.id)); }), 1);
    return 0;
}
