/** The signs along the ghosts, by mark: as the chart draws them. */
const SHAPES = [
  "M8 3.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z",
  "M4 4h8v8H4z",
  "M8 2.500 13.500 8 8 13.500 2.500 8z",
  "M8 3 13.200 12H2.800z",
  "M8 13 2.800 4h10.400z",
  "M8 2.300l1.700 3.700 4 .5-3 2.700.8 4L8 11.200l-3.500 2 .8-4-3-2.700 4-.5z",
] as const;

/** The sign of a pinned run. */
export function PinSign({ mark }: { mark: number }) {
  return (
    <svg className="pin-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[mark % SHAPES.length]} />
    </svg>
  );
}
