import { type Appointments, calendarFile, contactOfVisit, findVisit, shortPathOf } from '#domain/appointments/index.ts'
import type { City } from '#domain/catalogue/index.ts'
import { fileNameOf, openDocument } from '#domain/documents/index.ts'
import type { PostRoom } from '#domain/messages/index.ts'
import { mailAddressOf, personById } from '#domain/people/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Clock } from '#platform/time/index.ts'

type Needed = Readonly<{
  db: OpenContext['db']
  clock: Clock
  city: City
  publicUrl: string
  appointments: Appointments
}> &
  Pick<PostRoom, 'mail' | 'sms' | 'patience'>

/** What sending messages needs from the modules to its left: where somebody is reached, and the file that was asked for. */
export function postRoomOf({ db, clock, city, publicUrl, appointments, mail, sms, patience }: Needed): PostRoom {
  const context = (): OpenContext => ({ db, actor: system('messages'), now: clock() })
  return {
    mail,
    ...(sms && { sms }),
    shortPath: (path) => shortPathOf(appointments, path),
    patience,
    sender: { city: city.title, url: publicUrl, contact: '/hulp' },
    async reach(personId) {
      const [to, person] = [await mailAddressOf(context(), personId), await personById(db, personId)]
      if (to || person) return to && { ...to, name: person?.givenName ?? '' }
      // Who has an appointment needs no account: then the visit itself is told.
      const visitor = await contactOfVisit(context(), personId)
      return (
        visitor && {
          ...{ address: visitor.address, confirmed: false, name: visitor.name },
          medium: visitor.kind === 'phone' ? 'sms' : 'email',
        }
      )
    },
    async calendarOf(visitId) {
      const visit = await findVisit(context(), appointments, { bookingId: visitId })
      const place = city.places.find(({ id }) => id === visit.place)
      const file = calendarFile(visit, { city: city.title, place, changedAt: clock(), publicUrl })
      return { name: 'afspraak.ics', type: 'text/calendar; charset=utf-8', content: Buffer.from(file) }
    },
    async documentOf(documentId, personId) {
      const opened = await openDocument(context(), documentId).catch((error: unknown) => {
        if (error instanceof Refusal) return null
        throw error
      })
      if (opened?.document.personId !== personId) return null
      return { name: fileNameOf(opened.document), type: 'application/pdf', content: opened.pdf }
    },
  }
}
