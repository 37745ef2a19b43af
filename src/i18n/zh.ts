import type { Catalogue } from "./catalogue.ts";
import { chartCursor } from "./zh/chartCursor.ts";
import { convergence } from "./zh/convergence.ts";
import { cursor } from "./zh/cursor.ts";
import { dynamicsPanels } from "./zh/dynamicsPanels.ts";
import { editor, tuning } from "./zh/editor.ts";
import { exporting } from "./zh/export.ts";
import { headline } from "./zh/headline.ts";
import { history } from "./zh/history.ts";
import { instant } from "./zh/instant.ts";
import { laboratory } from "./zh/laboratory.ts";
import { lecture } from "./zh/lecture.ts";
import { levels } from "./zh/levels.ts";
import { manyLevels } from "./zh/manyLevels.ts";
import { parameters } from "./zh/parameters.ts";
import { pins } from "./zh/pins.ts";
import { gallery, presets } from "./zh/presets.ts";
import { regimeMap } from "./zh/regimeMap.ts";
import { resonances } from "./zh/resonances.ts";
import { scan } from "./zh/scan.ts";
import { share, shortcuts } from "./zh/share.ts";
import { theory } from "./zh/theory.ts";
import { visit } from "./zh/visit.ts";
import { words } from "./zh/words.ts";

