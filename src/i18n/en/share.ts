/** Taking the present state elsewhere by its link. */
export const share = {
  button: "Share",
  copy: "Copy link",
  copyHint: "opens exactly what you see, on any device",
  sheet: "Send…",
  sheetHint: "with the programs of this device",
  qr: "QR code",
  qrHint: "full screen, for phones in the room",
  qrTitle: "Open this on your phone",
  qrLabel: "QR code of the link to the present scenario and view",
  qrTooLong: "This scenario has too many numbers for a QR code. Copy its link or save it as a file instead.",
  close: "Close",
};

/** Keys that work wherever the focus is. */
export const shortcuts = {
  title: "Keys",
  button: "Keys",
  close: "Close",
  sheet: "this list",
  qr: "the QR code of the present link, full screen",
  copy: "copy the present link",
  view: "view: {{view}}",
  sliders: "Sliders: arrow keys for a step, Page Up and Page Down for a large one, Home and End for the ends.",
  tabs: "Tabs and groups of choices: arrow keys while one has the focus.",
  charts:
    "Charts: Tab leads to a cursor in each. Arrow keys move it along a curve and from curve to curve, Page keys go far, Home and End to the ends; in the map and the scan Enter sets the sliders, + and − zoom.",
  dialogs: "Escape closes a menu or a dialog, and the focus goes back to where it was.",
  or: "or",
};
