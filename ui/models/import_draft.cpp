// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_draft.h"

#include "core/base/number_text.h"
#include "core/formats/csv_parser.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr std::size_t kWholeHeadBytes = std::size_t{1} << 19U; ///< A shorter head is all of the file.
constexpr Eigen::Index kMostGapCells = 8'000'000;              ///< Counted while a person waits.

QString shownCell(const Table& table, Eigen::Index row, Eigen::Index column)
{
    const float value = table.values(row, column);
    if (std::isnan(value))
        return {};
    if (table.isCategorical(column))
        return QString::fromStdString(
            table.categories[static_cast<std::size_t>(column)][static_cast<std::size_t>(value)]);
    return QString::fromStdString(numberText(value));
}

} // namespace

ImportDraft::ImportDraft(DataFile file, int inputs, int outputs, JobRunner::Drive drive, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_inputs(inputs), m_outputs(outputs), m_loader(drive)
{
    connect(&m_loader, &TableLoader::progressed, this, &ImportDraft::progressed);
    connect(&m_loader, &TableLoader::tableRead, this, &ImportDraft::takeTable);
    connect(&m_loader, &TableLoader::tableBack, this, [this](std::shared_ptr<ReadTable> table) {
        m_table = std::move(table);
        emit columnsChanged();
    });
    connect(&m_loader, &TableLoader::rowsMade, this, &ImportDraft::imported);
    connect(&m_loader, &TableLoader::failed, this, &ImportDraft::failed);
}

bool ImportDraft::open()
{
    auto source = m_file.open();
    auto opened = source ? openTable(m_file.name.toStdString(), std::move(*source)) : passOn(source);
    if (!opened) {
        emit failed(QString::fromStdString(opened.error().message));
        return false;
    }
    m_format = std::move(opened->format);
    m_head = std::move(opened->head);
    takeFormat();
    return true;
}

QString ImportDraft::fileName() const { return QFileInfo(m_file.name).fileName(); }

/// What a person has to see is every bad cell, not the first alone.
void ImportDraft::takeFormat()
{
    m_columns.clear();
    m_preview.clear();
    if (isCsv()) {
        m_format.csv.options.badCells = CsvOptions::BadCells::Missing;
        for (std::size_t at = 0; at < m_format.csv.columns.size(); ++at) {
            const QString name = QString::fromStdString(m_format.csv.columns[at].name).trimmed();
            m_columns.push_back({name.isEmpty() ? tr("Column %1").arg(at + 1) : name, m_format.csv.options.kinds[at]});
        }
        fillCsvPreview();
    }
    m_areRolesChosen = false;
    placeColumns();
    emit columnsReset();
    readAgain();
}

void ImportDraft::fillCsvPreview()
{
    std::string_view text = m_head;
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    CsvRecords records(text, m_format.csv.options.separator);
    std::vector<std::string> cells;
    bool skipsHeader = m_format.csv.options.header == CsvOptions::Header::Yes;
    while (m_preview.size() < static_cast<std::size_t>(kPreviewRows)) {
        const auto more = records.next(cells);
        if (!more || !*more)
            break;
        if (std::exchange(skipsHeader, false))
            continue;
        QStringList row;
        for (const std::string& cell : cells)
            row << QString::fromStdString(cell);
        m_preview.push_back(std::move(row));
    }
}

void ImportDraft::fillTablePreview()
{
    const Table& table = m_table->loaded.table;
    m_columns.clear();
    m_preview.clear();
    for (Eigen::Index column = 0; column < table.values.cols(); ++column)
        m_columns.push_back({QString::fromStdString(table.title(column)),
                             table.isCategorical(column) ? ColumnKind::Category : ColumnKind::Number});
    for (Eigen::Index row = 0; row < std::min<Eigen::Index>(table.values.rows(), kPreviewRows); ++row) {
        QStringList cells;
        for (Eigen::Index column = 0; column < table.values.cols(); ++column)
            cells << shownCell(table, row, column);
        m_preview.push_back(std::move(cells));
    }
    placeColumns();
    emit columnsReset();
}

void ImportDraft::placeColumns()
{
    int place = 0;
    for (ImportColumn& column : m_columns) {
        const bool isLeftOut = column.kind == ColumnKind::Skip;
        column.place = isLeftOut ? -1 : place++;
        if (isLeftOut)
            column.role = Role::Ignore;
    }
}

bool ImportDraft::isBadCell(const QString& cell, int column) const
{
    const auto at = static_cast<std::size_t>(column);
    if (!isCsv() || at >= m_columns.size() || m_columns[at].kind != ColumnKind::Number)
        return false;
    const CsvOptions& options = m_format.csv.options;
    const std::string text = cell.trimmed().toStdString();
    return !isMissingCell(text, options) && !parseCsvNumber(text, options.separator, options.decimal);
}

const ColumnStatistics* ImportDraft::statistics(int column) const
{
    const int place = m_columns.at(static_cast<std::size_t>(column)).place;
    return m_table && place >= 0 ? &m_table->columns.at(static_cast<std::size_t>(place)) : nullptr;
}

QStringList ImportDraft::categories(int column) const
{
    const int place = m_columns.at(static_cast<std::size_t>(column)).place;
    QStringList names;
    if (m_table && place >= 0 && m_table->loaded.table.isCategorical(place))
        for (const std::string& name : m_table->loaded.table.categories[static_cast<std::size_t>(place)])
            names << QString::fromStdString(name);
    return names;
}

std::vector<Role> ImportDraft::tableRoles() const
{
    std::vector<Role> roles;
    for (const ImportColumn& column : m_columns)
        if (column.place >= 0)
            roles.push_back(column.role);
    return roles;
}

RoleWidths ImportDraft::widths() const
{
    return m_table ? widthsOf(m_table->loaded.table, tableRoles()) : RoleWidths();
}

void ImportDraft::setSeparator(char separator) { guessAgain(separator, CsvOptions::Header::Detect); }

void ImportDraft::setHeader(CsvOptions::Header header) { guessAgain(m_format.csv.options.separator, header); }

bool ImportDraft::guessAgain(char separator, CsvOptions::Header header)
{
    auto guess = guessCsv(m_head, m_head.size() < kWholeHeadBytes, separator, header);
    if (!guess) {
        emit failed(QString::fromStdString(guess.error().message));
        return false;
    }
    m_format.csv = std::move(*guess);
    takeFormat();
    return true;
}

void ImportDraft::setDecimal(CsvOptions::Decimal decimal)
{
    m_format.csv.options.decimal = decimal;
    // Texts may be numbers now, and the other way round.
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        m_columns[at].kind = ColumnKind::Number;
        const bool anyBad = std::any_of(m_preview.begin(), m_preview.end(), [&](const QStringList& row) {
            return isBadCell(row.value(static_cast<int>(at)), static_cast<int>(at));
        });
        if (anyBad)
            m_columns[at].kind = ColumnKind::Category;
        m_format.csv.options.kinds[at] = m_columns[at].kind;
    }
    placeColumns();
    emit columnsReset();
    readAgain();
}

