import { Button, Form, goField, typedForm } from '#ui/index.ts'
import { reachWords } from '#ui/words/kiosk-reach.ts'
import type { Resident } from '../visitor.ts'
import type { KioskVisit } from './kiosk.ts'
import { moreTimeHref } from './time.ts'

/** From so many seconds before the end of a visit on it is said. */
const saidBefore = 300

type StripProps = Readonly<{
  visit: KioskVisit
  resident: Resident
  /** What is typed in the form of this screen goes along. */
  keeps: boolean | undefined
  /** Where one goes on: this screen, or what led to it where it has no address. */
  back: string
}>

/** A visit that ends soon whatever one does: one touch gives the whole time again, without script too. */
export function TimeStrip({ visit: { spoken }, resident, keeps, back }: StripProps) {
  if (resident.deadlines.absoluteSeconds > saidBefore) return null
  const words = reachWords(spoken)
  const more = `${moreTimeHref}?van=${encodeURIComponent(back)}`
  return (
    <aside class="lom-help-strip" aria-label={words.timeLabel}>
      <p>{words.timeText}</p>
      {keeps ? (
        <>
          {/* Enter in a field presses the first button of its form: that sends the form as ever. */}
          <button type="submit" form={typedForm} hidden />
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            form={typedForm}
            name={goField}
            value={more}
          >
            {words.timeMore}
          </button>
        </>
      ) : (
        <Form action={more} csrf={resident.csrf}>
          <Button look="secondary">{words.timeMore}</Button>
        </Form>
      )}
    </aside>
  )
}
