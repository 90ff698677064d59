import type { Booking } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import type { ReceiptPaper } from '#domain/documents/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import { appointmentPaperNote, kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import type { Site } from '../site.ts'
import type { OfferedHere } from './appointment-times.ts'

/** An appointment on paper: in Dutch, as every sheet of the city. Its code, when and where, what to bring; nothing of a person. */
export function appointmentPaper(
  { city }: Pick<Site, 'city'>,
  { booking, product, time }: Readonly<{ booking: Booking; product: Product; time: OfferedHere }>,
): ReceiptPaper {
  const words = kioskAppointmentWords('nl')
  const bring = product.bring.map((one) => inLanguage(one, 'nl'))
  return {
    city: city.title,
    language: 'nl',
    title: words.yours,
    rows: [
      [words.code, booking.code],
      [words.what, inLanguage(product.title, 'nl')],
      [words.when, showMoment(booking.startsAt, 'nl')],
      [words.where, [time.name, time.street].filter(Boolean).join(', ')],
      ...bring.map((one) => [words.bring, one] as const),
    ],
    note: `${words.codeText} ${appointmentPaperNote(city.contactCentre.phone)}`,
  }
}
