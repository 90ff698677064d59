import type { PlaceLanguage } from '#domain/catalogue/index.ts'

/** The city decides by place; the end is that of the decision. Both are still to be confirmed. */
const decision = {
  ground:
    'Gecoördineerde wetten van 18 juli 1966 op het gebruik van de talen in bestuurszaken: tijdelijke uitzondering voor wie nog geen Nederlands kent, bij besluit van het college',
  validFrom: '2021-09-01',
  validTo: '2027-08-31',
  toConfirm: true,
} as const

const codes = ['fr', 'en', 'tr', 'ar', 'uk']

export const besidesDutch: readonly PlaceLanguage[] = codes.map((language) => ({ language, ...decision }))
