/** Walking through a chart by keyboard. */
export const chartCursor = {
  name: "cursor in the chart {{figure}}",
  place: "{{name}}, {{at}}",
  help: "Left and right arrows walk along a curve, up and down go to another. Page keys go a tenth, Home and End to the ends.",
  summary: "{{name}}: {{from}} at {{fromAt}}, {{to}} at {{toAt}}.",
  summaryOne: "{{name}}: {{value}} at {{at}}.",
  table: "{{figure}} in numbers",
  pictures: "Show as",
  chart: "chart",
  asTable: "table",
  epsilon: "ε = {{value}}",
  levels: "N = {{value}}",
  time: "t = {{value}}",
};
