// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/onnxruntime_peer.h"

#include "app/cli/peers/onnx_bytes.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace wb::cli {
namespace {

/// onnxruntime's C interface is a table of functions that only ever grows at its end; these are the places of the ones
/// we call, and their types are beside each call.
enum Place : std::size_t {
    kGetErrorMessage = 2,
    kCreateEnv = 3,
    kCreateSession = 7,
    kCreateSessionFromArray = 8,
    kRun = 9,
    kCreateSessionOptions = 10,
    kSetGraphOptimizationLevel = 23,
    kSetIntraOpThreads = 24,
    kSetInterOpThreads = 25,
    kCreateTensorWithData = 49,
    kCreateCpuMemoryInfo = 69,
    kReleaseStatus = 93,
    kReleaseMemoryInfo = 94,
    kReleaseSession = 95,
    kReleaseValue = 96,
    kReleaseSessionOptions = 100,
};

struct ApiBase {
    void* const* (*getApi)(std::uint32_t version);
    const char* (*versionString)();
};

using Handle = void*; ///< Of any object of onnxruntime.
using Status = void*; ///< Null: all is well.

class Api {
public:
    explicit Api(void* const* table) : m_table(table) {}

    template <typename... Arguments>
    Status call(Place place, Arguments... arguments) const
    {
        return reinterpret_cast<Status (*)(Arguments...)>(m_table[place])(arguments...);
    }
    void release(Place place, Handle handle) const { reinterpret_cast<void (*)(Handle)>(m_table[place])(handle); }
    Result<void> good(Status status) const
    {
        if (status == nullptr)
            return {};
        const auto message = reinterpret_cast<const char* (*)(Status)>(m_table[kGetErrorMessage])(status);
        auto failed = fail(ErrorCode::Unsupported, std::string("onnxruntime: ") + message);
        release(kReleaseStatus, status);
        return failed;
    }

private:
    void* const* m_table;
};

/// Owns one object of onnxruntime.
class Owned {
public:
    Owned(const Api& api, Place release) : m_api(&api), m_release(release) {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned()
    {
        if (handle != nullptr)
            m_api->release(m_release, handle);
    }
    Handle handle = nullptr;

private:
    const Api* m_api;
    Place m_release;
};

/// One session with its input and output bound to buffers of ours.
struct Session {
    const Api& api;
    Owned session;
    Owned memory;
    Owned input;
    Owned output;
    std::vector<float> inputs;
    std::vector<float> outputs;

    explicit Session(const Api& functions)
        : api(functions), session(api, kReleaseSession), memory(api, kReleaseMemoryInfo), input(api, kReleaseValue),
          output(api, kReleaseValue)
    {
    }

    Result<void> bind(const PeerModel& model, int rows)
    {
        // (allocator 0: device, 1: arena; memory type 0: default), (info, data, bytes, sizes, rank, element 1: float)
        if (auto made = api.good(api.call(kCreateCpuMemoryInfo, 1, 0, &memory.handle)); !made)
            return made;
        const auto tensor = [this](std::vector<float>& data, std::int64_t rowCount, std::int64_t columns,
                                   Handle& handle) {
            data.resize(static_cast<std::size_t>(rowCount * columns));
            const std::int64_t sizes[] = {rowCount, columns};
            return api.good(api.call(kCreateTensorWithData, static_cast<const void*>(memory.handle),
                                     static_cast<void*>(data.data()), data.size() * sizeof(float),
                                     static_cast<const std::int64_t*>(sizes), std::size_t{2}, 1, &handle));
        };
        if (auto made = tensor(inputs, rows, model.inputs(), input.handle); !made)
            return made;
        return tensor(outputs, rows, model.outputs(), output.handle);
    }

