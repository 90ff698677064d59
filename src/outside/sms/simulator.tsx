import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import {
  ButtonForm,
  type Buttons,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'

/** A text as it arrived on a telephone. `to`: `+32470123456`. */
export type ReceivedText = Readonly<{ id: string; to: string; from: string; text: string; reference: string; at: Date }>

export type SmsSimulator = Readonly<{
  /** The service, and the telephones as a web page. */
  url: string
  key: string
  buttons: Buttons
  /** Newest first; those to one number, or all. */
  texts(to?: string): readonly ReceivedText[]
  stop(): Promise<void>
}>

type Sent = { originator?: unknown; recipients?: unknown; body?: unknown; reference?: unknown; datacoding?: unknown }

/** The oldest go first, so that a long demonstration does not grow. */
const capacity = 2_000
const plain = /^[@£$¥èéùìòÇ\nØø\rÅå_ÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]{1,160}$/
const when = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'full', timeStyle: 'medium', timeZone: 'Europe/Brussels' })

/** A text message service that keeps what it gets in memory, with a page where one reads the telephones. */
export async function startSmsSimulator({
  port = 0,
  key = 'test_demonstratie',
}: Readonly<{ port?: number; key?: string }> = {}): Promise<SmsSimulator> {
  const pressed = buttons()
  const received: ReceivedText[] = []
  const texts = (to?: string) => (to === undefined ? received : received.filter((one) => one.to === to))
  const app = fastify()
  await app.register(formbody)
  obeyButtons(app, pressed, (path) => path === '/messages')
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', simulatorPolicy)
  })

  app.post<{ Body: Sent }>('/messages', ({ headers, body }, reply) => {
    const wrong = (status: number, code: number, description: string, parameter: string) =>
      reply.code(status).send({ errors: [{ code, description, parameter }] })
    if (headers.authorization !== `AccessKey ${key}`)
      return wrong(401, 2, 'Request not allowed (incorrect access_key)', 'access_key')
    const { originator, recipients, body: text, reference = null } = body
    const numbers = Array.isArray(recipients) ? recipients.map(Number) : []
    if (numbers.length === 0 || numbers.some((one) => !/^[1-9]\d{7,14}$/.test(String(one))))
      return wrong(422, 9, 'no (correct) recipients found', 'recipients')
    if (typeof originator !== 'string' || !/^[A-Za-z0-9]{1,11}$/.test(originator))
      return wrong(422, 9, 'originator is invalid', 'originator')
    if (typeof text !== 'string' || !plain.test(text)) return wrong(422, 9, 'body is invalid', 'body')
    const id = randomUUID().replaceAll('-', '')
    const at = new Date()
    for (const number of numbers)
      received.unshift({ id, to: `+${number}`, from: originator, text, reference: String(reference), at })
    received.length = Math.min(received.length, capacity)
    return reply.code(201).send({
      ...{ id, href: `https://rest.messagebird.com/messages/${id}`, direction: 'mt', type: 'sms', originator },
      ...{ body: text, reference, validity: null, gateway: 10, typeDetails: {}, datacoding: 'plain', mclass: 1 },
      ...{ scheduledDatetime: null, createdDatetime: at.toISOString() },
      recipients: {
        ...{ totalCount: numbers.length, totalSentCount: numbers.length },
        ...{ totalDeliveredCount: 0, totalDeliveryFailedCount: 0 },
        items: numbers.map((recipient) => ({ recipient, status: 'sent', statusDatetime: at.toISOString() })),
      },
    })
  })
  app.get('/', (_request, reply) => reply.type('text/html').send(page(texts(), pressed)))
  app.get<{ Querystring: { aan?: string } }>('/berichten.json', ({ query }) => texts(query.aan))
  buttonRoutes(app, pressed)

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return { url: `http://127.0.0.1:${chosen}`, key, buttons: pressed, texts, stop: () => app.close() }
}

function page(texts: readonly ReceivedText[], pressed: Buttons): string {
  return simulatorPage(
    'Sms-berichten',
    <>
      {texts.length === 0 && <p>Er zijn nog geen berichten.</p>}
      {texts.map(({ id, to, from, text, at }) => (
        <section key={`${id}${to}`}>
          <h2>{to}</h2>
          <p>
            Van {from}, {when.format(at)}, {text.length} tekens
          </p>
          <p>
            {text
              .split(/(https?:\/\/\S+)/)
              .map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : <span>{part}</span>))}
          </p>
        </section>
      ))}
      <ButtonForm pressed={pressed} />
    </>,
  )
}
