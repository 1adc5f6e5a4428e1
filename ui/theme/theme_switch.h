// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

namespace wb::ui {

/// Dresses the whole application (style, palette, style sheet, font) and follows the system while told to. One of it,
/// owned by main; widgets learn of a switch by the PaletteChange event, or from here.
class ThemeSwitch : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// Applies the choice at once.
    explicit ThemeSwitch(Choice choice, QObject* parent = nullptr);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    const Theme& theme() const { return *m_theme; }

    static QString textOf(Choice choice);        ///< For settings: "system", "light", "dark".
    static Choice choiceOf(const QString& text); ///< System for any other text.

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void themeChanged(const wb::ui::Theme& theme);

private:
    bool systemIsDark() const;
    void apply();

    Choice m_choice;
    const Theme* m_theme = nullptr;
};

} // namespace wb::ui
