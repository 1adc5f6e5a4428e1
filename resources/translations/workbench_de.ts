<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BudgetVerdict</name>
    <message>
        <source>%1&#x2009;% over</source>
        <translation>%1&#x2009;% darüber</translation>
    </message>
    <message>
        <source>No limit for the latency is set.</source>
        <translation>Für die Latenz ist keine Grenze gesetzt.</translation>
    </message>
    <message>
        <source>%1 – measure</source>
        <translation>%1 – messen</translation>
    </message>
    <message>
        <source>Not measured since the last edit, and this machine is not calibrated.</source>
        <translation>Seit der letzten Änderung nicht gemessen, und dieser Rechner ist nicht kalibriert.</translation>
    </message>
    <message>
        <source>Predicted: ≈&#x2009;%1 of at most %2.</source>
        <translation>Vorhergesagt: ≈&#x2009;%1 von höchstens %2.</translation>
    </message>
    <message>
        <source>Measured: %1 of at most %2.</source>
        <translation>Gemessen: %1 von höchstens %2.</translation>
    </message>
    <message>
        <source>No limit for the memory is set.</source>
        <translation>Für den Speicher ist keine Grenze gesetzt.</translation>
    </message>
    <message>
        <source>Weights, biases and activations: %1 of at most %2, counted.</source>
        <translation>Gewichte, Bias-Werte und Aktivierungen: %1 von höchstens %2, gezählt.</translation>
    </message>
</context>
<context>
    <name>CanvasScene</name>
    <message>
        <source>mixed functions</source>
        <translation>gemischte Funktionen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 values a row</source>
        <translation>%1: %2 Werte je Zeile</translation>
    </message>
    <message>
        <source>%1: %2 inputs → %3 units
%4 parameters, %5 multiply-adds, %6 of weights</source>
        <translation>%1: %2 Eingaben → %3 Einheiten
%4 Parameter, %5 Multiplikationen-Additionen, %6 Gewichte</translation>
    </message>
</context>
<context>
    <name>ChartsArchive</name>
    <message>
        <source>No chart shows anything yet: measure, train or run rows first</source>
        <translation>Noch zeigt kein Diagramm etwas: zuerst messen, trainieren oder Zeilen rechnen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The command line works on files: save this network as .net first.</source>
        <translation>Die Befehlszeile arbeitet mit Dateien: dieses Netz zuerst als .net speichern.</translation>
    </message>
    <message>
        <source>The command line works on files: load the rows from a file first.</source>
        <translation>Die Befehlszeile arbeitet mit Dateien: die Zeilen zuerst aus einer Datei laden.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>measured in turns; right / left is %1, at 95 %: %2 to %3</source>
        <translation>im Wechsel gemessen; rechts / links ist %1, zu 95 %: %2 bis %3</translation>
    </message>
    <message>
        <source>; no certain difference</source>
        <translation>; kein sicherer Unterschied</translation>
    </message>
    <message>
        <source>neither was measured yet</source>
        <translation>noch keiner von beiden gemessen</translation>
    </message>
    <message>
        <source>one of them was not measured yet</source>
        <translation>einer von beiden noch nicht gemessen</translation>
    </message>
    <message>
        <source>≈ predicted from this machine&apos;s calibration</source>
        <translation>≈ vorhergesagt aus der Kalibrierung dieses Rechners</translation>
    </message>
    <message>
        <source>kept in the library, not measured in turns: the difference has no interval</source>
        <translation>in der Bibliothek aufbewahrt, nicht im Wechsel gemessen: der Unterschied hat kein Intervall</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>Latenz, Median</translation>
    </message>
    <message>
        <source>Latency, p99</source>
        <translation>Latenz, p99</translation>
    </message>
    <message>
        <source>as the median, without an interval</source>
        <translation>wie der Median, ohne Intervall</translation>
    </message>
    <message>
        <source>between %1 and %2, from this machine&apos;s calibration</source>
        <translation>zwischen %1 und %2, aus der Kalibrierung dieses Rechners</translation>
    </message>
    <message>
        <source>Inputs × outputs</source>
        <translation>Eingaben × Ausgaben</translation>
    </message>
    <message>
        <source>of the whole network</source>
        <translation>des ganzen Netzes</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>without the inputs</source>
        <translation>ohne die Eingaben</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>weights and biases that exist, counted</source>
        <translation>vorhandene Gewichte und Bias-Werte, gezählt</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>compiled and ready to run, counted as taken from the heap</source>
        <translation>kompiliert und laufbereit, gezählt wie vom Heap genommen</translation>
    </message>
    <message>
        <source>one for each weight that exists and each scaled column, counted</source>
        <translation>eine je vorhandenem Gewicht und skalierter Spalte, gezählt</translation>
    </message>
    <message>
        <source>4 B each, 16 B a scaled column, counted</source>
        <translation>je 4 B, 16 B je skalierter Spalte, gezählt</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>XOR in 30 seconds</source>
        <translation>XOR in 30 Sekunden</translation>
    </message>
    <message>
        <source>Four rows that no single layer can tell apart: train it and see how two can.</source>
        <translation>Vier Zeilen, die keine einzelne Schicht trennen kann: trainieren und sehen, wie es zwei können.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Zwei Spiralen</translation>
    </message>
    <message>
        <source>Lang and Witbrock&apos;s 194 points: which of the two spirals is each one on?</source>
        <translation>194 Punkte von Lang und Witbrock: auf welcher der zwei Spiralen liegt jeder?</translation>
    </message>
    <message>
        <source>Sine regression</source>
        <translation>Sinus-Regression</translation>
    </message>
    <message>
        <source>A curve from a handful of units: 200 points of sin(x), learnt as a number.</source>
        <translation>Eine Kurve aus einer Handvoll Einheiten: 200 Punkte von sin(x), als Zahl gelernt.</translation>
    </message>
    <message>
        <source>Segment digits</source>
        <translation>Segmentziffern</translation>
    </message>
    <message>
        <source>Ten digits as 8 × 8 pictures, each a little moved and noisy: a real classifier.</source>
        <translation>Zehn Ziffern als Bilder von 8 × 8, jedes etwas verschoben und verrauscht: ein echter Klassifikator.</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Breiman&apos;s three mixed waves in 21 noisy inputs: nobody gets beyond 86 %.</source>
        <translation>Breimans drei gemischte Wellen in 21 verrauschten Eingaben: niemand kommt über 86 %.</translation>
    </message>
    <message>
        <source>On a budget</source>
        <translation>Mit Budget</translation>
    </message>
    <message>
        <source>64-32-16-8 to measure: what does it cost in bytes and nanoseconds here?</source>
        <translation>64-32-16-8 zum Messen: was kostet es hier an Bytes und Nanosekunden?</translation>
    </message>
</context>
<context>
    <name>LatencyText</name>
    <message>
        <source>%1 runs of %2 inferences, amortised</source>
        <translation>%1 Läufe zu %2 Inferenzen, gemittelt</translation>
    </message>
    <message>
        <source>%1 runs of one inference</source>
        <translation>%1 Läufe zu einer Inferenz</translation>
    </message>
    <message>
        <source>%1 rows of inputs in turn, seed %2</source>
        <translation>%1 Zeilen Eingaben reihum, Startwert %2</translation>
    </message>
    <message>
        <source>p50 at 95 %: %1 to %2</source>
        <translation>p50 zu 95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>fastest %1, slowest %2, mean %3</source>
        <translation>schnellste %1, langsamste %2, Mittel %3</translation>
    </message>
    <message>
        <source>clock: step %1, a reading %2</source>
        <translation>Uhr: Schritt %1, ein Ablesen %2</translation>
    </message>
    <message>
        <source>warm-up %1, after the first call</source>
        <translation>Aufwärmen %1, nach dem ersten Aufruf</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>%1 kernels, %2 build, %3</source>
        <translation>%1-Kernel, %2-Build, %3</translation>
    </message>
    <message>
        <source>version %1, checksum %2</source>
        <translation>Version %1, Prüfsumme %2</translation>
    </message>
    <message>
        <source>%1 build: slower than a release</source>
        <translation>%1-Build: langsamer als ein Release</translation>
    </message>
</context>
<context>
    <name>LayerArrangement</name>
    <message numerus="yes">
        <source>%n layers</source>
        <comment>count in an undo step</comment>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation>%1 an Platz %2 verschieben</translation>
    </message>
    <message>
        <source>Move %1 towards the outputs</source>
        <translation>%1 zu den Ausgaben hin verschieben</translation>
    </message>
    <message>
        <source>Move %1 towards the inputs</source>
        <translation>%1 zu den Eingaben hin verschieben</translation>
    </message>
    <message>
        <source>Connect every layer to all before it</source>
        <translation>Jede Schicht mit allen davor verbinden</translation>
    </message>
    <message>
        <source>Connect each layer to the one before it only</source>
        <translation>Jede Schicht nur mit der davor verbinden</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>%1 inputs</source>
        <translation>%1 Eingaben</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Hidden %1</source>
        <translation>Verdeckt %1</translation>
    </message>
</context>
<context>
    <name>MixedSpin</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
</context>
<context>
    <name>OutputText</name>
    <message>
        <source>Output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
</context>
<context>
    <name>ParameterEdit</name>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>bias of %1</source>
        <translation>Bias von %1</translation>
    </message>
    <message>
        <source>weight %1 → %2</source>
        <translation>Gewicht %1 → %2</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
</context>
<context>
    <name>PoolCommand</name>
    <message>
        <source>“%1” cannot stand in a list of the command line: give it a name without commas and @.</source>
        <translation>„%1“ kann nicht in einer Liste der Befehlszeile stehen: geben Sie ihm einen Namen ohne Komma und @.</translation>
    </message>
