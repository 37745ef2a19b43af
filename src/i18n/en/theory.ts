/**
 * The pages of the theory. `$…$` is TeX, `[[mu]]` a symbol with its control, `*…*` emphasis. What stands between them is
 * prose and is translated; the rest is not.
 */
export const theory = {
  contents: "Contents",
  show: "Show me",
  why: "Why?",
  control: "Go to the control of {{name}}",
  back: "Previous: {{page}}",
  next: "Next: {{page}}",
  pages: {
    model: "The model",
    ladder: "The ladder",
    "table-one": "Table 1",
    layers: "Time-layers",
    equilibria: "Equilibria",
    "many-levels": "Many levels, Table 2",
    hypotheses: "Hypotheses",
    physical: "Physical or not",
    misprints: "Where the paper errs",
    algorithm: "The algorithm",
    symbols: "Symbols",
  },
  model: {
    intro:
      "An atom with $N$ levels is driven by a weak wave. Its state is a density matrix $\\rho$: the diagonal $\\rho_d$ holds the populations, what stands beside it the coherences $\\rho_{od}$. Bloch's equations say how both move. This page solves them as they stand, for waves of up to four frequencies, and sets beside them the simpler equations that a theorem puts in their place.",
    source:
      "The theorem is that of B. Bidégaray-Fesquet, F. Castella, E. Dumas and M. Gisclon, *From Bloch model to the rate equations II: the case of almost degenerate energy levels*. Equation, table and section numbers are those of that paper.",
    scalesTitle: "Three scales in one number",
    scales:
      "[[epsilon]] measures the strength of the wave. Populations then move in the slow time $t=\\varepsilon^2\\tau$: over a time $t = 1$ the wave swings $1/\\varepsilon^2$ times. Coherences relax at the rate $\\varepsilon^{\\mu}\\gamma$, faster than populations move but, for [[mu]] above 0, more slowly than the wave swings. And levels that would be degenerate are not quite: they stand $\\varepsilon^{p}\\delta$ apart.",
    energies: "The energy of level $n$",
    bloch: "Bloch's equations in fast time, (1)",
    terms:
      "From left to right: free rotation of the coherences; the wave $\\varphi$ through the dipole coupling $V$; transverse relaxation $\\gamma$ of the coherences; and relaxation of the populations by Pauli coefficients, $W(n,m)$ being the rate *from* $n$ *to* $m$. The sign $\\sharp$ turns rates into a generator: what leaves one level arrives at another, so that the sum of all populations stays.",
    wave: "The wave is quasi-periodic and real, (7)",
    waveNote:
      "Two multi-indices may stand for one frequency; their amplitudes are then added before anything is squared: $\\Phi_f=\\sum_{\\alpha\\cdot\\omega=f}\\varphi_\\alpha$.",
    question:
      "The question of the theorem: what happens to the populations as $\\varepsilon\\to0$, where the competition between the width $\\varepsilon^{\\mu}\\gamma$ of a line and the distance $\\varepsilon^{p}\\delta$ of almost degenerate levels is decided by [[ratio]]?",
    show: "three levels, two of them almost degenerate, over sixteen thousand million periods of the wave",
  },
  ladder: {
    intro:
      "Between Bloch's equations and the limit stand five simpler models. Each drops one thing, and the paper bounds the error that this adds. Such a bound is a promise for small $\\varepsilon$, not a prediction: what is observed is often better, and the view Convergence shows both.",
    drops: "It drops",
    bound: "Bound on the new error",
    bloch: "Nothing is dropped. Populations and coherences together, $N^2$ real numbers.",
    delayed:
      "the coupling of coherences to coherences: each coherence is fed by the populations alone, and remembers them for the time $1/(\\varepsilon^{\\mu}\\gamma)$. Where no two couplings share a level nothing is lost: for two levels without diagonal coupling it *is* Bloch.",
    timeDependent:
      "the memory. Rates appear, but they still swing with the wave and know how long ago it was switched on.",
    averaged:
      "the swinging. Each line of the wave drives each transition with a Lorentzian of half-width $g=\\varepsilon^{\\mu}\\gamma(k,n)$ around $D_f=\\omega(k,n)+f+\\varepsilon^{p}\\delta(k,n)$.",
    dominant: "all lines that do not meet a transition in the limit $\\varepsilon\\to0$.",
    limit:
      "$\\varepsilon$ itself, and with it the time-layer. What is left moves between groups of levels that share equally.",
    show: "this rung beside Bloch",
    shown: "See the orders observed in Convergence.",
  },
  tableOne: {
    intro:
      "With finitely many levels, resonant rates are large, of size $\\varepsilon^{-\\mu}$ where a transition is met exactly and $\\varepsilon^{-\\nu}$ where it is met but for $\\varepsilon^{p}\\delta$. While they are large, populations run towards equal shares within groups of levels: that is the initial time-layer, and it lasts about $\\varepsilon^{\\sigma}$. [[ratio]] decides what the detunings change.",
    nu: "The size of the detuned resonant rates, Section 6.1",
    below:
      "The width of the lines hides the detunings: $\\varepsilon^{p}\\delta$ is small against $\\varepsilon^{\\mu}\\gamma$. All is as if $\\delta$ were 0.",
    equal:
      "Width and detuning are of one size. The layer lasts as long, but its rates are reduced by $\\gamma^2/(\\gamma^2+\\delta^2)$.",
    between:
      "Detuning wins, and the rates of detuned pairs shrink to $\\varepsilon^{-(2p-\\mu)}$: still large, but less so. If some pairs are met exactly and others are not there are *two* layers, first $\\varepsilon^{\\mu}$, then $\\varepsilon^{2p-\\mu}$.",
    beyond:
      "The rates of detuned pairs are no longer large. Such levels leave the group: $\\Pi$ changes, and with it where everything ends. At $\\mu/p=2$ exactly they still count, beside $W$; beyond they are gone.",
    muZero:
      "At $\\mu=0$ there is no layer, and the limit is $(W+\\langle\\Psi_0\\rangle)_\\sharp$ without projection, Section 6.4.",
    show: "this row",
    sweep: "or drag [[ratio]] past 1 and 2 yourself and watch the marked row",
  },
  layers: {
    intro:
      "The powers $\\varepsilon^{\\mu}$ and $\\varepsilon^{2p-\\mu}$ are what remains as $\\varepsilon\\to0$. At any $\\varepsilon$ of practice the constants matter as much, so three times are given for each layer:",
    power: "the paper's power $\\varepsilon^{\\sigma}$, without constants;",
    sharp:
      "the sharp time, one over the smallest eigenvalue of $-\\langle\\Psi_\\varepsilon\\rangle^{\\mathrm{dom}}_\\sharp$ that belongs to the layer;",
    measured:
      "the measured time: where, on Bloch's own curve, the part of the populations that the layer polarises has fallen to $1/e$ of the way to its floor.",
    formula: "Three levels, 1–2 met exactly, 1–3 detuned, 2–3 uncoupled, no relaxation",
    note: "The ratio of two layers is $\\varepsilon^{2(\\mu-p)}$, seldom a very small number: bands on the chart may lie close together even at $\\varepsilon=10^{-5}$.",
    show: "two layers, far apart",
    polarised:
      "After the layer, populations within a group are equal but for a small rest, Corollary 9: the lower chart can show that rest under the two bounds (30.a) and (30.b).",
    showPolarised: "how Bloch polarises",
  },
  equilibria: {
    intro:
      "After the layer, populations move between groups of levels. $\\Pi$ averages over the connected components of a graph: levels are joined where their rates are large. With $P_K=\\sum_{n\\in K}z_n$ the limit is an ordinary rate equation between groups,",
    graphs: "Which rates join levels, and which are left to move populations",
    balance:
      "These rates need not satisfy detailed balance even where $W$ does. Then the end is no Gibbs state, and a current may go round for ever. Where several classes of levels keep what they have, the end depends on the start, Corollary 14: each class keeps its share.",
    constant: "A level that nothing couples and nothing relaxes stays as it began.",
    show: "a level outside every group, kept by the limit",
    showPump: "light that pumps population into one level and leaves it there",
  },
  manyLevels: {
    intro:
      "With infinitely many levels the steps down to rung 4 hold under further hypotheses, but the last one need not: an equilibrium may not exist. Section 6.5 lists the cases in which the rates are a single power of $\\varepsilon$; two of its entries are corrected here.",
    corrected: "corrected",
    table: "Table 2, corrected",
    scale: "$\\Psi^{\\mathrm{app}}(n,m)$",
    need: "needs",
    noRelaxation: "$W=0$",
    allDetuned: "every resonant pair detuned",
    lorentzian: "the Lorentzian of (17) at $\\varepsilon=0$, all lines",
    otherwise: "if some resonant pair has $\\delta=0$",
    truncation:
      "Lemma 10 says how many levels are enough: $N=N_0\\,\\varepsilon^{-\\mu/((1+\\eta)N_\\eta)}$. Resonant rates grow as $\\varepsilon^{-\\mu}$ and reach far up, which is why $N$ must grow.",
    halfLine:
      "On a half-line of symmetrically coupled levels populations spread for ever: $\\|\\rho_d\\|_2\\approx0.632\\,t^{-1/4}$, while their sum stays 1.",
    show: "the half-line without equilibrium",
  },
  hypotheses: {
    intro:
      "What the theorem assumes, and what this page says when it fails. The section Hypotheses beside the chart checks each for the present scenario.",
    start: "The start is diagonal, populations are not negative, their sum is finite, (4).",
    mu: "[[mu]] $<1/2$: coherences relax fast enough to be slaves of the populations. Above, curves are still exact, but nothing promises that rates follow them.",
    gamma: "Every coherence relaxes, $\\gamma(n,m)>0$.",
    micro:
      "Relaxation leads to a thermal state: $W(n,m)=e^{\\omega(n,m)/T}\\,W(m,n)$, which is (5) with its sign put right.",
    divisors:
      "Small divisors, Hypothesis 1: $|\\omega(n,k)+\\beta\\cdot\\omega|$ may be small for large $|\\beta|$ alone. Almost all frequencies satisfy it, and Lemma 7 says that shifting levels by $\\varepsilon^{p}\\delta$ breaks it only at very large $|\\beta|$.",
    gap: "Transitions are either met or missed by a gap, Hypothesis 2.",
    smooth: "The wave is smooth enough for the divisors, Hypothesis 4.",
    show: "two colours and their small divisors",
    showFails: "a wave outside the theorem: μ = 0.7",
  },
  physical: {
    intro:
      "Lemma 1 says that populations stay positive. It needs a condition that is missing there: not every $\\gamma$ can come from an environment. With",
    condition:
      "off the diagonal and $0$ on it, the flow is completely positive if and only if $-J\\Gamma J\\succeq0$, $J=1-\\mathbb{1}\\mathbb{1}^{\\mathsf T}/N$. For three levels without $W$ this is a triangle: $\\sqrt{\\gamma_{13}}\\le\\sqrt{\\gamma_{12}}+\\sqrt{\\gamma_{23}}$.",
    else: "Otherwise Bloch's equations may make a population negative. This page warns, names the pairs, and shows the curve as it is: nothing is clipped. Rate equations never do this.",
    show: "a population below zero",
  },
  misprints: {
    intro:
      "Comparing this page with the printed paper, a reader will find that some formulas differ. Each difference was derived again from (1) and checked on Bloch's own curves. Where numbers can tell, here they are.",
    signs: {
      title: "Signs in (17), 1.3.1 and 6.4",
      text: "There $\\omega$ and $\\delta$ stand in opposite index order; (16) has it right. Only $\\omega+\\varepsilon^{p}\\delta$ is an energy. Two levels, $\\varphi=\\cos0.8\\tau$, $\\varepsilon^{p}\\delta(2)=+0.2$: Bloch decays at 1.2929, the same order gives 1.2934, as printed 3.2812.",
      show: "the decay on the far side of the line",
    },
    thermal: {
      title: "The sign in (5)",
      text: "As printed it contradicts the thermal state of 8.1.2. With $W(n,m)$ the rate from $n$ to $m$: $W(n,m)=e^{\\omega(n,m)/T}W(m,n)$, downwards is faster.",
      show: "relaxation alone, to the thermal state",
    },
    grouping: {
      title: "Sums of squares",
      text: "$\\sum_\\beta|\\varphi_\\beta|^2$ over multi-indices that share a frequency is wrong: amplitudes interfere. Amplitudes 0.3 and 0.4 on one line: Bloch decays at 7.946, grouped 7.924. With the second sign turned: 0.16166 and 0.16172. Ungrouped both would be 3.98.",
      show: "amplitudes that cancel",
    },
    muZero: {
      title: "Table 2, μ = 0",
      text: "The entry $1/\\gamma$ for all $\\beta$ must be the Lorentzian of (17) at $\\varepsilon=0$. Two levels, $\\varphi=\\cos0.5\\tau$: Bloch 1.1075, the Lorentzian 1.1077, the printed entry 2.",
      show: "half a linewidth from the line at μ = 0",
    },
    tableTwo: {
      title: "Table 2, μ/p > 4/3",
      text: "“$\\sigma=0$ and no rates” for $\\mu/p>2$ holds if every resonant pair is detuned; else $\\sigma=\\mu$ with the rates $C/\\gamma$ of the pairs that are not. The rows between 4/3 and 2 need the same.",
      show: "μ/p = 3 with an exact pair: the layer is still there",
    },
    lemma: {
      title: "Lemma 8",
      text: "The minimum that defines $c$ is over $\\|x\\|=1$, else it is 0. At finite $\\varepsilon$ the bound holds with any $c'<c$, and with $c$ itself for $\\mu=p$ alone.",
      show: "the power, the sharp time and the measured time of a layer",
    },
    kernels: {
      title: "Corollary 9",
      text: "Kernels are those of $A_\\sharp$ and $B_\\sharp$; “symmetric non-positive” means symmetric with entries that are not negative, whose generators are non-positive.",
      show: "groups of Π drawn beside the levels",
    },
    decoupled: {
      title: "Section 6, item 3",
      text: "Levels that the wave leaves alone are taken out of $\\Pi$ there, yet they do not decay. $\\Pi$ projects onto the whole kernel, as in Corollary 9.",
      show: "a decoupled level that the limit keeps",
    },
    twoLayers: {
      title: "Table 1, third row",
      text: "$\\sigma=2p-\\mu$ needs a detuned resonant pair. With exact and detuned pairs together there are two layers, and both are marked here.",
      show: "two layers",
    },
    positivity: {
      title: "Lemma 1(iv)",
      text: "Positivity needs a condition on $\\gamma$, see Physical or not.",
      show: "a population below zero",
    },
    words: {
      title: "Section 6.5 and 1.1",
      text: "“If $\\mu<p$, series expansions” is the case $\\mu>p$; time is rescaled as $t'=\\varepsilon^{-\\sigma}t$. Frequencies in 1.1 are $\\omega/\\varepsilon^2$, and $\\gamma$ is the transverse relaxation.",
      show: "the case μ > p, with true rates beside the single power",
    },
    degenerate: {
      title: "Hypothesis 2",
      text: "Read literally it forbids degenerate levels, the very subject. It must speak of $\\omega(n,k)\\ne0$ alone. The proof in 5.2 also needs $N_\\eta\\ge2$.",
      show: "degenerate levels, all hypotheses checked",
    },
  },
  algorithm: {
    intro:
      "Over a slow time $T$ the wave swings $T/\\varepsilon^2$ times: at $\\varepsilon=10^{-6}$, $10^{12}$ times. A program that follows every swing needs years. This one needs milliseconds, without averaging anything away.",
    linear:
      "Bloch's equations are linear, with coefficients that repeat: the state after a period is a matrix times the state before. For one frequency that is Floquet's monodromy; for several, a matrix for every phase of the others.",
    doubling:
      "Two periods are one matrix times itself, four are that times itself again. Some forty doublings reach $10^{12}$ periods. With several frequencies the phases move on meanwhile, and shifting a trigonometric polynomial is exact:",
    digits:
      "A slow rate changes the state by $\\varepsilon^2$ per period, which drowns beside 1. So $E$ is kept, never $1+E$: at $\\varepsilon=10^{-7}$ populations still have twelve digits.",
    samples:
      "Doubling goes as far as the distance of two samples; from there a vector is carried from sample to sample. For few periods, every one is walked through.",
    certificate:
      "Each curve is solved twice, the second time with more steps and a larger grid of phases. The difference is the certificate under the table; with it go the drift of the sum and the smallest population. A curve that fails says so.",
    witness:
      "An independent witness stays: a direct integrator of order 8, slow and simple, that follows every swing. The tests compare both on hundreds of random scenarios.",
    show: "10¹⁴ periods",
  },
  symbols: {
    intro: "Every symbol on the page, and the control that moves it.",
    symbol: "symbol",
    meaning: "meaning",
    where: "control",
    N: "number of levels",
    omega: "unperturbed energy of level $n$; also the frequencies of the wave",
    V: "dipole coupling, Hermitian",
    gamma: "transverse relaxation, symmetric",
    W: "Pauli coefficient, rate from $n$ to $m$",
    phi: "the wave",
    rho: "density matrix: populations and coherences",
    Pi: "average over groups of levels that share equally",
    C: "strength of the lines that meet the transition",
    sigma: "exponent of the initial time-layer",
    nu: "exponent of the detuned resonant rates",
    editor: "in the editor",
    openEditor: "Set {{symbol}} in the editor",
    computed: "computed",
  },
};
