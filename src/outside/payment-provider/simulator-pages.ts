import type { FastifyInstance } from 'fastify'
import type { Books, Simulated, SimulatedStatus } from './simulator-payments.ts'

type Terminal = Readonly<{ id: string; description: string; status: string }>
export type Switch = Readonly<{ name: string; label: string; isOn: () => boolean; press: () => void }>

const actions: Record<string, SimulatedStatus> = {
  betaal: 'paid',
  annuleer: 'canceled',
  mislukken: 'failed',
  verlopen: 'expired',
}
const words: Record<SimulatedStatus, string> = {
  open: 'Wacht op betaling',
  pending: 'In behandeling',
  paid: 'Betaald',
  canceled: 'Geannuleerd',
  expired: 'Verlopen',
  failed: 'Mislukt',
}

const style = `:root{color-scheme:light dark}body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#14213d;background:#eef1f6}
main{max-width:32rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:.5rem}
h1{font-size:1.5rem;margin:0 0 1rem}dl{margin:0 0 1.5rem}dt{font-weight:600}dd{margin:0 0 .5rem}
button,a.button{display:block;box-sizing:border-box;width:100%;margin:0 0 .75rem;padding:.75rem;font:inherit;text-align:center;border:2px solid #14213d;border-radius:.375rem;background:#fff;color:#14213d;cursor:pointer;text-decoration:none}
button.main{background:#14213d;color:#fff}button[aria-pressed=true]{background:#7a1f00;color:#fff}
:focus-visible{outline:3px solid #b34700;outline-offset:2px}.note{border-left:.25rem solid #b34700;padding-left:.75rem}`

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const euro = (cents: number) => `€ ${(cents / 100).toFixed(2).replace('.', ',')}`

const page = (title: string, body: string) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/simulator.css"></head>
<body><main><h1>${escaped(title)}</h1>
<p class="note">Dit is een proefopstelling. U betaalt niet echt.</p>${body}</main></body></html>`

const facts = (payment: Simulated) => `<dl><dt>Voor</dt><dd>${escaped(payment.description)}</dd>
<dt>Bedrag</dt><dd>${euro(payment.cents)}</dd><dt>Stand</dt><dd>${words[payment.status]}</dd></dl>`

const button = (value: string, label: string, main = false) =>
  `<button name="doe" value="${value}"${main ? ' class="main"' : ''}>${label}</button>`

const isGoingOn = (payment: Simulated) => payment.status === 'open' || payment.status === 'pending'

function checkoutPage(payment: Simulated): string {
  const choices = isGoingOn(payment)
    ? `<form method="post">${button('betaal', 'Betaal', true)}${button('annuleer', 'Annuleer')}${button('mislukken', 'Laat mislukken')}${button('verlopen', 'Laat verlopen')}</form>`
    : `<p>Deze betaling is afgerond.</p>`
  const back = payment.redirectUrl
    ? `<a class="button" href="${escaped(payment.redirectUrl)}">Terug naar het loket</a>`
    : ''
  return page('Betalen', facts(payment) + choices + back)
}

function terminalPage(terminal: Terminal, waiting: readonly Simulated[]): string {
  const list = waiting.map(
    (payment) =>
      `<form method="post"><input type="hidden" name="id" value="${payment.id}">${facts(payment)}${button('betaal', 'Kaart aanvaarden', true)}${button('mislukken', 'Kaart weigeren')}${button('annuleer', 'Stop op de terminal')}</form>`,
  )
  const body = list.length > 0 ? list.join('<hr>') : '<p>Er wacht geen betaling.</p>'
  return page(`Terminal ${terminal.description}`, `${body}<a class="button" href="">Vernieuw deze pagina</a>`)
}

function controlPage(switches: readonly Switch[], payments: readonly Simulated[], terminals: readonly Terminal[]) {
  const buttons = switches.map(
    ({ name, label, isOn }) => `<button name="knop" value="${name}" aria-pressed="${isOn()}">${label}</button>`,
  )
  const links = terminals.map(({ id, description }) => `<li><a href="/terminal/${id}">${escaped(description)}</a></li>`)
  const rows = payments
    .slice(0, 50)
    .map(({ id, cents, status }) => `<li><a href="/checkout/${id}">${id}</a>: ${euro(cents)}, ${words[status]}</li>`)
  return page(
    'Betaaldienst: knoppen',
    `<form method="post">${buttons.join('')}</form><h2>Terminals</h2><ul>${links.join('')}</ul><h2>Betalingen</h2>${
      rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>Er zijn nog geen betalingen.</p>'
    }`,
  )
}

/** What the payer and the demonstrator see of the provider. Works without script. */
export function simulatorPages(
  app: FastifyInstance,
  { books, terminals, switches }: { books: Books; terminals: readonly Terminal[]; switches: readonly Switch[] },
): void {
  const missing = page('Niet gevonden', '<p>Wij kennen deze betaling niet.</p>')
  const html = 'text/html; charset=utf-8'
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', "default-src 'none'; style-src 'self'; base-uri 'none'")
  })
  app.get('/simulator.css', (_request, reply) => reply.type('text/css').send(style))
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send())

  app.get<{ Params: { id: string } }>('/checkout/:id', ({ params }, reply) => {
    const payment = books.find(params.id)
    return reply
      .code(payment ? 200 : 404)
      .type(html)
      .send(payment ? checkoutPage(payment) : missing)
  })
  app.post<{ Params: { id: string }; Body: { doe?: string } }>('/checkout/:id', ({ params, body }, reply) => {
    const payment = books.find(params.id)
    const status = actions[body.doe ?? '']
    if (!payment || !status) return reply.code(404).type(html).send(missing)
    books.move(payment, status)
    return reply.redirect(payment.redirectUrl ?? `/checkout/${payment.id}`, 303)
  })

  app.get<{ Params: { id: string } }>('/terminal/:id', ({ params }, reply) => {
    const terminal = terminals.find(({ id }) => id === params.id)
    const waiting = books.all().filter((payment) => payment.terminalId === params.id && isGoingOn(payment))
    return reply
      .code(terminal ? 200 : 404)
      .type(html)
      .send(terminal ? terminalPage(terminal, waiting) : missing)
  })
  app.post<{ Params: { id: string }; Body: { id?: string; doe?: string } }>(
    '/terminal/:id',
    ({ params, body }, reply) => {
      const payment = books.find(body.id ?? '')
      const status = actions[body.doe ?? '']
      if (payment?.terminalId !== params.id || !status) return reply.code(404).type(html).send(missing)
      books.move(payment, status)
      return reply.redirect(`/terminal/${params.id}`, 303)
    },
  )

  app.get('/', (_request, reply) => reply.type(html).send(controlPage(switches, books.all(), terminals)))
  app.post<{ Body: { knop?: string } }>('/', ({ body }, reply) => {
    switches.find(({ name }) => name === body.knop)?.press()
    return reply.redirect('/', 303)
  })
}