/** Every word the page shows, in Chinese. */
export const zh: Catalogue = {
  app: {
    skip: "跳到视图",
    more: "更多工具",
    title: "Bloch → 速率方程",
    views: "视图",
    preset: "情景",
    ownScenario: "自定情景",
    openFile: "打开…",
    dropHere: "把在这里保存的文件拖放到此处打开",
    theme: "主题",
    language: "语言",
    themes: { system: "跟随系统", light: "浅色", dark: "深色", projector: "投影" },
  },
  history,
  editor,
  tuning,
  cursor,
  pins,
  presets,
  gallery,
  panels: dynamicsPanels,
  words,
  views: {
    dynamics: "动力学",
    convergence: "收敛",
    "regime-map": "区域图",
    scan: "扫描",
    resonances: "共振",
    "many-levels": "多能级",
    theory: "理论",
  },
  notice: {
    copiedLecture: "课“{{title}}”的链接已在剪贴板上。",
    close: "关闭",
    badLink: "改为显示默认情景。",
    badFile: "{{file}} 无法打开。没有任何改动。",
    unreadableFile: "{{file}} 无法读取。没有任何改动。",
    workerRestarted: "计算已重新启动：{{reason}}。",
    opened: "已打开 {{file}}。",
    copied: "指向当前所见的链接已在剪贴板上。",
    copyRefused: "浏览器不允许访问剪贴板。请手动复制：",
    received: "实际为：{{value}}",
    noLanguage: "无法加载{{language}}的文字。页面保持不变。",
  },
  newVersion: {
    ready: "新版本已就绪。你现在所见的内容会原样保留。",
    use: "重新加载",
    later: "以后",
  },
  controls: {
    title: "控件",
    scaling: "标度",
    detunings: "失谐",
    reset: "把{{name}}重设为 {{value}}",
    value: "{{name}}的值",
    about: "关于{{name}}",
    pFixed: "p 固定",
    fixed: "固定",
    notNumber: "不是数。请写成 0.45、1e-5 或 1/3 这样。",
    complaint: "{{name}}{{complaint}}。",
  },
  field: {
    epsilon: {
      name: "小参数",
      symbol: "ε",
      formula: "\\tau = t/\\varepsilon^2, \\qquad \\varepsilon\\,\\varphi(\\tau)\\,[V,\\rho]",
      meaning: "波以强度 ε 作用，布居数在慢时间 t = ε²τ 中运动。定理讨论 ε → 0。",
    },
    mu: {
      name: "弛豫指数",
      symbol: "μ",
      formula: "\\varepsilon^{\\mu}\\,\\gamma(n,m)",
      meaning: "相干以此速率弛豫。定理对 μ < 1/2 成立。",
    },
    ratio: {
      name: "弛豫与失谐之比",
      symbol: "μ/p",
      formula: "\\varepsilon^{\\mu}\\gamma \\;\\text{对}\\; \\varepsilon^{p}\\delta",
      meaning: "选择表 1 的行。在行改变的 1 和 2 处吸附。",
    },
    p: {
      name: "失谐指数",
      symbol: "p",
      formula: "E_n = \\omega(n) + \\varepsilon^{p}\\,\\delta(n)",
      meaning: "ε → 0 时几乎简并的能级多快变为简并。固定时 μ 移动而它不变；否则由 μ 和 μ/p 得出。",
    },
    delta: {
      name: "能级的失谐",
      symbol: "δ",
      formula: "E_n = \\omega(n) + \\varepsilon^{p}\\,\\delta(n)",
      meaning: "使该能级偏离其未受扰的能量 ω(n)。",
    },
    ...parameters,
  },
  chart: {
    level: "能级 {{n}}",
    levels: "能级 {{n}}",
    measured: "实测 {{time}}",
    relaxation: "弛豫",
    distance: { bloch: "到 Bloch 的距离", above: "到上一层的距离" },
    distanceNote: {
      max: "对能级取最大值，以及 ‖ρ<sub>od</sub>‖₁",
      l2: "对能级取 ℓ²，以及 ‖ρ<sub>od</sub>‖₁",
      l1: "对能级取 ℓ¹，以及 ‖ρ<sub>od</sub>‖₁",
    },
    noDistance: "没有显示 Bloch 曲线，所以没有到它的距离。",
    sampled: "每周期取样一次",
    envelope: "样本的上包络",
    time: "t",
    rung: {
      bloch: "Bloch",
      delayed: "延迟",
      timeDependent: "含时",
      averaged: "平均",
      dominant: "主导",
      limit: "极限",
    },
  },
  dynamics: {
    axisKey: "时间轴：对数或线性",
    populations: "布居数",
    newcomer: "实线是 Bloch 方程给出的布居数 ρ(n, n)；断线是更简单的速率方程给出的。当 ε → 0 时它们合而为一。",
    key: "曲线",
    axis: "时间轴",
    logarithmic: "log t",
    linear: "线性",
    rungs: {
      bloch: "Bloch",
      delayed: "延迟 (14)",
      timeDependent: "含时 (11)",
      averaged: "平均 (18)",
      dominant: "主导 (25)",
      limit: "极限 (29)",
    },
    cost: "{{periods}} 个波周期，求解用时 {{time}}",
    costDirect: "{{periods}} 个波周期，直接积分用时 {{time}}",
    computing: "计算中…",
    cancelled: "已取消。显示的是目前算出的曲线。",
    progress: "已完成 {{percent}} %，约剩 {{left}}",
    progressSoFar: "已完成 {{percent}} %",
    progressName: "积分",
    cancel: "取消",
    restart: "重新计算",
    failed: "计算失败：{{reason}}",
    invalid: "这个情景无法计算",
    tooLarge: {
      title: "对快速方法太大",
      need: "需要 {{bytes}} 内存和 {{operations}} 次运算。上限为 {{limitBytes}} 和 {{limitOperations}}。",
      direct: "直接积分器约需 {{time}}。",
      hopeless: "直接积分器也无法在合理的时间内完成。更大的 ε 或更少的波频率会有帮助。",
      use: "使用直接积分器",
    },
  },
  meaning: {
    title: "含义",
    table: "表 1",
    tableTip: "能级有限时失谐改变什么（1.3.3 节）：初始时间层历时约 ε^σ。标出的行是当前成立的。",
    ratio: "μ/p",
    sigma: "σ",
    difference: "与 δ = 0 的差别",
    rows: {
      below: "无",
      equal: "跃迁速率",
      between: "跃迁速率与时间层",
      beyond: "投影 Π 与渐近态",
    },
    muZero: "μ = 0：没有初始时间层。表 1 讨论 μ > 0。",
    layers: {
      only: "初始层",
      fast: "快层",
      slow: "慢层",
    },
    measured: "实测",
    measuredTip: "从 Bloch 曲线读出：该层所极化的布居数部分降到距其底部 1/e 处的时间。",
    sharing: "能级 {{levels}} 均分：各占 {{share}}",
    alone_other: "能级 {{levels}} 不与任何能级均分",
  },
  summary: {
    layer: "{{name}}历时约 {{time}}。",
    level: "能级 {{n}} 占 {{population}}",
    end: "在 t = {{time}}，{{levels}}。",
  },
  certificate: {
    name: "核证",
    pending: "曲线尚未核证",
    error: "核证到 {{error}}",
    trace: "迹 {{trace}}",
    physical: "物理",
    notPhysical: "非物理",
    failed: "未通过核证，请勿相信这条曲线：",
    failedError: "两个解相差 {{error}}",
    failedTrace: "迹漂移了 {{defect}}",
    failedNegative: "有布居数降到 {{minimum}}",
  },
  warnings: {
    title: "警告",
    notPhysical: "这个 γ 不是物理的：布居数可能变负。最严重的能级对：{{pairs}}。",
    skipped: "略去层级“{{rung}}”：{{reason}}",
    nearResonances: "接近共振，(18) 看得见而 (25) 看不见：",
    nearResonance: "{{from}}–{{to}} 错过谱线 {{frequency}}，相差 {{detuning}}；线宽 {{width}}",
    moreNearResonances_other: "还有 {{count}} 个",
    theoremRange: "μ ≥ 1/2 在定理之外：没有什么保证速率方程在这里跟随 Bloch。",
    other: "{{path}} {{message}}",
  },
  diagram: {
    title: "t = {{time}} 时的能级",
    label: "能级图：{{levels}}",
    level: "能级 {{n}}，能量 {{energy}}，占 {{population}}",
  },
  chartCursor,
  convergence,
  lecture,
  levels,
  headline,
  manyLevels,
  regimeMap,
  scan,
  resonances,
  laboratory,
  instant,
  export: exporting,
  share,
  shortcuts,
  theory,
  visit,
  fault: {
    title: "出错",
    view: "这个视图遇到错误而停止。其他视图继续工作。",
    lecture: "讲课遇到错误而停止。可以从这一步继续。",
    tool: "这个工具遇到错误而停止。页面继续工作。",
    page: "页面遇到错误而停止。您的选择没有丢失。",
    notLoaded: "页面的这一部分未能加载，可能是网络的原因。已加载的部分继续工作。",
    retry: "重试",
    reopen: "重新打开页面",
    reset: "打开默认情景",
    close: "关闭",
    report: {
      title: "可复制的报告",
      about: "供维护本页面的人使用。报告只包含这里所写的内容，不会发送到任何地方。",
      copy: "复制报告",
    },
  },
};
