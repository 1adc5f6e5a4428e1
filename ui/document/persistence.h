// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace wb::ui {

/// Whether what the library has committed is out of danger. On the desktop a commit is; in a browser the database lives
/// in memory and is only safe once the browser has taken a copy.
class Persistence : public QObject {
    Q_OBJECT

public:
    enum class State { Saved, Saving, Failed, ReadOnly };

    using QObject::QObject;

    virtual State state() const = 0;
    /// For people: where the library is, or why it could not be saved.
    virtual QString detail() const = 0;
    /// The database has committed something.
    virtual void markDirty() = 0;

signals:
    void changed();
};

/// A file on disk: committed is saved.
class FilePersistence : public Persistence {
    Q_OBJECT

public:
    explicit FilePersistence(QString path, QObject* parent = nullptr) : Persistence(parent), m_path(std::move(path)) {}
    State state() const override { return State::Saved; }
    QString detail() const override { return m_path; }
    void markDirty() override { emit changed(); }

private:
    QString m_path;
};

} // namespace wb::ui
