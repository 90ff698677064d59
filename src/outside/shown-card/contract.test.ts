import { afterAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { cardsOverHttp, DoorReaderEnvironment, doorReadersOf, identityIn } from './index.ts'
import { identityFileOf, startDoorReaderSimulator } from './simulator.tsx'

const reader = await startDoorReaderSimulator()
afterAll(() => reader.stop())
const cards = cardsOverHttp({ url: reader.url, patience: 3_000 })
const maria = residentByKey('maria')
const file = identityFileOf(maria)

describe('A card that is shown at a door', () => {
  it('says who it is of, and no more', async () => {
    reader.put('maria')
    const card = {
      nationalNumber: maria.insz.replace(/\D/g, ''),
      name: `${maria.givenNames[0]} ${maria.familyNames[0]}`,
    }
    expect(await cards.read()).toEqual({ outcome: 'card', card })
  })
  it('is not there, or cannot be read', async () => {
    reader.put(null)
    expect(await cards.read()).toEqual({ outcome: 'no-card' })
    reader.put('broken')
    expect(await cards.read()).toEqual({ outcome: 'unreadable' })
  })
  it.each(['down', 'garbage', 'slow'] as const)('names nobody when the reader is %s', async (mood) => {
    reader.put('maria')
    reader.buttons.press(mood, 1_000)
    const hasty = cardsOverHttp({ url: reader.url, patience: 300 })
    expect((await hasty.read()).outcome).toMatch(/silent|unreadable/)
    reader.buttons.press('well')
  })
})

describe('The identity file of a card', () => {
  it('is read in spite of long fields', () => {
    const long = identityFileOf({ ...maria, familyNames: ['A'.repeat(600)] })
    expect(identityIn(long)?.name).toHaveLength(600 + 1 + (maria.givenNames[0]?.length ?? 0))
  })
  it('that is cut off, or has a number that cannot be, names nobody', () => {
    for (let end = 0; end < file.length - 60; end += 1) expect(identityIn(file.subarray(0, end))).toBeNull()
    expect(identityIn(identityFileOf({ ...maria, insz: '12345678901' }))).toBeNull()
    expect(identityIn(Buffer.alloc(400, 255))).toBeNull()
  })
})

describe('The readers at doors', () => {
  it('are named by place', () => {
    const named = DoorReaderEnvironment.parse({ DOOR_READERS: 'stadsloket=http://10.0.0.7:8080, huis=http://10.0.0.8' })
    expect(Object.keys(doorReadersOf(named))).toEqual(['stadsloket', 'huis'])
    expect(DoorReaderEnvironment.safeParse({ DOOR_READERS: 'http://10.0.0.7' }).success).toBe(false)
  })
})
