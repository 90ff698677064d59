import { cityDay, isDay, monthNamed, showDate } from '#platform/formats/dates.ts'
import { cleanLine } from '#platform/formats/text.ts'
import type { Answer, Field } from '../field.ts'
import { boundOf, earliestOn } from './bound.ts'
import { asText, type Kind, typedIn, type Wrong } from './kind.ts'
import { partOf, partsIn } from './parts.ts'

const parts = ['day', 'month', 'year'] as const
type Parts = Readonly<Record<(typeof parts)[number], string>>

/**
 * A day, from three inputs or from one (`2021-09-06`, `6/9/2021`). Kept as `YYYY-MM-DD` when such a day exists, else in its
 * three parts as they were typed, so that whoever mistyped one finds the other two again.
 */
export const date: Kind = {
  type: () => 'date',
  read(body, field) {
    const three = partsIn(body, field, parts)
    if (three) return asAnswer(three)
    const one = typedIn(body, field.name)
    return one === undefined ? undefined : asAnswer(split(cleanLine(one.slice(0, 100))))
  },
  body(answer, { name }) {
    const { day, month, year } = partsOf(answer)
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  },
  problems(answer, field, now) {
    const day = asText(answer)
    return isDay(day) ? outOfBounds(day, field, cityDay(now)) : notADay(partsOf(answer))
  },
  value: (answer) => (isDay(asText(answer)) ? asText(answer) : null),
  show(answer, _, language) {
    const day = asText(answer)
    if (isDay(day)) return showDate(day, language)
    const { day: date, month, year } = partsOf(answer)
    return [date, month, year].filter((part) => part !== '').join(' ')
  },
}

function split(typed: string): Parts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? []
  if (year !== '') return { day, month, year }
  const [first = '', second = '', third = '', ...more] = typed.split(/\s*[/.-]\s*|\s+/)
  return more.length > 0 ? { day: typed, month: '', year: '' } : { day: first, month: second, year: third }
}

function asAnswer(typed: Parts): Answer {
  if (parts.every((part) => typed[part] === '')) return null
  return dayOf(typed) ?? typed
}

function dayOf({ day, month, year }: Parts): string | null {
  const number = monthNamed(month) ?? month
  const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{1,2}$/.test(day) && isDay(written) ? written : null
}

function partsOf(answer: Answer): Parts {
  const day = asText(answer)
  if (day !== '') {
    const [year = '', month = '', date = ''] = isDay(day) ? day.split('-') : ['', '', day]
    return { day: date.replace(/^0(?=\d)/, ''), month: month.replace(/^0(?=\d)/, ''), year }
  }
  return { day: partOf(answer, 'day'), month: partOf(answer, 'month'), year: partOf(answer, 'year') }
}

/** The first part that has to be put right. */
function notADay({ day, month, year }: Parts): readonly Wrong[] {
  const missing = parts.find((part) => ({ day, month, year })[part] === '')
  if (missing) return [{ part: missing, code: 'forms/date-incomplete', facts: { part: missing } }]
  if (!/^\d{4}$/.test(year) || year === '0000') return [{ part: 'year', code: 'forms/date-year' }]
  const known = monthNamed(month) ?? Number(month)
  const part = known >= 1 && known <= 12 ? 'day' : 'month'
  return [{ part, code: 'forms/date-impossible', facts: { part } }]
}

function outOfBounds(day: string, { earliest, latest }: Field, today: string): readonly Wrong[] {
  const from = earliestOn(earliest, today)
  const until = boundOf(latest, today)
  if (from !== undefined && day < from) {
    return [from === today ? { code: 'forms/date-past' } : { code: 'forms/date-too-early', facts: { earliest: from } }]
  }
  if (until !== undefined && day > until) {
    return [
      latest === 'today' ? { code: 'forms/date-future' } : { code: 'forms/date-too-late', facts: { latest: until } },
    ]
  }
  return []
}
