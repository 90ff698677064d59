import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chance } from './chance.ts'
import { brokenPromises, unsettled } from './crash-books.ts'
import { brokenHandOvers } from './crash-handed-over.ts'
import { aMortalProgram } from './mortal-program.ts'
import {
  aPersistentResident,
  type KindOfApplication,
  kindsOfApplication,
  type Promised,
} from './persistent-resident.ts'

export type CrashOptions = Readonly<{
  seed: number
  /** How often the program is killed. */
  kills: number
  /** An own PostgreSQL; without one the embedded database is killed with the program. */
  databaseUrl?: string
  /** Residents at the same time. */
  residents?: number
  say?: (line: string) => void
}>

export type CrashResult = Readonly<{
  kills: number
  applications: number
  submitted: number
  paid: number
  drafts: number
  /** Of which the applicant was written to by a step, and which another service took over. */
  told: number
  handedOver: number
  restartMs: number
  /** What was promised and is not so: empty when all held. */
  broken: readonly string[]
}>

/**
 * A kill comes after so many answers at most, seldom so many: counted in answers and not in seconds, residents get as far
 * between two kills on a busy machine as on an idle one.
 */
const answersBetween = 120
/** And then at any moment of the work for the next ones. */
const momentsMs = 60

const people = ['jan', 'sofie', 'yasmina', 'maria', 'omer', 'karel', 'els']

/**
 * Residents apply, sign, submit and pay while the program is killed (kill -9) at random moments and started again. At the end
 * the books of the residents, of the payment provider and of the city must agree. The seed fixes the moments and the choices;
 * what the machine was doing at such a moment it cannot fix.
 */
export async function proveCrash({ seed, kills, databaseUrl, residents = 4, say }: CrashOptions): Promise<CrashResult> {
  const random = chance(seed)
  const program = await aMortalProgram(databaseUrl ? { databaseUrl } : {})
  const promises = new Map<string, Promised>()
  let busy = true
  let answers = 0
  const answered = () => {
    answers++
  }
  try {
    let database = await program.start()
    const working = people.slice(0, residents).map(async (person, at) => {
      const luck = chance(seed * 1_000 + at)
      const resident = aPersistentResident(program.url, person, luck, promises, answered)
      const kinds = Object.keys(kindsOfApplication) as KindOfApplication[]
      const any = () => kinds[Math.floor(luck() * kinds.length)] ?? 'certificate'
      while (busy) await resident.applies(any(), luck() < 0.15)
    })
    const crowd = Promise.all(working)
    // Whoever fails is told at the end; until then it must not end the process.
    crowd.catch(() => {})

    let restartMs = 0
    for (let killed = 1; killed <= kills; killed++) {
      const enough = answers + random() ** 2 * answersBetween
      for (const since = Date.now(); answers < enough && Date.now() - since < 60_000; ) await pause(5)
      await pause(random() * momentsMs)
      await program.kill()
      const began = Date.now()
      database = await program.start()
      restartMs += Date.now() - began
      await forgetAddresses(database)
      if (killed % 20 === 0) say?.(`${killed} kills, ${promises.size} applications`)
    }
    busy = false
    await crowd
    const made = [...promises.values()]
    await untilSettled(database)
    return {
      kills,
      applications: made.length,
      submitted: made.filter(({ submitted }) => submitted).length,
      paid: made.filter(({ paid }) => paid).length,
      drafts: made.filter(({ submitted }) => !submitted).length,
      restartMs: Math.round(restartMs / Math.max(1, kills)),
      told: made.filter(({ kind, submitted }) => kind === 'told' && submitted).length,
      handedOver: made.filter(({ kind, submitted }) => kind === 'handed-over' && submitted).length,
      broken: [
        ...(await brokenPromises(database, made, program.systems.payments.payments(), (id) =>
          program.systems.payments.refunds(id),
        )),
        ...(await brokenHandOvers(database, made, program.systems.pensions.taken())),
      ],
    }
  } finally {
    busy = false
    await program.stop()
  }
}

/** Residents come from many addresses; here they all come from one, which would soon have begun too many sign-ins. */
async function forgetAddresses(database: string): Promise<void> {
  await asked(database, 'update access.sign_in_attempt set address_hash = sha256(state_hash)')
}

/** The mid-office finishes by itself: at most six minutes, in which the books are held against the provider's once more. */
async function untilSettled(database: string): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 360_000; await pause(500)) {
    const { rows } = await asked(database, unsettled)
    if (rows.length === 0) return
  }
}

async function asked(database: string, statement: string) {
  const client = new pg.Client(database)
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query<Record<string, unknown>>(statement)
  } finally {
    await client.end()
  }
}
