import { productLanguage, type ShellLanguage } from '../words.ts'
import { cityTimeZone, showDate, showMoment } from './dates.ts'

/** A day `YYYY-MM-DD` as the screen says it, with the digits that are used here: `31 Ağustos 2027`. */
export const dayIn = (spoken: ShellLanguage, day: string): string =>
  new Intl.DateTimeFormat(`${spoken}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** The same, and in the languages of products as everywhere there: with the day of the week. */
export function dayShown(day: string, spoken: ShellLanguage): string {
  const language = productLanguage(spoken)
  return language === spoken ? showDate(day, language) : dayIn(spoken, day)
}

/** A day and a time in the city, in the language of the screen and with the digits that are used here. */
export function momentIn(instant: Date, spoken: ShellLanguage): string {
  const language = productLanguage(spoken)
  if (language === spoken) return showMoment(instant, language)
  return new Intl.DateTimeFormat(`${spoken}-u-nu-latn`, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: cityTimeZone },
  }).format(instant)
}