</context>
<context>
    <name>PoolLoads</name>
    <message>
        <source>≈ interpolated by bytes between loads of %1 experts of the library timed here: read, checked and made ready, median of %2 rounds.</source>
        <translation>≈ nach Bytes interpoliert zwischen Ladevorgängen von %1 Experten der Bibliothek, hier gemessen: gelesen, geprüft und bereit gemacht, Median aus %2 Runden.</translation>
    </message>
    <message>
        <source>≈ interpolated by bytes between networks of %1 sizes timed here: made ready to run, median of %2 rounds; reading them from a disk would come on top.</source>
        <translation>≈ nach Bytes interpoliert zwischen Netzen von %1 Größen, hier gemessen: zum Rechnen bereit gemacht, Median aus %2 Runden; das Lesen von einer Platte käme hinzu.</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>%1: %4 of %5 units do nothing</source>
        <translation>%1: %4 von %5 Einheiten bewirken nichts</translation>
    </message>
    <message>
        <source>Their output never changes, or nothing reads it. Without them the network gives the same and costs less.</source>
        <translation>Ihre Ausgabe ändert sich nie, oder nichts liest sie. Ohne sie liefert das Netz dasselbe und kostet weniger.</translation>
    </message>
    <message>
        <source>Remove dead units</source>
        <translation>Tote Einheiten entfernen</translation>
    </message>
    <message>
        <source>%1: %4 of %5 units never change</source>
        <translation>%1: %4 von %5 Einheiten ändern sich nie</translation>
    </message>
    <message>
        <source>They give one value for every input within %3, as interval arithmetic over the weights proves; no gradient reaches them there.</source>
        <translation>Sie liefern einen einzigen Wert für jede Eingabe innerhalb von %3, wie Intervallarithmetik über die Gewichte beweist; dort erreicht sie kein Gradient.</translation>
    </message>
    <message>
        <source>Use leaky_relu in %1</source>
        <translation>leaky_relu in %1 verwenden</translation>
    </message>
    <message>
        <source>%1 is saturated: %4 of its outputs</source>
        <translation>%1 ist gesättigt: %4 ihrer Ausgaben</translation>
    </message>
    <message>
        <source>On %5 rows of %3 they lie within 1 % of an end of their function, where the slope is almost 0 and training stops.</source>
        <translation>Auf %5 Zeilen von %3 liegen sie innerhalb von 1 % an einem Ende ihrer Funktion, wo die Steigung fast 0 ist und das Training stockt.</translation>
    </message>
    <message>
        <source>Lower the steepness of %1</source>
        <translation>Steilheit von %1 senken</translation>
    </message>
    <message>
        <source>%1: %4 of %5 units stay silent</source>
        <translation>%1: %4 von %5 Einheiten bleiben stumm</translation>
    </message>
    <message>
        <source>They give 0 on all of %6 rows of %3: no gradient reaches them.</source>
        <translation>Sie liefern 0 auf allen %6 Zeilen von %3: kein Gradient erreicht sie.</translation>
    </message>
    <message>
        <source>%1: softmax over one output is always 1</source>
        <translation>%1: softmax über eine Ausgabe ist immer 1</translation>
    </message>
    <message>
        <source>Softmax shares 1 among the outputs of its layer; a single one gets all of it.</source>
        <translation>Softmax verteilt 1 auf die Ausgaben ihrer Schicht; eine einzige bekommt alles.</translation>
    </message>
    <message>
        <source>Use %2 in %1</source>
        <translation>%2 in %1 verwenden</translation>
    </message>
    <message>
        <source>%1: gaussian_stepwise always gives 0</source>
        <translation>%1: gaussian_stepwise liefert immer 0</translation>
    </message>
    <message>
        <source>FANN names this function but never implemented it.</source>
        <translation>FANN nennt diese Funktion, hat sie aber nie umgesetzt.</translation>
    </message>
    <message>
        <source>%1: a threshold cannot be trained</source>
        <translation>%1: eine Schwelle lässt sich nicht trainieren</translation>
    </message>
    <message>
        <source>Its slope is 0 everywhere, so no gradient passes through it.</source>
        <translation>Ihre Steigung ist überall 0, also kommt kein Gradient hindurch.</translation>
    </message>
    <message>
        <source>%1: %2 with steepness %4</source>
        <translation>%1: %2 mit Steilheit %4</translation>
    </message>
    <message>
        <source>Signals and gradients are multiplied by it in every such layer. The weights can carry the factor instead, and the outputs stay as they are.</source>
        <translation>Signale und Gradienten werden in jeder solchen Schicht damit multipliziert. Die Gewichte können den Faktor stattdessen tragen, und die Ausgaben bleiben gleich.</translation>
    </message>
    <message>
        <source>Normalise steepness of %1</source>
        <translation>Steilheit von %1 normieren</translation>
    </message>
    <message>
        <source>%1 cannot reach the targets</source>
        <translation>%1 kann die Ziele nicht erreichen</translation>
    </message>
    <message>
        <source>Target %5 goes from %6 to %7 in the data, the function only from %8 to %9.</source>
        <translation>Ziel %5 reicht in den Daten von %6 bis %7, die Funktion nur von %8 bis %9.</translation>
    </message>
    <message>
        <source>%1 gives no probabilities</source>
        <translation>%1 liefert keine Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>The targets are %4 classes. Cross-entropy, the loss made for classes, needs softmax or sigmoid outputs.</source>
        <translation>Die Ziele sind %4 Klassen. Kreuzentropie, das Fehlermaß für Klassen, braucht Ausgaben mit softmax oder sigmoid.</translation>
    </message>
    <message>
        <source>Unscaled inputs: %4</source>
        <translation>Unskalierte Eingaben: %4</translation>
    </message>
    <message>
        <source>Add scaling</source>
        <translation>Skalierung einfügen</translation>
    </message>
    <message>
        <source>%1: the targets do not add up to 1</source>
        <translation>%1: die Ziele ergeben zusammen nicht 1</translation>
    </message>
    <message>
        <source>Softmax outputs always do, so these targets cannot be reached.</source>
        <translation>Softmax-Ausgaben tun das immer, also sind diese Ziele unerreichbar.</translation>
    </message>
    <message>
        <source>%1 does not fit the data</source>
        <translation>%1 passt nicht zu den Daten</translation>
    </message>
    <message>
        <source>The data has %5 columns for it, the design %6 units.</source>
        <translation>Die Daten haben dafür %5 Spalten, der Entwurf %6 Einheiten.</translation>
    </message>
    <message>
        <source>Resize %1 to %5</source>
        <translation>Größe von %1 auf %5 ändern</translation>
    </message>
    <message>
        <source>%4 are more than the budget of %5</source>
        <translation>%4 sind mehr als das Budget von %5</translation>
    </message>
    <message>
        <source>Weights, biases and activations at 4 B each.</source>
        <translation>Gewichte, Bias-Werte und Aktivierungen zu je 4 B.</translation>
    </message>
    <message>
        <source>Fit to budget…</source>
        <translation>An Budget anpassen…</translation>
    </message>
    <message>
        <source>%4 is more than the budget of %5</source>
        <translation>%4 ist mehr als das Budget von %5</translation>
    </message>
    <message>
        <source>The median time of one inference on this machine.</source>
        <translation>Die Medianzeit einer Inferenz auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%4 parameters: not the size of a micro-expert</source>
        <translation>%4 Parameter: nicht die Größe eines Mikro-Experten</translation>
    </message>
    <message>
        <source>The workbench is made for 1 000 to 100 000 parameters.</source>
        <translation>Die Workbench ist für 1 000 bis 100 000 Parameter gemacht.</translation>
    </message>
    <message>
        <source>%1: FANN has no %2</source>
        <translation>%1: FANN kennt %2 nicht</translation>
    </message>
    <message>
        <source>A .net file cannot carry this network; the library keeps it.</source>
        <translation>Eine .net-Datei kann dieses Netz nicht aufnehmen; die Bibliothek bewahrt es auf.</translation>
    </message>
    <message>
        <source>%1 is linear and adds nothing</source>
        <translation>%1 ist linear und trägt nichts bei</translation>
    </message>
    <message>
        <source>Two linear maps in a row are one: merged into the next layer, the network gives the same with %4 parameters less.</source>
        <translation>Zwei lineare Abbildungen hintereinander sind eine: mit der nächsten Schicht verschmolzen, liefert das Netz dasselbe mit %4 Parametern weniger.</translation>
    </message>
    <message>
        <source>Merge %1 into the next layer</source>
        <translation>%1 mit der nächsten Schicht verschmelzen</translation>
    </message>
    <message>
        <source>The outputs depend on no input</source>
        <translation>Die Ausgaben hängen von keiner Eingabe ab</translation>
    </message>
    <message>
        <source>Every way from an input to an output passes a weight of 0 or a unit that never changes.</source>
        <translation>Jeder Weg von einer Eingabe zu einer Ausgabe führt über ein Gewicht von 0 oder eine Einheit, die sich nie ändert.</translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation>Neue Gewichte ziehen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>den Daten</translation>
    </message>
    <message>
        <source>random inputs on [−1, 1]</source>
        <translation>Zufallseingaben auf [−1, 1]</translation>
    </message>
    <message>
        <source>the ranges of the data</source>
        <translation>den Bereichen der Daten</translation>
    </message>
    <message>
        <source>[−1, 1]</source>
        <translation>[−1, 1]</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
    <message>
        <source>Input %5 goes from %6 to %7 in the data: the first sums are far from what the weights are made for. While the weights are fresh, the network can scale its inputs to [−1, 1] itself.</source>
        <translation>Eingabe %5 reicht in den Daten von %6 bis %7: die ersten Summen liegen weit von dem, wofür die Gewichte gemacht sind. Solange die Gewichte frisch sind, kann das Netz seine Eingaben selbst auf [−1, 1] skalieren.</translation>
    </message>
    <message>
        <source>dead %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>saturated %1</source>
        <translation>gesättigt %1</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>über Budget</translation>
    </message>
    <message>
        <source>steepness</source>
        <translation>Steilheit</translation>
    </message>
    <message>
        <source>not trainable</source>
        <translation>nicht trainierbar</translation>
    </message>
    <message>
        <source>misses targets</source>
        <translation>verfehlt Ziele</translation>
    </message>
    <message>
        <source>unscaled</source>
        <translation>unskaliert</translation>
    </message>
    <message>
        <source>size of the data</source>
        <translation>Größe der Daten</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation>%1 (95 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>held back by reading its weights from %1</source>
        <translation>gebremst vom Lesen der Gewichte aus %1</translation>
    </message>
    <message>
        <source>held back by multiplying</source>
        <translation>gebremst vom Multiplizieren</translation>
    </message>
    <message>
        <source>held back by what every layer costs, not by reading or multiplying</source>
        <translation>gebremst von den Grundkosten jeder Schicht, nicht vom Lesen oder Multiplizieren</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time.</source>
        <translation>%1 braucht %2 % der Zeit der Schichten.</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time, %3.</source>
        <translation>%1 braucht %2 % der Zeit der Schichten, %3.</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time, %3; %4 → %5 units would save ≈ %6 %.</source>
        <translation>%1 braucht %2 % der Zeit der Schichten, %3; %4 → %5 Einheiten würden ≈ %6 % sparen.</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time, %3; %4 → %5 units in %6 would save ≈ %7 %.</source>
        <translation>%1 braucht %2 % der Zeit der Schichten, %3; %4 → %5 Einheiten in %6 würden ≈ %7 % sparen.</translation>
    </message>
    <message>
        <source>≈ %1 predicted (%2 to %3): %4 against the measured p50</source>
        <translation>≈ %1 vorhergesagt (%2 bis %3): %4 gegen den gemessenen p50</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&amp;Copy command</source>
        <translation>&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the line that repeats this number on the command line</source>
        <translation>Die Zeile kopieren, die diese Zahl auf der Befehlszeile wiederholt</translation>
    </message>
    <message>
        <source>● Measured</source>
        <translation>● Gemessen</translation>
    </message>
    <message>
        <source>○ Predicted (≈)</source>
        <translation>○ Vorhergesagt (≈)</translation>
    </message>
    <message>
        <source>Σ Counted</source>
        <translation>Σ Gezählt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%1 runs of %2 inferences</source>
        <translation>%1 Läufe zu %2 Inferenzen</translation>
    </message>
    <message>
        <source>%1 runs of one inference</source>
        <translation>%1 Läufe zu einer Inferenz</translation>
    </message>
    <message>
        <source>Where %1 comes from</source>
        <translation>Woher %1 kommt</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There are too few rows to put some aside for validation</source>
        <translation>Es sind zu wenige Zeilen, um einige zur Validierung beiseitezulegen</translation>
    </message>
</context>
<context>
    <name>QTableView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Untitled expert</source>
        <translation>Experte ohne Titel</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source> with shortcuts</source>
        <translation> mit Abkürzungen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Memory, ready to run</source>
        <translation>Speicher, laufbereit</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Seed of the weights</source>
        <translation>Startwert der Gewichte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>by unit</source>
        <translation>je Einheit</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Gezählt.</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows; the CSV has them all.</source>
        <translation>Die ersten %1 von %2 Zeilen; die CSV hat alle.</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>Made by Expert Workbench %1. Times were measured and sizes counted as stated; ≈ marks what was predicted.</source>
        <translation>Erstellt mit Expert Workbench %1. Zeiten wurden gemessen und Größen gezählt wie angegeben; ≈ kennzeichnet Vorhergesagtes.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>SampledRowsText</name>
    <message>
        <source>On %1 of %2 rows, evenly spread</source>
        <translation>Auf %1 von %2 Zeilen, gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>On all %1 rows that are loaded</source>
        <translation>Auf allen %1 geladenen Zeilen</translation>
    </message>
    <message>
        <source>On %1 random inputs: the rows that are loaded do not fit</source>
        <translation>Auf %1 Zufallseingaben: Die geladenen Zeilen passen nicht</translation>
    </message>
    <message>
        <source>On %1 random inputs: no rows are loaded</source>
        <translation>Auf %1 Zufallseingaben: Es sind keine Zeilen geladen</translation>
    </message>
</context>
<context>
    <name>ShortcutBus</name>
    <message>
        <source>shortcut: every layer sees all before it</source>
        <translation>Abkürzung: jede Schicht sieht alle davor</translation>
    </message>
</context>
<context>
    <name>TrainingText</name>
    <message>
        <source>Incremental</source>
        <translation>Inkrementell</translation>
    </message>
    <message>
        <source>Mini-batch SGD</source>
        <translation>Mini-Batch-SGD</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>RPROP (FANN&apos;s)</source>
        <translation>RPROP (wie FANN)</translation>
    </message>
    <message>
        <source>Mean square error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>FANN&apos;s tanh error</source>
        <translation>tanh-Fehler von FANN</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>von selbst beendet</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>ended by hand</source>
        <translation>von Hand beendet</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Fehlermaß</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>Epochen höchstens</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Rows for validation</source>
        <translation>Zeilen zur Validierung</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Rows a step</source>
        <translation>Zeilen je Schritt</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Cascade, %1</source>
        <translation>Kaskade, %1</translation>
    </message>
    <message>
        <source>Hidden units at most</source>
        <translation>Verborgene Einheiten höchstens</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Its best weights were chosen by validation rows of their own (%1), which this form does not take: here the train error would choose, or a share of the rows. &quot;expert train --validation&quot; repeats it.</source>
        <translation>Ihre besten Gewichte wurden von eigenen Validierungszeilen gewählt (%1), die dieses Formular nicht annimmt: Hier würde der Trainingsfehler wählen, oder ein Anteil der Zeilen. „expert train --validation“ wiederholt es.</translation>
    </message>
    <message>
        <source>it has not ended</source>
        <translation>es ist nicht zu Ende</translation>
    </message>
    <message>
        <source>the error is at its target</source>
        <translation>der Fehler ist am Ziel</translation>
    </message>
    <message>
        <source>few enough outputs miss</source>
        <translation>wenig genug Ausgaben liegen daneben</translation>
    </message>
    <message>
        <source>all epochs are done</source>
        <translation>alle Epochen sind durchlaufen</translation>
    </message>
    <message>
        <source>the error got no better for as long as was waited</source>
        <translation>der Fehler wurde so lange, wie gewartet wird, nicht besser</translation>
    </message>
    <message>
        <source>the time is up</source>
        <translation>die Zeit ist um</translation>
    </message>
    <message>
        <source>it diverged: a number left what a float holds; the best weights before that are kept</source>
        <translation>es divergierte: Eine Zahl überstieg, was ein float fasst; die besten Gewichte davor bleiben</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationCombo</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>%1 — not in .net files</source>
        <translation>%1 — nicht in .net-Dateien</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationCurve</name>
    <message>
        <source>y = %1 with u = %2 × sum; solid y, dotted its slope</source>
        <translation>y = %1 mit u = %2 × Summe; durchgezogen y, gepunktet die Steigung</translation>
    </message>
    <message>
        <source>y, slope</source>
        <translation>y, Steigung</translation>
    </message>
    <message>
        <source>%1 to %2, sum ±%3</source>
        <translation>%1 bis %2, Summe ±%3</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationDelegate</name>
    <message>
        <source>≈%1 a unit</source>
        <translation>≈%1 je Einheit</translation>
    </message>
    <message>
        <source>✕ not in .net files</source>
        <translation>✕ nicht in .net-Dateien</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationDistribution</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Tote Einheiten</translation>
    </message>
    <message>
        <source>Units that give the same in every one of these rows</source>
        <translation>Einheiten, die in jeder dieser Zeilen dasselbe geben</translation>
    </message>
    <message>
        <source>Not known: these rows do not differ</source>
        <translation>Nicht bekannt: Diese Zeilen unterscheiden sich nicht</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>Gesättigt</translation>
    </message>
    <message>
        <source>Share of what the units give that is within 1 % of an end of their function</source>
        <translation>Anteil der Werte, die höchstens 1 % von einem Ende ihrer Funktion entfernt sind</translation>
    </message>
    <message>
        <source>This function has no two ends to stay at</source>
        <translation>Diese Funktion hat keine zwei Enden, an denen sie bleibt</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>Mittel ± Abweichung</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Smallest, largest</source>
        <translation>Kleinstes, größtes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationHistogramChart</name>
    <message>
        <source>Activation distribution</source>
        <translation>Verteilung der Aktivierungen</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Select a layer to see what its units give.</source>
        <translation>Eine Schicht auswählen, um zu sehen, was ihre Einheiten geben.</translation>
    </message>
    <message>
        <source>%1 activations, %2</source>
        <translation>%1 Aktivierungen, %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationPicker</name>
    <message>
        <source>Opens into the curves of all activations (A on the canvas)</source>
        <translation>Öffnet die Kurven aller Aktivierungen (A auf der Zeichenfläche)</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationPopup</name>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Solid f, dotted f′, at its natural steepness. ↑ ↓ try, Return takes, Esc drops.</source>
        <translation>Durchgezogen f, gepunktet f′, bei natürlicher Steilheit. ↑ ↓ probiert, Eingabetaste übernimmt, Esc verwirft.</translation>
    </message>
</context>
<context>
    <name>wb::ui::BadCellModel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Stands there</source>
        <translation>Steht dort</translation>
    </message>
</context>
<context>
    <name>wb::ui::BatchView</name>
    <message>
        <source>Run &amp;all rows</source>
        <translation>&amp;Alle Zeilen ausführen</translation>
    </message>
    <message>
        <source>Run the network on every loaded row</source>
        <translation>Das Netz auf jede geladene Zeile anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; nothing is kept</source>
        <translation>Anhalten; nichts wird behalten</translation>
    </message>
    <message>
        <source>Show &amp;inputs</source>
        <translation>&amp;Eingaben zeigen</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save rows, inputs, outputs, targets and errors as a table</source>
        <translation>Zeilen, Eingaben, Ausgaben, Ziele und Fehler als Tabelle speichern</translation>
    </message>
    <message>
        <source>Load rows, then run them all: the results stand here, to sort and to export.</source>
        <translation>Zeilen laden, dann alle ausführen: die Ergebnisse stehen hier, zum Sortieren und Exportieren.</translation>
    </message>
    <message>
        <source>There are no rows to run: load a .data or .csv file first</source>
        <translation>Es gibt keine Zeilen: zuerst eine .data- oder .csv-Datei laden</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>%1 · before the last edit</source>
        <translation>%1 · vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>Mean squared error: the mean of (output − target)² over all rows and outputs. Accuracy, where the targets are classes: one-hot ones by the largest output, a single one by the middle between its two values.</source>
        <translation>Mittlerer quadratischer Fehler: Mittel von (Ausgabe − Ziel)² über alle Zeilen und Ausgaben. Genauigkeit, wenn die Ziele Klassen sind: bei one-hot nach der größten Ausgabe, bei einem einzelnen nach der Mitte zwischen seinen zwei Werten.</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>%1 · mean squared error n/a: no targets</source>
        <translation>%1 · mittlerer quadratischer Fehler entfällt: keine Ziele</translation>
    </message>
    <message>
        <source>%1 · mean squared error %2 · accuracy n/a: targets are no classes</source>
        <translation>%1 · mittlerer quadratischer Fehler %2 · Genauigkeit entfällt: Ziele sind keine Klassen</translation>
    </message>
    <message>
        <source>%1 · mean squared error %2 · accuracy %3 % (%4 of %5)</source>
        <translation>%1 · mittlerer quadratischer Fehler %2 · Genauigkeit %3 % (%4 von %5)</translation>
    </message>
    <message>
        <source>The rows have no targets to compare with</source>
        <translation>Die Zeilen haben keine Ziele zum Vergleichen</translation>
    </message>
    <message>
        <source>The targets are no classes</source>
        <translation>Die Ziele sind keine Klassen</translation>
    </message>
    <message>
        <source>The table alone</source>
        <translation>Nur die Tabelle</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>How far the outputs are from the targets</source>
        <translation>Wie weit die Ausgaben von den Zielen abweichen</translation>
    </message>
</context>
<context>
    <name>wb::ui::BudgetBar</name>
    <message>
        <source>Set budget…</source>
        <translation>Budget festlegen…</translation>
    </message>
    <message>
        <source>Say what an inference may take and what the expert may weigh, at most</source>
        <translation>Festlegen, was eine Inferenz höchstens dauern und der Experte höchstens belegen darf</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>wb::ui::BudgetChip</name>
    <message>
        <source>Click to change the budget.</source>
        <translation>Klicken, um das Budget zu ändern.</translation>
    </message>
</context>
<context>
    <name>wb::ui::BudgetForm</name>
    <message>
        <source>no limit, or 5 µs</source>
        <translation>keine Grenze, oder 5 µs</translation>
    </message>
    <message>
        <source>Latency of one inference, at most</source>
        <translation>Latenz einer Inferenz, höchstens</translation>
    </message>
    <message>
        <source>no limit, or 64 kB</source>
        <translation>keine Grenze, oder 64 kB</translation>
    </message>
    <message>
        <source>Weights and activations, at most</source>
        <translation>Gewichte und Aktivierungen, höchstens</translation>
    </message>
    <message>
        <source>Weights, biases and activations at 4 B each</source>
        <translation>Gewichte, Bias-Werte und Aktivierungen zu je 4 B</translation>
    </message>
    <message>
        <source>Latency at most</source>
        <translation>Latenz höchstens</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>Speicher höchstens</translation>
    </message>
    <message>
        <source>Write a number and ns, µs (or us) or ms, as in 5 µs.</source>
        <translation>Eine Zahl und ns, µs (oder us) oder ms schreiben, etwa 5 µs.</translation>
    </message>
    <message>
        <source>Write a number and B, kB (1000 B) or KiB (1024 B), as in 64 kB.</source>
        <translation>Eine Zahl und B, kB (1000 B) oder KiB (1024 B) schreiben, etwa 64 kB.</translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasLegend</name>
    <message>
        <source>weight −%1</source>
        <translation>Gewicht −%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasView</name>
    <message numerus="yes">
        <source>Network canvas, %n layer(s)</source>
        <translation>
            <numerusform>Zeichenfläche des Netzes, %n Schicht</numerusform>
            <numerusform>Zeichenfläche des Netzes, %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>No layer selected; the arrow keys select one</source>
        <translation>Keine Schicht ausgewählt; die Pfeiltasten wählen eine aus</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n Schicht ausgewählt</numerusform>
            <numerusform>%n Schichten ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CardProblems</name>
    <message>
        <source>A click: %1</source>
        <translation>Ein Klick: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::CascadeDialog</name>
    <message>
        <source>&amp;Take this network</source>
        <translation>Dieses Netz ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Grow by cascade</source>
        <translation>Durch Kaskade wachsen</translation>
    </message>
    <message>
        <source>Networks by their hidden units</source>
        <translation>Netze nach ihren verborgenen Einheiten</translation>
    </message>
    <message>
        <source>The share of the rows that choose the best network; 0: the train error does</source>
        <translation>Der Anteil der Zeilen, die das beste Netz wählen; 0: der Trainingsfehler wählt</translation>
    </message>
    <message>
        <source>&amp;Units at most</source>
        <translation>&amp;Einheiten höchstens</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>&amp;Algorithmus</translation>
    </message>
    <message>
        <source>&amp;Ends at error</source>
        <translation>En&amp;det bei Fehler</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validierung</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>There are no rows to grow a network for; load some in the Data tab</source>
        <translation>Es gibt keine Zeilen, für die ein Netz wachsen könnte; laden Sie welche im Reiter Daten</translation>
    </message>
    <message>
        <source>The outputs learn…</source>
        <translation>Die Ausgänge lernen…</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden unit(s) so far</source>
        <translation>
            <numerusform>Bisher %n verborgene Einheit</numerusform>
            <numerusform>Bisher %n verborgene Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Ended before there was a network: %1</source>
        <translation>Zu Ende, bevor es ein Netz gab: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Zu Ende: %1</translation>
    </message>
    <message>
        <source>the error is at its target</source>
        <translation>der Fehler ist am Ziel</translation>
    </message>
    <message>
        <source>it has as many units as it may have</source>
        <translation>es hat so viele Einheiten, wie es haben darf</translation>
    </message>
    <message>
        <source>no candidate would lessen the error</source>
        <translation>kein Kandidat würde den Fehler verringern</translation>
    </message>
    <message>
        <source>it diverged; the networks before that are kept</source>
        <translation>es divergierte; die Netze davor sind da</translation>
    </message>
    <message>
        <source>the time is up</source>
        <translation>die Zeit ist um</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>&amp;Wachsen</translation>
    </message>
    <message>
        <source>Begins with the inputs and outputs of the open network and nothing between them. A unit joins at a time, each a layer of its own that sees everything before it.</source>
        <translation>Beginnt mit den Eingängen und Ausgängen des offenen Netzes und nichts dazwischen. Eine Einheit nach der anderen kommt hinzu, jede eine eigene Schicht, die alles vor ihr sieht.</translation>
    </message>
    <message>
        <source>&amp;Rules of the FANN file</source>
        <translation>&amp;Regeln der FANN-Datei</translation>
    </message>
    <message>
        <source>Candidates, their functions and when a phase ends, as the file that this network came from sets them; otherwise FANN&apos;s usual ones</source>
        <translation>Kandidaten, ihre Funktionen und wann eine Phase endet, wie es die Datei festlegt, aus der dieses Netz stammt; sonst wie bei FANN üblich</translation>
    </message>
    <message>
        <source>%1. The rules are those of the FANN file; without them it may grow.</source>
        <translation>%1. Die Regeln sind die der FANN-Datei; ohne sie kann es wachsen.</translation>
    </message>
</context>
<context>
    <name>wb::ui::CascadeModel</name>
    <message>
        <source>The lowest error so far</source>
        <translation>Der kleinste Fehler bisher</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Verborgene Einheiten</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Train error</source>
        <translation>Trainingsfehler</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>wb::ui::Chart</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>P&amp;DF speichern…</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Save &amp;CSV…</source>
        <translation>&amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Fit to data</source>
        <translation>An Daten &amp;anpassen</translation>
    </message>
    <message>
        <source>Menu of the chart %1</source>
        <translation>Menü des Diagramms %1</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy picture and numbers</source>
        <translation>Bild und &amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save or copy this chart, or show it as a table</source>
        <translation>Dieses Diagramm speichern, kopieren oder als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Save &amp;PNG</source>
        <translation>&amp;PNG speichern</translation>
    </message>
    <message>
        <source>&amp;%1× as large…</source>
        <translation>&amp;%1× so groß…</translation>
    </message>
    <message>
        <source>Save &amp;SVG…</source>
        <translation>&amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>&amp;Width of pictures</source>
        <translation>&amp;Breite der Bilder</translation>
    </message>
    <message>
        <source>&amp;85 mm, a column</source>
        <translation>&amp;85 mm, eine Spalte</translation>
    </message>
    <message>
        <source>&amp;180 mm, a page</source>
        <translation>&amp;180 mm, eine Seite</translation>
    </message>
    <message>
        <source>Table of the chart %1</source>
        <translation>Tabelle des Diagramms %1</translation>
    </message>
    <message>
        <source>Place a c&amp;ursor</source>
        <translation>Messzeiger s&amp;etzen</translation>
    </message>
    <message>
        <source>&amp;Remove the cursors</source>
        <translation>Messzeiger ent&amp;fernen</translation>
    </message>
</context>
<context>
    <name>wb::ui::ClassBalanceView</name>
    <message>
        <source>Rows of each class</source>
        <translation>Zeilen je Klasse</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3</source>
        <translation>%1: %2 Zeilen, %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>wb::ui::ColumnCardModel</name>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: %2, mean %3, standard deviation %4</source>
        <translation>%1: %2, Mittel %3, Standardabweichung %4</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>wb::ui::CommandPalette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search commands, layers and experts</source>
        <translation>Befehle, Schichten und Experten suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&gt; commands   @ layers   : experts   # tags</source>
        <translation>&gt; Befehle   @ Schichten   : Experten   # Tags</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 Eingaben</translation>
    </message>
    <message>
        <source>%1 units, %2</source>
        <translation>%1 Einheiten, %2</translation>
    </message>
    <message>
        <source>%1 · %2 params</source>
        <translation>%1 · %2 Param.</translation>
    </message>
    <message>
        <source>Experts with this tag</source>
        <translation>Experten mit diesem Tag</translation>
    </message>
</context>
<context>
    <name>wb::ui::ComparePage</name>
    <message>
        <source>&amp;Save the open expert to the library…</source>
        <translation>Offenen Experten in der Bibliothek &amp;speichern…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Two experts</source>
        <translation>&amp;Zwei Experten</translation>
    </message>
    <message>
        <source>&amp;All of the library</source>
        <translation>&amp;Ganze Bibliothek</translation>
    </message>
    <message>
        <source>There is no library here, so there is no second expert to compare with.</source>
        <translation>Hier gibt es keine Bibliothek, also keinen zweiten Experten zum Vergleichen.</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: save the open expert to the library, change it, and see both here.</source>
        <translation>Noch nichts zum Vergleichen: den offenen Experten in der Bibliothek speichern, ihn ändern und hier beide sehen.</translation>
    </message>
</context>
<context>
    <name>wb::ui::CompareView</name>
    <message>
        <source>&amp;Measure both</source>
        <translation>Beide &amp;messen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Measure both in turns, so that what disturbs one disturbs the other</source>
        <translation>Beide im Wechsel messen, damit Störungen beide treffen</translation>
    </message>
    <message>
        <source>Layers of both experts</source>
        <translation>Schichten beider Experten</translation>
    </message>
    <message>
        <source>Figures of both experts</source>
        <translation>Kennzahlen beider Experten</translation>
    </message>
    <message>
        <source>No rows are loaded that outputs could be compared on; load some in the Inference tab.</source>
        <translation>Keine Zeilen geladen, auf denen sich Ausgaben vergleichen ließen; im Reiter Inferenz welche laden.</translation>
    </message>
    <message>
        <source>Outputs are not compared: %1.</source>
        <translation>Ausgaben werden nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Comparing outputs…</source>
        <translation>Ausgaben werden verglichen…</translation>
    </message>
    <message>
        <source>On %1 rows of %2: largest |Δ| of an output %3 (row %4), mean |Δ| %5</source>
        <translation>Auf %1 Zeilen von %2: größtes |Δ| einer Ausgabe %3 (Zeile %4), mittleres |Δ| %5</translation>
    </message>
    <message>
        <source>; the same output is the largest in %1</source>
        <translation>; dieselbe Ausgabe ist die größte in %1</translation>
    </message>
    <message>
        <source>The measurement is shown but not kept: %1</source>
        <translation>Die Messung wird gezeigt, aber nicht aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Outputs are not compared: the networks have not the same inputs and outputs.</source>
        <translation>Die Ausgaben werden nicht verglichen: Die Netze haben nicht die gleichen Ein- und Ausgänge.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ConfusionModel</name>
    <message>
        <source>%1 of %2 rows of %3 were given as %4</source>
        <translation>%1 von %2 Zeilen von %3 wurden als %4 ausgegeben</translation>
    </message>
    <message>
        <source>Precision of %1: the right ones among the %2 rows given as it</source>
        <translation>Präzision von %1: die richtigen unter den %2 so ausgegebenen Zeilen</translation>
    </message>
    <message>
        <source>Accuracy: the right ones among all rows</source>
        <translation>Genauigkeit: die richtigen unter allen Zeilen</translation>
    </message>
    <message>
        <source>Macro F1: the mean over the classes</source>
        <translation>Makro-F1: das Mittel über die Klassen</translation>
    </message>
    <message>
        <source>Given as %1</source>
        <translation>Ausgegeben: %1</translation>
    </message>
    <message>
        <source>Was to be %1</source>
        <translation>Gewünscht: %1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ConfusionView</name>
    <message>
        <source>Confusion matrix: a row for each wanted class, a column for each given one</source>
        <translation>Konfusionsmatrix: eine Zeile je gewünschte, eine Spalte je ausgegebene Klasse</translation>
    </message>
    <message>
        <source>Rows: the class wanted. Columns: the class given. Choose a cell to see its rows.</source>
        <translation>Zeilen: gewünschte Klasse. Spalten: ausgegebene Klasse. Eine Zelle wählen, um ihre Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>Class 1 from %1 on.</source>
        <translation>Klasse 1 ab %1.</translation>
    </message>
    <message>
        <source>Before the last edit. %1</source>
        <translation>Vor der letzten Änderung. %1</translation>
    </message>
    <message>
        <source>wanted %1</source>
        <translation>gewünscht %1</translation>
    </message>
    <message>
        <source>given as %1</source>
        <translation>ausgegeben als %1</translation>
    </message>
    <message>
        <source>wanted %1, given %2</source>
        <translation>gewünscht %1, ausgegeben %2</translation>
    </message>
    <message>
        <source>class 0</source>
        <translation>Klasse 0</translation>
    </message>
    <message>
        <source>class 1</source>
        <translation>Klasse 1</translation>
    </message>
</context>
<context>
    <name>wb::ui::CsvGuessBar</name>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation>&amp;Erste Zeile</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>&amp;Decimal sign</source>
        <translation>&amp;Dezimalzeichen</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Texts that mean that a value is missing, with blanks between; an empty cell always does</source>
        <translation>Texte, die einen fehlenden Wert bedeuten, mit Leerzeichen dazwischen; eine leere Zelle tut das immer</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>&amp;Fehlende Werte</translation>
    </message>
</context>
<context>
    <name>wb::ui::DataPanel</name>
    <message>
        <source>&amp;Fit network</source>
        <translation>&amp;Netz anpassen</translation>
    </message>
    <message>
        <source>Gives the network as many inputs and outputs as the rows have; Undo takes it back</source>
        <translation>Gibt dem Netz so viele Eingaben und Ausgaben, wie die Zeilen haben; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>No rows yet. Rows are what the network is tried on and trained with.</source>
        <translation>Noch keine Zeilen. An Zeilen wird das Netz erprobt und mit ihnen trainiert.</translation>
    </message>
    <message>
        <source>Load rows…</source>
        <translation>Zeilen laden…</translation>
    </message>
    <message>
        <source>Generate…</source>
        <translation>Erzeugen…</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Take other rows from a file</source>
        <translation>Andere Zeilen aus einer Datei nehmen</translation>
    </message>
    <message>
        <source>Make rows whose truth is known</source>
        <translation>Zeilen erzeugen, deren Wahrheit bekannt ist</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Columns of the rows</source>
        <translation>Spalten der Zeilen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Choose again what the file&apos;s columns are for</source>
        <translation>Neu wählen, wofür die Spalten der Datei sind</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 rows · inputs %2, targets %3</source>
        <translation>%1 Zeilen · Eingaben %2, Ziele %3</translation>
    </message>
    <message>
        <source> · %1 rows with a gap left out</source>
        <translation> · %1 Zeilen mit Lücke ausgelassen</translation>
    </message>
    <message>
        <source>They do not fit the network: inputs %1, outputs %2.</source>
        <translation>Sie passen nicht zum Netz: Eingaben %1, Ausgaben %2.</translation>
    </message>
    <message>
        <source>Suggest expert…</source>
        <translation>Experten vorschlagen…</translation>
    </message>
    <message>
        <source>Propose networks to begin with for these rows</source>
        <translation>Netze vorschlagen, mit denen sich für diese Zeilen anfangen lässt</translation>
    </message>
</context>
<context>
    <name>wb::ui::DescribeDialog</name>
    <message>
        <source>Describe %1</source>
        <translation>%1 beschreiben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Changes what the library says of the expert; its versions stay as they are</source>
        <translation>Ändert, was die Bibliothek über den Experten sagt; seine Versionen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>wb::ui::DesignAdvice</name>
    <message>
        <source>Set &amp;budget…</source>
        <translation>Budget &amp;festlegen…</translation>
    </message>
    <message>
        <source>Set the latency and the memory that the expert may cost at most</source>
        <translation>Festlegen, was der Experte höchstens an Latenz und Speicher kosten darf</translation>
    </message>
    <message>
        <source>&amp;Fit to budget…</source>
        <translation>An Budget a&amp;npassen…</translation>
    </message>
    <message>
        <source>Propose narrower layers that keep the budget</source>
        <translation>Schmalere Schichten vorschlagen, die das Budget einhalten</translation>
    </message>
    <message>
        <source>Remove &amp;dead units</source>
        <translation>&amp;Tote Einheiten entfernen</translation>
    </message>
    <message>
        <source>Take out units that change no output; the outputs stay as they are</source>
        <translation>Einheiten entfernen, die keine Ausgabe ändern; die Ausgaben bleiben gleich</translation>
    </message>
    <message>
        <source>No unit is dead: every one of them changes an output.</source>
        <translation>Keine Einheit ist tot: jede ändert eine Ausgabe.</translation>
    </message>
    <message>
        <source>Remove dead units</source>
        <translation>Tote Einheiten entfernen</translation>
    </message>
    <message>
        <source>1 dead unit removed; the outputs are what they were.</source>
        <translation>1 tote Einheit entfernt; die Ausgaben sind wie zuvor.</translation>
    </message>
    <message>
        <source>%1 dead units removed; the outputs are what they were.</source>
        <translation>%1 tote Einheiten entfernt; die Ausgaben sind wie zuvor.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Su&amp;ggest expert…</source>
        <translation>Experten &amp;vorschlagen…</translation>
    </message>
    <message>
        <source>Propose networks to begin with, for the rows that are loaded</source>
        <translation>Netze vorschlagen, mit denen sich für die geladenen Zeilen anfangen lässt</translation>
    </message>
    <message>
        <source>Take out the units with the smallest weights, and see what that saves and costs</source>
        <translation>Die Einheiten mit den kleinsten Gewichten herausnehmen und sehen, was das spart und kostet</translation>
    </message>
    <message>
        <source>Pr&amp;une…</source>
        <translation>Bes&amp;chneiden…</translation>
    </message>
</context>
<context>
    <name>wb::ui::DiffCanvas</name>
    <message>
        <source>Both networks, layer above layer</source>
        <translation>Beide Netze, Schicht über Schicht</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>Links: %1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Rechts: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::Document</name>
    <message>
        <source>New expert</source>
        <translation>Neuer Experte</translation>
    </message>
    <message>
        <source>Rename expert to %1</source>
        <translation>Experten in %1 umbenennen</translation>
    </message>
    <message>
        <source>Describe expert</source>
        <translation>Experten beschreiben</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation>%1 an Platz %2 verschieben</translation>
    </message>
    <message>
        <source>Resize %1 to %2</source>
        <translation>Größe von %1 auf %2 ändern</translation>
    </message>
    <message>
        <source>Set steepness of %1 to %2</source>
        <translation>Steilheit von %1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Draw new weights, seed %1</source>
        <translation>Neue Gewichte ziehen, Startwert %1</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>Edit topology as text</source>
        <translation>Topologie als Text bearbeiten</translation>
    </message>
    <message>
        <source>Fit to the rows: inputs %1, outputs %2</source>
        <translation>An die Zeilen anpassen: Eingaben %1, Ausgaben %2</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Remove scaling of inputs</source>
        <translation>Skalierung der Eingaben entfernen</translation>
    </message>
    <message>
        <source>Scale inputs</source>
        <translation>Eingaben skalieren</translation>
    </message>
    <message>
        <source>Remove scaling of outputs</source>
        <translation>Skalierung der Ausgaben entfernen</translation>
    </message>
    <message>
        <source>Scale outputs</source>
        <translation>Ausgaben skalieren</translation>
    </message>
</context>
<context>
    <name>wb::ui::EpochScrubber</name>
    <message>
        <source>&amp;Take</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Earlier epochs</source>
        <translation>Frühere Epochen</translation>
    </message>
    <message>
        <source>Boundary and weights as of an earlier epoch; to the end for what is there now</source>
        <translation>Grenze und Gewichte wie in einer früheren Epoche; am Ende, was jetzt da ist</translation>
    </message>
    <message>
        <source>Put the weights of the epoch that is shown in place, as one undo step</source>
        <translation>Setzt die Gewichte der gezeigten Epoche ein, als ein Rückgängig-Schritt</translation>
    </message>
    <message>
        <source>As of epoch %1</source>
        <translation>Stand von Epoche %1</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
</context>
<context>
    <name>wb::ui::ExampleCard</name>
    <message>
        <source>%1 · %2 params</source>
        <translation>%1 · %2 Param.</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>wb::ui::ExpertChoices</name>
    <message>
        <source>Left expert</source>
        <translation>Linker Experte</translation>
    </message>
    <message>
        <source>Right expert</source>
        <translation>Rechter Experte</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>Open expert: %1</source>
        <translation>Offener Experte: %1</translation>
    </message>
    <message>
        <source>%1 · version %2 · %3</source>
        <translation>%1 · Version %2 · %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::ExpertFields</name>
    <message>
        <source>Reasoning</source>
        <translation>Schlussfolgern</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>Mathematik</translation>
    </message>
    <message>
        <source>Tool use</source>
        <translation>Werkzeugnutzung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>Data analysis</source>
        <translation>Datenanalyse</translation>
    </message>
    <message>
        <source>Decision making</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Choose or type one</source>
        <translation>Wählen oder eingeben</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What it is for, what it was trained on</source>
        <translation>Wofür er da ist, womit er trainiert wurde</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>&amp;Zusammenfassung</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>Wer ihn gemacht hat</translation>
    </message>
    <message>
        <source>The terms the expert may be used under; empty: nothing is said of them</source>
        <translation>Zu welchen Bedingungen der Experte benutzt werden darf; leer: dazu wird nichts gesagt</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
</context>
<context>
    <name>wb::ui::FactLabel</name>
    <message>
        <source>Press Return to see where this number comes from</source>
        <translation>Eingabetaste zeigt, woher diese Zahl kommt</translation>
    </message>
</context>
<context>
    <name>wb::ui::FileController</name>
    <message>
        <source>Open an expert</source>
        <translation>Experten öffnen</translation>
    </message>
    <message>
        <source>%1 was opened, with remarks:</source>
        <translation>%1 wurde geöffnet, mit Anmerkungen:</translation>
    </message>
    <message>
        <source>Save as .net</source>
        <translation>Als .net speichern</translation>
    </message>
    <message>
        <source>A .net file cannot carry all of this expert:</source>
        <translation>Eine .net-Datei kann nicht alles von diesem Experten aufnehmen:</translation>
    </message>
    <message>
        <source>FANN networks (*.net)</source>
        <translation>FANN-Netze (*.net)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>experte</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Experts (*.net *.json *.expert);;FANN networks (*.net);;All files (*)</source>
        <translation>Experten (*.net *.json *.expert);;FANN-Netze (*.net);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>One expert and its rows are open at a time. These files were not opened:</source>
        <translation>Es ist immer nur ein Experte mit seinen Zeilen offen. Nicht geöffnet wurden:</translation>
    </message>
    <message>
        <source>Without saving, the restored work would be lost.</source>
        <translation>Ohne Speichern ginge die wiederhergestellte Arbeit verloren.</translation>
    </message>
    <message>
        <source>Without saving, “%1” and what came before would be lost.</source>
        <translation>Ohne Speichern gingen „%1“ und was davor kam verloren.</translation>
    </message>
    <message>
        <source>Experts (*.expert)</source>
        <translation>Experten (*.expert)</translation>
    </message>
</context>
<context>
    <name>wb::ui::FilterChips</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Show only experts with a tag, of a domain, or of a size</source>
        <translation>Nur Experten mit einem Schlagwort, aus einem Gebiet oder von einer Größe zeigen</translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation>%1 aus dem Filter nehmen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
</context>
<context>
    <name>wb::ui::FitBudgetDialog</name>
    <message>
        <source>Fit to budget</source>
        <translation>An Budget anpassen</translation>
    </message>
    <message>
        <source>Set at least one limit above.</source>
        <translation>Oben mindestens eine Grenze setzen.</translation>
    </message>
    <message>
        <source>These keep the budget. Weights that stay are kept; training goes on from them.</source>
        <translation>Diese halten das Budget ein. Bleibende Gewichte werden behalten; das Training geht von ihnen aus weiter.</translation>
    </message>
    <message>
        <source>The design keeps the budget already.</source>
        <translation>Der Entwurf hält das Budget schon ein.</translation>
    </message>
    <message>
        <source>Nothing fits: even with one unit a hidden layer, %1 inputs and %2 outputs cost more.</source>
        <translation>Nichts passt: selbst mit einer Einheit je verdeckter Schicht kosten %1 Eingaben und %2 Ausgaben mehr.</translation>
    </message>
    <message>
        <source>all hidden layers narrower</source>
        <translation>alle verdeckten Schichten schmaler</translation>
    </message>
    <message>
        <source>the narrowest hidden layer stays</source>
        <translation>die schmalste verdeckte Schicht bleibt</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::GenerateDialog</name>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Parity of bits</source>
        <translation>Parität von Bits</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Zwei Spiralen</translation>
    </message>
    <message>
        <source>Circle in a circle</source>
        <translation>Kreis im Kreis</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Formula of x</source>
        <translation>Formel von x</translation>
    </message>
    <message>
        <source>Waveform (Breiman), 21 inputs</source>
        <translation>Wellenform (Breiman), 21 Eingaben</translation>
    </message>
    <message>
        <source>Segment digits, 8 × 8</source>
        <translation>Segmentziffern, 8 × 8</translation>
    </message>
    <message>
        <source>Faulty display (LED-7)</source>
        <translation>Fehlerhafte Anzeige (LED-7)</translation>
    </message>
    <message>
        <source>Friedman #1, 10 inputs</source>
        <translation>Friedman Nr. 1, 10 Eingaben</translation>
    </message>
    <message>
        <source>Generate rows</source>
        <translation>Zeilen erzeugen</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Same seed, same rows, on every machine</source>
        <translation>Gleicher Startwert, gleiche Zeilen, auf jedem Rechner</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Anderer</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Einen anderen Startwert ziehen</translation>
    </message>
    <message>
        <source>Standard deviation of what is added; for the faulty display a probability</source>
        <translation>Standardabweichung dessen, was hinzukommt; bei der fehlerhaften Anzeige eine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Of x: numbers, + − * / ^, parentheses, pi, sin cos tan exp log sqrt abs</source>
        <translation>Von x: Zahlen, + − * / ^, Klammern, pi, sin cos tan exp log sqrt abs</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Formula</source>
        <translation>&amp;Formel</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Bits</source>
        <translation>&amp;Bits</translation>
    </message>
    <message>
        <source>x &amp;to</source>
        <translation>x b&amp;is</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>&amp;Rauschen</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Fit the network: inputs %1, outputs %2</source>
        <translation>Netz anpassen: Eingaben %1, Ausgaben %2</translation>
    </message>
    <message>
        <source>x fro&amp;m</source>
        <translation>x v&amp;on</translation>
    </message>
</context>
<context>
    <name>wb::ui::GhostBar</name>
    <message>
        <source>latency: not calibrated</source>
        <translation>Latenz: nicht kalibriert</translation>
    </message>
    <message>
        <source>≈&#x2009;%1 latency (%2 → %3)</source>
        <translation>≈&#x2009;%1 Latenz (%2 → %3)</translation>
    </message>
    <message>
        <source>%1 multiply-adds</source>
        <translation>%1 MAC</translation>
    </message>
    <message>
        <source>This edit: %1</source>
        <translation>Diese Änderung: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>How to work with it, beside the window</source>
        <translation>Wie man damit arbeitet, neben dem Fenster</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys, to look up</source>
        <translation>Alle Tasten zum Nachschlagen</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>Tastenkürzel &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Aktionen andere Tasten geben</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Problem melden…</translation>
    </message>
    <message>
        <source>Put together what somebody who mends it needs to know</source>
        <translation>Zusammenstellen, was jemand wissen muss, der es behebt</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>Als Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the command that &amp;describes the network</source>
        <translation>Befehl kopieren, der das Netz &amp;beschreibt</translation>
    </message>
    <message>
        <source>expert info: shapes, parameters, bytes</source>
        <translation>expert info: Formen, Parameter, Bytes</translation>
    </message>
    <message>
        <source>Copy the command that &amp;runs it</source>
        <translation>Befehl kopieren, der es &amp;ausführt</translation>
    </message>
    <message>
        <source>expert run: the loaded rows, or the inputs shown</source>
        <translation>expert run: die geladenen Zeilen oder die gezeigten Eingaben</translation>
    </message>
    <message>
        <source>Copy the command that &amp;measures it</source>
        <translation>Befehl kopieren, der es &amp;misst</translation>
    </message>
    <message>
        <source>expert profile: latency and memory</source>
        <translation>expert profile: Latenz und Speicher</translation>
    </message>
    <message>
        <source>Copy the command that &amp;trains it</source>
        <translation>Befehl kopieren, der es &amp;trainiert</translation>
    </message>
    <message>
        <source>expert train: with the settings of the Training page</source>
        <translation>expert train: mit den Einstellungen der Trainingsseite</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>A click goes back to that step, or forward again.</source>
        <translation>Ein Klick geht zu diesem Schritt zurück oder wieder vor.</translation>
    </message>
    <message>
        <source>Steps of the design</source>
        <translation>Schritte des Entwurfs</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportColumnsModel</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Dient als</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportDraft</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportPreviewModel</name>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>Not a number; it is taken as missing</source>
        <translation>Keine Zahl; gilt als fehlend</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportSheet</name>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Cells that are no numbers</source>
        <translation>Zellen, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Fill with the mean</source>
        <translation>Mit dem Mittel füllen</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights; 0: none</source>
        <translation>Anteil der Zeilen, die nicht trainieren, sondern die besten Gewichte bestimmen; 0: keine</translation>
    </message>
    <message>
        <source>Gives the network as many inputs and outputs as the rows have; Undo takes it back</source>
        <translation>Gibt dem Netz so viele Eingaben und Ausgaben, wie die Zeilen haben; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Rows with &amp;gaps</source>
        <translation>Zeilen mit &amp;Lücken</translation>
    </message>
    <message>
        <source>For &amp;validation</source>
        <translation>Zur &amp;Validierung</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>, %1 with a gap left out</source>
        <translation>, %1 mit Lücke ausgelassen</translation>
    </message>
    <message>
        <source>, %1 with a gap filled</source>
        <translation>, %1 mit Lücke gefüllt</translation>
    </message>
    <message>
        <source> · inputs %1, targets %2</source>
        <translation> · Eingaben %1, Ziele %2</translation>
    </message>
    <message>
        <source>: nothing to train towards</source>
        <translation>: nichts, worauf zu trainieren wäre</translation>
    </message>
    <message>
        <source>1 cell is no number and is taken as missing:</source>
        <translation>1 Zelle ist keine Zahl und gilt als fehlend:</translation>
    </message>
    <message>
        <source>%1 cells are no numbers and are taken as missing:</source>
        <translation>%1 Zellen sind keine Zahlen und gelten als fehlend:</translation>
    </message>
    <message>
        <source>Fit the network: inputs %1, outputs %2</source>
        <translation>Netz anpassen: Eingaben %1, Ausgaben %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::InferencePanel</name>
    <message>
        <source>One row</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>&amp;Load rows…</source>
        <translation>Zeilen &amp;laden…</translation>
    </message>
    <message>
        <source>Load rows</source>
        <translation>Zeilen laden</translation>
    </message>
    <message>
        <source>Mean squared error %1</source>
        <translation>Mittlerer quadratischer Fehler %1</translation>
    </message>
    <message>
        <source>Inputs changed by hand</source>
        <translation>Eingaben von Hand geändert</translation>
    </message>
    <message>
        <source>The loaded rows have %1 inputs, the network takes %2: load other rows, or set the input layer back to %1</source>
        <translation>Die geladenen Zeilen haben %1 Eingaben, das Netz nimmt %2: andere Zeilen laden oder die Eingabeschicht wieder auf %1 setzen</translation>
    </message>
    <message>
        <source>%1, %2 row</source>
        <translation>%1, %2 Zeile</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 Zeilen</translation>
    </message>
    <message>
        <source>No rows loaded</source>
        <translation>Keine Zeilen geladen</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Take inputs from a file: FANN .data, CSV, TSV, ARFF, IDX or NPY, also gzipped; or drop one here</source>
        <translation>Eingaben aus einer Datei nehmen: FANN .data, CSV, TSV, ARFF, IDX oder NPY, auch gzip-komprimiert; oder eine hierher ziehen</translation>
    </message>
    <message>
        <source>Inputs back to the row they came from (%1)</source>
        <translation>Eingaben zurück auf die Zeile, aus der sie kamen (%1)</translation>
    </message>
    <message>
        <source>Rows (*.data *.train *.test *.csv *.tsv *.txt *.arff *.npy *.idx *.gz);;FANN data (*.data *.train *.test);;Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Zeilen (*.data *.train *.test *.csv *.tsv *.txt *.arff *.npy *.idx *.gz);;FANN-Daten (*.data *.train *.test);;Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>Choose what the columns of the file are for</source>
        <translation>Wählen, wofür die Spalten der Datei sind</translation>
    </message>
</context>
<context>
    <name>wb::ui::InputList</name>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
</context>
<context>
    <name>wb::ui::InputModel</name>
    <message>
        <source>%1: %2, range %3 to %4</source>
        <translation>%1: %2, Bereich %3 bis %4</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingabe %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::InputSeeker</name>
    <message>
        <source>%1 is %2 at these inputs.</source>
        <translation>%1 ist %2 bei diesen Eingaben.</translation>
    </message>
    <message>
        <source>%1 does not become %2 for inputs in their ranges; the nearest found is %3, at these.</source>
        <translation>%1 wird in den Bereichen der Eingaben nicht %2; am nächsten kommt %3, bei diesen.</translation>
    </message>
</context>
<context>
    <name>wb::ui::InsertButton</name>
    <message>
        <source>Insert a layer here (L: after the selected one)</source>
        <translation>Hier eine Schicht einfügen (L: nach der ausgewählten)</translation>
    </message>
</context>
<context>
    <name>wb::ui::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; everything stays as it was</source>
        <translation>Anhalten; alles bleibt, wie es war</translation>
    </message>
</context>
<context>
    <name>wb::ui::Journal</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Unsaved changes would be lost in a crash: %1</source>
        <translation>Ungespeicherte Änderungen gingen bei einem Absturz verloren: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyHistogramChart</name>
    <message>
        <source>Latency distribution</source>
        <translation>Latenzverteilung</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>erster %1</translation>
    </message>
    <message>
        <source>first &lt; %1</source>
        <translation>erster &lt; %1</translation>
    </message>
    <message>
        <source>Mean time in a batch (log)</source>
        <translation>Mittlere Zeit eines Stapels (log)</translation>
    </message>
    <message>
        <source>Time (log)</source>
        <translation>Zeit (log)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 samples, %2 %</source>
        <translation>%1 Messungen, %2 %</translation>
    </message>
    <message>
        <source>baseline p50</source>
        <translation>Vergleichswert p50</translation>
    </message>
    <message>
        <source>%1, %2 up to here</source>
        <translation>%1, bis hierher %2</translation>
    </message>
    <message>
        <source>%1 of the samples between</source>
        <translation>%1 der Stichproben dazwischen</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>%1 beyond %2, up to %3</source>
        <translation>%1 über %2, bis %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyPage</name>
    <message>
        <source>p50 against the baseline, %1: %2</source>
        <translation>p50 gegen den Vergleichswert, %1: %2</translation>
    </message>
    <message>
        <source>This is the baseline: p50 %1.</source>
        <translation>Dies ist der Vergleichswert: p50 %1.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear the baseline</source>
        <translation>Den Vergleichswert aufheben</translation>
    </message>
    <message>
        <source>Calibrating this machine: about two seconds.</source>
        <translation>Dieser Rechner wird kalibriert: etwa zwei Sekunden.</translation>
    </message>
    <message>
        <source>Not calibrated: nothing can be predicted yet.</source>
        <translation>Nicht kalibriert: noch lässt sich nichts vorhersagen.</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Measure what this machine takes for small networks, about 2 s</source>
        <translation>Messen, was dieser Rechner für kleine Netze braucht, etwa 2 s</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Change the width; it can be undone</source>
        <translation>Die Breite ändern; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>narrow a layer</source>
        <translation>eine Schicht schmaler machen</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyPanel</name>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Measure how long an inference takes</source>
        <translation>Messen, wie lange eine Inferenz dauert</translation>
    </message>
    <message>
        <source>before last edit</source>
        <translation>vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the figures of each layer as a table</source>
        <translation>Die Zahlen jeder Schicht als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Nothing measured yet: how long does one inference take, and where does the time go?</source>
        <translation>Noch nichts gemessen: wie lange dauert eine Inferenz, und wo bleibt die Zeit?</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Jetzt messen</translation>
    </message>
    <message>
        <source>p%1</source>
        <translation>p%1</translation>
    </message>
    <message>
        <source>first call</source>
        <translation>erster Aufruf</translation>
    </message>
    <message>
        <source>&amp;Pin baseline</source>
        <translation>&amp;Vergleichswert merken</translation>
    </message>
    <message>
        <source>Compare what is measured from now on with this result</source>
        <translation>Was ab jetzt gemessen wird, mit diesem Ergebnis vergleichen</translation>
    </message>
    <message>
        <source>What the latency panel shows</source>
        <translation>Was der Latenzbereich zeigt</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>Roofline</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Before a warm-up of %1, which no figure holds</source>
        <translation>Davor ein Aufwärmen von %1, das in keiner Zahl steckt</translation>
    </message>
    <message>
        <source>%1 samples, each the mean of a batch of %2</source>
        <translation>%1 Messungen, jede das Mittel eines Stapels von %2</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Messungen</translation>
    </message>
    <message>
        <source>; 95 % confidence: %1 to %2</source>
        <translation>; Konfidenz 95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>p%1 of means</source>
        <translation>p%1 der Mittel</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyTableModel</name>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Whole inference</source>
        <translation>Ganze Inferenz</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Schnellste</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Calls a sample</source>
        <translation>Aufrufe je Messung</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerActions</name>
    <message>
        <source>&amp;Add layer</source>
        <translation>Schicht &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer after the selected one</source>
        <translation>Eine Schicht nach der ausgewählten hinzufügen</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach re&amp;chts</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Rename the selected layer</source>
        <translation>Die ausgewählte Schicht umbenennen</translation>
    </message>
    <message>
        <source>A&amp;ctivation…</source>
        <translation>Akti&amp;vierung…</translation>
    </message>
    <message>
        <source>Choose the layer&apos;s activation</source>
        <translation>Die Aktivierung der Schicht wählen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation>Die Zeichenfläche vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Shrink the canvas</source>
        <translation>Die Zeichenfläche verkleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show the canvas at 100 %</source>
        <translation>Die Zeichenfläche mit 100 % zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>Das ganze Netz zeigen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Add copies after the selected layers, with fresh weights</source>
        <translation>Kopien nach den ausgewählten Schichten einfügen, mit frischen Gewichten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected layers</source>
        <translation>Die ausgewählten Schichten entfernen</translation>
    </message>
    <message>
        <source>Move the selected layers towards the inputs</source>
        <translation>Die ausgewählten Schichten zu den Eingaben hin verschieben</translation>
    </message>
    <message>
        <source>Move the selected layers towards the outputs</source>
        <translation>Die ausgewählten Schichten zu den Ausgaben hin verschieben</translation>
    </message>
    <message>
        <source>&amp;Shortcut connections</source>
        <translation>A&amp;bkürzungsverbindungen</translation>
    </message>
    <message>
        <source>Connect every layer to all before it, or only to the one before it</source>
        <translation>Jede Schicht mit allen davor verbinden oder nur mit der davor</translation>
    </message>
    <message>
        <source>Select a&amp;ll layers</source>
        <translation>&amp;Alle Schichten auswählen</translation>
    </message>
    <message>
        <source>Select all layers to edit them at once</source>
        <translation>Alle Schichten auswählen, um sie zugleich zu bearbeiten</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerCard</name>
    <message>
        <source>bias ±%1</source>
        <translation>Bias ±%1</translation>
    </message>
    <message>
        <source>value ±%1</source>
        <translation>Wert ±%1</translation>
    </message>
    <message>
        <source>output ±%1</source>
        <translation>Ausgabe ±%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerDiffModel</name>
    <message>
        <source>~ changed</source>
        <translation>~ geändert</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>functions by unit</source>
        <translation>Funktionen je Einheit</translation>
    </message>
    <message>
        <source>The two networks are the same, to the last weight.</source>
        <translation>Die zwei Netze sind gleich, bis ins letzte Gewicht.</translation>
    </message>
    <message numerus="yes">
        <source>~ %n changed</source>
        <translation>
            <numerusform>~ %n geändert</numerusform>
            <numerusform>~ %n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n added</source>
        <translation>
            <numerusform>+ %n neu</numerusform>
            <numerusform>+ %n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n removed</source>
        <translation>
            <numerusform>− %n entfernt</numerusform>
            <numerusform>− %n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>= %n the same</source>
        <translation>
            <numerusform>= %n gleich</numerusform>
            <numerusform>= %n gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Layers: %1</source>
        <translation>Schichten: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>inputs %1 → %2</source>
        <translation>Eingaben %1 → %2</translation>
    </message>
    <message>
        <source>layered → with shortcuts</source>
        <translation>geschichtet → mit Abkürzungen</translation>
    </message>
    <message>
        <source>with shortcuts → layered</source>
        <translation>mit Abkürzungen → geschichtet</translation>
    </message>
    <message>
        <source>units %1 → %2</source>
        <translation>Einheiten %1 → %2</translation>
    </message>
    <message>
        <source>function %1 → %2</source>
        <translation>Funktion %1 → %2</translation>
    </message>
    <message>
        <source>reads %1 → %2 values</source>
        <translation>liest %1 → %2 Werte</translation>
    </message>
    <message>
        <source>other connections</source>
        <translation>andere Verbindungen</translation>
    </message>
    <message>
        <source>weights differ by up to %1</source>
        <translation>Gewichte weichen um bis zu %1 ab</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>other scaling of the inputs</source>
        <translation>andere Skalierung der Eingaben</translation>
    </message>
    <message>
        <source>other scaling of the outputs</source>
        <translation>andere Skalierung der Ausgaben</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerModel</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Inputs are passed on as they are</source>
        <translation>Eingaben werden unverändert weitergegeben</translation>
    </message>
    <message>
        <source>The units of this layer have different functions; choosing one sets them all</source>
        <translation>Die Einheiten dieser Schicht haben verschiedene Funktionen; eine Wahl setzt alle</translation>
    </message>
    <message>
        <source>y = %1, u = %2 × sum</source>
        <translation>y = %1, u = %2 × Summe</translation>
    </message>
    <message>
        <source>One multiply-add for each weight; adding the bias is not counted</source>
        <translation>Eine Multiplikation-Addition je Gewicht; das Addieren des Bias zählt nicht</translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation>4 B je Parameter; 1 kB = 1000 B</translation>
    </message>
    <message>
        <source>Share of the network&apos;s parameters</source>
        <translation>Anteil an den Parametern des Netzes</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>Steilheit</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerSection</name>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>y = f(steepness × sum)</source>
        <translation>y = f(Steilheit × Summe)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Einheiten</translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation>&amp;Aktivierung</translation>
    </message>
    <message>
        <source>&amp;Steepness</source>
        <translation>&amp;Steilheit</translation>
    </message>
    <message>
        <source>Click a layer on the canvas to edit it here.</source>
        <translation>Eine Schicht auf der Zeichenfläche anklicken, um sie hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Schicht: %1</translation>
    </message>
    <message>
        <source>▲ The units of this layer have different functions; choosing one here sets them all.</source>
        <translation>▲ Die Einheiten dieser Schicht haben verschiedene Funktionen; eine Wahl hier setzt alle.</translation>
    </message>
    <message>
        <source>▲ FANN has no %1: this design cannot be saved as .net.</source>
        <translation>▲ FANN kennt %1 nicht: dieser Entwurf lässt sich nicht als .net speichern.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Inputs × units of the weight matrix</source>
        <translation>Eingaben × Einheiten der Gewichtsmatrix</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Weights and biases that exist, and their share of the network&apos;s</source>
        <translation>Vorhandene Gewichte und Bias-Werte und ihr Anteil am Netz</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>One for each weight; adding the bias is not counted</source>
        <translation>Multiplikationen-Additionen, eine je Gewicht; das Addieren des Bias zählt nicht</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation>4 B je Parameter; 1 kB = 1000 B</translation>
    </message>
    <message>
        <source>Drag to resize; twelve steps double the layer. Esc drops the drag.</source>
        <translation>Ziehen ändert die Größe; zwölf Schritte verdoppeln die Schicht. Esc verwirft das Ziehen.</translation>
    </message>
    <message>
        <source>%1 layers selected: an edit changes them all.</source>
        <translation>%1 Schichten ausgewählt: eine Änderung betrifft alle.</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>Why this layer is as it is</source>
        <translation>Warum diese Schicht so ist</translation>
    </message>
    <message>
        <source>Kept with the design; leaving the field makes it one undo step</source>
        <translation>Wird mit dem Entwurf behalten; das Verlassen des Felds ist ein Rückgängig-Schritt</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;tiz</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerTimeChart</name>
    <message>
        <source>Median time of each layer</source>
        <translation>Medianzeit jeder Schicht</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>whole inference %1</source>
        <translation>ganze Inferenz %1</translation>
    </message>
    <message>
        <source>Gap %1
whole %2, layers together %3</source>
        <translation>Lücke %1
gesamt %2, Schichten zusammen %3</translation>
    </message>
    <message>
        <source>%1 %2
fastest %3, %4 samples of %5 calls</source>
        <translation>%1 %2
schnellste %3, %4 Messungen zu %5 Aufrufen</translation>
    </message>
    <message>
        <source>Whole inference</source>
        <translation>Ganze Inferenz</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>Vergleichswert %1: %2</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Click to sort; the third click goes back to the order of the network</source>
        <translation>Klick sortiert; der dritte Klick stellt die Reihenfolge des Netzes wieder her</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Die Tabelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy table as text</source>
        <translation>Tabelle als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>Tabelle als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy table as C&amp;SV</source>
        <translation>Tabelle als C&amp;SV kopieren</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
</context>
<context>
    <name>wb::ui::Library</name>
    <message>
        <source>the library is open for reading only: %1</source>
        <translation>die Bibliothek ist nur zum Lesen geöffnet: %1</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Library saved</source>
        <translation>Bibliothek gespeichert</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryActions</name>
    <message>
        <source>Save to &amp;library…</source>
        <translation>In Bib&amp;liothek speichern…</translation>
    </message>
    <message>
        <source>&amp;Find in library</source>
        <translation>In Bibliothek &amp;suchen</translation>
    </message>
    <message>
        <source>Keep this expert in the library as a new version</source>
        <translation>Diesen Experten als neue Version in der Bibliothek ablegen</translation>
    </message>
    <message>
        <source>Search the experts of the library</source>
        <translation>Die Experten der Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Saved “%1” to the library as version %2</source>
        <translation>„%1“ als Version %2 in der Bibliothek gespeichert</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryCare</name>
    <message>
        <source>“%1” lies in the trash of the library, for 30 days</source>
        <translation>„%1“ liegt 30 Tage lang im Papierkorb der Bibliothek</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is back in the library</source>
        <translation>„%1“ ist wieder in der Bibliothek</translation>
    </message>
    <message>
        <source>Take a &amp;snapshot</source>
        <translation>&amp;Schnappschuss anlegen</translation>
    </message>
    <message>
        <source>Copy the library beside itself; the last three copies are kept</source>
        <translation>Die Bibliothek neben sich selbst kopieren; die letzten drei Kopien bleiben</translation>
    </message>
    <message>
        <source>E&amp;xport the library…</source>
        <translation>Bibliothek e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the whole library, trash and all, into one file</source>
        <translation>Die ganze Bibliothek samt Papierkorb in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Import a library…</source>
        <translation>Bibliothek &amp;importieren…</translation>
    </message>
    <message>
        <source>Take in the experts of another library</source>
        <translation>Die Experten einer anderen Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>The library was copied to %1</source>
        <translation>Die Bibliothek wurde nach %1 kopiert</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Bibliotheken (*.db)</translation>
    </message>
    <message>
        <source>The library was written to %1</source>
        <translation>Die Bibliothek wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Import a library</source>
        <translation>Bibliothek importieren</translation>
    </message>
    <message>
        <source>Libraries (*.db);;All files (*)</source>
        <translation>Bibliotheken (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>The model card is in the clipboard, as Markdown</source>
        <translation>Die Modellkarte liegt als Markdown in der Zwischenablage</translation>
    </message>
    <message>
        <source>“%1” descends from nothing in the library, and nothing descends from it</source>
        <translation>„%1“ stammt von nichts in der Bibliothek ab, und nichts stammt von ihm ab</translation>
    </message>
    <message>
        <source>&amp;Ask in SQL…</source>
        <translation>In SQL &amp;fragen…</translation>
    </message>
    <message>
        <source>The library&apos;s tables, and questions to them; reads only</source>
        <translation>Die Tabellen der Bibliothek und Fragen an sie; liest nur</translation>
    </message>
    <message>
        <source>Imported: experts %1, versions %2, trainings %5; known already: %3, renamed: %4</source>
        <translation>Eingelesen: Experten %1, Versionen %2, Trainings %5; schon bekannt: %3, umbenannt: %4</translation>
    </message>
    <message>
        <source>“%1” is not in the library: its trainings are kept with it when it is saved there</source>
        <translation>„%1“ ist nicht in der Bibliothek: Beim Speichern dort werden seine Trainings mit aufbewahrt</translation>
    </message>
    <message>
        <source>C&amp;heck the library</source>
        <translation>Bibliothek &amp;prüfen</translation>
    </message>
    <message>
        <source>Look whether everything in the library is what was saved, by its SHA-256</source>
        <translation>Nachsehen, ob alles in der Bibliothek so ist, wie es gespeichert wurde, anhand der SHA-256</translation>
    </message>
    <message>
        <source>The library describes “%1” anew</source>
        <translation>Die Bibliothek beschreibt „%1“ neu</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryModel</name>
    <message>
        <source>%1, version %2, %3, %4 parameters, %5</source>
        <translation>%1, Version %2, %3, %4 Parameter, %5</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 params</source>
        <translation>%1 Param.</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryPanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the selected expert on the canvas (Enter)</source>
        <translation>Den ausgewählten Experten auf der Zeichenfläche öffnen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Search name, domain, tags…</source>
        <translation>Name, Gebiet, Tags suchen…</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Show all experts again (Esc)</source>
        <translation>Wieder alle Experten zeigen (Esc)</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 expert</source>
        <translation>1 Experte</translation>
    </message>
    <message>
        <source>%1 experts</source>
        <translation>%1 Experten</translation>
    </message>
    <message>
        <source>No expert matches “%1”.</source>
        <translation>Kein Experte passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche aufheben</translation>
    </message>
    <message>
        <source>No experts yet. Save the one on the canvas to keep it, with its weights and every version.</source>
        <translation>Noch keine Experten. Den auf der Zeichenfläche speichern, um ihn samt Gewichten und jeder Version zu behalten.</translation>
    </message>
    <message>
        <source>Save to library…</source>
        <translation>In Bibliothek speichern…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Versionen…</translation>
    </message>
    <message>
        <source>&amp;Delete from library</source>
        <translation>Aus der Bibliothek &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Trash of the library…</source>
        <translation>&amp;Papierkorb der Bibliothek…</translation>
    </message>
    <message>
        <source>Put the selected expert into the trash; it can be brought back for 30 days</source>
        <translation>Den gewählten Experten in den Papierkorb legen; 30 Tage lang kann er zurückgeholt werden</translation>
    </message>
    <message>
        <source>What was deleted, to bring it back</source>
        <translation>Was gelöscht wurde, um es zurückzuholen</translation>
    </message>
    <message>
        <source>All versions of the selected expert: open one, restore it, give it a stage</source>
        <translation>Alle Versionen des gewählten Experten: eine öffnen, wiederherstellen, ihr eine Stufe geben</translation>
    </message>
    <message>
        <source>&amp;Lineage…</source>
        <translation>&amp;Abstammung…</translation>
    </message>
    <message>
        <source>What the selected expert descends from, and what descends from it</source>
        <translation>Wovon der gewählte Experte abstammt, und was von ihm abstammt</translation>
    </message>
    <message>
        <source>&amp;Model card…</source>
        <translation>&amp;Modellkarte…</translation>
    </message>
    <message>
        <source>Save what is known of the selected expert as a web page</source>
        <translation>Was von dem gewählten Experten bekannt ist, als Webseite speichern</translation>
    </message>
    <message>
        <source>&amp;Copy model card</source>
        <translation>Modellkarte &amp;kopieren</translation>
    </message>
    <message>
        <source>What is known of the selected expert, as Markdown for a README</source>
        <translation>Was von dem gewählten Experten bekannt ist, als Markdown für eine README</translation>
    </message>
    <message>
        <source>Tra&amp;inings…</source>
        <translation>Tra&amp;inings…</translation>
    </message>
    <message>
        <source>How the selected expert was trained: curves, settings, rows, machines</source>
        <translation>Wie der gewählte Experte trainiert wurde: Kurven, Einstellungen, Zeilen, Rechner</translation>
    </message>
    <message>
        <source>D&amp;escribe…</source>
        <translation>B&amp;eschreiben…</translation>
    </message>
    <message>
        <source>Name, domain, summary, tags, author and licence of the selected expert</source>
        <translation>Name, Gebiet, Zusammenfassung, Tags, Autor und Lizenz des gewählten Experten</translation>
    </message>
    <message>
        <source>Versions, description, lineage, model card, trash; the library as a whole</source>
        <translation>Versionen, Beschreibung, Abstammung, Modellkarte, Papierkorb; die Bibliothek als Ganzes</translation>
    </message>
</context>
<context>
    <name>wb::ui::LineageDialog</name>
    <message>
        <source>Lineage of %1</source>
        <translation>Abstammung von %1</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>wb::ui::LineageView</name>
    <message>
        <source>trained further</source>
        <translation>weitertrainiert</translation>
    </message>
    <message>
        <source>distilled</source>
        <translation>destilliert</translation>
    </message>
    <message>
        <source>quantised</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>vereinigt</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>(in the trash)</source>
        <translation>(im Papierkorb)</translation>
    </message>
    <message>
        <source>%1, version %2: %3 from %4, version %5</source>
        <translation>%1, Version %2: %3 aus %4, Version %5</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LossChart</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No epoch yet</source>
        <translation>Noch keine Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>right %1</source>
        <translation>richtig %1</translation>
    </message>
    <message numerus="yes">
        <source>Δ %n epoch(s)</source>
        <translation>
            <numerusform>Δ %n Epoche</numerusform>
            <numerusform>Δ %n Epochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::MainWindow</name>
    <message>
        <source>Double-click a tab to take its panel out of the window</source>
        <translation>Doppelklick auf einen Reiter löst seinen Bereich aus dem Fenster</translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation>Unbenannter Experte</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source> · %1 params · %2 MAC · %3 of weights</source>
        <translation> · %1 Param. · %2 MAC · %3 Gewichte</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New expert</source>
        <translation>&amp;Neuer Experte</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Save &amp;As .net…</source>
        <translation>&amp;Als .net speichern…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>FANN .net for libfann &amp;2.2 and later…</source>
        <translation>FANN .net für libfann &amp;2.2 und neuer…</translation>
    </message>
    <message>
        <source>FANN .net for libfann up to 2.&amp;1…</source>
        <translation>FANN .net für libfann bis 2.&amp;1…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>&amp;Anordnungen</translation>
    </message>
    <message>
        <source>&amp;Focus: the canvas alone</source>
        <translation>&amp;Fokus: nur die Zeichenfläche</translation>
    </message>
    <message>
        <source>Hide every panel, or bring them back</source>
        <translation>Alle Bereiche ausblenden oder wieder zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset this mode&apos;s layout</source>
        <translation>Anordnung dieses Modus &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all layouts</source>
        <translation>Alle Anordnungen zurück&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>Show t&amp;raining</source>
        <translation>Training &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Show &amp;latency</source>
        <translation>&amp;Latenz zeigen</translation>
    </message>
    <message>
        <source>Show m&amp;emory</source>
        <translation>&amp;Speicher zeigen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About and licences</source>
        <translation>Über und Li&amp;zenzen</translation>
    </message>
    <message>
        <source>About Expert Workbench</source>
        <translation>Über Expert Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Expert Workbench %1&lt;/h3&gt;&lt;p&gt;Designs, runs and measures small neural networks.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Expert Workbench %1&lt;/h3&gt;&lt;p&gt;Entwirft, betreibt und misst kleine neuronale Netze.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The workbench is free software under the GNU General Public License, version 3 or later; its core and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built on Qt %1 (LGPL-3.0; in the browser GPL-3.0), QCustomPlot (GPL-3.0), Eigen (MPL-2.0), SQLite (public domain), nlohmann/json (MIT), fast_float (MIT or Apache-2.0) and tl::expected (CC0-1.0).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Workbench ist freie Software unter der GNU General Public License, Version 3 oder neuer; ihr Kern und die Befehlszeile stehen unter der Apache License 2.0.&lt;/p&gt;&lt;p&gt;Gebaut mit Qt %1 (LGPL-3.0; im Browser GPL-3.0), QCustomPlot (GPL-3.0), Eigen (MPL-2.0), SQLite (gemeinfrei), nlohmann/json (MIT), fast_float (MIT oder Apache-2.0) und tl::expected (CC0-1.0).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>&amp;Run inference</source>
        <translation>&amp;Inferenz ausführen</translation>
    </message>
    <message>
        <source>of the time</source>
        <translation>der Zeit</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage…</translation>
    </message>
    <message>
        <source>Start from one of six domains, or from a number of parameters</source>
        <translation>Mit einem von sechs Gebieten beginnen oder mit einer Parameterzahl</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>Facts, charts and tables as one HTML file</source>
        <translation>Fakten, Diagramme und Tabellen als eine HTML-Datei</translation>
    </message>
    <message>
        <source>Reports (*.html)</source>
        <translation>Berichte (*.html)</translation>
    </message>
    <message>
        <source>Edit &amp;topology as text</source>
        <translation>Topologie als Te&amp;xt bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Calibrate machine</source>
        <translation>Rechner &amp;kalibrieren</translation>
    </message>
    <message>
        <source>Measure what this machine takes for small networks, about 2 s</source>
        <translation>Messen, was dieser Rechner für kleine Netze braucht, etwa 2 s</translation>
    </message>
    <message>
        <source>Clear &amp;baseline</source>
        <translation>Vergleichswert a&amp;ufheben</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Another window, for another expert beside this one</source>
        <translation>Noch ein Fenster, für einen weiteren Experten neben diesem</translation>
    </message>
    <message>
        <source>All &amp;charts…</source>
        <translation>Alle &amp;Diagramme …</translation>
    </message>
    <message>
        <source>Every chart that shows something as PNG, SVG and CSV, in one ZIP archive</source>
        <translation>Jedes Diagramm, das etwas zeigt, als PNG, SVG und CSV in einem ZIP-Archiv</translation>
    </message>
    <message>
        <source>Another window could not be started; the system has no room for it.</source>
        <translation>Ein weiteres Fenster ließ sich nicht starten; dem System fehlt der Platz dafür.</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>P&amp;ool</source>
        <translation>P&amp;ool</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>&amp;Grow by cascade…</source>
        <translation>Durch &amp;Kaskade wachsen…</translation>
    </message>
    <message>
        <source>Begin without hidden layers and add a unit at a time (Cascade2)</source>
        <translation>Ohne verborgene Schichten beginnen und eine Einheit nach der anderen hinzufügen (Cascade2)</translation>
    </message>
    <message>
        <source>&amp;Expert with its training…</source>
        <translation>&amp;Experte mit seinem Training…</translation>
    </message>
    <message>
        <source>All of it to the bit in one .expert file, so that its training goes on elsewhere</source>
        <translation>Alles davon bitgenau in einer .expert-Datei, damit das Training anderswo weitergeht</translation>
    </message>
    <message>
        <source>Kept tra&amp;inings…</source>
        <translation>Aufbewahrte Tra&amp;inings…</translation>
    </message>
    <message>
        <source>The trainings that led to the versions of this expert in the library</source>
        <translation>Die Trainings, die zu den Versionen dieses Experten in der Bibliothek führten</translation>
    </message>
    <message>
        <source>The form of the Training tab has these settings now; Train begins.</source>
        <translation>Das Formular im Reiter Training hat jetzt diese Einstellungen; Trainieren beginnt.</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>All steps of the design, to go to any of them</source>
        <translation>Alle Schritte des Entwurfs, um zu jedem zu gehen</translation>
    </message>
    <message>
        <source>Show &amp;problems</source>
        <translation>&amp;Probleme zeigen</translation>
    </message>
    <message>
        <source>What is wrong with the design, and what mends it</source>
        <translation>Was am Entwurf nicht stimmt und was es behebt</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>Vergleichen m&amp;it…</translation>
    </message>
    <message>
        <source>This expert beside another one, or all of the library</source>
        <translation>Diesen Experten neben einem anderen oder der ganzen Bibliothek</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>B&amp;eispiele</translation>
    </message>
    <message>
        <source>Six networks with their rows, on the welcome page</source>
        <translation>Sechs Netze mit ihren Zeilen auf der Willkommensseite</translation>
    </message>
</context>
<context>
    <name>wb::ui::ManualDialog</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryChart</name>
    <message>
        <source>Memory of each layer</source>
        <translation>Speicher jeder Schicht</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Overhead</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>Hilfsspeicher</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 zusammen</translation>
    </message>
    <message>
        <source> B</source>
        <translation> B</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryPanel</name>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>Overhead</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>Hilfsspeicher</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the bytes of each layer as a table</source>
        <translation>Die Bytes jeder Schicht als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Bytes taken from the heap, counted; %1 kernels; %2</source>
        <translation>Vom Heap genommene Bytes, gezählt; %1-Kernel; %2</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>resident</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Written as the library keeps it, design and weights, and counted.</source>
        <translation>Geschrieben, wie die Bibliothek es ablegt, Entwurf und Gewichte, und gezählt.</translation>
    </message>
    <message>
        <source>Counted as taken from the heap by the weights it is compiled from, the compiled network, and the working memory after a batch was run.</source>
        <translation>Gezählt wie vom Heap genommen: die Gewichte, aus denen es kompiliert wird, das kompilierte Netz und der Arbeitsspeicher nach einem Stapel.</translation>
    </message>
    <message>
        <source>Counted as taken from the heap by the compiled network and the working memory of one row.</source>
        <translation>Gezählt wie vom Heap genommen: das kompilierte Netz und der Arbeitsspeicher einer Zeile.</translation>
    </message>
    <message>
        <source>Every figure says how it was obtained when the pointer rests on it.</source>
        <translation>Jede Zahl sagt, wie sie gewonnen wurde, wenn der Zeiger auf ihr ruht.</translation>
    </message>
    <message>
        <source>%1 B. %2</source>
        <translation>%1 B. %2</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>1 kB = 1000 B</source>
        <translation>1 kB = 1000 B</translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryTableModel</name>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Weights (B)</source>
        <translation>Gewichte (B)</translation>
    </message>
    <message>
        <source>Overhead (B)</source>
        <translation>Overhead (B)</translation>
    </message>
    <message>
        <source>Activations (B)</source>
        <translation>Aktivierungen (B)</translation>
    </message>
    <message>
        <source>Scratch (B)</source>
        <translation>Hilfsspeicher (B)</translation>
    </message>
    <message>
        <source>Total (B)</source>
        <translation>Gesamt (B)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>wb::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this message as text</source>
        <translation>Diese Meldung als Text kopieren</translation>
    </message>
</context>
<context>
    <name>wb::ui::MetricDiffModel</name>
    <message>
        <source>Press Return to see where this number comes from</source>
        <translation>Die Eingabetaste zeigt, woher diese Zahl kommt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Δ right − left</source>
        <translation>Δ rechts − links</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>wb::ui::MiniMap</name>
    <message>
        <source>Map of the network</source>
        <translation>Karte des Netzes</translation>
    </message>
    <message>
        <source>The whole network: click or drag to move the view</source>
        <translation>Das ganze Netz: Klicken oder Ziehen verschiebt die Ansicht</translation>
    </message>
</context>
<context>
    <name>wb::ui::MissCurveChart</name>
    <message>
        <source>Misses</source>
        <translation>Fehlgriffe</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>The misses at every budget, once there are requests</source>
        <translation>Die Fehlgriffe bei jedem Budget, sobald es Anfragen gibt</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>%1: %2 of the requests miss</source>
        <translation>%1: %2 der Anfragen gehen fehl</translation>
    </message>
</context>
<context>
    <name>wb::ui::ModeBar</name>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
</context>
<context>
    <name>wb::ui::NetworkSection</name>
    <message>
        <source>layered</source>
        <translation>geschichtet</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>mit Abkürzungen</translation>
    </message>
    <message>
        <source>Each layer sees the layer before it</source>
        <translation>Jede Schicht sieht die Schicht davor</translation>
    </message>
    <message>
        <source>Each layer sees the inputs and every layer before it</source>
        <translation>Jede Schicht sieht die Eingaben und jede Schicht davor</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topologie</translation>
    </message>
    <message>
        <source>Make the network %1</source>
        <translation>Netz umstellen: %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Weights and biases that exist</source>
        <translation>Vorhandene Gewichte und Bias-Werte</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>4 B for each value of one row, inputs included</source>
        <translation>4 B je Wert einer Zeile, Eingaben inbegriffen</translation>
    </message>
    <message>
        <source>What it is for, why it is built like this</source>
        <translation>Wofür er da ist, warum er so gebaut ist</translation>
    </message>
    <message>
        <source>Kept with the expert as its summary; leaving the field makes it one undo step</source>
        <translation>Wird als Zusammenfassung des Experten behalten; das Verlassen des Felds ist ein Rückgängig-Schritt</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
    </message>
    <message>
        <source>One for each weight and each scaled column; adding the bias is not counted</source>
        <translation>Multiplikationen-Additionen, eine je Gewicht und skalierter Spalte; das Addieren des Bias zählt nicht</translation>
    </message>
    <message>
        <source>4 B for each parameter, 16 B for each scaled column; 1 kB = 1000 B</source>
        <translation>4 B je Parameter, 16 B je skalierter Spalte; 1 kB = 1000 B</translation>
    </message>
</context>
<context>
    <name>wb::ui::NeuronLinks</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>· value %1</source>
        <translation>· Wert %1</translation>
    </message>
    <message>
        <source>· output %1</source>
        <translation>· Ausgabe %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputModel</name>
    <message>
        <source>Value − target</source>
        <translation>Wert − Ziel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The outputs are no finite numbers, so nothing can be said of their probabilities.</source>
        <translation>Die Ausgaben sind keine endlichen Zahlen, also lässt sich nichts über ihre Wahrscheinlichkeiten sagen.</translation>
    </message>
    <message>
        <source>Only a softmax layer gives probabilities of classes; these outputs come from %1.</source>
        <translation>Nur eine softmax-Schicht liefert Klassenwahrscheinlichkeiten; diese Ausgaben kommen von %1.</translation>
    </message>
    <message>
        <source>%1
Type another value to seek inputs that give it</source>
        <translation>%1
Einen anderen Wert eintippen, um Eingaben zu suchen, die ihn ergeben</translation>
    </message>
    <message>
        <source>Type another value to seek inputs that give it</source>
        <translation>Einen anderen Wert eintippen, um Eingaben zu suchen, die ihn ergeben</translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputPane</name>
    <message>
        <source>Confidence %1 · normalised entropy %2</source>
        <translation>Konfidenz %1 · normierte Entropie %2</translation>
    </message>
    <message>
        <source>Confidence: the largest probability. Normalised entropy: 0 if one class has all of it, 1 if all classes are alike (−Σ p ln p / ln n).</source>
        <translation>Konfidenz: die größte Wahrscheinlichkeit. Normierte Entropie: 0, wenn eine Klasse alles hat, 1, wenn alle Klassen gleich sind (−Σ p ln p / ln n).</translation>
    </message>
    <message>
        <source>Confidence n/a</source>
        <translation>Konfidenz entfällt</translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputView</name>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>wb::ui::OverlayActions</name>
    <message>
        <source>&amp;Shapes</source>
        <translation>&amp;Formen</translation>
    </message>
    <message>
        <source>Show the shape of the weights above each arrow</source>
        <translation>Die Form der Gewichte über jedem Pfeil zeigen</translation>
    </message>
    <message>
        <source>&amp;Activations</source>
        <translation>&amp;Aktivierungen</translation>
    </message>
    <message>
        <source>Show what each unit gives for the sample</source>
        <translation>Zeigen, was jede Einheit für das Beispiel liefert</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Show each layer&apos;s share of the time</source>
        <translation>Den Zeitanteil jeder Schicht zeigen</translation>
    </message>
    <message>
        <source>&amp;Bytes</source>
        <translation>&amp;Bytes</translation>
    </message>
    <message>
        <source>Show each layer&apos;s bytes of weights and activations</source>
        <translation>Die Bytes der Gewichte und Aktivierungen jeder Schicht zeigen</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>A&amp;us</translation>
    </message>
    <message>
        <source>Show the design alone</source>
        <translation>Nur den Entwurf zeigen</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>&amp;Nächste Schicht</translation>
    </message>
    <message>
        <source>Go through the network layer by layer: forward</source>
        <translation>Schicht für Schicht durch das Netz gehen: vorwärts</translation>
    </message>
    <message>
        <source>&amp;Previous layer</source>
        <translation>&amp;Vorherige Schicht</translation>
    </message>
    <message>
        <source>Go through the network layer by layer: back</source>
        <translation>Schicht für Schicht durch das Netz gehen: zurück</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>&amp;Überlagerung</translation>
    </message>
    <message>
        <source>Measure the network as it stands to see each layer&apos;s share of the time</source>
        <translation>Das Netz in diesem Stand messen, um den Zeitanteil jeder Schicht zu sehen</translation>
    </message>
</context>
<context>
    <name>wb::ui::PaletteModel</name>
    <message>
        <source>not possible now</source>
        <translation>zurzeit nicht möglich</translation>
    </message>
</context>
<context>
    <name>wb::ui::ParetoChart</name>
    <message>
        <source>Latency and size of the experts in the library</source>
        <translation>Latenz und Größe der Experten in der Bibliothek</translation>
    </message>
    <message>
        <source>Median time of one inference (log)</source>
        <translation>Medianzeit einer Inferenz (log)</translation>
    </message>
    <message>
        <source>Weights as stored (log)</source>
        <translation>Gewichte wie gespeichert (log)</translation>
    </message>
    <message>
        <source>≈&#x2009;%1 predicted</source>
        <translation>≈&#x2009;%1 vorhergesagt</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 gemessen</translation>
    </message>
    <message>
        <source>on the front: none is both faster and smaller</source>
        <translation>auf der Front: keiner ist zugleich schneller und kleiner</translation>
    </message>
    <message>
        <source>beaten: another one is at least as fast and as small</source>
        <translation>geschlagen: ein anderer ist mindestens so schnell und so klein</translation>
    </message>
    <message>
        <source>%1 of the rows wrong</source>
        <translation>%1 der Zeilen falsch</translation>
    </message>
    <message>
        <source>mean squared error %1</source>
        <translation>mittlerer quadratischer Fehler %1</translation>
    </message>
    <message>
        <source>Share of wrong rows</source>
        <translation>Anteil falscher Zeilen</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>on the front: none is as fast, as small and as good, and better in one</source>
        <translation>auf der Front: keiner ist ebenso schnell, klein und gut und in einem besser</translation>
    </message>
    <message>
        <source>beaten: another one is at least as fast, as small and as good</source>
        <translation>geschlagen: ein anderer ist mindestens so schnell, klein und gut</translation>
    </message>
</context>
<context>
    <name>wb::ui::ParetoView</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Compare with the open expert</source>
        <translation>Mit dem offenen Experten &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Measure the missing</source>
        <translation>Fehlende &amp;messen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The latency of none of the experts is known yet: measure them, each takes a second.</source>
        <translation>Noch ist von keinem Experten die Latenz bekannt: messen, das dauert je eine Sekunde.</translation>
    </message>
    <message>
        <source>Open the chosen expert</source>
        <translation>Den gewählten Experten öffnen</translation>
    </message>
    <message>
        <source>Show the chosen expert beside the open one</source>
        <translation>Den gewählten Experten neben dem offenen zeigen</translation>
    </message>
    <message>
        <source>Measure the experts whose latency is not known, and keep it in the library</source>
        <translation>Die Experten mit unbekannter Latenz messen und diese in der Bibliothek aufbewahren</translation>
    </message>
    <message>
        <source>Progress of the measurements</source>
        <translation>Fortschritt der Messungen</translation>
    </message>
    <message>
        <source>Latencies measured on this machine and kept in the library, or predicted (≈) from its calibration; weights as stored</source>
        <translation>Latenzen auf diesem Rechner gemessen und in der Bibliothek aufbewahrt oder aus seiner Kalibrierung vorhergesagt (≈); Gewichte wie gespeichert</translation>
    </message>
    <message>
        <source>%1: %2, %3, on the front</source>
        <translation>%1: %2, %3, auf der Front</translation>
    </message>
    <message>
        <source>%1: %2, %3, beaten by another one</source>
        <translation>%1: %2, %3, von einem anderen geschlagen</translation>
    </message>
    <message>
        <source>● measured, ○ predicted; dashed: the front, which none beats in both.</source>
        <translation>● gemessen, ○ vorhergesagt; gestrichelt: die Front, die keiner in beidem schlägt.</translation>
    </message>
    <message>
        <source>%1 of %2 have no latency and are not drawn.</source>
        <translation>%1 von %2 haben keine Latenz und sind nicht gezeichnet.</translation>
    </message>
    <message>
        <source>What latency is set against</source>
        <translation>Was der Latenz gegenübersteht</translation>
    </message>
    <message>
        <source>The error is that on the rows that are loaded, of the experts that take them</source>
        <translation>Der Fehler ist der auf den geladenen Zeilen, bei den Experten, die zu ihnen passen</translation>
    </message>
    <message>
        <source>Latency and size</source>
        <translation>Latenz und Größe</translation>
    </message>
    <message>
        <source>Latency and error</source>
        <translation>Latenz und Fehler</translation>
    </message>
    <message>
        <source>; errors on %1</source>
        <translation>; Fehler auf %1</translation>
    </message>
    <message>
        <source>● measured, ○ predicted; dimmed: beaten in latency, size and error.</source>
        <translation>● gemessen, ○ vorhergesagt; blass: in Latenz, Größe und Fehler geschlagen.</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>Die beiden &amp;vergleichen</translation>
    </message>
    <message>
        <source>Show the two that are marked side by side</source>
        <translation>Die beiden markierten nebeneinander zeigen</translation>
    </message>
    <message>
        <source>More than two are marked: a click with Ctrl takes one out</source>
        <translation>Mehr als zwei sind markiert: Ein Klick mit Strg nimmt einen heraus</translation>
    </message>
    <message>
        <source>Choose an expert by a click, or with comma and full stop; several by a box with Shift held.</source>
        <translation>Einen Experten mit einem Klick oder mit Komma und Punkt wählen; mehrere mit einem Rahmen bei gehaltener Umschalttaste.</translation>
    </message>
    <message>
        <source>%1 marked, %2 to %3, %4 to %5: %6</source>
        <translation>%1 markiert, %2 bis %3, %4 bis %5: %6</translation>
    </message>
</context>
<context>
    <name>wb::ui::PolicyModel</name>
    <message>
        <source>LRU: the one goes first whose last use is longest ago</source>
        <translation>LRU: zuerst geht, wessen letzte Nutzung am längsten her ist</translation>
    </message>
    <message>
        <source>LFU: the one goes first that was used least since it was loaded</source>
        <translation>LFU: zuerst geht, wer am wenigsten genutzt wurde, seit er geladen ist</translation>
    </message>
    <message>
        <source>FIFO: the one goes first that was loaded first</source>
        <translation>FIFO: zuerst geht, wer zuerst geladen wurde</translation>
    </message>
    <message>
        <source>Belady: the one goes first whose next use is furthest away; only a replay knows that</source>
        <translation>Belady: zuerst geht, wessen nächste Nutzung am weitesten weg ist; das weiß nur ein Nachspielen</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fehlgriffe</translation>
    </message>
    <message>
        <source>Miss ratio</source>
        <translation>Fehlgriffe, Anteil</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>Verdrängt</translation>
    </message>
    <message>
        <source>p99 load</source>
        <translation>p99 Laden</translation>
    </message>
    <message>
        <source>+64 kB saves</source>
        <translation>+64 kB spart</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>99 of 100 requests load at most that much</source>
        <translation>99 von 100 Anfragen laden höchstens so viel</translation>
    </message>
    <message>
        <source>The time for that: an estimate (≈) from loads that were timed here</source>
        <translation>Die Zeit dafür: geschätzt (≈) aus Ladevorgängen, die hier gemessen wurden</translation>
    </message>
    <message>
        <source>The share of the misses that 64 kB more would save</source>
        <translation>Der Anteil der Fehlgriffe, den 64 kB mehr sparen würden</translation>
    </message>
    <message>
        <source>Requests of experts that do not fit beside what is pinned</source>
        <translation>Anfragen nach Experten, die neben den angehefteten nicht Platz haben</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>p99 load time ≈</source>
        <translation>p99 Ladezeit ≈</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolActions</name>
    <message>
        <source>&amp;Load trace…</source>
        <translation>Spur &amp;laden…</translation>
    </message>
    <message>
        <source>Requests from a file, to be replayed</source>
        <translation>Anfragen aus einer Datei, um sie nachzuspielen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>Go through the requests, or stop</source>
        <translation>Die Anfragen durchgehen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Budget…</source>
        <translation>&amp;Budget…</translation>
    </message>
    <message>
        <source>Type the memory that the experts may take</source>
        <translation>Den Speicher eingeben, den die Experten belegen dürfen</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>Anhef&amp;ten</translation>
    </message>
    <message>
        <source>Keep the selected expert in memory from the start, or no longer</source>
        <translation>Den gewählten Experten von Anfang an im Speicher behalten, oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Evict</source>
        <translation>&amp;Verdrängen</translation>
    </message>
    <message>
        <source>Take the selected expert out of memory at this moment</source>
        <translation>Den gewählten Experten in diesem Augenblick aus dem Speicher nehmen</translation>
    </message>
    <message>
        <source>L&amp;oad expert</source>
        <translation>&amp;Experten laden</translation>
    </message>
    <message>
        <source>Load the selected expert at this moment</source>
        <translation>Den gewählten Experten in diesem Augenblick laden</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>&amp;Undo what was done by hand</source>
        <translation>Von &amp;Hand Getanes zurücknehmen</translation>
    </message>
    <message>
        <source>Forget the experts loaded and evicted by hand</source>
        <translation>Von Hand geladene und verdrängte Experten vergessen</translation>
    </message>
    <message>
        <source>Export &amp;CSV…</source>
        <translation>&amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>The numbers of all policies at this budget</source>
        <translation>Die Zahlen aller Regeln bei diesem Budget</translation>
    </message>
    <message>
        <source>Export lo&amp;g…</source>
        <translation>Protok&amp;oll exportieren…</translation>
    </message>
    <message>
        <source>Every load, eviction and refusal of the chosen policy</source>
        <translation>Jedes Laden, Verdrängen und Ablehnen der gewählten Regel</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The line of expert that gives the same numbers</source>
        <translation>Die Zeile für expert, die dieselben Zahlen liefert</translation>
    </message>
    <message>
        <source>&amp;Zipf 0.9, 100 000 requests</source>
        <translation>&amp;Zipf 0.9, 100 000 Anfragen</translation>
    </message>
    <message>
        <source>&amp;Uniform, 100 000 requests</source>
        <translation>&amp;Gleichmäßig, 100 000 Anfragen</translation>
    </message>
    <message>
        <source>&amp;Bursts of 8, 100 000 requests</source>
        <translation>&amp;Schübe von 8, 100 000 Anfragen</translation>
    </message>
    <message>
        <source>&amp;Phases of 20, 100 000 requests</source>
        <translation>&amp;Phasen von 20, 100 000 Anfragen</translation>
    </message>
    <message>
        <source>100 experts of 4 kB to 400 kB, seed 1; the fields of the page make other ones</source>
        <translation>100 Experten von 4 kB bis 400 kB, Startwert 1; andere erzeugen die Felder der Seite</translation>
    </message>
    <message>
        <source>The expert goes first whose last use is longest ago</source>
        <translation>Zuerst geht der Experte, dessen letzte Nutzung am längsten her ist</translation>
    </message>
    <message>
        <source>The expert goes first that is used least</source>
        <translation>Zuerst geht der Experte, der am wenigsten genutzt wird</translation>
    </message>
    <message>
        <source>The expert goes first that was loaded first</source>
        <translation>Zuerst geht der Experte, der zuerst geladen wurde</translation>
    </message>
    <message>
        <source>The expert goes first whose next use is furthest away: it takes a look into the future</source>
        <translation>Zuerst geht der Experte, dessen nächste Nutzung am weitesten weg ist: das braucht einen Blick in die Zukunft</translation>
    </message>
    <message>
        <source>&amp;Generate trace</source>
        <translation>Spur &amp;erzeugen</translation>
    </message>
    <message>
        <source>Polic&amp;y</source>
        <translation>&amp;Regel</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolFigures</name>
    <message>
        <source>Requests that miss</source>
        <translation>Anfragen, die fehlgehen</translation>
    </message>
    <message>
        <source>Loads and refusals, as a share of all requests</source>
        <translation>Geladene und abgelehnte, als Anteil aller Anfragen</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>Verdrängt</translation>
    </message>
    <message>
        <source>Experts that had to go</source>
        <translation>Experten, die gehen mussten</translation>
    </message>
    <message>
        <source>p99 load time</source>
        <translation>p99 Ladezeit</translation>
    </message>
    <message>
        <source>99 of 100 requests wait at most that long for an expert</source>
        <translation>99 von 100 Anfragen warten höchstens so lange auf einen Experten</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Bytes of all loads together</source>
        <translation>Bytes aller Ladevorgänge zusammen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Requests of experts that do not fit beside what is pinned</source>
        <translation>Anfragen nach Experten, die neben den angehefteten nicht Platz haben</translation>
    </message>
    <message>
        <source>%1 have to be loaded at most by 99 of 100 requests. %2</source>
        <translation>99 von 100 Anfragen müssen höchstens %1 laden. %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolForm</name>
    <message>
        <source>Edge: 16 MiB, 5 experts</source>
        <translation>Kleinstgerät: 16 MiB, 5 Experten</translation>
    </message>
    <message>
        <source>Browser: 64 MiB, 25 experts</source>
        <translation>Browser: 64 MiB, 25 Experten</translation>
    </message>
    <message>
        <source>Desktop: 128 MiB, 50 experts</source>
        <translation>Arbeitsplatz: 128 MiB, 50 Experten</translation>
    </message>
    <message>
        <source>Server: 256 MiB, 100 experts</source>
        <translation>Server: 256 MiB, 100 Experten</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>Who is asked for, and when</source>
        <translation>Wer wann gefragt wird</translation>
    </message>
    <message>
        <source>Zipf: few are popular</source>
        <translation>Zipf: wenige sind beliebt</translation>
    </message>
    <message>
        <source>Uniform: all alike</source>
        <translation>Gleichmäßig: alle gleich</translation>
    </message>
    <message>
        <source>Bursts: many in a row</source>
        <translation>Schübe: viele nacheinander</translation>
    </message>
    <message>
        <source>Phases: changing sets</source>
        <translation>Phasen: wechselnde Mengen</translation>
    </message>
    <message>
        <source>E&amp;xponent</source>
        <translation>E&amp;xponent</translation>
    </message>
    <message>
        <source>Expert k is asked for like 1 / k to this power</source>
        <translation>Experte k wird gefragt wie 1 / k hoch diese Zahl</translation>
    </message>
    <message>
        <source>In a ro&amp;w</source>
        <translation>&amp;Nacheinander</translation>
    </message>
    <message>
        <source>Mean length of a burst of requests for one expert</source>
        <translation>Mittlere Länge eines Schubs von Anfragen nach einem Experten</translation>
    </message>
    <message>
        <source>P&amp;hases</source>
        <translation>P&amp;hasen</translation>
    </message>
    <message>
        <source>How often another set of experts is drawn</source>
        <translation>Wie oft eine andere Menge von Experten gezogen wird</translation>
    </message>
    <message>
        <source>Set of</source>
        <translation>Menge von</translation>
    </message>
    <message>
        <source>How many experts a phase asks for</source>
        <translation>Nach wie vielen Experten eine Phase fragt</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>An&amp;fragen</translation>
    </message>
    <message>
        <source>How many requests to make</source>
        <translation>Wie viele Anfragen erzeugt werden</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same requests, on every machine</source>
        <translation>Derselbe Startwert gibt auf jedem Rechner dieselben Anfragen</translation>
    </message>
    <message>
        <source>Wh&amp;ose</source>
        <translation>&amp;Wessen</translation>
    </message>
    <message>
        <source>Whose sizes: drawn between two, or what the experts of the library really take in memory</source>
        <translation>Wessen Größen: zwischen zweien gezogen, oder was die Experten der Bibliothek wirklich im Speicher belegen</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>How many experts there are</source>
        <translation>Wie viele Experten es gibt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The smallest that may be drawn</source>
        <translation>Der kleinste, der gezogen werden kann</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The largest that may be drawn</source>
        <translation>Der größte, der gezogen werden kann</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Make these requests and replay them</source>
        <translation>Diese Anfragen erzeugen und nachspielen</translation>
    </message>
    <message>
        <source>&amp;Load trace…</source>
        <translation>Spur &amp;laden…</translation>
    </message>
    <message>
        <source>Requests from a file: one name a line, or CSV with the columns id, time and bytes</source>
        <translation>Anfragen aus einer Datei: ein Name je Zeile, oder CSV mit den Spalten id, time und bytes</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Budgets for kinds of machine</source>
        <translation>Budgets für Arten von Rechnern</translation>
    </message>
    <message>
        <source>Own limits</source>
        <translation>Eigene Grenzen</translation>
    </message>
    <message>
        <source>B&amp;udget</source>
        <translation>B&amp;udget</translation>
    </message>
    <message>
        <source>Memory for the experts: 2 MB, 64 kB, 16 MiB; also the dashed line of the chart</source>
        <translation>Speicher für die Experten: 2 MB, 64 kB, 16 MiB; auch die gestrichelte Linie im Diagramm</translation>
    </message>
    <message>
        <source>At mos&amp;t</source>
        <translation>Höchs&amp;tens</translation>
    </message>
    <message>
        <source>How many experts may be in memory at one time</source>
        <translation>Wie viele Experten zugleich im Speicher sein dürfen</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>so viele passen</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>Rege&amp;l</translation>
    </message>
    <message>
        <source>Who goes first when room is needed</source>
        <translation>Wer zuerst geht, wenn Platz gebraucht wird</translation>
    </message>
    <message>
        <source>Mixed sizes, drawn</source>
        <translation>Gemischt, gezogen</translation>
    </message>
    <message>
        <source>The library&apos;s 1 expert</source>
        <translation>Der 1 Experte der Bibliothek</translation>
    </message>
    <message>
        <source>The library&apos;s %1 experts</source>
        <translation>Die %1 Experten der Bibliothek</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolMemoryChart</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Requests served</source>
        <translation>Bediente Anfragen</translation>
    </message>
    <message>
        <source>No requests yet: generate some, or load a trace.</source>
        <translation>Noch keine Anfragen: erzeugen Sie welche oder laden Sie eine Spur.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Exp. %1</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>die anderen</translation>
    </message>
    <message>
        <source>evictions</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>budget %1 · at most %2 in memory</source>
        <translation>Budget %1 · höchstens %2 im Speicher</translation>
    </message>
    <message>
        <source>after %1 requests</source>
        <translation>nach %1 Anfragen</translation>
    </message>
    <message>
        <source>%1 in memory</source>
        <translation>%1 im Speicher</translation>
    </message>
    <message>
        <source>expert %1: %2</source>
        <translation>Experte %1: %2</translation>
    </message>
    <message>
        <source>%1 misses, %2 evictions so far</source>
        <translation>bisher %1 Fehlgriffe, %2 verdrängt</translation>
    </message>
    <message>
        <source>requests %1 to %2: %3</source>
        <translation>Anfragen %1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1 misses (%2), %3 evictions</source>
        <translation>%1 Fehlgriffe (%2), %3 verdrängt</translation>
    </message>
    <message>
        <source>memory %1 → %2 (%3)</source>
        <translation>Speicher %1 → %2 (%3)</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolPage</name>
    <message>
        <source>Making the requests…</source>
        <translation>Die Anfragen werden erzeugt…</translation>
    </message>
    <message>
        <source>Replaying the requests…</source>
        <translation>Die Anfragen werden nachgespielt…</translation>
    </message>
    <message>
        <source>Load a trace of requests</source>
        <translation>Eine Spur von Anfragen laden</translation>
    </message>
    <message>
        <source>Traces (*.csv *.txt *.trace);;All files (*)</source>
        <translation>Spuren (*.csv *.txt *.trace);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the next 64 kB save %1 of the misses</source>
        <translation>die nächsten 64 kB sparen %1 der Fehlgriffe</translation>
    </message>
    <message>
        <source>Belady knows the future: no policy can miss less.</source>
        <translation>Belady kennt die Zukunft: keine Regel kann weniger Fehlgriffe haben.</translation>
    </message>
    <message>
        <source>Belady: a good mark; with different sizes no proven bound.</source>
        <translation>Belady: ein guter Maßstab; bei verschiedenen Größen keine bewiesene Grenze.</translation>
    </message>
    <message>
        <source>Going there…</source>
        <translation>Auf dem Weg dorthin…</translation>
    </message>
    <message>
        <source>%1 hits · %2 misses · %3 evictions · %4 refused</source>
        <translation>%1 Treffer · %2 Fehlgriffe · %3 verdrängt · %4 abgelehnt</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 experts</source>
        <translation>%1 von %2 in %3 Experten</translation>
    </message>
    <message>
        <source> · the %1 last used are shown</source>
        <translation> · gezeigt sind die %1 zuletzt genutzten</translation>
    </message>
    <message>
        <source>Unp&amp;in</source>
        <translation>Lö&amp;sen</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>Anhef&amp;ten</translation>
    </message>
    <message>
        <source>There are no requests yet.</source>
        <translation>Es gibt noch keine Anfragen.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The numbers were written to %1</source>
        <translation>Die Zahlen wurden nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The log was written to %1</source>
        <translation>Das Protokoll wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Generate trace</source>
        <translation>Spur erzeugen</translation>
    </message>
    <message>
        <source>Requests that were thought out for a start</source>
        <translation>Anfragen für den Anfang</translation>
    </message>
    <message>
        <source>Export the numbers or the log, or copy the command</source>
        <translation>Die Zahlen oder das Protokoll exportieren oder den Befehl kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>A pool keeps many experts in memory under a budget of bytes. How many requests would have to wait for a load? Replay some and see.</source>
        <translation>Ein Pool hält viele Experten mit einem Budget von Bytes im Speicher. Wie viele Anfragen müssten auf das Laden warten? Spielen Sie welche nach und sehen Sie selbst.</translation>
    </message>
    <message>
        <source>Generate 100 000 requests</source>
        <translation>100 000 Anfragen erzeugen</translation>
    </message>
    <message>
        <source>Load trace…</source>
        <translation>Spur laden…</translation>
    </message>
    <message>
        <source>Policies at this budget</source>
        <translation>Regeln bei diesem Budget</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolTiles</name>
    <message>
        <source>Experts in memory, the last used first</source>
        <translation>Experten im Speicher, der zuletzt genutzte zuerst</translation>
    </message>
    <message>
        <source>Nothing is in memory.</source>
        <translation>Nichts ist im Speicher.</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolTransport</name>
    <message>
        <source>Place in the trace</source>
        <translation>Stelle in der Spur</translation>
    </message>
    <message>
        <source>Go to any request: the tiles show who is in memory then</source>
        <translation>Zu einer Anfrage gehen: die Kacheln zeigen, wer dann im Speicher ist</translation>
    </message>
    <message>
        <source>Before the first request</source>
        <translation>Vor die erste Anfrage</translation>
    </message>
    <message>
        <source>After the last request</source>
        <translation>Hinter die letzte Anfrage</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast Play goes through the requests</source>
        <translation>Wie schnell Abspielen durch die Anfragen geht</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::PredictionChart</name>
    <message>
        <source>Given over wanted</source>
        <translation>Ausgegeben über gewünscht</translation>
    </message>
    <message>
        <source>Nothing to compare: the rows have no targets</source>
        <translation>Nichts zu vergleichen: die Zeilen haben keine Ziele</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put every panel back in its place</source>
        <translation>Jeden Bereich wieder an seinen Platz setzen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>&amp;Single letters are shortcuts</source>
        <translation>&amp;Einzelne Buchstaben sind Tastenkürzel</translation>
    </message>
    <message>
        <source>They act only while the canvas or a chart has the focus</source>
        <translation>Sie wirken nur, solange die Zeichenfläche oder ein Diagramm den Fokus hat</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>Tastenkürzel &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Aktionen andere Tasten geben</translation>
    </message>
    <message>
        <source>Where your work is</source>
        <translation>Wo die Arbeit liegt</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Keep unsaved changes on disk, two seconds behind</source>
        <translation>&amp;Ungespeicherte Änderungen auf der Platte sichern, zwei Sekunden danach</translation>
    </message>
    <message>
        <source>After a crash they are offered again</source>
        <translation>Nach einem Absturz werden sie wieder angeboten</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProblemsPanel</name>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation>Alle Probleme als Text kopieren</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Return mends the chosen problem</source>
        <translation>Die Eingabetaste behebt das gewählte Problem</translation>
    </message>
    <message>
        <source>Fix the chosen problem</source>
        <translation>Das gewählte Problem beheben</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProposalsDialog</name>
    <message>
        <source>Measure what this machine takes, about 2 s, so that latency can be predicted</source>
        <translation>Messen, was dieser Rechner braucht, etwa 2 s, damit sich Latenz vorhersagen lässt</translation>
    </message>
    <message>
        <source>Calibrating…</source>
        <translation>Wird kalibriert…</translation>
    </message>
    <message>
        <source>%1 parameters, %2</source>
        <translation>%1 Parameter, %2</translation>
    </message>
    <message>
        <source>, ≈&#x2009;%1</source>
        <translation>, ≈&#x2009;%1</translation>
    </message>
    <message>
        <source>Latency cannot be predicted yet: this machine is not calibrated.</source>
        <translation>Latenz lässt sich noch nicht vorhersagen: dieser Rechner ist nicht kalibriert.</translation>
    </message>
    <message>
        <source>Calibrate this machine</source>
        <translation>Diesen Rechner kalibrieren</translation>
    </message>
</context>
<context>
    <name>wb::ui::PruneChart</name>
    <message>
        <source>What pruning costs</source>
        <translation>Was das Beschneiden kostet</translation>
    </message>
    <message>
        <source>The trade is being measured…</source>
        <translation>Der Tausch wird gemessen…</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>Zeilen richtig</translation>
    </message>
    <message>
        <source>Typical miss</source>
        <translation>Üblicher Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) removed</source>
        <translation>
            <numerusform>%n Einheit entfernt</numerusform>
            <numerusform>%n Einheiten entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the rows right</source>
        <translation>%1 der Zeilen richtig</translation>
    </message>
    <message>
        <source>typical miss %1</source>
        <translation>üblicher Fehler %1</translation>
    </message>
    <message>
        <source>outputs move by %1 on average</source>
        <translation>Ausgaben ändern sich im Mittel um %1</translation>
    </message>
    <message>
        <source>Mean change</source>
        <translation>Mittlere Änderung</translation>
    </message>
</context>
<context>
    <name>wb::ui::PruneDialog</name>
    <message>
        <source>There is no hidden layer</source>
        <translation>Es gibt keine versteckte Schicht</translation>
    </message>
    <message>
        <source>No hidden layer has more than one unit</source>
        <translation>Keine versteckte Schicht hat mehr als eine Einheit</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>Bes&amp;chneiden</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>Takes out the hidden units with the smallest weights. What each of them gives on average goes into the biases of those that read it.</source>
        <translation>Nimmt die versteckten Einheiten mit den kleinsten Gewichten heraus. Was jede von ihnen im Mittel gibt, geht in die Bias-Werte derer, die sie lesen.</translation>
    </message>
    <message>
        <source>Units to remove</source>
        <translation>Einheiten, die gehen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Measuring what pruning costs…</source>
        <translation>Misst, was das Beschneiden kostet…</translation>
    </message>
    <message>
        <source>%1 of %2 units</source>
        <translation>%1 von %2 Einheiten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>4 B for each parameter, input and unit</source>
        <translation>4 B für jeden Parameter, jede Eingabe und jede Einheit</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Predicted by the cost model of this machine</source>
        <translation>Vom Kostenmodell dieses Rechners vorhergesagt</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>Zeilen richtig</translation>
    </message>
    <message>
        <source>Typical miss</source>
        <translation>Üblicher Fehler</translation>
    </message>
    <message>
        <source>Root of the mean squared error of the outputs</source>
        <translation>Wurzel des mittleren quadratischen Fehlers der Ausgaben</translation>
    </message>
    <message>
        <source>Outputs move by</source>
        <translation>Ausgaben ändern sich um</translation>
    </message>
    <message>
        <source>Mean of the absolute differences of all outputs to those of the whole network</source>
        <translation>Mittel der absoluten Abweichungen aller Ausgaben von denen des ganzen Netzes</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) pruned: %1 → %2 parameters. Train on to adapt the units that stay.</source>
        <translation>
            <numerusform>%n Einheit entfernt: %1 → %2 Parameter. Weiter trainieren passt die übrigen an.</numerusform>
            <numerusform>%n Einheiten entfernt: %1 → %2 Parameter. Weiter trainieren passt die übrigen an.</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>This machine is not calibrated (Profile &gt; Calibrate)</source>
        <translation>Dieser Rechner ist nicht kalibriert (Profil &gt; Rechner kalibrieren)</translation>
    </message>
