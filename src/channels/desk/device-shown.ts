import type { Setup } from '#domain/devices/index.ts'
import { shellLanguages } from '#platform/words.ts'
import { deviceSetupWords as words } from '#ui/words/device-setup.ts'
import { ownNames } from '#ui/words/kiosk-languages.ts'
import type { Site } from '../site.ts'

/** What products and languages are called. */
export type Named = Readonly<{ product: (id: string) => string; language: (code: string) => string }>

export function namesAt(site: Site): Named {
  const all = site.catalogue.all(site.clock())
  return {
    product: (id) => all.find((one) => one.id === id)?.title.nl ?? id,
    language: (code) => {
      const known = shellLanguages.find((one) => one === code)
      return known ? ownNames[known].name : code
    },
  }
}

/** An offer in words; empty: all that contact points offer. */
export const offerShown = (offer: readonly string[], names: Named): string =>
  offer.length === 0 ? words.everything : offer.map(names.product).join(', ')

/** Whether the page of the sign-in service stands there, and why. */
export const pageShown = (why: string): string => (why === '' ? words.pageOut : words.pageIn(why))

/** All of it in one line. */
export const setupShown = ({ offer, languages, providerPage }: Setup, names: Named): string =>
  `${words.offerOf(offerShown(offer, names), languages.map(names.language).join(', '))} ${words.pageShort}: ${pageShown(providerPage)}`
