import { useTranslation } from "react-i18next";
import type { CoherenceFrame } from "../store/instant.ts";
import { Choice } from "../ui/Choice.tsx";
import { useInstantSettings, useSetInstant } from "./instantLook.ts";

/** In which frame coherences are shown, in the microscope or in the other pictures. */
export function FrameChoice({ of }: { of: "frame" | "microscopeFrame" }) {
  const { t } = useTranslation();
  const frame = useInstantSettings()[of];
  const set = useSetInstant();
  return (
    <Choice<CoherenceFrame>
      label={t("instant.frame.name")}
      value={frame}
      options={[
        { id: "rotating", label: t("instant.frame.rotating") },
        { id: "paper", label: t("instant.frame.paper") },
      ]}
      onChange={(next) => set({ [of]: next })}
    />
  );
}
