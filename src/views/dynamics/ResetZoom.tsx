import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { useChartView, type ViewStore } from "./viewStore.ts";

/** Stands between the charts while a zoom hides part of them. */
export function ResetZoom({ viewStore }: { viewStore: ViewStore }) {
  const { t } = useTranslation();
  const view = useChartView(viewStore, (present) => present);
  if (!view?.zoomed) return null;
  const { populations, errors, margin } = view.scales;
  const middle = (populations.top + populations.height + errors.top) / 2;
  return (
    <Button
      className="button reset-zoom"
      style={{ insetBlockStart: middle, insetInlineEnd: margin.r }}
      onPress={view.resetZoom}
    >
      <Icon name="zoomOut" />
      {t("cursor.resetZoom")}
    </Button>
  );
}
