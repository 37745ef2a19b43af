/** Names and formulas of the numbers of a scenario that are not in the scaling, in French. */
export const parameters = {
  amplitude: {
    name: "amplitude de l’onde",
    symbol: "|φ|",
    formula:
      "\\varphi(\\tau) = \\sum_\\alpha \\varphi_\\alpha e^{i\\alpha\\cdot\\omega\\tau}, \\qquad \\max_\\alpha |\\varphi_\\alpha|",
    meaning: "Le plus grand mode de Fourier de l’onde. Le déplacer les multiplie tous ; les taux vont comme son carré.",
  },
  frequency: {
    name: "fréquence de l’onde",
    symbol: "ω de l’onde",
    formula: "e^{i\\alpha\\cdot\\omega\\tau}",
    meaning:
      "Une fréquence de base de l’onde, dans le temps rapide τ. Elle accroche là où une raie rencontre exactement une transition.",
  },
  temperature: {
    name: "température",
    symbol: "T du bain",
    formula: "W(n,m) = e^{\\omega(n,m)/T_{\\mathrm B}}\\, W(m,n)",
    meaning: "Celle du bain qui relaxe les populations. La déplacer garde les taux de base √(W(n,m) W(m,n)).",
  },
  gamma: {
    name: "γ d’ensemble",
    symbol: "γ",
    formula: "\\max \\gamma(n,m)",
    meaning: "La plus grande relaxation d’une cohérence. La déplacer les multiplie toutes.",
  },
  relaxation: {
    name: "W d’ensemble",
    symbol: "W",
    formula: "\\max W(n,m)",
    meaning:
      "Le plus grand taux de relaxation des populations. Le déplacer les multiplie tous et garde la température.",
  },
  coupling: {
    name: "V d’ensemble",
    symbol: "V",
    formula: "\\max |V(n,m)|",
    meaning: "Le plus fort couplage dipolaire. Le déplacer les multiplie tous ; les taux vont comme son carré.",
  },
  horizon: {
    name: "horizon",
    symbol: "T",
    formula: "0 \\le t \\le T",
    meaning: "Le temps lent où les courbes s’arrêtent.",
  },
} as const;
