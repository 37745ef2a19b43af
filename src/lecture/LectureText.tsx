import { Fragment } from "react";
import { Tex } from "../ui/Tex.tsx";

/** Plain text with TeX between dollar signs. What a person wrote is shown as text, never taken for HTML. */
export function LectureText({ text }: { text: string }) {
  return text
    .split(/(\$[^$\n]+\$)/)
    .map((piece, i) => ({ piece, key: `${i} ${piece}` }))
    .map(({ piece, key }) => {
      const tex = piece.length > 2 && piece.startsWith("$") && piece.endsWith("$") ? piece.slice(1, -1) : null;
      return <Fragment key={key}>{tex === null ? piece : <Tex tex={tex} text={tex} />}</Fragment>;
    });
}

/** The same in paragraphs, one to a line of the text. */
export function LectureParagraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .map((line, i) => ({ line, key: `${i} ${line}` }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, key }) => (
      <p key={key}>
        <LectureText text={line} />
      </p>
    ));
}
