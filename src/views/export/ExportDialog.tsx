import { type ComponentType, useState } from "react";
import { Button, Dialog, Heading, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { DataExport } from "./DataExport.tsx";
import { EmbedExport } from "./EmbedExport.tsx";
import { FigureExport } from "./FigureExport.tsx";
import { FilesExport } from "./FilesExport.tsx";
import { PythonExport } from "./PythonExport.tsx";

const PARTS = ["figure", "data", "python", "embed", "files"] as const;
type Part = (typeof PARTS)[number];

const PANELS: Readonly<Record<Part, ComponentType<{ readonly close: () => void }>>> = {
  figure: FigureExport,
  data: DataExport,
  python: PythonExport,
  embed: EmbedExport,
  files: FilesExport,
};

/** The part that was open last, for as long as the page lives. */
let last: Part = "figure";

/** One kind of thing to take away at a time, each said in a line. */
export function ExportDialog() {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>(last);
  return (
    <Dialog className="export-dialog">
      {({ close }) => (
        <>
          <header className="export-head">
            <Heading slot="title" className="export-title">
              {t("export.title")}
            </Heading>
            <Button className="icon-button" aria-label={t("export.close")} onPress={close}>
              <Icon name="close" />
            </Button>
          </header>
          <Tabs
            className="export-body"
            orientation="vertical"
            selectedKey={part}
            onSelectionChange={(key) => {
              last = PARTS.find((one) => one === key) ?? "figure";
              setPart(last);
            }}
          >
            <TabList className="export-kinds" aria-label={t("export.kinds")}>
              {PARTS.map((id) => (
                <Tab key={id} id={id} className="export-kind">
                  {t(`export.${id}`)}
                </Tab>
              ))}
            </TabList>
            {PARTS.map((id) => {
              const Panel = PANELS[id];
              return (
                <TabPanel key={id} id={id} className="export-panel">
                  <Panel close={close} />
                </TabPanel>
              );
            })}
          </Tabs>
        </>
      )}
    </Dialog>
  );
}
