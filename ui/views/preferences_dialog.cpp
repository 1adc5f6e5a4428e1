// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/preferences_dialog.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

QFormLayout* addGroup(QVBoxLayout* column, const QString& title)
{
    auto* head = new QLabel(title);
    head->setProperty("role", QStringLiteral("title"));
    column->addWidget(head);
    auto* form = new QFormLayout;
    form->setContentsMargins(metrics::kPadding, 0, 0, metrics::kRowGap);
    form->setHorizontalSpacing(metrics::kPadding);
    form->setVerticalSpacing(metrics::kRowGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    return form;
}

QCheckBox* addSwitch(QFormLayout* form, const QString& text, const char* name, const QString& toolTip, bool on)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(toolTip);
    box->setChecked(on);
    form->addRow(box);
    return box;
}

QPushButton* addRowButton(QFormLayout* form, const QString& text, const char* name, const QString& toolTip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch(1);
    form->addRow(row);
    return button;
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences& preferences, const Places& places, QWidget* parent)
    : QDialog(parent), m_preferences(preferences)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    addLook(column);
    addKeys(column);
    addSafety(column, places);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(560); // paths are long
}

QComboBox* PreferencesDialog::addChoice(QFormLayout* form, const QString& label, const char* name,
                                        const std::vector<std::pair<QString, QString>>& choices, const QString& current)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QString::fromLatin1(name));
    for (const auto& choice : choices)
        combo->addItem(choice.second, choice.first);
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
    form->addRow(label, combo);
    return combo;
}

/// Shown, not edited: a path to select and copy.
void PreferencesDialog::addPath(QFormLayout* form, const QString& label, const char* name, const QString& path)
{
    if (path.isEmpty())
        return;
    auto* field = new QLineEdit(QDir::toNativeSeparators(path));
    field->setObjectName(QString::fromLatin1(name));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    field->setToolTip(field->text());
    form->addRow(label, field);
}

void PreferencesDialog::addLook(QVBoxLayout* column)
{
    QFormLayout* form = addGroup(column, tr("Look"));
    auto* theme = addChoice(form, tr("&Theme"), "preferTheme",
                            {{QStringLiteral("system"), tr("As the system")},
                             {QStringLiteral("light"), tr("Light")},
                             {QStringLiteral("dark"), tr("Dark")}},
                            m_preferences.theme());
    connect(theme, &QComboBox::currentIndexChanged, this,
            [this, theme] { m_preferences.setTheme(theme->currentData().toString()); });
    auto* language = addChoice(form, tr("&Language"), "preferLanguage",
                               {{QStringLiteral("system"), tr("As the system")},
                                {QStringLiteral("en"), QStringLiteral("English")},
                                {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                {QStringLiteral("zh"), QStringLiteral("中文")}},
                               m_preferences.language());
    connect(language, &QComboBox::currentIndexChanged, this,
            [this, language] { m_preferences.setLanguage(language->currentData().toString()); });
    auto* reset = addRowButton(form, tr("&Reset layout"), "preferResetLayout", tr("Put every panel back in its place"));
    connect(reset, &QPushButton::clicked, this, &PreferencesDialog::resetLayoutRequested);
}

void PreferencesDialog::addKeys(QVBoxLayout* column)
{
    QFormLayout* form = addGroup(column, tr("Keyboard"));
    auto* letters =
        addSwitch(form, tr("&Single letters are shortcuts"), "preferLetters",
                  tr("They act only while the canvas or a chart has the focus"), m_preferences.letterKeys());
    connect(letters, &QCheckBox::toggled, &m_preferences, &Preferences::setLetterKeys);
    auto* edit = addRowButton(form, tr("&Edit shortcuts…"), "preferShortcuts", tr("Give actions other keys"));
    connect(edit, &QPushButton::clicked, this, &PreferencesDialog::editShortcutsRequested);
}

void PreferencesDialog::addSafety(QVBoxLayout* column, const Places& places)
{
    QFormLayout* form = addGroup(column, tr("Where your work is"));
    addPath(form, tr("Library"), "preferLibraryPath", places.library);
    if (places.journal.isEmpty())
        return;
    auto* journal = addSwitch(form, tr("&Keep unsaved changes on disk, two seconds behind"), "preferJournal",
                              tr("After a crash they are offered again"), m_preferences.journal());
    connect(journal, &QCheckBox::toggled, &m_preferences, &Preferences::setJournal);
    addPath(form, tr("Unsaved changes"), "preferJournalPath", places.journal);
}

} // namespace wb::ui
