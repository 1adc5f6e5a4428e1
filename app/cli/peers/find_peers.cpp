// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/find_peers.h"

#include "app/cli/peers/onnxruntime_peer.h"
#include "app/cli/peers/peer_contender.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <dlfcn.h>

namespace wb::cli {

namespace {

/// A module the build makes if the library is installed.
struct Module {
    const char* file;
    const char* title;
    const char* package; ///< Of Debian.
    bool (*runsHere)();
};

bool always() { return true; }
#ifdef __x86_64__
bool hasAvx2() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
bool hasAvx512()
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
}
#endif

constexpr Module kModules[] = {
    {"wb_peer_fann.so", "libfann", "libfann-dev", always},
#ifdef __x86_64__
    {"wb_peer_eigen_v4.so", "Eigen for AVX-512", "libeigen3-dev", hasAvx512},
    {"wb_peer_eigen_v3.so", "Eigen for AVX2", "libeigen3-dev", hasAvx2},
#endif
    {"wb_peer_eigen.so", "Eigen", "libeigen3-dev", always},
    {"wb_peer_xnnpack.so", "XNNPACK", "libxnnpack-dev libpthreadpool-dev", always},
    {"wb_peer_dnnl.so", "oneDNN", "libdnnl-dev", always},
};

void addModule(const Module& module, FoundPeers& found)
{
    if (!module.runsHere())
        return;
    const QString path = QDir(QCoreApplication::applicationDirPath()).filePath(QString("peers/") + module.file);
    if (!QFileInfo::exists(path)) {
        found.missing.push_back(std::string(module.title) + ": not built; tests/bench/run installs " + module.package +
                                " and builds what it needs");
        return;
    }
    void* const library = dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL);
    const auto entry =
        library == nullptr ? nullptr : reinterpret_cast<PeerEntry>(dlsym(library, kPeerEntry)); // never closed
    if (entry == nullptr) {
        found.missing.push_back(std::string(module.title) + ": " + dlerror());
        return;
    }
    for (int number = 0; const Peer* peer = entry(number); ++number)
        found.contenders.push_back(
            std::make_shared<PeerContender>(std::shared_ptr<const Peer>(std::shared_ptr<void>(), peer)));
}

/// Where onnxruntime may be, best first.
QStringList onnxRuntimePaths()
{
    QStringList paths;
    if (qEnvironmentVariableIsSet("WB_ONNXRUNTIME"))
        return {qEnvironmentVariable("WB_ONNXRUNTIME")};
    QDir folder(QCoreApplication::applicationDirPath());
    do {
        const QDir binaries(folder.filePath("tests/bench/node_modules/onnxruntime-node/bin"));
        for (const QString& version : binaries.entryList({"napi-*"}, QDir::Dirs))
            for (const char* architecture : {"x64", "arm64"})
                paths += binaries.filePath(version + "/linux/" + architecture + "/libonnxruntime.so.1");
    } while (folder.cdUp());
    return paths + QStringList{"libonnxruntime.so.1", "libonnxruntime.so"};
}

void addOnnxRuntime(FoundPeers& found)
{
    for (const QString& path : onnxRuntimePaths()) {
        auto peer = openOnnxRuntime(QFile::encodeName(path).toStdString());
        if (peer) {
            found.contenders.push_back(std::make_shared<PeerContender>(std::shared_ptr<const Peer>(std::move(*peer))));
            return;
        }
    }
    found.missing.push_back("onnxruntime: not found; tests/bench/run fetches it, or set WB_ONNXRUNTIME to its "
                            "shared library");
}

} // namespace

FoundPeers findPeers()
{
    FoundPeers found;
    for (const Module& module : kModules)
        addModule(module, found);
    addOnnxRuntime(found);
    return found;
}

} // namespace wb::cli
