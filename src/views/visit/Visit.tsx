import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Box, placeCard, type Size } from "./place.ts";
import { STEPS } from "./steps.ts";
import { useTargetBox } from "./useTargetBox.ts";
import "./visit.css";

/** Around the part that is spoken of, pixels. */
const RING = 6;

/** A few cards over the living page, one after the other. Everything can be used meanwhile; Escape ends it. */
export function Visit({ onEnd }: { onEnd: () => void }) {
  const [at, setAt] = useState(0);
  const { name, target } = STEPS[at]!;
  const box = useTargetBox(target);

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEnd();
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [onEnd]);

  return (
    <>
      {box && <div className="visit-ring" style={ringAround(box)} />}
      <Card key={name} at={at} beside={box ?? nowhere()} onStep={setAt} onEnd={onEnd} />
    </>
  );
}

interface CardProps {
  readonly at: number;
  readonly beside: Box;
  readonly onStep: (at: number) => void;
  readonly onEnd: () => void;
}

/** One step. Measured when it comes, as each has another text; the way on has the focus. */
function Card({ at, beside, onStep, onEnd }: CardProps) {
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [size, setSize] = useState<Size>({ width: 320, height: 180 });
  const { name } = STEPS[at]!;
  const isLast = at === STEPS.length - 1;

  useLayoutEffect(() => {
    if (card.current) setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
    next.current?.focus({ preventScroll: true });
  }, []);

  return (
    <section
      ref={card}
      className="visit"
      role="dialog"
      aria-labelledby="visit-title"
      aria-describedby="visit-text"
      style={placeCard(beside, size, { width: innerWidth, height: innerHeight })}
    >
      <p className="visit-count">{t("visit.count", { step: at + 1, steps: STEPS.length })}</p>
      <h2 id="visit-title" className="visit-title">
        {t(`visit.${name}.title`)}
      </h2>
      <p id="visit-text">{t(`visit.${name}.text`)}</p>
      <div className="button-row">
        <Button ref={next} className="button primary" onPress={() => (isLast ? onEnd() : onStep(at + 1))}>
          {t(isLast ? "visit.done" : "visit.next")}
        </Button>
        {at > 0 && (
          <Button className="button" onPress={() => onStep(at - 1)}>
            {t("visit.back")}
          </Button>
        )}
        {!isLast && (
          <Button className="button visit-skip" onPress={onEnd}>
            {t("visit.leave")}
          </Button>
        )}
      </div>
    </section>
  );
}

function ringAround({ left, top, width, height }: Box) {
  return { left: left - RING, top: top - RING, width: width + 2 * RING, height: height + 2 * RING };
}

/** A point in the middle, for a card whose part of the page is not there. */
function nowhere(): Box {
  return { left: innerWidth / 2, top: innerHeight / 3, width: 0, height: 0 };
}
