import { useEffect, useState } from "react";
import { findPreset } from "../scenario/presets/index.ts";
import type { Published } from "../scenario/presets/preset.ts";
import { useAppState } from "./appContext.ts";

/** What was published for the present preset: null while it loads, and where nothing was. */
export function usePublished(): Published | null {
  const presetId = useAppState((state) => state.presetId);
  const [loaded, setLoaded] = useState<{ presetId: string; published: Published } | null>(null);
  useEffect(() => {
    const load = presetId === null ? undefined : findPreset(presetId)?.published;
    if (presetId === null || !load) return;
    let wanted = true;
    load().then(
      (published) => wanted && setLoaded({ presetId, published }),
      // A part of the page that does not load leaves its own curves as they are.
      () => wanted && setLoaded(null),
    );
    return () => {
      wanted = false;
    };
  }, [presetId]);
  return loaded !== null && loaded.presetId === presetId ? loaded.published : null;
}
