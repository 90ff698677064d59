import type { ShellLanguage } from '#platform/words.ts'
import { KioskChoice, KioskChoices } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import type { Handful } from '../handful.ts'

/** Below the options of one screen: the next ones. `here`: the address of the question. */
export function MoreOptions({
  options: { shown, from, left },
  here,
  language,
}: {
  options: Handful<unknown>
  here: string
  language: ShellLanguage
}) {
  const words = kioskWords(language)
  if (left === 0) return null
  return (
    <KioskChoices>
      <KioskChoice href={`${here}?vanaf=${from + shown.length}`} icon="arrow" title={words.more}>
        {words.moreAnswers(left)}
      </KioskChoice>
    </KioskChoices>
  )
}
