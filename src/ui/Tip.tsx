import type { ReactNode } from "react";
import { Button, OverlayArrow, Tooltip, TooltipTrigger } from "react-aria-components";

/** A word or symbol that explains itself on hover and on focus. */
export function Tip({ label, children, tip }: { label: string; children: ReactNode; tip: ReactNode }) {
  return (
    <TooltipTrigger delay={350} closeDelay={80}>
      <Button className="tip-anchor" aria-label={label}>
        {children}
      </Button>
      <Tooltip className="tip" offset={8} placement="right top">
        <OverlayArrow className="tip-arrow" />
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
