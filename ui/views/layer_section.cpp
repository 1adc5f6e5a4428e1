// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_section.h"

#include "core/base/limits.h"
#include "ui/document/design_preview.h"
#include "ui/document/layer_edits.h"
#include "ui/theme/metrics.h"
#include "ui/views/activation_curve.h"
#include "ui/views/fact_grid.h"
#include "ui/views/message_bar.h"
#include "ui/views/notes_edit.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kStepsPerDoubling = 12;
constexpr int kSliderDoublings = 12; ///< 1 to 4 096 by the slider; the field goes on to the limit.

int unitsAt(int step)
{
    return static_cast<int>(std::lround(std::exp2(static_cast<double>(step) / kStepsPerDoubling)));
}

int stepOf(int units)
{
    return static_cast<int>(std::lround(kStepsPerDoubling * std::log2(static_cast<double>(std::max(1, units)))));
}

constexpr int kLowestSteepness = -1'000'000;

/// Whether all have the same of something.
template <typename T, typename Of>
bool areAlike(const std::vector<T>& items, const Of& of)
{
    return std::all_of(items.begin(), items.end(), [&](const T& item) { return of(item) == of(items.front()); });
}

int unitsOf(const NetworkSpec& spec, LayerId id)
{
    const int layer = positionOf(spec, id);
    return layer < 0 ? spec.inputs : spec.layers[static_cast<std::size_t>(layer)].outputs;
}

} // namespace

LayerSection::LayerSection(Document& document, LayerSelection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_title(makeHeading({}, this)),
      m_fields(new QWidget(this)), m_name(new QLineEdit(m_fields)), m_units(new MixedSpin<QSpinBox>(m_fields)),
      m_slider(new QSlider(Qt::Horizontal, m_fields)), m_activation(new ActivationPicker(m_fields)),
      m_steepness(new MixedSpin<SteepnessSpin>(m_fields)), m_curve(new ActivationCurve(m_fields)),
      m_hint(new QLabel(m_fields)), m_facts(new FactGrid(m_fields)), m_note(new NotesEdit(m_fields)),
      m_messages(new MessageBar(this))
{
    m_facts->setSource([this] { return countedProvenance(infoCommand(m_document)); });
    build();
    connectFields();
    refresh();
}

void LayerSection::build()
{
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_name->setObjectName(QStringLiteral("layerName"));
    m_name->setMaxLength(200);
    m_units->setObjectName(QStringLiteral("layerUnits"));
    m_units->setRange(1, limits::kUnitsPerLayer);
    m_units->setKeyboardTracking(false);
    m_units->setMinimumWidth(84);
    m_slider->setObjectName(QStringLiteral("layerUnitsSlider"));
    m_slider->setRange(0, kStepsPerDoubling * kSliderDoublings);
    m_slider->setPageStep(kStepsPerDoubling);
    m_slider->setAccessibleName(tr("Units"));
    m_slider->setToolTip(tr("Drag to resize; twelve steps double the layer. Esc drops the drag."));
    m_slider->installEventFilter(this);
    m_activation->setObjectName(QStringLiteral("layerActivation"));
    m_steepness->setObjectName(QStringLiteral("layerSteepness"));
    m_steepness->setToolTip(tr("y = f(steepness × sum)"));
    m_note->setObjectName(QStringLiteral("layerNote"));
    m_note->setPlaceholderText(tr("Why this layer is as it is"));
    m_note->setToolTip(tr("Kept with the design; leaving the field makes it one undo step"));
    m_hint->setObjectName(QStringLiteral("layerHint"));
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("warning"));

    auto* units = new QHBoxLayout;
    units->setSpacing(metrics::kRowGap);
    units->addWidget(m_units);
    units->addWidget(m_slider, 1);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::kPadding);
    form->setVerticalSpacing(metrics::kRowGap);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Units"), units);
    qobject_cast<QLabel*>(form->labelForField(units))->setBuddy(m_units);
    form->addRow(tr("&Activation"), m_activation);
    form->addRow(tr("&Steepness"), m_steepness);
    form->addRow(m_hint);
    form->addRow(m_curve);
    form->addRow(m_facts);
    form->addRow(tr("No&te"), m_note);
    m_nameRows = {m_name, form->labelForField(m_name)};
    m_noteRows = {m_note, form->labelForField(m_note)};
    m_functionRows = {m_activation, form->labelForField(m_activation), m_steepness, form->labelForField(m_steepness),
                      m_facts};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_title);
    column->addWidget(m_messages);
    column->addWidget(m_fields);
}

