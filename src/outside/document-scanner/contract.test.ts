import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { esclScanner } from './index.ts'
import { type ScannerState, startDocumentScannerSimulator } from './simulator.tsx'

const simulator = await startDocumentScannerSimulator()
const scanner = esclScanner({ url: simulator.url, patience: 400 })
afterAll(simulator.stop)
beforeEach(() => {
  simulator.buttons.press('well')
  simulator.put('ready')
})
const most = 20_000_000

describe('A paper on the glass of a scanner', () => {
  it('comes as a picture, and nothing of it stays in the scanner', async () => {
    const scanned = await scanner.scan(['pdf', 'jpeg'], most)
    expect(scanned).toMatchObject({ outcome: 'scanned', kind: 'jpeg' })
    expect([await scanner.isThere(), simulator.waiting()]).toEqual([true, 0])
  })

  it.each<[ScannerState, string]>([
    ['empty', 'empty'],
    ['jammed', 'jammed'],
    ['jams', 'jammed'],
    ['busy', 'busy'],
    ['lies', 'nonsense'],
    ['endless', 'nonsense'],
  ])('is not there when the scanner is %s', async (state, outcome) => {
    simulator.put(state)
    expect(await scanner.scan(['jpeg'], 2_000_000)).toEqual({ outcome })
    expect(simulator.waiting()).toBe(0)
  })

  it('is refused where no picture is wanted and the scanner makes nothing else', async () => {
    expect(await scanner.scan(['pdf'], most)).toEqual({ outcome: 'nonsense' })
  })

  it('is not there when the scanner is silent, gone, or talks nonsense', async () => {
    simulator.buttons.press('garbage')
    expect([await scanner.scan(['jpeg'], most), await scanner.isThere()]).toEqual([{ outcome: 'nonsense' }, false])
    simulator.buttons.press('down')
    expect([await scanner.scan(['jpeg'], most), await scanner.isThere()]).toEqual([{ outcome: 'silent' }, false])
    simulator.buttons.press('slow', 900)
    expect(await scanner.scan(['jpeg'], most)).toEqual({ outcome: 'silent' })
    const nobody = esclScanner({ url: 'http://127.0.0.1:1/eSCL', patience: 300 })
    expect(await nobody.scan(['jpeg'], most)).toEqual({ outcome: 'silent' })
  })
})
