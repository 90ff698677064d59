import { showTime } from '#platform/formats/dates.ts'
import { Button, Form } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import type { Site } from '../site.ts'
import { deskShown } from '../turns.ts'
import type { Employee } from '../visitor.ts'
import { placeNamed } from './appointment-words.ts'

export const nearAlarmsPath = '/balie/hulpoproep'

type Near = Readonly<{ site: Site; employee: Employee }>

/** Who calls for help where this employee is, above every page of the desk; kept as it is now where scripts run. */
export const NearAlarms = ({ site, employee }: Near) =>
  employee.near && employee.near.places.length > 0 ? (
    <div data-live={nearAlarmsPath} data-live-seen>
      <div data-part="near">
        <NearPart {...{ site, employee }} />
      </div>
    </div>
  ) : null

/** Each says where to go. It is ended by who sits there: by mistake called, or help came. */
export function NearPart({ site, employee: { near, csrf } }: Near) {
  const { seat, alarms = [] } = near ?? {}
  return (
    <>
      {alarms.map(({ id, place, desk, at }) => {
        const isOwn = seat?.place === place && seat.desk === desk
        return (
          <div key={id} class="lom-alarm" role="alert">
            <p>
              <strong>
                {isOwn
                  ? words.alarmMine(showTime(at))
                  : words.alarmThere(deskShown(desk), placeNamed(site, place), showTime(at))}
              </strong>
            </p>
            {seat?.place === place && (
              <Form action={`/balie/wachtrij/hulp/${id}`} csrf={csrf}>
                <Button look="secondary" size="small">
                  {isOwn ? words.alarmStop : words.alarmEnd}
                </Button>
              </Form>
            )}
          </div>
        )
      })}
    </>
  )
}
