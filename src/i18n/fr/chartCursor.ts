/** chartCursor, in French. */
export const chartCursor = {
  name: "curseur dans le graphique {{figure}}",
  place: "{{name}}, {{at}}",
  help: "Les flèches gauche et droite parcourent une courbe, haut et bas passent à une autre. Les touches Page avancent d’un dixième, Début et Fin vont aux extrémités.",
  summary: "{{name}} : {{from}} à {{fromAt}}, {{to}} à {{toAt}}.",
  summaryOne: "{{name}} : {{value}} à {{at}}.",
  table: "{{figure}} en nombres",
  pictures: "Montrer en",
  chart: "graphique",
  asTable: "tableau",
  epsilon: "ε = {{value}}",
  levels: "N = {{value}}",
  time: "t = {{value}}",
} as const;
