import type { FastifyInstance } from 'fastify'
import type { ComponentChildren } from 'preact'
import { showMoney } from '#platform/formats/money.ts'
import { ButtonForm, type Buttons, buttonRoutes, simulatorPage } from '#platform/simulation/index.ts'
import type { Books, Simulated, SimulatedStatus } from './simulator-payments.ts'
import type { WebhookFaults } from './simulator-webhooks.ts'

type Terminal = Readonly<{ id: string; description: string; status: string }>
type ById = { Params: { id: string } }

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
/** As `simulatorPolicy`, but the forms here end on the page of whoever is paid. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"

const isGoingOn = (payment: Simulated) => payment.status === 'open' || payment.status === 'pending'

const Facts = ({ payment }: { payment: Simulated }) => (
  <dl>
    <dt>Voor</dt>
    <dd>{payment.description}</dd>
    <dt>Bedrag</dt>
    <dd>{showMoney(payment.cents)}</dd>
    <dt>Stand</dt>
    <dd>{words[payment.status]}</dd>
  </dl>
)

const Choice = ({ does, children }: { does: keyof typeof actions; children: ComponentChildren }) => (
  <button type="submit" name="doe" value={does}>
    {children}
  </button>
)

const checkoutPage = (payment: Simulated) =>
  simulatorPage(
    'Betalen',
    <>
      <p>U betaalt niet echt.</p>
      <Facts payment={payment} />
      {isGoingOn(payment) ? (
        <form method="post">
          <Choice does="betaal">Betaal</Choice>
          <Choice does="annuleer">Annuleer</Choice>
          <Choice does="mislukken">Laat mislukken</Choice>
          <Choice does="verlopen">Laat verlopen</Choice>
        </form>
      ) : (
        <p>Deze betaling is afgerond.</p>
      )}
      {payment.redirectUrl && (
        <p>
          <a href={payment.redirectUrl}>Terug naar het loket</a>
        </p>
      )}
    </>,
  )

const terminalPage = (terminal: Terminal, waiting: readonly Simulated[]) =>
  simulatorPage(
    `Terminal ${terminal.description}`,
    <>
      {waiting.length === 0 && <p>Er wacht geen betaling.</p>}
      {waiting.map((payment) => (
        <form method="post" key={payment.id}>
          <input type="hidden" name="id" value={payment.id} />
          <Facts payment={payment} />
          <Choice does="betaal">Kaart aanvaarden</Choice>
          <Choice does="mislukken">Kaart weigeren</Choice>
          <Choice does="annuleer">Stop op de terminal</Choice>
          <Choice does="verlopen">Te laat</Choice>
        </form>
      ))}
      <p>
        <a href={`/terminal/${terminal.id}`}>Vernieuw deze pagina</a>
      </p>
    </>,
  )

const webhookWords: Record<keyof WebhookFaults, readonly [off: string, on: string]> = {
  never: ['worden verstuurd', 'worden niet verstuurd'],
  copies: ['komen één keer', 'komen drie keer'],
  delay: ['komen meteen', 'komen later'],
  shuffled: ['komen in volgorde', 'komen door elkaar'],
}
const pressedOn: WebhookFaults = { never: true, copies: 2, delay: 5_000, shuffled: true }
const names = Object.keys(webhookWords) as (keyof WebhookFaults)[]

const startPage = (
  pressed: Buttons,
  faults: WebhookFaults,
  payments: readonly Simulated[],
  terminals: readonly Terminal[],
) =>
  simulatorPage(
    'Betaaldienst',
    <>
      <ButtonForm pressed={pressed} />
      <form method="post" action="/berichten">
        <h2>Hoe komen de berichten aan het loket?</h2>
        {names.map((name) => (
          <p key={name}>
            Berichten {webhookWords[name][faults[name] ? 1 : 0]}.{' '}
            <button type="submit" name="knop" value={name}>
              Berichten {webhookWords[name][faults[name] ? 0 : 1]}
            </button>
          </p>
        ))}
      </form>
      <h2>Terminals</h2>
      <ul>
        {terminals.map(({ id, description }) => (
          <li key={id}>
            <a href={`/terminal/${id}`}>{description}</a>
          </li>
        ))}
      </ul>
      <h2>Betalingen</h2>
      {payments.length === 0 && <p>Er zijn nog geen betalingen.</p>}
      <ul>
        {payments.slice(0, 50).map(({ id, cents, status }) => (
          <li key={id}>
            <a href={`/checkout/${id}`}>{id}</a>: {showMoney(cents)}, {words[status].toLowerCase()}
          </li>
        ))}
      </ul>
    </>,
  )

const missing = simulatorPage('Niet gevonden', <p>Wij kennen deze betaling niet.</p>)

/** What the payer and the demonstrator see of the provider. Works without script. */
export function simulatorPages(
  app: FastifyInstance,
  books: Books,
  terminals: readonly Terminal[],
  { pressed, faults }: { pressed: Buttons; faults: WebhookFaults },
): void {
  const html = 'text/html; charset=utf-8'
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy)
  })
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send())

  app.get<ById>('/checkout/:id', ({ params }, reply) => {
    const payment = books.find(params.id)
    return reply
      .code(payment ? 200 : 404)
      .type(html)
      .send(payment ? checkoutPage(payment) : missing)
  })
  app.post<ById & { Body: { doe?: string } }>('/checkout/:id', ({ params, body }, reply) => {
    const payment = books.find(params.id)
    const status = actions[body?.doe ?? '']
    if (!payment || !status) return reply.code(404).type(html).send(missing)
    books.move(payment, status)
    return reply.redirect(payment.redirectUrl ?? `/checkout/${payment.id}`, 303)
  })

  app.get<ById>('/terminal/:id', ({ params }, reply) => {
    const terminal = terminals.find(({ id }) => id === params.id)
    const waiting = books.all().filter((payment) => payment.terminalId === params.id && isGoingOn(payment))
    return reply
      .code(terminal ? 200 : 404)
      .type(html)
      .send(terminal ? terminalPage(terminal, waiting) : missing)
  })
  app.post<ById & { Body: { id?: string; doe?: string } }>('/terminal/:id', ({ params, body }, reply) => {
    const payment = books.find(body?.id ?? '')
    const status = actions[body?.doe ?? '']
    if (payment?.terminalId !== params.id || !status) return reply.code(404).type(html).send(missing)
    books.move(payment, status)
    return reply.redirect(`/terminal/${params.id}`, 303)
  })

  app.get('/', (_request, reply) => reply.type(html).send(startPage(pressed, faults, books.all(), terminals)))
  buttonRoutes(app, pressed)
  app.post<{ Body: { knop?: string } }>('/berichten', ({ body }, reply) => {
    const name = names.find((known) => known === body?.knop)
    if (!name) return reply.code(400).type('text/plain').send('Onbekende knop.')
    const off: WebhookFaults = { never: false, copies: 0, delay: 0, shuffled: false }
    Object.assign(faults, { [name]: faults[name] ? off[name] : pressedOn[name] })
    return reply.redirect('/', 303)
  })
}
