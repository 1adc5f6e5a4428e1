// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "tests/support/passing_vfs.h"

#include <QFile>

#include <map>
#include <string>
#include <vector>

namespace wb::test {

/// A disk whose power goes off at the n-th call that changes something. What was synced is safe; of what was not, every
/// sector may have arrived or not, and a file that was made or deleted may be there or not: restart() draws it.
class PowerLossVfs : public PassingVfs {
public:
    using PassingVfs::PassingVfs;

    /// Forgets everything; what lies on disk is safe. 0: the power stays on.
    void arm(int n)
    {
        m_disks.clear();
        m_calls = 0;
        m_offAt = n;
        m_isOff = false;
    }
    int calls() const { return m_calls; }
    bool isOff() const { return m_isOff; }

    /// The files as they may be after the power came back.
    void restart(Rng& rng)
    {
        for (auto& [name, disk] : m_disks) {
            const QString path = QString::fromStdString(name);
            const bool isThere = disk.isThere == disk.wasThere ? disk.isThere : rng.below(2) == 1;
            QFile::remove(path);
            QFile file(path);
            if (!isThere || !file.open(QIODevice::WriteOnly))
                continue;
            const std::string content = contentAfter(disk, rng);
            file.write(content.data(), static_cast<qint64>(content.size()));
        }
        arm(0);
    }

protected:
    int open(sqlite3_filename name, sqlite3_file* file, int flags, int* out) override
    {
        if (m_isOff)
            return SQLITE_CANTOPEN;
        if (name != nullptr) {
            const QString path = QString::fromUtf8(name);
            const bool isThere = QFile::exists(path);
            if (!isThere && (flags & SQLITE_OPEN_CREATE) != 0)
                count();
            if (m_disks.count(name) == 0)
                m_disks[name] = {isThere, isThere, isThere ? contentOf(path) : std::string(), {}};
            else if (!isThere)
                m_disks[name] = {false, false, {}, {}}; // deleted before, and another one now
            m_disks[name].isThere = isThere || (flags & SQLITE_OPEN_CREATE) != 0;
        }
        return PassingVfs::open(name, file, flags, out);
    }
    int remove(const char* name, int sync) override
    {
        if (m_isOff)
            return SQLITE_IOERR_DELETE;
        count();
        m_disks[name].isThere = false;
        const int removed = PassingVfs::remove(name, sync);
        if (m_isOff) // nobody hears that it is done
            return SQLITE_IOERR_DELETE;
        if (sync != 0)
            syncFolder();
        return removed;
    }
    int read(sqlite3_file* file, void* data, int size, Offset at) override
    {
        return m_isOff ? SQLITE_IOERR_READ : PassingVfs::read(file, data, size, at);
    }
    int write(sqlite3_file* file, const void* data, int size, Offset at) override
    {
        if (m_isOff)
            return SQLITE_IOERR_WRITE;
        count();
        if (own(file)->name != nullptr)
            m_disks[own(file)->name].pending.push_back(
                {at, std::string(static_cast<const char*>(data), static_cast<std::size_t>(size)), false});
        return PassingVfs::write(file, data, size, at);
    }
    int truncate(sqlite3_file* file, Offset size) override
    {
        if (m_isOff)
            return SQLITE_IOERR_TRUNCATE;
        count();
        if (own(file)->name != nullptr)
            m_disks[own(file)->name].pending.push_back({size, {}, true});
        return PassingVfs::truncate(file, size);
    }
    int sync(sqlite3_file* file, int flags) override
    {
        if (m_isOff)
            return SQLITE_IOERR_FSYNC;
        count();
        if (own(file)->name == nullptr || m_isOff) // off while it was at it: nothing is sure
            return m_isOff ? SQLITE_IOERR_FSYNC : SQLITE_OK;
        Disk& disk = m_disks[own(file)->name];
        for (const Change& change : disk.pending)
            apply(change, disk.safe);
        disk.pending.clear();
        // As SQLite's own: the first sync of a new journal is one of its folder too.
        if ((own(file)->flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0 && !disk.wasThere)
            syncFolder();
        return PassingVfs::sync(file, flags);
    }

private:
    struct Change {
        Offset at;
        std::string bytes;
        bool isTruncation;
    };
    struct Disk {
        bool isThere = false;  ///< Now.
        bool wasThere = false; ///< When its folder was synced last.
        std::string safe;      ///< What is synced.
        std::vector<Change> pending;
    };
    static constexpr std::size_t kSectorBytes = 512;

    void count() { m_isOff = ++m_calls == m_offAt; }
    static std::string contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    void syncFolder()
    {
        for (auto& [name, disk] : m_disks)
            disk.wasThere = disk.isThere;
    }
    static void apply(const Change& change, std::string& content)
    {
        const auto at = static_cast<std::size_t>(change.at);
        if (change.isTruncation) {
            content.resize(at);
            return;
        }
        content.resize(std::max(content.size(), at + change.bytes.size()));
        content.replace(at, change.bytes.size(), change.bytes);
    }
    static std::string contentAfter(const Disk& disk, Rng& rng)
    {
        std::string content = disk.safe;
        for (const Change& change : disk.pending) {
            if (change.isTruncation && rng.below(2) == 1)
                apply(change, content);
            for (std::size_t begin = 0; begin < change.bytes.size(); begin += kSectorBytes)
                if (rng.below(2) == 1)
                    apply({change.at + static_cast<Offset>(begin), change.bytes.substr(begin, kSectorBytes), false},
                          content);
        }
        return content;
    }

    std::map<std::string, Disk> m_disks; ///< By path: those that were opened since arm().
    int m_calls = 0;
    int m_offAt = 0;
    bool m_isOff = false;
};

} // namespace wb::test
