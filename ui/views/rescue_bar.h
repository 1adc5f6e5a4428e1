// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/library_recovery.h"
#include "ui/document/library.h"
#include "ui/jobs/job_runner.h"
#include "ui/views/message_bar.h"

namespace wb::ui {

/// Tells of damage to the library and offers to recover it: what was found, where the damaged file was put, what came
/// back from which snapshot, what was read from the damaged file, and what is lost. Nothing is changed before a person
/// asks for it.
class RescueBar : public MessageBar {
    Q_OBJECT

public:
    explicit RescueBar(Library& library, QWidget* parent = nullptr);

    /// If the library cannot be opened because it is damaged; hidden else.
    void offerRecovery();
    /// Looks at everything in the library, and says what it found.
    void check();

private:
    class CheckJob;
    class RecoveryJob;
    void recover();
    void finished();
    void showCondition(const Result<LibraryCondition>& found);
    void showReport(const Result<RecoveryReport>& report);
    void showWork(const QString& text);

    Library& m_library;
    QPushButton* m_recover;
    std::shared_ptr<CheckJob> m_checking;
    std::shared_ptr<RecoveryJob> m_recovering;
    JobRunner m_runner; ///< Last: it waits for what it runs.
};

} // namespace wb::ui
