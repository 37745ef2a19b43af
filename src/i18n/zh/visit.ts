/** visit, in Chinese. */
export const visit = {
  count: "{{step}} / {{steps}}",
  next: "下一步",
  back: "上一步",
  leave: "跳过",
  done: "完成",
  again: "再看一次首次引导",
  curves: {
    title: "一个原子的两种描述",
    text: "实线：Bloch 方程给出的布居数。断线：更简单的速率方程。当 ε → 0 时它们合而为一。",
  },
  ratio: { title: "把 μ/p 移过 2", text: "把这个滑块向右拖。能级 3 留在后面：它的跃迁与波失谐。" },
  table: { title: "定理的表", text: "标出的行是当前成立的。μ/p 经过 1 和 2 时它会改变。“为什么？”给出解释。" },
  certificate: { title: "自我证明的曲线", text: "每条 Bloch 曲线都更精细地再求解一次。这就是两者的差别。" },
  share: { title: "带走它", text: "链接正是你所见的一切。Q 显示二维码，? 列出所有按键，G 打开更多情景。" },
} as const;
