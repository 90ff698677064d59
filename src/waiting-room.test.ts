import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { deviceKeyOf, isDeviceOf } from './domain/queue/index.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-door-'))
const place = 'stadsloket-harmonie'
let demo: Demo
let door: string

beforeAll(async () => {
  const clock = '2021-09-11T09:50:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
  const key = deviceKeyOf(demo.program.site.queue, 'door', place)
  expect(isDeviceOf(demo.program.site.queue, 'door', place, key)).toBe(true)
  door = `${demo.program.url}/deur/${place}/${key}`
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const press = async (path: string, body: Record<string, string>) => {
  const answer = await fetch(`${door}${path}`, { method: 'POST', body: new URLSearchParams(body) })
  return { status: answer.status, text: await answer.text() }
}

describe('A ticket for who walks in', () => {
  const take = () => press('/nummer', { dienst: 'reispas' })
  it('comes out of the printer: number, for what, where, when, how long, and no more', async () => {
    const { text } = await take()
    expect(text).toContain('Neem uw ticket mee.')
    const [ticket = ''] = demo.simulators.simulators.ticketPrinter.tickets()
    expect(ticket.split('\n').slice(0, 3)).toEqual(['Stadsloket Harmonie', 'B 01', 'Reispas aanvragen'])
    expect(ticket).toMatch(/11 september/)
    expect(ticket).toMatch(/\/wachten\/[\w-]{44}\n/)
  })
  it('is on the screen, with how to keep it, when the paper is out or the printer is silent', async () => {
    const { ticketPrinter } = demo.simulators.simulators
    ticketPrinter.put('paper-out')
    const { text } = await take()
    expect(text).toContain('Het papier van de ticketprinter is op. Onthoud dit nummer')
    expect(text).toMatch(/B 02[\s\S]*lom-qr/)
    ticketPrinter.put('ready')
    expect(ticketPrinter.tickets()).toHaveLength(1)
    await ticketPrinter.stop()
    expect((await take()).text).toContain('Komt er geen ticket? Onthoud dit nummer')
  })
})

describe('A card at the door', () => {
  it('that names nobody is asked for in other words, also when the reader does not answer', async () => {
    const { doorReader } = demo.simulators.simulators
    expect(await press('/kaart', {})).toMatchObject({ status: 422 })
    doorReader.buttons.press('down')
    expect((await press('/kaart', {})).text).toContain('De kaartlezer werkt nu niet')
  })
})
