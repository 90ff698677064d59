import { Button, Form } from '#ui/index.ts'
import { reachWords } from '#ui/words/kiosk-reach.ts'
import type { Resident } from '../visitor.ts'
import type { KioskVisit } from './kiosk.ts'
import { prefix } from './prefix.ts'
import { moreTimeHref } from './time.ts'

/** From so many seconds before the end of a visit on it is said. */
const saidBefore = 300

/** A visit that ends soon whatever one does: one touch gives the whole time again, without script too. */
export function TimeStrip({ visit: { spoken, here }, resident }: { visit: KioskVisit; resident: Resident }) {
  if (resident.deadlines.absoluteSeconds > saidBefore) return null
  const words = reachWords(spoken)
  return (
    <aside class="lom-help-strip" aria-label={words.timeLabel}>
      <p>{words.timeText}</p>
      <Form action={`${moreTimeHref}?van=${encodeURIComponent(here ?? prefix)}`} csrf={resident.csrf}>
        <Button look="secondary">{words.timeMore}</Button>
      </Form>
    </aside>
  )
}
