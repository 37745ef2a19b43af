/** Words of the level diagram, in French. */
export const levels = {
  name: "Diagramme des niveaux",
  kinds: { exact: "exacte", detuned: "désaccordée", none: "non résonnante" },
  photon: "photon",
  magnified: "εᵖδ à {{factor}} fois l’échelle de ω",
  hidden_one: "encore {{count}} paire couplée",
  hidden_other: "encore {{count}} paires couplées",
  described: {
    exact: "Exactement résonnantes : {{pairs}}",
    detuned: "Résonnantes mais désaccordées : {{pairs}}",
    none: "Couplées mais non résonnantes : {{pairs}}",
  },
} as const;
