/** Taking the present state elsewhere by its link, in Chinese. */
export const share = {
  button: "分享",
  copy: "复制链接",
  copyHint: "在任何设备上打开的正是你所见",
  sheet: "发送…",
  sheetHint: "用本设备上的程序",
  qr: "二维码",
  qrHint: "全屏，供教室里的手机",
  qrTitle: "在手机上打开",
  qrLabel: "当前情景与视图链接的二维码",
  qrTooLong: "这个情景的数太多，放不进二维码。请复制链接或存为文件。",
  close: "关闭",
} as const;

/** Keys that work wherever the focus is, in Chinese. */
export const shortcuts = {
  title: "按键",
  button: "按键",
  close: "关闭",
  sheet: "本列表",
  qr: "当前链接的二维码，全屏",
  copy: "复制当前链接",
  view: "视图：{{view}}",
  sliders: "滑块：方向键移动一步，Page Up 和 Page Down 移动一大步，Home 和 End 到两端。",
  tabs: "标签与选项组：获得焦点时用方向键。",
  charts:
    "图：Tab 通向每张图中的游标。方向键使其沿曲线移动或换曲线，Page 键移得远，Home 和 End 到两端；在区域图和扫描中 Enter 设置滑块，+ 和 − 缩放。",
  dialogs: "Escape 关闭菜单或对话框，焦点回到原处。",
  or: "或",
} as const;
