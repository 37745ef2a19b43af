/** The pages of the theory, in Chinese. TeX, `[[symbols]]` and `*emphasis*` are as in English. */
export const theory = {
  contents: "目录",
  show: "演示",
  why: "为什么？",
  control: "前往{{name}}的控件",
  back: "上一页：{{page}}",
  next: "下一页：{{page}}",
  pages: {
    model: "模型",
    ladder: "模型阶梯",
    "table-one": "表 1",
    layers: "时间层",
    equilibria: "平衡",
    "many-levels": "多能级，表 2",
    hypotheses: "假设",
    physical: "物理与否",
    misprints: "论文的错误之处",
    algorithm: "算法",
    symbols: "符号",
  },
  model: {
    intro:
      "一个有 $N$ 个能级的原子被弱波驱动。它的状态是密度矩阵 $\\rho$：对角线 $\\rho_d$ 是布居数，其余是相干 $\\rho_{od}$。Bloch 方程说明两者如何运动。本页原样求解它们，波最多有四个频率，并在旁边放上定理用来取代它们的更简单的方程。",
    source:
      "定理出自 B. Bidégaray-Fesquet、F. Castella、E. Dumas 和 M. Gisclon，*From Bloch model to the rate equations II: the case of almost degenerate energy levels*。方程、表和节的编号均为该论文的。",
    scalesTitle: "一个数中的三个标度",
    scales:
      "[[epsilon]] 衡量波的强度。布居数于是在慢时间 $t=\\varepsilon^2\\tau$ 中运动：在 $t = 1$ 内波摆动 $1/\\varepsilon^2$ 次。相干以速率 $\\varepsilon^{\\mu}\\gamma$ 弛豫，比布居数的运动快，但当 [[mu]] 大于 0 时比波的摆动慢。而本应简并的能级并不完全简并：它们相距 $\\varepsilon^{p}\\delta$。",
    energies: "能级 $n$ 的能量",
    bloch: "快时间中的 Bloch 方程，(1)",
    terms:
      "从左到右：相干的自由旋转；波 $\\varphi$ 通过偶极耦合 $V$ 的作用；相干的横向弛豫 $\\gamma$；以及布居数按 Pauli 系数的弛豫，$W(n,m)$ 是*从* $n$ *到* $m$ 的速率。记号 $\\sharp$ 把速率变成生成元：离开一个能级的到达另一个，所以布居数之和不变。",
    wave: "波是准周期的实波，(7)",
    waveNote:
      "两个多重指标可能对应同一频率；此时先把振幅相加，再取平方：$\\Phi_f=\\sum_{\\alpha\\cdot\\omega=f}\\varphi_\\alpha$。",
    question:
      "定理的问题：当 $\\varepsilon\\to0$ 时布居数如何变化，其中谱线宽度 $\\varepsilon^{\\mu}\\gamma$ 与几乎简并能级的间距 $\\varepsilon^{p}\\delta$ 的竞争由 [[ratio]] 决定？",
    show: "三个能级，其中两个几乎简并，历经一百六十亿个波周期",
  },
  ladder: {
    intro:
      "在 Bloch 方程与极限之间有五个更简单的模型。每个舍去一样东西，论文给出由此增加的误差的界。这样的界是对小 $\\varepsilon$ 的承诺，不是预测：观测到的往往更好，“收敛”视图同时显示两者。",
    drops: "舍去",
    bound: "新误差的界",
    bloch: "什么也不舍去。布居数与相干合在一起，$N^2$ 个实数。",
    delayed:
      "相干与相干的耦合：每个相干只由布居数供给，并记住它们 $1/(\\varepsilon^{\\mu}\\gamma)$ 之久。若没有两个耦合共用一个能级，则毫无损失：对没有对角耦合的二能级，它*就是* Bloch。",
    timeDependent: "记忆。速率出现了，但它们仍随波摆动，并知道波是多久以前接通的。",
    averaged:
      "摆动。波的每条谱线以半宽 $g=\\varepsilon^{\\mu}\\gamma(k,n)$、围绕 $D_f=\\omega(k,n)+f+\\varepsilon^{p}\\delta(k,n)$ 的洛伦兹线型驱动每个跃迁。",
    dominant: "在极限 $\\varepsilon\\to0$ 中不与任何跃迁相遇的所有谱线。",
    limit: "$\\varepsilon$ 本身，连同时间层。剩下的在均分的能级组之间移动。",
    show: "此层级与 Bloch 并列",
    shown: "在“收敛”中看观测到的阶。",
  },
  tableOne: {
    intro:
      "能级有限时共振速率很大：跃迁被精确遇到时为 $\\varepsilon^{-\\mu}$，相差 $\\varepsilon^{p}\\delta$ 时为 $\\varepsilon^{-\\nu}$。当它们很大时，布居数在能级组内趋于均分：这就是初始时间层，历时约 $\\varepsilon^{\\sigma}$。[[ratio]] 决定失谐改变什么。",
    nu: "失谐共振速率的大小，6.1 节",
    below:
      "谱线的宽度掩盖了失谐：$\\varepsilon^{p}\\delta$ 与 $\\varepsilon^{\\mu}\\gamma$ 相比很小。一切如同 $\\delta$ 为 0。",
    equal: "宽度与失谐同样大小。层历时不变，但其速率减为 $\\gamma^2/(\\gamma^2+\\delta^2)$ 倍。",
    between:
      "失谐占优，失谐对的速率降为 $\\varepsilon^{-(2p-\\mu)}$：仍然大，但小了些。若有的对精确、有的不精确，则有*两个*层，先是 $\\varepsilon^{\\mu}$，然后 $\\varepsilon^{2p-\\mu}$。",
    beyond:
      "失谐对的速率不再大。这些能级离开其组：$\\Pi$ 改变，终态也随之改变。恰在 $\\mu/p=2$ 时它们仍与 $W$ 一同计入；再往后就消失了。",
    muZero: "$\\mu=0$ 时没有层，极限是不带投影的 $(W+\\langle\\Psi_0\\rangle)_\\sharp$，6.4 节。",
    show: "这一行",
    sweep: "或自己把 [[ratio]] 拖过 1 和 2，看标出的行",
  },
  layers: {
    intro:
      "幂 $\\varepsilon^{\\mu}$ 和 $\\varepsilon^{2p-\\mu}$ 是 $\\varepsilon\\to0$ 时剩下的。对实际的 $\\varepsilon$，常数同样重要，所以每个层给出三个时间：",
    power: "论文的幂 $\\varepsilon^{\\sigma}$，不含常数；",
    sharp: "精确时间，即属于该层的 $-\\langle\\Psi_\\varepsilon\\rangle^{\\mathrm{dom}}_\\sharp$ 的最小本征值的倒数；",
    measured: "实测时间：在 Bloch 曲线本身上，该层所极化的布居数部分降到距其底部 $1/e$ 之处。",
    formula: "三个能级，1–2 精确，1–3 失谐，2–3 不耦合，无弛豫",
    note: "两个层之比为 $\\varepsilon^{2(\\mu-p)}$，很少是非常小的数：即使 $\\varepsilon=10^{-5}$，图上的带也可能靠得很近。",
    show: "两个层，相距很远",
    polarised: "层之后，组内布居数除一小部分外相等，推论 9：下方的图可在两个界 (30.a) 和 (30.b) 之下显示这部分。",
    showPolarised: "Bloch 如何极化",
  },
  equilibria: {
    intro:
      "层之后，布居数在能级组之间移动。$\\Pi$ 在图的连通分支上取平均：速率大的能级相连。令 $P_K=\\sum_{n\\in K}z_n$，极限是组与组之间的普通速率方程，",
    graphs: "哪些速率连接能级，哪些留下来移动布居数",
    balance:
      "即使 $W$ 满足细致平衡，这些速率也未必满足。于是终态不是 Gibbs 态，可能有流永远环行。若有几类能级各自保持其所有，则终态取决于起点，推论 14：每类保持其份额。",
    constant: "既无耦合又无弛豫的能级保持其起始值。",
    show: "一个在所有组之外、被极限保留的能级",
    showPump: "把布居数抽运到一个能级并留在那里的光",
  },
  manyLevels: {
    intro:
      "能级无穷多时，下到第 4 层级的各步在进一步的假设下成立，但最后一步未必：平衡可能不存在。6.5 节列出速率为 $\\varepsilon$ 的单一幂的情形；其中两项在此更正。",
    corrected: "已更正",
    table: "表 2，已更正",
    scale: "$\\Psi^{\\mathrm{app}}(n,m)$",
    need: "需要",
    noRelaxation: "$W=0$",
    allDetuned: "每个共振对都失谐",
    lorentzian: "$\\varepsilon=0$ 时 (17) 的洛伦兹线型，所有谱线",
    otherwise: "若有共振对 $\\delta=0$",
    truncation:
      "引理 10 说明多少能级足够：$N=N_0\\,\\varepsilon^{-\\mu/((1+\\eta)N_\\eta)}$。共振速率按 $\\varepsilon^{-\\mu}$ 增长并伸到很高，所以 $N$ 必须增长。",
    halfLine: "在对称耦合的半直线上布居数永远扩散：$\\|\\rho_d\\|_2\\approx0.632\\,t^{-1/4}$，而其和保持为 1。",
    show: "没有平衡的半直线",
  },
  hypotheses: {
    intro: "定理假设什么，以及不成立时本页怎么说。图旁的“假设”一节对当前情景逐条检查。",
    start: "起点是对角的，布居数不为负，其和有限，(4)。",
    mu: "[[mu]] $<1/2$：相干弛豫得够快，从属于布居数。超过时曲线仍然精确，但没有什么保证速率方程跟随它们。",
    gamma: "每个相干都弛豫，$\\gamma(n,m)>0$。",
    micro: "弛豫导向热态：$W(n,m)=e^{\\omega(n,m)/T}\\,W(m,n)$，即符号改正后的 (5)。",
    divisors:
      "小除数，假设 1：$|\\omega(n,k)+\\beta\\cdot\\omega|$ 只有在 $|\\beta|$ 大时才可能小。几乎所有频率都满足它，而引理 7 说把能级移动 $\\varepsilon^{p}\\delta$ 只在很大的 $|\\beta|$ 处破坏它。",
    gap: "跃迁要么被遇到，要么以一个间隙错过，假设 2。",
    smooth: "波对于除数足够光滑，假设 4。",
    show: "两种颜色与其小除数",
    showFails: "定理之外的波：μ = 0.7",
  },
  physical: {
    intro: "引理 1 说布居数保持为正。它需要那里缺少的一个条件：并非每个 $\\gamma$ 都能来自某个环境。令",
    condition:
      "在对角线外，对角线上为 $0$，则流是完全正的当且仅当 $-J\\Gamma J\\succeq0$，$J=1-\\mathbb{1}\\mathbb{1}^{\\mathsf T}/N$。对没有 $W$ 的三个能级，这是一个三角形：$\\sqrt{\\gamma_{13}}\\le\\sqrt{\\gamma_{12}}+\\sqrt{\\gamma_{23}}$。",
    else: "否则 Bloch 方程可能使布居数变负。本页会警告，指出能级对，并如实显示曲线：什么也不截去。速率方程从不如此。",
    show: "低于零的布居数",
  },
  misprints: {
    intro:
      "把本页与印刷的论文比较，读者会发现有些公式不同。每个不同之处都从 (1) 重新推导，并在 Bloch 曲线上核对过。能用数字说明的，列在这里。",
    signs: {
      title: "(17)、1.3.1 和 6.4 中的符号",
      text: "那里 $\\omega$ 和 $\\delta$ 的指标次序相反；(16) 是对的。只有 $\\omega+\\varepsilon^{p}\\delta$ 才是能量。二能级，$\\varphi=\\cos0.8\\tau$，$\\varepsilon^{p}\\delta(2)=+0.2$：Bloch 的衰减为 1.2929，同序给出 1.2934，照印刷的则为 3.2812。",
      show: "谱线远侧的衰减",
    },
    thermal: {
      title: "(5) 中的符号",
      text: "照印刷的它与 8.1.2 的热态矛盾。以 $W(n,m)$ 为从 $n$ 到 $m$ 的速率：$W(n,m)=e^{\\omega(n,m)/T}W(m,n)$，向下更快。",
      show: "仅有弛豫，趋向热态",
    },
    grouping: {
      title: "平方和",
      text: "对共用一个频率的多重指标求 $\\sum_\\beta|\\varphi_\\beta|^2$ 是错的：振幅会干涉。同一谱线上的振幅 0.3 和 0.4：Bloch 的衰减为 7.946，归组后 7.924。第二个符号反转：0.16166 和 0.16172。不归组则两者都是 3.98。",
      show: "相消的振幅",
    },
    muZero: {
      title: "表 2，μ = 0",
      text: "对所有 $\\beta$ 的项 $1/\\gamma$ 必须是 $\\varepsilon=0$ 时 (17) 的洛伦兹线型。二能级，$\\varphi=\\cos0.5\\tau$：Bloch 1.1075，洛伦兹线型 1.1077，印刷的项为 2。",
      show: "μ = 0 时距谱线半个线宽",
    },
    tableTwo: {
      title: "表 2，μ/p > 4/3",
      text: "$\\mu/p>2$ 时的“$\\sigma=0$ 且没有速率”在每个共振对都失谐时成立；否则 $\\sigma=\\mu$，带有未失谐对的速率 $C/\\gamma$。4/3 与 2 之间的行需要同样的条件。",
      show: "μ/p = 3 且有精确对：层仍然存在",
    },
    lemma: {
      title: "引理 8",
      text: "定义 $c$ 的最小值取在 $\\|x\\|=1$ 上，否则为 0。在有限的 $\\varepsilon$，该界对任何 $c'<c$ 成立，仅当 $\\mu=p$ 时对 $c$ 本身成立。",
      show: "一个层的幂、精确时间和实测时间",
    },
    kernels: {
      title: "推论 9",
      text: "核是 $A_\\sharp$ 和 $B_\\sharp$ 的核；“对称非正”指对称且各项不为负，其生成元非正。",
      show: "画在能级旁的 Π 的组",
    },
    decoupled: {
      title: "第 6 节第 3 项",
      text: "那里把波不触及的能级从 $\\Pi$ 中去掉，但它们并不衰减。如推论 9，$\\Pi$ 投影到整个核上。",
      show: "极限保留的一个退耦能级",
    },
    twoLayers: {
      title: "表 1 第三行",
      text: "$\\sigma=2p-\\mu$ 需要一个失谐的共振对。精确对与失谐对并存时有两个层，这里两个都标出。",
      show: "两个层",
    },
    positivity: { title: "引理 1(iv)", text: "正性需要对 $\\gamma$ 的条件，见“物理与否”。", show: "低于零的布居数" },
    words: {
      title: "6.5 节和 1.1 节",
      text: "“若 $\\mu<p$，级数展开”应为 $\\mu>p$ 的情形；时间按 $t'=\\varepsilon^{-\\sigma}t$ 重新标度。1.1 节中的频率为 $\\omega/\\varepsilon^2$，而 $\\gamma$ 是横向弛豫。",
      show: "μ > p 的情形，真实速率与单一幂并列",
    },
    degenerate: {
      title: "假设 2",
      text: "按字面它禁止简并能级，而这正是主题。它只应涉及 $\\omega(n,k)\\ne0$。5.2 的证明还需要 $N_\\eta\\ge2$。",
      show: "简并能级，检查所有假设",
    },
  },
  algorithm: {
    intro:
      "在慢时间 $T$ 内波摆动 $T/\\varepsilon^2$ 次：$\\varepsilon=10^{-6}$ 时为 $10^{12}$ 次。跟随每次摆动的程序需要数年。这个只需毫秒，且不做任何平均。",
    linear:
      "Bloch 方程是线性的，系数会重复：一个周期后的状态是一个矩阵乘以之前的状态。单频时它是 Floquet 的单值矩阵；多频时，对其余频率的每个相位有一个矩阵。",
    doubling:
      "两个周期是一个矩阵自乘，四个周期再自乘一次。约四十次倍增即达 $10^{12}$ 个周期。多频时相位同时前移，而平移三角多项式是精确的：",
    digits:
      "慢速率每周期使状态改变 $\\varepsilon^2$，与 1 相比会被淹没。所以保存 $E$，从不保存 $1+E$：在 $\\varepsilon=10^{-7}$ 布居数仍有十二位。",
    samples: "倍增到两个样本的间隔为止；从那里起把一个矢量从样本带到样本。周期不多时逐个走过。",
    certificate:
      "每条曲线求解两次，第二次用更多步和更大的相位网格。两者之差就是表下的核证；还附有和的漂移与最小布居数。不通过的曲线会如实说明。",
    witness: "还有一个独立的见证：一个八阶的直接积分器，慢而简单，跟随每次摆动。测试在数百个随机情景上比较两者。",
    show: "10¹⁴ 个周期",
  },
  symbols: {
    intro: "页面上的每个符号，以及移动它的控件。",
    symbol: "符号",
    meaning: "含义",
    where: "控件",
    N: "能级数",
    omega: "能级 $n$ 未受扰的能量；也指波的频率",
    V: "偶极耦合，厄米",
    gamma: "横向弛豫，对称",
    W: "Pauli 系数，从 $n$ 到 $m$ 的速率",
    phi: "波",
    rho: "密度矩阵：布居数与相干",
    Pi: "对均分的能级组取平均",
    C: "与跃迁相遇的谱线的强度",
    sigma: "初始时间层的指数",
    nu: "失谐共振速率的指数",
    editor: "在编辑器中",
    openEditor: "在编辑器中设置 {{symbol}}",
    computed: "算出",
  },
} as const;
