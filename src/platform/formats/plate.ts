/** A number plate as the register keeps it: letters and digits alone. `country`: ISO 3166, `null` when nobody said. */
export type Plate = Readonly<{ plate: string; country: string | null }>

/** Letters of other alphabets that stand on plates because they look like ours. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  ['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX']
    .concat(['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ІI', 'ØO', 'ÆA'])
    .map((pair) => [...pair] as [string, string]),
)

/** Distinguishing signs of vehicles that are not the ISO code. */
const signs: Readonly<Record<string, string>> = {
  ...{ A: 'AT', B: 'BE', D: 'DE', E: 'ES', F: 'FR', H: 'HU', I: 'IT', L: 'LU', M: 'MT', N: 'NO', P: 'PT', S: 'SE' },
  ...{ UK: 'GB', FIN: 'FI', IRL: 'IE', EST: 'EE', SLO: 'SI', UA: 'UA' },
}

/** The present Belgian series: `1-ABC-123`. */
const belgianSeries = /^[1-9][A-Z]{3}\d{3}$/

/**
 * One plate, however it was spelled: capitals, small or full-width letters, look-alikes of Greek and Cyrillic plates, accents,
 * blanks, dashes and dots anywhere, and the B of the country before a Belgian one. A plate is never guessed (an O is no 0).
 * `null`: this is no plate. `country`: an ISO code or the sign on the vehicle, when somebody said it.
 */
export function readPlate(written: string, country?: string | null): Plate | null {
  if (written.length > 40) return null
  const read = countryCode(country)
  if (read === undefined) return null
  const text = plain(written)
  const plate = /^B(E?)[1-9][A-Z]{3}\d{3}$/.test(text) ? text.replace(/^BE?/, '') : text
  if (!/^[A-Z0-9]{2,12}$/.test(plate) || !/\d/.test(plate + (read === 'BE' ? '0' : ''))) return null
  return { plate, country: read ?? (plate === text ? null : 'BE') }
}

/** ISO 3166 code of what somebody said; `null`: nothing was said, `undefined`: there is no such country code. */
function countryCode(written: string | null | undefined): string | null | undefined {
  const text = plain(written ?? '')
  if (text === '') return null
  const code = signs[text] ?? text
  return /^[A-Z]{2}$/.test(code) ? code : undefined
}

/** Capitals and digits of our alphabet alone. Most of what is asked is written in it already. */
function plain(written: string): string {
  if (/^[ -~]*$/.test(written)) return written.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return [...written.normalize('NFKC').toUpperCase()]
    .map((letter) => lookAlikes[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\p{Z}\p{S}\p{C}]/gu, '')
}

/** As people write it: `1-ABC-123`. A foreign plate comes back as it is kept. */
export function showPlate(plate: string): string {
  return belgianSeries.test(plate) ? `${plate[0]}-${plate.slice(1, 4)}-${plate.slice(4)}` : plate
}
