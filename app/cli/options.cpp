// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include "app/cli/console.h"

#include <QRegularExpression>

#include <limits>

namespace wb::cli {

Options::Options(QString verb, const QString& summary) : m_verb(std::move(verb))
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({{"h", "help"}, "Show this help."});
}

Options& Options::operand(const QString& name, const QString& description)
{
    m_parser.addPositionalArgument(name, description);
    m_operandsText += ' ' + name;
    ++m_required;
    ++m_allowed;
    return *this;
}

Options& Options::optionalOperand(const QString& name, const QString& description)
{
    m_parser.addPositionalArgument(name, description);
    m_operandsText += " [" + name + ']';
    ++m_allowed;
    return *this;
}

Options& Options::anyOperands(const QString& name, const QString& description)
{
    m_parser.addPositionalArgument(name, description);
    m_operandsText += " [" + name + "...]";
    m_allowed = std::numeric_limits<int>::max();
    return *this;
}

Options& Options::flag(const QString& name, const QString& description)
{
    m_parser.addOption({name, description});
    return *this;
}

Options& Options::value(const QString& name, const QString& valueName, const QString& description,
                        const QString& defaultValue)
{
    const QString help = defaultValue.isEmpty() ? description : description + " Default: " + defaultValue + '.';
    m_parser.addOption({name, help, valueName, defaultValue});
    return *this;
}

std::optional<int> Options::parse(const QStringList& arguments)
{
    const bool understood = m_parser.parse(QStringList("expert") + arguments);
    if (m_parser.isSet("help")) {
        print(help());
        return kSuccess;
    }
    if (!understood)
        return usageError(m_parser.errorText().remove(QRegularExpression("\\.$")));
    const auto given = operands().size();
    if (given < m_required)
        return usageError(QString("operand missing, usage: expert %1 [options]%2").arg(m_verb, m_operandsText));
    if (given > m_allowed)
        return usageError(QString("unexpected operand \"%1\"").arg(operands().at(m_allowed)));
    return std::nullopt;
}

int Options::usageError(const QString& message) const
{
    complain(QString("%1: %2 (\"expert %1 --help\" explains)").arg(m_verb, message).toStdString());
    return kUsage;
}

std::string Options::help() const
{
    // The parser's own first line names the program but not the verb.
    const QString own = m_parser.helpText();
    return QString("Usage: expert %1 [options]%2\n").arg(m_verb, m_operandsText).toStdString() +
           own.mid(own.indexOf('\n') + 1).toStdString();
}

} // namespace wb::cli
