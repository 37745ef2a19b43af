import { type ReactNode, useEffect, useRef } from "react";
import { Group } from "react-aria-components";

/** A table in a box of its own. Where it scrolls it is a stop of the Tab key, so that the arrow keys scroll it. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const settle = () => {
      const scrolls = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
      element.tabIndex = scrolls ? 0 : -1;
    };
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    settle();
    return () => observer.disconnect();
  });
  return (
    <Group className="table-scroll" aria-label={label} ref={box}>
      {children}
    </Group>
  );
}
