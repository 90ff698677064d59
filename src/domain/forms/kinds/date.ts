import { isDay, showDate } from '#platform/formats/dates.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, partOf, posted, textOf } from '../kind.ts'

/** A day: `YYYY-MM-DD` when it is one; otherwise its parts as they were typed, so that nothing is lost. */
export const date: Kind = {
  read(field, body) {
    const whole = cleanLine(posted(body, field.name))
    if (whole !== '') return isDay(whole) ? whole : { day: '', month: '', year: whole.slice(0, 20) }
    const part = (name: string) => cleanLine(posted(body, `${field.name}-${name}`)).slice(0, 20)
    const [day, month, year] = [part('day'), part('month'), part('year')]
    if (day + month + year === '') return null
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return /^\d{4}$/.test(year) && isDay(written) ? written : { day, month, year }
  },
  problem(answer, field, today) {
    const day = textOf(answer)
    if (day === '') {
      const missing = ['day', 'month', 'year'].filter((part) => partOf(answer, part) === '')
      return missing.length > 0 ? mistake('forms/date-incomplete') : mistake('forms/date-impossible')
    }
    if (!isDay(day)) return mistake('forms/date-impossible')
    const limit = (bound: string | undefined) => (bound === 'today' ? today : bound)
    const [earliest, latest] = [limit(field.earliest), limit(field.latest)]
    if (earliest !== undefined && day < earliest) return mistake('forms/date-too-early', { earliest })
    if (latest !== undefined && day > latest) return mistake('forms/date-too-late', { latest })
    return null
  },
  value: (answer) => (isDay(textOf(answer)) ? textOf(answer) : null),
  show: (answer, _field, language) =>
    textOf(answer)
      ? showDate(textOf(answer), language)
      : ['day', 'month', 'year'].map((part) => partOf(answer, part)).join(' '),
}
