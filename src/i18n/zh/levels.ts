/** Words of the level diagram, in Chinese. */
export const levels = {
  name: "能级图",
  kinds: { exact: "精确共振", detuned: "失谐", none: "非共振" },
  photon: "光子",
  magnified: "εᵖδ 为 ω 标度的 {{factor}} 倍",
  hidden_other: "还有 {{count}} 对耦合能级",
  described: { exact: "精确共振：{{pairs}}", detuned: "共振但失谐：{{pairs}}", none: "耦合但不共振：{{pairs}}" },
} as const;
