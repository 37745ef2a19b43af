import { useMemo, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { Choice } from "../../ui/Choice.tsx";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import { download, fileName } from "./download.ts";
import { type Printable, printables } from "./printables.ts";
import { PRINT_SIZES, type PrintedFigure, type PrintOrder, type PrintSize } from "./printFigure.ts";
import { useCaption } from "./useCaption.ts";
import { usePrintedFigure } from "./usePrintedFigure.ts";

/** Any chart of the present view as SVG or PNG at print size, seen before it is saved. */
export function FigureExport() {
  const { t } = useTranslation();
  const [found] = useState(printables);
  if (found.length === 0) return <p>{t("export.figures.nothing")}</p>;
  return <FigureChoice found={found} />;
}

function FigureChoice({ found }: { found: readonly Printable[] }) {
  const { t } = useTranslation();
  const scenario = useAppState((state) => state.scenario);
  const [at, setAt] = useState(0);
  const [size, setSize] = useState<PrintSize>("double");
  const [captioned, setCaptioned] = useState(true);
  const captionOf = useCaption();
  const printable = found[at]!;
  const order = useMemo<PrintOrder>(
    () => ({ printable, size, captioned, scenario, caption: captionOf(printable.name) }),
    [printable, size, captioned, scenario, captionOf],
  );
  const printing = usePrintedFigure(order);
  const name = fileName(scenario.name, printable.name);
  const ready = printing.kind === "ready" ? printing.figure : null;

  return (
    <div className="export-figure">
      <div className="export-options">
        {found.length > 1 && (
          <div className="export-option">
            <span className="panel-title" aria-hidden="true">
              {t("export.figures.chart")}
            </span>
            <SelectMenu
              label={t("export.figures.chart")}
              value={String(at)}
              placeholder=""
              sections={[{ title: null, options: found.map(({ name: label }, i) => ({ id: String(i), label })) }]}
              onChange={(id) => setAt(Number(id))}
            />
          </div>
        )}
        <div className="export-option">
          <span className="panel-title" aria-hidden="true">
            {t("export.figures.size")}
          </span>
          <Choice
            label={t("export.figures.size")}
            value={size}
            options={PRINT_SIZES.map((id) => ({ id, label: t(`export.figures.sizes.${id}`) }))}
            onChange={setSize}
          />
          <p className="export-note">{t(`export.figures.sizeText.${size}`)}</p>
        </div>
        <Switch className="switch" isSelected={captioned} onChange={setCaptioned}>
          <span className="switch-track" />
          {t("export.figures.caption")}
        </Switch>
        <div className="button-row">
          <Button
            className="button primary"
            isDisabled={!ready}
            onPress={() => ready && download(`${name}.svg`, ready.svg, "image/svg+xml")}
          >
            {t("export.figures.svg")}
          </Button>
          <PngButton figure={ready} name={`${name}.png`} />
        </div>
        {ready && (
          <p className="export-note">
            <Dimensions figure={ready} /> {t("export.figures.light")}
          </p>
        )}
      </div>
      <div className="export-preview" aria-busy={printing.kind === "drawing"}>
        {printing.kind === "drawing" && <p className="export-note">{t("export.figures.drawing")}</p>}
        {printing.kind === "failed" && <p role="alert">{t("export.figures.failed", { reason: printing.reason })}</p>}
        {printing.kind === "ready" && (
          <img src={printing.address} alt={t("export.figures.preview", { name: printable.name })} />
        )}
      </div>
    </div>
  );
}

function PngButton({ figure, name }: { figure: PrintedFigure | null; name: string }) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    try {
      if (figure) download(name, await figure.png(), "image/png");
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <Button className="button" isDisabled={!figure} onPress={() => void save()}>
        {t("export.figures.png")}
      </Button>
      {failure !== null && <p role="alert">{t("export.figures.failed", { reason: failure })}</p>}
    </>
  );
}

function Dimensions({ figure: { millimetres, pixels, dotsPerInch } }: { figure: PrintedFigure }) {
  const { t } = useTranslation();
  const across = { across: pixels.width, down: pixels.height };
  if (!millimetres) return t("export.figures.screen", across);
  return t("export.figures.paper", {
    ...across,
    width: Math.round(millimetres.width),
    height: Math.round(millimetres.height),
    dots: dotsPerInch,
  });
}
