import { levelColour } from "../../charts/theme.ts";
import { useTheme } from "../../panels/theme.ts";

/** A level's number with the colour that it has in every picture. */
export function LevelMark({ place }: { place: number }) {
  const theme = useTheme();
  return (
    <span className="level-mark" style={{ ["--thumb" as string]: levelColour(theme, place) }}>
      <span className="dot" />
      {place + 1}
    </span>
  );
}
