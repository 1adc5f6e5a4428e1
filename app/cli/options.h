// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCommandLineParser>
#include <QString>

#include <optional>
#include <string>

namespace wb::cli {

/// The options and operands of one verb, its help, and the checks they all need.
class Options {
public:
    Options(QString verb, const QString& summary);

    /// One more operand that must be there, in order.
    Options& operand(const QString& name, const QString& description);
    /// One more operand that may be left out; after all that must be there.
    Options& optionalOperand(const QString& name, const QString& description);
    /// Any number of operands more, none too; after all others.
    Options& anyOperands(const QString& name, const QString& description);
    Options& flag(const QString& name, const QString& description);
    Options& value(const QString& name, const QString& valueName, const QString& description,
                   const QString& defaultValue = {});

    /// The exit code if nothing is left to do: help was asked for and printed, or the usage is wrong and was reported.
    std::optional<int> parse(const QStringList& arguments);

    bool has(const QString& name) const { return m_parser.isSet(name); }
    QString text(const QString& name) const { return m_parser.value(name); }
    std::string utf8(const QString& name) const { return text(name).toStdString(); }
    QStringList operands() const { return m_parser.positionalArguments(); }
    std::string operandUtf8(int position) const { return operands().at(position).toStdString(); }
    /// Reports what is wrong and where help is; gives the exit code.
    int usageError(const QString& message) const;

private:
    std::string help() const;

    QString m_verb;
    QCommandLineParser m_parser;
    QString m_operandsText;
    int m_required = 0;
    int m_allowed = 0;
};

} // namespace wb::cli
