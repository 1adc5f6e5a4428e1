// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace wb::ui {

class Library;

/// The terms of a filter as chips that a click removes, and a button that offers others: tags and domains in use, the
/// size of the network. Chips go on in the next line where there is no room.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(const Library& library, QWidget* parent = nullptr);

    void setFilter(const QString& filter);
    int chips() const { return static_cast<int>(m_chips.size()); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {0, heightForWidth(width())}; }

signals:
    /// By a click.
    void filterChanged(const QString& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillMenu();
    void addTerms(const QString& title, const QStringList& terms);
    /// Gives the height; moves nothing if it is only asked for.
    int place(int width, bool moves) const;

    const Library& m_library;
    QString m_filter;
    QToolButton* m_add;
    QMenu* m_menu;
    std::vector<QToolButton*> m_chips;
};

} // namespace wb::ui
