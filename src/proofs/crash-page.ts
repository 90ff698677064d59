import { proveCrash } from './crash.ts'
import type { ProofPage } from './page.ts'

/** `[seed] [kills]`: the program killed at random moments, with the embedded database or DATABASE_URL. */
export async function crashPage([seedGiven, killsGiven]: readonly string[]): Promise<ProofPage> {
  const seed = Number(seedGiven ?? Date.now() % 1_000_000)
  const kills = Number(killsGiven ?? 200)
  const databaseUrl = process.env.DATABASE_URL || undefined
  const result = await proveCrash({
    seed,
    kills,
    ...(databaseUrl && { databaseUrl }),
    say: (line) => console.error(line),
  })
  return {
    title: databaseUrl ? 'Own PostgreSQL' : 'Embedded PostgreSQL, killed with the program',
    seed,
    rows: [
      ['kill -9 of the program', result.kills],
      ['applications begun', result.applications],
      ['submitted', result.submitted],
      ['paid', result.paid],
      ['intakes of which a step writes to the applicant', result.told],
      ['intakes handed over to another service', result.handedOver],
      ['left as drafts', result.drafts],
      ['from start to answering, mean', `${result.restartMs} ms`],
    ],
    broken: result.broken,
  }
}