void LayerSection::connectFields()
{
    connect(&m_selection, &LayerSelection::changed, this, &LayerSection::refresh);
    connect(&m_document, &Document::networkChanged, this, &LayerSection::refresh);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_selection.current() && m_name->isModified()) {
            m_name->setModified(false);
            report(m_document.setLayerName(m_selection.current(), m_name->text()));
        }
    });
    connect(m_note, &NotesEdit::edited, this,
            [this](const QString& note) { report(m_document.setLayerNote(m_noted, note)); });
    connect(&m_document, &Document::replaced, m_note, &NotesEdit::dropDraft);
    connect(m_units, &QSpinBox::valueChanged, this, &LayerSection::submitUnits);
    connect(m_slider, &QSlider::valueChanged, this, &LayerSection::slide);
    connect(m_slider, &QSlider::sliderReleased, this, &LayerSection::endDrag);
    connect(m_activation, &QComboBox::activated, this,
            [this] { report(setActivation(m_document, m_selection.all(), m_activation->activation())); });
    connect(m_activation, &ActivationPicker::previewed, this, [this](Activation activation) {
        propose(withActivation(m_document.spec(), m_selection.all(), activation));
    });
    connect(m_activation, &ActivationPicker::previewDropped, this, &LayerSection::dropPreview);
    connect(m_steepness, &QDoubleSpinBox::valueChanged, this, [this](double steepness) {
        if (!m_steepness->isMixed())
            report(setSteepness(m_document, m_selection.all(), static_cast<float>(steepness)));
    });
}

void LayerSection::slide(int step)
{
    if (!isDragging())
        return submitUnits(unitsAt(step));
    if (m_isDragDropped)
        return;
    m_draggedUnits = unitsAt(step);
    const QSignalBlocker noUnits(m_units);
    m_units->setMixed(false, 1);
    m_units->setValue(m_draggedUnits);
    propose(withOutputs(m_document.spec(), m_selection.all(), m_draggedUnits));
}

void LayerSection::endDrag()
{
    const int units = std::exchange(m_draggedUnits, 0);
    const bool isDropped = std::exchange(m_isDragDropped, false);
    dropPreview();
    if (units > 0 && !isDropped)
        submitUnits(units);
    refresh();
}

bool LayerSection::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (watched != m_slider || !isEscape || !isDragging())
        return QWidget::eventFilter(watched, event);
    // The slider is still held, so it goes on moving; nothing comes of it any more.
    m_isDragDropped = true;
    m_draggedUnits = 0;
    dropPreview();
    showUnits();
    return true;
}

void LayerSection::propose(const Result<NetworkSpec>& edited)
{
    if (m_preview && edited)
        m_preview->propose(*edited);
}

void LayerSection::dropPreview()
{
    if (m_preview)
        m_preview->drop();
}

void LayerSection::submitUnits(int units)
{
    if (!m_units->isMixed() || units != m_units->value())
        report(setOutputs(m_document, m_selection.all(), units));
}

void LayerSection::report(const Result<void>& done)
{
    if (done) {
        m_messages->dismiss();
        return;
    }
    refresh();
    m_messages->showError(QString::fromStdString(done.error().message));
}

std::vector<const LayerSpec*> LayerSection::layers() const
{
    std::vector<const LayerSpec*> found;
    for (const LayerId id : m_selection.all()) {
        if (const int layer = m_document.spec().indexOf(id); layer >= 0)
            found.push_back(&m_document.spec().layers[static_cast<std::size_t>(layer)]);
    }
    return found;
}

void LayerSection::refresh()
{
    const auto& ids = m_selection.all();
    // The document may be a step ahead of the selection.
    const bool isThere = !ids.empty() && std::all_of(ids.begin(), ids.end(), [this](LayerId id) {
        return positionOf(m_document.spec(), id) >= -1;
    });
    m_messages->dismiss();
    m_fields->setVisible(isThere);
    showTitle();
    if (!isThere)
        return;
    showName();
    showNote();
    showUnits();
    showFunction();
    showCost();
}

void LayerSection::showTitle()
{
    const std::size_t count = m_fields->isHidden() ? 0 : m_selection.all().size();
    m_title->setProperty("role", count == 0 ? QStringLiteral("secondary") : QStringLiteral("title"));
    m_title->style()->polish(m_title);
    m_title->setWordWrap(true);
    m_title->setText(count == 0   ? tr("Click a layer on the canvas to edit it here.")
                     : count == 1 ? tr("Layer: %1").arg(displayName(m_document.spec(), m_selection.current()))
                                  : tr("%1 layers selected: an edit changes them all.").arg(count));
}

void LayerSection::showName()
{
    const int layer = positionOf(m_document.spec(), m_selection.current());
    for (QWidget* row : m_nameRows)
        row->setVisible(m_selection.all().size() == 1);
    m_name->setText(QString::fromStdString(layer < 0 ? m_document.spec().inputName
                                                     : m_document.spec().layers[static_cast<std::size_t>(layer)].name));
    m_name->setPlaceholderText(displayName(m_document.spec(), layer));
}

