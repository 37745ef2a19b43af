import type { ReactNode } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Soon } from "../../ui/Soon.tsx";
import { ExportButton } from "../export/ExportButton.tsx";
import { FILE_TYPES, openFile } from "../export/openFile.ts";
import { GalleryButton } from "../gallery/GalleryButton.tsx";
import { LaboratoryButton } from "../laboratory/LaboratoryButton.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { Mark } from "./Mark.tsx";
import { MoreTools } from "./MoreTools.tsx";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import "./header.css";

export interface HeaderProps {
  readonly children: ReactNode;
  /** Stand beside the header's own */
  readonly tools: ReactNode;
  /** Shows the guided first visit, again where it was seen */
  readonly onVisit: () => void;
}

export function Header({ children, tools, onVisit }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="header">
      <div className="header-row">
        <h1 className="brand">
          <Mark />
          <span className="brand-word">{t("app.title")}</span>
        </h1>
        <Soon>
          <GalleryButton />
          {children}
        </Soon>
        <div className="header-tools">
          <Soon>
            <HistoryButtons />
            <ShareMenu />
            <MoreTools>
              <LaboratoryButton />
              <OpenFile />
              <ExportButton />
              {tools}
              <ShortcutSheet onVisit={onVisit} />
              <LanguageMenu />
              <ThemeMenu />
            </MoreTools>
          </Soon>
        </div>
      </div>
    </header>
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
