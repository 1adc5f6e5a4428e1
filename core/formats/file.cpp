// SPDX-License-Identifier: Apache-2.0
#include "core/formats/file.h"

#include "core/base/limits.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace wb {

namespace {

/// Closes at the end of its scope, so that no way out leaks it.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    int get() const { return m_descriptor; }
    explicit operator bool() const { return m_descriptor >= 0; }
    /// Some file systems report a failed write only here.
    bool close() { return ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

std::string remedy(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
        return "; choose a place you may write to, or change its permissions";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return "; make room or choose another disk";
    case ENOENT:
    case ENOTDIR:
        return "; choose a folder that exists";
    default:
        return "; try again or choose another place";
    }
}

tl::unexpected<Error> ioError(const std::string& path, const char* doing, int error)
{
    return fail(ErrorCode::Io, path + ": " + doing + " failed: " + std::strerror(error) + remedy(error));
}

Result<void> checkReadable(const std::string& path, int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return ioError(path, "reading", errno);
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::Io, path + ": this is a folder; choose a file");
    if (status.st_size > static_cast<off_t>(limits::kFileBytes))
        return fail(ErrorCode::LimitExceeded, path + ": the file has " + std::to_string(status.st_size) +
                                                  " bytes; at most " + std::to_string(limits::kFileBytes) +
                                                  " are read");
    return {};
}

Result<void> writeAll(const std::string& path, int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return ioError(path, "writing", written < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

#ifdef __EMSCRIPTEN__

Result<void> writeWhole(const std::string& path, std::string_view bytes)
{
    OpenFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file)
        return ioError(path, "writing", errno);
    if (auto written = writeAll(path, file.get(), bytes); !written)
        return written;
    return file.close() ? Result<void>() : ioError(path, "writing", errno);
}

#else

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// The file a chain of symbolic links ends at, so that the link stays one; the path itself if there is no such file.
std::string targetOf(const std::string& path)
{
    std::array<char, 4096> resolved{};
    return ::realpath(path.c_str(), resolved.data()) != nullptr ? std::string(resolved.data()) : path;
}

/// A new file beside the given one; its name is left in temporary.
int createBeside(const std::string& path, std::string& temporary)
{
    constexpr int kMostTries = 100;
    const std::string stem = path + ".saving-" + std::to_string(::getpid()) + '-';
    int descriptor = -1;
    for (int attempt = 0; attempt < kMostTries && descriptor < 0; ++attempt) {
        temporary = stem + std::to_string(attempt);
        descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno != EEXIST)
            break;
    }
    return descriptor;
}

Result<void> fillTemporary(const std::string& path, OpenFile& file, std::string_view bytes)
{
    struct stat old = {};
    if (::stat(path.c_str(), &old) == 0 && ::fchmod(file.get(), old.st_mode & 07777U) != 0)
        return ioError(path, "writing", errno);
    if (auto written = writeAll(path, file.get(), bytes); !written)
        return written;
    if (::fsync(file.get()) != 0 || !file.close())
        return ioError(path, "writing", errno);
    return {};
}

Result<void> writeWhole(const std::string& given, std::string_view bytes)
{
    const std::string path = targetOf(given);
    struct stat status = {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        return fail(ErrorCode::Io, path + ": this is a folder; choose a file name");
    // What the user may not write must not be replaced through the folder's permission either.
    if (exists && ::access(path.c_str(), W_OK) != 0)
        return ioError(path, "writing", errno);
    if (exists && !S_ISREG(status.st_mode)) {
        OpenFile device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (!device)
            return ioError(path, "writing", errno);
        auto written = writeAll(path, device.get(), bytes);
        return !written || device.close() ? std::move(written) : ioError(path, "writing", errno);
    }

    std::string temporary;
    OpenFile file(createBeside(path, temporary));
    if (!file)
        return ioError(path, "writing", errno);
    auto filled = fillTemporary(path, file, bytes);
    if (filled && ::rename(temporary.c_str(), path.c_str()) != 0)
        filled = ioError(path, "replacing the file", errno);
    if (!filled) {
        ::unlink(temporary.c_str());
        return filled;
    }
    syncFolderOf(path);
    return {};
}

#endif

} // namespace

Result<std::string> readFile(const std::string& path)
{
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file)
        return errno == ENOENT ? fail(ErrorCode::NotFound, path + ": there is no such file; check the name")
                               : fail(ErrorCode::Io, path + ": reading failed: " + std::strerror(errno));
    if (auto good = checkReadable(path, file.get()); !good)
        return passOn(good);
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t count = ::read(file.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return ioError(path, "reading", errno);
        if (count == 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limits::kFileBytes)
            return fail(ErrorCode::LimitExceeded,
                        path + ": more than " + std::to_string(limits::kFileBytes) + " bytes; no more are read");
    }
}

Result<void> writeFile(const std::string& path, std::string_view bytes) { return writeWhole(path, bytes); }

#ifdef __EMSCRIPTEN__

void syncFolderOf(const std::string&) {}

#else

void syncFolderOf(const std::string& path)
{
    const OpenFile folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder)
        ::fsync(folder.get());
}

#endif

} // namespace wb
