// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/template_model.h"

#include "core/nn/shape_wizard.h"
#include "ui/document/layer_text.h"

#include <numeric>

namespace wb::ui {

namespace {

constexpr qint64 kBytesPerParameter = 4;

/// Core's own texts, for the translators.
[[maybe_unused]] const char* const kTemplateTexts[] = {
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Reasoning"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Coding"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Language"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Mathematics"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Tool use"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Context"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Weighs 128 features of a situation and scores 32 conclusions"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Ranks 48 code actions from 192 features of the code around the cursor"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Maps 256 text features to a dense vector of 64 for search or routing"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Approximates up to 24 functions of 96 numbers: a regression"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Picks one of 16 tools from 64 features of a request"),
    QT_TRANSLATE_NOOP("wb::ui::TemplateModel", "Condenses 160 features of what went before into a state of 40"),
};

qint64 multiplyAddsOf(const std::vector<int>& sizes)
{
    // One for each weight; parameters without the biases.
    return parametersOf(sizes) - std::accumulate(sizes.begin() + 1, sizes.end(), qint64{0});
}

} // namespace

QString sizesText(const std::vector<int>& sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts << QString::number(size);
    return texts.join(u'-');
}

QString sizesCostText(const std::vector<int>& sizes)
{
    const qint64 parameters = parametersOf(sizes);
    return TemplateModel::tr("%1 parameters · %2 · %3 multiply-adds")
        .arg(countText(parameters), bytesText(kBytesPerParameter * parameters), countText(multiplyAddsOf(sizes)));
}

QString templateName(const ExpertTemplate& source) { return TemplateModel::tr(source.name); }

QString templatePurpose(const ExpertTemplate& source) { return TemplateModel::tr(source.purpose); }

int TemplateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(expertTemplates().size());
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExpertTemplate& source = expertTemplates()[static_cast<std::size_t>(index.row())];
    const std::vector<int> sizes = templateSizes(source, TemplateSize::Compact);
    switch (role) {
    case Qt::DisplayRole:
        return templateName(source);
    case PurposeRole:
        return templatePurpose(source);
    case TopologyRole:
        return tr("%1, %2").arg(sizesText(sizes), activationText(source.hidden));
    case CostRole:
        return sizesCostText(sizes);
    case Qt::AccessibleTextRole:
        return QStringList{templateName(source), templatePurpose(source), sizesText(sizes), sizesCostText(sizes)}.join(
            QStringLiteral(". "));
    default:
        return {};
    }
}

} // namespace wb::ui
