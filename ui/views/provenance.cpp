// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/provenance.h"

#include "ui/document/document.h"
#include "ui/document/layer_text.h"
#include "ui/models/latency_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kProvenanceWidth = 420;

struct ProvenanceText {
    Q_DECLARE_TR_FUNCTIONS(Provenance)
};

QString listedFacts(const QStringList& parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(QStringLiteral(", "));
}

QWidget* commandRow(const QString& command, QFrame* card)
{
    auto* rowWidget = new QWidget(card);
    auto* row = new QHBoxLayout(rowWidget);
    row->setContentsMargins(0, 0, 0, 0);
    auto* line = new QLabel(command);
    line->setObjectName(QStringLiteral("provenanceCommand"));
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont font(QStringLiteral("monospace"));
    font.setStyleHint(QFont::TypeWriter);
    font.setPixelSize(metrics::kSmallFont + 1);
    line->setFont(font);
    row->addWidget(line, 1);
    auto* copy = new QPushButton(ProvenanceText::tr("&Copy command"));
    copy->setObjectName(QStringLiteral("provenanceCopy"));
    copy->setToolTip(ProvenanceText::tr("Copy the line that repeats this number on the command line"));
    QObject::connect(copy, &QPushButton::clicked, card, [command, card] {
        QGuiApplication::clipboard()->setText(command);
        card->close();
    });
    row->addWidget(copy, 0, Qt::AlignTop);
    return rowWidget;
}

/// Below the anchor, but on its screen.
QPoint placeOf(const QWidget& card, const QWidget& anchor)
{
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height() + metrics::kGap));
    if (place.y() + card.height() > screen.bottom())
        place.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - card.height() - metrics::kGap);
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - card.width())));
    return place;
}

} // namespace

QString Provenance::howText() const
{
    switch (how) {
    case How::Measured:
        return ProvenanceText::tr("● Measured");
    case How::Predicted:
        return ProvenanceText::tr("○ Predicted (≈)");
    case How::Counted:
        break;
    }
    return ProvenanceText::tr("Σ Counted");
}

std::vector<std::pair<QString, QString>> Provenance::facts() const
{
    std::vector<std::pair<QString, QString>> all{
        {ProvenanceText::tr("How"), howText()},
        {ProvenanceText::tr("Machine"), machine},
        {ProvenanceText::tr("Build"), build},
        {ProvenanceText::tr("Kernels"), simd},
        {ProvenanceText::tr("Runs"), runs},
        {ProvenanceText::tr("Seed"), seed ? QString::number(*seed) : QString()},
        {ProvenanceText::tr("Date"), date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString()}};
    std::erase_if(all, [](const auto& fact) { return fact.second.isEmpty(); });
    return all;
}

QString Provenance::line() const
{
    QStringList parts;
    for (const auto& fact : facts())
        parts << fact.first + QStringLiteral(": ") + fact.second;
    if (!command.isEmpty())
        parts << ProvenanceText::tr("Command") + QStringLiteral(": ") + command;
    return parts.join(QStringLiteral("; "));
}

Provenance provenanceOf(const LatencyReport& report, const QDateTime& date, const QString& file)
{
    const Environment& environment = report.environment;
    Provenance from;
    from.how = Provenance::How::Measured;
    from.machine =
        listedFacts({QString::fromStdString(environment.cpu), QString::fromStdString(environment.architecture),
                     QString::fromStdString(environment.system)});
    from.build = listedFacts({QString::fromStdString(environment.version), QString::fromStdString(environment.build),
                              QString::fromStdString(environment.compiler)});
    from.simd = QString::fromStdString(environment.kernels);
    from.seed = report.seed;
    from.runs =
        report.batch > 1
            ? ProvenanceText::tr("%1 runs of %2 inferences").arg(countText(report.runs), countText(report.batch))
            : ProvenanceText::tr("%1 runs of one inference").arg(countText(report.runs));
    from.date = date;
    from.command = QStringLiteral("expert profile %1 --runs %2 --batch %3 --seed %4")
                       .arg(file)
                       .arg(report.runs)
                       .arg(report.batch)
                       .arg(report.seed);
    return from;
}

Provenance countedProvenance(const QString& command)
{
    const Environment environment = readEnvironment({}, browserUserAgent().toStdString());
    Provenance from;
    from.build = listedFacts({QString::fromStdString(environment.version), QString::fromStdString(environment.build),
                              QString::fromStdString(environment.architecture)});
    from.command = command;
    return from;
}

Provenance provenanceOf(const TrainingSettings& settings, const CommandSubject& subject)
{
    const auto command = CommandLine::train(subject, settings);
    Provenance from = countedProvenance(command ? *command : QString());
    from.how = Provenance::How::Measured;
    from.machine = QString::fromStdString(readEnvironment({}).cpu);
    from.seed = settings.config.seed;
    from.date = QDateTime::currentDateTime();
    return from;
}

QString infoCommand(const Document& document) { return QStringLiteral("expert info ") + commandFileOf(document); }

QString commandFileOf(const Document& document)
{
    const QString file = document.files().networkFile;
    return file.isEmpty() ? commandFileOf(QString::fromStdString(document.expert().name)) : shellQuoted(file);
}

QString commandFileOf(const QString& expertName)
{
    return expertName.trimmed().isEmpty() ? QStringLiteral("expert.net")
                                          : shellQuoted(expertName + QStringLiteral(".net"));
}

void showProvenance(const Provenance& provenance, const QString& title, QWidget* anchor)
{
    auto* card = new QFrame(anchor, Qt::Popup);
    card->setObjectName(QStringLiteral("provenancePopup"));
    card->setAttribute(Qt::WA_DeleteOnClose);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAccessibleName(ProvenanceText::tr("Where %1 comes from").arg(title));
    card->setMinimumWidth(kProvenanceWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::kPadding, metrics::kPadding, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    QLabel* heading = makeHeading(title, card);
    heading->setTextFormat(Qt::PlainText);
    heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(heading);
    auto* grid = new FactGrid(card);
    for (const auto& fact : provenance.facts())
        grid->setFact(fact.first, fact.first, fact.second);
    column->addWidget(grid);
    if (!provenance.command.isEmpty())
        column->addWidget(commandRow(provenance.command, card));
    card->adjustSize();
    card->move(placeOf(*card, *anchor));
    card->show();
    if (auto* copy = card->findChild<QPushButton*>(QStringLiteral("provenanceCopy")))
        copy->setFocus();
    else
        card->setFocus();
}

} // namespace wb::ui
