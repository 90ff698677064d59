import { describe, expect, it } from 'vitest'
import { stretchInWords, stretchWords } from '#domain/forms/index.ts'
import { reachOf, streetDrawing } from '../form/street-drawing.ts'
import { fieldsOf } from './autosave.ts'
import { counted, moved } from './combobox.ts'
import { clockText, isSaidAloud } from './countdown.ts'
import { counterText, lengthOf } from './counter.ts'
import { idleMoment } from './idle.ts'
import { actOf, afterKey, boardFor } from './keys-layout.ts'
import { isTooSoon } from './once.ts'
import { nextPause } from './poll.ts'
import { nextRow } from './rows.ts'
import { deadlinesFrom, sessionMoment, shouldExtend } from './session-clock.ts'
import { shortcutOf } from './shortcuts.ts'
import { movedBy, moveOfKey, spanText } from './stretch.ts'

describe('The arrow keys in suggestions', () => {
  it('go down and up, and through the input at both ends', () => {
    expect(moved('ArrowDown', -1, 3)).toBe(0)
    expect(moved('ArrowDown', 2, 3)).toBe(-1)
    expect(moved('ArrowUp', -1, 3)).toBe(2)
    expect(moved('ArrowUp', 0, 3)).toBe(-1)
    expect(moved('ArrowDown', -1, 0)).toBe(-1)
  })

  it('say how many there are', () => {
    const words = { one: '1 suggestie', several: '2 suggesties', none: 'Geen suggesties' }
    expect([0, 1, 5].map((count) => counted(words, count))).toEqual(['Geen suggesties', '1 suggestie', '5 suggesties'])
  })
})

describe('A session', () => {
  const deadlines = deadlinesFrom(0, 900, 3_600)

  it('is quiet at first, warns two minutes before, then is over', () => {
    expect(sessionMoment(deadlines, 0).kind).toBe('quiet')
    expect(sessionMoment(deadlines, 781_000)).toMatchObject({ kind: 'warn', reason: 'idle', secondsLeft: 119 })
    expect(sessionMoment(deadlines, 900_000).kind).toBe('over')
  })

  it('says when it is the absolute end that comes first', () => {
    expect(sessionMoment(deadlinesFrom(0, 900, 60), 0)).toMatchObject({ kind: 'warn', reason: 'absolute' })
  })

  it('is kept while somebody types, once half of the idle time has passed', () => {
    const active = { lastActive: 400_000, lastAnswer: 0 }
    expect(shouldExtend(deadlines, 900, active, 500_000)).toBe(true)
    expect(shouldExtend(deadlines, 900, active, 400_000)).toBe(false)
    expect(shouldExtend(deadlines, 900, { lastActive: 0, lastAnswer: 1 }, 500_000)).toBe(false)
    expect(shouldExtend(deadlines, 900, active, 900_000)).toBe(false)
  })

  it('shows the time left, and says it aloud now and then only', () => {
    expect([125, 59.2, 0, -3].map(clockText)).toEqual(['2:05', '1:00', '0:00', '0:00'])
    expect([120, 119, 60, 30, 10, 9].filter(isSaidAloud)).toEqual([120, 60, 30, 10])
  })
})

describe('A kiosk that nobody touches', () => {
  it('asks, waits, and is wiped', () => {
    expect(idleMoment(10, 60, 30).kind).toBe('here')
    expect(idleMoment(60, 60, 30)).toEqual({ kind: 'ask', secondsLeft: 30 })
    expect(idleMoment(90, 60, 30).kind).toBe('gone')
  })

  it('asks before the end of the visit too, of who touches it all the time', () => {
    expect(idleMoment(0, 60, 30, 31).kind).toBe('here')
    expect(idleMoment(0, 60, 30, 30)).toEqual({ kind: 'ask', secondsLeft: 30 })
    expect(idleMoment(0, 60, 30, 0).kind).toBe('gone')
  })
})

describe('Keys on the screen', () => {
  const asks = ['text', 'email', 'numeric', 'decimal', 'tel', 'lines'] as const

  it('are at most ten beside each other, each of them once', () => {
    for (const kind of asks) {
      for (const page of ['letters', 'signs'] as const) {
        const board = boardFor(kind, page)
        const keys = board.flat()
        expect(Math.max(...board.map((row) => row.length))).toBeLessThanOrEqual(10)
        expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
        expect(keys.every((key) => [...key].length === 1 || actOf(key) !== null)).toBe(true)
      }
    }
  })

  it('have all digits and a way to erase, whatever is asked', () => {
    for (const kind of asks) expect(boardFor(kind).flat()).toEqual(expect.arrayContaining([...'0123456789', '{back}']))
  })

  it('have what an address of mail needs, and names of here', () => {
    expect(boardFor('email').flat()).toEqual(expect.arrayContaining([...'@._-']))
    const all = [...boardFor('text'), ...boardFor('text', 'signs')].flat()
    expect([...'yıldız-şahin’s'].every((letter) => all.includes(letter))).toBe(true)
  })

  it('write where one is, over what is marked, and no more than fits', () => {
    expect(afterKey({ value: 'ac', from: 1, to: 1 }, 'b')).toEqual({ value: 'abc', from: 2, to: 2 })
    expect(afterKey({ value: 'abc', from: 0, to: 3 }, 'x')).toEqual({ value: 'x', from: 1, to: 1 })
    expect(afterKey({ value: 'abc', from: 3, to: 3 }, 'd', 3).value).toBe('abc')
  })

  it('erase what is marked, else the sign before', () => {
    expect(afterKey({ value: 'abc', from: 2, to: 2 }, 'back')).toEqual({ value: 'ac', from: 1, to: 1 })
    expect(afterKey({ value: 'abc', from: 1, to: 3 }, 'back')).toEqual({ value: 'a', from: 1, to: 1 })
    expect(afterKey({ value: 'abc', from: 0, to: 0 }, 'back').value).toBe('abc')
  })
})

