/**
 * The built-in lectures. `sentence` is for the room, `note` for whoever speaks; TeX stands between dollar signs. Every number
 * in a note is checked against the program's own results in src/lecture/builtin/claims.test.ts.
 */

export const tableOne = {
  title: "Table 1 in seven steps",
  meaning: "What a detuning changes depends on one number, μ/p. The paper's main table, row by row.",
  start: {
    title: "Three levels and one wave",
    sentence:
      "A wave drives level 1 to levels 2 and 3. The pair 1–2 is exactly resonant, level 3 misses by $\\varepsilon^p\\delta$.",
    note: "Solid curves are the Bloch equations, broken ones the rate equations of the resonant pairs, (25). Here $\\varepsilon = 10^{-5}$: the picture spans 1.6 × 10¹⁰ wave periods.\nAsk the room: how soon does level 3 fill if its detuning is as good as nothing, and how soon if it is large? Table 1 answers with one number, $\\mu/p$: how fast relaxation vanishes against how fast the detuning does.",
  },
  below: {
    title: "μ/p = 1/2: nothing changes",
    sentence: "The detuning is lost inside the width of the line. Levels 2 and 3 fill together.",
    note: "$\\varepsilon^p$ is far smaller than the width $\\varepsilon^\\mu$. Both upward rates are 88.9, equal to three figures.\nThere is one layer. On the curve it is over after t = 0.0037. Table 1 says “none”: no difference with $\\delta = 0$.",
  },
  equal: {
    title: "μ/p = 1: the rate changes",
    sentence: "The detuning is as large as the line is wide. Level 3 follows more slowly, but in the same layer.",
    note: "A Lorentzian one width away from its centre has half its height: the rate of 1–3 falls from 88.9 to 44.5.\nThere is still one layer, still of order $\\varepsilon^\\mu$: measured 0.0053 now.",
  },
  between: {
    title: "1 < μ/p < 2: guess first",
    sentence: "Level 3 is hidden. Does it join the others? When?",
    note: "Let the room vote, then reveal.\nAt $\\mu/p = 1.5$ the rate of 1–3 is 2.73, which is 33 times less than that of 1–2. Level 3 does join, but in a second layer of order $\\varepsilon^{2p-\\mu}$: measured 0.19, after a first layer of 0.0055. This is the row of the table in which the layer itself changes.",
  },
  border: {
    title: "μ/p = 2: the border",
    sentence: "The detuned transition is now as slow as relaxation. There is no second layer left.",
    note: "The exponent $2p-\\mu$ has come to zero. The rate of 1–3 is 0.497, of the size of the thermal rates W.\nThe limit (29), dotted, lets 1 and 2 share equally and adds the detuned rate to W. The levels end at 0.363, 0.362 and 0.275.",
  },
  beyond: {
    title: "2 ≤ μ/p: guess again",
    sentence: "Level 3 is hidden again. Where does it end? At a third?",
    note: "Not at a third. The rate of 1–3 is 0.089: only relaxation fills level 3, and it ends at 0.244, where levels 1 and 2 hold 0.379 and 0.377.\nThe projector Π no longer joins level 3 to the others, and the asymptotic state is another one: the last row.",
  },
  yours: {
    title: "One slider, four rows",
    sentence: "Move μ/p through 1 and 2. Watch the marked row, and level 3.",
    note: "It begins at 1.3, where the slow layer is measured at 0.078. Below 1 the two layers are one; from 2 on the slow one has gone.\nThe slider sticks at 1 and 2, where the rows change. Let somebody in the room say where to stop.",
  },
};

