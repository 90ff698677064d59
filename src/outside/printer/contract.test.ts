import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ippPrinter, type Printer, pagesIn } from './index.ts'
import { decode, encode, group, type IppMessage, valueTag } from './ipp-message.ts'
import { type PrinterSimulator, startPrinterSimulator } from './simulator.tsx'

const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\nvel')
let simulator: PrinterSimulator
let printer: Printer

beforeAll(async () => {
  simulator = await startPrinterSimulator()
  printer = ippPrinter({ uri: simulator.uri, patience: 500 })
})
afterEach(() => {
  simulator.buttons.press('well')
  simulator.put('ready')
})
afterAll(() => simulator.stop())

describe('A sheet', () => {
  it('is printed as it was sent', async () => {
    const printed = await printer.print({ id: 'sheet-1', pdf, copies: 2 })
    expect(printed).toMatchObject({ outcome: 'accepted', already: false })
    expect(simulator.sheets()[0]).toMatchObject({ name: 'sheet-1', copies: 2, pdf })
    if (printed.outcome === 'accepted') expect(await printer.job(printed.job)).toMatchObject({ state: 'done' })
  })

  it('is counted by the printer in pages, also when it lost some', async () => {
    const twoPages = Buffer.from('%PDF-1.7\n<< /Type /Pages /Count 2 >> << /Type /Page >> << /Type/Page >>')
    expect(pagesIn(twoPages)).toBe(2)
    const pagesOut = async (id: string) => {
      const printed = await printer.print({ id, pdf: twoPages, copies: 2 })
      return printed.outcome === 'accepted' ? await printer.job(printed.job) : null
    }
    expect(await pagesOut('sheet-10')).toMatchObject({ state: 'done', pages: 4 })
    simulator.lose(3)
    expect(await pagesOut('sheet-11')).toMatchObject({ state: 'done', pages: 1 })
    simulator.lose(4 - 1_000)
    expect(await pagesOut('sheet-13')).toMatchObject({ state: 'done', pages: 1_000 })
    // What no sheet can be is not known.
    simulator.lose(4 - 2_147_483_647)
    expect(await pagesOut('sheet-14')).toMatchObject({ state: 'done', pages: null })
    simulator.lose(0)
    simulator.put('paper-out')
    expect(await pagesOut('sheet-12')).toMatchObject({ state: 'held-up', pages: null })
  })

  it('is printed once, however often it is sent', async () => {
    const before = simulator.sheets().length
    const sheet = { id: 'sheet-2', pdf }
    const [first] = await Promise.all([printer.print(sheet), printer.print(sheet)])
    const again = await ippPrinter({ uri: simulator.uri }).print(sheet)
    expect(simulator.sheets()).toHaveLength(before + 1)
    expect(again).toEqual({ ...first, already: true })
  })

  it('whose answer was lost is printed once', async () => {
    simulator.buttons.press('slow', 700)
    expect(await printer.print({ id: 'sheet-3', pdf })).toMatchObject({ outcome: 'silent' })
    simulator.buttons.press('well')
    await printer.print({ id: 'sheet-3', pdf })
    await printer.print({ id: 'sheet-3', pdf })
    expect(simulator.sheets().filter(({ name }) => name === 'sheet-3')).toHaveLength(1)
  })

  it('is found by the id under which it was sent, until it was taken back', async () => {
    expect(await printer.find('sheet-20')).toEqual({ outcome: 'unknown' })
    simulator.put('paper-out')
    const printed = await printer.print({ id: 'sheet-20', pdf })
    if (printed.outcome !== 'accepted') throw new Error('not accepted')
    expect(await printer.find('sheet-20')).toEqual({ outcome: 'found', job: printed.job })
    await printer.cancel(printed.job)
    expect(await printer.find('sheet-20')).toEqual({ outcome: 'unknown' })
    simulator.buttons.press('down')
    expect(await printer.find('sheet-20')).toMatchObject({ outcome: 'silent' })
  })

  it('waits while there is no paper, and comes out after', async () => {
    simulator.put('paper-out')
    expect(await printer.state()).toMatchObject({ state: 'stopped', paperOut: true, accepting: true })
    const printed = await printer.print({ id: 'sheet-4', pdf })
    if (printed.outcome !== 'accepted') throw new Error('not accepted')
    expect(await printer.job(printed.job)).toMatchObject({ state: 'held-up' })
    simulator.put('ready')
    expect(await printer.job(printed.job)).toMatchObject({ state: 'done' })
  })

  it('that was taken back never comes out, and can be sent again', async () => {
    simulator.put('paper-out')
    const printed = await printer.print({ id: 'sheet-9', pdf })
    if (printed.outcome !== 'accepted') throw new Error('not accepted')
    expect(await printer.cancel(printed.job)).toBe(true)
    simulator.put('ready')
    expect(simulator.sheets().some(({ name }) => name === 'sheet-9')).toBe(false)
    expect(await printer.job(printed.job)).toMatchObject({ state: 'failed' })
    expect(await printer.print({ id: 'sheet-9', pdf })).toMatchObject({ outcome: 'accepted', already: false })
    expect(await printer.cancel(printed.job + 1)).toBe(false)
  })

  it('is not taken by a stopped printer', async () => {
    simulator.put('stopped')
    expect(await printer.state()).toMatchObject({ state: 'stopped', accepting: false, reasons: ['paused'] })
    expect(await printer.print({ id: 'sheet-5', pdf })).toMatchObject({ outcome: 'busy' })
  })

  it('that is no PDF is refused for good', async () => {
    expect(await printer.print({ id: 'sheet-6', pdf: Buffer.from('hallo') })).toMatchObject({ outcome: 'refused' })
  })

  it('lies on the page of the printer', async () => {
    await printer.print({ id: 'sheet-7', pdf })
    const page = await (await fetch(simulator.url)).text()
    const [, path = ''] = /href="(\/vellen\/\d+\.pdf)"/.exec(page) ?? []
    expect(Buffer.from(await (await fetch(simulator.url + path)).arrayBuffer())).toEqual(pdf)
  })
})

