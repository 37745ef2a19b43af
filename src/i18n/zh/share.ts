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
};

/** Keys that work wherever the focus is, in Chinese. */
export const shortcuts = {
  title: "按键",
  button: "按键",
  close: "关闭",
  sheet: "本列表",
  qr: "当前链接的二维码，全屏",
  copy: "复制当前链接",
  sliders: "滑块：方向键移动一步，Page Up 和 Page Down 移动一大步，Home 和 End 到两端。",
  tabs: "视图：标签获得焦点时用方向键。",
  or: "或",
};