void LayerSection::showNote()
{
    const int layer = positionOf(m_document.spec(), m_selection.current());
    const bool isShown = layer >= 0 && m_selection.all().size() == 1;
    for (QWidget* row : m_noteRows)
        row->setVisible(isShown);
    const LayerId shown = isShown ? m_selection.current() : LayerId();
    if (shown != m_noted)
        m_note->dropDraft(); // it was taken when the field was left
    m_noted = shown;
    if (isShown)
        m_note->setNotes(QString::fromStdString(m_document.spec().layers[static_cast<std::size_t>(layer)].note));
}

void LayerSection::showUnits()
{
    if (isDragging() && !m_isDragDropped)
        return; // what is dragged is shown
    const NetworkSpec& spec = m_document.spec();
    const QSignalBlocker noUnits(m_units);
    const QSignalBlocker noSlider(m_slider);
    const bool isMixed = !areAlike(m_selection.all(), [&spec](LayerId id) { return unitsOf(spec, id); });
    m_units->setMixed(isMixed, 1);
    const int units = unitsOf(spec, m_selection.current());
    if (!isMixed)
        m_units->setValue(units);
    m_slider->setValue(stepOf(units));
}

void LayerSection::showFunction()
{
    const auto shown = layers();
    for (QWidget* row : m_functionRows)
        row->setVisible(!shown.empty());
    m_hint->setVisible(false);
    m_curve->setVisible(false);
    if (shown.empty())
        return;
    const QSignalBlocker noActivation(m_activation);
    const QSignalBlocker noSteepness(m_steepness);
    const bool haveUnitFunctions =
        std::any_of(shown.begin(), shown.end(), [](const LayerSpec* layer) { return !layer->unitFunctions.empty(); });
    const bool sameActivation =
        !haveUnitFunctions && areAlike(shown, [](const LayerSpec* layer) { return layer->function.activation; });
    const bool sameSteepness = areAlike(shown, [](const LayerSpec* layer) { return layer->function.steepness; });
    if (sameActivation)
        m_activation->setActivation(shown.front()->function.activation);
    else
        m_activation->setMixed();
    m_activation->setOffersSoftmax(shown.size() == 1 && shown.front()->id == m_document.spec().layers.back().id);
    m_steepness->setMixed(!sameSteepness, kLowestSteepness);
    if (sameSteepness)
        m_steepness->setValue(steepnessText(shown.front()->function.steepness).toDouble());
    m_curve->setFunction(shown.front()->function);
    m_curve->setVisible(sameActivation && sameSteepness);
    showHint(shown);
}

void LayerSection::showHint(const std::vector<const LayerSpec*>& shown)
{
    QStringList unknown;
    bool haveUnitFunctions = false;
    for (const LayerSpec* layer : shown) {
        haveUnitFunctions = haveUnitFunctions || !layer->unitFunctions.empty();
        const QString name = activationText(layer->function.activation);
        if (!isFannActivation(layer->function.activation) && !unknown.contains(name))
            unknown << name;
    }
    m_hint->setVisible(haveUnitFunctions || !unknown.isEmpty());
    m_hint->setText(haveUnitFunctions
                        ? tr("▲ The units of this layer have different functions; choosing one here sets them all.")
                        : tr("▲ FANN has no %1: this design cannot be saved as .net.").arg(unknown.join(u',')));
}

void LayerSection::showCost()
{
    const CostReport& report = m_document.cost();
    LayerCost sum;
    for (const LayerSpec* layer : layers()) {
        const LayerCost& cost = report.layers.at(static_cast<std::size_t>(m_document.spec().indexOf(layer->id)));
        sum.inputs = cost.inputs;
        sum.outputs = cost.outputs;
        sum.parameters += cost.parameters;
        sum.multiplyAdds += cost.multiplyAdds;
        sum.weightBytes += cost.weightBytes;
    }
    const double share = report.total.parameters > 0
                             ? static_cast<double>(sum.parameters) / static_cast<double>(report.total.parameters)
                             : 0.0;
    m_facts->setFact(QStringLiteral("layerShape"), tr("Shape"),
                     layers().size() == 1 ? shapeText(sum.inputs, sum.outputs) : tr("%1 layers").arg(layers().size()),
                     tr("Inputs × units of the weight matrix"));
    m_facts->setFact(QStringLiteral("layerParameters"), tr("Parameters"),
                     tr("%1 · %2").arg(countText(sum.parameters), percentText(share)),
                     tr("Weights and biases that exist, and their share of the network's"));
    m_facts->setFact(QStringLiteral("layerMultiplyAdds"), tr("Multiply-adds"), countText(sum.multiplyAdds),
                     tr("One for each weight; adding the bias is not counted"));
    m_facts->setFact(QStringLiteral("layerBytes"), tr("Weights"), bytesText(sum.weightBytes),
                     tr("4 B for each parameter; 1 kB = 1000 B"));
}

} // namespace wb::ui
