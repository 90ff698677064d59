import type { ComponentChildren } from 'preact'
import { toldBefore } from '#domain/catalogue/index.ts'
import { inLanguage, type Language, type ShellLanguage, type Words } from '#platform/words.ts'
import { InsetText } from '#ui/index.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import type { Application } from './application.ts'

/** Told before anybody signs or pays. What costs nothing may still be asked: a decision can be appealed. */
export function NotPossible({
  language,
  reasons,
  pays,
  say = (reason) => reason,
}: {
  language: ShellLanguage
  reasons: readonly string[]
  pays: boolean
  /** How a reason is shown, where the page is not in a language of products. */
  say?: ((reason: string) => ComponentChildren) | undefined
}) {
  const words = outcomeSaid(language)
  return (
    <InsetText>
      <strong>{words.notPossible}</strong>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{say(reason)}</li>
        ))}
      </ul>
      {pays ? words.youPayNothing : words.youMayStillAsk}
    </InsetText>
  )
}

/** What he must know before he hands in, that stops nothing: that a register was silent, say. */
export function ToldBefore({
  language,
  application,
  say = (words) => inLanguage(words, language),
}: Readonly<{
  language: Language
  application: Application
  /** How it is shown, where the page is not in a language of products. */
  say?: ((words: Words) => ComponentChildren) | undefined
}>) {
  const { product, facts, case: subject } = application
  return (
    <>
      {toldBefore(product, facts, subject.answers).map((words) => (
        <InsetText key={words.nl}>{say(words)}</InsetText>
      ))}
    </>
  )
}