</context>
<context>
    <name>wb::ui::QueryDialog</name>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>Ask the library</source>
        <translation>Die Bibliothek fragen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Return or a double click asks for its rows</source>
        <translation>Eingabetaste oder Doppelklick fragt nach ihren Zeilen</translation>
    </message>
    <message>
        <source>Question in SQL</source>
        <translation>Frage in SQL</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>A SELECT; nothing can be changed from here</source>
        <translation>Ein SELECT; von hier aus lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>The first %1 rows</source>
        <translation>Die ersten %1 Zeilen</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>wb::ui::RaceDialog</name>
    <message>
        <source>Race of algorithms</source>
        <translation>Wettlauf der Algorithmen</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>&amp;Epochen</translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation>Wie oft alle Zeilen höchstens durchlaufen werden</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>A lane ends when its train error is at most this; 0: never</source>
        <translation>Eine Bahn endet, wenn ihr Trainingsfehler höchstens so groß ist; 0: nie</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validierung</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Fehlermaß: %1</translation>
    </message>
    <message>
        <source>As in the form of the Training tab; errors of different losses do not compare</source>
        <translation>Wie im Formular des Reiters Training; Fehler nach verschiedenen Maßen sind nicht vergleichbar</translation>
    </message>
    <message>
        <source>solid: train, dashed: validation, ◇ best</source>
        <translation>durchgezogen: Training, gestrichelt: Validierung, ◇ beste</translation>
    </message>
    <message>
        <source>How the lanes stand</source>
        <translation>Stand der Bahnen</translation>
    </message>
    <message>
        <source>&amp;Add lane</source>
        <translation>Bahn &amp;hinzufügen</translation>
    </message>
    <message>
        <source>One more way of training, up to six</source>
        <translation>Eine weitere Art zu trainieren, bis zu sechs</translation>
    </message>
    <message>
        <source>Re&amp;move lane</source>
        <translation>Bahn &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the chosen lane out</source>
        <translation>Nimmt die gewählte Bahn heraus</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Let all lanes train in turns, or pause them</source>
        <translation>Alle Bahnen reihum trainieren lassen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Cancel race</source>
        <translation>Wettlauf &amp;abbrechen</translation>
    </message>
    <message>
        <source>End the race; no weights are taken</source>
        <translation>Beendet den Wettlauf; keine Gewichte werden übernommen</translation>
    </message>
    <message>
        <source>&amp;Take weights</source>
        <translation>Gewichte ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Give the document the weights of the chosen lane, or of the first in rank</source>
        <translation>Gibt dem Dokument die Gewichte der gewählten Bahn oder der erstplatzierten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>What is not taken is forgotten</source>
        <translation>Was nicht übernommen wird, ist vergessen</translation>
    </message>
    <message>
        <source>There are no rows to train with: load some first</source>
        <translation>Es gibt keine Zeilen zum Trainieren: zuerst welche laden</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Startwert %2</translation>
    </message>
    <message>
        <source>Take the weights of %1</source>
        <translation>Gewichte von %1 übernehmen</translation>
    </message>
    <message>
        <source>What was learnt does not fit: %1</source>
        <translation>Das Gelernte passt nicht: %1</translation>
    </message>
    <message>
        <source>The weights of %1, epoch %2, are in place, error %3; Undo takes them back.</source>
        <translation>Die Gewichte von %1, Epoche %2, sind eingesetzt, Fehler %3; Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Take weights of %1</source>
        <translation>Gewichte von %1 ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights, the same rows in every lane; 0: none</source>
        <translation>Anteil der Zeilen, die nicht trainieren, sondern die besten Gewichte bestimmen, in jeder Bahn dieselben Zeilen; 0: keine</translation>
    </message>
    <message>
        <source>G&amp;o on</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
