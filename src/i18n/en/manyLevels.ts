/** The words of the view “Many levels”. */
export const manyLevels = {
  title: "Many levels",
  newcomer:
    "A rule gives infinitely many levels; a computer keeps N of them. Here is what that does to the populations, and when the paper allows it.",
} as const;
