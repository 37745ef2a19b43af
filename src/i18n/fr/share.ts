/** Taking the present state elsewhere by its link, in French. */
export const share = {
  button: "Partager",
  copy: "Copier le lien",
  copyHint: "ouvre exactement ce que vous voyez, sur tout appareil",
  sheet: "Envoyer…",
  sheetHint: "avec les programmes de cet appareil",
  qr: "Code QR",
  qrHint: "en plein écran, pour les téléphones de la salle",
  qrTitle: "Ouvrez ceci sur votre téléphone",
  qrLabel: "Code QR du lien vers le scénario et la vue actuels",
  qrTooLong:
    "Ce scénario a trop de nombres pour un code QR. Copiez plutôt son lien, ou enregistrez-le dans un fichier.",
  close: "Fermer",
} as const;

/** Keys that work wherever the focus is, in French. */
export const shortcuts = {
  title: "Touches",
  button: "Touches",
  close: "Fermer",
  sheet: "cette liste",
  qr: "le code QR du lien actuel, en plein écran",
  copy: "copier le lien actuel",
  view: "vue : {{view}}",
  sliders:
    "Curseurs : les flèches pour un pas, Page préc. et Page suiv. pour un grand pas, Début et Fin pour les extrémités.",
  tabs: "Onglets et groupes de choix : les flèches quand l’un d’eux a le focus.",
  charts:
    "Graphiques : Tab mène à un curseur dans chacun. Les flèches le déplacent le long d’une courbe et de courbe en courbe, les touches Page vont loin, Début et Fin aux extrémités ; dans la carte et le balayage Entrée règle les curseurs, + et − zooment.",
  dialogs: "Échap ferme un menu ou un dialogue, et le focus revient où il était.",
  or: "ou",
} as const;
