/** Line icons on a 16-unit grid, drawn in the current ink. */
const PATHS = {
  chevron: "M4.5 6.5 8 10l3.500-3.500",
  reset: "M3.500 3.500v3.500H7M3.800 7a4.700 4.700 0 1 1-.3 2.800",
  link: "M6.800 9.200a2.600 2.600 0 0 0 3.700 0l2-2a2.600 2.600 0 0 0-3.700-3.700l-.9.9M9.200 6.800a2.600 2.600 0 0 0-3.700 0l-2 2a2.600 2.600 0 0 0 3.700 3.700l.9-.9",
  open: "M2.500 12.500v-9h3.600l1.400 1.700h6v7.300zM8 11V7.400M6.300 9 8 7.300 9.700 9",
  save: "M8 2.800v6.700M5.300 7 8 9.700 10.700 7M3 12.800h10",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3.500 8.500 6.500 11.500 12.500 4.800",
  alert: "M8 2.500 14 13H2zM8 6.500v3M8 11.200v.1",
  light:
    "M8 5.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600M8 1.500v1.300M8 13.200v1.300M1.500 8h1.300M13.200 8h1.300M3.400 3.400l.9.900M11.700 11.700l.9.900M12.600 3.400l-.9.900M4.300 11.700l-.9.900",
  dark: "M13 9.600A5.300 5.300 0 0 1 6.400 3a5.300 5.300 0 1 0 6.600 6.600z",
  projector: "M2 3.200h12M3 3.200v7.300h10V3.200M8 10.500v2M5.500 14 8 12.500 10.500 14",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
