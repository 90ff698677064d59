import { directionOf, type ShellLanguage, shellLanguages } from '#platform/words.ts'
import type { WithoutLine } from './city.ts'
import { lineLanguages, lineWords } from './line-words.ts'

/** How days are named; numbers are those of the other languages. */
const locales: Readonly<Record<ShellLanguage, string>> = {
  ...{ nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' },
  ...{ tr: 'tr-TR', ar: 'ar-u-nu-latn', uk: 'uk-UA' },
}

/** Where its buttons lead: addresses of the city that the agent takes itself as long as there is no line. */
export const lineStop = '/kiosk/stoppen'

const style = `*{box-sizing:border-box}html{font-size:28px}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:#f6f3ec;color:#17211f;font:1rem/1.4 'Source Sans 3',system-ui,sans-serif}
main{flex:1;width:100%;max-width:1000px;margin:auto;padding:48px;display:flex;flex-direction:column;justify-content:center}
h1{font-size:2rem;line-height:1.15;margin:0 0 24px}h2{font-size:1.2rem;margin:32px 0 4px}p{margin:0 0 12px}
.phone{font-size:2rem;font-weight:700}.soft{color:#4a5753}ul{margin:0;padding:0;list-style:none}
a,button{display:inline-flex;align-items:center;justify-content:center;gap:.5em;min-height:84px;min-width:84px;padding:12px 24px;border:3px solid #0b5a50;border-radius:16px;background:#fff;color:#0b5a50;font:inherit;font-weight:600;text-decoration:none}
a:focus-visible,button:focus-visible,main:focus-visible{outline:4px solid #17211f;outline-offset:4px}
.stay{background:#0b5a50;color:#fff;align-self:flex-start;margin:12px 0}nav,footer{display:flex;flex-wrap:wrap;gap:16px;justify-content:center;padding:16px 48px}
nav a{font-weight:400;border-width:1px;color:#17211f}nav a[aria-current]{background:#17211f;color:#fff}
footer{background:#fff;border-top:2px solid #d9d4c7}footer form{margin:0}footer .help{background:#f5b335;border-color:#f5b335;color:#17211f}`

const pictures = {
  back: '<path d="M19 12H5m6-7-7 7 7 7"/>',
  stop: '<path d="M5 5l14 14M19 5L5 19"/>',
  help: '<path d="M4 5h16v11H10l-4 4v-4H4z"/>',
  noLine: '<path d="M2 9a15 15 0 0 1 20 0M5.500 13a10 10 0 0 1 13 0M9 17a5 5 0 0 1 6 0M3 3l18 18"/>',
} as const
const picture = (name: keyof typeof pictures, size = 32): string =>
  `<svg aria-hidden="true" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${pictures[name]}</svg>`

/**
 * `here`: where one was, to try again. `waits`: somebody is in the middle of something, and is asked to say now and then that he is there.
 * `signed`: his card signed, and the city did not answer to it yet.
 */
export type LineShown = Readonly<{
  known: WithoutLine | null
  language: ShellLanguage
  here: string
  waits: boolean
  signed: boolean
}>

/** An address of the city in this language, whatever it was asked in before. */
export function inLanguage(address: string, language: ShellLanguage): string {
  const url = new URL(address)
  url.searchParams.set('taal', language)
  return url.href
}

/** A page that needs nothing from anywhere: the agent gives it to the browser itself. */
export function linePage({ known, language, here, waits, signed }: LineShown): string {
  const words = lineWords[language]
  const isRtl = directionOf(language) === 'rtl'
  const stay = `<p class="soft">${words.stayText}</p><a class="stay" href="${escaped(here)}">${words.stay}</a>`
  return `<!doctype html><html lang="${language}"${isRtl ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><style>${style}</style></head><body>
<main tabindex="-1">${picture('noLine', 96)}<h1>${words.title}</h1><p>${signed ? words.signed : words.lead}</p>${waits ? stay : ''}
<div id="hulp" tabindex="-1">${known ? knownShown(known, language) : ''}</div></main>
<nav aria-label="${words.language}">${pills(known, language, here)}</nav>
<footer><a href="${escaped(here)}">${picture('back')}<span>${words.back}</span></a>
<form method="post" action="${lineStop}"><button type="submit">${picture('stop')}<span>${words.stop}</span></button></form>
<a class="help" href="#hulp">${picture('help')}<span>${words.help}</span></a></footer></body></html>`
}

function pills(known: WithoutLine | null, language: ShellLanguage, here: string): string {
  const offered = shellLanguages.filter((one) => one === 'nl' || (known?.languages.includes(one) ?? true))
  return offered
    .map((one) => {
      const dir = directionOf(one) === 'rtl' ? ' dir="rtl"' : ''
      const current = one === language ? ' aria-current="true"' : ''
      return `<a lang="${one}"${dir}${current} href="${escaped(inLanguage(here, one))}">${lineLanguages[one]}</a>`
    })
    .join('')
}

function knownShown({ place, phone, counter, walk, days }: WithoutLine, language: ShellLanguage): string {
  const words = lineWords[language]
  const day = new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  })
  const hours = days.map((one) => {
    const open = one.hours.length > 0 ? `<bdi dir="ltr">${escaped(one.hours.join(', '))}</bdi>` : words.closed
    return `<li>${escaped(day.format(new Date(`${one.day}T12:00:00Z`)))}: ${open}</li>`
  })
  const way = walk === null ? '' : `<br><span class="soft">${words.walk(walk)}</span>`
  return `<h2>${words.call}</h2><p class="phone"><bdi dir="ltr">${escaped(phone)}</bdi></p>
${counter ? `<h2>${words.counter}</h2><p><bdi>${escaped(counter)}</bdi>${way}</p>` : ''}
${hours.length > 0 ? `<h2>${words.hours}</h2><p><bdi>${escaped(place)}</bdi></p><ul>${hours.join('')}</ul>` : ''}`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