</context>
<context>
    <name>wb::ui::RaceModel</name>
    <message>
        <source>at the goal</source>
        <translation>am Ziel</translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation>alle Epochen</translation>
    </message>
    <message>
        <source>no better</source>
        <translation>nicht besser</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>Zeit um</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Best in epoch</source>
        <translation>Bester in Epoche</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>Zeilen richtig</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>wb::ui::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Remove &amp;missing files</source>
        <translation>&amp;Fehlende Dateien entfernen</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>wb::ui::RescueBar</name>
    <message>
        <source>(unknown)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>The library is sound; nothing had to be done.</source>
        <translation>Die Bibliothek ist in Ordnung; es war nichts zu tun.</translation>
    </message>
    <message>
        <source>The library was damaged and has been repaired; everything else in it is as it was.</source>
        <translation>Die Bibliothek war beschädigt und ist repariert; alles andere darin ist, wie es war.</translation>
    </message>
    <message>
        <source>The library was damaged. It was brought back from the snapshot of %1.</source>
        <translation>Die Bibliothek war beschädigt. Sie wurde aus dem Schnappschuss vom %1 zurückgeholt.</translation>
    </message>
    <message>
        <source>The library was damaged, and there was no sound snapshot. A new one was begun.</source>
        <translation>Die Bibliothek war beschädigt, und es gab keinen unbeschädigten Schnappschuss. Eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Beschädigt: %1</translation>
    </message>
    <message>
        <source>The damaged file was put aside as %1</source>
        <translation>Die beschädigte Datei liegt jetzt als %1 daneben</translation>
    </message>
    <message>
        <source>Snapshots passed over because they are damaged too: %1</source>
        <translation>Übergangene, ebenfalls beschädigte Schnappschüsse: %1</translation>
    </message>
    <message>
        <source>Versions kept: %1, mended from snapshots: %2</source>
        <translation>Behaltene Versionen: %1, aus Schnappschüssen geheilt: %2</translation>
    </message>
    <message>
        <source>Versions from the snapshot: %1</source>
        <translation>Versionen aus dem Schnappschuss: %1</translation>
    </message>
    <message>
        <source>Versions saved from the damaged file: %1; its trash and measurements stay behind</source>
        <translation>Aus der beschädigten Datei gerettete Versionen: %1; ihr Papierkorb und ihre Messungen bleiben zurück</translation>
    </message>
    <message>
        <source>Lost: “%1”, version %2</source>
        <translation>Verloren: „%1“, Version %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Parts of the damaged file could not be read: more may have stood there.</source>
        <translation>Teile der beschädigten Datei waren nicht lesbar: dort kann mehr gestanden haben.</translation>
    </message>
    <message>
        <source>&amp;Recover the library</source>
        <translation>Bibliothek &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Put the damaged file aside and bring back what snapshots and the file still have</source>
        <translation>Die beschädigte Datei beiseitelegen und zurückholen, was Schnappschüsse und Datei noch enthalten</translation>
    </message>
    <message>
        <source>No snapshot of the library could be made: %1</source>
        <translation>Von der Bibliothek ließ sich kein Schnappschuss machen: %1</translation>
    </message>
    <message>
        <source>There is no snapshot of it. Recovering puts the file aside and begins a new library with all that can still be read from it.</source>
        <translation>Es gibt keinen Schnappschuss davon. Das Wiederherstellen legt die Datei beiseite und beginnt eine neue Bibliothek mit allem, was sich daraus noch lesen lässt.</translation>
    </message>
    <message>
        <source>Recovering puts the file aside, brings back the newest sound snapshot (the last one is of %1), and adds all that can still be read from the file.</source>
        <translation>Das Wiederherstellen legt die Datei beiseite, holt den neuesten unbeschädigten Schnappschuss zurück (der letzte ist vom %1) und ergänzt alles, was sich aus der Datei noch lesen lässt.</translation>
    </message>
    <message>
        <source>The library is damaged and cannot be opened. Nothing has been changed.</source>
        <translation>Die Bibliothek ist beschädigt und lässt sich nicht öffnen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>Bibliothek wird geprüft…</translation>
    </message>
    <message>
        <source>the library is being recovered</source>
        <translation>die Bibliothek wird gerade wiederhergestellt</translation>
    </message>
    <message>
        <source>Recovering the library…</source>
        <translation>Bibliothek wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>The library is sound: all %1 versions are what was saved.</source>
        <translation>Die Bibliothek ist in Ordnung: alle %1 Versionen sind, wie sie gespeichert wurden.</translation>
    </message>
    <message>
        <source>Damaged: “%1”, version %2</source>
        <translation>Beschädigt: „%1“, Version %2</translation>
    </message>
    <message>
        <source>Versions that are what was saved: %1</source>
        <translation>Versionen, die sind, wie sie gespeichert wurden: %1</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>Die Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>Its training begins anew: “%1”, version %2</source>
        <translation>Sein Training beginnt neu: „%1“, Version %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidentModel</name>
    <message>
        <source>not in memory</source>
        <translation>nicht im Speicher</translation>
    </message>
    <message>
        <source>pinned: it never goes</source>
        <translation>angeheftet: er geht nie</translation>
    </message>
    <message>
        <source>used %1 times since it was loaded</source>
        <translation>%1-mal genutzt, seit er geladen wurde</translation>
    </message>
    <message>
        <source>not asked for yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>asked for last by request %1</source>
        <translation>zuletzt gefragt von Anfrage %1</translation>
    </message>
    <message>
        <source>the next to go</source>
        <translation>geht als Nächster</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidualChart</name>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>Nothing to compare: the rows have no targets</source>
        <translation>Nichts zu vergleichen: die Zeilen haben keine Ziele</translation>
    </message>
    <message>
        <source>Output − target</source>
        <translation>Ausgabe − Ziel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidualsModel</name>
    <message>
        <source>R² needs a target that changes</source>
        <translation>R² braucht ein Ziel, das sich ändert</translation>
    </message>
    <message>
        <source>Rows without a finite output that are left out: %1</source>
        <translation>Zeilen ohne endliche Ausgabe, die ausgelassen sind: %1</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Mean of |output − target|</source>
        <translation>Mittel von |Ausgabe − Ziel|</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Square root of the mean of (output − target)²</source>
        <translation>Quadratwurzel aus dem Mittel von (Ausgabe − Ziel)²</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>1 − Σ(output − target)² / Σ(target − mean)²: 1 is perfect, 0 no better than the mean</source>
        <translation>1 − Σ(Ausgabe − Ziel)² / Σ(Ziel − Mittel)²: 1 ist perfekt, 0 nicht besser als das Mittel</translation>
    </message>
    <message>
        <source>Mean of output − target</source>
        <translation>Mittel von Ausgabe − Ziel</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidualsView</name>
    <message>
        <source>How each output misses its target</source>
        <translation>Wie jede Ausgabe ihr Ziel verfehlt</translation>
    </message>
    <message>
        <source>residual of %1 from %2 to %3</source>
        <translation>Residuum von %1 von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::RestoreBar</name>
    <message>
        <source>Unsaved work of %1 was left in %2, but it cannot be read: %3</source>
        <translation>Ungespeicherte Arbeit an %1 blieb in %2 zurück, ist aber nicht lesbar: %3</translation>
    </message>
    <message>
        <source>The workbench ended without saving “%1”. Its state of %2 is still here.</source>
        <translation>Die Workbench endete, ohne „%1“ zu speichern. Der Stand von %2 ist noch da.</translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation>Unbenannter Experte</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Open the unsaved work again</source>
        <translation>Die ungespeicherte Arbeit wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Delete the unsaved work for good</source>
        <translation>Die ungespeicherte Arbeit endgültig löschen</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>Für später &amp;behalten</translation>
    </message>
    <message>
        <source>Leave it where it is and ask again at the next start</source>
        <translation>Liegen lassen und beim nächsten Start wieder fragen</translation>
    </message>
    <message>
        <source>%1 more after this.</source>
        <translation>Danach noch %1.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResultsModel</name>
    <message>
        <source>Mean of (output − target)² over the outputs of the row</source>
        <translation>Mittel von (Ausgabe − Ziel)² über die Ausgaben der Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResultsView</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Wieder alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>%1 of %2 rows: %3</source>
        <translation>%1 von %2 Zeilen: %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResumeChoice</name>
    <message>
        <source>Begins anew: the algorithm is another one than in the %1 epochs so far.</source>
        <translation>Beginnt neu: Der Algorithmus ist ein anderer als in den bisherigen %1 Epochen.</translation>
    </message>
    <message>
        <source>Begins anew: the loss is another one than in the %1 epochs so far.</source>
        <translation>Beginnt neu: Das Fehlermaß ist ein anderes als in den bisherigen %1 Epochen.</translation>
    </message>
    <message>
        <source>Begins anew: the rows are others than in the %1 epochs so far.</source>
        <translation>Beginnt neu: Die Zeilen sind andere als in den bisherigen %1 Epochen.</translation>
    </message>
    <message>
        <source>Begins anew: the rows for validation are others than in the %1 epochs so far.</source>
        <translation>Beginnt neu: Die Zeilen zur Validierung sind andere als in den bisherigen %1 Epochen.</translation>
    </message>
    <message>
        <source>Looking whether the rows are those of before…</source>
        <translation>Prüft, ob die Zeilen die von vorher sind…</translation>
    </message>
    <message>
        <source>&amp;Continue from epoch %1</source>
        <translation>Ab Epoche %1 &amp;fortsetzen</translation>
    </message>
    <message>
        <source>As if there had been no pause, to epoch %1 at most; without the tick it begins anew, with the weights as they are</source>
        <translation>Als hätte es keine Pause gegeben, höchstens bis Epoche %1; ohne Haken beginnt es neu, mit den Gewichten, wie sie sind</translation>
    </message>
    <message>
        <source>Begins anew: the scaling is another one than in the %1 epochs so far.</source>
        <translation>Beginnt von vorn: die Skalierung ist eine andere als in den bisherigen %1 Epochen.</translation>
    </message>
