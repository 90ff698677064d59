import type { ShellLanguage } from '#platform/words.ts'
import { frameWords } from '../words/frame.ts'

/** "Stap 2 van 4: uw wagen", with a bar that says the same to the eye. */
export function StepProgress({
  language,
  now,
  of,
  title,
}: {
  language: ShellLanguage
  /** From 1. */
  now: number
  of: number
  /** Empty: not said. */
  title: string
}) {
  return (
    <div class="lom-steps">
      <p>
        {frameWords(language)
          .step(now, of, lowerFirst(title))
          .replace(/\s*:\s*$/, '')}
      </p>
      <svg class="lom-steps__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="lom-steps__all" width="100" height="6" />
        <rect class="lom-steps__done" width={(100 * now) / of} height="6" />
      </svg>
    </div>
  )
}

/** Inside a sentence a title starts small, unless it is an abbreviation: "uw wagen", "OCMW-steun". */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
