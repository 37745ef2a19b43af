import { useMemo } from "react";
import { encode } from "uqr";

export interface QrCodeProps {
  /** What a phone reads */
  readonly text: string;
  /** Accessible name */
  readonly label: string;
}

/** Modules of quiet ground on every side that readers need. */
const QUIET = 4;
/** Bytes that the largest code holds. */
export const QR_CAPACITY = 2953;

/** A QR code, always dark on light: many readers cannot see the other. Fills the box it is put in. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: "L", boostEcc: true, border: QUIET });
    return { size, path: data.map(rowPath).join("") };
  }, [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** The dark modules of a row, neighbours joined. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
  }
  return path;
}
