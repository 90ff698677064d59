import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { handlings } from '../magda/exceptions.ts'
import { type RegisteredPerson, type ResidenceHistory, readMessage, textOf } from './index.ts'
import { aRegister, why } from './register.fixture.ts'

const folder = resolve(process.env.MESSAGE_FILES ?? '../shared/data')
const collection = join(folder, 'magda')
const present = existsSync(collection)
if (!present)
  console.warn(`LEFT OUT: no message files in ${folder} (MESSAGE_FILES); the register is tested on its own messages.`)

const filesIn = (path: string): string[] =>
  present
    ? readdirSync(join(collection, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml'))
        .map((name) => join(collection, path, name))
    : []
const nameOf = (file: string) => basename(file, '.xml')
const read = (file: string) => ({ file, ...readMessage(textOf(readFileSync(file)), nameOf(file)) })

describe.skipIf(!present)('Every message file of', () => {
  const services = [
    ['GeefPersoon', 'Persoon/GeefPersoon'],
    ['GeefGezinssamenstelling', 'Persoon/GeefGezinssamenstelling'],
    ['GeefPersoonMutatiesNotificaties', 'Persoon/GeefPersoonMutatiesNotificaties'],
    ['GeefHistoriekPersoon', 'Persoon/GeefHistoriekPersoon'],
    ['RegistreerInschrijving', 'Repertorium/RegistreerInschrijving'],
  ] as const

  it.each(services)('%s is read', (service, path) => {
    const messages = filesIn(path).map(read)
    console.info(`${service}: ${messages.length} message files read`)
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.filter((message) => message.service !== service)).toEqual([])
    // Either it says something, or why it does not.
    expect(messages.filter(({ facts, exceptions }) => facts === null && exceptions.length === 0)).toEqual([])
  })

  it('the other services is recognised', () => {
    const messages = filesIn('.').map(read)
    console.info(`${messages.length} message files recognised in all`)
    expect(messages.filter(({ service, exceptions }) => service === null && exceptions[0]?.type !== 'FAULT')).toEqual(
      [],
    )
  })
})

describe.skipIf(!present)('In the message files of GeefPersoon', () => {
  const messages = filesIn('Persoon/GeefPersoon').map(read)
  const people = messages.flatMap(({ facts }) => (facts ? [facts as RegisteredPerson] : []))
  const where = (test: (person: RegisteredPerson) => boolean) => people.filter(test).length

  it('everybody has a name, a gender and a date of birth, complete or not', () => {
    expect(people.filter(({ name, gender, birth }) => !name || !gender || !birth?.date)).toEqual([])
  })

  it('there are incomplete dates, the deceased, the struck off and addresses abroad, and all of them are understood', () => {
    expect(where(({ birth }) => birth?.date?.includes('-00') ?? false)).toBeGreaterThan(0)
    expect(where(({ death }) => death !== undefined)).toBeGreaterThan(0)
    expect(where(({ struckOff }) => struckOff !== undefined)).toBeGreaterThan(0)
    expect(where(({ address }) => address?.kind === 'foreign')).toBeGreaterThan(0)
    expect(where(({ replaces }) => replaces !== undefined)).toBeGreaterThan(0)
  })

  it('nobody who was struck off has a domicile in Belgium', () => {
    expect(where(({ struckOff, address }) => struckOff !== undefined && address?.kind === 'belgian')).toBe(0)
  })

  it('an address has lines, or a street and a place', () => {
    const bare = people.filter(({ address }) =>
      address?.kind === 'foreign' ? address.lines.length === 0 : address && !(address.street && address.houseNumber),
    )
    expect(bare).toEqual([])
  })

  it('a number with a wrong check digit is noted, and the message is read all the same', () => {
    const wrong = messages.filter(({ insz }) => insz && !parseNationalNumber(insz))
    expect(wrong.length).toBeGreaterThan(0)
    expect(wrong.filter(({ notes }) => notes.length === 0)).toEqual([])
    expect(wrong.filter(({ facts }) => facts === null)).toEqual([])
  })

  it('a warning beside an answer does not take the answer away', () => {
    const warned = messages.filter(({ exceptions }) => exceptions.some(({ type }) => type !== 'FOUT'))
    expect(warned.length).toBeGreaterThan(0)
    expect(warned.filter(({ facts }) => facts === null)).toEqual([])
  })
})

describe.skipIf(!present)('In the message files of GeefHistoriekPersoon', () => {
  const histories = filesIn('Persoon/GeefHistoriekPersoon')
    .map(read)
    .flatMap(({ facts }) => (facts ? [facts as ResidenceHistory] : []))
  const lived = histories.flatMap(({ residences }) => residences)

  it('everybody lived somewhere, and at one place at a time', () => {
    expect(histories.length).toBeGreaterThan(10)
    for (const { residences } of histories) {
      expect(residences.length).toBeGreaterThan(0)
      expect(residences.filter(({ until }) => until === undefined).length).toBeLessThanOrEqual(1)
      for (const [at, { until }] of residences.entries()) {
        const next = residences[at - 1]
        if (next?.since && until) expect(until <= next.since).toBe(true)
      }
    }
  })

  it('there are addresses abroad and times in no register, and all of them are understood', () => {
    for (const kind of ['belgian', 'foreign', 'struck-off'])
      expect(lived.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(0)
    expect(lived.filter((one) => one.kind === 'foreign' && !(one.lines[0] && one.country))).toEqual([])
    expect(lived.filter((one) => one.kind === 'struck-off' && !one.reason)).toEqual([])
  })

  it('an address in Belgium has a street and a number', () => {
    expect(lived.filter((one) => one.kind === 'belgian' && !(one.street && one.houseNumber))).toEqual([])
  })
})

describe.skipIf(!present)('Of the message files, the exceptions', () => {
  it('are all in the table', () => {
    const codes = new Set(filesIn('.').flatMap((file) => read(file).exceptions.map(({ code }) => code)))
    codes.delete('faultcode')
    expect([...codes].filter((code) => !(code in handlings))).toEqual([])
  })
})

describe.skipIf(!present)('Asked through the simulator, every person of the message files', () => {
  it('is answered as the file says', async () => {
    const setting = await aRegister({ messageFiles: folder }, { retries: 0, timeoutMs: 20_000 })
    const asked = filesIn('Persoon/GeefPersoon').filter((file) => /^\d{11}$/.test(nameOf(file)))
    const answers = []
    for (const file of asked) answers.push({ file: read(file), said: await setting.register.person(nameOf(file), why) })
    await setting.stop()

    for (const { file, said } of answers) {
      const about = file.facts as RegisteredPerson | null
      const number = nameOf(file.file)
      if (!about) expect(said.outcome, file.file).not.toBe('found')
      // A file about another number than its name: whose it is, a person must decide.
      else if (about.insz !== number && about.replaces !== number) expect(said.outcome, file.file).toBe('manual')
      else expect(said, file.file).toMatchObject({ outcome: 'found', value: about })
    }
    expect(setting.simulator.messageFiles).toBeGreaterThan(asked.length)
  })

  it('is answered with where that person lived, as the file says', async () => {
    const setting = await aRegister({ messageFiles: folder }, { retries: 0, timeoutMs: 20_000 })
    const asked = filesIn('Persoon/GeefHistoriekPersoon').filter((file) => /^\d{11}$/.test(nameOf(file)))
    for (const file of asked) {
      const said = await setting.register.residences(nameOf(file), why)
      const about = read(file).facts as ResidenceHistory
      if (about.insz === nameOf(file)) expect(said, file).toMatchObject({ outcome: 'found', value: about })
      else expect(said.outcome, file).toBe('manual')
    }
    await setting.stop()
  })
})
