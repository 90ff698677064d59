import { isEmpty, isFollowing } from '#domain/forms/index.ts'
import { isDay } from '#platform/formats/dates.ts'
import { dayIn } from '#platform/formats/screen-dates.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { controlWords } from '#ui/words/controls.ts'
import { followingWords } from '#ui/words/following.ts'
import type { Application } from '../application.ts'
import { questionsOf, summaryOf } from './questions.ts'
import { spokenOr } from './spoken-text.ts'

/** Every answer in words, in a language in which no product is written: what the person wrote himself stays as it is. */
export function spokenSummary(application: Application, spoken: ShellLanguage): ReturnType<typeof summaryOf> {
  const asked = questionsOf(application.form)
  const { answers } = application.case
  return summaryOf(application, 'nl').map((row) => {
    const field = asked.find((one) => one.field.name === row.name)?.field
    const answer = answers[row.name] ?? null
    return { ...row, label: spokenOr(row.label, spoken), value: isEmpty(answer) ? '' : shown(field?.kind, row.value) }

    function shown(kind: string | undefined, value: string): string {
      if (isFollowing(answer)) return followingWords(spoken).promised
      if (kind === 'choice') return spokenOr(value, spoken)
      if (kind === 'yes-no') return controlWords(spoken)[answer === 'yes' ? 'yes' : 'no']
      if (kind === 'date' && typeof answer === 'string' && isDay(answer)) return dayIn(spoken, answer)
      return value
    }
  })
}
