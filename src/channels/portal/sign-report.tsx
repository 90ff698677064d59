import type { SignAnswer } from '#domain/streets/index.ts'
import { longestSeen, signFaults } from '#domain/streets/index.ts'
import type { Language } from '#platform/words.ts'
import { Actions, Button, Form, InsetText, Radios, TextInput } from '#ui/index.ts'
import { signReportWords } from '#ui/words/sign-report.ts'
import type { Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'

/** What somebody filled in of a sign, and what is missing. */
export type SignReported = Readonly<{ isDone: boolean; typed?: string; wrong?: readonly ('what' | 'where')[] }>

export const signErrors = ({ wrong = [] }: SignReported, language: Language) => {
  const words = signReportWords(language)
  return wrong.map((name) => ({ href: `#${name}`, text: name === 'what' ? words.noWhat : words.noWhere(longestSeen) }))
}

/** Below what a sign is: a way to say that it is not right, without saying who one is. */
export function ReportSign({
  visit,
  token,
  answer,
  said,
}: Readonly<{ visit: Visit; token: string; answer: SignAnswer['answer']; said: SignReported }>) {
  const { language } = visit
  const words = signReportWords(language)
  if (said.isDone)
    return (
      <div role="status">
        <InsetText>{words.done}</InsetText>
      </div>
    )
  const { wrong = [] } = said
  return (
    <section aria-labelledby="report">
      <h2 id="report">{words.title}</h2>
      <Form action={`/bord/${token}/melden`} csrf={csrfOf(visit)}>
        {answer !== 'unknown' && (
          <Radios
            {...{ id: 'what', name: 'wat', language, label: words.what }}
            error={wrong.includes('what') ? words.noWhat : undefined}
            choices={signFaults.map((value) => ({ value, text: words.whats[value] }))}
          />
        )}
        <TextInput
          {...{ id: 'where', name: 'waar', language, label: words.where, hint: words.whereHint, autocomplete: 'off' }}
          value={said.typed ?? ''}
          error={wrong.includes('where') ? words.noWhere(longestSeen) : undefined}
        />
        <Actions>
          <Button look="secondary">{words.send}</Button>
        </Actions>
      </Form>
    </section>
  )
}
