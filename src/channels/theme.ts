import type { City } from '#domain/catalogue/index.ts'
import type { Theme } from '#ui/index.ts'
import type { Site } from './site.ts'

const themes = new WeakMap<City, Theme>()

/** What the frames say of the city: one value per city, so that parts drawn from it can be kept. */
export function themeOf({ city }: Pick<Site, 'city'>): Theme {
  const theme = themes.get(city) ?? {
    name: 'Loket op Maat',
    phone: city.contactCentre.phone,
    phoneHours: {
      nl: 'Op werkdagen van 9 tot 17 uur',
      fr: 'Les jours ouvrables de 9 à 17 h',
      en: 'On working days, 9 am to 5 pm',
    },
  }
  themes.set(city, theme)
  return theme
}
