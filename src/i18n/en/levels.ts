/** Words of the level diagram beyond those of the panels. */
export const levels = {
  name: "Level diagram",
  kinds: { exact: "exact", detuned: "detuned", none: "not resonant" },
  photon: "photon",
  magnified: "εᵖδ at {{factor}} times the scale of ω",
  hidden_one: "{{count}} more coupled pair",
  hidden_other: "{{count}} more coupled pairs",
  described: {
    exact: "Exactly resonant: {{pairs}}",
    detuned: "Resonant but detuned: {{pairs}}",
    none: "Coupled but not resonant: {{pairs}}",
  },
} as const;
