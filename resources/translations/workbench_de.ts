<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Mode</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QTableView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutBus</name>
    <message>
        <source>shortcut: every layer sees all before it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui</name>
    <message>
        <source>libfann&apos;s gradients and errors, with what is wrong in them, to compare with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FANN-compatible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationCombo</name>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — not in .net files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationCurve</name>
    <message>
        <source>y = %1 with u = %2 × sum; solid y, dotted its slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y, slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, sum ±%3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::BatchView</name>
    <message>
        <source>Run &amp;all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the network on every loaded row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; nothing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save rows, inputs, outputs, targets and errors as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error: the mean of (output − target)² over all rows and outputs. Accuracy, where every target is one-hot: the rows whose largest output stands where the target has its 1 count as right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load rows, then run them all: the results stand here, to sort and to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to run: load a .data or .csv file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · mean squared error </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n/a: no targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · accuracy %1 % (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · accuracy n/a: targets are not one-hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · before the last edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasScene</name>
    <message>
        <source>mixed functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 values a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 inputs → %3 units
%4 parameters, %5 multiply-adds, %6 of weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasView</name>
    <message numerus="yes">
        <source>Network canvas, %n layer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer selected; the arrow keys select one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::Chart</name>
    <message>
        <source>Save &amp;PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or copy this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the chart %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::Document</name>
    <message>
        <source>New expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename expert to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set steepness of %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new weights, seed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::FileController</name>
    <message>
        <source>Open an expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FANN networks (*.net);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was opened, with remarks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .net file cannot carry all of this expert:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FANN networks (*.net)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, %1 would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and what came before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::InferencePanel</name>
    <message>
        <source>One row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take inputs from a FANN .data or a CSV file; or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows (*.data *.train *.test *.csv *.tsv *.txt);;FANN data (*.data *.train *.test);;Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no rows; choose a file with at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs changed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loaded rows have %1 inputs, the network takes %2: load other rows, or set the input layer back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::InputList</name>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::InputModel</name>
    <message>
        <source>%1: %2, range %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::InsertButton</name>
    <message>
        <source>Insert a layer here (L: after the selected one)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyHistogramChart</name>
    <message>
        <source>Latency distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first &lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time in a batch (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 beyond %2, up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyPanel</name>
    <message>
        <source>&amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how long an inference takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures of each layer as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet: how long does one inference take, and where does the time go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of batch means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyTableModel</name>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerActions</name>
    <message>
        <source>&amp;Add layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer after the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer towards the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer towards the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ctivation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the layer&apos;s activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the canvas at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerCard</name>
    <message>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerModel</name>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs are passed on as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units of this layer have different functions; choosing one sets them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = %1, u = %2 × sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One multiply-add for each weight; adding the bias is not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the network&apos;s parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerSection</name>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to resize; twelve steps double the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = f(steepness × sum)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Steepness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a layer on the canvas to edit it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ The units of this layer have different functions; choosing one here sets them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ FANN has no %1: this design cannot be saved as .net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs × units of the weight matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases that exist, and their share of the network&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each weight; adding the bias is not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerTimeChart</name>
    <message>
        <source>Median time of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole inference %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap %1
whole %2, layers together %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2
fastest %3, %4 samples of %5 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole inference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1 parameters · %2 multiply-adds · %3 of weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::Library</name>
    <message>
        <source>the library is open for reading only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryActions</name>
    <message>
        <source>Save to &amp;library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this expert in the library as a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the experts of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “%1” to the library as version %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryModel</name>
    <message>
        <source>%1, version %2, %3, %4 parameters, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 params</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryPanel</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected expert on the canvas (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, domain, tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all experts again (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No expert matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No experts yet. Save the one on the canvas to keep it, with its weights and every version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to library…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::LossChart</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::MainWindow</name>
    <message>
        <source>Double-click a tab to take its panel out of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 params · %2 MAC · %3 of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As .net…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FANN .net for libfann &amp;2.2 and later…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FANN .net for libfann up to 2.&amp;1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Focus: the canvas alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide every panel, or bring them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset this mode&apos;s layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show t&amp;raining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show m&amp;emory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the selected layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters act while the canvas has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Expert Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Expert Workbench %1&lt;/h3&gt;&lt;p&gt;Designs, runs and measures small neural networks.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The workbench is free software under the GNU General Public License, version 3 or later; its core and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built on Qt %1 (LGPL-3.0; in the browser GPL-3.0), QCustomPlot (GPL-3.0), Eigen (MPL-2.0), SQLite (public domain), nlohmann/json (MIT), fast_float (MIT or Apache-2.0) and tl::expected (CC0-1.0).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool keeps many experts in memory under a budget of bytes. Its page is not here yet; “expert pool simulate” replays request traces on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run inference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryChart</name>
    <message>
        <source>Memory of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryPanel</name>
    <message>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted as taken from the heap, 1 kB = 1000 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the compiled network and by the working memory of one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bytes of each layer as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes taken from the heap, counted; %1 kernels; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryTableModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overhead (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total (B)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::ModeBar</name>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::NetworkSection</name>
    <message>
        <source>layered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer sees the layer before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer sees the inputs and every layer before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases that exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each weight; adding the bias is not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 B for each value of one row, inputs included</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputModel</name>
    <message>
        <source>Value − target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputView</name>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::ResultsModel</name>
    <message>
        <source>Mean of (output − target)² over the outputs of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::RowChart</name>
    <message>
        <source>%1 more ↓</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::RowPicker</name>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the loaded data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::SaveToLibraryDialog</name>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision making</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or type one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, what it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates a new expert with its first version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates version %1 of “%2”; the versions before it stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingForm</name>
    <message>
        <source>Incremental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPROP (FANN&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean square error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FANN&apos;s tanh error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights follow from gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends when the train error is at most this; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends after so many epochs without a better error; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last step that goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows between two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight &amp;decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights to 0 (L2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the rows and choice of those for validation: same seed, same result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingPanel</name>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one epoch and pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and take the best weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and leave the weights as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best, in epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors on a logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to learn from yet: load rows with as many columns as the network has inputs and outputs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few rows to put some aside for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. No epoch was better than the start; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train to epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The weights of epoch %2 are in place, error %3; Undo takes them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt does not fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightsSection</name>
    <message>
        <source>0 to 18446744073709551615: the same seed draws the same weights on every machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces all weights; with a new seed if the fields above were not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Initialiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to 18446744073709551615</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wb::wasm::BrowserPersistence</name>
    <message>
        <source>Another tab has the library open and saves it. Close that tab and reload this one to save here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in this browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest copy of the library was damaged; the one before it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in this browser was damaged and could not be read; an empty one is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving in this browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
