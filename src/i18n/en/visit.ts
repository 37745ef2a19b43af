/** The guided first visit: five cards, read in less than a minute. */
export const visit = {
  count: "{{step}} of {{steps}}",
  next: "Next",
  back: "Back",
  leave: "Skip",
  done: "Done",
  again: "Show the first visit again",
  curves: {
    title: "Two descriptions of one atom",
    text: "Solid curves: the populations that the Bloch equations give. Broken curves: simpler rate equations. As ε → 0 they merge.",
  },
  ratio: {
    title: "Move μ/p past 2",
    text: "Drag this slider to the right. Level 3 stays behind: its transition is out of tune for the wave.",
  },
  table: {
    title: "The theorem's table",
    text: "The marked row is the one that holds now. It changes where μ/p passes 1 and 2. “Why?” explains it.",
  },
  certificate: {
    title: "Curves that prove themselves",
    text: "Every Bloch curve is solved a second time, more finely. This is how much the two differ.",
  },
  share: {
    title: "Take it with you",
    text: "The link holds exactly what you see. Q shows it as a QR code, ? lists all keys, G opens more scenarios.",
  },
} as const;
