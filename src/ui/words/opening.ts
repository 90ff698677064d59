import type { ShellLanguage } from '#platform/words.ts'
import { type OpeningWords, shellOpening } from './kiosk-shell/opening.ts'
import { portalWords } from './portal.ts'

/** Whether a place is open, in each language of a contact point. */
export function openingWords(language: ShellLanguage): OpeningWords {
  if (language === 'tr' || language === 'ar' || language === 'uk') return shellOpening[language]
  const { alwaysOpen, openNow, opens, closedForLong } = portalWords(language)
  return { alwaysOpen, openNow, opens, closedForLong }
}
