/** Names and formulas of the numbers of a scenario that are not in the scaling, in Chinese. */
export const parameters = {
  amplitude: {
    name: "波的振幅",
    symbol: "|φ|",
    formula:
      "\\varphi(\\tau) = \\sum_\\alpha \\varphi_\\alpha e^{i\\alpha\\cdot\\omega\\tau}, \\qquad \\max_\\alpha |\\varphi_\\alpha|",
    meaning: "波的最大傅里叶模。移动它会同比缩放全部模；速率与其平方成正比。",
  },
  frequency: {
    name: "波的频率",
    symbol: "波的 ω",
    formula: "e^{i\\alpha\\cdot\\omega\\tau}",
    meaning: "波的一个基本频率，以快时间 τ 计。在谱线与跃迁精确相遇处吸附。",
  },
  temperature: {
    name: "温度",
    symbol: "热库的 T",
    formula: "W(n,m) = e^{\\omega(n,m)/T_{\\mathrm B}}\\, W(m,n)",
    meaning: "使布居数弛豫的热库的温度。移动它时基本速率 √(W(n,m) W(m,n)) 不变。",
  },
  gamma: {
    name: "整体 γ",
    symbol: "γ",
    formula: "\\max \\gamma(n,m)",
    meaning: "相干的最大弛豫。移动它会同比缩放全部。",
  },
  relaxation: {
    name: "整体 W",
    symbol: "W",
    formula: "\\max W(n,m)",
    meaning: "布居数的最大弛豫速率。移动它会同比缩放全部，温度不变。",
  },
  coupling: {
    name: "整体 V",
    symbol: "V",
    formula: "\\max |V(n,m)|",
    meaning: "最强的偶极耦合。移动它会同比缩放全部；速率与其平方成正比。",
  },
  horizon: { name: "时长", symbol: "T", formula: "0 \\le t \\le T", meaning: "曲线结束的慢时间。" },
} as const;
