import type { Words } from '#platform/words.ts'

/** What another city fills in, beside styles/tokens.css. */
export type Theme = Readonly<{
  /** The name beside the mark, and behind every page title. */
  name: string
  /** How to reach a person, as people read it: `03 22 11 333`. */
  phone: string
  phoneHours: Words
}>

export const neutralTheme: Theme = {
  name: 'Loket op Maat',
  phone: '03 22 11 333',
  phoneHours: {
    nl: 'Op werkdagen van 9 tot 17 uur',
    fr: 'Les jours ouvrables de 9 à 17 h',
    en: 'On working days, 9 am to 5 pm',
  },
}
