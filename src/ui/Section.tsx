import { type ReactNode, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import { rememberedOpen, rememberOpen } from "./openMemory.ts";

export interface SectionProps {
  /** Its name in the memory of what was open */
  readonly id: string;
  readonly title: string;
  /** A word or two beside the title while it is closed: what one would find */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a column that opens and closes, by mouse and keyboard, and stays as it was left. */
export function Section({ id, title, aside, children }: SectionProps) {
  const [open, setOpen] = useState(() => rememberedOpen(id));
  return (
    <Disclosure
      className="section"
      isExpanded={open}
      onExpandedChange={(next) => {
        setOpen(next);
        rememberOpen(id, next);
      }}
    >
      <Heading level={2} className="section-head">
        <Button slot="trigger" className="section-trigger">
          <Icon name="chevron" />
          <span className="section-title">{title}</span>
          {aside !== undefined && !open && <span className="section-aside">{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="section-body">{open && children}</DisclosurePanel>
    </Disclosure>
  );
}
