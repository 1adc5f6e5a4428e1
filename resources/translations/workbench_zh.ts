<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>BudgetVerdict</name>
    <message>
        <source>%1&#x2009;% over</source>
        <translation>超出 %1&#x2009;%</translation>
    </message>
    <message>
        <source>No limit for the latency is set.</source>
        <translation>未设置延迟上限。</translation>
    </message>
    <message>
        <source>%1 – measure</source>
        <translation>%1 – 测量</translation>
    </message>
    <message>
        <source>Not measured since the last edit, and this machine is not calibrated.</source>
        <translation>上次编辑后未测量，且本机未校准。</translation>
    </message>
    <message>
        <source>Predicted: ≈&#x2009;%1 of at most %2.</source>
        <translation>预测：≈&#x2009;%1，上限 %2。</translation>
    </message>
    <message>
        <source>Measured: %1 of at most %2.</source>
        <translation>测量：%1，上限 %2。</translation>
    </message>
    <message>
        <source>No limit for the memory is set.</source>
        <translation>未设置内存上限。</translation>
    </message>
    <message>
        <source>Weights, biases and activations: %1 of at most %2, counted.</source>
        <translation>权重、偏置和激活值：%1，上限 %2，计数所得。</translation>
    </message>
</context>
<context>
    <name>CanvasScene</name>
    <message>
        <source>mixed functions</source>
        <translation>混合函数</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 values a row</source>
        <translation>%1：每行 %2 个值</translation>
    </message>
    <message>
        <source>%1: %2 inputs → %3 units
%4 parameters, %5 multiply-adds, %6 of weights</source>
        <translation>%1：%2 个输入 → %3 个单元
%4 个参数，%5 次乘加，权重 %6</translation>
    </message>
</context>
<context>
    <name>ChartsArchive</name>
    <message>
        <source>No chart shows anything yet: measure, train or run rows first</source>
        <translation>还没有图表有内容：请先测量、训练或运行数据行</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The command line works on files: save this network as .net first.</source>
        <translation>命令行处理文件：请先将此网络保存为 .net。</translation>
    </message>
    <message>
        <source>The command line works on files: load the rows from a file first.</source>
        <translation>命令行处理文件：请先从文件加载行。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>measured in turns; right / left is %1, at 95 %: %2 to %3</source>
        <translation>交替测量；右 / 左为 %1，95 %：%2 至 %3</translation>
    </message>
    <message>
        <source>; no certain difference</source>
        <translation>；无确定差异</translation>
    </message>
    <message>
        <source>neither was measured yet</source>
        <translation>两者均未测量</translation>
    </message>
    <message>
        <source>one of them was not measured yet</source>
        <translation>其中一个尚未测量</translation>
    </message>
    <message>
        <source>≈ predicted from this machine&apos;s calibration</source>
        <translation>≈ 由本机校准预测</translation>
    </message>
    <message>
        <source>kept in the library, not measured in turns: the difference has no interval</source>
        <translation>来自库中保存的结果，非交替测量：差异没有区间</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>延迟，中位数</translation>
    </message>
    <message>
        <source>Latency, p99</source>
        <translation>延迟，p99</translation>
    </message>
    <message>
        <source>as the median, without an interval</source>
        <translation>同中位数，无区间</translation>
    </message>
    <message>
        <source>between %1 and %2, from this machine&apos;s calibration</source>
        <translation>介于 %1 和 %2 之间，由本机校准得出</translation>
    </message>
    <message>
        <source>Inputs × outputs</source>
        <translation>输入 × 输出</translation>
    </message>
    <message>
        <source>of the whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>without the inputs</source>
        <translation>不含输入</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>weights and biases that exist, counted</source>
        <translation>实际存在的权重和偏置，计数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>compiled and ready to run, counted as taken from the heap</source>
        <translation>已编译可运行，按堆分配计数</translation>
    </message>
    <message>
        <source>one for each weight that exists and each scaled column, counted</source>
        <translation>每个存在的权重和每个缩放的列一次，计数</translation>
    </message>
    <message>
        <source>4 B each, 16 B a scaled column, counted</source>
        <translation>每个 4 B，每个缩放的列 16 B，计数</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>XOR in 30 seconds</source>
        <translation>30 秒学会 XOR</translation>
    </message>
    <message>
        <source>Four rows that no single layer can tell apart: train it and see how two can.</source>
        <translation>单层无法区分的四行：训练并看看两层如何做到。</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>双螺旋</translation>
    </message>
    <message>
        <source>Lang and Witbrock&apos;s 194 points: which of the two spirals is each one on?</source>
        <translation>Lang 和 Witbrock 的 194 个点：每个点在哪条螺旋上？</translation>
    </message>
    <message>
        <source>Sine regression</source>
        <translation>正弦回归</translation>
    </message>
    <message>
        <source>A curve from a handful of units: 200 points of sin(x), learnt as a number.</source>
        <translation>用少量单元拟合曲线：sin(x) 的 200 个点，按数值学习。</translation>
    </message>
    <message>
        <source>Segment digits</source>
        <translation>段码数字</translation>
    </message>
    <message>
        <source>Ten digits as 8 × 8 pictures, each a little moved and noisy: a real classifier.</source>
        <translation>十个数字的 8 × 8 图像，各有少许偏移和噪声：真正的分类器。</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Breiman&apos;s three mixed waves in 21 noisy inputs: nobody gets beyond 86 %.</source>
        <translation>Breiman 的三种混合波形，21 个含噪输入：没有人能超过 86 %。</translation>
    </message>
    <message>
        <source>On a budget</source>
        <translation>预算之内</translation>
    </message>
    <message>
        <source>64-32-16-8 to measure: what does it cost in bytes and nanoseconds here?</source>
        <translation>供测量的 64-32-16-8：在此需要多少字节和纳秒？</translation>
    </message>
</context>
<context>
    <name>LatencyText</name>
    <message>
        <source>%1 runs of %2 inferences, amortised</source>
        <translation>%1 次运行，每次 %2 次推理，取平均</translation>
    </message>
    <message>
        <source>%1 runs of one inference</source>
        <translation>%1 次运行，每次一次推理</translation>
    </message>
    <message>
        <source>%1 rows of inputs in turn, seed %2</source>
        <translation>%1 行输入轮流，种子 %2</translation>
    </message>
    <message>
        <source>p50 at 95 %: %1 to %2</source>
        <translation>p50 的 95 % 区间：%1 至 %2</translation>
    </message>
    <message>
        <source>fastest %1, slowest %2, mean %3</source>
        <translation>最快 %1，最慢 %2，平均 %3</translation>
    </message>
    <message>
        <source>clock: step %1, a reading %2</source>
        <translation>时钟：步长 %1，读取一次 %2</translation>
    </message>
    <message>
        <source>warm-up %1, after the first call</source>
        <translation>预热 %1，在首次调用之后</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核心</translation>
    </message>
    <message>
        <source>%1 kernels, %2 build, %3</source>
        <translation>%1 内核，%2 构建，%3</translation>
    </message>
    <message>
        <source>version %1, checksum %2</source>
        <translation>版本 %1，校验和 %2</translation>
    </message>
    <message>
        <source>%1 build: slower than a release</source>
        <translation>%1 构建：比发布版慢</translation>
    </message>
</context>
<context>
    <name>LayerArrangement</name>
    <message numerus="yes">
        <source>%n layers</source>
        <comment>count in an undo step</comment>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation>将 %1 移到位置 %2</translation>
    </message>
    <message>
        <source>Move %1 towards the outputs</source>
        <translation>将 %1 移向输出</translation>
    </message>
    <message>
        <source>Move %1 towards the inputs</source>
        <translation>将 %1 移向输入</translation>
    </message>
    <message>
        <source>Connect every layer to all before it</source>
        <translation>每层连接之前的所有层</translation>
    </message>
    <message>
        <source>Connect each layer to the one before it only</source>
        <translation>每层仅连接前一层</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>%1 inputs</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Hidden %1</source>
        <translation>隐藏 %1</translation>
    </message>
</context>
<context>
    <name>MixedSpin</name>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>性能</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>池</translation>
    </message>
</context>
<context>
    <name>OutputText</name>
    <message>
        <source>Output %1</source>
        <translation>输出 %1</translation>
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
        <translation>%1 的偏置</translation>
    </message>
    <message>
        <source>weight %1 → %2</source>
        <translation>权重 %1 → %2</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
</context>
<context>
    <name>PoolCommand</name>
    <message>
        <source>“%1” cannot stand in a list of the command line: give it a name without commas and @.</source>
        <translation>“%1”不能写入命令行的列表：请改用不含逗号和 @ 的名称。</translation>
    </message>
</context>
<context>
    <name>PoolLoads</name>
    <message>
        <source>≈ interpolated by bytes between loads of %1 experts of the library timed here: read, checked and made ready, median of %2 rounds.</source>
        <translation>≈ 按字节在本机实测的 %1 个库内专家的加载之间插值：读取、校验并就绪，%2 轮的中位数。</translation>
    </message>
    <message>
        <source>≈ interpolated by bytes between networks of %1 sizes timed here: made ready to run, median of %2 rounds; reading them from a disk would come on top.</source>
        <translation>≈ 按字节在本机实测的 %1 种大小的网络之间插值：准备至可运行，%2 轮的中位数；从磁盘读取的时间另计。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>%1: %4 of %5 units do nothing</source>
        <translation>%1：%5 个单元中有 %4 个不起作用</translation>
    </message>
    <message>
        <source>Their output never changes, or nothing reads it. Without them the network gives the same and costs less.</source>
        <translation>其输出从不变化，或没有单元读取它。去掉它们后网络结果相同且代价更低。</translation>
    </message>
    <message>
        <source>Remove dead units</source>
        <translation>移除无效单元</translation>
    </message>
    <message>
        <source>%1: %4 of %5 units never change</source>
        <translation>%1：%5 个单元中有 %4 个从不变化</translation>
    </message>
    <message>
        <source>They give one value for every input within %3, as interval arithmetic over the weights proves; no gradient reaches them there.</source>
        <translation>对 %3 内的任何输入它们都给出同一个值，由对权重的区间运算证明；梯度在那里无法到达它们。</translation>
    </message>
    <message>
        <source>Use leaky_relu in %1</source>
        <translation>在 %1 中使用 leaky_relu</translation>
    </message>
    <message>
        <source>%1 is saturated: %4 of its outputs</source>
        <translation>%1 已饱和：其输出的 %4</translation>
    </message>
    <message>
        <source>On %5 rows of %3 they lie within 1 % of an end of their function, where the slope is almost 0 and training stops.</source>
        <translation>在 %3 的 %5 行上，它们与函数端值相差不到 1 %，那里的斜率几乎为 0，训练停滞。</translation>
    </message>
    <message>
        <source>Lower the steepness of %1</source>
        <translation>降低 %1 的陡度</translation>
    </message>
    <message>
        <source>%1: %4 of %5 units stay silent</source>
        <translation>%1：%5 个单元中有 %4 个保持静默</translation>
    </message>
    <message>
        <source>They give 0 on all of %6 rows of %3: no gradient reaches them.</source>
        <translation>它们在 %3 的全部 %6 行上都给出 0：梯度无法到达。</translation>
    </message>
    <message>
        <source>%1: softmax over one output is always 1</source>
        <translation>%1：单个输出的 softmax 恒为 1</translation>
    </message>
    <message>
        <source>Softmax shares 1 among the outputs of its layer; a single one gets all of it.</source>
        <translation>Softmax 将 1 分配给其层的各输出；单个输出得到全部。</translation>
    </message>
    <message>
        <source>Use %2 in %1</source>
        <translation>在 %1 中使用 %2</translation>
    </message>
    <message>
        <source>%1: gaussian_stepwise always gives 0</source>
        <translation>%1：gaussian_stepwise 恒为 0</translation>
    </message>
    <message>
        <source>FANN names this function but never implemented it.</source>
        <translation>FANN 列出了此函数，但从未实现。</translation>
    </message>
    <message>
        <source>%1: a threshold cannot be trained</source>
        <translation>%1：阈值函数无法训练</translation>
    </message>
    <message>
        <source>Its slope is 0 everywhere, so no gradient passes through it.</source>
        <translation>其斜率处处为 0，因此梯度无法通过。</translation>
    </message>
    <message>
        <source>%1: %2 with steepness %4</source>
        <translation>%1：%2，陡度 %4</translation>
    </message>
    <message>
        <source>Signals and gradients are multiplied by it in every such layer. The weights can carry the factor instead, and the outputs stay as they are.</source>
        <translation>在每个这样的层中，信号和梯度都会乘以它。可改由权重承担此因子，输出保持不变。</translation>
    </message>
    <message>
        <source>Normalise steepness of %1</source>
        <translation>归一化 %1 的陡度</translation>
    </message>
    <message>
        <source>%1 cannot reach the targets</source>
        <translation>%1 无法达到目标</translation>
    </message>
    <message>
        <source>Target %5 goes from %6 to %7 in the data, the function only from %8 to %9.</source>
        <translation>目标 %5 在数据中从 %6 到 %7，而函数仅从 %8 到 %9。</translation>
    </message>
    <message>
        <source>%1 gives no probabilities</source>
        <translation>%1 不给出概率</translation>
    </message>
    <message>
        <source>The targets are %4 classes. Cross-entropy, the loss made for classes, needs softmax or sigmoid outputs.</source>
        <translation>目标为 %4 个类别。交叉熵是用于类别的损失，需要 softmax 或 sigmoid 输出。</translation>
    </message>
    <message>
        <source>Unscaled inputs: %4</source>
        <translation>未缩放的输入：%4</translation>
    </message>
    <message>
        <source>Add scaling</source>
        <translation>添加缩放</translation>
    </message>
    <message>
        <source>%1: the targets do not add up to 1</source>
        <translation>%1：目标之和不为 1</translation>
    </message>
    <message>
        <source>Softmax outputs always do, so these targets cannot be reached.</source>
        <translation>Softmax 输出之和总为 1，因此无法达到这些目标。</translation>
    </message>
    <message>
        <source>%1 does not fit the data</source>
        <translation>%1 与数据不匹配</translation>
    </message>
    <message>
        <source>The data has %5 columns for it, the design %6 units.</source>
        <translation>数据对应 %5 列，设计为 %6 个单元。</translation>
    </message>
    <message>
        <source>Resize %1 to %5</source>
        <translation>将 %1 的大小改为 %5</translation>
    </message>
    <message>
        <source>%4 are more than the budget of %5</source>
        <translation>%4 超出预算 %5</translation>
    </message>
    <message>
        <source>Weights, biases and activations at 4 B each.</source>
        <translation>权重、偏置和激活值，每个 4 B。</translation>
    </message>
    <message>
        <source>Fit to budget…</source>
        <translation>适配预算…</translation>
    </message>
    <message>
        <source>%4 is more than the budget of %5</source>
        <translation>%4 超出预算 %5</translation>
    </message>
    <message>
        <source>The median time of one inference on this machine.</source>
        <translation>本机上一次推理的中位时间。</translation>
    </message>
    <message>
        <source>%4 parameters: not the size of a micro-expert</source>
        <translation>%4 个参数：不是微型专家的规模</translation>
    </message>
    <message>
        <source>The workbench is made for 1 000 to 100 000 parameters.</source>
        <translation>工作台适用于 1 000 至 100 000 个参数。</translation>
    </message>
    <message>
        <source>%1: FANN has no %2</source>
        <translation>%1：FANN 没有 %2</translation>
    </message>
    <message>
        <source>A .net file cannot carry this network; the library keeps it.</source>
        <translation>.net 文件无法保存此网络；库可以保存。</translation>
    </message>
    <message>
        <source>%1 is linear and adds nothing</source>
        <translation>%1 为线性，没有任何作用</translation>
    </message>
    <message>
        <source>Two linear maps in a row are one: merged into the next layer, the network gives the same with %4 parameters less.</source>
        <translation>两个相继的线性映射等于一个：并入下一层后，网络结果相同且少 %4 个参数。</translation>
    </message>
    <message>
        <source>Merge %1 into the next layer</source>
        <translation>将 %1 并入下一层</translation>
    </message>
    <message>
        <source>The outputs depend on no input</source>
        <translation>输出不依赖任何输入</translation>
    </message>
    <message>
        <source>Every way from an input to an output passes a weight of 0 or a unit that never changes.</source>
        <translation>从输入到输出的每条路径都经过为 0 的权重或从不变化的单元。</translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation>抽取新权重</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>random inputs on [−1, 1]</source>
        <translation>[−1, 1] 上的随机输入</translation>
    </message>
    <message>
        <source>the ranges of the data</source>
        <translation>数据的范围</translation>
    </message>
    <message>
        <source>[−1, 1]</source>
        <translation>[−1, 1]</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2：%3。%4</translation>
    </message>
    <message>
        <source>Input %5 goes from %6 to %7 in the data: the first sums are far from what the weights are made for. While the weights are fresh, the network can scale its inputs to [−1, 1] itself.</source>
        <translation>输入 %5 在数据中从 %6 到 %7：首层的和远离权重所适合的范围。只要权重还是初始的，网络就可以自己把输入缩放到 [−1, 1]。</translation>
    </message>
    <message>
        <source>dead %1</source>
        <translation>死亡 %1</translation>
    </message>
    <message>
        <source>saturated %1</source>
        <translation>饱和 %1</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>not trainable</source>
        <translation>无法训练</translation>
    </message>
    <message>
        <source>misses targets</source>
        <translation>达不到目标</translation>
    </message>
    <message>
        <source>unscaled</source>
        <translation>未缩放</translation>
    </message>
    <message>
        <source>size of the data</source>
        <translation>数据大小</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation>%1（95 %：%2 至 %3）</translation>
    </message>
    <message>
        <source>held back by reading its weights from %1</source>
        <translation>受限于从 %1 读取权重</translation>
    </message>
    <message>
        <source>held back by multiplying</source>
        <translation>受限于乘法运算</translation>
    </message>
    <message>
        <source>held back by what every layer costs, not by reading or multiplying</source>
        <translation>受限于每层的固定开销，而非读取或乘法</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time.</source>
        <translation>%1 占各层时间的 %2 %。</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time, %3.</source>
        <translation>%1 占各层时间的 %2 %，%3。</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time, %3; %4 → %5 units would save ≈ %6 %.</source>
        <translation>%1 占各层时间的 %2 %，%3；单元 %4 → %5 可节省 ≈ %6 %。</translation>
    </message>
    <message>
        <source>%1 takes %2 % of the layers&apos; time, %3; %4 → %5 units in %6 would save ≈ %7 %.</source>
        <translation>%1 占各层时间的 %2 %，%3；将 %6 的单元 %4 → %5 可节省 ≈ %7 %。</translation>
    </message>
    <message>
        <source>≈ %1 predicted (%2 to %3): %4 against the measured p50</source>
        <translation>≈ %1 预测（%2 至 %3）：与测得的 p50 相差 %4</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>&amp;Copy command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the line that repeats this number on the command line</source>
        <translation>复制可在命令行重现此数值的命令</translation>
    </message>
    <message>
        <source>● Measured</source>
        <translation>● 测量</translation>
    </message>
    <message>
        <source>○ Predicted (≈)</source>
        <translation>○ 预测 (≈)</translation>
    </message>
    <message>
        <source>Σ Counted</source>
        <translation>Σ 计数</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 runs of %2 inferences</source>
        <translation>%1 次运行，每次 %2 次推理</translation>
    </message>
    <message>
        <source>%1 runs of one inference</source>
        <translation>%1 次运行，每次一次推理</translation>
    </message>
    <message>
        <source>Where %1 comes from</source>
        <translation>%1 的来源</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There are too few rows to put some aside for validation</source>
        <translation>行数太少，无法留出用于验证的行</translation>
    </message>
</context>
<context>
    <name>QTableView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Untitled expert</source>
        <translation>无标题专家</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source> with shortcuts</source>
        <translation> 带跳跃连接</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Memory, ready to run</source>
        <translation>可运行时的内存</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Seed of the weights</source>
        <translation>权重的种子</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>by unit</source>
        <translation>按单元</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>计数所得。</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>保存为 CSV</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows; the CSV has them all.</source>
        <translation>%2 行中的前 %1 行；CSV 包含全部。</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Made by Expert Workbench %1. Times were measured and sizes counted as stated; ≈ marks what was predicted.</source>
        <translation>由 Expert Workbench %1 生成。时间为测量值，大小为计数值，如文中所述；≈ 表示预测值。</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>SampledRowsText</name>
    <message>
        <source>On %1 of %2 rows, evenly spread</source>
        <translation>在 %2 行中均匀选取的 %1 行上</translation>
    </message>
    <message>
        <source>On all %1 rows that are loaded</source>
        <translation>在全部 %1 行已载入的数据上</translation>
    </message>
    <message>
        <source>On %1 random inputs: the rows that are loaded do not fit</source>
        <translation>在 %1 个随机输入上：已载入的行与网络不符</translation>
    </message>
    <message>
        <source>On %1 random inputs: no rows are loaded</source>
        <translation>在 %1 个随机输入上：没有载入数据行</translation>
    </message>
