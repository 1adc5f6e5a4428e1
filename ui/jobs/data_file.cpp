// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/data_file.h"

#include <QFileInfo>

namespace wb::ui {

namespace {

/// Shares the bytes as long as it reads them.
class SharedBytes : public ByteSource {
public:
    explicit SharedBytes(const QByteArray& bytes)
        : m_bytes(bytes), m_source({m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())})
    {
    }
    Result<std::size_t> read(std::span<char> into) override { return m_source.read(into); }
    double progress() const override { return m_source.progress(); }

private:
    QByteArray m_bytes;
    MemorySource m_source;
};

} // namespace

qint64 DataFile::size() const { return isOnDisk ? QFileInfo(name).size() : bytes.size(); }

Result<std::unique_ptr<ByteSource>> DataFile::open() const
{
    if (isOnDisk)
        return openSource(name.toStdString());
    return std::make_unique<SharedBytes>(bytes);
}

} // namespace wb::ui
