import { type AdviceKind, type AdviceMistake, adviceKinds, longestAdvice } from '#domain/places/index.ts'
import { Button, DateInput, type DateParts, DeskPanel, type ErrorLink, Form, Radios, Textarea } from '#ui/index.ts'
import { siteWords as words } from '#ui/words/sites.ts'
import type { DeskVisit } from './desk.ts'
import type { Compared } from './site-choice.ts'
import { ChoiceKept } from './site-spot.tsx'

type Mistake = AdviceMistake | 'advice-missing'
export type Typed = Readonly<{ advice: AdviceKind | null; words: string; givenOn: DateParts }>

const said: Readonly<Record<Mistake, Readonly<{ field: string; href: string; text: string }>>> = {
  'advice-missing': { field: 'advies', href: '#advies', text: words.adviceMissing },
  'words-missing': { field: 'woorden', href: '#woorden', text: words.wordsMissing },
  'words-long': { field: 'woorden', href: '#woorden', text: words.wordsLong(longestAdvice) },
  'day-wrong': { field: 'gegeven', href: '#gegeven-day', text: words.dayWrong },
  'day-to-come': { field: 'gegeven', href: '#gegeven-day', text: words.givenInFuture },
}

export const adviceErrors = (mistakes: readonly Mistake[]): readonly ErrorLink[] =>
  mistakes.map((mistake) => ({ href: said[mistake].href, text: said[mistake].text }))

type AdviceProps = Readonly<{
  visit: DeskVisit
  compared: Compared
  mistakes?: readonly Mistake[]
  typed?: Typed
}>

/** What the district said of this candidate: kept with the figures on the page. */
export function AdviceForm({ visit, compared: { choice }, mistakes = [], typed }: AdviceProps) {
  const errorOf = (field: string) => {
    const mistake = mistakes.find((one) => said[one].field === field)
    return mistake ? { error: said[mistake].text } : {}
  }
  return (
    <DeskPanel title={words.adviceTitle}>
      <p>{words.adviceLead}</p>
      <Form action="/balie/locaties" csrf={visit.employee.csrf}>
        <ChoiceKept choice={choice} />
        <Radios
          id="advies"
          name="advies"
          language="nl"
          label={words.advice}
          {...(typed?.advice && { value: typed.advice })}
          {...errorOf('advies')}
          choices={adviceKinds.map((value) => ({ value, text: words.adviceKinds[value] }))}
        />
        <Textarea
          id="woorden"
          name="woorden"
          language="nl"
          label={words.words}
          hint={words.wordsHint}
          rows={3}
          max={longestAdvice}
          value={typed?.words ?? ''}
          {...errorOf('woorden')}
        />
        <DateInput
          id="gegeven"
          name="gegeven"
          language="nl"
          label={words.givenOn}
          {...(typed && { value: typed.givenOn })}
          {...errorOf('gegeven')}
        />
        <Button>{words.save}</Button>
      </Form>
    </DeskPanel>
  )
}
