import { ListBoxItem, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Powers } from "../../ui/Powers.tsx";
import { PresetPicture } from "./PresetPicture.tsx";
import type { GalleryEntry } from "./search.ts";

/** One preset: its picture, two sentences, what to try, and where it comes from. */
export function GalleryCard({ entry, present }: { entry: GalleryEntry; present: boolean }) {
  const { t } = useTranslation();
  const { preset, words, tags } = entry;
  const count = preset.scenario.levels.omega.length;
  return (
    <ListBoxItem id={preset.id} textValue={words.title} className="gallery-card" data-present={present || undefined}>
      <PresetPicture id={preset.id} />
      <Text slot="label" className="gallery-name">
        {words.title}
      </Text>
      <Text slot="description" className="gallery-said">
        <span className="gallery-meta">
          {[...(present ? [t("gallery.present")] : []), t("gallery.levels", { count }), ...tags].join(" · ")}
        </span>
        <span>
          <Powers text={words.text} />
        </span>
        <span>
          <b>{t("gallery.attempt")}</b> <Powers text={words.attempt} />
        </span>
        <span className="gallery-source">
          {t("gallery.source")}: <Powers text={words.source} />
        </span>
      </Text>
    </ListBoxItem>
  );
}