</context>
<context>
    <name>wb::ui::RooflineChart</name>
    <message>
        <source>Layers under this machine&apos;s roofs</source>
        <translation>Schichten unter den Dächern dieses Rechners</translation>
    </message>
    <message>
        <source>Flop a byte (log)</source>
        <translation>Flop je Byte (log)</translation>
    </message>
    <message>
        <source>GFLOP/s (log)</source>
        <translation>GFLOP/s (log)</translation>
    </message>
    <message>
        <source>%1: %2 GB/s</source>
        <translation>%1: %2 GB/s</translation>
    </message>
    <message>
        <source>%1: %2 GFLOP/s</source>
        <translation>%1: %2 GFLOP/s</translation>
    </message>
    <message>
        <source>%1: %2 of %3 GFLOP/s at %4 flop a byte
%5</source>
        <translation>%1: %2 von %3 GFLOP/s bei %4 Flop je Byte
%5</translation>
    </message>
    <message>
        <source>%1 after the edit: ≈ %2 of %3 GFLOP/s at %4 flop a byte</source>
        <translation>%1 nach der Änderung: ≈ %2 von %3 GFLOP/s bei %4 Flop je Byte</translation>
    </message>
    <message>
        <source>baseline %1 GFLOP/s; its time %2</source>
        <translation>Vergleichswert %1 GFLOP/s; Zeit der Schicht %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::RooflinePage</name>
    <message>
        <source>No layer measured yet.</source>
        <translation>Noch keine Schicht gemessen.</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Jetzt messen</translation>
    </message>
    <message>
        <source>The roofs of this machine have not been measured yet.</source>
        <translation>Die Dächer dieses Rechners wurden noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Calibrate this machine</source>
        <translation>Diesen Rechner kalibrieren</translation>
    </message>
    <message>
        <source>Measure what this machine takes for small networks, about 2 s</source>
        <translation>Messen, was dieser Rechner für kleine Netze braucht, etwa 2 s</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowChart</name>
    <message>
        <source>%1 more ↓</source>
        <translation>%1 weitere ↓</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowPicker</name>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorherige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row of the loaded data</source>
        <translation>Zeile der geladenen Daten</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowsLoader</name>
    <message>
        <source>Read by position: inputs %1, targets %2</source>
        <translation>Nach Position gelesen: Eingaben %1, Ziele %2</translation>
    </message>
    <message>
        <source>Read by position: inputs %1, no targets</source>
        <translation>Nach Position gelesen: Eingaben %1, keine Ziele</translation>
    </message>
    <message>
        <source>The last column holds class numbers: one target for each class</source>
        <translation>Die letzte Spalte enthält Klassennummern: ein Ziel je Klasse</translation>
    </message>
    <message>
        <source>Columns behind the inputs that are not used: %1</source>
        <translation>Unbenutzte Spalten hinter den Eingaben: %1</translation>
    </message>
    <message>
        <source>Rows with a missing value that were left out: %1</source>
        <translation>Ausgelassene Zeilen mit fehlendem Wert: %1</translation>
    </message>
    <message>
        <source>Another file is being read; cancel that or wait for it</source>
        <translation>Eine andere Datei wird gerade gelesen; das abbrechen oder abwarten</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowsPicture</name>
    <message>
        <source>Picture of the rows</source>
        <translation>Bild der Zeilen</translation>
    </message>
