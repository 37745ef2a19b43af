/** visit, in French. */
export const visit = {
  count: "{{step}} sur {{steps}}",
  next: "Suivant",
  back: "Retour",
  leave: "Passer",
  done: "Terminer",
  again: "Revoir la première visite",
  curves: {
    title: "Deux descriptions d’un atome",
    text: "Courbes pleines : les populations que donnent les équations de Bloch. Courbes brisées : des équations de taux plus simples. Quand ε → 0 elles se confondent.",
  },
  ratio: {
    title: "Poussez μ/p au-delà de 2",
    text: "Tirez ce curseur vers la droite. Le niveau 3 reste en arrière : sa transition n’est plus accordée à l’onde.",
  },
  table: {
    title: "La table du théorème",
    text: "La ligne marquée est celle qui vaut maintenant. Elle change quand μ/p passe 1 et 2. « Pourquoi ? » l’explique.",
  },
  certificate: {
    title: "Des courbes qui font leurs preuves",
    text: "Chaque courbe de Bloch est résolue une seconde fois, plus finement. Voici de combien les deux diffèrent.",
  },
  share: {
    title: "Emportez-la",
    text: "Le lien contient exactement ce que vous voyez. Q le montre en code QR, ? énumère les touches, G ouvre d’autres scénarios.",
  },
} as const;
