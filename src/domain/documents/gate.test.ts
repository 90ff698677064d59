import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { startCivilRegistrySimulator } from '#outside/civil-registry/simulator.ts'
import { residents } from '#outside/personas.ts'
import { aRegister, today, why } from '#outside/population-register/register.fixture.ts'
import { anyCertificate } from './any-certificate.fixture.ts'
import { aCertificate } from './certificate.fixture.ts'
import type { CertificateData } from './certificate.ts'
import { newCodes } from './codes.ts'
import { certificateData } from './facts.ts'
import { renderRequest } from './make.ts'
import { startMaker } from './maker.fixture.ts'
import { createCompiler, Unrenderable } from './rendering/compile.ts'
import { structureOf } from './structure.ts'
import { readTemplates, type Template, templatesFolder } from './template.ts'

const templates = [...readTemplates().values()]
const compile = createCompiler(templatesFolder)
const request = (template: Template, data: CertificateData) =>
  renderRequest(
    template,
    { template: template.name, data, codes: newCodes(), now: new Date('2021-09-06T07:00:00Z') },
    'https://loket.example/controle',
  )

const household = aCertificate('household-composition')
const [first] = household.household?.members ?? []
const membersOf = (count: number): CertificateData => ({
  ...household,
  household: { members: Array.from({ length: count }, () => first ?? {}) },
})

/** Templates of a designer who made a mistake that his example does not show. */
const folder = mkdtempSync(join(tmpdir(), 'templates-'))
cpSync(templatesFolder, folder, { recursive: true })
appendFileSync(
  join(folder, 'household-composition', 'template.typ'),
  `\n#if data.household.members.len() > 4 or data.address.kind == "foreign" { heading(level: 4)[Diep] }\n`,
)
afterAll(() => rmSync(folder, { recursive: true }))

describe('Every document goes through the gate for accessibility', () => {
  it.each(templates)('and passes it for people with any name and any missing fact: $name', (template) => {
    fc.assert(
      fc.property(anyCertificate(template.name, template.needs), (data) => {
        expect(compile({ ...request(template, data), gate: true }).length).toBeGreaterThan(10_000)
      }),
      { numRuns: 12, seed: 20_261_123 },
    )
  })

  it('and passes it for everybody whom the registers of the demonstration know', { timeout: 120_000 }, async () => {
    const population = await aRegister({ invented: 0 })
    const acts = await startCivilRegistrySimulator({ today: () => today })
    const civil = provisionalCivilRegistry({ url: acts.url, token: 'demo' })
    const { city, reference, source } = household
    const made = new Map<string, string>()
    for (const { insz } of residents) {
      const [person, members, lived, found] = await Promise.all([
        population.register.person(insz, why),
        population.register.household(insz, why),
        population.register.residences(insz, why),
        civil.acts(insz, why),
      ])
      if (person.outcome !== 'found') continue
      for (const template of templates) {
        const known = certificateData(template.needs, {
          city,
          reference,
          source,
          person: person.value,
          ...(members.outcome === 'found' && { household: members.value }),
          ...(lived.outcome === 'found' && { residences: lived.value }),
          ...(found.outcome === 'found' && found.value[0] && { act: found.value[0], extract: 'descent' as const }),
          request: { what: 'Pensioen', on: '2021-09-06', time: '9.00', told: [] },
          letter: { lines: ['Parkeervergunning', '', 'Ik vraag dit aan.'] },
          mayShowProtectedAddress: true,
        })
        if ('missing' in known) continue
        const asked = request(template, known.data)
        const structure = structureOf(template.name, known.data, asked.input.length)
        if (!made.has(structure)) expect(compile({ ...asked, gate: true }).length).toBeGreaterThan(10_000)
        made.set(structure, template.name)
      }
    }
    await Promise.all([population.stop(), acts.stop()])
    // Of some facts these registers say nothing: the data made above stand in for them.
    const without = templates.map(({ name }) => name).filter((name) => ![...made.values()].includes(name))
    expect(without).toEqual([
      'large-works-permit',
      'last-wishes',
      'legal-cohabitation',
      'no-parking-permit',
      'small-works-permit',
    ])
  })
})

describe('A document that does not pass the gate', () => {
  it('is not made, though the example of its template passes, and however often it is asked', async () => {
    const parts = await startMaker({ folder })
    const make = (data: CertificateData) =>
      parts.maker.make({ template: 'household-composition', data, codes: newCodes(), now: new Date() })
    try {
      await parts.maker.checkAccessible('household-composition')
      expect((await make(membersOf(4))).pdf.length).toBeGreaterThan(10_000)
      for (const _ of [1, 2]) {
        const refused = await make(membersOf(5)).catch((error: unknown) => error)
        expect(refused).toBeInstanceOf(Unrenderable)
        expect(String(refused)).toMatch(/PDF\/UA-1/)
      }
      expect((await make(membersOf(4))).pdf.length).toBeGreaterThan(10_000)
    } finally {
      await parts.stop()
    }
  })
})

describe('Documents of one structure', () => {
  it('share their fate at the gate: one of them is held against it for all', () => {
    const template = readTemplates(folder).get('household-composition')
    if (!template) throw new Error('no template')
    const compileBroken = createCompiler(folder)
    const fates = new Map<string, boolean>()
    const small = anyCertificate(template.name, template.needs).map((data) => ({
      ...data,
      household: { members: data.household?.members.slice(0, 6) ?? [{}] },
    }))
    fc.assert(
      fc.property(
        small,
        fc.array(fc.constantFrom('Ö', 'б', 'Λ', 'ij'), { minLength: 4, maxLength: 4 }),
        (data, others) => {
          // The same people with other names and another place.
          const sibling = renamed(data, others)
          for (const one of [data, sibling]) {
            const asked = request(template, one)
            const fate = passes(() => compileBroken({ ...asked, gate: true }))
            const structure = structureOf(template.name, one, asked.input.length)
            expect(fates.get(structure) ?? fate).toBe(fate)
            fates.set(structure, fate)
          }
        },
      ),
      { numRuns: 25, seed: 7 },
    )
    expect(new Set(fates.values())).toEqual(new Set([true, false]))
    // Renamed people share the structure of the others: something was shared at all.
    expect(fates.size).toBeLessThan(50)
  })
})

function renamed(data: CertificateData, others: readonly string[]): CertificateData {
  const letter = (at: number) => others[at % others.length] ?? 'x'
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value !== 'string' || key === 'kind' || key === 'insz' || /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? value
      : letter(value.length).repeat(value.length),
  ) as CertificateData
}

function passes(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof Unrenderable) return false
    throw error
  }
}