export const ladder = {
  title: "Where does the error come from?",
  meaning: "From the Bloch equations down to the limit, one step per rung: what each drops, and what it costs.",
  bloch: {
    title: "The Bloch equations",
    sentence: "Nothing is dropped yet: populations and coherences, followed through every oscillation.",
    note: "The V system at $\\varepsilon = 10^{-2}$: 15 915 wave periods. The coherences, below, reach 0.124. The certificate says how far two solutions of these equations differ; every error that follows is far larger than that.\nAll rungs below drop something. Before each one, ask how much it costs.",
  },
  delayed: {
    title: "Rung 1: coherences are on their own",
    sentence:
      "Equation (14): populations drive coherences, coherences no longer drive each other. How large is the error?",
    note: "The largest error of a population is 0.00014.\nThe paper's bound is of order $\\varepsilon^{1-2\\mu}$, which is 0.63 here. Bounds are upper bounds: this rung is better than its bound by far.",
  },
  timeDependent: {
    title: "Rung 2: no memory",
    sentence:
      "Equation (11): the rates forget the past. Populations move so slowly that $t-\\varepsilon^2 s$ is as good as $t$.",
    note: "The error is 0.0012 now, 8 times that of the rung above. The rates (16) still oscillate with the wave, and may even be negative for a moment.",
  },
  averaged: {
    title: "Rung 3: no oscillation",
    sentence: "Equation (18): rates averaged over the wave. Each line is a Lorentzian.",
    note: "The error is 0.0030, 2.5 times that of the rung above. Look at when it happens: at the beginning, where the averaged rates act at once and the true ones have to rise first. At the end of the picture the error is only 0.00003.",
  },
  dominant: {
    title: "Rung 4: resonant pairs only",
    sentence: "Equation (25): only lines that resonate as $\\varepsilon \\to 0$ are kept.",
    note: "The largest error is 0.0029, no more than before. But now look at the end of the picture: level 3 is wrong by 0.0003 there, which is ten times more than with all lines. What was dropped acts for ever, however weak it is.",
  },
  limit: {
    title: "Rung 5: the limit",
    sentence:
      "Equation (29): ε itself is gone, and with it the layer. Levels that resonate share equally from the start.",
    note: "By far the largest step: the error after the layer is 0.033. The limit gives each level 0.333 where Bloch has 0.364, 0.336 and 0.300.\nSo where does the error come from? At this $\\varepsilon$ from the limit, not from the rate equations.",
  },
  slopes: {
    title: "Which errors shrink, and how fast",
    sentence: "Errors against ε, each with its slope. What is proved and what is seen are two things.",
    note: "Every rung falls with $\\varepsilon$; the limit is the slowest, because $\\varepsilon^{2p-\\mu}$ falls so slowly. A slope that is steeper than the paper's exponent does not contradict it: the paper gives an upper bound.",
  },
  yours: {
    title: "Make ε smaller",
    sentence: "Move ε and watch the lower chart: which curve follows, and which hardly moves?",
    note: "At $\\varepsilon = 10^{-3}$ the averaged rates are wrong by 0.00025, where they were wrong by 0.0030 at $10^{-2}$. The limit has only come from 0.033 down to 0.022.\nSwitch rungs on and off with the key.",
  },
};

