/** The sign of the page, as in `public/mark.svg`: two populations that meet in a layer, then go on to meet a third. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#17476f" />
      <g fill="none" strokeLinecap="round" strokeWidth="2.7">
        <path d="M5.500 26c9 0 10.500-.4 14-3.500 2.600-2.300 4.300-3 7-3" stroke="#6fc0ee" />
        <path d="M5.500 20.500c4.200 0 4-7.500 9-7.500" stroke="#f2b544" />
        <path d="M5.500 5.500c4.200 0 4 7.500 9 7.500 5.500 0 6.500 6.500 12 6.500" stroke="#fbfaf6" />
      </g>
    </svg>
  );
}
