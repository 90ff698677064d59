import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { communicationOf } from '#platform/formats/structured-communication.ts'
import { ascii, writeCoda } from './coda-writer.ts'
import { type BankStatement, parseCoda, type ReadStatements, statementFolder } from './index.ts'
import { startBankSimulator } from './simulator.tsx'

const account = 'BE68539007547034'
const folder = await mkdtemp(join(tmpdir(), 'bank-'))
const bank = await startBankSimulator({ account, folder, today: () => new Date('2026-11-23T10:00:00Z') })
afterAll(() => bank.stop())

const read = (given: ReadStatements): readonly BankStatement[] => {
  if ('mistakes' in given) throw new Error(given.mistakes.map(({ line, what }) => `${line} ${what}`).join())
  return given.statements
}
const word = fc.stringMatching(/^[A-Z][A-Z0-9 .-]{0,20}[A-Z]$/).map((text) => text.replace(/\s+/g, ' '))
const movement = fc.record({
  reference: fc.stringMatching(/^[A-Z0-9]{1,21}$/),
  cents: fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((cents) => cents !== 0),
  valueOn: fc.constantFrom('2026-11-20', '2026-11-23', null),
  communication: fc.oneof(fc.integer({ min: 0, max: 9_999_999_999 }).map(communicationOf), fc.constant(null)),
  text: word,
  other: fc.oneof(fc.record({ name: word, account: fc.constant('BE43068999999501') }), fc.constant(null)),
})
const statement: fc.Arbitrary<BankStatement> = fc
  .record({
    oldCents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    movements: fc.array(movement, { maxLength: 20 }),
  })
  .map(({ oldCents, movements }) => ({
    account,
    number: '103',
    on: '2026-11-23',
    oldCents,
    newCents: movements.reduce((sum, { cents }) => sum + cents, oldCents),
    movements: movements.map((one, at) => ({
      ...one,
      place: `${String(at + 1).padStart(4, '0')}/0000`,
      text: one.communication ? '' : one.text,
    })),
  }))

/** Few runs: each reads whole files. */
const law = <Given>(given: fc.Arbitrary<Given>, claim: (given: Given) => void) =>
  fc.assert(fc.property(given, claim), { numRuns: 40 })

describe('A statement file', () => {
  it('is read back as the bank wrote it, whatever moved', () =>
    law(statement, (given) => {
      expect(read(parseCoda(writeCoda(given)))).toEqual([given])
    }))

  it('may hold several statements', () => {
    const given = fc.sample(statement, 3)
    expect(read(parseCoda(given.map(writeCoda).join('')))).toEqual(given)
  })

  it('may have lost the blanks at the end of its lines', () =>
    law(statement, (given) => {
      expect(read(parseCoda(writeCoda(given).replace(/ +\r\n/g, '\n')))).toEqual([given])
    }))

  it('with one amount changed is not believed', () =>
    law(
      fc.tuple(
        statement.filter(({ movements }) => movements.length > 0),
        fc.integer({ min: 1, max: 9 }),
      ),
      ([given, by]) => {
        const lines = writeCoda(given).split('\r\n')
        const at = lines.findIndex((line) => line.startsWith('21'))
        const line = lines[at] ?? ''
        lines[at] = line.slice(0, 44) + ((Number(line[44]) + by) % 10) + line.slice(45)
        expect(parseCoda(lines.join('\r\n'))).toMatchObject({ mistakes: [{ what: 'balance-differs' }] })
      },
    ))

  it('that is cut off anywhere is refused, never read in part', () =>
    law(fc.tuple(statement, fc.nat()), ([given, at]) => {
      const lines = writeCoda(given).trimEnd().split('\r\n')
      expect(parseCoda(lines.slice(0, at % lines.length).join('\r\n'))).toHaveProperty('mistakes')
    }))

  it('that does not begin as CODA does is told to be another file, not one that is cut off', () => {
    expect(parseCoda('datum;bedrag;mededeling\n')).toEqual({ mistakes: [{ line: 1, what: 'unknown-record' }] })
    expect(parseCoda('1000;12,50;+++090/0000/00055+++\n')).toEqual({ mistakes: [{ line: 1, what: 'unknown-record' }] })
  })

  it('of any other kind is refused in words, never by a fault', () =>
    law(fc.string({ maxLength: 300 }), (text) => {
      expect(parseCoda(text)).toHaveProperty('mistakes')
    }))
})

