import { Button, FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { pinsDocument } from "../../export/pins.ts";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { download, fileName } from "./download.ts";
import { FILE_TYPES, openFile } from "./openFile.ts";
import { useProvenance } from "./useProvenance.ts";

/** The scenario and the pinned runs as files, and the way back in. */
export function FilesExport({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const actions = useActions();
  const scenario = useAppState((state) => state.scenario);
  const pins = useAppState((state) => state.pins);
  const ghostRungs = useAppState((state) => state.ghostRungs);
  const provenance = useProvenance();
  const save = () =>
    download(`${fileName(scenario.name)}.json`, `${JSON.stringify(scenario, null, 2)}\n`, "application/json");
  const savePins = () => {
    const document = pinsDocument({ ghostRungs, runs: pins }, provenance());
    download(`${fileName(scenario.name, "pinned")}.json`, `${JSON.stringify(document)}\n`, "application/json");
  };
  return (
    <dl className="export-choices">
      <dt>
        <Button className="button primary" onPress={save}>
          {t("export.saved.scenario")}
        </Button>
      </dt>
      <dd className="export-note">{t("export.saved.scenarioText")}</dd>
      <dt>
        <Button className="button" isDisabled={pins.length === 0} onPress={savePins}>
          {t("export.saved.pins")}
        </Button>
      </dt>
      <dd className="export-note">{t(pins.length === 0 ? "export.saved.noPins" : "export.saved.pinsText")}</dd>
      <dt>
        <FileTrigger
          acceptedFileTypes={FILE_TYPES}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (!file) return;
            close();
            void openFile(file, actions);
          }}
        >
          <Button className="button">{t("export.saved.open")}</Button>
        </FileTrigger>
      </dt>
      <dd className="export-note">{t("export.saved.openText")}</dd>
    </dl>
  );
}
