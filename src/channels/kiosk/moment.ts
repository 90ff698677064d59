import { cityTimeZone, showMoment } from '#platform/formats/dates.ts'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'

/** A day and a time in the city, in the language of the screen and with the digits that are used here. */
export function momentIn(instant: Date, spoken: ShellLanguage): string {
  const language = productLanguage(spoken)
  if (language === spoken) return showMoment(instant, language)
  return new Intl.DateTimeFormat(`${spoken}-u-nu-latn`, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: cityTimeZone },
  }).format(instant)
}
