/** Names and formulas of the numbers of a scenario that are not in the scaling: one entry per kind of field, formulas in TeX. */
export const parameters = {
  amplitude: {
    name: "wave amplitude",
    symbol: "|φ|",
    formula:
      "\\varphi(\\tau) = \\sum_\\alpha \\varphi_\\alpha e^{i\\alpha\\cdot\\omega\\tau}, \\qquad \\max_\\alpha |\\varphi_\\alpha|",
    meaning: "The largest Fourier mode of the wave. Moving it scales all of them; rates go with its square.",
  },
  frequency: {
    name: "wave frequency",
    symbol: "ω of the wave",
    formula: "e^{i\\alpha\\cdot\\omega\\tau}",
    meaning: "A basic frequency of the wave, in the fast time τ. It sticks where a line meets a transition exactly.",
  },
  temperature: {
    name: "temperature",
    symbol: "T of the bath",
    formula: "W(n,m) = e^{\\omega(n,m)/T_{\\mathrm B}}\\, W(m,n)",
    meaning: "Of the bath that relaxes the populations. Moving it keeps the base rates √(W(n,m) W(m,n)).",
  },
  gamma: {
    name: "overall γ",
    symbol: "γ",
    formula: "\\max \\gamma(n,m)",
    meaning: "The largest relaxation of a coherence. Moving it scales all of them.",
  },
  relaxation: {
    name: "overall W",
    symbol: "W",
    formula: "\\max W(n,m)",
    meaning: "The largest relaxation rate of populations. Moving it scales all of them, and keeps the temperature.",
  },
  coupling: {
    name: "overall V",
    symbol: "V",
    formula: "\\max |V(n,m)|",
    meaning: "The strongest dipole coupling. Moving it scales all of them; rates go with its square.",
  },
  horizon: {
    name: "horizon",
    symbol: "T",
    formula: "0 \\le t \\le T",
    meaning: "The slow time at which curves end.",
  },
} as const;
