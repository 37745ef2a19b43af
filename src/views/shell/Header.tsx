import type { ReactNode } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { usePresetWords } from "../../panels/presetWords.ts";
import { findPreset, presets } from "../../scenario/presets/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import { ExportButton } from "../export/ExportButton.tsx";
import { FILE_TYPES, openFile } from "../export/openFile.ts";
import { LaboratoryButton } from "../laboratory/LaboratoryButton.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

export function Header({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className="header">
      <h1 className="brand">{t("app.title")}</h1>
      <PresetMenu />
      {children}
      <div className="header-tools">
        <HistoryButtons />
        <ShareMenu />
        <LaboratoryButton />
        <OpenFile />
        <ExportButton />
        <ShortcutSheet />
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}

function PresetMenu() {
  const { t } = useTranslation();
  const { open, notify } = useActions();
  const wordsOf = usePresetWords();
  const presetId = useAppState((state) => state.presetId);
  const name = useAppState((state) => state.scenario.name);
  return (
    <SelectMenu
      label={t("app.preset")}
      value={presetId}
      placeholder={name ?? t("app.ownScenario")}
      sections={[
        {
          title: null,
          options: presets.map((preset) => {
            const { title, text } = wordsOf(preset);
            return { id: preset.id, label: title, description: text };
          }),
        },
      ]}
      onChange={(id) => {
        const preset = findPreset(id);
        if (!preset) return;
        notify(null);
        open(preset.scenario, preset.id);
      }}
    />
  );
}

function OpenFile() {
  const { t } = useTranslation();
  const actions = useActions();
  return (
    <FileTrigger
      acceptedFileTypes={FILE_TYPES}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file) void openFile(file, actions);
      }}
    >
      <Button className="tool">
        <Icon name="open" />
        <span className="tool-word">{t("app.openFile")}</span>
      </Button>
    </FileTrigger>
  );
}
