// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/help/support_dialog.h"

#include "core/analysis/environment.h"
#include "core/engine/simd_level.h"
#include "core/nn/topology_text.h"
#include "ui/models/latency_text.h"
#include "ui/theme/language.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/file_saver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kStoryHeight = 120;

QString screenFact(const QWidget& window)
{
    const QScreen* screen = window.screen();
    if (!screen)
        return {};
    return QStringLiteral("%1 × %2 at %3, window %4 × %5")
        .arg(screen->size().width())
        .arg(screen->size().height())
        .arg(screen->devicePixelRatio())
        .arg(window.width())
        .arg(window.height());
}

} // namespace

/// English, whatever the interface speaks: who reads it is not who sends it.
QString supportFacts(const QWidget& window, const Document* network)
{
    const Environment here = readEnvironment(bestKernels().name, browserUserAgent().toStdString());
    const auto text = [](const std::string& from) { return QString::fromStdString(from); };
    const std::pair<const char*, QString> facts[] = {
        {"Expert Workbench", text(here.version) + QStringLiteral(", ") + text(here.build)},
        {"Compiler", text(here.compiler)},
        {"Qt", QString::fromLatin1(qVersion()) + QStringLiteral(", ") + QGuiApplication::platformName()},
        {"System", text(here.system)},
        {"Processor", text(here.cpu) + QStringLiteral(", %1 cores, ").arg(here.cores) + text(here.architecture)},
        {"Kernels", text(here.kernels)},
        {"Screen", screenFact(window)},
        {"Language", spokenLanguage() + QStringLiteral(", locale ") + QLocale().name()},
        {"Theme", themeOf(window.palette()).dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {"Network", network ? text(topologyText(network->network().spec())) : QString()}};
    QString lines;
    for (const auto& [name, value] : facts)
        if (!value.isEmpty())
            lines += QString::fromLatin1(name) + QStringLiteral(": ") + value + u'\n';
    return lines;
}

SupportDialog::SupportDialog(const Document& document, QWidget& window)
    : QDialog(&window), m_document(document), m_window(window), m_story(new QPlainTextEdit),
      m_withNetwork(new QCheckBox(tr("With the &layers of the open network (no weights)"))), m_facts(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("supportDialog"));
    setWindowTitle(tr("Report a problem"));
    auto* ask = new QLabel(tr("&What did you do, what happened, and what should have happened?"));
    ask->setBuddy(m_story);
    m_story->setObjectName(QStringLiteral("supportStory"));
    m_story->setTabChangesFocus(true);
    m_story->setMinimumHeight(kStoryHeight);
    auto* about =
        new QLabel(tr("What goes with it: no names, no files, nothing of yours. Nothing is sent from here; copy or "
                      "save it and pass it on yourself."));
    about->setProperty("role", QStringLiteral("secondary"));
    about->setWordWrap(true);
    m_withNetwork->setObjectName(QStringLiteral("supportNetwork"));
    m_facts->setObjectName(QStringLiteral("supportFacts"));
    m_facts->setAccessibleName(tr("Facts"));
    m_facts->setReadOnly(true);
    m_facts->setTabChangesFocus(true);
    m_facts->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_withNetwork, &QCheckBox::toggled, this, &SupportDialog::fill);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kRowGap);
    for (QWidget* part : {static_cast<QWidget*>(ask), static_cast<QWidget*>(m_story), static_cast<QWidget*>(about),
                          static_cast<QWidget*>(m_withNetwork), static_cast<QWidget*>(m_facts), createButtons()})
        column->addWidget(part);
    fill();
    resize(620, 560);
    m_story->setFocus();
}

QWidget* SupportDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("supportCopy"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    auto* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("supportSave"));
    connect(save, &QPushButton::clicked, this,
            [this] { saveBytes(this, QStringLiteral("problem.txt"), tr("Texts (*.txt)"), report().toUtf8()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SupportDialog::fill()
{
    m_facts->setPlainText(supportFacts(m_window, m_withNetwork->isChecked() ? &m_document : nullptr));
}

QString SupportDialog::report() const
{
    const QString story = m_story->toPlainText().trimmed();
    return story.isEmpty() ? m_facts->toPlainText() : story + QStringLiteral("\n\n") + m_facts->toPlainText();
}

} // namespace wb::ui
