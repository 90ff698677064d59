import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Delivery, openingsIn } from './index.ts'
import { type ContainerSimulator, startContainerSimulator } from './simulator.tsx'

type Opening = ReturnType<typeof openingsIn>[number]

let simulator: ContainerSimulator
let url: string
let answers: number
const told: Opening[] = []
const keys = new Set<string | undefined>()

/** Our side as far as the wire format goes. */
const ear = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  keys.add(request.headers.authorization)
  const read = Delivery.safeParse(JSON.parse(body))
  if (answers !== 200) return response.writeHead(answers).end()
  if (!read.success) return response.writeHead(400).end()
  told.push(...openingsIn(read.data))
  response.writeHead(200).end('{}')
})

beforeAll(async () => {
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(ear.address() as AddressInfo).port}`
  simulator = await startContainerSimulator({ pause: 10 })
  simulator.deliverTo(url, 'key')
})
beforeEach(() => {
  answers = 200
  told.length = 0
  Object.assign(simulator.faults, { held: false, copies: 0, shuffled: false })
})
afterAll(async () => {
  await simulator.stop()
  ear.close()
})
const card = '0930000000001'

describe('A container system', () => {
  it('tells its openings with the key of the city, in words that we understand', async () => {
    simulator.turn(card, simulator.containers[2])
    expect(await simulator.quiet()).toBe(true)
    expect(told).toMatchObject([{ container: 'BER-0103', card, fraction: 'pmd', litres: 60 }])
    expect(told[0]?.openedAt).toBeInstanceOf(Date)
    expect(keys).toContain('Bearer key')
  })
  it('keeps what was not answered with 200, and tells it again', async () => {
    answers = 503
    simulator.turn(card)
    await expect.poll(() => simulator.seen.failed).toBeGreaterThan(1)
    expect(told).toEqual([])
    answers = 200
    expect(await simulator.quiet()).toBe(true)
    expect(told).toHaveLength(1)
  })
  it('may tell the same opening twice', async () => {
    simulator.faults.copies = 1
    const { sequence } = simulator.turn(card)
    await simulator.quiet()
    expect(told.map((one) => one.sequence)).toEqual([sequence, sequence])
  })
  it('may tell late, in bursts, and out of order', async () => {
    simulator.faults.held = true
    for (let time = 0; time < 1_200; time++) simulator.turn(card)
    expect(told).toEqual([])
    Object.assign(simulator.faults, { held: false, shuffled: true })
    expect(await simulator.quiet()).toBe(true)
    const sequences = told.map(({ sequence }) => sequence)
    expect(new Set(sequences).size).toBe(1_200)
    expect(sequences).not.toEqual(sequences.toSorted((a, b) => a - b))
  })
})

describe('What is delivered to us', () => {
  const opening = {
    container: 'C-1',
    sequence: 1,
    card,
    fraction: 'REST',
    litres: 30,
    openedAt: '2021-09-06T09:00:00+02:00',
  }
  const isRead = (change: object) => Delivery.safeParse({ openings: [{ ...opening, ...change }] }).success

  it('is read in any time zone', () => {
    const [read] = openingsIn(Delivery.parse({ openings: [opening] }))
    expect(read?.openedAt.toISOString()).toBe('2021-09-06T07:00:00.000Z')
  })
  it('keeps a fraction that we do not know', () => {
    expect(openingsIn(Delivery.parse({ openings: [{ ...opening, fraction: 'TEXTIEL' }] }))[0]?.fraction).toBe('TEXTIEL')
  })
  it.each([
    ['a sequence that is none', { sequence: -1 }],
    ['a card with signs', { card: "1' or '1" }],
    ['a day without a time zone', { openedAt: '2021-09-06T09:00:00' }],
    ['more than we asked', { name: 'Jan' }],
    ['no container', { container: '' }],
  ])('is refused with %s', (_, change) => expect(isRead(change)).toBe(false))
})
