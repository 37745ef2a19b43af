import { useTranslation } from "react-i18next";
import { useAppState } from "../../../panels/appContext.ts";
import { fieldKind } from "../../../panels/FieldControl.tsx";
import { type Field, scalingFields } from "../../../scenario/fields.ts";
import { parametersOf } from "../../../scenario/parameters.ts";
import { Tex } from "../../../ui/Tex.tsx";
import { EditorLink } from "../EditorLink.tsx";
import { FieldLink } from "../FieldLink.tsx";
import { Prose } from "../Prose.tsx";
import { P } from "../parts.tsx";

/** What no slider moves: symbol, words, and where it is set. */
const OTHERS = [
  { name: "N", tex: "N", where: "editor" },
  { name: "omega", tex: "\\omega(n),\\;\\omega", where: "editor" },
  { name: "V", tex: "V(n,m)", where: "editor" },
  { name: "gamma", tex: "\\gamma(n,m)", where: "editor" },
  { name: "W", tex: "W(n,m)", where: "editor" },
  { name: "phi", tex: "\\varphi(\\tau)", where: "editor" },
  { name: "rho", tex: "\\rho,\\;\\rho_d,\\;\\rho_{od}", where: "computed" },
  { name: "Pi", tex: "\\Pi", where: "computed" },
  { name: "C", tex: "C(n,m)", where: "computed" },
  { name: "sigma", tex: "\\sigma", where: "computed" },
  { name: "nu", tex: "\\nu", where: "computed" },
] as const;

export function SymbolsPage() {
  const { t } = useTranslation();
  const scenario = useAppState((state) => state.scenario);
  const scaling = new Set<string>(Object.values(scalingFields).map(({ id }) => id));
  const fields = [
    ...Object.values(scalingFields),
    ...parametersOf(scenario).filter(({ id }) => !scaling.has(id)),
  ] as Field[];
  return (
    <>
      <P text={t("theory.symbols.intro")} />
      <table className="data-table theory-table" aria-label={t("theory.pages.symbols")}>
        <thead>
          <tr>
            <th scope="col">{t("theory.symbols.symbol")}</th>
            <th scope="col">{t("theory.symbols.meaning")}</th>
            <th scope="col">{t("theory.symbols.where")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.id}>
              <th scope="row">
                <Tex tex={field.symbol} text={field.symbol} />
              </th>
              <td>{t(`field.${fieldKind(field)}.name`)}</td>
              <td>
                <FieldLink label={field.label} />
              </td>
            </tr>
          ))}
          {OTHERS.map(({ name, tex, where }) => (
            <tr key={name}>
              <th scope="row">
                <Tex tex={tex} text={tex} />
              </th>
              <td>
                <Prose text={t(`theory.symbols.${name}`)} />
              </td>
              <td>{where === "editor" ? <EditorLink symbol={name} /> : t("theory.symbols.computed")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
