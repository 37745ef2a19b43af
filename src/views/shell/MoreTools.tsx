import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";

/**
 * The header's further tools. Where there is room they stand in the row, else behind one button. They are never taken
 * off the page: their keys work and their dialogs stay open either way.
 */
export function MoreTools({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const listening = new AbortController();
    const { signal } = listening;
    const leave = ({ target }: Event) => {
      if (target instanceof Element && isElsewhere(place.current, target)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave, { signal });
    document.addEventListener("focusin", leave, { signal });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !place.current?.contains(document.activeElement)) return;
      place.current.querySelector<HTMLElement>(".more-button")?.focus();
      setOpen(false);
    };
    document.addEventListener("keydown", onKeyDown, { signal });
    return () => listening.abort();
  }, [open]);

  return (
    <div className="more" ref={place}>
      <Button
        className="tool more-button"
        aria-label={t("app.more")}
        aria-expanded={open}
        aria-controls={id}
        onPress={() => setOpen((is) => !is)}
      >
        <Icon name="more" />
      </Button>
      <div id={id} className="more-tools" data-open={open || undefined}>
        {children}
      </div>
    </div>
  );
}

/** True for what is on the page itself and elsewhere; menus and dialogs that the tools open stand outside the page. */
function isElsewhere(place: Element | null, target: Element): boolean {
  return target.closest(".page") !== null && !place?.contains(target);
}