</context>
<context>
    <name>ShortcutBus</name>
    <message>
        <source>shortcut: every layer sees all before it</source>
        <translation>跳跃：每层可见之前的所有层</translation>
    </message>
</context>
<context>
    <name>TrainingText</name>
    <message>
        <source>Incremental</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>Mini-batch SGD</source>
        <translation>小批量 SGD</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>全批量</translation>
    </message>
    <message>
        <source>RPROP (FANN&apos;s)</source>
        <translation>RPROP（FANN 版）</translation>
    </message>
    <message>
        <source>Mean square error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>FANN&apos;s tanh error</source>
        <translation>FANN 的 tanh 误差</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>自行结束</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>ended by hand</source>
        <translation>手动结束</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>最多轮数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Rows for validation</source>
        <translation>用于验证的行</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Rows a step</source>
        <translation>每步行数</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Cascade, %1</source>
        <translation>级联，%1</translation>
    </message>
    <message>
        <source>Hidden units at most</source>
        <translation>隐藏单元上限</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Its best weights were chosen by validation rows of their own (%1), which this form does not take: here the train error would choose, or a share of the rows. &quot;expert train --validation&quot; repeats it.</source>
        <translation>其最佳权重由单独的验证行（%1）选出，此表单不接受这样的行：此处将由训练误差或留出的部分行来选择。“expert train --validation”可重复该训练。</translation>
    </message>
    <message>
        <source>it has not ended</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>the error is at its target</source>
        <translation>误差已达目标</translation>
    </message>
    <message>
        <source>few enough outputs miss</source>
        <translation>偏离的输出已足够少</translation>
    </message>
    <message>
        <source>all epochs are done</source>
        <translation>所有轮次已完成</translation>
    </message>
    <message>
        <source>the error got no better for as long as was waited</source>
        <translation>在等待期内误差没有改善</translation>
    </message>
    <message>
        <source>the time is up</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>it diverged: a number left what a float holds; the best weights before that are kept</source>
        <translation>训练发散：有数值超出 float 的范围；保留此前的最佳权重</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationCombo</name>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>%1 — not in .net files</source>
        <translation>%1 — 不适用于 .net 文件</translation>
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
        <translation>y = %1，其中 u = %2 × 和；实线为 y，点线为其斜率</translation>
    </message>
    <message>
        <source>y, slope</source>
        <translation>y，斜率</translation>
    </message>
    <message>
        <source>%1 to %2, sum ±%3</source>
        <translation>%1 至 %2，和 ±%3</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationDelegate</name>
    <message>
        <source>≈%1 a unit</source>
        <translation>每单元 ≈%1</translation>
    </message>
    <message>
        <source>✕ not in .net files</source>
        <translation>✕ 不适用于 .net 文件</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationDistribution</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，%3 个中的 %2 个</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>无效单元</translation>
    </message>
    <message>
        <source>Units that give the same in every one of these rows</source>
        <translation>在所有这些行上输出都相同的单元</translation>
    </message>
    <message>
        <source>Not known: these rows do not differ</source>
        <translation>未知：这些行没有差别</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>Share of what the units give that is within 1 % of an end of their function</source>
        <translation>单元输出中距函数端点 1 % 以内的比例</translation>
    </message>
    <message>
        <source>This function has no two ends to stay at</source>
        <translation>此函数没有可停留的两端</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>均值 ± 偏差</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Smallest, largest</source>
        <translation>最小，最大</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationHistogramChart</name>
    <message>
        <source>Activation distribution</source>
        <translation>激活值分布</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Select a layer to see what its units give.</source>
        <translation>选择一层，查看其单元的输出。</translation>
    </message>
    <message>
        <source>%1 activations, %2</source>
        <translation>%1 个激活值，%2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationPicker</name>
    <message>
        <source>Opens into the curves of all activations (A on the canvas)</source>
        <translation>展开所有激活函数的曲线（画布上按 A）</translation>
    </message>