</context>
<context>
    <name>wb::ui::SaveToLibraryDialog</name>
    <message>
        <source>Save to library</source>
        <translation>In Bibliothek speichern</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>Was an dieser Version neu ist</translation>
    </message>
    <message>
        <source>Creates a new expert with its first version.</source>
        <translation>Legt einen neuen Experten mit seiner ersten Version an.</translation>
    </message>
    <message>
        <source>Creates version %1 of “%2”; the versions before it stay.</source>
        <translation>Legt Version %1 von „%2“ an; die Versionen davor bleiben.</translation>
    </message>
    <message>
        <source>▲ “%1” was saved elsewhere meanwhile: its version %2 is not what is open here. Save this as version %3 after it, or under another name?</source>
        <translation>▲ „%1“ wurde inzwischen anderswo gespeichert: Version %2 ist nicht, was hier offen ist. Dies danach als Version %3 speichern, oder unter anderem Namen?</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Als Version %1 speichern</translation>
    </message>
</context>
<context>
    <name>wb::ui::ScalingSection</name>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Remove scaling of inputs</source>
        <translation>Skalierung der Eingaben entfernen</translation>
    </message>
    <message>
        <source>Remove scaling of outputs</source>
        <translation>Skalierung der Ausgaben entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The weights stay as they are, and see the data&apos;s own values from then on; one undo step</source>
        <translation>Die Gewichte bleiben, wie sie sind, und sehen von da an die Werte der Daten selbst; ein Rückgängig-Schritt</translation>
    </message>
    <message>
        <source>The new inputs are not scaled: train with a scaling that is fitted anew.</source>
        <translation>Die neuen Eingaben sind nicht skaliert: mit neu angepasster Skalierung trainieren.</translation>
    </message>
    <message>
        <source>The new outputs are not scaled: train with a scaling that is fitted anew.</source>
        <translation>Die neuen Ausgaben sind nicht skaliert: mit neu angepasster Skalierung trainieren.</translation>
    </message>
    <message>
        <source>Scales %1 of %2 inputs</source>
        <translation>Skaliert %1 von %2 Eingaben</translation>
    </message>
    <message>
        <source>Scales %1 of %2 outputs</source>
        <translation>Skaliert %1 von %2 Ausgaben</translation>
    </message>
    <message>
        <source>%1: the network has (value − %2) × %3</source>
        <translation>%1: das Netz hat (Wert − %2) × %3</translation>
    </message>
    <message>
        <source>For each column a multiply-add a row, and a slope and an offset of 8 B each; counted, part of the totals of the network</source>
        <translation>Je Spalte eine Multiplikation-Addition pro Zeile sowie eine Steigung und ein Versatz zu je 8 B; gezählt, Teil der Summen des Netzes</translation>
    </message>
    <message>
        <source>%1 multiply-adds, %2</source>
        <translation>%1 MAC, %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShapePage</name>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>bytes of weights</source>
        <translation>Bytes an Gewichten</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>Each hidden layer&apos;s width by that of the one before it; 1 keeps them equal</source>
        <translation>Breite jeder verdeckten Schicht im Verhältnis zur vorherigen; 1 hält sie gleich</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>&amp;Eingaben</translation>
    </message>
    <message>
        <source>&amp;Outputs</source>
        <translation>&amp;Ausgaben</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>&amp;Hidden layers</source>
        <translation>&amp;Verdeckte Schichten</translation>
    </message>
    <message>
        <source>&amp;Taper</source>
        <translation>Ver&amp;jüngung</translation>
    </message>
    <message>
        <source>Hidden &amp;activation</source>
        <translation>A&amp;ktivierung, verdeckt</translation>
    </message>
    <message>
        <source>Output acti&amp;vation</source>
        <translation>Aktivie&amp;rung, Ausgabe</translation>
    </message>
    <message>
        <source>Shapes that meet it</source>
        <translation>Passende Formen</translation>
    </message>
    <message>
        <source>Softmax is for the output layer only: choose another hidden activation.</source>
        <translation>Softmax ist nur für die Ausgabeschicht: eine andere verdeckte Aktivierung wählen.</translation>
    </message>
    <message>
        <source>%1 · %2 of the limit</source>
        <translation>%1 · %2 der Grenze</translation>
    </message>
    <message>
        <source>New expert</source>
        <translation>Neuer Experte</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShortcutEditor</name>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>Give the chosen action these keys</source>
        <translation>Der gewählten Aktion diese Tasten geben</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Take the chosen action&apos;s keys away</source>
        <translation>Der gewählten Aktion ihre Tasten nehmen</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Original</translation>
    </message>
    <message>
        <source>Give the chosen action its original keys back</source>
        <translation>Der gewählten Aktion ihre ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>A&amp;ll original</source>
        <translation>&amp;Alle original</translation>
    </message>
    <message>
        <source>Give all actions their original keys back</source>
        <translation>Allen Aktionen ihre ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>Edit shortcuts</source>
        <translation>Tastenkürzel bearbeiten</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys: press them</source>
        <translation>Neue Tasten: jetzt drücken</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Eine Aktion wählen.</translation>
    </message>
    <message>
        <source>✕ %1 belongs to “%2”. Choose other keys, or take them from it first.</source>
        <translation>✕ %1 gehört zu „%2“. Andere Tasten wählen oder sie dort erst entfernen.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>Single letters act only while the canvas or a chart has the focus.</source>
        <translation>Einzelne Buchstaben wirken nur, solange die Zeichenfläche oder ein Diagramm den Fokus hat.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShortcutModel</name>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Original keys</source>
        <translation>Ursprüngliche Tasten</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters act only while the canvas or a chart has the focus.</source>
        <translation>Einzelne Buchstaben wirken nur, solange die Zeichenfläche oder ein Diagramm den Fokus hat.</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>Tastenkürzel &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Aktionen andere Tasten geben</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>Eine Schicht auswählen</translation>
    </message>
    <message>
        <source>Edit the selected layer</source>
        <translation>Die ausgewählte Schicht bearbeiten</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>wb::ui::SuggestDialog</name>
    <message>
        <source>Suggest expert</source>
        <translation>Experten vorschlagen</translation>
    </message>
    <message>
        <source>Load rows first: a suggestion is made for their inputs and targets.</source>
        <translation>Erst Zeilen laden: Vorgeschlagen wird für ihre Eingaben und Ziele.</translation>
    </message>
    <message>
        <source>The largest has a parameter for each target value of the %1 rows; more are learnt by heart.</source>
        <translation>Der größte hat einen Parameter für jeden Zielwert der %1 Zeilen; mehr würden auswendig lernen.</translation>
    </message>
    <message>
        <source>The largest is the most the budget allows.</source>
        <translation>Der größte ist, was das Budget gerade zulässt.</translation>
    </message>
    <message>
        <source>The largest is the most a micro-expert has.</source>
        <translation>Der größte ist so groß, wie ein Mikro-Experte sein kann.</translation>
    </message>
    <message>
        <source>Tanh inside, %1 at the end; the ranges of the rows are scaled inside the weights.</source>
        <translation>Innen Tanh, am Ende %1; die Bereiche der Zeilen sind in den Gewichten skaliert.</translation>
    </message>
    <message>
        <source>Suggested expert</source>
        <translation>Vorgeschlagener Experte</translation>
    </message>
