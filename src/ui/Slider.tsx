import { type CSSProperties, type KeyboardEvent, useRef } from "react";

/** A stretch of the track in a colour of its own, in the slider's own units. */
export interface TrackSegment {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

export interface SliderProps {
  /** Accessible name */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** One arrow key; a drag rounds to it too */
  readonly step: number;
  /** One Page key */
  readonly page: number;
  /** What a screen reader says for the value */
  readonly valueText: string;
  /** Values that a drag sticks to when it comes near */
  readonly snaps?: readonly number[];
  readonly segments?: readonly TrackSegment[] | undefined;
  /** Colour of the thumb's ring; the accent when absent */
  readonly colour?: string | undefined;
  readonly onChange: (value: number) => void;
  /** True while a pointer or a key holds the control, false on release */
  readonly onHold: (held: boolean) => void;
}

/** A drag sticks to a snap within this share of the track. */
const SNAP_SHARE = 0.02;

/**
 * A native range input over a drawn track: keyboard, mouse, touch and assistive technology drive the same element.
 * Steps are taken here and not by the browser, so that exact values between steps survive.
 */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, page, valueText, snaps = [], segments = [], colour, onChange, onHold } = props;
  const dragged = useRef(false);
  const shown = Math.min(max, Math.max(min, value));
  const share = (x: number) => (x - min) / (max - min);

  const moveTo = (next: number) => onChange(Math.min(max, Math.max(min, withoutDrift(next))));

  const hold = (byPointer: boolean) => {
    dragged.current = byPointer;
    onHold(true);
  };
  const release = () => {
    dragged.current = false;
    onHold(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event, { value: shown, min, max, step, page });
    if (target === null) return;
    event.preventDefault();
    hold(false);
    moveTo(target);
  };

  const dragTo = (raw: number) => {
    if (!dragged.current) return moveTo(raw);
    const snap = snaps.find((candidate) => Math.abs(candidate - raw) <= SNAP_SHARE * (max - min));
    moveTo(snap ?? min + Math.round((raw - min) / step) * step);
  };

  const style = { "--share": share(shown), ...(colour ? { "--thumb": colour } : {}) } as CSSProperties;
  return (
    <div className="slider" style={style}>
      <div className="slider-track">
        {segments.map((segment) => (
          <span
            key={segment.from}
            style={{
              insetInlineStart: `${100 * share(segment.from)}%`,
              inlineSize: `${100 * (share(segment.to) - share(segment.from))}%`,
              background: segment.colour,
            }}
          />
        ))}
        {snaps.map((snap) => (
          <i key={snap} style={{ insetInlineStart: `${100 * share(snap)}%` }} />
        ))}
      </div>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={min}
        max={max}
        step="any"
        value={shown}
        onChange={(event) => dragTo(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        onKeyUp={release}
        onPointerDown={() => hold(true)}
        onPointerUp={release}
        onPointerCancel={release}
        onBlur={release}
      />
    </div>
  );
}

function keyTarget(
  event: KeyboardEvent,
  { value, min, max, step, page }: Pick<SliderProps, "value" | "min" | "max" | "step" | "page">,
): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowUp":
      return value + (event.shiftKey ? page : step);
    case "ArrowLeft":
    case "ArrowDown":
      return value - (event.shiftKey ? page : step);
    case "PageUp":
      return value + page;
    case "PageDown":
      return value - page;
    case "Home":
      return min;
    case "End":
      return max;
    default:
      return null;
  }
}

/** Sums of decimal steps stay decimal: 0.1 + 0.2 is 0.3. */
function withoutDrift(x: number): number {
  return Number(x.toPrecision(12)) + 0;
}