export const notPhysical = {
  title: "When the equations stop being physics",
  meaning: "Negative populations, negative rates, and a theorem beyond its range: what fails, and how one notices.",
  sound: {
    title: "What must hold",
    sentence:
      "Populations are probabilities: none is negative, and together they are 1. The certificate says so for every curve.",
    note: "Read the certificate aloud: the error between two solutions, the trace, and whether this relaxation is physical at all.\nThe equations keep the trace by construction. That populations stay positive is a theorem with a hypothesis, and the rest of the lecture is about what happens without it.",
  },
  gamma: {
    title: "A relaxation that no bath makes",
    sentence: "One coherence dies 20 times as fast as the other two. Level 2 is hidden: can anything go wrong?",
    note: "γ is 1 for the pair 1–3 and 0.05 for both others. Reveal: the population of level 2 falls to −0.048 at t = 0.21.\nThis is no numerical error: two solutions agree. The Bloch equations themselves do it. Lemma 1(iv) needs a condition on γ that the paper does not state; the warning names the pairs that break it.",
  },
  repaired: {
    title: "The same with a γ that may be",
    sentence: "All three coherences relax alike. Level 2 stays positive, and the certificate says “physical”.",
    note: "The same atom and the same wave, with γ = 0.05 for all three pairs. No population is negative at any time.\nIf 1 and 3 lose their common phase quickly, then 2 must lose its phase with at least one of them.",
  },
  rates: {
    title: "Rates below zero",
    sentence: "The rates (16) oscillate with the wave. What do populations do while a rate is negative?",
    note: "Reveal, and look at the axis: “populations” of more than 100 and less than −100. At $\\varepsilon = 0.3$ nothing is slow, and rates that forget the past are no approximation of anything.\nA curve can be computed exactly and still mean nothing.",
  },
  resonant: {
    title: "Rates that see nothing",
    sentence: "No transition of this atom is exactly resonant. What do the rates of resonant pairs, (25), predict?",
    note: "Reveal: nothing happens at all. All (25) rates are 0 and level 3 keeps everything, where Bloch ends at 0.344.\nThe averaged rates (18), which keep all lines, end at 0.333. “Not resonant” is a statement about $\\varepsilon \\to 0$; at this $\\varepsilon$ the lines are so wide that they overlap, and the warnings say so.",
  },
  range: {
    title: "Beyond μ = 1/2",
    sentence: "The theorem asks for μ < 1/2. Nothing breaks at 1/2, but nothing is proved beyond.",
    note: "At $\\mu = 0.7$ and $\\varepsilon = 10^{-2}$ the averaged rates are wrong by 0.024; at $\\mu = 0.45$ it was 0.0030.\nThe bound $\\varepsilon^{1-2\\mu}$ grows as $\\varepsilon$ falls when $\\mu$ is beyond 1/2. Move the slider across and see the warning come and go.",
  },
};

export const twoColours = {
  title: "Two colours and small divisors",
  meaning: "Waves of several frequencies: amplitudes that meet on one line, and combinations that nearly resonate.",
  colours: {
    title: "A wave of two colours",
    sentence: "Frequencies 1 and $\\sqrt{2}$: the wave never repeats itself, but almost does, again and again.",
    note: "Each colour drives one transition of level 1, and both are detuned. The averaged rates follow Bloch to 0.00003 all the same: periodicity is not needed, Hypothesis 1 is.\nThe layer is a slow one: 1.3 in slow time.",
  },
  add: {
    title: "Two ways to one frequency",
    sentence: "The second harmonic of one colour falls on the other. Do intensities add, or amplitudes?",
    note: "Amplitudes: 0.3 + 0.4 = 0.7, and then the square. The averaged rate is 3.96 each way. Adding intensities would give about half of it.\nThe printed sum over multi-indices misses this; the sum must run over frequencies.",
  },
  cancel: {
    title: "One sign changes",
    sentence: "The same harmonic with the opposite sign: 0.3 − 0.4. The curves are hidden. How much slower?",
    note: "Reveal: the rate is 0.081, which is 49 times slower. A detector of intensities would see the same light in both cases.\nNote the time axis: it is 20 long here.",
  },
  neighbours: {
    title: "A line that is not resonant",
    sentence: "Rates of resonant pairs, (25), against all lines, (18). Which follows Bloch?",
    note: "Reveal: (25) is wrong by 0.034, (18) by 0.00003. At $\\varepsilon = 10^{-3}$ lines are $\\varepsilon^{\\mu} = 0.126$ wide and the colours are only 0.414 apart: each colour reaches the other's transition. The rate of 1–3 is 0.842, where its own line alone gives 0.555.",
  },
  divisors: {
    title: "Small divisors",
    sentence: "Combinations β·ω of two colours come as near to a transition as one likes. How large must β be?",
    note: "Try some: 7 − 5√2 is −0.071, 17 − 12√2 is 0.029, 99 − 70√2 is 0.0051. Small ones exist, but only for large β, and a smooth wave has next to nothing there. Hypothesis 1 says how small they may be, the line in the picture; Lemma 7 says that $\\varepsilon^p\\delta$ does not spoil it.",
  },
  yours: {
    title: "Smaller ε, narrower lines",
    sentence: "As ε falls the lines part, and the resonant pairs are all that is left.",
    note: "At $\\varepsilon = 10^{-6}$ the error of (25) is down to 0.00093. Move ε back up, or move the second frequency off its transition and see level 3 lose its drive.",
  },
};
