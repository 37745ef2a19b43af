import { useEffect, useState } from "react";

/** Minutes and seconds, with hours where there are some: `7:05`, `1:02:30`. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (x: number) => String(x).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The time since a lecture began. It ticks without being read out: a timer only speaks when it is asked. */
export function Elapsed({ since, label }: { since: number; label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="lecture-elapsed" role="timer" aria-label={label}>
      {elapsedText(now - since)}
    </span>
  );
}
