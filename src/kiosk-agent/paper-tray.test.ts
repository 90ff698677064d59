import { describe, expect, it } from 'vitest'
import type { Scanned } from '#outside/document-scanner/index.ts'
import type { AskedAt } from './city.ts'
import { paperTray } from './paper-tray.ts'

const url = 'http://loket.test'
const caseId = '01890000-0000-7000-8000-000000000001'
const [first, second] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b']
const scanOf = (paper: string) => ({
  ...{ method: 'POST', body: '' },
  address: `${url}/kiosk/aanvraag/${caseId}/vraag/proof/scanner/${paper}/scan`,
})

/** A scanner that is slow, and a city that notes for what a paper came. */
function aDesk() {
  const ends: ((scanned: Scanned) => void)[] = []
  const brought: AskedAt[] = []
  const scanner = {
    scan: () => new Promise<Scanned>((resolve) => ends.push(resolve)),
    isThere: async () => true,
  }
  const city = {
    url,
    paperAsked: async () => ({ source: 'scanner' as const, accept: ['pdf'], maxBytes: 1_000 }),
    paperFiles: async () => undefined,
    bringPaper: async (at: AskedAt) => {
      brought.push(at)
      return '/kiosk/verder'
    },
  }
  const tray = paperTray(city, { scanner, stick: null })
  const begun = async (count: number) => {
    while (ends.length < count) await new Promise((resolve) => setImmediate(resolve))
  }
  const paper: Scanned = { outcome: 'scanned', kind: 'pdf', bytes: Buffer.from('%PDF-1.7') }
  return { tray, ends, brought, begun, paper }
}

describe('The tray between a page and the scanner', () => {
  it('carries out once what is touched twice, and brings it for what was asked', async () => {
    const { tray, ends, brought, begun, paper } = aDesk()
    const both = [tray.answer(scanOf(first), 'a'), tray.answer(scanOf(first), 'a')]
    await begun(1)
    ends[0]?.(paper)
    expect(await Promise.all(both)).toEqual([{ to: `${url}/kiosk/verder` }, { to: `${url}/kiosk/verder` }])
    expect(brought).toEqual([{ screenId: 'a', paperId: first }])
  })

  it('answers each with its own: neither another paper nor the next visitor gets what another asked', async () => {
    const { tray, ends, brought, begun, paper } = aDesk()
    const former = tray.answer(scanOf(first), 'a')
    await begun(1)
    tray.forget()
    const next = tray.answer(scanOf(second), 'b')
    await begun(2)
    ends[0]?.(paper)
    expect(await former).toEqual({ to: expect.stringContaining('fout=over') })
    expect(brought).toEqual([])
    ends[1]?.(paper)
    expect(await next).toEqual({ to: `${url}/kiosk/verder` })
    expect(brought).toEqual([{ screenId: 'b', paperId: second }])
  })
})