</context>
<context>
    <name>wb::ui::ActivationPopup</name>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Solid f, dotted f′, at its natural steepness. ↑ ↓ try, Return takes, Esc drops.</source>
        <translation>实线 f，点线 f′，采用其自然陡度。↑ ↓ 试用，回车采用，Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>wb::ui::BadCellModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Stands there</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>wb::ui::BatchView</name>
    <message>
        <source>Run &amp;all rows</source>
        <translation>运行所有行(&amp;A)</translation>
    </message>
    <message>
        <source>Run the network on every loaded row</source>
        <translation>对每个已加载的行运行网络</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; nothing is kept</source>
        <translation>停止；不保留任何结果</translation>
    </message>
    <message>
        <source>Show &amp;inputs</source>
        <translation>显示输入(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>导出 CSV(&amp;X)…</translation>
    </message>
    <message>
        <source>Save rows, inputs, outputs, targets and errors as a table</source>
        <translation>将行、输入、输出、目标和误差保存为表格</translation>
    </message>
    <message>
        <source>Load rows, then run them all: the results stand here, to sort and to export.</source>
        <translation>加载行并全部运行：结果显示在此，可排序和导出。</translation>
    </message>
    <message>
        <source>There are no rows to run: load a .data or .csv file first</source>
        <translation>没有可运行的行：请先加载 .data 或 .csv 文件</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 · before the last edit</source>
        <translation>%1 · 上次编辑之前</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Mean squared error: the mean of (output − target)² over all rows and outputs. Accuracy, where the targets are classes: one-hot ones by the largest output, a single one by the middle between its two values.</source>
        <translation>均方误差：所有行和输出的（输出 − 目标）² 的均值。准确率，当目标为类别时：one-hot 目标按最大输出，单个目标按其两个值的中点。</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>%1 的行</translation>
    </message>
    <message>
        <source>%1 · mean squared error n/a: no targets</source>
        <translation>%1 · 均方误差不适用：无目标</translation>
    </message>
    <message>
        <source>%1 · mean squared error %2 · accuracy n/a: targets are no classes</source>
        <translation>%1 · 均方误差 %2 · 准确率不适用：目标不是类别</translation>
    </message>
    <message>
        <source>%1 · mean squared error %2 · accuracy %3 % (%4 of %5)</source>
        <translation>%1 · 均方误差 %2 · 准确率 %3 % (%4 / %5)</translation>
    </message>
    <message>
        <source>The rows have no targets to compare with</source>
        <translation>这些行没有可比较的目标</translation>
    </message>
    <message>
        <source>The targets are no classes</source>
        <translation>目标不是类别</translation>
    </message>
    <message>
        <source>The table alone</source>
        <translation>仅表格</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>How far the outputs are from the targets</source>
        <translation>输出与目标相差多远</translation>
    </message>
</context>
<context>
    <name>wb::ui::BudgetBar</name>
    <message>
        <source>Set budget…</source>
        <translation>设置预算…</translation>
    </message>
    <message>
        <source>Say what an inference may take and what the expert may weigh, at most</source>
        <translation>设定一次推理最多耗时和专家最大体积</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>wb::ui::BudgetChip</name>
    <message>
        <source>Click to change the budget.</source>
        <translation>单击以更改预算。</translation>
    </message>
</context>
<context>
    <name>wb::ui::BudgetForm</name>
    <message>
        <source>no limit, or 5 µs</source>
        <translation>无上限，或 5 µs</translation>
    </message>
    <message>
        <source>Latency of one inference, at most</source>
        <translation>一次推理的延迟上限</translation>
    </message>
    <message>
        <source>no limit, or 64 kB</source>
        <translation>无上限，或 64 kB</translation>
    </message>
    <message>
        <source>Weights and activations, at most</source>
        <translation>权重和激活值的上限</translation>
    </message>
    <message>
        <source>Weights, biases and activations at 4 B each</source>
        <translation>权重、偏置和激活值，每个 4 B</translation>
    </message>
    <message>
        <source>Latency at most</source>
        <translation>延迟上限</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>Write a number and ns, µs (or us) or ms, as in 5 µs.</source>
        <translation>请输入数值及 ns、µs（或 us）或 ms，如 5 µs。</translation>
    </message>
    <message>
        <source>Write a number and B, kB (1000 B) or KiB (1024 B), as in 64 kB.</source>
        <translation>请输入数值及 B、kB (1000 B) 或 KiB (1024 B)，如 64 kB。</translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasLegend</name>
    <message>
        <source>weight −%1</source>
        <translation>权重 −%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::CanvasView</name>
    <message numerus="yes">
        <source>Network canvas, %n layer(s)</source>
        <translation>
            <numerusform>网络画布，%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选择：%1</translation>
    </message>
    <message>
        <source>No layer selected; the arrow keys select one</source>
        <translation>未选择层；用方向键选择</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>已选择 %n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CardProblems</name>
    <message>
        <source>A click: %1</source>
        <translation>单击：%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::CascadeDialog</name>
    <message>
        <source>&amp;Take this network</source>
        <translation>采用此网络(&amp;T)</translation>
    </message>
    <message>
        <source>Grow by cascade</source>
        <translation>级联生长</translation>
    </message>
    <message>
        <source>Networks by their hidden units</source>
        <translation>按隐藏单元数列出的网络</translation>
    </message>
    <message>
        <source>The share of the rows that choose the best network; 0: the train error does</source>
        <translation>用于选择最佳网络的数据行比例；0：由训练误差选择</translation>
    </message>
    <message>
        <source>&amp;Units at most</source>
        <translation>最多单元数(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>算法(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Ends at error</source>
        <translation>结束误差(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>There are no rows to grow a network for; load some in the Data tab</source>
        <translation>没有可供网络生长的数据行；请在“数据”选项卡中载入</translation>
    </message>
    <message>
        <source>The outputs learn…</source>
        <translation>输出层正在学习…</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden unit(s) so far</source>
        <translation>
            <numerusform>目前有 %n 个隐藏单元</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ended before there was a network: %1</source>
        <translation>在得到网络之前结束：%1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>the error is at its target</source>
        <translation>误差已达到目标</translation>
    </message>
    <message>
        <source>it has as many units as it may have</source>
        <translation>单元数已达上限</translation>
    </message>
    <message>
        <source>no candidate would lessen the error</source>
        <translation>没有候选单元能减小误差</translation>
    </message>
    <message>
        <source>it diverged; the networks before that are kept</source>
        <translation>已发散；保留此前的网络</translation>
    </message>
    <message>
        <source>the time is up</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>生长(&amp;G)</translation>
    </message>
    <message>
        <source>Begins with the inputs and outputs of the open network and nothing between them. A unit joins at a time, each a layer of its own that sees everything before it.</source>
        <translation>从所打开网络的输入和输出开始，中间没有任何层。每次加入一个单元，每个单元自成一层，能看到它之前的一切。</translation>
    </message>
    <message>
        <source>&amp;Rules of the FANN file</source>
        <translation>FANN 文件的规则(&amp;R)</translation>
    </message>
    <message>
        <source>Candidates, their functions and when a phase ends, as the file that this network came from sets them; otherwise FANN&apos;s usual ones</source>
        <translation>候选单元、它们的函数以及阶段何时结束，按此网络所来自的文件设定；否则用 FANN 的通常值</translation>
    </message>
    <message>
        <source>%1. The rules are those of the FANN file; without them it may grow.</source>
        <translation>%1。这些规则来自 FANN 文件；不用它们也许可以生长。</translation>
    </message>
</context>
<context>
    <name>wb::ui::CascadeModel</name>
    <message>
        <source>The lowest error so far</source>
        <translation>目前最小的误差</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隐藏单元</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Train error</source>
        <translation>训练误差</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>wb::ui::Chart</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>保存 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save &amp;CSV…</source>
        <translation>保存 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Fit to data</source>
        <translation>适合数据(&amp;F)</translation>
    </message>
    <message>
        <source>Menu of the chart %1</source>
        <translation>图表 %1 的菜单</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>显示为表格(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;opy picture and numbers</source>
        <translation>复制图片和数值(&amp;O)</translation>
    </message>
    <message>
        <source>Save or copy this chart, or show it as a table</source>
        <translation>保存或复制此图表，或显示为表格</translation>
    </message>
    <message>
        <source>Save &amp;PNG</source>
        <translation>保存 PNG(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;%1× as large…</source>
        <translation>&amp;%1× 大小…</translation>
    </message>
    <message>
        <source>Save &amp;SVG…</source>
        <translation>保存 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>&amp;Width of pictures</source>
        <translation>图片宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;85 mm, a column</source>
        <translation>&amp;85 mm，一栏</translation>
    </message>
    <message>
        <source>&amp;180 mm, a page</source>
        <translation>&amp;180 mm，一页</translation>
    </message>
    <message>
        <source>Table of the chart %1</source>
        <translation>图表 %1 的表格</translation>
    </message>
    <message>
        <source>Place a c&amp;ursor</source>
        <translation>放置游标(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove the cursors</source>
        <translation>移除游标(&amp;R)</translation>
    </message>
</context>
<context>
    <name>wb::ui::ClassBalanceView</name>
    <message>
        <source>Rows of each class</source>
        <translation>各类别的行数</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3</source>
        <translation>%1：%2 行，%3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>wb::ui::ColumnCardModel</name>
    <message>
        <source>always %1</source>
        <translation>始终为 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺失 %1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: %2, mean %3, standard deviation %4</source>
        <translation>%1：%2，均值 %3，标准差 %4</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>wb::ui::CommandPalette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有匹配的名称。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search commands, layers and experts</source>
        <translation>搜索命令、层和专家</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>&gt; commands   @ layers   : experts   # tags</source>
        <translation>&gt; 命令   @ 层   : 专家   # 标签</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 个输入</translation>
    </message>
    <message>
        <source>%1 units, %2</source>
        <translation>%1 个单元，%2</translation>
    </message>
    <message>
        <source>%1 · %2 params</source>
        <translation>%1 · %2 参数</translation>
    </message>
    <message>
        <source>Experts with this tag</source>
        <translation>带有此标签的专家</translation>
    </message>
</context>
<context>
    <name>wb::ui::ComparePage</name>
    <message>
        <source>&amp;Save the open expert to the library…</source>
        <translation>将打开的专家保存到库(&amp;S)…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>&amp;Two experts</source>
        <translation>两个专家(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All of the library</source>
        <translation>整个库(&amp;A)</translation>
    </message>
    <message>
        <source>There is no library here, so there is no second expert to compare with.</source>
        <translation>此处没有库，因此没有可比较的第二个专家。</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: save the open expert to the library, change it, and see both here.</source>
        <translation>尚无可比较的内容：将打开的专家保存到库，修改后即可在此同时查看两者。</translation>
    </message>
</context>
<context>
    <name>wb::ui::CompareView</name>
    <message>
        <source>&amp;Measure both</source>
        <translation>测量两者(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Measure both in turns, so that what disturbs one disturbs the other</source>
        <translation>交替测量两者，使干扰同等影响双方</translation>
    </message>
    <message>
        <source>Layers of both experts</source>
        <translation>两个专家的层</translation>
    </message>
    <message>
        <source>Figures of both experts</source>
        <translation>两个专家的指标</translation>
    </message>
    <message>
        <source>No rows are loaded that outputs could be compared on; load some in the Inference tab.</source>
        <translation>未加载可用于比较输出的行；请在“推理”标签页中加载。</translation>
    </message>
    <message>
        <source>Outputs are not compared: %1.</source>
        <translation>未比较输出：%1。</translation>
    </message>
    <message>
        <source>Comparing outputs…</source>
        <translation>正在比较输出…</translation>
    </message>
    <message>
        <source>On %1 rows of %2: largest |Δ| of an output %3 (row %4), mean |Δ| %5</source>
        <translation>在 %2 的 %1 行上：输出的最大 |Δ| 为 %3（第 %4 行），平均 |Δ| 为 %5</translation>
    </message>
    <message>
        <source>; the same output is the largest in %1</source>
        <translation>；最大输出相同的行：%1</translation>
    </message>
    <message>
        <source>The measurement is shown but not kept: %1</source>
        <translation>测量结果已显示但未保存：%1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Outputs are not compared: the networks have not the same inputs and outputs.</source>
        <translation>未比较输出：两个网络的输入和输出不相同。</translation>
    </message>
</context>
<context>
    <name>wb::ui::ConfusionModel</name>
    <message>
        <source>%1 of %2 rows of %3 were given as %4</source>
        <translation>%3 的 %2 行中有 %1 行被判为 %4</translation>
    </message>
    <message>
        <source>Precision of %1: the right ones among the %2 rows given as it</source>
        <translation>%1 的精确率：在判为该类的 %2 行中正确的比例</translation>
    </message>
    <message>
        <source>Accuracy: the right ones among all rows</source>
        <translation>准确率：所有行中正确的比例</translation>
    </message>
    <message>
        <source>Macro F1: the mean over the classes</source>
        <translation>宏 F1：各类别的均值</translation>
    </message>
    <message>
        <source>Given as %1</source>
        <translation>判为 %1</translation>
    </message>
    <message>
        <source>Was to be %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
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
        <translation>混淆矩阵：每行为期望类别，每列为判定类别</translation>
    </message>
    <message>
        <source>Rows: the class wanted. Columns: the class given. Choose a cell to see its rows.</source>
        <translation>行：期望类别。列：判定类别。选择单元格以查看其中的行。</translation>
    </message>
    <message>
        <source>Class 1 from %1 on.</source>
        <translation>从 %1 起为类别 1。</translation>
    </message>
    <message>
        <source>Before the last edit. %1</source>
        <translation>上次编辑之前。%1</translation>
    </message>
    <message>
        <source>wanted %1</source>
        <translation>期望 %1</translation>
    </message>
    <message>
        <source>given as %1</source>
        <translation>判为 %1</translation>
    </message>
    <message>
        <source>wanted %1, given %2</source>
        <translation>期望 %1，判为 %2</translation>
    </message>
    <message>
        <source>class 0</source>
        <translation>类别 0</translation>
    </message>
    <message>
        <source>class 1</source>
        <translation>类别 1</translation>
    </message>
</context>
<context>
    <name>wb::ui::CsvGuessBar</name>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation>首行(&amp;F)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Decimal sign</source>
        <translation>小数点(&amp;D)</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Texts that mean that a value is missing, with blanks between; an empty cell always does</source>
        <translation>表示值缺失的文本，以空格分隔；空单元格始终表示缺失</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>缺失值(&amp;M)</translation>
    </message>
</context>
<context>
    <name>wb::ui::DataPanel</name>
    <message>
        <source>&amp;Fit network</source>
        <translation>调整网络(&amp;F)</translation>
    </message>
    <message>
        <source>Gives the network as many inputs and outputs as the rows have; Undo takes it back</source>
        <translation>使网络的输入和输出数与行一致；可撤销</translation>
    </message>
    <message>
        <source>No rows yet. Rows are what the network is tried on and trained with.</source>
        <translation>尚无行。网络用行来试用和训练。</translation>
    </message>
    <message>
        <source>Load rows…</source>
        <translation>加载行…</translation>
    </message>
    <message>
        <source>Generate…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>加载…</translation>
    </message>
    <message>
        <source>Take other rows from a file</source>
        <translation>从文件获取其他行</translation>
    </message>
    <message>
        <source>Make rows whose truth is known</source>
        <translation>生成真值已知的行</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Columns of the rows</source>
        <translation>行的各列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Choose again what the file&apos;s columns are for</source>
        <translation>重新选择文件各列的用途</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 rows · inputs %2, targets %3</source>
        <translation>%1 行 · 输入 %2，目标 %3</translation>
    </message>
    <message>
        <source> · %1 rows with a gap left out</source>
        <translation> · 略过 %1 个含缺失值的行</translation>
    </message>
    <message>
        <source>They do not fit the network: inputs %1, outputs %2.</source>
        <translation>它们与网络不符：输入 %1，输出 %2。</translation>
    </message>
    <message>
        <source>Suggest expert…</source>
        <translation>建议专家…</translation>
    </message>
    <message>
        <source>Propose networks to begin with for these rows</source>
        <translation>为这些行建议可作起点的网络</translation>
    </message>
</context>
<context>
    <name>wb::ui::DescribeDialog</name>
    <message>
        <source>Describe %1</source>
        <translation>描述 %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Changes what the library says of the expert; its versions stay as they are</source>
        <translation>更改库中对该专家的描述；其各版本保持不变</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>wb::ui::DesignAdvice</name>
    <message>
        <source>Set &amp;budget…</source>
        <translation>设置预算(&amp;B)…</translation>
    </message>
    <message>
        <source>Set the latency and the memory that the expert may cost at most</source>
        <translation>设置专家允许的延迟和内存上限</translation>
    </message>
    <message>
        <source>&amp;Fit to budget…</source>
        <translation>适配预算(&amp;F)…</translation>
    </message>
    <message>
        <source>Propose narrower layers that keep the budget</source>
        <translation>建议符合预算的更窄的层</translation>
    </message>
    <message>
        <source>Remove &amp;dead units</source>
        <translation>移除无效单元(&amp;D)</translation>
    </message>
    <message>
        <source>Take out units that change no output; the outputs stay as they are</source>
        <translation>移除不影响任何输出的单元；输出保持不变</translation>
    </message>
    <message>
        <source>No unit is dead: every one of them changes an output.</source>
        <translation>没有无效单元：每个单元都影响某个输出。</translation>
    </message>
    <message>
        <source>Remove dead units</source>
        <translation>移除无效单元</translation>
    </message>
    <message>
        <source>1 dead unit removed; the outputs are what they were.</source>
        <translation>已移除 1 个无效单元；输出保持不变。</translation>
    </message>
    <message>
        <source>%1 dead units removed; the outputs are what they were.</source>
        <translation>已移除 %1 个无效单元；输出保持不变。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Su&amp;ggest expert…</source>
        <translation>建议专家(&amp;G)…</translation>
    </message>
    <message>
        <source>Propose networks to begin with, for the rows that are loaded</source>
        <translation>为已载入的行建议可作起点的网络</translation>
    </message>
    <message>
        <source>Take out the units with the smallest weights, and see what that saves and costs</source>
        <translation>去掉权重最小的单元，并查看节省与代价</translation>
    </message>
    <message>
        <source>Pr&amp;une…</source>
        <translation>剪枝(&amp;U)…</translation>
    </message>
</context>
<context>
    <name>wb::ui::DiffCanvas</name>
    <message>
        <source>Both networks, layer above layer</source>
        <translation>两个网络，逐层上下对照</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>左：%1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>右：%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::Document</name>
    <message>
        <source>New expert</source>
        <translation>新专家</translation>
    </message>
    <message>
        <source>Rename expert to %1</source>
        <translation>将专家重命名为 %1</translation>
    </message>
    <message>
        <source>Describe expert</source>
        <translation>描述专家</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation>将 %1 移到位置 %2</translation>
    </message>
    <message>
        <source>Resize %1 to %2</source>
        <translation>将 %1 的大小改为 %2</translation>
    </message>
    <message>
        <source>Set steepness of %1 to %2</source>
        <translation>将 %1 的陡度设为 %2</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Draw new weights, seed %1</source>
        <translation>抽取新权重，种子 %1</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>Edit topology as text</source>
        <translation>以文本编辑拓扑</translation>
    </message>
    <message>
        <source>Fit to the rows: inputs %1, outputs %2</source>
        <translation>适应行：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Remove scaling of inputs</source>
        <translation>移除输入的缩放</translation>
    </message>
    <message>
        <source>Scale inputs</source>
        <translation>缩放输入</translation>
    </message>
    <message>
        <source>Remove scaling of outputs</source>
        <translation>移除输出的缩放</translation>
    </message>
    <message>
        <source>Scale outputs</source>
        <translation>缩放输出</translation>
    </message>
</context>
<context>
    <name>wb::ui::EpochScrubber</name>
    <message>
        <source>&amp;Take</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>Earlier epochs</source>
        <translation>较早轮次</translation>
    </message>
    <message>
        <source>Boundary and weights as of an earlier epoch; to the end for what is there now</source>
        <translation>显示较早轮次的边界和权重；拖到末尾为当前状态</translation>
    </message>
    <message>
        <source>Put the weights of the epoch that is shown in place, as one undo step</source>
        <translation>采用所示轮次的权重，作为一个撤销步骤</translation>
    </message>
    <message>
        <source>As of epoch %1</source>
        <translation>第 %1 轮时</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>当前状态</translation>
    </message>
</context>
<context>
    <name>wb::ui::ExampleCard</name>
    <message>
        <source>%1 · %2 params</source>
        <translation>%1 · %2 参数</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 行</translation>
    </message>
</context>
<context>
    <name>wb::ui::ExpertChoices</name>
    <message>
        <source>Left expert</source>
        <translation>左侧专家</translation>
    </message>
    <message>
        <source>Right expert</source>
        <translation>右侧专家</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>交换左右</translation>
    </message>
    <message>
        <source>Open expert: %1</source>
        <translation>打开的专家：%1</translation>
    </message>
    <message>
        <source>%1 · version %2 · %3</source>
        <translation>%1 · 版本 %2 · %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::ExpertFields</name>
    <message>
        <source>Reasoning</source>
        <translation>推理思考</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>Tool use</source>
        <translation>工具使用</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>Data analysis</source>
        <translation>数据分析</translation>
    </message>
    <message>
        <source>Decision making</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Choose or type one</source>
        <translation>选择或输入</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>What it is for, what it was trained on</source>
        <translation>它的用途，以及用什么训练</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>领域(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>摘要(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>作者是谁</translation>
    </message>
    <message>
        <source>The terms the expert may be used under; empty: nothing is said of them</source>
        <translation>该专家的使用条款；留空表示未作说明</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可证(&amp;L)</translation>
    </message>
</context>
<context>
    <name>wb::ui::FactLabel</name>
    <message>
        <source>Press Return to see where this number comes from</source>
        <translation>按回车键查看此数字的来源</translation>
    </message>
</context>
<context>
    <name>wb::ui::FileController</name>
    <message>
        <source>Open an expert</source>
        <translation>打开专家</translation>
    </message>
    <message>
        <source>%1 was opened, with remarks:</source>
        <translation>%1 已打开，附注：</translation>
    </message>
    <message>
        <source>Save as .net</source>
        <translation>保存为 .net</translation>
    </message>
    <message>
        <source>A .net file cannot carry all of this expert:</source>
        <translation>.net 文件无法包含此专家的全部内容：</translation>
    </message>
    <message>
        <source>FANN networks (*.net)</source>
        <translation>FANN 网络 (*.net)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>保存对 %1 的更改？</translation>
    </message>
    <message>
        <source>Experts (*.net *.json *.expert);;FANN networks (*.net);;All files (*)</source>
        <translation>专家 (*.net *.json *.expert);;FANN 网络 (*.net);;所有文件 (*)</translation>
    </message>
    <message>
        <source>One expert and its rows are open at a time. These files were not opened:</source>
        <translation>每次只打开一个专家及其行。以下文件未打开：</translation>
    </message>
    <message>
        <source>Without saving, the restored work would be lost.</source>
        <translation>若不保存，恢复的工作将丢失。</translation>
    </message>
    <message>
        <source>Without saving, “%1” and what came before would be lost.</source>
        <translation>若不保存，“%1”及之前的内容将丢失。</translation>
    </message>
    <message>
        <source>Experts (*.expert)</source>
        <translation>专家 (*.expert)</translation>
    </message>
</context>
<context>
    <name>wb::ui::FilterChips</name>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message>
        <source>Show only experts with a tag, of a domain, or of a size</source>
        <translation>仅显示具有某标签、属于某领域或某种大小的专家</translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation>从筛选中移除 %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>wb::ui::FitBudgetDialog</name>
    <message>
        <source>Fit to budget</source>
        <translation>适配预算</translation>
    </message>
    <message>
        <source>Set at least one limit above.</source>
        <translation>请在上方至少设置一个上限。</translation>
    </message>
    <message>
        <source>These keep the budget. Weights that stay are kept; training goes on from them.</source>
        <translation>这些方案符合预算。留下的权重会保留；训练由此继续。</translation>
    </message>
    <message>
        <source>The design keeps the budget already.</source>
        <translation>设计已符合预算。</translation>
    </message>
    <message>
        <source>Nothing fits: even with one unit a hidden layer, %1 inputs and %2 outputs cost more.</source>
        <translation>无法适配：即使每个隐藏层只有一个单元，%1 个输入和 %2 个输出也超出上限。</translation>
    </message>
    <message>
        <source>all hidden layers narrower</source>
        <translation>所有隐藏层收窄</translation>
    </message>
    <message>
        <source>the narrowest hidden layer stays</source>
        <translation>最窄的隐藏层保持不变</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <translation>位奇偶校验</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>双螺旋</translation>
    </message>
    <message>
        <source>Circle in a circle</source>
        <translation>圆中圆</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>Formula of x</source>
        <translation>x 的公式</translation>
    </message>
    <message>
        <source>Waveform (Breiman), 21 inputs</source>
        <translation>波形（Breiman），21 个输入</translation>
    </message>
    <message>
        <source>Segment digits, 8 × 8</source>
        <translation>段码数字，8 × 8</translation>
    </message>
    <message>
        <source>Faulty display (LED-7)</source>
        <translation>有故障的显示屏 (LED-7)</translation>
    </message>
    <message>
        <source>Friedman #1, 10 inputs</source>
        <translation>Friedman #1，10 个输入</translation>
    </message>
    <message>
        <source>Generate rows</source>
        <translation>生成行</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Same seed, same rows, on every machine</source>
        <translation>种子相同，行就相同，在任何机器上都一样</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>抽取另一个种子</translation>
    </message>
    <message>
        <source>Standard deviation of what is added; for the faulty display a probability</source>
        <translation>所加噪声的标准差；对于有故障的显示屏则为概率</translation>
    </message>
    <message>
        <source>Of x: numbers, + − * / ^, parentheses, pi, sin cos tan exp log sqrt abs</source>
        <translation>关于 x：数字、+ − * / ^、括号、pi、sin cos tan exp log sqrt abs</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Formula</source>
        <translation>公式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Bits</source>
        <translation>位数(&amp;B)</translation>
    </message>
    <message>
        <source>x &amp;to</source>
        <translation>x 到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>噪声(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Fit the network: inputs %1, outputs %2</source>
        <translation>调整网络：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>x fro&amp;m</source>
        <translation>x 从(&amp;M)</translation>
    </message>
</context>
<context>
    <name>wb::ui::GhostBar</name>
    <message>
        <source>latency: not calibrated</source>
        <translation>延迟：未校准</translation>
    </message>
    <message>
        <source>≈&#x2009;%1 latency (%2 → %3)</source>
        <translation>≈&#x2009;%1 延迟 (%2 → %3)</translation>
    </message>
    <message>
        <source>%1 multiply-adds</source>
        <translation>%1 次乘加</translation>
    </message>
    <message>
        <source>This edit: %1</source>
        <translation>此次编辑：%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>How to work with it, beside the window</source>
        <translation>使用方法，显示在窗口旁边</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys, to look up</source>
        <translation>查阅所有按键</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>编辑快捷键(&amp;E)…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>为操作指定其他按键</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Put together what somebody who mends it needs to know</source>
        <translation>汇总修复者需要知道的信息</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command that &amp;describes the network</source>
        <translation>复制描述网络的命令(&amp;D)</translation>
    </message>
    <message>
        <source>expert info: shapes, parameters, bytes</source>
        <translation>expert info：形状、参数、字节</translation>
    </message>
    <message>
        <source>Copy the command that &amp;runs it</source>
        <translation>复制运行网络的命令(&amp;R)</translation>
    </message>
    <message>
        <source>expert run: the loaded rows, or the inputs shown</source>
        <translation>expert run：已加载的行或显示的输入</translation>
    </message>
    <message>
        <source>Copy the command that &amp;measures it</source>
        <translation>复制测量网络的命令(&amp;M)</translation>
    </message>
    <message>
        <source>expert profile: latency and memory</source>
        <translation>expert profile：延迟和内存</translation>
    </message>
    <message>
        <source>Copy the command that &amp;trains it</source>
        <translation>复制训练网络的命令(&amp;T)</translation>
    </message>
    <message>
        <source>expert train: with the settings of the Training page</source>
        <translation>expert train：使用训练页的设置</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>A click goes back to that step, or forward again.</source>
        <translation>单击即回到该步骤，或再次前进。</translation>
    </message>
    <message>
        <source>Steps of the design</source>
        <translation>设计的步骤</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportColumnsModel</name>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>始终为 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportDraft</name>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportPreviewModel</name>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Not a number; it is taken as missing</source>
        <translation>不是数字；视为缺失</translation>
    </message>
</context>
<context>
    <name>wb::ui::ImportSheet</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的各列</translation>
    </message>
    <message>
        <source>Cells that are no numbers</source>
        <translation>不是数字的单元格</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Fill with the mean</source>
        <translation>以均值填充</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights; 0: none</source>
        <translation>不参与训练而用于选择最佳权重的行的比例；0：无</translation>
    </message>
    <message>
        <source>Gives the network as many inputs and outputs as the rows have; Undo takes it back</source>
        <translation>使网络的输入和输出数与行一致；可撤销</translation>
    </message>
    <message>
        <source>Rows with &amp;gaps</source>
        <translation>含缺失值的行(&amp;G)</translation>
    </message>
    <message>
        <source>For &amp;validation</source>
        <translation>用于验证(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>, %1 with a gap left out</source>
        <translation>，略过 %1 个含缺失值的行</translation>
    </message>
    <message>
        <source>, %1 with a gap filled</source>
        <translation>，已填充 %1 个含缺失值的行</translation>
    </message>
    <message>
        <source> · inputs %1, targets %2</source>
        <translation> · 输入 %1，目标 %2</translation>
    </message>
    <message>
        <source>: nothing to train towards</source>
        <translation>：没有可训练的目标</translation>
    </message>
    <message>
        <source>1 cell is no number and is taken as missing:</source>
        <translation>1 个单元格不是数字，视为缺失：</translation>
    </message>
    <message>
        <source>%1 cells are no numbers and are taken as missing:</source>
        <translation>%1 个单元格不是数字，视为缺失：</translation>
    </message>
    <message>
        <source>Fit the network: inputs %1, outputs %2</source>
        <translation>调整网络：输入 %1，输出 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::InferencePanel</name>
    <message>
        <source>One row</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>&amp;Load rows…</source>
        <translation>加载行(&amp;L)…</translation>
    </message>
    <message>
        <source>Load rows</source>
        <translation>加载行</translation>
    </message>
    <message>
        <source>Mean squared error %1</source>
        <translation>均方误差 %1</translation>
    </message>
    <message>
        <source>Inputs changed by hand</source>
        <translation>输入已手动更改</translation>
    </message>
    <message>
        <source>The loaded rows have %1 inputs, the network takes %2: load other rows, or set the input layer back to %1</source>
        <translation>已加载的行有 %1 个输入，网络需要 %2 个：请加载其他行，或将输入层改回 %1</translation>
    </message>
    <message>
        <source>%1, %2 row</source>
        <translation>%1，%2 行</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1，%2 行</translation>
    </message>
    <message>
        <source>No rows loaded</source>
        <translation>未加载行</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Take inputs from a file: FANN .data, CSV, TSV, ARFF, IDX or NPY, also gzipped; or drop one here</source>
        <translation>从文件获取输入：FANN .data、CSV、TSV、ARFF、IDX 或 NPY，也可为 gzip 压缩；或拖放到此处</translation>
    </message>
    <message>
        <source>Inputs back to the row they came from (%1)</source>
        <translation>将输入恢复为其来源行 (%1)</translation>
    </message>
    <message>
        <source>Rows (*.data *.train *.test *.csv *.tsv *.txt *.arff *.npy *.idx *.gz);;FANN data (*.data *.train *.test);;Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>行 (*.data *.train *.test *.csv *.tsv *.txt *.arff *.npy *.idx *.gz);;FANN 数据 (*.data *.train *.test);;表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose what the columns of the file are for</source>
        <translation>选择文件各列的用途</translation>
    </message>
</context>
<context>
    <name>wb::ui::InputList</name>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>wb::ui::InputModel</name>
    <message>
        <source>%1: %2, range %3 to %4</source>
        <translation>%1：%2，范围 %3 至 %4</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>输入 %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::InputSeeker</name>
    <message>
        <source>%1 is %2 at these inputs.</source>
        <translation>在这些输入下 %1 为 %2。</translation>
    </message>
    <message>
        <source>%1 does not become %2 for inputs in their ranges; the nearest found is %3, at these.</source>
        <translation>输入在其范围内时 %1 达不到 %2；找到的最接近值为 %3，即当前输入。</translation>
    </message>
</context>
<context>
    <name>wb::ui::InsertButton</name>
    <message>
        <source>Insert a layer here (L: after the selected one)</source>
        <translation>在此插入一层（L：在所选层之后）</translation>
    </message>
</context>
<context>
    <name>wb::ui::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; everything stays as it was</source>
        <translation>停止；一切保持原样</translation>
    </message>
</context>
<context>
    <name>wb::ui::Journal</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Nothing can be written to %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Unsaved changes would be lost in a crash: %1</source>
        <translation>崩溃时未保存的更改将丢失：%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyHistogramChart</name>
    <message>
        <source>Latency distribution</source>
        <translation>延迟分布</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>首次 %1</translation>
    </message>
    <message>
        <source>first &lt; %1</source>
        <translation>首次 &lt; %1</translation>
    </message>
    <message>
        <source>Mean time in a batch (log)</source>
        <translation>批内平均时间（对数）</translation>
    </message>
    <message>
        <source>Time (log)</source>
        <translation>时间（对数）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 samples, %2 %</source>
        <translation>%1 个样本，%2 %</translation>
    </message>
    <message>
        <source>baseline p50</source>
        <translation>基准 p50</translation>
    </message>
    <message>
        <source>%1, %2 up to here</source>
        <translation>%1，到此处为 %2</translation>
    </message>
    <message>
        <source>%1 of the samples between</source>
        <translation>其间有 %1 的样本</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>%1 beyond %2, up to %3</source>
        <translation>%1 个超过 %2，最大 %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyPage</name>
    <message>
        <source>p50 against the baseline, %1: %2</source>
        <translation>p50 与基准 %1 相比：%2</translation>
    </message>
    <message>
        <source>This is the baseline: p50 %1.</source>
        <translation>这是基准：p50 %1。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the baseline</source>
        <translation>清除基准</translation>
    </message>
    <message>
        <source>Calibrating this machine: about two seconds.</source>
        <translation>正在校准本机：约两秒。</translation>
    </message>
    <message>
        <source>Not calibrated: nothing can be predicted yet.</source>
        <translation>未校准：尚无法预测。</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Measure what this machine takes for small networks, about 2 s</source>
        <translation>测量本机运行小型网络的耗时，约 2 s</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Change the width; it can be undone</source>
        <translation>更改宽度；可撤销</translation>
    </message>
    <message>
        <source>narrow a layer</source>
        <translation>收窄一层</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyPanel</name>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>Measure how long an inference takes</source>
        <translation>测量一次推理的耗时</translation>
    </message>
    <message>
        <source>before last edit</source>
        <translation>上次编辑之前</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the figures of each layer as a table</source>
        <translation>以表格显示每层的数值</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Nothing measured yet: how long does one inference take, and where does the time go?</source>
        <translation>尚未测量：一次推理需要多久，时间花在哪里？</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>立即测量</translation>
    </message>
    <message>
        <source>p%1</source>
        <translation>p%1</translation>
    </message>
    <message>
        <source>first call</source>
        <translation>首次调用</translation>
    </message>
    <message>
        <source>&amp;Pin baseline</source>
        <translation>固定为基准(&amp;P)</translation>
    </message>
    <message>
        <source>Compare what is measured from now on with this result</source>
        <translation>将之后的测量与此结果比较</translation>
    </message>
    <message>
        <source>What the latency panel shows</source>
        <translation>延迟面板显示的内容</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>Roofline</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Before a warm-up of %1, which no figure holds</source>
        <translation>之前预热 %1，不计入任何数值</translation>
    </message>
    <message>
        <source>%1 samples, each the mean of a batch of %2</source>
        <translation>%1 个样本，每个是一批 %2 次的均值</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>; 95 % confidence: %1 to %2</source>
        <translation>；95 % 置信区间：%1 至 %2</translation>
    </message>
    <message>
        <source>p%1 of means</source>
        <translation>均值的 p%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LatencyTableModel</name>
    <message>
        <source>Gap</source>
        <translation>间隙</translation>
    </message>
    <message>
        <source>Whole inference</source>
        <translation>整次推理</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Calls a sample</source>
        <translation>每样本调用次数</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerActions</name>
    <message>
        <source>&amp;Add layer</source>
        <translation>添加层(&amp;A)</translation>
    </message>
    <message>
        <source>Add a layer after the selected one</source>
        <translation>在所选层之后添加一层</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Rename the selected layer</source>
        <translation>重命名所选的层</translation>
    </message>
    <message>
        <source>A&amp;ctivation…</source>
        <translation>激活函数(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the layer&apos;s activation</source>
        <translation>选择该层的激活函数</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation>放大画布</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Shrink the canvas</source>
        <translation>缩小画布</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Show the canvas at 100 %</source>
        <translation>以 100 % 显示画布</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>显示整个网络</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>Add copies after the selected layers, with fresh weights</source>
        <translation>在所选层之后添加副本，使用新权重</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the selected layers</source>
        <translation>移除所选的层</translation>
    </message>
    <message>
        <source>Move the selected layers towards the inputs</source>
        <translation>将所选的层移向输入</translation>
    </message>
    <message>
        <source>Move the selected layers towards the outputs</source>
        <translation>将所选的层移向输出</translation>
    </message>
    <message>
        <source>&amp;Shortcut connections</source>
        <translation>跳跃连接(&amp;S)</translation>
    </message>
    <message>
        <source>Connect every layer to all before it, or only to the one before it</source>
        <translation>每层连接之前的所有层，或仅连接前一层</translation>
    </message>
    <message>
        <source>Select a&amp;ll layers</source>
        <translation>选择所有层(&amp;L)</translation>
    </message>
    <message>
        <source>Select all layers to edit them at once</source>
        <translation>选择所有层以便同时编辑</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerCard</name>
    <message>
        <source>bias ±%1</source>
        <translation>偏置 ±%1</translation>
    </message>
    <message>
        <source>value ±%1</source>
        <translation>值 ±%1</translation>
    </message>
    <message>
        <source>output ±%1</source>
        <translation>输出 ±%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerDiffModel</name>
    <message>
        <source>~ changed</source>
        <translation>~ 已更改</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ 已添加</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− 已移除</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= 相同</translation>
    </message>
    <message>
        <source>functions by unit</source>
        <translation>函数按单元</translation>
    </message>
    <message>
        <source>The two networks are the same, to the last weight.</source>
        <translation>两个网络完全相同，直至最后一个权重。</translation>
    </message>
    <message numerus="yes">
        <source>~ %n changed</source>
        <translation>
            <numerusform>~ %n 个已更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n added</source>
        <translation>
            <numerusform>+ %n 个已添加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n removed</source>
        <translation>
            <numerusform>− %n 个已移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>= %n the same</source>
        <translation>
            <numerusform>= %n 个相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Layers: %1</source>
        <translation>层：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>inputs %1 → %2</source>
        <translation>输入 %1 → %2</translation>
    </message>
    <message>
        <source>layered → with shortcuts</source>
        <translation>分层 → 带跳跃连接</translation>
    </message>
    <message>
        <source>with shortcuts → layered</source>
        <translation>带跳跃连接 → 分层</translation>
    </message>
    <message>
        <source>units %1 → %2</source>
        <translation>单元 %1 → %2</translation>
    </message>
    <message>
        <source>function %1 → %2</source>
        <translation>函数 %1 → %2</translation>
    </message>
    <message>
        <source>reads %1 → %2 values</source>
        <translation>读取 %1 → %2 个值</translation>
    </message>
    <message>
        <source>other connections</source>
        <translation>连接不同</translation>
    </message>
    <message>
        <source>weights differ by up to %1</source>
        <translation>权重相差最多 %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>other scaling of the inputs</source>
        <translation>输入的缩放不同</translation>
    </message>
    <message>
        <source>other scaling of the outputs</source>
        <translation>输出的缩放不同</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerModel</name>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Inputs are passed on as they are</source>
        <translation>输入原样传递</translation>
    </message>
    <message>
        <source>The units of this layer have different functions; choosing one sets them all</source>
        <translation>此层的单元使用不同的函数；选择一个将应用于全部</translation>
    </message>
    <message>
        <source>y = %1, u = %2 × sum</source>
        <translation>y = %1，u = %2 × 和</translation>
    </message>
    <message>
        <source>One multiply-add for each weight; adding the bias is not counted</source>
        <translation>每个权重一次乘加；加偏置不计</translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation>每个参数 4 B；1 kB = 1000 B</translation>
    </message>
    <message>
        <source>Share of the network&apos;s parameters</source>
        <translation>占网络参数的比例</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerSection</name>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>y = f(steepness × sum)</source>
        <translation>y = f(陡度 × 和)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单元(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation>激活函数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Steepness</source>
        <translation>陡度(&amp;S)</translation>
    </message>
    <message>
        <source>Click a layer on the canvas to edit it here.</source>
        <translation>单击画布上的层以在此编辑。</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>层：%1</translation>
    </message>
    <message>
        <source>▲ The units of this layer have different functions; choosing one here sets them all.</source>
        <translation>▲ 此层的单元使用不同的函数；在此选择一个将应用于全部。</translation>
    </message>
    <message>
        <source>▲ FANN has no %1: this design cannot be saved as .net.</source>
        <translation>▲ FANN 没有 %1：此设计无法保存为 .net。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Inputs × units of the weight matrix</source>
        <translation>权重矩阵的输入 × 单元</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Weights and biases that exist, and their share of the network&apos;s</source>
        <translation>实际存在的权重和偏置，及其占网络的比例</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>One for each weight; adding the bias is not counted</source>
        <translation>每个权重一次；加偏置不计</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>4 B for each parameter; 1 kB = 1000 B</source>
        <translation>每个参数 4 B；1 kB = 1000 B</translation>
    </message>
    <message>
        <source>Drag to resize; twelve steps double the layer. Esc drops the drag.</source>
        <translation>拖动以调整大小；十二步加倍。Esc 放弃拖动。</translation>
    </message>
    <message>
        <source>%1 layers selected: an edit changes them all.</source>
        <translation>已选择 %1 层：一次编辑更改全部。</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>Why this layer is as it is</source>
        <translation>此层为何如此</translation>
    </message>
    <message>
        <source>Kept with the design; leaving the field makes it one undo step</source>
        <translation>随设计保存；离开此栏即成为一个撤销步骤</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>备注(&amp;T)</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayerTimeChart</name>
    <message>
        <source>Median time of each layer</source>
        <translation>每层的中位时间</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隙</translation>
    </message>
    <message>
        <source>whole inference %1</source>
        <translation>整次推理 %1</translation>
    </message>
    <message>
        <source>Gap %1
whole %2, layers together %3</source>
        <translation>间隙 %1
整体 %2，各层合计 %3</translation>
    </message>
    <message>
        <source>%1 %2
fastest %3, %4 samples of %5 calls</source>
        <translation>%1 %2
最快 %3，%4 个样本，每个 %5 次调用</translation>
    </message>
    <message>
        <source>Whole inference</source>
        <translation>整次推理</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>基准 %1：%2</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>wb::ui::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Click to sort; the third click goes back to the order of the network</source>
        <translation>单击排序；第三次单击恢复网络顺序</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>&amp;Copy table as text</source>
        <translation>将表格复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy table as &amp;Markdown</source>
        <translation>将表格复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy table as C&amp;SV</source>
        <translation>将表格复制为 CSV(&amp;S)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>wb::ui::Library</name>
    <message>
        <source>the library is open for reading only: %1</source>
        <translation>库以只读方式打开：%1</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Library saved</source>
        <translation>库已保存</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryActions</name>
    <message>
        <source>Save to &amp;library…</source>
        <translation>保存到库(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Find in library</source>
        <translation>在库中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Keep this expert in the library as a new version</source>
        <translation>将此专家作为新版本保存到库中</translation>
    </message>
    <message>
        <source>Search the experts of the library</source>
        <translation>搜索库中的专家</translation>
    </message>
    <message>
        <source>Saved “%1” to the library as version %2</source>
        <translation>已将“%1”作为版本 %2 保存到库</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryCare</name>
    <message>
        <source>“%1” lies in the trash of the library, for 30 days</source>
        <translation>“%1”已放入库的回收站，保留 30 天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” is back in the library</source>
        <translation>“%1”已回到库中</translation>
    </message>
    <message>
        <source>Take a &amp;snapshot</source>
        <translation>创建快照(&amp;S)</translation>
    </message>
    <message>
        <source>Copy the library beside itself; the last three copies are kept</source>
        <translation>在库旁边复制一份；保留最近三份</translation>
    </message>
    <message>
        <source>E&amp;xport the library…</source>
        <translation>导出库(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the whole library, trash and all, into one file</source>
        <translation>将整个库连同回收站写入一个文件</translation>
    </message>
    <message>
        <source>&amp;Import a library…</source>
        <translation>导入库(&amp;I)…</translation>
    </message>
    <message>
        <source>Take in the experts of another library</source>
        <translation>接收另一个库的专家</translation>
    </message>
    <message>
        <source>The library was copied to %1</source>
        <translation>库已复制到 %1</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>库 (*.db)</translation>
    </message>
    <message>
        <source>The library was written to %1</source>
        <translation>库已写入 %1</translation>
    </message>
    <message>
        <source>Import a library</source>
        <translation>导入库</translation>
    </message>
    <message>
        <source>Libraries (*.db);;All files (*)</source>
        <translation>库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>The model card is in the clipboard, as Markdown</source>
        <translation>模型卡已以 Markdown 放入剪贴板</translation>
    </message>
    <message>
        <source>“%1” descends from nothing in the library, and nothing descends from it</source>
        <translation>“%1”在库中没有来源，也没有衍生</translation>
    </message>
    <message>
        <source>&amp;Ask in SQL…</source>
        <translation>用 SQL 查询(&amp;A)…</translation>
    </message>
    <message>
        <source>The library&apos;s tables, and questions to them; reads only</source>
        <translation>库中的表及对其查询；只读</translation>
    </message>
    <message>
        <source>Imported: experts %1, versions %2, trainings %5; known already: %3, renamed: %4</source>
        <translation>已导入：专家 %1，版本 %2，训练 %5；已有：%3，重命名：%4</translation>
    </message>
    <message>
        <source>“%1” is not in the library: its trainings are kept with it when it is saved there</source>
        <translation>“%1”不在库中：保存到库时会一并保留其训练</translation>
    </message>
    <message>
        <source>C&amp;heck the library</source>
        <translation>检查库(&amp;H)</translation>
    </message>
    <message>
        <source>Look whether everything in the library is what was saved, by its SHA-256</source>
        <translation>按 SHA-256 检查库中的内容是否与保存时一致</translation>
    </message>
    <message>
        <source>The library describes “%1” anew</source>
        <translation>库已更新“%1”的描述</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryModel</name>
    <message>
        <source>%1, version %2, %3, %4 parameters, %5</source>
        <translation>%1，版本 %2，%3，%4 个参数，%5</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>%1 params</source>
        <translation>%1 参数</translation>
    </message>
</context>
<context>
    <name>wb::ui::LibraryPanel</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the selected expert on the canvas (Enter)</source>
        <translation>在画布上打开所选专家（回车）</translation>
    </message>
    <message>
        <source>Search name, domain, tags…</source>
        <translation>搜索名称、领域、标签…</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索库</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all experts again (Esc)</source>
        <translation>重新显示所有专家 (Esc)</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>1 expert</source>
        <translation>1 个专家</translation>
    </message>
    <message>
        <source>%1 experts</source>
        <translation>%1 个专家</translation>
    </message>
    <message>
        <source>No expert matches “%1”.</source>
        <translation>没有专家匹配“%1”。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No experts yet. Save the one on the canvas to keep it, with its weights and every version.</source>
        <translation>尚无专家。保存画布上的专家，即可保留其权重和每个版本。</translation>
    </message>
    <message>
        <source>Save to library…</source>
        <translation>保存到库…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>版本(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Delete from library</source>
        <translation>从库中删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Trash of the library…</source>
        <translation>库的回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>Put the selected expert into the trash; it can be brought back for 30 days</source>
        <translation>把所选专家放入回收站；30 天内可以恢复</translation>
    </message>
    <message>
        <source>What was deleted, to bring it back</source>
        <translation>已删除的内容，可从中恢复</translation>
    </message>
    <message>
        <source>All versions of the selected expert: open one, restore it, give it a stage</source>
        <translation>所选专家的所有版本：打开、恢复或设定阶段</translation>
    </message>
    <message>
        <source>&amp;Lineage…</source>
        <translation>谱系(&amp;L)…</translation>
    </message>
    <message>
        <source>What the selected expert descends from, and what descends from it</source>
        <translation>所选专家的来源与衍生</translation>
    </message>
    <message>
        <source>&amp;Model card…</source>
        <translation>模型卡(&amp;M)…</translation>
    </message>
    <message>
        <source>Save what is known of the selected expert as a web page</source>
        <translation>将所选专家的已知信息保存为网页</translation>
    </message>
    <message>
        <source>&amp;Copy model card</source>
        <translation>复制模型卡(&amp;C)</translation>
    </message>
    <message>
        <source>What is known of the selected expert, as Markdown for a README</source>
        <translation>所选专家的已知信息，以 Markdown 供 README 使用</translation>
    </message>
    <message>
        <source>Tra&amp;inings…</source>
        <translation>训练(&amp;I)…</translation>
    </message>
    <message>
        <source>How the selected expert was trained: curves, settings, rows, machines</source>
        <translation>所选专家的训练过程：曲线、设置、数据行、机器</translation>
    </message>
    <message>
        <source>D&amp;escribe…</source>
        <translation>描述(&amp;E)…</translation>
    </message>
    <message>
        <source>Name, domain, summary, tags, author and licence of the selected expert</source>
        <translation>所选专家的名称、领域、简介、标签、作者和许可证</translation>
    </message>
    <message>
        <source>Versions, description, lineage, model card, trash; the library as a whole</source>
        <translation>版本、描述、谱系、模型卡、回收站；整个库</translation>
    </message>
</context>
<context>
    <name>wb::ui::LineageDialog</name>
    <message>
        <source>Lineage of %1</source>
        <translation>%1 的谱系</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
</context>
<context>
    <name>wb::ui::LineageView</name>
    <message>
        <source>trained further</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>distilled</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>quantised</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>谱系</translation>
    </message>
    <message>
        <source>(in the trash)</source>
        <translation>（在回收站中）</translation>
    </message>
    <message>
        <source>%1, version %2: %3 from %4, version %5</source>
        <translation>%1 版本 %2：%3自 %4 版本 %5</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::LossChart</name>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>No epoch yet</source>
        <translation>尚无轮次</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>right %1</source>
        <translation>正确 %1</translation>
    </message>
    <message numerus="yes">
        <source>Δ %n epoch(s)</source>
        <translation>
            <numerusform>Δ %n 轮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::MainWindow</name>
    <message>
        <source>Double-click a tab to take its panel out of the window</source>
        <translation>双击标签可将其面板移出窗口</translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation>未命名专家</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source> · %1 params · %2 MAC · %3 of weights</source>
        <translation> · %1 参数 · %2 MAC · 权重 %3</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New expert</source>
        <translation>新建专家(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Save &amp;As .net…</source>
        <translation>另存为 .net(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>FANN .net for libfann &amp;2.2 and later…</source>
        <translation>用于 libfann 2.2 及更高版本的 FANN .net(&amp;2)…</translation>
    </message>
    <message>
        <source>FANN .net for libfann up to 2.&amp;1…</source>
        <translation>用于 libfann 2.1 及更低版本的 FANN .net(&amp;1)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>模式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Focus: the canvas alone</source>
        <translation>专注：仅画布(&amp;F)</translation>
    </message>
    <message>
        <source>Hide every panel, or bring them back</source>
        <translation>隐藏所有面板，或重新显示</translation>
    </message>
    <message>
        <source>&amp;Reset this mode&apos;s layout</source>
        <translation>重置此模式的布局(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all layouts</source>
        <translation>重置所有布局(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Show t&amp;raining</source>
        <translation>显示训练(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>性能(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;latency</source>
        <translation>显示延迟(&amp;L)</translation>
    </message>
    <message>
        <source>Show m&amp;emory</source>
        <translation>显示内存(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About and licences</source>
        <translation>关于和许可证(&amp;A)</translation>
    </message>
    <message>
        <source>About Expert Workbench</source>
        <translation>关于 Expert Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Expert Workbench %1&lt;/h3&gt;&lt;p&gt;Designs, runs and measures small neural networks.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Expert Workbench %1&lt;/h3&gt;&lt;p&gt;设计、运行和测量小型神经网络。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The workbench is free software under the GNU General Public License, version 3 or later; its core and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built on Qt %1 (LGPL-3.0; in the browser GPL-3.0), QCustomPlot (GPL-3.0), Eigen (MPL-2.0), SQLite (public domain), nlohmann/json (MIT), fast_float (MIT or Apache-2.0) and tl::expected (CC0-1.0).&lt;/p&gt;</source>
        <translation>&lt;p&gt;本工作台是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本；其核心和命令行采用 Apache License 2.0。&lt;/p&gt;&lt;p&gt;基于 Qt %1（LGPL-3.0；浏览器中为 GPL-3.0）、QCustomPlot (GPL-3.0)、Eigen (MPL-2.0)、SQLite（公有领域）、nlohmann/json (MIT)、fast_float（MIT 或 Apache-2.0）和 tl::expected (CC0-1.0) 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>&amp;Run inference</source>
        <translation>运行推理(&amp;R)</translation>
    </message>
    <message>
        <source>of the time</source>
        <translation>时间占比</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>从模板新建(&amp;T)…</translation>
    </message>
    <message>
        <source>Start from one of six domains, or from a number of parameters</source>
        <translation>从六个领域之一或从参数数量开始</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Facts, charts and tables as one HTML file</source>
        <translation>将数据、图表和表格保存为一个 HTML 文件</translation>
    </message>
    <message>
        <source>Reports (*.html)</source>
        <translation>报告 (*.html)</translation>
    </message>
    <message>
        <source>Edit &amp;topology as text</source>
        <translation>以文本编辑拓扑(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Calibrate machine</source>
        <translation>校准机器(&amp;C)</translation>
    </message>
    <message>
        <source>Measure what this machine takes for small networks, about 2 s</source>
        <translation>测量本机运行小型网络的耗时，约 2 s</translation>
    </message>
    <message>
        <source>Clear &amp;baseline</source>
        <translation>清除基准(&amp;B)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Another window, for another expert beside this one</source>
        <translation>再打开一个窗口，用于另一个专家</translation>
    </message>
    <message>
        <source>All &amp;charts…</source>
        <translation>全部图表(&amp;C)…</translation>
    </message>
    <message>
        <source>Every chart that shows something as PNG, SVG and CSV, in one ZIP archive</source>
        <translation>将每个有内容的图表存为 PNG、SVG 和 CSV，放入一个 ZIP 压缩包</translation>
    </message>
    <message>
        <source>Another window could not be started; the system has no room for it.</source>
        <translation>无法启动另一个窗口；系统资源不足。</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>P&amp;ool</source>
        <translation>专家池(&amp;O)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Grow by cascade…</source>
        <translation>级联生长(&amp;G)…</translation>
    </message>
    <message>
        <source>Begin without hidden layers and add a unit at a time (Cascade2)</source>
        <translation>从没有隐藏层开始，每次加入一个单元（Cascade2）</translation>
    </message>
    <message>
        <source>&amp;Expert with its training…</source>
        <translation>专家及其训练(&amp;E)…</translation>
    </message>
    <message>
        <source>All of it to the bit in one .expert file, so that its training goes on elsewhere</source>
        <translation>全部内容按位保存在一个 .expert 文件中，可在别处继续训练</translation>
    </message>
    <message>
        <source>Kept tra&amp;inings…</source>
        <translation>保留的训练(&amp;I)…</translation>
    </message>
    <message>
        <source>The trainings that led to the versions of this expert in the library</source>
        <translation>形成库中该专家各版本的训练</translation>
    </message>
    <message>
        <source>The form of the Training tab has these settings now; Train begins.</source>
        <translation>“训练”选项卡的表单现已采用这些设置；点“训练”开始。</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史(&amp;H)…</translation>
    </message>
    <message>
        <source>All steps of the design, to go to any of them</source>
        <translation>设计的全部步骤，可前往其中任意一步</translation>
    </message>
    <message>
        <source>Show &amp;problems</source>
        <translation>显示问题(&amp;P)</translation>
    </message>
    <message>
        <source>What is wrong with the design, and what mends it</source>
        <translation>设计有何问题，以及如何修复</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>与其比较(&amp;W)…</translation>
    </message>
    <message>
        <source>This expert beside another one, or all of the library</source>
        <translation>将此专家与另一专家或整个库并列</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>Six networks with their rows, on the welcome page</source>
        <translation>欢迎页上的六个网络及其数据行</translation>
    </message>
</context>
<context>
    <name>wb::ui::ManualDialog</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryChart</name>
    <message>
        <source>Memory of each layer</source>
        <translation>每层的内存</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>临时内存</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source> B</source>
        <translation> B</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>wb::ui::MemoryPanel</name>
    <message>
        <source>Shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>临时内存</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the bytes of each layer as a table</source>
        <translation>以表格显示每层的字节数</translation>
    </message>
    <message>
        <source>Bytes taken from the heap, counted; %1 kernels; %2</source>
        <translation>从堆分配的字节数，计数所得；%1 内核；%2</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>常驻</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Written as the library keeps it, design and weights, and counted.</source>
        <translation>按库的保存方式写出设计和权重并计数。</translation>
    </message>
    <message>
        <source>Counted as taken from the heap by the weights it is compiled from, the compiled network, and the working memory after a batch was run.</source>
        <translation>按堆分配计数：用于编译的权重、编译后的网络，以及运行一批后的工作内存。</translation>
    </message>
    <message>
        <source>Counted as taken from the heap by the compiled network and the working memory of one row.</source>
        <translation>按堆分配计数：编译后的网络和单行的工作内存。</translation>
    </message>
    <message>
        <source>Every figure says how it was obtained when the pointer rests on it.</source>
        <translation>将指针停在数值上即可查看其获得方式。</translation>
    </message>
    <message>
        <source>%1 B. %2</source>
        <translation>%1 B。%2</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
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
        <translation>合计</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Weights (B)</source>
        <translation>权重 (B)</translation>
    </message>
    <message>
        <source>Overhead (B)</source>
        <translation>开销 (B)</translation>
    </message>
    <message>
        <source>Activations (B)</source>
        <translation>激活值 (B)</translation>
    </message>
    <message>
        <source>Scratch (B)</source>
        <translation>临时内存 (B)</translation>
    </message>
    <message>
        <source>Total (B)</source>
        <translation>合计 (B)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>wb::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy this message as text</source>
        <translation>以文本形式复制此消息</translation>
    </message>
</context>
<context>
    <name>wb::ui::MetricDiffModel</name>
    <message>
        <source>Press Return to see where this number comes from</source>
        <translation>按回车键查看此数值的来源</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Δ right − left</source>
        <translation>Δ 右 − 左</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>wb::ui::MiniMap</name>
    <message>
        <source>Map of the network</source>
        <translation>网络缩略图</translation>
    </message>
    <message>
        <source>The whole network: click or drag to move the view</source>
        <translation>整个网络：单击或拖动以移动视图</translation>
    </message>
</context>
<context>
    <name>wb::ui::MissCurveChart</name>
    <message>
        <source>Misses</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>The misses at every budget, once there are requests</source>
        <translation>有请求后显示每种预算下的未命中</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>%1: %2 of the requests miss</source>
        <translation>%1：%2 的请求未命中</translation>
    </message>
</context>
<context>
    <name>wb::ui::ModeBar</name>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
</context>
<context>
    <name>wb::ui::NetworkSection</name>
    <message>
        <source>layered</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <source>Each layer sees the layer before it</source>
        <translation>每层可见其前一层</translation>
    </message>
    <message>
        <source>Each layer sees the inputs and every layer before it</source>
        <translation>每层可见输入及之前的所有层</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>拓扑(&amp;T)</translation>
    </message>
    <message>
        <source>Make the network %1</source>
        <translation>更改网络：%1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Weights and biases that exist</source>
        <translation>实际存在的权重和偏置</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>4 B for each value of one row, inputs included</source>
        <translation>单行的每个值 4 B，含输入</translation>
    </message>
    <message>
        <source>What it is for, why it is built like this</source>
        <translation>它的用途，以及为何这样构建</translation>
    </message>
    <message>
        <source>Kept with the expert as its summary; leaving the field makes it one undo step</source>
        <translation>作为摘要随专家保存；离开此字段时记为一个撤销步骤</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>One for each weight and each scaled column; adding the bias is not counted</source>
        <translation>每个权重和每个缩放的列一次；加偏置不计</translation>
    </message>
    <message>
        <source>4 B for each parameter, 16 B for each scaled column; 1 kB = 1000 B</source>
        <translation>每个参数 4 B，每个缩放的列 16 B；1 kB = 1000 B</translation>
    </message>
</context>
<context>
    <name>wb::ui::NeuronLinks</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>· value %1</source>
        <translation>· 值 %1</translation>
    </message>
    <message>
        <source>· output %1</source>
        <translation>· 输出 %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputModel</name>
    <message>
        <source>Value − target</source>
        <translation>值 − 目标</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>The outputs are no finite numbers, so nothing can be said of their probabilities.</source>
        <translation>输出不是有限数值，因此无法说明其概率。</translation>
    </message>
    <message>
        <source>Only a softmax layer gives probabilities of classes; these outputs come from %1.</source>
        <translation>只有 softmax 层给出类别概率；这些输出来自 %1。</translation>
    </message>
    <message>
        <source>%1
Type another value to seek inputs that give it</source>
        <translation>%1
键入另一个值以寻找给出它的输入</translation>
    </message>
    <message>
        <source>Type another value to seek inputs that give it</source>
        <translation>键入另一个值以寻找给出它的输入</translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputPane</name>
    <message>
        <source>Confidence %1 · normalised entropy %2</source>
        <translation>置信度 %1 · 归一化熵 %2</translation>
    </message>
    <message>
        <source>Confidence: the largest probability. Normalised entropy: 0 if one class has all of it, 1 if all classes are alike (−Σ p ln p / ln n).</source>
        <translation>置信度：最大的概率。归一化熵：某一类别占全部时为 0，所有类别相同时为 1 (−Σ p ln p / ln n)。</translation>
    </message>
    <message>
        <source>Confidence n/a</source>
        <translation>置信度不适用</translation>
    </message>
</context>
<context>
    <name>wb::ui::OutputView</name>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>wb::ui::OverlayActions</name>
    <message>
        <source>&amp;Shapes</source>
        <translation>形状(&amp;S)</translation>
    </message>
    <message>
        <source>Show the shape of the weights above each arrow</source>
        <translation>在每个箭头上方显示权重的形状</translation>
    </message>
    <message>
        <source>&amp;Activations</source>
        <translation>激活值(&amp;A)</translation>
    </message>
    <message>
        <source>Show what each unit gives for the sample</source>
        <translation>显示每个单元对该样本的输出</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Show each layer&apos;s share of the time</source>
        <translation>显示每层的时间占比</translation>
    </message>
    <message>
        <source>&amp;Bytes</source>
        <translation>字节(&amp;B)</translation>
    </message>
    <message>
        <source>Show each layer&apos;s bytes of weights and activations</source>
        <translation>显示每层权重和激活值的字节数</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>Show the design alone</source>
        <translation>仅显示设计</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>下一层(&amp;N)</translation>
    </message>
    <message>
        <source>Go through the network layer by layer: forward</source>
        <translation>逐层浏览网络：向前</translation>
    </message>
    <message>
        <source>&amp;Previous layer</source>
        <translation>上一层(&amp;P)</translation>
    </message>
    <message>
        <source>Go through the network layer by layer: back</source>
        <translation>逐层浏览网络：向后</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加显示(&amp;O)</translation>
    </message>
    <message>
        <source>Measure the network as it stands to see each layer&apos;s share of the time</source>
        <translation>测量当前网络以查看每层的时间占比</translation>
    </message>
</context>
<context>
    <name>wb::ui::PaletteModel</name>
    <message>
        <source>not possible now</source>
        <translation>当前不可用</translation>
    </message>
</context>
<context>
    <name>wb::ui::ParetoChart</name>
    <message>
        <source>Latency and size of the experts in the library</source>
        <translation>库中专家的延迟和大小</translation>
    </message>
    <message>
        <source>Median time of one inference (log)</source>
        <translation>一次推理的中位时间（对数）</translation>
    </message>
    <message>
        <source>Weights as stored (log)</source>
        <translation>存储的权重大小（对数）</translation>
    </message>
    <message>
        <source>≈&#x2009;%1 predicted</source>
        <translation>≈&#x2009;%1 预测</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 测量</translation>
    </message>
    <message>
        <source>on the front: none is both faster and smaller</source>
        <translation>位于前沿：没有更快且更小的</translation>
    </message>
    <message>
        <source>beaten: another one is at least as fast and as small</source>
        <translation>被超越：另有专家至少同样快且同样小</translation>
    </message>
    <message>
        <source>%1 of the rows wrong</source>
        <translation>%1 的行出错</translation>
    </message>
    <message>
        <source>mean squared error %1</source>
        <translation>均方误差 %1</translation>
    </message>
    <message>
        <source>Share of wrong rows</source>
        <translation>出错行的比例</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>on the front: none is as fast, as small and as good, and better in one</source>
        <translation>在前沿上：没有别的专家同样快、同样小、同样准且有一项更好</translation>
    </message>
    <message>
        <source>beaten: another one is at least as fast, as small and as good</source>
        <translation>被超过：另有专家至少同样快、同样小、同样准</translation>
    </message>
</context>
<context>
    <name>wb::ui::ParetoView</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Compare with the open expert</source>
        <translation>与打开的专家比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Measure the missing</source>
        <translation>测量缺失项(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The latency of none of the experts is known yet: measure them, each takes a second.</source>
        <translation>尚不知道任何专家的延迟：请测量，每个约一秒。</translation>
    </message>
    <message>
        <source>Open the chosen expert</source>
        <translation>打开所选专家</translation>
    </message>
    <message>
        <source>Show the chosen expert beside the open one</source>
        <translation>将所选专家与打开的专家并排显示</translation>
    </message>
    <message>
        <source>Measure the experts whose latency is not known, and keep it in the library</source>
        <translation>测量延迟未知的专家，并将结果保存到库</translation>
    </message>
    <message>
        <source>Progress of the measurements</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Latencies measured on this machine and kept in the library, or predicted (≈) from its calibration; weights as stored</source>
        <translation>在本机测量并保存在库中的延迟，或由本机校准预测 (≈) 的延迟；权重按存储大小</translation>
    </message>
    <message>
        <source>%1: %2, %3, on the front</source>
        <translation>%1：%2，%3，位于前沿</translation>
    </message>
    <message>
        <source>%1: %2, %3, beaten by another one</source>
        <translation>%1：%2，%3，被另一个超越</translation>
    </message>
    <message>
        <source>● measured, ○ predicted; dashed: the front, which none beats in both.</source>
        <translation>● 测量，○ 预测；虚线：前沿，没有专家在两方面都胜过它。</translation>
    </message>
    <message>
        <source>%1 of %2 have no latency and are not drawn.</source>
        <translation>%2 个中有 %1 个没有延迟，未绘出。</translation>
    </message>
    <message>
        <source>What latency is set against</source>
        <translation>与延迟对照的量</translation>
    </message>
    <message>
        <source>The error is that on the rows that are loaded, of the experts that take them</source>
        <translation>误差取自已载入的行，仅限适用这些行的专家</translation>
    </message>
    <message>
        <source>Latency and size</source>
        <translation>延迟与大小</translation>
    </message>
    <message>
        <source>Latency and error</source>
        <translation>延迟与误差</translation>
    </message>
    <message>
        <source>; errors on %1</source>
        <translation>；误差取自 %1</translation>
    </message>
    <message>
        <source>● measured, ○ predicted; dimmed: beaten in latency, size and error.</source>
        <translation>● 实测，○ 预测；变淡：在延迟、大小和误差上被超过。</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>比较这两个(&amp;C)</translation>
    </message>
    <message>
        <source>Show the two that are marked side by side</source>
        <translation>并排显示标记的两个</translation>
    </message>
    <message>
        <source>More than two are marked: a click with Ctrl takes one out</source>
        <translation>标记了两个以上：按住 Ctrl 单击可取消一个</translation>
    </message>
    <message>
        <source>Choose an expert by a click, or with comma and full stop; several by a box with Shift held.</source>
        <translation>单击，或用逗号和句号选择一个专家；按住 Shift 拖出方框可选多个。</translation>
    </message>
    <message>
        <source>%1 marked, %2 to %3, %4 to %5: %6</source>
        <translation>已标记 %1 个，%2 到 %3，%4 到 %5：%6</translation>
    </message>
</context>
<context>
    <name>wb::ui::PolicyModel</name>
    <message>
        <source>LRU: the one goes first whose last use is longest ago</source>
        <translation>LRU：最久未使用者先出</translation>
    </message>
    <message>
        <source>LFU: the one goes first that was used least since it was loaded</source>
        <translation>LFU：载入后使用最少者先出</translation>
    </message>
    <message>
        <source>FIFO: the one goes first that was loaded first</source>
        <translation>FIFO：最先载入者先出</translation>
    </message>
    <message>
        <source>Belady: the one goes first whose next use is furthest away; only a replay knows that</source>
        <translation>Belady：下次使用最远者先出；只有重放才知道</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>Miss ratio</source>
        <translation>未命中率</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>驱逐</translation>
    </message>
    <message>
        <source>p99 load</source>
        <translation>p99 加载</translation>
    </message>
    <message>
        <source>+64 kB saves</source>
        <translation>+64 kB 节省</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>99 of 100 requests load at most that much</source>
        <translation>100 个请求中有 99 个至多加载这么多</translation>
    </message>
    <message>
        <source>The time for that: an estimate (≈) from loads that were timed here</source>
        <translation>所需时间：由本机实测的加载估计（≈）</translation>
    </message>
    <message>
        <source>The share of the misses that 64 kB more would save</source>
        <translation>再多 64 kB 可省去的未命中比例</translation>
    </message>
    <message>
        <source>Requests of experts that do not fit beside what is pinned</source>
        <translation>请求的专家在固定的专家之外放不下</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>p99 load time ≈</source>
        <translation>p99 加载时间 ≈</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolActions</name>
    <message>
        <source>&amp;Load trace…</source>
        <translation>载入轨迹(&amp;L)…</translation>
    </message>
    <message>
        <source>Requests from a file, to be replayed</source>
        <translation>从文件读取请求以便重放</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Go through the requests, or stop</source>
        <translation>逐个播放请求，或停止</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Budget…</source>
        <translation>预算(&amp;B)…</translation>
    </message>
    <message>
        <source>Type the memory that the experts may take</source>
        <translation>输入专家可占用的内存</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>固定(&amp;I)</translation>
    </message>
    <message>
        <source>Keep the selected expert in memory from the start, or no longer</source>
        <translation>让选中的专家从一开始就留在内存中，或取消</translation>
    </message>
    <message>
        <source>&amp;Evict</source>
        <translation>驱逐(&amp;E)</translation>
    </message>
    <message>
        <source>Take the selected expert out of memory at this moment</source>
        <translation>在此刻把选中的专家移出内存</translation>
    </message>
    <message>
        <source>L&amp;oad expert</source>
        <translation>载入专家(&amp;O)</translation>
    </message>
    <message>
        <source>Load the selected expert at this moment</source>
        <translation>在此刻载入选中的专家</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>&amp;Undo what was done by hand</source>
        <translation>撤销手动操作(&amp;U)</translation>
    </message>
    <message>
        <source>Forget the experts loaded and evicted by hand</source>
        <translation>忘记手动载入和驱逐的专家</translation>
    </message>
    <message>
        <source>Export &amp;CSV…</source>
        <translation>导出 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>The numbers of all policies at this budget</source>
        <translation>此预算下所有策略的数字</translation>
    </message>
    <message>
        <source>Export lo&amp;g…</source>
        <translation>导出日志(&amp;G)…</translation>
    </message>
    <message>
        <source>Every load, eviction and refusal of the chosen policy</source>
        <translation>所选策略的每次加载、驱逐和拒绝</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>The line of expert that gives the same numbers</source>
        <translation>给出相同数字的 expert 命令行</translation>
    </message>
    <message>
        <source>&amp;Zipf 0.9, 100 000 requests</source>
        <translation>Zipf 0.9，100 000 个请求(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Uniform, 100 000 requests</source>
        <translation>均匀，100 000 个请求(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bursts of 8, 100 000 requests</source>
        <translation>每次突发 8 个，100 000 个请求(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Phases of 20, 100 000 requests</source>
        <translation>每阶段 20 个，100 000 个请求(&amp;P)</translation>
    </message>
    <message>
        <source>100 experts of 4 kB to 400 kB, seed 1; the fields of the page make other ones</source>
        <translation>100 个 4 kB 至 400 kB 的专家，种子 1；页面上的字段可生成其他请求</translation>
    </message>
    <message>
        <source>The expert goes first whose last use is longest ago</source>
        <translation>最久未使用的专家先出</translation>
    </message>
    <message>
        <source>The expert goes first that is used least</source>
        <translation>使用最少的专家先出</translation>
    </message>
    <message>
        <source>The expert goes first that was loaded first</source>
        <translation>最先载入的专家先出</translation>
    </message>
    <message>
        <source>The expert goes first whose next use is furthest away: it takes a look into the future</source>
        <translation>下次使用最远的专家先出：需要预知未来</translation>
    </message>
    <message>
        <source>&amp;Generate trace</source>
        <translation>生成轨迹(&amp;G)</translation>
    </message>
    <message>
        <source>Polic&amp;y</source>
        <translation>策略(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolFigures</name>
    <message>
        <source>Requests that miss</source>
        <translation>未命中的请求</translation>
    </message>
    <message>
        <source>Loads and refusals, as a share of all requests</source>
        <translation>加载和拒绝占全部请求的比例</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>驱逐</translation>
    </message>
    <message>
        <source>Experts that had to go</source>
        <translation>被迫移出的专家</translation>
    </message>
    <message>
        <source>p99 load time</source>
        <translation>p99 加载时间</translation>
    </message>
    <message>
        <source>99 of 100 requests wait at most that long for an expert</source>
        <translation>100 个请求中有 99 个等待专家的时间不超过此值</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>Bytes of all loads together</source>
        <translation>所有加载的字节总和</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Requests of experts that do not fit beside what is pinned</source>
        <translation>请求的专家在固定的专家之外放不下</translation>
    </message>
    <message>
        <source>%1 have to be loaded at most by 99 of 100 requests. %2</source>
        <translation>100 个请求中有 99 个至多需要加载 %1。%2</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolForm</name>
    <message>
        <source>Edge: 16 MiB, 5 experts</source>
        <translation>边缘设备：16 MiB，5 个专家</translation>
    </message>
    <message>
        <source>Browser: 64 MiB, 25 experts</source>
        <translation>浏览器：64 MiB，25 个专家</translation>
    </message>
    <message>
        <source>Desktop: 128 MiB, 50 experts</source>
        <translation>桌面：128 MiB，50 个专家</translation>
    </message>
    <message>
        <source>Server: 256 MiB, 100 experts</source>
        <translation>服务器：256 MiB，100 个专家</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>模式(&amp;P)</translation>
    </message>
    <message>
        <source>Who is asked for, and when</source>
        <translation>请求谁、何时请求</translation>
    </message>
    <message>
        <source>Zipf: few are popular</source>
        <translation>Zipf：少数受欢迎</translation>
    </message>
    <message>
        <source>Uniform: all alike</source>
        <translation>均匀：一视同仁</translation>
    </message>
    <message>
        <source>Bursts: many in a row</source>
        <translation>突发：连续多次</translation>
    </message>
    <message>
        <source>Phases: changing sets</source>
        <translation>阶段：集合轮换</translation>
    </message>
    <message>
        <source>E&amp;xponent</source>
        <translation>指数(&amp;X)</translation>
    </message>
    <message>
        <source>Expert k is asked for like 1 / k to this power</source>
        <translation>专家 k 的请求频率正比于 1 / k 的此次幂</translation>
    </message>
    <message>
        <source>In a ro&amp;w</source>
        <translation>连续(&amp;W)</translation>
    </message>
    <message>
        <source>Mean length of a burst of requests for one expert</source>
        <translation>对同一专家连续请求的平均长度</translation>
    </message>
    <message>
        <source>P&amp;hases</source>
        <translation>阶段数(&amp;H)</translation>
    </message>
    <message>
        <source>How often another set of experts is drawn</source>
        <translation>重新抽取专家集合的次数</translation>
    </message>
    <message>
        <source>Set of</source>
        <translation>集合大小</translation>
    </message>
    <message>
        <source>How many experts a phase asks for</source>
        <translation>一个阶段请求多少个专家</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>请求数(&amp;Q)</translation>
    </message>
    <message>
        <source>How many requests to make</source>
        <translation>生成多少个请求</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same requests, on every machine</source>
        <translation>相同的种子在任何机器上给出相同的请求</translation>
    </message>
    <message>
        <source>Wh&amp;ose</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>Whose sizes: drawn between two, or what the experts of the library really take in memory</source>
        <translation>大小来源：在两值之间抽取，或库中专家实际占用的内存</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>How many experts there are</source>
        <translation>有多少个专家</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>The smallest that may be drawn</source>
        <translation>可抽取的最小值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The largest that may be drawn</source>
        <translation>可抽取的最大值</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make these requests and replay them</source>
        <translation>生成这些请求并重放</translation>
    </message>
    <message>
        <source>&amp;Load trace…</source>
        <translation>载入轨迹(&amp;L)…</translation>
    </message>
    <message>
        <source>Requests from a file: one name a line, or CSV with the columns id, time and bytes</source>
        <translation>从文件读取请求：每行一个名称，或含 id、time、bytes 列的 CSV</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Budgets for kinds of machine</source>
        <translation>各类机器的预算</translation>
    </message>
    <message>
        <source>Own limits</source>
        <translation>自定限制</translation>
    </message>
    <message>
        <source>B&amp;udget</source>
        <translation>预算(&amp;U)</translation>
    </message>
    <message>
        <source>Memory for the experts: 2 MB, 64 kB, 16 MiB; also the dashed line of the chart</source>
        <translation>专家可用的内存：2 MB、64 kB、16 MiB；也是图中的虚线</translation>
    </message>
    <message>
        <source>At mos&amp;t</source>
        <translation>至多(&amp;T)</translation>
    </message>
    <message>
        <source>How many experts may be in memory at one time</source>
        <translation>内存中同时最多有多少个专家</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>能放下多少就多少</translation>
    </message>
    <message>
        <source>Pol&amp;icy</source>
        <translation>策略(&amp;I)</translation>
    </message>
    <message>
        <source>Who goes first when room is needed</source>
        <translation>需要空间时谁先出</translation>
    </message>
    <message>
        <source>Mixed sizes, drawn</source>
        <translation>混合大小，随机抽取</translation>
    </message>
    <message>
        <source>The library&apos;s 1 expert</source>
        <translation>库中的 1 个专家</translation>
    </message>
    <message>
        <source>The library&apos;s %1 experts</source>
        <translation>库中的 %1 个专家</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolMemoryChart</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Requests served</source>
        <translation>已处理的请求</translation>
    </message>
    <message>
        <source>No requests yet: generate some, or load a trace.</source>
        <translation>还没有请求：请生成，或载入轨迹。</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>evictions</source>
        <translation>驱逐</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>budget %1 · at most %2 in memory</source>
        <translation>预算 %1 · 内存中至多 %2</translation>
    </message>
    <message>
        <source>after %1 requests</source>
        <translation>%1 个请求之后</translation>
    </message>
    <message>
        <source>%1 in memory</source>
        <translation>内存中 %1</translation>
    </message>
    <message>
        <source>expert %1: %2</source>
        <translation>专家 %1：%2</translation>
    </message>
    <message>
        <source>%1 misses, %2 evictions so far</source>
        <translation>目前 %1 次未命中，%2 次驱逐</translation>
    </message>
    <message>
        <source>requests %1 to %2: %3</source>
        <translation>请求 %1 到 %2：%3</translation>
    </message>
    <message>
        <source>%1 misses (%2), %3 evictions</source>
        <translation>%1 次未命中（%2），%3 次驱逐</translation>
    </message>
    <message>
        <source>memory %1 → %2 (%3)</source>
        <translation>内存 %1 → %2（%3）</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolPage</name>
    <message>
        <source>Making the requests…</source>
        <translation>正在生成请求…</translation>
    </message>
    <message>
        <source>Replaying the requests…</source>
        <translation>正在重放请求…</translation>
    </message>
    <message>
        <source>Load a trace of requests</source>
        <translation>载入请求轨迹</translation>
    </message>
    <message>
        <source>Traces (*.csv *.txt *.trace);;All files (*)</source>
        <translation>轨迹 (*.csv *.txt *.trace);;所有文件 (*)</translation>
    </message>
    <message>
        <source>the next 64 kB save %1 of the misses</source>
        <translation>再多 64 kB 可省去 %1 的未命中</translation>
    </message>
    <message>
        <source>Belady knows the future: no policy can miss less.</source>
        <translation>Belady 预知未来：没有策略的未命中更少。</translation>
    </message>
    <message>
        <source>Belady: a good mark; with different sizes no proven bound.</source>
        <translation>Belady：很好的参照；大小不同时并非已证明的界限。</translation>
    </message>
    <message>
        <source>Going there…</source>
        <translation>正在前往…</translation>
    </message>
    <message>
        <source>%1 hits · %2 misses · %3 evictions · %4 refused</source>
        <translation>命中 %1 · 未命中 %2 · 驱逐 %3 · 拒绝 %4</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 experts</source>
        <translation>%3 个专家占 %2 中的 %1</translation>
    </message>
    <message>
        <source> · the %1 last used are shown</source>
        <translation> · 仅显示最近使用的 %1 个</translation>
    </message>
    <message>
        <source>Unp&amp;in</source>
        <translation>取消固定(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>固定(&amp;I)</translation>
    </message>
    <message>
        <source>There are no requests yet.</source>
        <translation>还没有请求。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The numbers were written to %1</source>
        <translation>数字已写入 %1</translation>
    </message>
    <message>
        <source>The log was written to %1</source>
        <translation>日志已写入 %1</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>专家池</translation>
    </message>
    <message>
        <source>Generate trace</source>
        <translation>生成轨迹</translation>
    </message>
    <message>
        <source>Requests that were thought out for a start</source>
        <translation>供入门使用的请求</translation>
    </message>
    <message>
        <source>Export the numbers or the log, or copy the command</source>
        <translation>导出数字或日志，或复制命令</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>A pool keeps many experts in memory under a budget of bytes. How many requests would have to wait for a load? Replay some and see.</source>
        <translation>专家池在字节预算内把许多专家留在内存中。有多少请求需要等待加载？重放一些看看。</translation>
    </message>
    <message>
        <source>Generate 100 000 requests</source>
        <translation>生成 100 000 个请求</translation>
    </message>
    <message>
        <source>Load trace…</source>
        <translation>载入轨迹…</translation>
    </message>
    <message>
        <source>Policies at this budget</source>
        <translation>此预算下的策略</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolTiles</name>
    <message>
        <source>Experts in memory, the last used first</source>
        <translation>内存中的专家，最近使用的在前</translation>
    </message>
    <message>
        <source>Nothing is in memory.</source>
        <translation>内存中没有专家。</translation>
    </message>
</context>
<context>
    <name>wb::ui::PoolTransport</name>
    <message>
        <source>Place in the trace</source>
        <translation>在轨迹中的位置</translation>
    </message>
    <message>
        <source>Go to any request: the tiles show who is in memory then</source>
        <translation>前往任一请求：方块显示那时内存中有谁</translation>
    </message>
    <message>
        <source>Before the first request</source>
        <translation>第一个请求之前</translation>
    </message>
    <message>
        <source>After the last request</source>
        <translation>最后一个请求之后</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast Play goes through the requests</source>
        <translation>播放请求的速度</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::PredictionChart</name>
    <message>
        <source>Given over wanted</source>
        <translation>输出与目标</translation>
    </message>
    <message>
        <source>Nothing to compare: the rows have no targets</source>
        <translation>无可比较：这些行没有目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back in its place</source>
        <translation>将每个面板放回原位</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>&amp;Single letters are shortcuts</source>
        <translation>单个字母作为快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>They act only while the canvas or a chart has the focus</source>
        <translation>仅在画布或图表获得焦点时有效</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>编辑快捷键(&amp;E)…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>为操作指定其他按键</translation>
    </message>
    <message>
        <source>Where your work is</source>
        <translation>工作保存位置</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>&amp;Keep unsaved changes on disk, two seconds behind</source>
        <translation>将未保存的更改保留在磁盘上，延迟两秒(&amp;K)</translation>
    </message>
    <message>
        <source>After a crash they are offered again</source>
        <translation>崩溃后会再次提供</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProblemsPanel</name>
    <message>
        <source>No problems found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation>将所有问题复制为文本</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Return mends the chosen problem</source>
        <translation>按回车键修复所选问题</translation>
    </message>
    <message>
        <source>Fix the chosen problem</source>
        <translation>修复所选问题</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProposalsDialog</name>
    <message>
        <source>Measure what this machine takes, about 2 s, so that latency can be predicted</source>
        <translation>测量本机的耗时，约 2 s，以便预测延迟</translation>
    </message>
    <message>
        <source>Calibrating…</source>
        <translation>正在校准…</translation>
    </message>
    <message>
        <source>%1 parameters, %2</source>
        <translation>%1 个参数，%2</translation>
    </message>
    <message>
        <source>, ≈&#x2009;%1</source>
        <translation>，≈&#x2009;%1</translation>
    </message>
    <message>
        <source>Latency cannot be predicted yet: this machine is not calibrated.</source>
        <translation>尚无法预测延迟：本机未校准。</translation>
    </message>
    <message>
        <source>Calibrate this machine</source>
        <translation>校准本机</translation>
    </message>
</context>
<context>
    <name>wb::ui::PruneChart</name>
    <message>
        <source>What pruning costs</source>
        <translation>剪枝的代价</translation>
    </message>
    <message>
        <source>The trade is being measured…</source>
        <translation>正在测量取舍…</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>正确的行</translation>
    </message>
    <message>
        <source>Typical miss</source>
        <translation>典型偏差</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) removed</source>
        <translation>
            <numerusform>去掉 %n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the rows right</source>
        <translation>%1 的行正确</translation>
    </message>
    <message>
        <source>typical miss %1</source>
        <translation>典型偏差 %1</translation>
    </message>
    <message>
        <source>outputs move by %1 on average</source>
        <translation>输出平均变化 %1</translation>
    </message>
    <message>
        <source>Mean change</source>
        <translation>平均变化</translation>
    </message>
</context>
<context>
    <name>wb::ui::PruneDialog</name>
    <message>
        <source>There is no hidden layer</source>
        <translation>没有隐藏层</translation>
    </message>
    <message>
        <source>No hidden layer has more than one unit</source>
        <translation>没有一个隐藏层多于一个单元</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>剪枝(&amp;P)</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>Takes out the hidden units with the smallest weights. What each of them gives on average goes into the biases of those that read it.</source>
        <translation>去掉权重最小的隐藏单元。每个单元的平均输出并入读取它的单元的偏置。</translation>
    </message>
    <message>
        <source>Units to remove</source>
        <translation>要去掉的单元</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>去掉(&amp;R)</translation>
    </message>
    <message>
        <source>Measuring what pruning costs…</source>
        <translation>正在测量剪枝的代价…</translation>
    </message>
    <message>
        <source>%1 of %2 units</source>
        <translation>%2 个单元中的 %1 个</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>4 B for each parameter, input and unit</source>
        <translation>每个参数、输入和单元 4 B</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Predicted by the cost model of this machine</source>
        <translation>由本机的开销模型预测</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>正确的行</translation>
    </message>
    <message>
        <source>Typical miss</source>
        <translation>典型偏差</translation>
    </message>
    <message>
        <source>Root of the mean squared error of the outputs</source>
        <translation>输出均方误差的平方根</translation>
    </message>
    <message>
        <source>Outputs move by</source>
        <translation>输出变化</translation>
    </message>
    <message>
        <source>Mean of the absolute differences of all outputs to those of the whole network</source>
        <translation>所有输出与完整网络输出之差的绝对值的平均</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) pruned: %1 → %2 parameters. Train on to adapt the units that stay.</source>
        <translation>
            <numerusform>已剪去 %n 个单元：参数 %1 → %2。继续训练可让保留的单元适应。</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>This machine is not calibrated (Profile &gt; Calibrate)</source>
        <translation>本机尚未校准（性能 &gt; 校准机器）</translation>
    </message>
</context>
<context>
    <name>wb::ui::QueryDialog</name>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>导出 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Ask the library</source>
        <translation>查询库</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Return or a double click asks for its rows</source>
        <translation>按回车或双击查询其行</translation>
    </message>
    <message>
        <source>Question in SQL</source>
        <translation>SQL 查询</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>A SELECT; nothing can be changed from here</source>
        <translation>一条 SELECT；此处无法更改任何内容</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>查询(&amp;A)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>The first %1 rows</source>
        <translation>前 %1 行</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>wb::ui::RaceDialog</name>
    <message>
        <source>Race of algorithms</source>
        <translation>算法竞赛</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>轮次(&amp;E)</translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation>所有行最多遍历的次数</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>目标(&amp;G)</translation>
    </message>
    <message>
        <source>A lane ends when its train error is at most this; 0: never</source>
        <translation>训练误差不超过此值时该赛道结束；0：从不</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>损失：%1</translation>
    </message>
    <message>
        <source>As in the form of the Training tab; errors of different losses do not compare</source>
        <translation>与“训练”选项卡的表单相同；不同损失的误差不可比较</translation>
    </message>
    <message>
        <source>solid: train, dashed: validation, ◇ best</source>
        <translation>实线：训练，虚线：验证，◇ 最佳</translation>
    </message>
    <message>
        <source>How the lanes stand</source>
        <translation>各赛道的情况</translation>
    </message>
    <message>
        <source>&amp;Add lane</source>
        <translation>添加赛道(&amp;A)</translation>
    </message>
    <message>
        <source>One more way of training, up to six</source>
        <translation>再加一种训练方式，最多六种</translation>
    </message>
    <message>
        <source>Re&amp;move lane</source>
        <translation>移除赛道(&amp;M)</translation>
    </message>
    <message>
        <source>Take the chosen lane out</source>
        <translation>移除所选赛道</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Let all lanes train in turns, or pause them</source>
        <translation>让所有赛道轮流训练，或暂停</translation>
    </message>
    <message>
        <source>&amp;Cancel race</source>
        <translation>取消竞赛(&amp;C)</translation>
    </message>
    <message>
        <source>End the race; no weights are taken</source>
        <translation>结束竞赛；不采用任何权重</translation>
    </message>
    <message>
        <source>&amp;Take weights</source>
        <translation>采用权重(&amp;T)</translation>
    </message>
    <message>
        <source>Give the document the weights of the chosen lane, or of the first in rank</source>
        <translation>把所选赛道（或名次第一者）的权重交给文档</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>What is not taken is forgotten</source>
        <translation>未采用的将被丢弃</translation>
    </message>
    <message>
        <source>There are no rows to train with: load some first</source>
        <translation>没有可供训练的数据行：请先加载</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>Take the weights of %1</source>
        <translation>采用 %1 的权重</translation>
    </message>
    <message>
        <source>What was learnt does not fit: %1</source>
        <translation>学到的内容不匹配：%1</translation>
    </message>
    <message>
        <source>The weights of %1, epoch %2, are in place, error %3; Undo takes them back.</source>
        <translation>已采用 %1 第 %2 轮的权重，误差 %3；撤销可恢复。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>重新开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take weights of %1</source>
        <translation>采用 %1 的权重(&amp;T)</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights, the same rows in every lane; 0: none</source>
        <translation>不参与训练而用于选择最佳权重的行的比例，每条赛道用相同的行；0：无</translation>
    </message>
    <message>
        <source>G&amp;o on</source>
        <translation>继续(&amp;O)</translation>
    </message>
</context>
<context>
    <name>wb::ui::RaceModel</name>
    <message>
        <source>at the goal</source>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation>全部轮数</translation>
    </message>
    <message>
        <source>no better</source>
        <translation>不再变好</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（第 %2 轮）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Best in epoch</source>
        <translation>最佳轮</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>正确的行</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>wb::ui::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>Remove &amp;missing files</source>
        <translation>移除缺失的文件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>wb::ui::RescueBar</name>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>The library is sound; nothing had to be done.</source>
        <translation>库完好，无需处理。</translation>
    </message>
    <message>
        <source>The library was damaged and has been repaired; everything else in it is as it was.</source>
        <translation>库曾损坏，现已修复；其余内容保持原样。</translation>
    </message>
    <message>
        <source>The library was damaged. It was brought back from the snapshot of %1.</source>
        <translation>库曾损坏，已从 %1 的快照恢复。</translation>
    </message>
    <message>
        <source>The library was damaged, and there was no sound snapshot. A new one was begun.</source>
        <translation>库曾损坏，且没有完好的快照，已新建一个库。</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>损坏：%1</translation>
    </message>
    <message>
        <source>The damaged file was put aside as %1</source>
        <translation>损坏的文件已另存为 %1</translation>
    </message>
    <message>
        <source>Snapshots passed over because they are damaged too: %1</source>
        <translation>同样损坏而跳过的快照：%1</translation>
    </message>
    <message>
        <source>Versions kept: %1, mended from snapshots: %2</source>
        <translation>保留的版本：%1，由快照修复：%2</translation>
    </message>
    <message>
        <source>Versions from the snapshot: %1</source>
        <translation>来自快照的版本：%1</translation>
    </message>
    <message>
        <source>Versions saved from the damaged file: %1; its trash and measurements stay behind</source>
        <translation>从损坏的文件中救回的版本：%1；其回收站和测量结果未包含在内</translation>
    </message>
    <message>
        <source>Lost: “%1”, version %2</source>
        <translation>丢失：“%1”，版本 %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Parts of the damaged file could not be read: more may have stood there.</source>
        <translation>损坏的文件有部分无法读取，其中可能还有其他内容。</translation>
    </message>
    <message>
        <source>&amp;Recover the library</source>
        <translation>恢复库(&amp;R)</translation>
    </message>
    <message>
        <source>Put the damaged file aside and bring back what snapshots and the file still have</source>
        <translation>移开损坏的文件，并恢复快照和文件中尚存的内容</translation>
    </message>
    <message>
        <source>No snapshot of the library could be made: %1</source>
        <translation>无法创建库的快照：%1</translation>
    </message>
    <message>
        <source>There is no snapshot of it. Recovering puts the file aside and begins a new library with all that can still be read from it.</source>
        <translation>没有它的快照。恢复时会移开该文件，并用其中仍可读取的全部内容新建一个库。</translation>
    </message>
    <message>
        <source>Recovering puts the file aside, brings back the newest sound snapshot (the last one is of %1), and adds all that can still be read from the file.</source>
        <translation>恢复时会移开该文件，取回最新的完好快照（最近一个的时间为 %1），并补上文件中仍可读取的全部内容。</translation>
    </message>
    <message>
        <source>The library is damaged and cannot be opened. Nothing has been changed.</source>
        <translation>库已损坏，无法打开。尚未做任何更改。</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查库…</translation>
    </message>
    <message>
        <source>the library is being recovered</source>
        <translation>正在恢复库</translation>
    </message>
    <message>
        <source>Recovering the library…</source>
        <translation>正在恢复库…</translation>
    </message>
    <message>
        <source>The library is sound: all %1 versions are what was saved.</source>
        <translation>库完好：全部 %1 个版本均与保存时一致。</translation>
    </message>
    <message>
        <source>Damaged: “%1”, version %2</source>
        <translation>损坏：“%1”，版本 %2</translation>
    </message>
    <message>
        <source>Versions that are what was saved: %1</source>
        <translation>与保存时一致的版本：%1</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>库已损坏。</translation>
    </message>
    <message>
        <source>Its training begins anew: “%1”, version %2</source>
        <translation>其训练将重新开始：“%1”，版本 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidentModel</name>
    <message>
        <source>not in memory</source>
        <translation>不在内存中</translation>
    </message>
    <message>
        <source>pinned: it never goes</source>
        <translation>已固定：不会移出</translation>
    </message>
    <message>
        <source>used %1 times since it was loaded</source>
        <translation>载入后使用了 %1 次</translation>
    </message>
    <message>
        <source>not asked for yet</source>
        <translation>尚未被请求</translation>
    </message>
    <message>
        <source>asked for last by request %1</source>
        <translation>最近一次由请求 %1 请求</translation>
    </message>
    <message>
        <source>the next to go</source>
        <translation>下一个移出</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidualChart</name>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Nothing to compare: the rows have no targets</source>
        <translation>无可比较：这些行没有目标</translation>
    </message>
    <message>
        <source>Output − target</source>
        <translation>输出 − 目标</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>行数：%1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidualsModel</name>
    <message>
        <source>R² needs a target that changes</source>
        <translation>R² 需要有变化的目标</translation>
    </message>
    <message>
        <source>Rows without a finite output that are left out: %1</source>
        <translation>已略过的无有限输出的行：%1</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Mean of |output − target|</source>
        <translation>|输出 − 目标| 的均值</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Square root of the mean of (output − target)²</source>
        <translation>（输出 − 目标）² 均值的平方根</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>1 − Σ(output − target)² / Σ(target − mean)²: 1 is perfect, 0 no better than the mean</source>
        <translation>1 − Σ（输出 − 目标）² / Σ（目标 − 均值）²：1 为完美，0 不优于均值</translation>
    </message>
    <message>
        <source>Mean of output − target</source>
        <translation>输出 − 目标的均值</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResidualsView</name>
    <message>
        <source>How each output misses its target</source>
        <translation>每个输出与目标的偏差</translation>
    </message>
    <message>
        <source>residual of %1 from %2 to %3</source>
        <translation>%1 的残差从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>wb::ui::RestoreBar</name>
    <message>
        <source>Unsaved work of %1 was left in %2, but it cannot be read: %3</source>
        <translation>%1 的未保存工作留在 %2，但无法读取：%3</translation>
    </message>
    <message>
        <source>The workbench ended without saving “%1”. Its state of %2 is still here.</source>
        <translation>工作台结束时未保存“%1”。其 %2 的状态仍在。</translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation>未命名专家</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Open the unsaved work again</source>
        <translation>重新打开未保存的工作</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the unsaved work for good</source>
        <translation>永久删除未保存的工作</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>保留到以后(&amp;K)</translation>
    </message>
    <message>
        <source>Leave it where it is and ask again at the next start</source>
        <translation>留在原处，下次启动时再询问</translation>
    </message>
    <message>
        <source>%1 more after this.</source>
        <translation>之后还有 %1 个。</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResultsModel</name>
    <message>
        <source>Mean of (output − target)² over the outputs of the row</source>
        <translation>该行各输出的（输出 − 目标）² 的均值</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
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
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>重新显示所有行</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 of %2 rows: %3</source>
        <translation>%2 行中的 %1 行：%3</translation>
    </message>
</context>
<context>
    <name>wb::ui::ResumeChoice</name>
    <message>
        <source>Begins anew: the algorithm is another one than in the %1 epochs so far.</source>
        <translation>重新开始：算法与之前 %1 轮不同。</translation>
    </message>
    <message>
        <source>Begins anew: the loss is another one than in the %1 epochs so far.</source>
        <translation>重新开始：损失与之前 %1 轮不同。</translation>
    </message>
    <message>
        <source>Begins anew: the rows are others than in the %1 epochs so far.</source>
        <translation>重新开始：数据行与之前 %1 轮不同。</translation>
    </message>
    <message>
        <source>Begins anew: the rows for validation are others than in the %1 epochs so far.</source>
        <translation>重新开始：用于验证的行与之前 %1 轮不同。</translation>
    </message>
    <message>
        <source>Looking whether the rows are those of before…</source>
        <translation>正在检查数据行是否与之前相同…</translation>
    </message>
    <message>
        <source>&amp;Continue from epoch %1</source>
        <translation>从第 %1 轮继续(&amp;C)</translation>
    </message>
    <message>
        <source>As if there had been no pause, to epoch %1 at most; without the tick it begins anew, with the weights as they are</source>
        <translation>如同从未暂停，最多到第 %1 轮；不勾选则以现有权重重新开始</translation>
    </message>
    <message>
        <source>Begins anew: the scaling is another one than in the %1 epochs so far.</source>
        <translation>重新开始：缩放方式与此前的 %1 轮不同。</translation>
    </message>
</context>
<context>
    <name>wb::ui::RooflineChart</name>
    <message>
        <source>Layers under this machine&apos;s roofs</source>
        <translation>本机性能上限下的各层</translation>
    </message>
    <message>
        <source>Flop a byte (log)</source>
        <translation>Flop/字节（对数）</translation>
    </message>
    <message>
        <source>GFLOP/s (log)</source>
        <translation>GFLOP/s（对数）</translation>
    </message>
    <message>
        <source>%1: %2 GB/s</source>
        <translation>%1：%2 GB/s</translation>
    </message>
    <message>
        <source>%1: %2 GFLOP/s</source>
        <translation>%1：%2 GFLOP/s</translation>
    </message>
    <message>
        <source>%1: %2 of %3 GFLOP/s at %4 flop a byte
%5</source>
        <translation>%1：%2 / %3 GFLOP/s，%4 flop/字节
%5</translation>
    </message>
    <message>
        <source>%1 after the edit: ≈ %2 of %3 GFLOP/s at %4 flop a byte</source>
        <translation>%1 编辑后：≈ %2 / %3 GFLOP/s，每字节 %4 次浮点运算</translation>
    </message>
    <message>
        <source>baseline %1 GFLOP/s; its time %2</source>
        <translation>基准 %1 GFLOP/s；该层用时 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::RooflinePage</name>
    <message>
        <source>No layer measured yet.</source>
        <translation>尚未测量任何层。</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>立即测量</translation>
    </message>
    <message>
        <source>The roofs of this machine have not been measured yet.</source>
        <translation>尚未测量本机的性能上限。</translation>
    </message>
    <message>
        <source>Calibrate this machine</source>
        <translation>校准本机</translation>
    </message>
    <message>
        <source>Measure what this machine takes for small networks, about 2 s</source>
        <translation>测量本机运行小型网络的耗时，约 2 s</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowChart</name>
    <message>
        <source>%1 more ↓</source>
        <translation>还有 %1 行 ↓</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowPicker</name>
    <message>
        <source>First row</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>最后一行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row of the loaded data</source>
        <translation>已加载数据的行</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowsLoader</name>
    <message>
        <source>Read by position: inputs %1, targets %2</source>
        <translation>按位置读取：输入 %1，目标 %2</translation>
    </message>
    <message>
        <source>Read by position: inputs %1, no targets</source>
        <translation>按位置读取：输入 %1，无目标</translation>
    </message>
    <message>
        <source>The last column holds class numbers: one target for each class</source>
        <translation>最后一列为类别编号：每个类别一个目标</translation>
    </message>
    <message>
        <source>Columns behind the inputs that are not used: %1</source>
        <translation>输入之后未使用的列：%1</translation>
    </message>
    <message>
        <source>Rows with a missing value that were left out: %1</source>
        <translation>已略过的含缺失值的行：%1</translation>
    </message>
    <message>
        <source>Another file is being read; cancel that or wait for it</source>
        <translation>正在读取另一个文件；请取消或等待</translation>
    </message>
</context>
<context>
    <name>wb::ui::RowsPicture</name>
    <message>
        <source>Picture of the rows</source>
        <translation>行的图示</translation>
    </message>
</context>
<context>
    <name>wb::ui::SaveToLibraryDialog</name>
    <message>
        <source>Save to library</source>
        <translation>保存到库</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>此版本的新内容</translation>
    </message>
    <message>
        <source>Creates a new expert with its first version.</source>
        <translation>创建新专家及其第一个版本。</translation>
    </message>
    <message>
        <source>Creates version %1 of “%2”; the versions before it stay.</source>
        <translation>创建“%2”的版本 %1；之前的版本保留。</translation>
    </message>
    <message>
        <source>▲ “%1” was saved elsewhere meanwhile: its version %2 is not what is open here. Save this as version %3 after it, or under another name?</source>
        <translation>▲ “%1”已在别处保存：其版本 %2 并非此处打开的内容。将此存为其后的版本 %3，还是另取名称？</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>存为版本 %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ScalingSection</name>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Remove scaling of inputs</source>
        <translation>移除输入的缩放</translation>
    </message>
    <message>
        <source>Remove scaling of outputs</source>
        <translation>移除输出的缩放</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The weights stay as they are, and see the data&apos;s own values from then on; one undo step</source>
        <translation>权重保持不变，此后直接面对数据本身的值；一个撤销步骤</translation>
    </message>
    <message>
        <source>The new inputs are not scaled: train with a scaling that is fitted anew.</source>
        <translation>新的输入未缩放：请用重新拟合的缩放进行训练。</translation>
    </message>
    <message>
        <source>The new outputs are not scaled: train with a scaling that is fitted anew.</source>
        <translation>新的输出未缩放：请用重新拟合的缩放进行训练。</translation>
    </message>
    <message>
        <source>Scales %1 of %2 inputs</source>
        <translation>缩放 %2 个输入中的 %1 个</translation>
    </message>
    <message>
        <source>Scales %1 of %2 outputs</source>
        <translation>缩放 %2 个输出中的 %1 个</translation>
    </message>
    <message>
        <source>%1: the network has (value − %2) × %3</source>
        <translation>%1：网络中为（值 − %2）× %3</translation>
    </message>
    <message>
        <source>For each column a multiply-add a row, and a slope and an offset of 8 B each; counted, part of the totals of the network</source>
        <translation>每列每行一次乘加，以及各 8 B 的斜率和偏移；计数所得，计入网络总计</translation>
    </message>
    <message>
        <source>%1 multiply-adds, %2</source>
        <translation>%1 次乘加，%2</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShapePage</name>
    <message>
        <source>parameters</source>
        <translation>个参数</translation>
    </message>
    <message>
        <source>bytes of weights</source>
        <translation>字节权重</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>大小的单位</translation>
    </message>
    <message>
        <source>Each hidden layer&apos;s width by that of the one before it; 1 keeps them equal</source>
        <translation>每个隐藏层与前一层的宽度之比；1 表示等宽</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>输入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Outputs</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>最多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Hidden layers</source>
        <translation>隐藏层(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Taper</source>
        <translation>收窄(&amp;T)</translation>
    </message>
    <message>
        <source>Hidden &amp;activation</source>
        <translation>隐藏层激活函数(&amp;A)</translation>
    </message>
    <message>
        <source>Output acti&amp;vation</source>
        <translation>输出激活函数(&amp;V)</translation>
    </message>
    <message>
        <source>Shapes that meet it</source>
        <translation>符合要求的形状</translation>
    </message>
    <message>
        <source>Softmax is for the output layer only: choose another hidden activation.</source>
        <translation>Softmax 仅用于输出层：请为隐藏层选择其他激活函数。</translation>
    </message>
    <message>
        <source>%1 · %2 of the limit</source>
        <translation>%1 · 上限的 %2</translation>
    </message>
    <message>
        <source>New expert</source>
        <translation>新专家</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShortcutEditor</name>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>Give the chosen action these keys</source>
        <translation>为所选操作指定这些按键</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>Take the chosen action&apos;s keys away</source>
        <translation>移除所选操作的按键</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>原始(&amp;O)</translation>
    </message>
    <message>
        <source>Give the chosen action its original keys back</source>
        <translation>恢复所选操作的原始按键</translation>
    </message>
    <message>
        <source>A&amp;ll original</source>
        <translation>全部恢复原始(&amp;L)</translation>
    </message>
    <message>
        <source>Give all actions their original keys back</source>
        <translation>恢复所有操作的原始按键</translation>
    </message>
    <message>
        <source>Edit shortcuts</source>
        <translation>编辑快捷键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>New keys: press them</source>
        <translation>新按键：请按下</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>按下新的按键</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>请选择一个操作。</translation>
    </message>
    <message>
        <source>✕ %1 belongs to “%2”. Choose other keys, or take them from it first.</source>
        <translation>✕ %1 已属于“%2”。请选择其他按键，或先从中移除。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 可用。</translation>
    </message>
    <message>
        <source>Single letters act only while the canvas or a chart has the focus.</source>
        <translation>单个字母仅在画布或图表获得焦点时有效。</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShortcutModel</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Original keys</source>
        <translation>原始按键</translation>
    </message>
</context>
<context>
    <name>wb::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Single letters act only while the canvas or a chart has the focus.</source>
        <translation>单个字母仅在画布或图表获得焦点时有效。</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>编辑快捷键(&amp;E)…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>为操作指定其他按键</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>选择一层</translation>
    </message>
    <message>
        <source>Edit the selected layer</source>
        <translation>编辑所选的层</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>在画布上</translation>
    </message>
</context>
<context>
    <name>wb::ui::SuggestDialog</name>
    <message>
        <source>Suggest expert</source>
        <translation>建议专家</translation>
    </message>
    <message>
        <source>Load rows first: a suggestion is made for their inputs and targets.</source>
        <translation>请先载入行：建议依据其输入和目标。</translation>
    </message>
    <message>
        <source>The largest has a parameter for each target value of the %1 rows; more are learnt by heart.</source>
        <translation>最大的一个为 %1 行的每个目标值各有一个参数；再多就会死记。</translation>
    </message>
    <message>
        <source>The largest is the most the budget allows.</source>
        <translation>最大的一个正好用足预算。</translation>
    </message>
    <message>
        <source>The largest is the most a micro-expert has.</source>
        <translation>最大的一个已是微专家的上限。</translation>
    </message>
    <message>
        <source>Tanh inside, %1 at the end; the ranges of the rows are scaled inside the weights.</source>
        <translation>内部用 tanh，末端用 %1；行的取值范围已缩放并入权重。</translation>
    </message>
    <message>
        <source>Suggested expert</source>
        <translation>建议的专家</translation>
    </message>
</context>
<context>
    <name>wb::ui::SupportDialog</name>
    <message>
        <source>With the &amp;layers of the open network (no weights)</source>
        <translation>包含所打开网络的各层（不含权重）(&amp;L)</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>&amp;What did you do, what happened, and what should have happened?</source>
        <translation>您做了什么，发生了什么，本应发生什么？(&amp;W)</translation>
    </message>
    <message>
        <source>What goes with it: no names, no files, nothing of yours. Nothing is sent from here; copy or save it and pass it on yourself.</source>
        <translation>附带的内容：没有名称、没有文件、没有属于您的任何东西。这里不会发送任何内容；请复制或保存后自行转交。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>wb::ui::SurfaceChart</name>
    <message>
        <source>Response surface</source>
        <translation>响应曲面</translation>
    </message>
    <message>
        <source>A surface needs two inputs</source>
        <translation>曲面需要两个输入</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::SurfaceView</name>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Rows as points</source>
        <translation>将行显示为点</translation>
    </message>
    <message>
        <source>The loaded rows at their place, by class or in the colour of their target; their other inputs differ from the sample&apos;s</source>
        <translation>已加载的行按位置显示，颜色按类别或目标；它们的其他输入与样本不同</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>整个范围</translation>
    </message>
    <message>
        <source>Colours from the lowest to the highest value the output function can give, instead of those that occur here</source>
        <translation>颜色从输出函数可能的最低值到最高值，而非此处出现的值</translation>
    </message>
    <message>
        <source>A surface needs two inputs; this network has one</source>
        <translation>曲面需要两个输入；此网络只有一个</translation>
    </message>
    <message>
        <source>%1 of %2 rows drawn</source>
        <translation>已绘出 %2 行中的 %1 行</translation>
    </message>
</context>
<context>
    <name>wb::ui::SurfaceWatch</name>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Input across</source>
        <translation>横向输入</translation>
    </message>
    <message>
        <source>Input upwards</source>
        <translation>纵向输入</translation>
    </message>
    <message>
        <source>Output as colour</source>
        <translation>以颜色表示的输出</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>A surface needs two inputs; this network has one</source>
        <translation>曲面需要两个输入；此网络只有一个</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepChart</name>
    <message>
        <source>Rows a second by rows in a call</source>
        <translation>每秒行数与每次调用行数</translation>
    </message>
    <message>
        <source>Rows in a call (log)</source>
        <translation>每次调用行数（对数）</translation>
    </message>
    <message>
        <source>Rows a second (log)</source>
        <translation>每秒行数（对数）</translation>
    </message>
    <message>
        <source>fastest with %1 rows in a call: %2 a row</source>
        <translation>每次调用 %1 行时最快：每行 %2</translation>
    </message>
    <message>
        <source>%1 rows in a call
%2 a row, %3 rows a second</source>
        <translation>每次调用 %1 行
每行 %2，每秒 %3 行</translation>
    </message>
    <message>
        <source>95 %: %1 to %2 a row</source>
        <translation>95 %：每行 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 rows: %2 a row</source>
        <translation>%1 行：每行 %2</translation>
    </message>
    <message>
        <source>a row %1</source>
        <translation>每行 %1</translation>
    </message>
    <message>
        <source>baseline %1: %2</source>
        <translation>基准 %1：%2</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepDialog</name>
    <message>
        <source>Sweeps (*.json)</source>
        <translation>参数扫描 (*.json)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>参数扫描的进度</translation>
    </message>
    <message>
        <source>Errors on a logarithmic axis</source>
        <translation>误差用对数坐标轴显示</translation>
    </message>
    <message>
        <source>Settings by their error</source>
        <translation>按误差排列的设置</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Plan, results and ranking as JSON, as &quot;expert sweep collect --json&quot; prints them</source>
        <translation>计划、结果和排名的 JSON，与“expert sweep collect --json”的输出相同</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Train every setting with every seed, or pause</source>
        <translation>用每个种子训练每种设置，或暂停</translation>
    </message>
    <message>
        <source>&amp;Cancel sweep</source>
        <translation>取消扫描(&amp;C)</translation>
    </message>
    <message>
        <source>End the sweep and forget its results</source>
        <translation>结束扫描并丢弃其结果</translation>
    </message>
    <message>
        <source>&amp;Use setting</source>
        <translation>采用设置(&amp;U)</translation>
    </message>
    <message>
        <source>Make the chosen setting, or the first in rank, the network and the form of the Training tab</source>
        <translation>将所选设置（否则为排名第一的设置）用作网络以及“训练”选项卡的表单</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>%1; seeds %2; at most %3 epochs; validation %4</source>
        <translation>%1；种子 %2；最多 %3 轮；验证 %4</translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation>%1 种设置</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>尚无扫描</translation>
    </message>
    <message>
        <source>%1 of %2 trainings</source>
        <translation>%1 / %2 次训练</translation>
    </message>
    <message>
        <source>, about %1 s left</source>
        <translation>，约剩 %1 秒</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <translation>打开参数扫描</translation>
    </message>
    <message>
        <source>The sweep is of networks with %1 inputs and %2 outputs; the open one has %3 and %4.</source>
        <translation>该扫描针对有 %1 个输入和 %2 个输出的网络；当前网络有 %3 个和 %4 个。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>采用 %1</translation>
    </message>
    <message>
        <source>%1, seed %2: the network and the form of the Training tab are set; Train does what the sweep did. Undo brings the network back.</source>
        <translation>%1，种子 %2：网络和“训练”选项卡的表单已设好；“训练”会重复扫描所做的训练。撤销可恢复网络。</translation>
    </message>
    <message>
        <source>log ax&amp;is</source>
        <translation>对数轴(&amp;I)</translation>
    </message>
    <message>
        <source>A sweep that was exported here, or what &quot;expert sweep collect --json&quot; has printed</source>
        <translation>在此导出的参数扫描，或“expert sweep collect --json”的输出</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>What is not exported is forgotten</source>
        <translation>未导出的内容将被丢弃</translation>
    </message>
    <message>
        <source>Error over the seeds, the first %1 in rank</source>
        <translation>各种子的误差，排名前 %1</translation>
    </message>
    <message>
        <source>Error over the seeds</source>
        <translation>各种子的误差</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepErrorChart</name>
    <message>
        <source>Error over the seeds</source>
        <translation>各种子的误差</translation>
    </message>
    <message>
        <source>No training has ended yet</source>
        <translation>尚无训练结束</translation>
    </message>
    <message>
        <source>%1: mean ± standard deviation</source>
        <translation>%1：均值 ± 标准差</translation>
    </message>
    <message>
        <source>no error: diverged</source>
        <translation>无误差：发散</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>lowest: %1, %2</source>
        <translation>最低：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 over %n seed(s)</source>
        <translation>
            <numerusform>%1
%2，%n 个种子</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepForm</name>
    <message>
        <source>&amp;Algorithms</source>
        <translation>算法(&amp;A)</translation>
    </message>
    <message>
        <source>Each is tried with everything below</source>
        <translation>每种算法都与下面的各项组合</translation>
    </message>
    <message>
        <source>&amp;Hidden activations</source>
        <translation>隐藏层激活函数(&amp;H)</translation>
    </message>
    <message>
        <source>Of all hidden layers</source>
        <translation>用于所有隐藏层</translation>
    </message>
    <message>
        <source>&amp;Widths</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Of the hidden layers: 8,16x8,none are three shapes to try</source>
        <translation>隐藏层的宽度：8,16x8,none 表示三种形状</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Every setting is trained with each of them: 1-10 or 1,2,7</source>
        <translation>每种设置都用其中每个种子训练：1-10 或 1,2,7</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>轮数(&amp;E)</translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation>最多遍历所有行的次数</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>目标(&amp;G)</translation>
    </message>
    <message>
        <source>A training ends when its train error is at most this; 0: never</source>
        <translation>训练误差不超过此值时该次训练结束；0：从不</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights, the same rows in every training; 0: none</source>
        <translation>不参与训练而用来选出最佳权重的行的比例，每次训练相同；0：无</translation>
    </message>
    <message>
        <source>There are no rows to train with: load some first</source>
        <translation>没有可用于训练的行：请先载入</translation>
    </message>
    <message>
        <source>%1 settings × %2 seeds: %3 trainings. Loss (%4), patience and scaling are as in the form of the Training tab.</source>
        <translation>%1 种设置 × %2 个种子：%3 次训练。损失（%4）、耐心和缩放与“训练”选项卡的表单相同。</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepModel</name>
    <message>
        <source>Test error</source>
        <translation>测试误差</translation>
    </message>
    <message>
        <source>Train error</source>
        <translation>训练误差</translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation>验证误差</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n diverged</source>
        <translation>
            <numerusform>%1，%n 个发散</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean over the seeds, of the best weights of each</source>
        <translation>各种子最佳权重的误差均值</translation>
    </message>
    <message>
        <source>Standard deviation over the seeds</source>
        <translation>各种子间的标准差</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>正确的行</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>wb::ui::SweepPage</name>
    <message>
        <source>How many rows a second, in calls of 1 to 4096 rows?</source>
        <translation>每次调用 1 至 4096 行时，每秒多少行？</translation>
    </message>
    <message>
        <source>Measure batches</source>
        <translation>测量批次</translation>
    </message>
    <message>
        <source>Progress of the batch measurement</source>
        <translation>批次测量进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Median of %1 rounds in which all sizes take turns; %2 kernels, %3 build. %4</source>
        <translation>各大小轮流测量的 %1 轮中位数；%2 内核，%3 构建。%4</translation>
    </message>
    <message>
        <source>Measuring calls of 1 to 4096 rows</source>
        <translation>正在测量 1 至 4096 行的调用</translation>
    </message>
</context>
<context>
    <name>wb::ui::TemplateModel</name>
    <message>
        <source>Reasoning</source>
        <translation>推理思考</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>Tool use</source>
        <translation>工具使用</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Weighs 128 features of a situation and scores 32 conclusions</source>
        <translation>权衡一个情境的 128 个特征，为 32 个结论评分</translation>
    </message>
    <message>
        <source>Ranks 48 code actions from 192 features of the code around the cursor</source>
        <translation>根据光标周围代码的 192 个特征为 48 个代码操作排序</translation>
    </message>
    <message>
        <source>Maps 256 text features to a dense vector of 64 for search or routing</source>
        <translation>将 256 个文本特征映射为 64 维稠密向量，用于搜索或路由</translation>
    </message>
    <message>
        <source>Approximates up to 24 functions of 96 numbers: a regression</source>
        <translation>近似 96 个数的最多 24 个函数：回归</translation>
    </message>
    <message>
        <source>Picks one of 16 tools from 64 features of a request</source>
        <translation>根据请求的 64 个特征从 16 个工具中选择一个</translation>
    </message>
    <message>
        <source>Condenses 160 features of what went before into a state of 40</source>
        <translation>将先前内容的 160 个特征压缩为 40 维状态</translation>
    </message>
    <message>
        <source>%1 parameters · %2 · %3 multiply-adds</source>
        <translation>%1 个参数 · %2 · %3 次乘加</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>wb::ui::TemplatePage</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>As planned, at most %1 parameters</source>
        <translation>按计划，最多 %1 个参数</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大型</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2 (%3)</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>▲ Its source calls this shape one of %1 parameters; it has %2, more than the 100 000 of a micro-expert.</source>
        <translation>▲ 其来源称此形状有 %1 个参数；实际有 %2 个，超过微型专家的 100 000 个。</translation>
    </message>
    <message>
        <source>Weights are drawn fresh: a template is a shape to train, it knows nothing yet.</source>
        <translation>权重为新抽取：模板是待训练的形状，尚无任何知识。</translation>
    </message>
</context>
<context>
    <name>wb::ui::TemplatesDialog</name>
    <message>
        <source>New from template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;size</source>
        <translation>按大小(&amp;S)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>wb::ui::TopologyEdit</name>
    <message>
        <source>Topology as text</source>
        <translation>文本形式的拓扑</translation>
    </message>
    <message>
        <source>Inputs, then each layer&apos;s units and activation, as in 64-32:tanh-16:relu@0.5-8:softmax. A first size with an activation is a layer; what is left out stays as it is. Return applies, Esc drops.</source>
        <translation>先写输入，再写每层的单元数和激活函数，如 64-32:tanh-16:relu@0.5-8:softmax。首个大小若带激活函数则为一层；省略的保持不变。回车应用，Esc 放弃。</translation>
    </message>
    <message>
        <source>Return applies it: %1 parameters. Esc drops it.</source>
        <translation>按回车应用：%1 个参数。Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>wb::ui::TraceBuilder</name>
    <message>
        <source>There is no expert in the library that could be asked for: save one, or draw the sizes.</source>
        <translation>库中没有可请求的专家：请保存一个，或改为抽取大小。</translation>
    </message>
    <message>
        <source>The trace does not say how large “%1” is, and the library has no expert of that name: draw the sizes instead.</source>
        <translation>轨迹没有说明“%1”的大小，库中也没有该名称的专家：请改为抽取大小。</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingActions</name>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation>训练或暂停</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>一轮(&amp;E)</translation>
    </message>
    <message>
        <source>Train one epoch and pause</source>
        <translation>训练一轮后暂停</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>End and take the best weights</source>
        <translation>结束并采用最佳权重</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>End and leave the weights as they were</source>
        <translation>结束并保持权重不变</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>The weights from which training began; Undo takes this back</source>
        <translation>恢复训练开始时的权重；可撤销</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>R&amp;ace algorithms…</source>
        <translation>算法竞赛(&amp;A)…</translation>
    </message>
    <message>
        <source>Up to six ways of training against each other; the winner gives its weights</source>
        <translation>最多六种训练方式相互比较；胜者给出权重</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>参数扫描(&amp;W)…</translation>
    </message>
    <message>
        <source>Algorithms, activations and widths with several seeds each, ranked by their error</source>
        <translation>算法、激活函数和宽度，各用多个种子，按误差排名</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingForm</name>
    <message>
        <source>&amp;Algorithm</source>
        <translation>算法(&amp;A)</translation>
    </message>
    <message>
        <source>How weights follow from gradients</source>
        <translation>如何由梯度得出权重</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>损失(&amp;L)</translation>
    </message>
    <message>
        <source>What is made small</source>
        <translation>要最小化的量</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>轮次(&amp;E)</translation>
    </message>
    <message>
        <source>How often all rows are gone through at most</source>
        <translation>所有行最多遍历的次数</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>目标(&amp;G)</translation>
    </message>
    <message>
        <source>Ends when the train error is at most this; 0: never</source>
        <translation>训练误差不高于此值时结束；0：从不</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>Share of the rows that do not train but choose the best weights; 0: none</source>
        <translation>不参与训练而用于选择最佳权重的行的比例；0：无</translation>
    </message>
    <message>
        <source>&amp;Patience</source>
        <translation>耐心(&amp;P)</translation>
    </message>
    <message>
        <source>Ends after so many epochs without a better error; 0: never</source>
        <translation>误差在这么多轮内没有改善后结束；0：从不</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>学习率(&amp;R)</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>每一步的大小</translation>
    </message>
    <message>
        <source>&amp;Momentum</source>
        <translation>动量(&amp;M)</translation>
    </message>
    <message>
        <source>Share of the last step that goes on</source>
        <translation>上一步延续的比例</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批量(&amp;B)</translation>
    </message>
    <message>
        <source>Rows between two steps</source>
        <translation>两步之间的行数</translation>
    </message>
    <message>
        <source>Weight &amp;decay</source>
        <translation>权重衰减(&amp;D)</translation>
    </message>
    <message>
        <source>Pulls weights to 0 (L2)</source>
        <translation>将权重拉向 0 (L2)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Order of the rows and choice of those for validation: same seed, same result</source>
        <translation>行的顺序及验证行的选择：种子相同，结果相同</translation>
    </message>
    <message>
        <source>libfann&apos;s gradients and errors, with what is wrong in them, to compare with it</source>
        <translation>libfann 的梯度和误差，包括其中的错误，以便与之比较</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>FANN-compatible</source>
        <translation>与 FANN 兼容</translation>
    </message>
    <message>
        <source>Pa&amp;ce</source>
        <translation>速度(&amp;C)</translation>
    </message>
    <message>
        <source>Epochs a second, to watch a small network learn</source>
        <translation>每秒轮次，便于观察小型网络的学习</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>最小–最大</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z 分数</translation>
    </message>
    <message>
        <source>FANN&apos;s</source>
        <translation>FANN 的</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>What the network scales already, if anything</source>
        <translation>网络已有的缩放（如果有）</translation>
    </message>
    <message>
        <source>The smallest value becomes the lower end, the largest the upper end</source>
        <translation>最小值成为下端，最大值成为上端</translation>
    </message>
    <message>
        <source>Mean 0, standard deviation 1</source>
        <translation>均值 0，标准差 1</translation>
    </message>
    <message>
        <source>Mean minus and plus one standard deviation become the ends, as in libfann</source>
        <translation>均值减、加一个标准差成为两端，与 libfann 相同</translation>
    </message>
    <message>
        <source>Scale &amp;inputs</source>
        <translation>缩放输入(&amp;I)</translation>
    </message>
    <message>
        <source>Fitted to the rows that train, and kept in the network, which scales by itself</source>
        <translation>按训练行拟合并保存在网络中，由网络自己缩放</translation>
    </message>
    <message>
        <source>Scale &amp;outputs</source>
        <translation>缩放输出(&amp;O)</translation>
    </message>
    <message>
        <source>Fitted to the targets of the rows that train; the network gives outputs in the data&apos;s own units</source>
        <translation>按训练行的目标拟合；网络以数据本身的单位给出输出</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingHead</name>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>train error</source>
        <translation>训练误差</translation>
    </message>
    <message>
        <source>validation error</source>
        <translation>验证误差</translation>
    </message>
    <message>
        <source>best in</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>The epoch with the lowest error; its weights are kept</source>
        <translation>误差最低的轮次；保留其权重</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing of the curves</source>
        <translation>曲线平滑</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Errors on a logarithmic axis</source>
        <translation>对数轴上的误差</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Epochs on a logarithmic axis</source>
        <translation>轮次使用对数轴</translation>
    </message>
    <message>
        <source>Smoothing %1: the curves as they are stand pale behind</source>
        <translation>平滑 %1：原始曲线以浅色显示在后面</translation>
    </message>
    <message>
        <source>Smooths the curves; as they are they stand pale behind</source>
        <translation>平滑曲线；原始曲线以浅色显示在后面</translation>
    </message>
    <message>
        <source>typical miss</source>
        <translation>典型偏差</translation>
    </message>
    <message>
        <source>Share of the rows put into their class, of those for validation if any</source>
        <translation>归入正确类别的行的比例；如有验证行则指验证行</translation>
    </message>
    <message>
        <source>Root of the mean squared error, in the unit of the targets</source>
        <translation>均方误差的平方根，单位同目标</translation>
    </message>
    <message>
        <source>Of scaled outputs, as the network scales them</source>
        <translation>按网络缩放后的输出计算</translation>
    </message>
    <message>
        <source>train error, scaled</source>
        <translation>训练误差（缩放后）</translation>
    </message>
    <message>
        <source>validation error, scaled</source>
        <translation>验证误差（缩放后）</translation>
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
        <translation>无版本</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Best error</source>
        <translation>最佳误差</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>正确的行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Began with</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>For validation: %1, SHA-256 %2</source>
        <translation>用于验证：%1，SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingPanel</name>
    <message>
        <source>Nothing to learn from yet: load rows with as many columns as the network has inputs and outputs together.</source>
        <translation>尚无可学习的数据：请加载列数等于网络输入与输出之和的行。</translation>
    </message>
    <message>
        <source>Load rows…</source>
        <translation>加载行…</translation>
    </message>
    <message>
        <source>Training was ended</source>
        <translation>训练已中止</translation>
    </message>
    <message>
        <source>Training has ended: %1</source>
        <translation>训练已结束：%1</translation>
    </message>
    <message>
        <source>%1. No epoch was better than the start; nothing was changed.</source>
        <translation>%1。没有一轮优于初始状态；未作更改。</translation>
    </message>
    <message>
        <source>Train to epoch %1</source>
        <translation>训练至第 %1 轮</translation>
    </message>
    <message>
        <source>%1. The weights of epoch %2 are in place, error %3; Undo takes them back.</source>
        <translation>%1。已采用第 %2 轮的权重，误差 %3；可撤销。</translation>
    </message>
    <message>
        <source>What was learnt does not fit: %1</source>
        <translation>学到的内容不匹配：%1</translation>
    </message>
    <message>
        <source>&amp;Save to library…</source>
        <translation>保存到库(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the trained expert, with a record of its training</source>
        <translation>保存训练后的专家及其训练记录</translation>
    </message>
    <message>
        <source>Generate…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Reset weights</source>
        <translation>重置权重</translation>
    </message>
    <message>
        <source>The weights are those from which training began; Undo takes this back.</source>
        <translation>权重已恢复为训练开始时的值；可撤销。</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>See how long an inference takes now</source>
        <translation>查看现在一次推理用时多久</translation>
    </message>
    <message>
        <source>%1. No epoch was better than epoch %2, whose weights stay, error %3.</source>
        <translation>%1。没有比第 %2 轮更好的轮次，保留其权重，误差 %3。</translation>
    </message>
    <message>
        <source>Take the weights of epoch %1</source>
        <translation>采用第 %1 轮的权重</translation>
    </message>
    <message>
        <source>The weights of epoch %1 are in place; Undo takes them back.</source>
        <translation>已采用第 %1 轮的权重；撤销可恢复。</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingWatch</name>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrainingsDialog</name>
    <message>
        <source>&amp;Repeat</source>
        <translation>重复(&amp;R)</translation>
    </message>
    <message>
        <source>Trainings of %1</source>
        <translation>%1 的训练</translation>
    </message>
    <message>
        <source>No training was kept of this expert: one is kept with the version that is saved after it.</source>
        <translation>该专家没有保留的训练：训练会随其后保存的版本一起保留。</translation>
    </message>
    <message>
        <source>And</source>
        <translation>以及</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, %2 inputs, %3 targets, from %4</source>
        <translation>%1 行，%2 个输入，%3 个目标，来自 %4</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Put these settings, the seed too, into the form of the Training tab, or of Grow by cascade</source>
        <translation>把这些设置（包括种子）填入“训练”选项卡或“级联生长”的表单</translation>
    </message>
    <message>
        <source>Grew to</source>
        <translation>生长到</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden unit(s), the lowest error with %1</source>
        <translation>
            <numerusform>%n 个隐藏单元，误差最小时为 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>验证行</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrashDialog</name>
    <message>
        <source>&amp;Bring back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>Trash of the library</source>
        <translation>库的回收站</translation>
    </message>
    <message>
        <source>Name it comes back under</source>
        <translation>恢复后的名称</translation>
    </message>
    <message>
        <source>Put the chosen expert back into the library, with all its versions</source>
        <translation>把所选专家连同全部版本放回库中</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>What is deleted stays here for at least 30 days.</source>
        <translation>删除的内容至少在此保留 30 天。</translation>
    </message>
    <message>
        <source>“%1” is back in the library</source>
        <translation>“%1”已回到库中</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrashModel</name>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本数</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除日期</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留至</translation>
    </message>
</context>
<context>
    <name>wb::ui::ValueEditor</name>
    <message>
        <source>Type a finite number, for example -0.25.</source>
        <translation>请输入有限数值，例如 -0.25。</translation>
    </message>
</context>
<context>
    <name>wb::ui::ValueHistogramChart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>wb::ui::VersionModel</name>
    <message>
        <source>%1, the newest</source>
        <translation>%1，最新</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退役</translation>
    </message>
</context>
<context>
    <name>wb::ui::VersionsDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Restore as the newest</source>
        <translation>恢复为最新(&amp;R)</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>%1 的版本</translation>
    </message>
    <message>
        <source>Open the chosen version on the canvas</source>
        <translation>在画布上打开所选版本</translation>
    </message>
    <message>
        <source>The chosen version once more, as the next one; nothing is lost</source>
        <translation>把所选版本再存为下一版本；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Version %1 stands again, as version %2</source>
        <translation>版本 %1 已恢复为版本 %2</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>阶段(&amp;S)</translation>
    </message>
    <message>
        <source>How far the chosen version has come; at most one of an expert is its champion</source>
        <translation>所选版本的进展；每个专家至多有一个冠军</translation>
    </message>
    <message>
        <source>&amp;Trainings…</source>
        <translation>训练(&amp;T)…</translation>
    </message>
    <message>
        <source>How these versions were trained: curves, settings, rows, machines</source>
        <translation>这些版本的训练过程：曲线、设置、数据行、机器</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>What is to be known of the chosen version (F2)</source>
        <translation>关于所选版本需要知道的内容 (F2)</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightDistribution</name>
    <message>
        <source>From %1 of %2 weights, evenly spread; biases apart</source>
        <translation>取自 %2 个权重中均匀分布的 %1 个；不含偏置</translation>
    </message>
    <message>
        <source>Of all %1 weights; biases apart</source>
        <translation>全部 %1 个权重；不含偏置</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>均值 ± 偏差</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Smallest, largest</source>
        <translation>最小，最大</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Exactly 0</source>
        <translation>恰为 0</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightHistogramChart</name>
    <message>
        <source>Weight distribution</source>
        <translation>权重分布</translation>
    </message>
    <message>
        <source>Select a layer to see how its weights are distributed.</source>
        <translation>选择一层以查看其权重分布。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1 weights, %2</source>
        <translation>%1 个权重，%2</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightsSection</name>
    <message>
        <source>0 to 18446744073709551615: the same seed draws the same weights on every machine</source>
        <translation>0 至 18446744073709551615：相同的种子在任何机器上抽取相同的权重</translation>
    </message>
    <message>
        <source>Draw new weights</source>
        <translation>抽取新权重</translation>
    </message>
    <message>
        <source>Fresh weights</source>
        <translation>新权重</translation>
    </message>
    <message>
        <source>&amp;Initialiser</source>
        <translation>初始化方法(&amp;I)</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to 18446744073709551615</source>
        <translation>种子为 0 至 18446744073709551615 的整数</translation>
    </message>
    <message>
        <source>Lowest weight</source>
        <translation>最小权重</translation>
    </message>
    <message>
        <source>Highest weight</source>
        <translation>最大权重</translation>
    </message>
    <message>
        <source>Replaces all weights, as one undo step</source>
        <translation>替换所有权重，作为一个撤销步骤</translation>
    </message>
    <message>
        <source>Draw again with next seed %1</source>
        <translation>用下一个种子 %1 重新抽取</translation>
    </message>
    <message>
        <source>Draw weights with seed %1</source>
        <translation>用种子 %1 抽取权重</translation>
    </message>
</context>
<context>
    <name>wb::ui::WeightsWatch</name>
    <message>
        <source>%1: weights</source>
        <translation>%1：权重</translation>
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
        <translation>直观设计小型网络，试用、训练，并查看其代价。</translation>
    </message>
    <message>
        <source>&amp;New expert</source>
        <translation>新建专家(&amp;N)</translation>
    </message>
    <message>
        <source>Begin with 64-32-16-8</source>
        <translation>从 64-32-16-8 开始</translation>
    </message>
    <message>
        <source>Open a FANN .net file or rows of data</source>
        <translation>打开 FANN .net 文件或数据行</translation>
    </message>
    <message>
        <source>The experts you have kept</source>
        <translation>已保存的专家</translation>
    </message>
    <message>
        <source>Back to the expert that is open</source>
        <translation>返回打开的专家</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Each opens with everything it needs; unsaved work is asked about first.</source>
        <translation>每个示例打开时已包含所需的一切；未保存的工作会先询问。</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Unnamed expert</source>
        <translation>未命名专家</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开库</translation>
    </message>
    <message>
        <source>Open library (%1)</source>
        <translation>打开库 (%1)</translation>
    </message>
</context>
<context>
    <name>wb::ui::WindowTools</name>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Find and run commands, layers and experts</source>
        <translation>查找并运行命令、层和专家</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>首选项(&amp;E)…</translation>
    </message>
    <message>
        <source>Theme, language, keys, unsaved work</source>
        <translation>主题、语言、按键、未保存的工作</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>布局另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep where the panels are now</source>
        <translation>保存面板当前的位置</translation>
    </message>
    <message>
        <source>&amp;Apply saved layout</source>
        <translation>应用已保存的布局(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move saved layout</source>
        <translation>移除已保存的布局(&amp;M)</translation>
    </message>
    <message>
        <source>The layout %1 belongs to other panels.</source>
        <translation>布局 %1 属于其他面板。</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name of the layout; one that exists is replaced</source>
        <translation>布局的名称；已有的会被替换</translation>
    </message>
</context>
<context>
    <name>wb::wasm::BrowserPersistence</name>
    <message>
        <source>Another tab has the library open and saves it. Close that tab and reload this one to save here.</source>
        <translation>另一个标签页已打开库并负责保存。关闭该标签页并重新加载此页即可在此保存。</translation>
    </message>
    <message>
        <source>Saved in this browser</source>
        <translation>已保存在此浏览器中</translation>
    </message>
    <message>
        <source>The newest copy of the library was damaged; the one before it is open.</source>
        <translation>库的最新副本已损坏；已打开之前的副本。</translation>
    </message>
    <message>
        <source>The library in this browser was damaged and could not be read; an empty one is open.</source>
        <translation>此浏览器中的库已损坏，无法读取；已打开空库。</translation>
    </message>
    <message>
        <source>Saving in this browser</source>
        <translation>正在此浏览器中保存</translation>
    </message>
</context>
</TS>
