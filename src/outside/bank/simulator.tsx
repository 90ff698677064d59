import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { cityDay } from '#platform/formats/dates.ts'
import { parseMoney, showMoney } from '#platform/formats/money.ts'
import { readCommunication, showCommunication } from '#platform/formats/structured-communication.ts'
import { simulatorPage, simulatorPolicy } from '#platform/simulation/index.ts'
import { writeCoda } from './coda-writer.ts'
import type { BankStatement, Movement } from './statement.ts'

export type Transfer = Readonly<{ cents: number; communication: string; name: string; account: string }>

export type BankSimulator = Readonly<{
  url: string
  /** Somebody transfers money to (or, below zero, gets it from) the account. */
  transfer(transfer: Transfer): void
  /** Closes the day: the statement of what came in since the last one. Laid in the folder too, when there is one. */
  closeDay(): Promise<Readonly<{ name: string; file: Buffer }>>
  stop(): Promise<void>
}>

type Paid = { Body: { bedrag?: string; mededeling?: string; naam?: string; rekening?: string } | undefined }

/** The bank at which the city has its account: people transfer, and it writes its statement files. */
export async function startBankSimulator({
  port = 0,
  account = 'BE68539007547034',
  folder,
  today = () => new Date(),
}: Readonly<{ port?: number; account?: string; folder?: string; today?: () => Date }> = {}): Promise<BankSimulator> {
  const waiting: Movement[] = []
  const closed: { name: string; file: Buffer }[] = []
  let balance = 1_000_000
  const app = fastify({ forceCloseConnections: true, bodyLimit: 10_000 })
  await app.register(formbody)

  const transfer = ({ cents, communication, name, account: from }: Transfer) => {
    const number = waiting.length + 1
    waiting.push({
      place: `${String(number).padStart(4, '0')}/0000`,
      reference: `BNK${cityDay(today()).replaceAll('-', '')}${String(closed.length + 1).padStart(3, '0')}${String(number).padStart(4, '0')}`,
      cents,
      valueOn: cityDay(today()),
      communication: readCommunication(communication),
      text: readCommunication(communication) ? '' : communication,
      other: { name, account: from },
    })
  }
  const closeDay = async () => {
    const statement: BankStatement = {
      account,
      number: String((closed.length % 999) + 1).padStart(3, '0'),
      on: cityDay(today()),
      oldCents: balance,
      newCents: waiting.reduce((sum, { cents }) => sum + cents, balance),
      movements: waiting.splice(0),
    }
    balance = statement.newCents
    const name = `${statement.on}-${statement.number}.cod`
    const file = Buffer.from(writeCoda(statement), 'latin1')
    closed.push({ name, file })
    if (folder) await laidIn(folder, name, file)
    return { name, file }
  }

  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', simulatorPolicy)
      .send(bankPage(account, waiting, closed)),
  )
  app.post<Paid>('/overschrijven', (request, reply) => {
    const { bedrag = '', mededeling = '', naam = '', rekening = '' } = request.body ?? {}
    const cents = parseMoney(bedrag)
    if (!cents) return reply.code(400).type('text/plain').send('Vul een bedrag in.')
    transfer({ cents, communication: mededeling, name: naam || 'ONBEKEND', account: rekening || 'BE43068999999501' })
    return reply.redirect('/', 303)
  })
  app.post('/afsluiten', async (_request, reply) => {
    await closeDay()
    return reply.redirect('/', 303)
  })
  app.get<{ Params: { name: string } }>('/uittreksels/:name', (request, reply) => {
    const found = closed.find(({ name }) => name === request.params.name)
    if (!found) return reply.code(404).type('text/plain').send('Dit uittreksel is er niet.')
    return reply
      .header('content-disposition', `attachment; filename="${found.name}"`)
      .type('application/octet-stream')
      .send(found.file)
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return { url: `http://127.0.0.1:${chosen}`, transfer, closeDay, stop: () => app.close() }
}

/** Written aside first: whoever reads the folder never sees half a file. */
async function laidIn(folder: string, name: string, file: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `.${name}`), file)
  await rename(join(folder, `.${name}`), join(folder, name))
}

function bankPage(account: string, waiting: readonly Movement[], closed: readonly Readonly<{ name: string }>[]) {
  return simulatorPage(
    'Bank',
    <>
      <form method="post" action="/overschrijven">
        <h2>Overschrijven naar {account}</h2>
        {[
          ['bedrag', 'Bedrag'],
          ['mededeling', 'Mededeling'],
          ['naam', 'Naam van de betaler'],
        ].map(([name, label]) => (
          <p key={name}>
            <label for={name}>{label}</label> <input id={name} name={name} />
          </p>
        ))}
        <button type="submit">Overschrijven</button>
      </form>
      <h2>Vandaag</h2>
      {waiting.length === 0 ? (
        <p>Nog geen verrichtingen.</p>
      ) : (
        <ul>
          {waiting.map(({ place, cents, communication, text, other }) => (
            <li key={place}>
              {showMoney(cents)} van {other?.name}: {communication ? showCommunication(communication) : text}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/afsluiten">
        <button type="submit">Dag afsluiten en uittreksel maken</button>
      </form>
      <h2>Uittreksels</h2>
      <ul>
        {closed.map(({ name }) => (
          <li key={name}>
            <a href={`/uittreksels/${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>,
  )
}
