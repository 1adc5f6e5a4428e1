// SPDX-License-Identifier: Apache-2.0
#include "core/engine/plan_file.h"

#include "core/base/cache_line.h"
#include "core/base/half.h"
#include "core/base/limits.h"
#include "core/formats/file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>

#if defined(__unix__) && !defined(__EMSCRIPTEN__)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#define WB_MAPS_FILES
#endif

namespace wb {

namespace {

constexpr std::array<char, 8> kPlanMagic{'w', 'b', 'p', 'l', 'a', 'n', '1', '\n'};

struct PlanHeader {
    std::array<char, 8> magic;
    std::uint64_t checksum; ///< Of everything behind it.
    std::uint64_t packedAt;
    std::uint64_t packedBytes;
    std::int32_t layers;
    std::int32_t stretches;
    std::int32_t inputs;
    std::int32_t outputs;
    std::int32_t signalCount;
    std::uint8_t layout;
    std::uint8_t storage;
    std::uint8_t keepsInputs;
    std::uint8_t scales; ///< 1: maps of the inputs, 2: of the outputs backwards, 3: both, behind the stretches.
    std::uint64_t reserved2;
};
static_assert(sizeof(PlanHeader) == kCacheLine && sizeof(LayerStep) == 48 && sizeof(Stretch) == 20 &&
              sizeof(LinearMap) == 16);
constexpr std::uint8_t kScalesInputs = 1;
constexpr std::uint8_t kScalesOutputs = 2;

constexpr std::size_t kCheckedFrom = offsetof(PlanHeader, packedAt);

tl::unexpected<Error> corruptPlan(const std::string& what)
{
    return fail(ErrorCode::Corrupt, "the packed plan is damaged: " + what + "; write it anew from the network");
}

/// Does [at, at + bytes) lie in the packed weights, before the slack that kernels read?
bool isInside(std::uint64_t at, std::uint64_t bytes, const PlanHeader& header)
{
    return at <= header.packedBytes && bytes + Plan::kSlackBytes <= header.packedBytes - at;
}

Result<void> checkStep(const LayerStep& step, const PlanHeader& header, std::int64_t signalBegin,
                       const std::string& layer)
{
    const auto storage = static_cast<WeightStorage>(header.storage);
    if (step.outputs < 1 || step.outputs > limits::kUnitsPerLayer || step.sources < 1 ||
        step.sources > limits::kParameters)
        return corruptPlan(layer + " has no possible size");
    if (step.signalBegin != signalBegin || step.sourceBegin < 0 ||
        static_cast<std::int64_t>(step.sourceBegin) + step.sources > signalBegin)
        return corruptPlan(layer + " reads what no layer before it writes");
    const bool bytes = storage == WeightStorage::Int8;
    const bool endsEarly = step.fused == FusedFunction::Sigmoid || step.fused == FusedFunction::Tanh;
    const std::size_t weightBytes = packedWeightBytes(storage, step.outputs, step.sources);
    const std::size_t unitBytes = packedUnitBytes(storage, step.outputs);
    if (step.weightsAt % kCacheLine != 0 || step.biasesAt % (storage == WeightStorage::Float32 ? 4U : 2U) != 0 ||
        !isInside(step.weightsAt, weightBytes, header) || !isInside(step.biasesAt, unitBytes, header) ||
        (bytes && (step.scalesAt % 2 != 0 || !isInside(step.scalesAt, unitBytes, header))))
        return corruptPlan("the weights of " + layer + " are not all there");
    if (!std::isfinite(step.scale) || std::isnan(step.bound) || step.fused > FusedFunction::Tanh ||
        (step.fused == FusedFunction::None) != (step.stretchCount > 0) || (endsEarly && !(step.bound <= kTanhEnd)))
        return corruptPlan(layer + " has no possible function");
    if (std::uint64_t{step.firstStretch} + step.stretchCount > static_cast<std::uint64_t>(header.stretches))
        return corruptPlan(layer + " names functions that are not there");
    return {};
}

bool isGood(const Stretch& stretch, int outputs)
{
    return static_cast<unsigned>(stretch.function.activation) < kActivationCount &&
           std::isfinite(stretch.function.steepness) && stretch.function.steepness != 0 && !std::isnan(stretch.bound) &&
           stretch.begin >= 0 && stretch.count >= 1 && stretch.begin <= outputs &&
           stretch.count <= outputs - stretch.begin;
}

/// Every value a kernel may read of a layer: weights, biases and steps.
bool isFinite(const PlanView& plan, const LayerStep& step, const Kernels& kernels)
{
    const auto weights = static_cast<std::size_t>(step.outputs) * static_cast<std::size_t>(step.sources);
    const auto units = static_cast<std::size_t>(step.outputs);
    if (plan.storage == WeightStorage::Float32)
        return kernels.allFinite(reinterpret_cast<const float*>(plan.packed + step.weightsAt), weights) &&
               kernels.allFinite(reinterpret_cast<const float*>(plan.packed + step.biasesAt), units);
    const std::uint16_t exponent = plan.storage == WeightStorage::BFloat16 ? 0x7f80 : 0x7c00;
    const auto areFinite = [&plan, exponent](std::uint32_t at, std::size_t count) {
        const auto* const values = reinterpret_cast<const std::uint16_t*>(plan.packed + at);
        unsigned found = 0; // no way out of the loop, so that the compiler can take many at once
        for (std::size_t i = 0; i < count; ++i)
            found |= static_cast<unsigned>((values[i] & exponent) == exponent);
        return found == 0;
    };
    if (plan.storage == WeightStorage::Int8)
        return areFinite(step.scalesAt, units) && areFinite(step.biasesAt, units);
    return areFinite(step.weightsAt, weights) && areFinite(step.biasesAt, units);
}

std::size_t mapsAt(const PlanHeader& header)
{
    return sizeof(PlanHeader) + static_cast<std::size_t>(header.layers) * sizeof(LayerStep) +
           static_cast<std::size_t>(header.stretches) * sizeof(Stretch);
}

std::size_t mapCount(const PlanHeader& header)
{
    return static_cast<std::size_t>((header.scales & kScalesInputs) != 0 ? header.inputs : 0) +
           static_cast<std::size_t>((header.scales & kScalesOutputs) != 0 ? header.outputs : 0);
}

/// Null where the plan does not scale.
Result<std::unique_ptr<const PlanScaling>> readPlanScaling(const PlanHeader& header, const std::byte* bytes)
{
    if (header.scales == 0)
        return nullptr;
    PlanScaling scaling;
    if ((header.scales & kScalesInputs) != 0)
        scaling.inputs.resize(static_cast<std::size_t>(header.inputs));
    if ((header.scales & kScalesOutputs) != 0)
        scaling.outputs.resize(static_cast<std::size_t>(header.outputs));
    const std::byte* from = bytes + mapsAt(header);
    for (auto* maps : {&scaling.inputs, &scaling.outputs}) {
        for (LinearMap& map : *maps) {
            std::memcpy(&map, from, sizeof map);
            from += sizeof map;
            if (!std::isfinite(map.slope) || !std::isfinite(map.offset))
                return corruptPlan("its scaling has a number that is not finite");
        }
    }
    return std::make_unique<const PlanScaling>(PlanScaling::of(std::move(scaling.inputs), std::move(scaling.outputs)));
}

Result<void> checkHeader(const PlanHeader& header, std::size_t size)
{
    if (header.layers < 1 || header.layers > limits::kLayers || header.inputs < 1 ||
        header.inputs > limits::kUnitsPerLayer || header.stretches < 0 ||
        header.stretches > limits::kLayers * limits::kUnitsPerLayer || header.storage > 3 || header.layout > 1 ||
        header.outputs < 1 || header.outputs > limits::kUnitsPerLayer || header.scales > 3)
        return corruptPlan("its header asks for what no plan has");
    const std::uint64_t packedAt = roundedToCacheLines(mapsAt(header) + mapCount(header) * sizeof(LinearMap));
    if (header.packedAt != packedAt || packedAt > size || header.packedBytes != size - packedAt)
        return corruptPlan("it has " + std::to_string(size) + " bytes, its header names another size");
    return {};
}

Result<void> checkLayers(const PlanView& plan, const PlanHeader& header, const Kernels& kernels)
{
    std::int64_t signalBegin = plan.inputs;
    bool keepsInputs = false;
    for (int at = 0; at < plan.layers; ++at) {
        const LayerStep& step = plan.steps[at];
        const std::string layer = "layer " + std::to_string(at + 1);
        if (auto good = checkStep(step, header, signalBegin, layer); !good)
            return good;
        for (std::uint32_t i = 0; i < step.stretchCount; ++i)
            if (!isGood(plan.stretches[step.firstStretch + i], step.outputs))
                return corruptPlan(layer + " has no possible function");
        if (!isFinite(plan, step, kernels))
            return corruptPlan(layer + " has a weight that is no finite number");
        keepsInputs =
            keepsInputs || (step.sourceBegin < plan.inputs && (step.sourceBegin != 0 || step.sources != plan.inputs));
        signalBegin += step.outputs;
    }
    if (signalBegin != plan.signalCount || plan.steps[plan.layers - 1].outputs != plan.outputs ||
        (keepsInputs && !plan.keepsInputs))
        return corruptPlan("its layers do not add up");
    return {};
}

void append(std::string& bytes, const void* from, std::size_t count)
{
    bytes.append(static_cast<const char*>(from), count);
}

} // namespace

/// FNV-1a (Fowler, Noll, Vo) over 64-bit words in four interleaved lanes, so that it keeps up with memory. What is left
/// of the last 32 bytes counts as filled up with zeros.
std::uint64_t planChecksum(const std::byte* bytes, std::size_t size)
{
    constexpr std::uint64_t kPrime = 0x100000001b3;
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    const auto take = [&lanes](const std::byte* from) {
        std::array<std::uint64_t, 4> words;
        std::memcpy(words.data(), from, sizeof words);
        for (std::size_t lane = 0; lane < 4; ++lane)
            lanes[lane] = (lanes[lane] ^ words[lane]) * kPrime;
    };
    std::size_t at = std::min(kCheckedFrom, size);
    for (; at + 32 <= size; at += 32)
        take(bytes + at);
    std::array<std::byte, 32> last{};
    std::memcpy(last.data(), bytes + at, size - at);
    take(last.data());
    std::uint64_t all = size;
    for (const std::uint64_t lane : lanes)
        all = (all ^ lane ^ lane >> 32U) * kPrime;
    return all;
}

std::string planToBytes(const Plan& plan)
{
    const PlanView& view = plan.m_view;
    PlanHeader header{};
    header.magic = kPlanMagic;
    header.layers = view.layers;
    header.stretches = plan.m_stretchCount;
    header.inputs = view.inputs;
    header.outputs = view.outputs;
    header.signalCount = view.signalCount;
    header.layout = static_cast<std::uint8_t>(plan.m_kernels.layout);
    header.storage = static_cast<std::uint8_t>(view.storage);
    header.keepsInputs = view.keepsInputs ? 1 : 0;
    const PlanScaling unscaled;
    const PlanScaling& scaling = plan.m_scaling ? *plan.m_scaling : unscaled;
    header.scales = static_cast<std::uint8_t>((scaling.inputs.empty() ? 0 : kScalesInputs) +
                                              (scaling.outputs.empty() ? 0 : kScalesOutputs));
    header.packedBytes = plan.m_packedBytes;
    std::string body;
    append(body, view.steps, static_cast<std::size_t>(view.layers) * sizeof(LayerStep));
    append(body, view.stretches, static_cast<std::size_t>(plan.m_stretchCount) * sizeof(Stretch));
    append(body, scaling.inputs.data(), scaling.inputs.size() * sizeof(LinearMap));
    append(body, scaling.outputs.data(), scaling.outputs.size() * sizeof(LinearMap));
    header.packedAt = roundedToCacheLines(sizeof header + body.size());
    body.resize(static_cast<std::size_t>(header.packedAt) - sizeof header, '\0');
    append(body, view.packed, plan.m_packedBytes);
    std::string bytes;
    bytes.reserve(sizeof header + body.size());
    append(bytes, &header, sizeof header);
    bytes += body;
    header.checksum = planChecksum(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size());
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

Result<std::shared_ptr<const Plan>> planFromBytes(std::shared_ptr<const void> owner, const std::byte* bytes,
                                                  std::size_t size)
{
    if constexpr (std::endian::native != std::endian::little)
        return fail(ErrorCode::Unsupported, "packed plans are little-endian; open the network instead");
    PlanHeader header;
    if (size < sizeof header || std::memcmp(bytes, kPlanMagic.data(), kPlanMagic.size()) != 0)
        return fail(ErrorCode::Parse,
                    "not a packed plan of this version (it does not begin with \"wbplan1\"); write it anew "
                    "from the network");
    std::memcpy(&header, bytes, sizeof header);
    if (auto good = checkHeader(header, size); !good)
        return passOn(good);
    if (planChecksum(bytes, size) != header.checksum)
        return corruptPlan("its checksum does not fit");
    PlanView view;
    view.packed = bytes + header.packedAt;
    view.steps = reinterpret_cast<const LayerStep*>(bytes + sizeof header);
    view.stretches = reinterpret_cast<const Stretch*>(view.steps + header.layers);
    view.layers = header.layers;
    view.inputs = header.inputs;
    view.outputs = header.outputs;
    view.signalCount = header.signalCount;
    view.storage = static_cast<WeightStorage>(header.storage);
    view.keepsInputs = header.keepsInputs != 0;
    const Kernels& kernels =
        static_cast<WeightLayout>(header.layout) == WeightLayout::Rows ? scalarKernels() : bestKernels();
    if (static_cast<WeightLayout>(header.layout) != kernels.layout)
        return fail(ErrorCode::Unsupported,
                    "this packed plan is for vector kernels, and the scalar ones are asked for here; "
                    "open the network instead");
    if (auto good = checkLayers(view, header, kernels); !good)
        return passOn(good);
    auto scaling = readPlanScaling(header, bytes);
    if (!scaling)
        return passOn(scaling);
    return std::shared_ptr<const Plan>(new Plan(kernels, view, header.stretches,
                                                static_cast<std::size_t>(header.packedBytes), std::move(owner),
                                                *std::move(scaling)));
}

namespace {

/// Memory that begins at a cache line.
std::shared_ptr<std::byte> alignedBytes(std::size_t size)
{
    return {static_cast<std::byte*>(::operator new (size, std::align_val_t{kCacheLine})),
            [](std::byte* at) { ::operator delete (at, std::align_val_t{kCacheLine}); }};
}

#ifdef WB_MAPS_FILES

/// Below, reading is faster than mapping: a page fault costs as much as copying some pages.
constexpr std::size_t kMappedFrom = std::size_t{64} << 10U;

/// The bytes of an open file, or nothing if it cannot be mapped or read.
std::shared_ptr<const void> bytesOf(int file, std::size_t size)
{
    if (size < kMappedFrom) {
        auto bytes = alignedBytes(size);
        return ::read(file, bytes.get(), size) == static_cast<ssize_t>(size) ? bytes : nullptr;
    }
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (bytes == MAP_FAILED)
        return nullptr;
    return {bytes, [size](void* at) { ::munmap(at, size); }};
}

#endif

} // namespace

#ifdef WB_MAPS_FILES

Result<std::shared_ptr<const Plan>> openPlan(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                    "cannot open " + path + ": " + std::strerror(errno));
    struct stat status {};
    const bool known = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    const auto size = known ? static_cast<std::size_t>(status.st_size) : 0;
    auto bytes = known ? bytesOf(file, size) : nullptr;
    ::close(file);
    if (!bytes)
        return fail(known ? ErrorCode::Io : ErrorCode::Parse, path + " is not a file that can be read, or it is empty");
    const auto* const first = static_cast<const std::byte*>(bytes.get());
    auto plan = planFromBytes(std::move(bytes), first, size);
    if (!plan)
        return fail(plan.error().code, path + ": " + plan.error().message);
    return plan;
}

#else

Result<std::shared_ptr<const Plan>> openPlan(const std::string& path)
{
    const auto text = readFile(path);
    if (!text)
        return passOn(text);
    auto bytes = alignedBytes(text->size());
    std::memcpy(bytes.get(), text->data(), text->size());
    const std::byte* const first = bytes.get();
    return planFromBytes(std::move(bytes), first, text->size());
}

#endif

} // namespace wb
