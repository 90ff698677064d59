/** Small line drawings on a 24 x 24 grid, always beside words and never instead of them. */
const drawings = {
  arrow: 'M5 12h14 M13 6l6 6-6 6',
  back: 'M19 12H5 M11 6l-6 6 6 6',
  baby: 'M12 3a5 5 0 0 1 5 5v1a5 5 0 0 1-10 0V8a5 5 0 0 1 5-5z M5 21c0-4 3-6 7-6s7 2 7 6 M10 9h.01 M14 9h.01',
  calendar: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4',
  'card-in': 'M6 2h12v10H6z M9 5h3v3H9z M9 10h6 M3 16v6h18v-6 M7 16h10 M12 14v5 M9.5 17l2.5 2.5 2.5-2.5',
  car: 'M4 15l2-6h12l2 6v4H4z M7 19v2 M17 19v2 M7 15h.01 M17 15h.01',
  chat: 'M4 4h16v12H9l-5 4z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 7v5l3 2',
  close: 'M6 6l12 12 M18 6L6 18',
  contrast: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 3v18 M15 4v16 M18 6.5v11',
  copy: 'M9 9h11v11H9z M5 15H4V4h11v1',
  document: 'M6 3h9l4 4v14H6z M15 3v4h4 M9 12h7 M9 16h7',
  download: 'M12 4v11 M7 11l5 5 5-5 M5 20h14',
  euro: 'M18 6a7 7 0 1 0 0 12 M4 10h9 M4 14h9',
  flower: 'M12 21v-9 M12 12c-3 0-5-2-5-5V5l2.5 2L12 4l2.5 3L17 5v2c0 3-2 5-5 5z M12 18c2-3 4-3 6-3',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M3 12h18 M12 3c3 3 3 15 0 18 M12 3c-3 3-3 15 0 18',
  heart: 'M12 20s-7-4.5-7-10a4 4 0 0 1 7-2.5A4 4 0 0 1 19 10c0 5.5-7 10-7 10z',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7 M12 17h.01',
  home: 'M4 11l8-7 8 7v9H4z M10 20v-6h4v6',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 11v6 M12 7.5h.01',
  large: 'M2 19l5.5-14L13 19 M4 14h7 M14.5 19l3.5-9 3.5 9 M15.7 16h4.6',
  left: 'M4 5v14 M20 12H9 M13.5 7.5L9 12l4.5 4.5',
  lock: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  low: 'M10 4h.01 M10 8v6h5l3 6 M10 10h5 M7.5 12.5a5 5 0 1 0 7 6',
  mail: 'M3 6h18v12H3z M3 7l9 7 9-7',
  move: 'M3 7h11v9H3z M14 10h4l3 3v3h-7z M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z M4 21c0-4 3-6 8-6s8 2 8 6',
  phone: 'M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
  place: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11z M12 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  print: 'M7 9V3h10v6 M7 17H4v-8h16v8h-3 M7 14h10v7H7z',
  recycle: 'M5 7h14l-1 14H6z M9 7V4h6v3 M10 11v6 M14 11v6',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14z M16 16l5 5',
  seal: 'M12 3l2.5 2 3.2-.2.8 3.1 2.5 2-1.2 3 1.2 3-3.2 1-.8 3.1-3.2-.2L12 21l-1.8-1.2-3.2.2-.8-3.1L3 16l1.2-3L3 10l2.5-2 .8-3.1 3.2.2z M8.5 12.5l2.5 2.5 4.5-5',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z M8.5 12l2.5 2.5 4.5-5',
  upload: 'M12 16V5 M7 9l5-5 5 5 M5 20h14',
  users:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z M2.5 20c0-3.5 2.5-5 6.5-5s6.5 1.5 6.5 5 M16 5.5a3.5 3.5 0 0 1 0 6.5 M18 15.5c2.5.5 3.5 2 3.5 4.5',
  warning: 'M12 4l9 16H3z M12 10v4 M12 17h.01',
} as const

export type IconName = keyof typeof drawings

/** Drawings that point somewhere: styles turn them where lines run from right to left. */
const turns: ReadonlySet<IconName> = new Set(['arrow', 'back'])

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="lom-icon"
      data-icon={turns.has(name) ? name : undefined}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
