// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/environment.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace wb {

namespace {

std::string textOf(const char* path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\"");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\"\r") - begin + 1));
}

std::string compilerText()
{
#if defined(__EMSCRIPTEN__)
    return "emscripten, clang " __clang_version__;
#elif defined(__clang__)
    return "clang " __clang_version__;
#else
    return "gcc " __VERSION__;
#endif
}

std::string buildText()
{
    std::string text = WB_BUILD_TYPE;
#if defined(__SANITIZE_ADDRESS__)
    text += ", address sanitizer";
#elif defined(__SANITIZE_THREAD__)
    text += ", thread sanitizer";
#endif
    return text;
}

std::string architectureText()
{
#if defined(__EMSCRIPTEN__)
    return "wasm32";
#elif defined(__x86_64__)
    return "x86_64";
#elif defined(__aarch64__)
    return "aarch64";
#else
    return {};
#endif
}

std::string systemText()
{
    std::string text = systemTextValue(textOf("/etc/os-release"), "PRETTY_NAME");
    utsname names{};
    if (uname(&names) == 0)
        text += (text.empty() ? "" : ", ") + std::string(names.sysname) + ' ' + names.release;
    return text;
}

} // namespace

std::string systemTextValue(std::string_view text, std::string_view key)
{
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() == text.size() ? line.size() : line.size() + 1);
        const std::size_t separator = line.find_first_of(":=");
        if (separator != std::string_view::npos && trimmed(line.substr(0, separator)) == key)
            return trimmed(line.substr(separator + 1));
    }
    return {};
}

Environment readEnvironment(std::string_view kernels, std::string_view userAgent)
{
    Environment environment;
    environment.architecture = architectureText();
    environment.compiler = compilerText();
    environment.build = buildText();
    environment.kernels = kernels;
    environment.version = WB_VERSION;
#ifdef __EMSCRIPTEN__
    environment.isBrowser = true;
#else
    environment.cpu = systemTextValue(textOf("/proc/cpuinfo"), "model name");
    const long cores = sysconf(_SC_NPROCESSORS_ONLN);
    environment.cores = cores > 0 ? static_cast<int>(cores) : 0;
#endif
    environment.system = userAgent.empty() ? systemText() : std::string(userAgent);
    return environment;
}

} // namespace wb