describe('A printer', () => {
  it('that is ready says so', async () => {
    expect(await printer.state()).toEqual({
      outcome: 'found',
      state: 'idle',
      accepting: true,
      paperOut: false,
      reasons: [],
    })
  })
  it.each(['down', 'garbage'] as const)('that is %s is silent', async (mood) => {
    simulator.buttons.press(mood)
    expect(await printer.state()).toMatchObject({ outcome: 'silent' })
    expect(await printer.print({ id: 'sheet-8', pdf })).toMatchObject({ outcome: 'silent' })
  })
  it('does not know a job of another', async () => {
    expect(await printer.job(9_999)).toEqual({ outcome: 'unknown' })
  })
})

describe('An IPP message', () => {
  it('is written as RFC 8010, appendix A.2, has it', () => {
    const bytes = encode({
      code: 0x0002,
      requestId: 1,
      groups: [group(1, ['attributes-charset', valueTag.charset, 'utf-8']), group(2, ['copies', valueTag.integer, 20])],
      data: Buffer.from('%!'),
    })
    expect(bytes.toString('hex')).toBe(
      `010100020000000101${'47'}0012${Buffer.from('attributes-charset').toString('hex')}0005${Buffer.from('utf-8').toString('hex')}` +
        `0221${'0006'}${Buffer.from('copies').toString('hex')}000400000014032521`,
    )
  })

  const attribute = fc.oneof(
    fc.tuple(fc.constant(valueTag.integer), fc.array(fc.integer(), { minLength: 1, maxLength: 3 })),
    fc.tuple(fc.constant(valueTag.keyword), fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 })),
    fc.tuple(fc.constant(valueTag.boolean), fc.tuple(fc.boolean())),
  )
  it('reads back as it was written', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z-]{1,20}$/), attribute),
        fc.uint8Array({ maxLength: 50 }),
        (attributes, data) => {
          const message: IppMessage = {
            code: 2,
            requestId: 7,
            groups: [
              {
                tag: 1,
                attributes: new Map(Object.entries(attributes).map(([name, [tag, values]]) => [name, { tag, values }])),
              },
            ],
            data: Buffer.from(data),
          }
          expect(decode(encode(message))).toEqual(message)
        },
      ),
    ))
  it('that is damaged is an error, never a hang', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        try {
          decode(Buffer.concat([Buffer.from('0101000200000001', 'hex'), noise]))
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    ))
  it('may hold a collection', () => {
    const item = (tag: string, name: string, value: string) => {
      const length = (text: string) => Buffer.from([0, text.length]).toString('hex')
      return tag + length(name) + Buffer.from(name).toString('hex') + length(value) + Buffer.from(value).toString('hex')
    }
    const bytes = Buffer.from(
      `010100000000000104${item('34', 'media-col', '')}${item('4a', '', 'media-color')}${item('44', '', 'blue')}${item('37', '', '')}${item('42', 'printer-name', 'p')}03`,
      'hex',
    )
    const [printerGroup] = decode(bytes).groups
    expect(printerGroup?.attributes.get('media-col')?.values).toEqual([{ 'media-color': ['blue'] }])
    expect(printerGroup?.attributes.get('printer-name')?.values).toEqual(['p'])
  })
})