</context>
<context>
    <name>wb::ui::SupportDialog</name>
    <message>
        <source>With the &amp;layers of the open network (no weights)</source>
        <translation>Mit den &amp;Schichten des offenen Netzes (ohne Gewichte)</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>&amp;What did you do, what happened, and what should have happened?</source>
        <translation>&amp;Was haben Sie getan, was ist geschehen, und was hätte geschehen sollen?</translation>
    </message>
    <message>
        <source>What goes with it: no names, no files, nothing of yours. Nothing is sent from here; copy or save it and pass it on yourself.</source>
        <translation>Was dazukommt: keine Namen, keine Dateien, nichts von Ihnen. Von hier wird nichts gesendet; kopieren oder speichern Sie es und geben Sie es selbst weiter.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>wb::ui::SurfaceChart</name>
    <message>
        <source>Response surface</source>
        <translation>Antwortfläche</translation>
    </message>
    <message>
        <source>A surface needs two inputs</source>
        <translation>Eine Fläche braucht zwei Eingaben</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::SurfaceView</name>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Rows as points</source>
        <translation>Zeilen als Punkte</translation>
    </message>
    <message>
        <source>The loaded rows at their place, by class or in the colour of their target; their other inputs differ from the sample&apos;s</source>
        <translation>Die geladenen Zeilen an ihrem Ort, nach Klasse oder in der Farbe ihres Ziels; ihre anderen Eingaben weichen vom Beispiel ab</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Ganzer Bereich</translation>
    </message>
    <message>
        <source>Colours from the lowest to the highest value the output function can give, instead of those that occur here</source>
        <translation>Farben vom kleinsten bis zum größten möglichen Wert der Ausgabefunktion statt der hier vorkommenden</translation>
    </message>
    <message>
        <source>A surface needs two inputs; this network has one</source>
        <translation>Eine Fläche braucht zwei Eingaben; dieses Netz hat eine</translation>
    </message>
    <message>
        <source>%1 of %2 rows drawn</source>
        <translation>%1 von %2 Zeilen gezeichnet</translation>
    </message>
</context>
<context>
    <name>wb::ui::SurfaceWatch</name>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Input across</source>
        <translation>Eingabe waagerecht</translation>
    </message>
    <message>
        <source>Input upwards</source>
        <translation>Eingabe senkrecht</translation>
    </message>
    <message>
        <source>Output as colour</source>
        <translation>Ausgabe als Farbe</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>A surface needs two inputs; this network has one</source>
        <translation>Eine Fläche braucht zwei Eingaben; dieses Netz hat eine</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepChart</name>
    <message>
        <source>Rows a second by rows in a call</source>
        <translation>Zeilen je Sekunde nach Zeilen je Aufruf</translation>
    </message>
    <message>
        <source>Rows in a call (log)</source>
        <translation>Zeilen je Aufruf (log)</translation>
    </message>
    <message>
        <source>Rows a second (log)</source>
        <translation>Zeilen je Sekunde (log)</translation>
    </message>
    <message>
        <source>fastest with %1 rows in a call: %2 a row</source>
        <translation>am schnellsten mit %1 Zeilen je Aufruf: %2 je Zeile</translation>
    </message>
    <message>
        <source>%1 rows in a call
%2 a row, %3 rows a second</source>
        <translation>%1 Zeilen je Aufruf
%2 je Zeile, %3 Zeilen je Sekunde</translation>
    </message>
    <message>
        <source>95 %: %1 to %2 a row</source>
        <translation>95 %: %1 bis %2 je Zeile</translation>
    </message>
    <message>
        <source>%1 rows: %2 a row</source>
        <translation>%1 Zeilen: %2 je Zeile</translation>
    </message>
    <message>
        <source>a row %1</source>
        <translation>je Zeile %1</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>Vergleichswert %1: %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepDialog</name>
    <message>
        <source>Sweeps (*.json)</source>
        <translation>Rastersuchen (*.json)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Rastersuche</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt der Rastersuche</translation>
    </message>
    <message>
        <source>Errors on a logarithmic axis</source>
        <translation>Fehler auf logarithmischer Achse</translation>
    </message>
    <message>
        <source>Settings by their error</source>
        <translation>Einstellungen nach ihrem Fehler</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Plan, results and ranking as JSON, as &quot;expert sweep collect --json&quot; prints them</source>
        <translation>Plan, Ergebnisse und Rangfolge als JSON, wie „expert sweep collect --json“ sie ausgibt</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Train every setting with every seed, or pause</source>
        <translation>Jede Einstellung mit jedem Startwert trainieren, oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Cancel sweep</source>
        <translation>Rastersuche abbre&amp;chen</translation>
    </message>
    <message>
        <source>End the sweep and forget its results</source>
        <translation>Die Rastersuche beenden und ihre Ergebnisse vergessen</translation>
    </message>
    <message>
        <source>&amp;Use setting</source>
        <translation>Einstellung über&amp;nehmen</translation>
    </message>
    <message>
        <source>Make the chosen setting, or the first in rank, the network and the form of the Training tab</source>
        <translation>Die gewählte Einstellung, sonst die erste im Rang, wird Netz und Formular des Reiters Training</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>%1; seeds %2; at most %3 epochs; validation %4</source>
        <translation>%1; Startwerte %2; höchstens %3 Epochen; Validierung %4</translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation>%1 Einstellungen</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>Noch keine Rastersuche</translation>
    </message>
    <message>
        <source>%1 of %2 trainings</source>
        <translation>%1 von %2 Trainings</translation>
    </message>
    <message>
        <source>, about %1 s left</source>
        <translation>, noch etwa %1 s</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <translation>Rastersuche öffnen</translation>
    </message>
    <message>
        <source>The sweep is of networks with %1 inputs and %2 outputs; the open one has %3 and %4.</source>
        <translation>Die Rastersuche ist von Netzen mit %1 Eingängen und %2 Ausgängen; das offene hat %3 und %4.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>%1, seed %2: the network and the form of the Training tab are set; Train does what the sweep did. Undo brings the network back.</source>
        <translation>%1, Startwert %2: Netz und Formular des Reiters Training sind gesetzt; Trainieren tut, was die Rastersuche tat. Rückgängig bringt das Netz zurück.</translation>
    </message>
    <message>
        <source>log ax&amp;is</source>
        <translation>lo&amp;g. Achse</translation>
    </message>
    <message>
        <source>A sweep that was exported here, or what &quot;expert sweep collect --json&quot; has printed</source>
        <translation>Eine Rastersuche, die hier exportiert wurde, oder was „expert sweep collect --json“ ausgegeben hat</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>What is not exported is forgotten</source>
        <translation>Was nicht exportiert ist, wird vergessen</translation>
    </message>
    <message>
        <source>Error over the seeds, the first %1 in rank</source>
        <translation>Fehler über die Startwerte, die ersten %1 im Rang</translation>
    </message>
    <message>
        <source>Error over the seeds</source>
        <translation>Fehler über die Startwerte</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepErrorChart</name>
    <message>
        <source>Error over the seeds</source>
        <translation>Fehler über die Startwerte</translation>
    </message>
    <message>
        <source>No training has ended yet</source>
        <translation>Noch kein Training ist beendet</translation>
    </message>
    <message>
        <source>%1: mean ± standard deviation</source>
        <translation>%1: Mittel ± Standardabweichung</translation>
    </message>
    <message>
        <source>no error: diverged</source>
        <translation>kein Fehler: divergiert</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>lowest: %1, %2</source>
        <translation>niedrigster: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 over %n seed(s)</source>
        <translation>
            <numerusform>%1
%2 über %n Startwert</numerusform>
            <numerusform>%1
%2 über %n Startwerte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepForm</name>
    <message>
        <source>&amp;Algorithms</source>
        <translation>&amp;Algorithmen</translation>
    </message>
    <message>
        <source>Each is tried with everything below</source>
        <translation>Jeder wird mit allem darunter versucht</translation>
    </message>
    <message>
        <source>&amp;Hidden activations</source>
        <translation>Ver&amp;deckte Aktivierungen</translation>
    </message>
    <message>
        <source>Of all hidden layers</source>
        <translation>Aller verdeckten Schichten</translation>
    </message>
    <message>
        <source>&amp;Widths</source>
        <translation>&amp;Breiten</translation>
    </message>
    <message>
        <source>Of the hidden layers: 8,16x8,none are three shapes to try</source>
        <translation>Der verdeckten Schichten: 8,16x8,none sind drei Formen</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>Star&amp;twerte</translation>
    </message>
    <message>
        <source>Every setting is trained with each of them: 1-10 or 1,2,7</source>
        <translation>Jede Einstellung wird mit jedem davon trainiert: 1-10 oder 1,2,7</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>&amp;Epochen</translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation>Wie oft alle Zeilen höchstens durchlaufen werden</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>A training ends when its train error is at most this; 0: never</source>
        <translation>Ein Training endet, wenn sein Trainingsfehler höchstens so groß ist; 0: nie</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validierung</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights, the same rows in every training; 0: none</source>
        <translation>Anteil der Zeilen, die nicht trainieren, sondern die besten Gewichte wählen, in jedem Training dieselben; 0: keiner</translation>
    </message>
    <message>
        <source>There are no rows to train with: load some first</source>
        <translation>Es gibt keine Zeilen zum Trainieren: zuerst welche laden</translation>
    </message>
    <message>
        <source>%1 settings × %2 seeds: %3 trainings. Loss (%4), patience and scaling are as in the form of the Training tab.</source>
        <translation>%1 Einstellungen × %2 Startwerte: %3 Trainings. Verlust (%4), Geduld und Skalierung sind wie im Formular des Reiters Training.</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepModel</name>
    <message>
        <source>Test error</source>
        <translation>Testfehler</translation>
    </message>
    <message>
        <source>Train error</source>
        <translation>Trainingsfehler</translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation>Validierungsfehler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n diverged</source>
        <translation>
            <numerusform>%1, %n divergiert</numerusform>
            <numerusform>%1, %n divergiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean over the seeds, of the best weights of each</source>
        <translation>Mittel über die Startwerte, jeweils der besten Gewichte</translation>
    </message>
    <message>
        <source>Standard deviation over the seeds</source>
        <translation>Standardabweichung über die Startwerte</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>Zeilen richtig</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepPage</name>
    <message>
        <source>How many rows a second, in calls of 1 to 4096 rows?</source>
        <translation>Wie viele Zeilen je Sekunde, bei Aufrufen mit 1 bis 4096 Zeilen?</translation>
    </message>
    <message>
        <source>Measure batches</source>
        <translation>Stapel messen</translation>
    </message>
    <message>
        <source>Progress of the batch measurement</source>
        <translation>Fortschritt der Stapelmessung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Median of %1 rounds in which all sizes take turns; %2 kernels, %3 build. %4</source>
        <translation>Median aus %1 Runden, in denen alle Größen abwechselnd drankommen; %2-Kernel, %3-Build. %4</translation>
    </message>
    <message>
        <source>Measuring calls of 1 to 4096 rows</source>
        <translation>Aufrufe mit 1 bis 4096 Zeilen werden gemessen</translation>
    </message>
