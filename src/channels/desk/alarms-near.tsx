import { localPath } from '#domain/access/index.ts'
import { showTime } from '#platform/formats/dates.ts'
import { Button, Form } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import type { Site } from '../site.ts'
import { deskShown } from '../turns.ts'
import type { Employee } from '../visitor.ts'
import { placeNamed } from './appointment-words.ts'

export const nearAlarmsPath = '/balie/hulpoproep'

/** A page of the desk in what was sent along; null: it is none. */
export const deskPath = (said: string): string | null => (/^\/balie(\/|$)/.test(localPath(said)) ? said : null)

/** `path`: the page above which it stands, where one comes back; null: a form was sent to it, and it cannot be opened so. */
type Near = Readonly<{ site: Site; employee: Employee; path: string | null }>

/** Who calls for help where this employee is, above every page of the desk; kept as it is now where scripts run. */
export const NearAlarms = ({ site, employee, path }: Near) =>
  employee.near && employee.near.places.length > 0 ? (
    <div data-live={path ? `${nearAlarmsPath}?van=${encodeURIComponent(path)}` : nearAlarmsPath} data-live-seen>
      <div data-part="near">
        <NearPart {...{ site, employee, path }} />
      </div>
    </div>
  ) : null

/**
 * Each says where to go. It is ended by who sits there: by mistake called, or help came. `isLive`: the page is kept as it is now, so that it may stay
 * as it is, with what was typed in it.
 */
export function NearPart({
  site,
  employee: { near, csrf },
  path,
  isLive = false,
}: Near & Readonly<{ isLive?: boolean }>) {
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
                {path && <input type="hidden" name="terug" value={path} />}
                {isLive && <input type="hidden" name="blijf" value="ja" />}
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
