import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answers } from '#domain/forms/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { html } from '#ui/index.ts'
import { WrittenInDutch } from './channels/dutch-within.tsx'
import { aVisitor, walks } from './channels.fixture.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident, seen } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-letters-'))
let demo: Demo
beforeAll(async () => {
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }
  demo = await startDemo({ ...env, LOKET_CLOCK: '2026-11-23T10:00:00+01:00' }, { patience: 0.05 })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const dutch = /\b(het|een|niet|van|voor|wij|uw|geen|met|artikel|beslissing|aanvraag|reglement|dossier)\b/i

/** What stands on a page in the language of the page: what is marked as Dutch is left out. */
function inItsLanguage(body: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
  return main
    .replace(/<(\w+)[^>]*\slang="nl"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

type Decided = Readonly<{ person: string; product: string; answers: Answers; names: RegExp; what: string }>
const decided: readonly Decided[] = [
  {
    ...{ person: 'piet', product: 'attest-woonst', answers: { purpose: 'school', delivery: 'here' }, what: 'refusal' },
    names: /<h1/,
  },
  {
    ...{ person: 'jan', product: 'parkeervergunning-bewoner', answers: { plate: '1WWW901', country: 'BE' } },
    ...{ names: /<span lang="nl">Retributiereglement op het parkeren<\/span>/, what: 'decision that grants' },
  },
]

describe.each(decided)('A $what ($product)', ({ person, product, answers, names }) => {
  let path = ''
  it('is taken', async () => {
    const { catalogue, clock } = demo.program.site
    const { pages } = catalogue.current(product, clock())
    const { caseId } = await walks.home(demo.program.url, { person, product, pages, answers })
    path = `/aanvraag/${caseId}/beslissing`
  }, 60_000)

  it.each(['nl', 'fr', 'en'])(
    'is read in %s without Dutch that is not marked as such',
    async (language) => {
      const resident = aResident(demo.program.url, person, 'eid', aVisitor())
      await resident.signIn()
      const { body } = await seen(
        () => resident.visit(`${path}?taal=${language}`),
        ({ url: at }) => at.pathname === path,
      )
      expect(body).toMatch(names)
      const text = inItsLanguage(body)
      expect(text.length).toBeGreaterThan(200)
      if (language === 'nl') expect(text).toMatch(dutch)
      else expect(text).not.toMatch(dutch)
    },
    60_000,
  )
})

it.each([
  ['fr', 'Un collaborateur a écrit, en néerlandais :'],
  ['en', 'An employee wrote, in Dutch:'],
] as const)('What an employee wrote is introduced in %s, and marked as Dutch', (language, introduced) => {
  const text = 'Op het bewijs staat euronorm 1.'
  const body = html(WrittenInDutch({ text, language }))
  expect(body).toContain(introduced)
  expect(body).toContain(`<span lang="nl">${text}</span>`)
})
