import type { Theme } from '#ui/index.ts'
import type { Site } from './site.ts'

/** What the frames say of the city. */
export const themeOf = ({ city }: Pick<Site, 'city'>): Theme => ({
  name: 'Loket op Maat',
  phone: city.contactCentre.phone,
  phoneHours: {
    nl: 'Op werkdagen van 9 tot 17 uur',
    fr: 'Les jours ouvrables de 9 à 17 h',
    en: 'On working days, 9 am to 5 pm',
  },
})