</context>
<context>
    <name>wb::ui::TemplateModel</name>
    <message>
        <source>Reasoning</source>
        <translation>Schlussfolgern</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>Mathematik</translation>
    </message>
    <message>
        <source>Tool use</source>
        <translation>Werkzeugnutzung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Weighs 128 features of a situation and scores 32 conclusions</source>
        <translation>Wägt 128 Merkmale einer Lage und bewertet 32 Schlüsse</translation>
    </message>
    <message>
        <source>Ranks 48 code actions from 192 features of the code around the cursor</source>
        <translation>Ordnet 48 Code-Aktionen nach 192 Merkmalen des Codes um die Schreibmarke</translation>
    </message>
    <message>
        <source>Maps 256 text features to a dense vector of 64 for search or routing</source>
        <translation>Bildet 256 Textmerkmale auf einen dichten Vektor von 64 ab, zum Suchen oder Verteilen</translation>
    </message>
    <message>
        <source>Approximates up to 24 functions of 96 numbers: a regression</source>
        <translation>Nähert bis zu 24 Funktionen von 96 Zahlen an: eine Regression</translation>
    </message>
    <message>
        <source>Picks one of 16 tools from 64 features of a request</source>
        <translation>Wählt eines von 16 Werkzeugen nach 64 Merkmalen einer Anfrage</translation>
    </message>
    <message>
        <source>Condenses 160 features of what went before into a state of 40</source>
        <translation>Verdichtet 160 Merkmale des Bisherigen zu einem Zustand von 40</translation>
    </message>
    <message>
        <source>%1 parameters · %2 · %3 multiply-adds</source>
        <translation>%1 Parameter · %2 · %3 MAC</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::TemplatePage</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>As planned, at most %1 parameters</source>
        <translation>Wie geplant, höchstens %1 Parameter</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>▲ Its source calls this shape one of %1 parameters; it has %2, more than the 100 000 of a micro-expert.</source>
        <translation>▲ Die Quelle nennt diese Form eine mit %1 Parametern; sie hat %2, mehr als die 100 000 eines Mikro-Experten.</translation>
    </message>
    <message>
        <source>Weights are drawn fresh: a template is a shape to train, it knows nothing yet.</source>
        <translation>Gewichte werden frisch gezogen: eine Vorlage ist eine Form zum Trainieren, sie weiß noch nichts.</translation>
    </message>
</context>
<context>
    <name>wb::ui::TemplatesDialog</name>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>Vor&amp;lagen</translation>
    </message>
    <message>
        <source>By &amp;size</source>
        <translation>Nach &amp;Größe</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>wb::ui::TopologyEdit</name>
    <message>
        <source>Topology as text</source>
        <translation>Topologie als Text</translation>
    </message>
    <message>
        <source>Inputs, then each layer&apos;s units and activation, as in 64-32:tanh-16:relu@0.5-8:softmax. A first size with an activation is a layer; what is left out stays as it is. Return applies, Esc drops.</source>
        <translation>Eingaben, dann Einheiten und Aktivierung jeder Schicht, wie in 64-32:tanh-16:relu@0.5-8:softmax. Eine erste Größe mit Aktivierung ist eine Schicht; was fehlt, bleibt wie es ist. Eingabetaste wendet an, Esc verwirft.</translation>
    </message>
    <message>
        <source>Return applies it: %1 parameters. Esc drops it.</source>
        <translation>Eingabetaste wendet an: %1 Parameter. Esc verwirft.</translation>
    </message>
</context>
<context>
    <name>wb::ui::TraceBuilder</name>
    <message>
        <source>There is no expert in the library that could be asked for: save one, or draw the sizes.</source>
        <translation>In der Bibliothek ist kein Experte, nach dem gefragt werden könnte: sichern Sie einen, oder lassen Sie die Größen ziehen.</translation>
    </message>
    <message>
        <source>The trace does not say how large “%1” is, and the library has no expert of that name: draw the sizes instead.</source>
        <translation>Die Spur sagt nicht, wie groß „%1“ ist, und die Bibliothek hat keinen Experten dieses Namens: lassen Sie die Größen ziehen.</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingActions</name>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation>Trainieren oder anhalten</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>Eine Epo&amp;che</translation>
    </message>
    <message>
        <source>Train one epoch and pause</source>
        <translation>Eine Epoche trainieren und anhalten</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>End and take the best weights</source>
        <translation>Beenden und die besten Gewichte nehmen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>End and leave the weights as they were</source>
        <translation>Beenden und die Gewichte lassen, wie sie waren</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>The weights from which training began; Undo takes this back</source>
        <translation>Die Gewichte, von denen das Training ausging; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>R&amp;ace algorithms…</source>
        <translation>Wettl&amp;auf der Algorithmen…</translation>
    </message>
    <message>
        <source>Up to six ways of training against each other; the winner gives its weights</source>
        <translation>Bis zu sechs Arten zu trainieren gegeneinander; der Sieger gibt seine Gewichte</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>Raster&amp;suche…</translation>
    </message>
    <message>
        <source>Algorithms, activations and widths with several seeds each, ranked by their error</source>
        <translation>Algorithmen, Aktivierungen und Breiten mit je mehreren Startwerten, nach ihrem Fehler geordnet</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingForm</name>
    <message>
        <source>&amp;Algorithm</source>
        <translation>&amp;Algorithmus</translation>
    </message>
    <message>
        <source>How weights follow from gradients</source>
        <translation>Wie aus Gradienten Gewichte werden</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Fehlermaß</translation>
    </message>
    <message>
        <source>What is made small</source>
        <translation>Was klein werden soll</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>&amp;Epochen</translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation>Wie oft alle Zeilen höchstens durchlaufen werden</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>Ends when the train error is at most this; 0: never</source>
        <translation>Endet, wenn der Trainingsfehler höchstens so groß ist; 0: nie</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validierung</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights; 0: none</source>
        <translation>Anteil der Zeilen, die nicht trainieren, sondern die besten Gewichte bestimmen; 0: keine</translation>
    </message>
    <message>
        <source>&amp;Patience</source>
        <translation>&amp;Geduld</translation>
    </message>
    <message>
        <source>Ends after so many epochs without a better error; 0: never</source>
        <translation>Endet nach so vielen Epochen ohne besseren Fehler; 0: nie</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>&amp;Lernrate</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>Größe eines Schritts</translation>
    </message>
    <message>
        <source>&amp;Momentum</source>
        <translation>&amp;Momentum</translation>
    </message>
    <message>
        <source>Share of the last step that goes on</source>
        <translation>Anteil des letzten Schritts, der weiterwirkt</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>Sta&amp;pelgröße</translation>
    </message>
    <message>
        <source>Rows between two steps</source>
        <translation>Zeilen zwischen zwei Schritten</translation>
    </message>
    <message>
        <source>Weight &amp;decay</source>
        <translation>Gewic&amp;htszerfall</translation>
    </message>
    <message>
        <source>Pulls weights to 0 (L2)</source>
        <translation>Zieht Gewichte gegen 0 (L2)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Order of the rows and choice of those for validation: same seed, same result</source>
        <translation>Reihenfolge der Zeilen und Auswahl zur Validierung: gleicher Startwert, gleiches Ergebnis</translation>
    </message>
    <message>
        <source>libfann&apos;s gradients and errors, with what is wrong in them, to compare with it</source>
        <translation>Gradienten und Fehlermaße von libfann samt ihren Mängeln, zum Vergleich damit</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>FANN-compatible</source>
        <translation>FANN-kompatibel</translation>
    </message>
    <message>
        <source>Pa&amp;ce</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Epochs a second, to watch a small network learn</source>
        <translation>Epochen je Sekunde, um einem kleinen Netz beim Lernen zuzusehen</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>so schnell wie möglich</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>Min-Max</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z-Wert</translation>
    </message>
    <message>
        <source>FANN&apos;s</source>
        <translation>wie FANN</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>What the network scales already, if anything</source>
        <translation>Was das Netz schon skaliert, falls überhaupt</translation>
    </message>
    <message>
        <source>The smallest value becomes the lower end, the largest the upper end</source>
        <translation>Der kleinste Wert wird zum unteren Ende, der größte zum oberen</translation>
    </message>
    <message>
        <source>Mean 0, standard deviation 1</source>
        <translation>Mittelwert 0, Standardabweichung 1</translation>
    </message>
    <message>
        <source>Mean minus and plus one standard deviation become the ends, as in libfann</source>
        <translation>Mittelwert minus und plus eine Standardabweichung werden zu den Enden, wie in libfann</translation>
    </message>
    <message>
        <source>Scale &amp;inputs</source>
        <translation>E&amp;ingabeskala</translation>
    </message>
    <message>
        <source>Fitted to the rows that train, and kept in the network, which scales by itself</source>
        <translation>An die Trainingszeilen angepasst und im Netz aufbewahrt, das selbst skaliert</translation>
    </message>
    <message>
        <source>Scale &amp;outputs</source>
        <translation>A&amp;usgabeskala</translation>
    </message>
    <message>
        <source>Fitted to the targets of the rows that train; the network gives outputs in the data&apos;s own units</source>
        <translation>An die Ziele der Trainingszeilen angepasst; das Netz liefert Ausgaben in den Einheiten der Daten</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingHead</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>train error</source>
        <translation>Trainingsfehler</translation>
    </message>
    <message>
        <source>validation error</source>
        <translation>Validierungsfehler</translation>
    </message>
    <message>
        <source>best in</source>
        <translation>beste in</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>The epoch with the lowest error; its weights are kept</source>
        <translation>Die Epoche mit dem kleinsten Fehler; ihre Gewichte werden behalten</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Smoothing of the curves</source>
        <translation>Glättung der Kurven</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Errors on a logarithmic axis</source>
        <translation>Fehler auf logarithmischer Achse</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Epochs on a logarithmic axis</source>
        <translation>Epochen auf logarithmischer Achse</translation>
    </message>
    <message>
        <source>Smoothing %1: the curves as they are stand pale behind</source>
        <translation>Glättung %1: die Kurven, wie sie sind, stehen blass dahinter</translation>
    </message>
    <message>
        <source>Smooths the curves; as they are they stand pale behind</source>
        <translation>Glättet die Kurven; wie sie sind, stehen sie blass dahinter</translation>
    </message>
    <message>
        <source>typical miss</source>
        <translation>üblicher Fehler</translation>
    </message>
    <message>
        <source>Share of the rows put into their class, of those for validation if any</source>
        <translation>Anteil der Zeilen, die in ihre Klasse kamen; der Validierungszeilen, falls es welche gibt</translation>
    </message>
    <message>
        <source>Root of the mean squared error, in the unit of the targets</source>
        <translation>Wurzel des mittleren quadratischen Fehlers, in der Einheit der Ziele</translation>
    </message>
    <message>
        <source>Of scaled outputs, as the network scales them</source>
        <translation>Der skalierten Ausgaben, so wie das Netz sie skaliert</translation>
    </message>
    <message>
        <source>train error, scaled</source>
        <translation>Trainingsfehler, skaliert</translation>
    </message>
    <message>
        <source>validation error, scaled</source>
        <translation>Validierungsfehler, skaliert</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingModel</name>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>no version</source>
        <translation>keiner Version</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Best error</source>
        <translation>Bester Fehler</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>Zeilen richtig</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>Began with</source>
        <translation>Begann mit</translation>
    </message>
    <message>
        <source>For validation: %1, SHA-256 %2</source>
        <translation>Zur Validierung: %1, SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingPanel</name>
    <message>
        <source>Nothing to learn from yet: load rows with as many columns as the network has inputs and outputs together.</source>
        <translation>Noch nichts zu lernen: Zeilen mit so vielen Spalten laden, wie das Netz Eingaben und Ausgaben zusammen hat.</translation>
    </message>
    <message>
        <source>Load rows…</source>
        <translation>Zeilen laden…</translation>
    </message>
    <message>
        <source>Training was ended</source>
        <translation>Training wurde beendet</translation>
    </message>
    <message>
        <source>Training has ended: %1</source>
        <translation>Training ist zu Ende: %1</translation>
    </message>
    <message>
        <source>%1. No epoch was better than the start; nothing was changed.</source>
        <translation>%1. Keine Epoche war besser als der Anfang; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Train to epoch %1</source>
        <translation>Bis Epoche %1 trainieren</translation>
    </message>
    <message>
        <source>%1. The weights of epoch %2 are in place, error %3; Undo takes them back.</source>
        <translation>%1. Die Gewichte der Epoche %2 sind eingesetzt, Fehler %3; Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>What was learnt does not fit: %1</source>
        <translation>Das Gelernte passt nicht: %1</translation>
    </message>
    <message>
        <source>&amp;Save to library…</source>
        <translation>&amp;In Bibliothek speichern…</translation>
    </message>
    <message>
        <source>Keep the trained expert, with a record of its training</source>
        <translation>Den trainierten Experten behalten, samt einem Nachweis seines Trainings</translation>
    </message>
    <message>
        <source>Generate…</source>
        <translation>Erzeugen…</translation>
    </message>
    <message>
        <source>Reset weights</source>
        <translation>Gewichte zurücksetzen</translation>
    </message>
    <message>
        <source>The weights are those from which training began; Undo takes this back.</source>
        <translation>Die Gewichte sind die, von denen das Training ausging; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>See how long an inference takes now</source>
        <translation>Sehen, wie lange eine Inferenz jetzt dauert</translation>
    </message>
    <message>
        <source>%1. No epoch was better than epoch %2, whose weights stay, error %3.</source>
        <translation>%1. Keine Epoche war besser als Epoche %2, deren Gewichte bleiben, Fehler %3.</translation>
    </message>
    <message>
        <source>Take the weights of epoch %1</source>
        <translation>Gewichte von Epoche %1 übernehmen</translation>
    </message>
    <message>
        <source>The weights of epoch %1 are in place; Undo takes them back.</source>
        <translation>Die Gewichte von Epoche %1 sind eingesetzt; Rückgängig nimmt sie zurück.</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingWatch</name>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingsDialog</name>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Trainings of %1</source>
        <translation>Trainings von %1</translation>
    </message>
    <message>
        <source>No training was kept of this expert: one is kept with the version that is saved after it.</source>
        <translation>Von diesem Experten wurde kein Training aufbewahrt: Es wird mit der Version aufbewahrt, die danach gespeichert wird.</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Und</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 inputs, %3 targets, from %4</source>
        <translation>%1, %2 Eingaben, %3 Zielwerte, aus %4</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Put these settings, the seed too, into the form of the Training tab, or of Grow by cascade</source>
        <translation>Diese Einstellungen, auch den Startwert, in das Formular des Reiters Training oder von „Durch Kaskade wachsen“ übernehmen</translation>
    </message>
    <message>
        <source>Grew to</source>
        <translation>Gewachsen auf</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden unit(s), the lowest error with %1</source>
        <translation>
            <numerusform>%n verborgene Einheit, kleinster Fehler mit %1</numerusform>
            <numerusform>%n verborgene Einheiten, kleinster Fehler mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>Validierungszeilen</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrashDialog</name>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Trash of the library</source>
        <translation>Papierkorb der Bibliothek</translation>
    </message>
    <message>
        <source>Name it comes back under</source>
        <translation>Name, unter dem er zurückkommt</translation>
    </message>
    <message>
        <source>Put the chosen expert back into the library, with all its versions</source>
        <translation>Den gewählten Experten mit allen Versionen zurück in die Bibliothek legen</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>What is deleted stays here for at least 30 days.</source>
        <translation>Was gelöscht wird, bleibt mindestens 30 Tage hier.</translation>
    </message>
    <message>
        <source>“%1” is back in the library</source>
        <translation>„%1“ ist wieder in der Bibliothek</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrashModel</name>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Bleibt bis</translation>
    </message>
</context>
<context>
    <name>wb::ui::ValueEditor</name>
    <message>
        <source>Type a finite number, for example -0.25.</source>
        <translation>Eine endliche Zahl eingeben, zum Beispiel -0.25.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ValueHistogramChart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::VersionModel</name>
    <message>
        <source>%1, the newest</source>
        <translation>%1, die neueste</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Champion</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Abgelöst</translation>
    </message>
</context>
<context>
    <name>wb::ui::VersionsDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Restore as the newest</source>
        <translation>Als neueste &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>Versionen von %1</translation>
    </message>
    <message>
        <source>Open the chosen version on the canvas</source>
        <translation>Die gewählte Version auf der Leinwand öffnen</translation>
    </message>
    <message>
        <source>The chosen version once more, as the next one; nothing is lost</source>
        <translation>Die gewählte Version noch einmal, als die nächste; nichts geht verloren</translation>
    </message>
    <message>
        <source>Version %1 stands again, as version %2</source>
        <translation>Version %1 steht wieder da, als Version %2</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Stufe</translation>
    </message>
    <message>
        <source>How far the chosen version has come; at most one of an expert is its champion</source>
        <translation>Wie weit die gewählte Version ist; höchstens eine eines Experten ist sein Champion</translation>
    </message>
    <message>
        <source>&amp;Trainings…</source>
        <translation>&amp;Trainings…</translation>
    </message>
    <message>
        <source>How these versions were trained: curves, settings, rows, machines</source>
        <translation>Wie diese Versionen trainiert wurden: Kurven, Einstellungen, Zeilen, Rechner</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>What is to be known of the chosen version (F2)</source>
        <translation>Was man von der gewählten Version wissen muss (F2)</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightDistribution</name>
    <message>
        <source>From %1 of %2 weights, evenly spread; biases apart</source>
        <translation>Aus %1 von %2 Gewichten, gleichmäßig verteilt; Bias gesondert</translation>
    </message>
    <message>
        <source>Of all %1 weights; biases apart</source>
        <translation>Von allen %1 Gewichten; Bias gesondert</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>Mittel ± Abweichung</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Smallest, largest</source>
        <translation>Kleinstes, größtes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Exactly 0</source>
        <translation>Genau 0</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightHistogramChart</name>
    <message>
        <source>Weight distribution</source>
        <translation>Gewichtsverteilung</translation>
    </message>
    <message>
        <source>Select a layer to see how its weights are distributed.</source>
        <translation>Eine Schicht auswählen, um die Verteilung ihrer Gewichte zu sehen.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>%1 weights, %2</source>
        <translation>%1 Gewichte, %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightsSection</name>
    <message>
        <source>0 to 18446744073709551615: the same seed draws the same weights on every machine</source>
        <translation>0 bis 18446744073709551615: gleicher Startwert zieht auf jedem Rechner gleiche Gewichte</translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation>Neue Gewichte ziehen</translation>
    </message>
    <message>
        <source>Fresh weights</source>
        <translation>Frische Gewichte</translation>
    </message>
    <message>
        <source>&amp;Initialiser</source>
        <translation>&amp;Initialisierung</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Sta&amp;rtwert</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to 18446744073709551615</source>
        <translation>Der Startwert ist eine ganze Zahl von 0 bis 18446744073709551615</translation>
    </message>
    <message>
        <source>Lowest weight</source>
        <translation>Kleinstes Gewicht</translation>
    </message>
    <message>
        <source>Highest weight</source>
        <translation>Größtes Gewicht</translation>
    </message>
    <message>
        <source>Replaces all weights, as one undo step</source>
        <translation>Ersetzt alle Gewichte, als ein Rückgängig-Schritt</translation>
    </message>
    <message>
        <source>Draw again with next seed %1</source>
        <translation>Neu ziehen mit nächstem Startwert %1</translation>
    </message>
    <message>
        <source>Draw weights with seed %1</source>
        <translation>Gewichte mit Startwert %1 ziehen</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightsWatch</name>
    <message>
        <source>%1: weights</source>
        <translation>%1: Gewichte</translation>
    </message>
</context>
<context>
    <name>wb::ui::WelcomePage</name>
    <message>
        <source>Expert Workbench</source>
        <translation>Expert Workbench</translation>
    </message>
    <message>
        <source>Design a small network by eye, try it, train it, and see what it costs.</source>
        <translation>Ein kleines Netz anschaulich entwerfen, ausprobieren, trainieren und sehen, was es kostet.</translation>
    </message>
    <message>
        <source>&amp;New expert</source>
        <translation>&amp;Neuer Experte</translation>
    </message>
    <message>
        <source>Begin with 64-32-16-8</source>
        <translation>Mit 64-32-16-8 beginnen</translation>
    </message>
    <message>
        <source>Open a FANN .net file or rows of data</source>
        <translation>Eine FANN-.net-Datei oder Datenzeilen öffnen</translation>
    </message>
    <message>
        <source>The experts you have kept</source>
        <translation>Die aufbewahrten Experten</translation>
    </message>
    <message>
        <source>Back to the expert that is open</source>
        <translation>Zurück zum offenen Experten</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendete Dateien</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Each opens with everything it needs; unsaved work is asked about first.</source>
        <translation>Jedes öffnet sich mit allem Nötigen; zu ungespeicherter Arbeit wird vorher gefragt.</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation>Unbenannter Experte</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Open library (%1)</source>
        <translation>Bibliothek öffnen (%1)</translation>
    </message>
</context>
<context>
    <name>wb::ui::WindowTools</name>
    <message>
        <source>Command &amp;palette…</source>
        <translation>Befehlspale&amp;tte…</translation>
    </message>
    <message>
        <source>Find and run commands, layers and experts</source>
        <translation>Befehle, Schichten und Experten finden und ausführen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, language, keys, unsaved work</source>
        <translation>Farbschema, Sprache, Tasten, ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>Anordnung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Keep where the panels are now</source>
        <translation>Behalten, wo die Bereiche jetzt sind</translation>
    </message>
    <message>
        <source>&amp;Apply saved layout</source>
        <translation>Gespeicherte Anordnung an&amp;wenden</translation>
    </message>
    <message>
        <source>Re&amp;move saved layout</source>
        <translation>Gespeicherte Anordnung &amp;löschen</translation>
    </message>
    <message>
        <source>The layout %1 belongs to other panels.</source>
        <translation>Die Anordnung %1 gehört zu anderen Bereichen.</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Name of the layout; one that exists is replaced</source>
        <translation>Name der Anordnung; eine vorhandene wird ersetzt</translation>
    </message>
</context>
<context>
    <name>wb::wasm::BrowserPersistence</name>
    <message>
        <source>Another tab has the library open and saves it. Close that tab and reload this one to save here.</source>
        <translation>Ein anderer Tab hat die Bibliothek offen und speichert sie. Jenen Tab schließen und diesen neu laden, um hier zu speichern.</translation>
    </message>
    <message>
        <source>Saved in this browser</source>
        <translation>In diesem Browser gespeichert</translation>
    </message>
    <message>
        <source>The newest copy of the library was damaged; the one before it is open.</source>
        <translation>Die neueste Kopie der Bibliothek war beschädigt; die davor ist geöffnet.</translation>
    </message>
    <message>
        <source>The library in this browser was damaged and could not be read; an empty one is open.</source>
        <translation>Die Bibliothek in diesem Browser war beschädigt und nicht lesbar; eine leere ist geöffnet.</translation>
    </message>
    <message>
        <source>Saving in this browser</source>
        <translation>Speichern in diesem Browser</translation>
    </message>
</context>
</TS>
