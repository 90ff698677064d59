import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { knowPerson, personByNumber, setContact } from '#domain/people/index.ts'
import { employRobot } from '#domain/tasks/index.ts'
import { inventedResidents, type Resident, residents } from '#outside/personas.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { Clock } from '#platform/time/index.ts'
import { containerKey } from '../../demo-containers.ts'
import { aMortalProgram, type MortalProgram } from '../mortal-program.ts'
import { robotWork } from './robot-product.ts'

/** The city whose program is killed, and what the proof needs beside it. */
export type World = Readonly<{
  program: MortalProgram
  clock: Clock
  database: () => string
  /** It goes down with the program. */
  isEmbedded: boolean
  /** Starts the program again. */
  start: () => Promise<void>
  /** A question to the database, also while it goes down and comes back. */
  ask: <Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Does something as the city itself, by a command of the domain. */
  byCommand: <Result>(work: (context: OpenContext) => Promise<Result>) => Promise<Result>
  /** Somebody whom nobody used before, known here and with an e-mail address. */
  somebody: () => Promise<Known>
  /** A persona, likewise. */
  persona: (key: string) => Promise<Known>
  /** 1, 2, 3: for what has to differ each time. */
  next: () => number
  robotKey: string
  /** Hears of each answer that somebody read. */
  answered?: () => void
  stop: () => Promise<void>
}>

export type Known = Readonly<{ insz: string; personId: string; address: string }>

/** Monday 23 November 2026, ten o'clock in Antwerp, and on from there. */
const began = Date.parse('2026-11-23T09:00:00Z')

/** Starts the program once, with a robot that has a key and containers that know where to tell. `patience`: see `aMortalProgram`. */
export async function aWorld(databaseUrl?: string, patience = 1): Promise<World> {
  const started = Date.now()
  const clock = () => new Date(began + Date.now() - started)
  const program = await aMortalProgram({ clock, patience, ...(databaseUrl && { databaseUrl }) })
  let database = await program.start()

  const ask: World['ask'] = async (text, values = []) => {
    for (let tries = 0; ; tries++, await pause(200)) {
      const client = new pg.Client(database)
      client.on('error', () => {})
      try {
        await client.connect()
        return (await client.query(text, [...values])).rows
      } catch (error) {
        if (tries > 100 || (error as { code?: string }).code?.startsWith('42')) throw error
      } finally {
        await client.end().catch(() => {})
      }
    }
  }
  const byCommand: World['byCommand'] = async (work) => {
    const opened = openDatabase<unknown>(database, { connections: 2, name: 'proof' })
    try {
      return await work({ db: opened.db as OpenContext['db'], actor: system('proof'), now: clock() })
    } finally {
      await opened.close()
    }
  }
  const known = ({ insz, givenNames, familyNames }: Resident) =>
    byCommand(async (context): Promise<Known> => {
      const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
      const { id: personId } = (await personByNumber(context.db, insz)) ?? (await knowPerson(context, person))
      const address = `p${insz}@voorbeeld.example`
      const own = { kind: 'resident', id: personId, level: 'high', channel: 'portal', sessionId: newId() } as const
      await setContact({ ...context, actor: own }, personId, { kind: 'email', value: address, confirmed: true })
      return { insz, personId, address }
    })
  const adults = inventedResidents(400).filter(({ birthDate }) => birthDate < '1995')
  let [used, number] = [0, 0]

  const robotKey = await byCommand((context) => employRobot(context, { name: 'Archief', works: [robotWork] }))
  const key = await byCommand((context) => containerKey(context, `${program.dataDir}/containers.key`))
  program.systems.containers.deliverTo(program.url, key)
  return {
    ...{ program, clock, ask, byCommand, robotKey },
    start: async () => {
      database = await program.start()
      // Everybody comes from many addresses; here they all come from one, which would soon have begun too many sign-ins.
      await ask('update access.sign_in_attempt set address_hash = sha256(state_hash)')
    },
    database: () => database,
    isEmbedded: !databaseUrl,
    somebody: () => {
      const one = adults[used++ % adults.length]
      if (!one) throw new Error('nobody lives here')
      return known(one)
    },
    persona: (key) => {
      const one = residents.find((resident) => resident.key === key)
      if (!one) throw new Error(`nobody is called ${key}`)
      return known(one)
    },
    next: () => ++number,
    stop: () => program.stop(),
  }
}

/** In `days` days of domain time, as the three inputs of a date. */
export function dayIn({ clock }: Pick<World, 'clock'>, name: string, days: number): Record<string, string> {
  const [year = '', month = '', day = ''] = new Date(clock().getTime() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
