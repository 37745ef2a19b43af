import { useTranslation } from "react-i18next";
import { Tex } from "../../ui/Tex.tsx";
import { Prose } from "./Prose.tsx";
import { SHOWS, type Show } from "./shows.ts";

/** The small parts that every page is made of. */

export function P({ text }: { text: string }) {
  return (
    <p>
      <Prose text={text} />
    </p>
  );
}

/** A displayed formula, with the paper's number where it has one. */
export function Equation({ tex, number }: { tex: string; number?: string }) {
  return (
    <div className="equation">
      <Tex tex={`\\displaystyle ${tex}`} text={tex} />
      {number !== undefined && <span className="equation-number">({number})</span>}
    </div>
  );
}

/** A claim that can be seen: a link that opens the scenario which shows it. */
export function ShowMe({ show, text }: { show: Show; text: string }) {
  const { t } = useTranslation();
  return (
    <p className="show-me">
      <a href={`#${SHOWS[show]}`}>
        <span className="show-word">{t("theory.show")}</span> <Prose text={text} />
      </a>
    </p>
  );
}