/** As a bank wrote it: one transfer with a structured communication, one in words, and a total split in two. */
const asDelivered = [
  '0000023112672505                  STAD VOORBEELD            KREDBEBB   00000000000 00000                                       2',
  '12103BE68539007547034                  EUR0000000001000000201126STAD VOORBEELD            ZICHTREKENING                      103',
  '2100010000REF1                 0000000000027500231126001500001101123456789002                                      23112610301 0',
  '2200010000                                                                                        KREDBEBB                   1 0',
  '2300010000BE43068999999501                  EURYILDIZ-SAHIN OMER                                                             0 1',
  '31000100010000REF1             001500001001YILDIZ-SAHIN OMER                                                                 0 0',
  '2100020000REF2                 0000000000011000000000001500000TAXICHEQUES VOOR MIJN MOEDER, MEDEDELING +++123/4567/2311261030  1',
  '2200020000890 02+++                                                                                                          0 0',
  '2100030000REF3                 0000000000030000231126101500000                                                     23112610300 0',
  '2100030001REF3A                0000000000010000231126501500000EERSTE DEEL                                          23112610300 0',
  '2100030002REF3B                0000000000020000231126501500000TWEEDE DEEL                                          23112610300 0',
  '8103BE68539007547034                  EUR0000000001068500231126                                                                0',
  '9               000011000000000000000000000000068500                                                                           2',
]

describe('A file with everything', () => {
  const [only] = read(parseCoda(asDelivered.join('\r\n')))
  it('names its account, number, day and balances', () =>
    expect(only).toMatchObject({ account, number: '103', on: '2026-11-23', oldCents: 100_000, newCents: 106_850 }))
  it('gives a structured communication with who paid', () =>
    expect(only?.movements[0]).toMatchObject({
      cents: 2_750,
      communication: '123456789002',
      other: { name: 'YILDIZ-SAHIN OMER', account: 'BE43068999999501' },
    }))
  it('leaves words as words', () => {
    expect(only?.movements[1]).toMatchObject({ cents: 1_100, valueOn: null, communication: null })
    expect(only?.movements[1]?.text).toContain('MIJN MOEDER')
  })
  it('books the parts of a total, and not the total besides', () =>
    expect(only?.movements.slice(2).map(({ place, cents }) => [place, cents])).toEqual([
      ['0003/0001', 1_000],
      ['0003/0002', 2_000],
    ]))
  it('counts positions from the first', () => {
    const elsewhere = asDelivered.map((line) => line.replace('12103BE', '11103BE'))
    expect(parseCoda(elsewhere.join('\n'))).toEqual({ mistakes: [{ line: 2, what: 'no-iban' }] })
    const dollars = asDelivered.map((line) => line.replace('   EUR0000000001000000', '   USD0000000001000000'))
    expect(parseCoda(dollars.join('\n'))).toEqual({ mistakes: [{ line: 2, what: 'not-euro' }] })
  })
})

describe('The folder of the bank', () => {
  it('gives each whole file once', async () => {
    const inbox = statementFolder(folder)
    bank.transfer({
      cents: 2_750,
      communication: '+++123/4567/89002+++',
      name: 'Ömer Yıldız-Şahin',
      account: 'BE43068999999501',
    })
    const { name } = await bank.closeDay()
    await writeFile(join(folder, '.half.cod'), 'half')
    expect(await inbox.waiting()).toEqual([name])
    const [said] = read(parseCoda(await inbox.read(name)))
    expect(said?.movements[0]).toMatchObject({
      communication: '123456789002',
      other: { name: ascii('Ömer Yıldız-Şahin') },
    })
    await inbox.putAside(name, 'gelezen')
    await inbox.putAside(name, 'gelezen')
    expect(await inbox.waiting()).toEqual([])
    expect(await readdir(join(folder, 'gelezen'))).toEqual([name])
  })
})
