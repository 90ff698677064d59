/** Whether a place is open, at a contact point. A time and a moment are ready text. */
export type OpeningWords = Readonly<{
  alwaysOpen: string
  openNow: (until: string) => string
  opens: (when: string) => string
  closedForLong: string
}>

const tr: OpeningWords = {
  alwaysOpen: 'Her zaman açık',
  openNow: (until) => `Şimdi açık. Kapanış: ${until}`,
  opens: (when) => `Açılış: ${when}`,
  closedForLong: 'Şimdilik kapalı',
}

const ar: OpeningWords = {
  alwaysOpen: 'مفتوح دائمًا',
  openNow: (until) => `مفتوح الآن حتى ${until}`,
  opens: (when) => `يفتح ${when}`,
  closedForLong: 'مغلق حاليًا',
}

const uk: OpeningWords = {
  alwaysOpen: 'Завжди відчинено',
  openNow: (until) => `Зараз відчинено до ${until}`,
  opens: (when) => `Відчиняється: ${when}`,
  closedForLong: 'Поки що зачинено',
}

export const shellOpening = { tr, ar, uk } as const
