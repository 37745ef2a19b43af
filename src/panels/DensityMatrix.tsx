import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Section } from "../ui/Section.tsx";
import { useOperations } from "./appContext.ts";
import { DensityMatrixGrid } from "./DensityMatrixGrid.tsx";
import { InstantFailure } from "./InstantFailure.tsx";
import { useInstantNeed, useInstantResult } from "./instantLook.ts";

/** The density matrix at the cursor, modulus and phase of every entry. Computed only while it is open. */
export function DensityMatrix() {
  const { t } = useTranslation();
  return (
    <Section id="density-matrix" title={t("instant.density.title")} aside={t("instant.density.aside")}>
      <Body />
    </Section>
  );
}

function Body() {
  useInstantNeed("state");
  const levels = useInstantResult(({ scenario }) => scenario.levels.omega.length, 0);
  const failed = useStore(useOperations().instant.store, ({ status }) => status.kind === "failed");
  if (failed) return <InstantFailure />;
  return levels > 0 ? <DensityMatrixGrid levels={levels} /> : null;
}
