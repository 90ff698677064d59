import type { DeskView } from '#domain/queue/index.ts'
import { showTime } from '#platform/formats/dates.ts'
import { Button, DeskRows, Form } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import type { Site } from '../site.ts'
import { deskShown, rangeShown } from '../turns.ts'
import type { Employee } from '../visitor.ts'
import { productsNamed } from './appointment-words.ts'

/**
 * Who waits, in the order in which they are called, each with why. Kept as it is now: no names. Whom nobody who sits here can receive is called by
 * whoever has nobody: they would wait until closing time else.
 */
export function LinePart({
  site,
  employee,
  view,
}: Readonly<{ site: Site; employee: Employee; view: Pick<DeskView, 'line' | 'current'> }>) {
  if (view.line.length === 0) return <p class="lom-soft">{words.nobodyWaits}</p>
  return (
    <DeskRows
      rows={view.line.map(({ visitor, reason, range }) => ({
        when: visitor.ticket,
        title: productsNamed(site, visitor.products, employee),
        text: [words.reasons[reason], range ? words.waits(rangeShown(range)) : words.noColleague].join(' '),
        action: range === null && view.current === null && (
          <Form action={`/balie/wachtrij/${visitor.id}/oproepen`} csrf={employee.csrf}>
            <Button look="secondary" size="small">
              {words.callAnyway}
              <span class="govuk-visually-hidden"> {visitor.ticket}</span>
            </Button>
          </Form>
        ),
      }))}
    />
  )
}

/** Somebody here needs colleagues now; who called by mistake says so. */
export function AlarmPart({
  view: { alarms, seat },
  csrf,
}: Readonly<{ view: Pick<DeskView, 'alarms' | 'seat'>; csrf: string }>) {
  return (
    <>
      {alarms.map(({ id, desk, at }) => (
        <div key={id} class="lom-alarm" role="alert">
          <p>
            <strong>
              {desk === seat.desk ? words.alarmMine(showTime(at)) : words.alarmRaised(deskShown(desk), showTime(at))}
            </strong>
          </p>
          <Form action={`/balie/wachtrij/hulp/${id}`} csrf={csrf}>
            <Button look="secondary" size="small">
              {desk === seat.desk ? words.alarmStop : words.alarmEnd}
            </Button>
          </Form>
        </div>
      ))}
    </>
  )
}
