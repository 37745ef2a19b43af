import { formatShort } from "../../ui/format.ts";
import type { DiagramPhoton } from "./levelLayout.ts";

/** Length and half width of one wriggle. */
const WAVE = 9;
const SWING = 2.6;
const HEAD = 8;

/** The wave's lines as photons: as long as their energy is on the scale of the levels. */
export function PhotonArrows({ photons, apart }: { photons: readonly DiagramPhoton[]; apart: number }) {
  return (
    <g className="photons">
      {photons.map(({ frequency, from, to, cut }, i) => {
        const x = 15 + i * apart;
        const middle = (from + to) / 2;
        return (
          <g key={frequency}>
            <path d={wriggle(x, from, to + (cut ? HEAD + 12 : HEAD))} />
            {cut && <path d={`M${x - 4} ${to + HEAD + 12}l8 -4M${x - 4} ${to + HEAD + 7}l8 -4`} />}
            {cut && <path d={`M${x} ${to + HEAD + 5}V${to + HEAD - 1}`} />}
            <path className="photon-head" d={`M${x - 3.6} ${to + HEAD}L${x} ${to}l3.600 ${HEAD}z`} />
            <text x={x - 5} y={middle} transform={`rotate(-90 ${x - 5} ${middle})`}>
              {formatShort(frequency)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A wavy line upwards, whole wriggles only. */
function wriggle(x: number, from: number, to: number): string {
  const count = Math.max(1, Math.round((from - to) / WAVE));
  const step = (from - to) / count;
  let path = `M${x} ${from}`;
  for (let k = 0; k < count; k++) {
    const side = k % 2 === 0 ? SWING : -SWING;
    path += `q${side * 2} ${-step / 2} 0 ${-step}`;
  }
  return path;
}
