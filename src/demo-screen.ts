import type { NewDevice } from '#domain/devices/index.ts'
import { shellLanguages } from '#platform/words.ts'

/** The screen of the demonstration, as a manager would describe it: 27 inches, standing. */
export const demoScreen: Omit<NewDevice, 'terminal'> = {
  ...{ name: 'Bibliotheek De Poort, ingang', place: 'bibliotheek-de-poort', offer: [], languages: [...shellLanguages] },
  screen: { widthMm: 336, heightMm: 597, widthPx: 1080, heightPx: 1920 },
  ...{ printer: 'Printer naast het scherm', cardReader: 'Lezer onder het scherm', providerPage: '' },
}
