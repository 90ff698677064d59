import type { FastifyInstance } from 'fastify'
import {
  keepsSigns,
  type Occupation,
  openRegistrations,
  type Registration,
  registerAgain,
} from '#domain/streets/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { Button, Form, Table } from '#ui/index.ts'
import { gipodWords as words } from '#ui/words/desk-gipod.ts'
import { placeWords } from '#ui/words/desk-place.ts'
import type { Site } from '../site.ts'
import { type Asked, asked, type Desk, type DeskVisit, idOf, menderRoles } from './desk.ts'
import { shortWhen } from './rows.tsx'

/** Whoever mended what the register did not take, tells it again. */
export function gipodRoutes(app: FastifyInstance, { site }: Desk): void {
  app.post<{ Params: { id: string } }>('/balie/dossier/:id/plaats/gipod', async (request, reply) => {
    const { context } = asked({ site }, request, menderRoles)
    const id = idOf(request.params.id)
    await registerAgain(context, site.catalogue, id)
    return reply.redirect(`/balie/dossier/${id}/plaats?gedaan=gipod`, 303)
  })
}

/** How the register knows a place, in a sentence or two. */
export function registrationShown(
  { wanted, written, number, writtenAt, trouble, refused }: Registration,
  { writes = true }: Readonly<{ writes?: boolean | undefined }>,
): string {
  if (written === wanted) {
    if (wanted === 'ended') return words.ended(number)
    if (wanted === 'withdrawn') return words.removed
    return words.written(writtenAt ? showMoment(writtenAt) : '', number ?? 0)
  }
  if (!writes) return words.notConnected
  const waits = words.waits[wanted]
  if (trouble === null) return waits
  if (trouble === 'silent' || trouble === 'alarm') return `${waits} ${words.troubles[trouble]}`
  return refused ? (words.refusals[trouble] ?? words.otherRefusal(trouble)) : waits
}

/** What the register does not know as it should; only who looks after signs may open the file behind it. */
export async function waitingForGipod(site: Site, { context }: Pick<Asked, 'context'>) {
  const mayOpen = keepsSigns(site.catalogue, context)
  return { mayOpen, waiting: await openRegistrations(context), now: context.now }
}

type Shown = Readonly<{ site: Site; visit: DeskVisit } & Awaited<ReturnType<typeof waitingForGipod>>>

export function NotInGipod({ site, visit, waiting, mayOpen, now }: Shown) {
  return (
    <section aria-labelledby="gipod">
      <h2 id="gipod">{words.listTitle}</h2>
      {waiting.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.listText}</p>
          <Table
            caption={words.listTitle}
            hideCaption
            columns={[{ title: words.place }, { title: words.days }, { title: words.since }, { title: words.state }]}
            rows={waiting.map(({ registration, place }) => [
              mayOpen ? <a href={`/balie/dossier/${place.caseId}/plaats`}>{placeName(place)}</a> : placeName(place),
              placeWords.fromTo(showDate(place.days.from), showDate(place.days.until)),
              shortWhen(registration.waitingSince, now),
              <>
                <p>{registrationShown(registration, { writes: site.streets.isWritten })}</p>
                {mayOpen && registration.refused && <SendAgain {...{ visit, registration }} />}
              </>,
            ])}
          />
        </>
      )}
    </section>
  )
}

const placeName = ({ lane: { street, postalCode, side } }: Occupation): string =>
  `${street} (${postalCode}), ${placeWords[side]}`

export const SendAgain = ({ visit, registration }: Readonly<{ visit: DeskVisit; registration: Registration }>) => (
  <Form action={`/balie/dossier/${registration.caseId}/plaats/gipod`} csrf={visit.employee.csrf}>
    <Button look="secondary" size="small">
      {words.again}
    </Button>
  </Form>
)
