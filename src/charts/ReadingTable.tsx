import { useMemo } from "react";
import { TableScroll } from "../ui/TableScroll.tsx";
import { type ChartReading, readingTable } from "./reading.ts";

/** A chart's data table: what the keyboard's cursor reads out, all at once. */
export function ReadingTable({ reading, label }: { reading: ChartReading; label: string }) {
  const lines = useMemo(() => readingTable(reading), [reading]);
  return (
    <TableScroll label={label}>
      <table className="data-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{reading.along}</th>
            {reading.rows.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ at, values }) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              {values.map((value, i) => (
                <td key={reading.rows[i]!.name}>{value || "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
