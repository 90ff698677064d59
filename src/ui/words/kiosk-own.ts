import type { Language, ShellLanguage } from '#platform/words.ts'
import { applicationWords } from './application.ts'
import { kioskEndWords } from './kiosk-ends.ts'
import { type OwnWords, shellOwn } from './kiosk-shell/own.ts'
import { ownGrantWords } from './own-grant.ts'
import { runningWords } from './running.ts'
import { whoSignsWords } from './who-signs.ts'

/** In the languages of products it is what is said at home. */
function ofProducts(language: Language): OwnWords {
  const { statuses, staffTitle, why, withdrawnTitle, withdrawnText, numberText } = applicationWords(language)
  const { hereTitle, hereFrom } = whoSignsWords(language)
  const { refusedTitle, doneTitle, doneText } = ownGrantWords(language)
  return {
    ...{ statuses, toSign: hereTitle, toSignFrom: hereFrom },
    ...{ staffTitle, refusedTitle, why, withdrawnTitle, withdrawnText, number: numberText },
    ...{ grantedTitle: doneTitle, grantedText: doneText },
    ...{ questionTitle: runningWords(language).questionTitle, questionText: kioskEndWords(language).questionText },
    stepEnd: kioskEndWords(language).stepEnd,
  }
}

/** Somebody's own applications, in each language of a contact point. */
export const kioskOwnWords = (language: ShellLanguage): OwnWords =>
  language === 'tr' || language === 'ar' || language === 'uk' ? shellOwn[language] : ofProducts(language)
