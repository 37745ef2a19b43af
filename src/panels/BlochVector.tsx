import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Section } from "../ui/Section.tsx";
import { useOperations } from "./appContext.ts";
import { BlochVectorSphere } from "./BlochVectorSphere.tsx";
import { InstantFailure } from "./InstantFailure.tsx";
import { useInstantNeed, useInstantResult } from "./instantLook.ts";
import { PairMenu } from "./PairMenu.tsx";

/** The Bloch vector of a pair of levels at the cursor, with the paths it takes. Computed only while it is open. */
export function BlochVector() {
  const { t } = useTranslation();
  return (
    <Section id="bloch-vector" title={t("instant.bloch.title")} aside={t("instant.bloch.aside")}>
      <Body />
    </Section>
  );
}

function Body() {
  useInstantNeed("motion");
  useInstantNeed("path");
  const levels = useInstantResult(({ scenario }) => scenario.levels.omega.length, 0);
  const failed = useStore(useOperations().instant.store, ({ status }) => status.kind === "failed");
  if (failed) return <InstantFailure />;
  if (levels < 2) return null;
  return (
    <>
      {levels > 2 && <PairMenu />}
      <BlochVectorSphere />
    </>
  );
}
