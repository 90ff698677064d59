/**
 * Telephone numbers, kept as E.164 (`+32475123456`). Without a country code a number is Belgian: national numbers start
 * with 0; mobile ones (04xx) have ten digits, geographic and special ones nine.
 */
const belgianMobile = /^4[5-9]\d{7}$/
const belgianLandline = /^[1-9]\d{7}$/

/** `null`: this is no telephone number. */
export function parsePhone(written: string): string | null {
  const bare = written.replace(/\(0\)/g, '').replace(/[\s./()-]/g, '')
  const international = bare.replace(/^00/, '+')
  if (!/^\+?\d{6,15}$/.test(international)) return null
  if (!international.startsWith('+')) {
    return international.startsWith('0') ? belgian(international.slice(1)) : null
  }
  if (international.startsWith('+32')) return belgian(international.slice(3).replace(/^0/, ''))
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null
}

/** As it is written in Belgium: `0475 12 34 56`, `03 123 45 67`, `050 12 34 56`; others `+31 612345678`. */
export function showPhone(number: string): string {
  const national = /^\+32(\d{8,9})$/.exec(number)?.[1]
  if (!national)
    return number.replace(/^(\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}))(\d+)$/, '$1 $2')
  if (national.length === 9) return `0${national.replace(/(\d{3})(\d{2})(\d{2})(\d{2})/, '$1 $2 $3 $4')}`
  // Antwerp, Brussels, Ghent and Liège have a zone of one digit; all others of two.
  if (/^[2349]/.test(national)) return `0${national.replace(/(\d)(\d{3})(\d{2})(\d{2})/, '$1 $2 $3 $4')}`
  return `0${national.replace(/(\d{2})(\d{2})(\d{2})(\d{2})/, '$1 $2 $3 $4')}`
}

function belgian(national: string): string | null {
  return belgianMobile.test(national) || belgianLandline.test(national) ? `+32${national}` : null
}
