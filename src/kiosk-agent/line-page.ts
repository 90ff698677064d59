import type { WithoutLine } from './city.ts'

/** What is said without a line, in the language of the city and in the two that stand beside it. */
const words = {
  title: 'Dit scherm heeft even geen verbinding',
  lead: 'Wat u betaalde of ondertekende, blijft bewaard. Het scherm gaat vanzelf verder.',
  call: 'Bel ons',
  counter: 'Of ga naar een loket',
  hours: 'Hier is het open op',
  closed: 'gesloten',
  others: [
    ['fr', 'Cet écran n’a pas de connexion pour le moment. Il continuera tout seul.'],
    ['en', 'This screen has no connection for a moment. It will go on by itself.'],
  ],
} as const

const day = new Intl.DateTimeFormat('nl-BE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** A page that needs nothing from anywhere: the agent gives it to the browser itself. */
export function linePage(known: WithoutLine | null): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${words.title}</title><style>
body{margin:0;background:#f6f3ec;color:#17211f;font:28px/1.4 'Source Sans 3',system-ui,sans-serif}
main{box-sizing:border-box;min-height:100vh;max-width:1000px;margin:auto;padding:64px;display:flex;flex-direction:column;justify-content:center}
h1{font-size:56px;line-height:1.15;margin:0 0 24px}h2{font-size:32px;margin:40px 0 8px}p{margin:0 0 12px}
.phone{font-size:56px;font-weight:700}.soft{color:#4a5753}ul{margin:0;padding:0;list-style:none}
</style></head><body><main><h1>${words.title}</h1><p>${words.lead}</p>${known ? knownShown(known) : ''}${words.others
    .map(([lang, text]) => `<p class="soft" lang="${lang}">${text}</p>`)
    .join('')}</main></body></html>`
}

function knownShown({ place, phone, counter, days }: WithoutLine): string {
  const hours = days.map((one) => {
    const open = one.hours.length > 0 ? one.hours.join(' en ') : words.closed
    return `<li>${escaped(day.format(new Date(`${one.day}T12:00:00Z`)))}: ${escaped(open)}</li>`
  })
  return `<h2>${words.call}</h2><p class="phone">${escaped(phone)}</p>
${counter ? `<h2>${words.counter}</h2><p>${escaped(counter)}</p>` : ''}
${hours.length > 0 ? `<h2>${words.hours}</h2><p>${escaped(place)}</p><ul>${hours.join('')}</ul>` : ''}<h2></h2>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
