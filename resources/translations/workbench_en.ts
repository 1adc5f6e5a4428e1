<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LayerArrangement</name>
    <message numerus="yes">
        <source>%n layers</source>
        <comment>count in an undo step</comment>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasView</name>
    <message numerus="yes">
        <source>Network canvas, %n layer(s)</source>
        <translation>
            <numerusform>Network canvas, %n layer</numerusform>
            <numerusform>Network canvas, %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n layer selected</numerusform>
            <numerusform>%n layers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CascadeDialog</name>
    <message numerus="yes">
        <source>%n hidden unit(s) so far</source>
        <translation>
            <numerusform>%n hidden unit so far</numerusform>
            <numerusform>%n hidden units so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerDiffModel</name>
    <message numerus="yes">
        <source>~ %n changed</source>
        <translation>
            <numerusform>~ %n changed</numerusform>
            <numerusform>~ %n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n added</source>
        <translation>
            <numerusform>+ %n added</numerusform>
            <numerusform>+ %n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n removed</source>
        <translation>
            <numerusform>− %n removed</numerusform>
            <numerusform>− %n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>= %n the same</source>
        <translation>
            <numerusform>= %n the same</numerusform>
            <numerusform>= %n the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::LossChart</name>
    <message numerus="yes">
        <source>Δ %n epoch(s)</source>
        <translation>
            <numerusform>Δ %n epoch</numerusform>
            <numerusform>Δ %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::PruneChart</name>
    <message numerus="yes">
        <source>%n unit(s) removed</source>
        <translation>
            <numerusform>%n unit removed</numerusform>
            <numerusform>%n units removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::PruneDialog</name>
    <message numerus="yes">
        <source>%n unit(s) pruned: %1 → %2 parameters. Train on to adapt the units that stay.</source>
        <translation>
            <numerusform>%n unit pruned: %1 → %2 parameters. Train on to adapt the units that stay.</numerusform>
            <numerusform>%n units pruned: %1 → %2 parameters. Train on to adapt the units that stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepErrorChart</name>
    <message numerus="yes">
        <source>%1
%2 over %n seed(s)</source>
        <translation>
            <numerusform>%1
%2 over %n seed</numerusform>
            <numerusform>%1
%2 over %n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepModel</name>
    <message numerus="yes">
        <source>%1, %n diverged</source>
        <translation>
            <numerusform>%1, %n diverged</numerusform>
            <numerusform>%1, %n diverged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingsDialog</name>
    <message numerus="yes">
        <source>%n hidden unit(s), the lowest error with %1</source>
        <translation>
            <numerusform>%n hidden unit, the lowest error with %1</numerusform>
            <numerusform>%n hidden units, the lowest error with %1</numerusform>
        </translation>
    </message>
</context>
</TS>
