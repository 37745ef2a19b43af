/** A power as a catalogue writes it: `ε^μ`, `ε^{2p−μ}`. */
const POWER = /\^(?:\{([^}]*)\}|(\p{L}))/u;

/** Running text with its powers set as such. */
export function Powers({ text }: { text: string }) {
  const found = POWER.exec(text);
  if (!found) return text;
  return (
    <>
      {text.slice(0, found.index)}
      <sup>{found[1] ?? found[2]}</sup>
      <Powers text={text.slice(found.index + found[0].length)} />
    </>
  );
}
