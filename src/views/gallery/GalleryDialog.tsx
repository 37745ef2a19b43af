import { useMemo, useRef, useState } from "react";
import {
  Button,
  Dialog,
  Heading,
  Input,
  ListBox,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { usePresetWords } from "../../panels/presetWords.ts";
import { findPreset, presets } from "../../scenario/presets/index.ts";
import { PRESET_TAGS, type PresetTag } from "../../scenario/presets/preset.ts";
import { Icon } from "../../ui/Icon.tsx";
import { GalleryCard } from "./GalleryCard.tsx";
import { found, type GalleryEntry } from "./search.ts";

/** All presets with pictures, found by words and by what they are about. Opening one closes the gallery. */
export function GalleryDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { open, notify } = useActions();
  const wordsOf = usePresetWords();
  const presetId = useAppState((state) => state.presetId);
  const [query, setQuery] = useState("");
  const [tag, setTag] = useState<PresetTag | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // A keyboard on glass would cover half of what is to be looked at.
  const [typesFirst] = useState(() => window.matchMedia("(pointer: fine)").matches);

  const entries: readonly GalleryEntry[] = presets.map((preset) => ({
    preset,
    words: wordsOf(preset),
    tags: preset.tags.map((one) => t(`gallery.tag.${one}`)),
  }));
  const shown = found(entries, query, tag);
  const chosen = useMemo(() => new Set(tag === null ? [] : [tag]), [tag]);

  const choose = (id: string) => {
    const preset = findPreset(id);
    if (!preset) return;
    notify(null);
    open(preset.scenario, preset.id);
    close();
  };

  return (
    <Dialog className="gallery-dialog">
      <header className="gallery-head">
        <Heading slot="title" className="gallery-title">
          {t("gallery.title")}
        </Heading>
        <SearchField
          className="gallery-search"
          aria-label={t("gallery.searchHint")}
          value={query}
          onChange={setQuery}
          autoFocus={typesFirst}
          onKeyDown={(event) => {
            const [first] = shown;
            if (event.key === "ArrowDown") list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
            else if (event.key === "Enter" && query !== "" && first) choose(first.preset.id);
            else if (event.key === "Escape" && query === "") close();
          }}
        >
          <Icon name="lens" />
          <Input placeholder={t("gallery.search")} />
          {query !== "" && (
            <Button className="icon-button" aria-label={t("gallery.clear")}>
              <Icon name="close" />
            </Button>
          )}
        </SearchField>
        <Button className="icon-button" aria-label={t("gallery.close")} onPress={close}>
          <Icon name="close" />
        </Button>
      </header>
      <div className="gallery-tags">
        <ToggleButtonGroup
          className="gallery-tag-row"
          aria-label={t("gallery.tags")}
          selectionMode="single"
          selectedKeys={chosen}
          onSelectionChange={(keys) => setTag(PRESET_TAGS.find((one) => keys.has(one)) ?? null)}
        >
          {PRESET_TAGS.map((id) => (
            <ToggleButton key={id} id={id} className="gallery-tag">
              {t(`gallery.tag.${id}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="gallery-count" role="status">
          {t("gallery.found", { count: shown.length })}
        </p>
      </div>
      {/* The list itself does not scroll: a list that gets the focus puts its place back, away from under the pointer. */}
      <div className="gallery-scroll">
        <ListBox
          ref={list}
          className="gallery-list"
          aria-label={t("gallery.list")}
          layout="grid"
          selectionMode="none"
          dependencies={[presetId, shown]}
          items={shown.map((entry) => ({ id: entry.preset.id, entry }))}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className="gallery-none">{t("gallery.none")}</p>}
        >
          {({ id, entry }) => <GalleryCard entry={entry} present={id === presetId} />}
        </ListBox>
      </div>
    </Dialog>
  );
}
