import { useEffect } from "react";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { onDemand } from "../../ui/onDemand.tsx";
import { ToolFrame } from "../shell/ToolFrame.tsx";

const Visit = onDemand(() => import("./Visit.tsx").then((module) => module.Visit));

export interface VisitHostProps {
  readonly isOpen: boolean;
  readonly onEnd: () => void;
}

/** The first visit, once there are curves to speak of. It is about the main view, and goes there. */
export function VisitHost({ isOpen, onEnd }: VisitHostProps) {
  const { setView } = useActions();
  const ready = useAppState((state) => state.result !== null && state.result.bloch !== null);
  useEffect(() => {
    if (isOpen) setView("dynamics");
  }, [isOpen, setView]);
  if (!isOpen || !ready) return null;
  return (
    <ToolFrame onClose={onEnd}>
      <Visit onEnd={onEnd} />
    </ToolFrame>
  );
}
