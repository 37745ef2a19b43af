import { useTranslation } from "react-i18next";
import type { CoherenceFrame } from "../store/instant.ts";
import { Choice } from "../ui/Choice.tsx";
import { useInstantSettings, useSetInstant } from "./instantLook.ts";

/** In which frame coherences are shown, for everything that shows some. */
export function FrameChoice() {
  const { t } = useTranslation();
  const { frame } = useInstantSettings();
  const set = useSetInstant();
  return (
    <Choice<CoherenceFrame>
      label={t("instant.frame.name")}
      value={frame}
      options={[
        { id: "rotating", label: t("instant.frame.rotating") },
        { id: "paper", label: t("instant.frame.paper") },
      ]}
      onChange={(next) => set({ frame: next })}
    />
  );
}
