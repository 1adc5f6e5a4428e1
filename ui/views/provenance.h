// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_report.h"
#include "ui/document/command_line.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QWidget;

namespace wb::ui {

class Document;

/// Where a number comes from. What is empty is not told.
struct Provenance {
    enum class How { Measured, Counted, Predicted };

    How how = How::Counted;
    QString machine;
    QString build;
    QString simd; ///< The kernels' instruction set.
    std::optional<quint64> seed;
    QString runs; ///< How many samples of how many inferences, rows or epochs.
    QDateTime date;
    QString command; ///< The line of `expert` that repeats it.

    /// "Measured", "Counted" or "Predicted", with the sign that marks it on screen.
    QString howText() const;
    /// Names and values for people, in a fixed order, without the command.
    std::vector<std::pair<QString, QString>> facts() const;
    /// All of it in one line, for files.
    QString line() const;
};

/// What stands in a measured report; file: the expert's file as the command names it.
Provenance provenanceOf(const LatencyReport& report, const QDateTime& date, const QString& file);
/// Counted on this build, with a command that counts again.
Provenance countedProvenance(const QString& command);
/// Of the errors of a training on this machine.
Provenance provenanceOf(const TrainingSettings& settings, const CommandSubject& subject);
/// The line that counts what is counted of the open expert.
QString infoCommand(const Document& document);
/// The file the commands name the open expert by: the one that holds it as it is; without one as below.
QString commandFileOf(const Document& document);
/// An expert that stands in no file: its name with ".net", which is what it would be saved as. Quoted where a shell
/// needs that.
QString commandFileOf(const QString& expertName);

/// Opens the card of a number below anchor: its facts, and a button that copies the command. Escape or a click
/// elsewhere closes it. Its objectName is provenancePopup.
void showProvenance(const Provenance& provenance, const QString& title, QWidget* anchor);

} // namespace wb::ui