void ImportDraft::setMissingTexts(const QStringList& texts)
{
    std::vector<std::string> wanted;
    for (const QString& text : texts)
        wanted.push_back(text.toStdString());
    if (wanted == m_format.csv.options.missingTexts)
        return;
    m_format.csv.options.missingTexts = std::move(wanted);
    emit columnsReset();
    readAgain();
}

void ImportDraft::setKind(int column, ColumnKind kind)
{
    ImportColumn& changed = m_columns.at(static_cast<std::size_t>(column));
    if (!isCsv() || changed.kind == kind)
        return;
    if (changed.kind == ColumnKind::Skip)
        changed.role = Role::Input;
    changed.kind = kind;
    m_format.csv.options.kinds[static_cast<std::size_t>(column)] = kind;
    m_areRolesChosen = true;
    placeColumns();
    emit columnsChanged();
    readAgain();
}

void ImportDraft::setRole(int column, Role role)
{
    ImportColumn& changed = m_columns.at(static_cast<std::size_t>(column));
    if (changed.place < 0 || changed.role == role)
        return;
    changed.role = role;
    m_areRolesChosen = true;
    countGaps();
    emit columnsChanged();
}

void ImportDraft::setMissing(MissingRows missing)
{
    m_missing = missing;
    emit columnsChanged();
}

void ImportDraft::readAgain()
{
    m_table = nullptr;
    emit columnsChanged();
    m_loader.read(m_file, m_format);
}

void ImportDraft::takeTable(std::shared_ptr<ReadTable> table)
{
    m_table = std::move(table);
    if (!isCsv())
        fillTablePreview();
    if (!m_areRolesChosen)
        suggest();
    countGaps();
    emit columnsChanged();
}

void ImportDraft::suggest()
{
    const std::vector<Role> roles = suggestRoles(m_table->loaded, m_inputs, m_outputs);
    for (ImportColumn& column : m_columns)
        if (column.place >= 0)
            column.role = roles.at(static_cast<std::size_t>(column.place));
}

void ImportDraft::countGaps()
{
    const bool isCounted = m_table && m_table->loaded.table.values.size() <= kMostGapCells;
    m_gaps = isCounted ? wb::rowsWithGaps(m_table->loaded.table, tableRoles()) : 0;
}

void ImportDraft::import()
{
    if (!isReady())
        return;
    m_loader.makeRows(std::exchange(m_table, nullptr), tableRoles(), m_missing, fileName());
    emit columnsChanged();
}

} // namespace wb::ui
