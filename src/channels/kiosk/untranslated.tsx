import { Icon } from '#ui/index.ts'
import { kioskLanguageWords } from '#ui/words/kiosk-languages.ts'
import type { KioskVisit } from './kiosk.ts'

/** Above what is in Dutch: that it is, that the document will be too and why, in the language of who reads. */
export function Untranslated({ visit: { spoken } }: { visit: KioskVisit }) {
  const words = kioskLanguageWords(spoken)
  return (
    <aside class="lom-help-strip" aria-label={words.more}>
      <p>
        <Icon name="globe" /> {words.part} {words.partHelp}
      </p>
      <p>{words.document}</p>
    </aside>
  )
}
