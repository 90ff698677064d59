import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/index.ts'
import { ownGrantWords } from '#ui/words/own-grant.ts'

/** Told before anybody signs or pays. What costs nothing may still be asked: a decision can be appealed. */
export function NotPossible({
  language,
  reasons,
  pays,
}: {
  language: Language
  reasons: readonly string[]
  pays: boolean
}) {
  const words = ownGrantWords(language)
  return (
    <InsetText>
      <strong>{words.notPossible}</strong>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {pays ? words.youPayNothing : words.youMayStillAsk}
    </InsetText>
  )
}