    void run(const float* from, float* to)
    {
        static constexpr const char* kInputNames[] = {"x"};
        static constexpr const char* kOutputNames[] = {"y"};
        std::copy_n(from, inputs.size(), inputs.data());
        const Handle in[] = {input.handle};
        Handle out[] = {output.handle};
        // (session, run options, input names, inputs, their number, output names, their number, outputs)
        const Status status =
            api.call(kRun, session.handle, static_cast<const void*>(nullptr),
                     static_cast<const char* const*>(kInputNames), static_cast<const Handle*>(in), std::size_t{1},
                     static_cast<const char* const*>(kOutputNames), std::size_t{1}, static_cast<Handle*>(out));
        if (status != nullptr) {
            api.release(kReleaseStatus, status);
            std::fill_n(to, outputs.size(), std::numeric_limits<float>::quiet_NaN()); // fails the check
            return;
        }
        std::copy_n(outputs.data(), outputs.size(), to);
    }
};

class OnnxRuntimePeer : public Peer {
public:
    OnnxRuntimePeer(void* const* table, std::string version) : m_api(table), m_version(std::move(version)) {}

    /// The environment and the options live as long as the program.
    Result<void> start()
    {
        // (logging level 3: errors, name); level 99: every optimisation
        if (auto made = m_api.good(m_api.call(kCreateEnv, 3, static_cast<const char*>("expert"), &m_env)); !made)
            return made;
        if (auto made = m_api.good(m_api.call(kCreateSessionOptions, &m_options)); !made)
            return made;
        if (auto set = m_api.good(m_api.call(kSetGraphOptimizationLevel, m_options, 99)); !set)
            return set;
        if (auto set = m_api.good(m_api.call(kSetInterOpThreads, m_options, 1)); !set)
            return set;
        return m_api.good(m_api.call(kSetIntraOpThreads, m_options, 1));
    }

    std::string name() const override { return "onnxruntime"; }
    std::string version() const override { return m_version; }

    Result<std::unique_ptr<BenchSubject>> make(const PeerModel& model, int rows) const override
    {
        auto session = std::make_unique<Session>(m_api);
        const std::string bytes = onnxBytes(model, rows);
        if (auto made =
                m_api.good(m_api.call(kCreateSessionFromArray, m_env, static_cast<const void*>(bytes.data()),
                                      bytes.size(), static_cast<const void*>(m_options), &session->session.handle));
            !made)
            return passOn(made);
        if (auto bound = session->bind(model, rows); !bound)
            return passOn(bound);
        const std::size_t floats = session->inputs.size();
        return benchSubject(
            floats, [session = std::move(session)](const float* input, float* output) { session->run(input, output); });
    }

    Result<std::unique_ptr<BenchSubject>> makeLoader(const PeerModel& model, const std::string& path) const override
    {
        const std::string bytes = onnxBytes(model, 1);
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), std::fclose);
        if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
            return fail(ErrorCode::Io, "cannot write " + path);
        return benchSubject(0, [this, path](const float*, float* output) {
            Owned session(m_api, kReleaseSession);
            const Status status =
                m_api.call(kCreateSession, m_env, path.c_str(), static_cast<const void*>(m_options), &session.handle);
            *output = status == nullptr ? 1.0F : 0.0F;
            if (status != nullptr)
                m_api.release(kReleaseStatus, status);
        });
    }

private:
    Api m_api;
    std::string m_version;
    Handle m_env = nullptr;
    Handle m_options = nullptr;
};

} // namespace

Result<std::unique_ptr<Peer>> openOnnxRuntime(const std::string& path)
{
    void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return fail(ErrorCode::NotFound, dlerror());
    const auto base = reinterpret_cast<const ApiBase* (*)()>(dlsym(library, "OrtGetApiBase"));
    if (base == nullptr)
        return fail(ErrorCode::Unsupported, path + " is not onnxruntime");
    void* const* const table = base()->getApi(1);
    if (table == nullptr)
        return fail(ErrorCode::Unsupported, path + " does not have version 1 of the C interface");
    auto peer = std::make_unique<OnnxRuntimePeer>(table, base()->versionString());
    if (auto started = peer->start(); !started)
        return passOn(started);
    return peer;
}

} // namespace wb::cli
