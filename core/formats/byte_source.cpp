// SPDX-License-Identifier: Apache-2.0
#include "core/formats/byte_source.h"

#include "core/base/limits.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace wb {

namespace {

class FileSource : public ByteSource {
public:
    FileSource(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    ~FileSource() override { ::close(m_descriptor); }

    Result<void> open()
    {
        struct stat status = {};
        if (::fstat(m_descriptor, &status) != 0)
            return readingFailed(errno);
        if (S_ISDIR(status.st_mode))
            return fail(ErrorCode::Io, m_path + ": this is a folder; choose a file");
        m_size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
        return m_size > limits::kStreamedBytes ? tooLong() : Result<void>();
    }

    Result<std::size_t> read(std::span<char> into) override
    {
        std::size_t count = 0;
        while (count < into.size()) {
            const ssize_t got = ::read(m_descriptor, into.data() + count, into.size() - count);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return passOn(readingFailed(errno));
            if (got == 0)
                break;
            count += static_cast<std::size_t>(got);
        }
        m_at += count;
        if (m_at > limits::kStreamedBytes)
            return passOn(tooLong());
        return count;
    }

    double progress() const override
    {
        return m_size == 0 ? 0.0 : std::min(1.0, static_cast<double>(m_at) / static_cast<double>(m_size));
    }

private:
    Result<void> readingFailed(int error) const
    {
        return fail(ErrorCode::Io, m_path + ": reading failed: " + std::strerror(error));
    }
    Result<void> tooLong() const
    {
        return fail(ErrorCode::LimitExceeded,
                    m_path + ": more than " + std::to_string(limits::kStreamedBytes) + " bytes; split the file");
    }

    std::string m_path;
    int m_descriptor;
    std::uint64_t m_size = 0;
    std::uint64_t m_at = 0;
};

} // namespace

Result<std::size_t> MemorySource::read(std::span<char> into)
{
    const std::size_t count = std::min(into.size(), m_bytes.size() - m_at);
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), count, into.begin());
    m_at += count;
    return count;
}

double MemorySource::progress() const
{
    return m_bytes.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_bytes.size());
}

Result<std::unique_ptr<ByteSource>> openSource(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? fail(ErrorCode::NotFound, path + ": there is no such file; check the name")
                               : fail(ErrorCode::Io, path + ": reading failed: " + std::strerror(errno));
    auto source = std::make_unique<FileSource>(path, descriptor);
    if (auto good = source->open(); !good)
        return passOn(good);
    return std::unique_ptr<ByteSource>(std::move(source));
}

} // namespace wb