describe('A second press', () => {
  it('within three seconds is the same press', () => {
    expect(isTooSoon(undefined, 0)).toBe(false)
    expect(isTooSoon(0, 2_999)).toBe(true)
    expect(isTooSoon(0, 3_000)).toBe(false)
  })
})

describe('Characters left', () => {
  const words = { leftOne: 'Nog 1 teken', left: 'Nog 2 tekens', overOne: '1 teken te veel', over: '2 tekens te veel' }

  it('are counted down and then up', () => {
    expect([5, 9, 10, 11, 12].map((length) => counterText(words, length, 10))).toEqual([
      'Nog 5 tekens',
      'Nog 1 teken',
      'Nog 0 tekens',
      '1 teken te veel',
      '2 tekens te veel',
    ])
  })

  it('count characters, not code units, and a line end once', () => {
    expect(lengthOf('a👋\r\nb')).toBe(4)
  })
})

describe('Asking whether it is done', () => {
  it('slows down, to at most every 15 seconds', () => {
    expect(nextPause(2, 1)).toBe(2)
    expect(nextPause(2, 8)).toBeGreaterThan(3)
    expect(nextPause(2, 100)).toBe(15)
  })
})

describe('A key at the desk', () => {
  it('works when nobody types and no modifier is held', () => {
    expect(shortcutOf({ key: 'k', typing: false })).toBe('K')
    expect(shortcutOf({ key: '/', typing: false })).toBe('/')
    expect(shortcutOf({ key: 'k', typing: true })).toBeNull()
    expect(shortcutOf({ key: 'k', typing: false, ctrlKey: true })).toBeNull()
  })
})

describe('A draft that saves itself', () => {
  it('sends text and no files', () => {
    const data = new FormData()
    data.append('reason', 'huur')
    data.append('language', 'nl')
    data.append('language', 'fr')
    data.append('proof', new Blob(['x']), 'bewijs.pdf')
    expect(fieldsOf(data).toString()).toBe('reason=huur&language=nl&language=fr')
  })
})

describe('A stretch that is moved', () => {
  const metres = { left: 5, right: 10 }

  it('goes a metre at a time, and never becomes nothing', () => {
    expect(movedBy('left', metres)).toEqual({ left: 6, right: 9 })
    expect(movedBy('longer', metres)).toEqual({ left: 5, right: 11 })
    expect(movedBy('shorter', { left: -3, right: 4 })).toEqual({ left: -3, right: 4 })
  })

  it('answers the arrow keys', () => {
    expect(['ArrowLeft', 'ArrowUp', 'Tab'].map(moveOfKey)).toEqual(['left', 'longer', null])
  })

  it('says where it lies as the server says it', () => {
    const { left: from, right: to, door, span } = stretchWords('nl')
    for (const [left, right] of [
      [5, 10],
      [-3, 10],
      [0, 4],
    ] as const) {
      const answer = { left: String(left), right: String(right) }
      expect(spanText({ from, to, door, span }, { left, right })).toBe(stretchInWords(answer, 'nl'))
    }
  })

  it('is drawn to scale, with the whole of it in sight', () => {
    for (const [left, right] of [
      [5, 10],
      [-3, 13],
      [80, 100],
    ] as const) {
      const drawn = streetDrawing({ left, right, side: 'same', number: '97' })
      const bar = drawn.find(({ look }) => look === 'stretch')?.at as { x: number; width: number }
      expect(bar.x).toBeGreaterThanOrEqual(0)
      expect(bar.x + bar.width).toBeLessThanOrEqual(360)
      expect(bar.width / (left + right)).toBeCloseTo(172 / reachOf({ left, right }), 0)
    }
  })
})

describe('The arrows in a list at the desk', () => {
  it('go down and up, and stop at both ends', () => {
    expect([nextRow('ArrowDown', -1, 3), nextRow('ArrowDown', 0, 3), nextRow('ArrowDown', 2, 3)]).toEqual([0, 1, 2])
    expect([nextRow('ArrowUp', 2, 3), nextRow('ArrowUp', 0, 3), nextRow('ArrowUp', -1, 3)]).toEqual([1, 0, null])
    expect([nextRow('ArrowDown', -1, 0), nextRow('k', 1, 3)]).toEqual([null, null])
  })
})
