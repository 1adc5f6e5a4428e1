// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/random_network.h"
#include "ui/document/library.h"

#include <QTemporaryDir>

namespace wb::test {

/// Persistence whose state a test decides.
class StatedPersistence : public ui::Persistence {
public:
    State state() const override { return m_state; }
    QString detail() const override { return m_detail; }
    void markDirty() override { ++dirtied; }
    void enter(State state, const QString& detail)
    {
        m_state = state;
        m_detail = detail;
        emit changed();
    }
    int dirtied = 0;

private:
    State m_state = State::Saved;
    QString m_detail = QStringLiteral("where it is");
};

/// A library in a folder of its own, which goes with it.
struct LibraryFixture {
    QTemporaryDir folder;
    StatedPersistence* persistence = new StatedPersistence;
    ui::Library library{path(), std::unique_ptr<ui::Persistence>(persistence)};

    QString path() const { return folder.filePath(QStringLiteral("experts.db")); }
    SavedVersion save(const std::string& name, const std::string& domain = {}, std::vector<std::string> tags = {})
    {
        return take(library.save({{name, domain, "made for a test", std::move(tags)},
                                  makeNetwork({4, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear)}));
    }
};

} // namespace wb::test
