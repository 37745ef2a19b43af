/** chartCursor, in Chinese. */
export const chartCursor = {
  name: "图“{{figure}}”中的游标",
  place: "{{name}}，{{at}}",
  help: "左右方向键沿曲线移动，上下方向键换到另一条。Page 键移动十分之一，Home 和 End 到两端。",
  summary: "{{name}}：在 {{fromAt}} 为 {{from}}，在 {{toAt}} 为 {{to}}。",
  summaryOne: "{{name}}：在 {{at}} 为 {{value}}。",
  table: "{{figure}}的数值",
  pictures: "显示为",
  chart: "图",
  asTable: "表",
  epsilon: "ε = {{value}}",
  levels: "N = {{value}}",
  time: "t = {{value}}",
} as const;
