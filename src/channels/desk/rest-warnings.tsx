import type { RestWarning } from '#domain/roster/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'

/** What rest somebody would lack, with the rule: a planner decides. */
export function RestWarnings({
  rest,
  nameOf,
}: Readonly<{ rest: readonly RestWarning[]; nameOf: (id: string) => string }>) {
  return (
    <>
      <ul class="lom-clean">
        {rest.map((one) => (
          <li key={JSON.stringify(one)}>{restShown(one, nameOf(one.employeeId))}</li>
        ))}
      </ul>
      <p class="lom-soft lom-small">
        {words.restSource} {words.restChoice}
      </p>
    </>
  )
}

function restShown(one: RestWarning, name: string): string {
  if (one.kind === 'days-in-row')
    return words.rest['days-in-row'](name, one.days, one.most, showDate(one.from), showDate(one.to))
  const hours = one.hours.toLocaleString('nl-BE', { maximumFractionDigits: 1 })
  return one.kind === 'weekly'
    ? words.rest.weekly(name, hours, one.least)
    : words.rest.daily(name, hours, one.least, showMoment(one.from), showMoment(one.until))
}
