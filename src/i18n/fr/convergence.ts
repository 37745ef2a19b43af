/** The words of the view “Convergence”, in French. */
export const convergence = {
  title: "Erreurs quand ε → 0",
  newcomer:
    "Chaque courbe dit combien un modèle plus simple s’écarte de Bloch, au pire sur [0, T], tout le scénario étant gardé sauf ε. Sur ces axes une puissance de ε est une droite, et sa pente est l’ordre.",
  newcomerAbove:
    "Chaque courbe dit ce qu’ajoute un pas vers le bas de l’échelle : l’écart d’un modèle à celui du dessus, au pire sur [0, T], tout le scénario étant gardé sauf ε. Sur ces axes une puissance de ε est une droite, et sa pente est l’ordre.",
  figure: "erreurs en fonction d’epsilon",
  picture: "Image",
  pictures: { chart: "graphique", table: "tableau" },
  settings: "Balayage",
  against: "Distance à",
  againsts: { toBloch: "Bloch", toAbove: "échelon supérieur", toAboveShort: "supérieur" },
  norm: "Norme",
  norms: { l1: "ℓ¹", l2: "ℓ²", max: "max" },
  range: {
    largest: { name: "plus grand epsilon", symbol: "\\max\\,\\varepsilon" },
    smallest: { name: "plus petit epsilon", symbol: "\\min\\,\\varepsilon" },
    about: "Le balayage visite 40 valeurs de ε, régulièrement espacées en log ε, entre ces deux-là.",
    complaint: "Entre 1e-9 et 1, et séparées au moins d’un facteur 10.",
  },
  fit: {
    largest: { name: "ajuster depuis epsilon", symbol: "\\text{de }\\varepsilon" },
    smallest: { name: "ajuster jusqu’à epsilon", symbol: "\\text{à }\\varepsilon" },
    about: "Les pentes sont ajustées par moindres carrés aux points entre ces deux valeurs de ε.",
    complaint: "Au-dessus de 0, au plus 1, et séparées au moins d’un facteur 2.",
  },
  epsilonAxis: "ε → 0",
  rungs: {
    delayed: "à retard",
    timeDependent: "dépendant du temps",
    averaged: "moyenné",
    dominant: "dominant",
    limit: "limite",
    coherence: "‖ρ_od‖₁",
  },
  now: "ce ε",
  floor: "arrondi, 10⁻¹⁴",
  fitted: "ajusté",
  bound: "borne",
  key: {
    label: "Légende",
    fitted: "observé : la droite ajustée",
    bound: "borne : sa pente, depuis un point quelconque",
  },
  orders: {
    title: "Ordres",
    name: "ordres",
    about:
      "Borne : l’exposant de la majoration de l’article. Observé : la pente ajustée à ce qui a été calculé. Une borne dit que l’erreur est au plus une constante fois cette puissance ; la plupart des erreurs décroissent donc plus vite. Sur un intervalle fini de ε une pente peut aussi être un peu en dessous, car les constantes y varient encore.",
    curve: "erreur de",
    bound: "borne",
    observed: "observé",
    none: "aucune",
    floor: "à l’arrondi",
    few: "trop peu de points",
    range: "Observé pour ε de {{largest}} à {{smallest}}.",
    below:
      "Sous sa borne : {{names}}. Cela ne contredit rien : une borne vaut avec une constante quand ε → 0, et sur un intervalle fini les constantes varient.",
    nothing: "Une borne d’exposant négatif ou nul ne promet rien quand ε → 0.",
  },
  absent:
    "À μ = 0 il n’y a pas de modèle dominant (25) : les taux non résonnants sont du même ordre que les résonnants.",
  limitNote:
    "La limite est comparée à partir de t = {{from}} : avant, Bloch a une couche initiale que la limite n’a pas.",
  limitTerm: "Sa borne a un second terme,",
  missing: "Omis pour {{count}} des {{all}} valeurs de ε, {{rung}} : {{reason}}",
  supremum:
    "Chaque erreur est la plus grande sur des échantillons de [0, T], y compris au sein des périodes de l’onde.",
  summary: {
    order: "{{name}} : observé ε^{{slope}}, borne ε^{{bound}}.",
    unbounded: "{{name}} : observé ε^{{slope}}.",
    flat: "{{name}} : à l’arrondi.",
  },
  table: { name: "erreurs en fonction d’epsilon", epsilon: "ε", floor: "< 10⁻¹⁴" },
  points: "{{done}} des {{all}} valeurs de ε",
  progress: "Balayage en epsilon",
  cancelled: "Annulé. Ce qui a été calculé jusqu’ici est montré.",
  again: "Calculer le reste",
  failed: "Le balayage a échoué : {{reason}}",
} as const;
