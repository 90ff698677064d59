import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { askRestart, devicesInService, revokeDevice } from '#domain/devices/index.ts'
import { aCity, browserHere, headingOf, until } from './agent.fixture.ts'
import type { Agent } from './agent.ts'
import type { BrowserSettings } from './chromium.ts'
import type { KilledSettings } from './killed.fixture.ts'
import { lineWords } from './line-words.ts'
import { leftRecords } from './record.ts'
import type { Stage } from './stage.ts'

const city = await aCity()
const agents: Agent[] = []
afterAll(async () => {
  for (const agent of agents) await agent.stop()
  await city.stop()
})

type Own = Parameters<typeof city.device>[0]
async function anAgent(own: Own = {}, device?: Awaited<ReturnType<typeof city.device>>) {
  const paired = device ?? (await city.device(own))
  const agent = await paired.start()
  agents.push(agent)
  const shows = (heading: string) => until(async () => (await headingOf(agent.stage())) === heading)
  const go = async (path: string, heading: string) => {
    await agent.stage()?.go(`${city.url}${path}`)
    await shows(heading)
  }
  const next = async (before: Stage | null, heading = 'start') => {
    await until(() => agent.stage() !== null && agent.stage() !== before)
    await shows(heading)
    expect(existsSync(before?.folder ?? '')).toBe(false)
    await agent.heartbeat()
    return (await city.proofs()).at(-1)
  }
  await shows('start')
  return { ...paired, agent, shows, go, next }
}
type Point = Awaited<ReturnType<typeof anAgent>>
const faultsOf = async (id: string) => (await devicesInService(city.program)).find((device) => device.id === id)?.faults
const clean = { found: 0, remains: 0 }

/** Linux keeps the number of who ended until somebody asks after it. */
const isAlive = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}

let takeCard = () => {}
const reader: Own = {
  hardware: (removed) => {
    takeCard = removed
    return { faults: async () => ['no-paper'], stop: () => undefined }
  },
}
/** One person after the other comes to this one, as in life. */
const point = browserHere && (await anAgent(reader))

it('Whose session the agent ends is not said to have gone away: only the proof of the wipe says why', async () => {
  const { options } = await city.device()
  const { cookie } = await options.city.openScreen()
  await options.city.signOut([cookie, { name: 'kiosk', value: 'of-who-stopped' }])
  expect(city.signedOutBy.filter((one) => one.endsWith('of-who-stopped'))).toEqual(['afgemeld of-who-stopped'])
})

describe.skipIf(!point)('The agent of a contact point', () => {
  it('gives each person a browser of its own, with the next one warm, and proves that nothing remains', async () => {
    const { agent, go, next, memory } = point as Point
    const first = agent.stage()
    await go('/kiosk/mijn', 'mijn')
    expect(await agent.isWarm()).toBe(true)
    await go('/kiosk/afgemeld', 'gewist')
    expect(await next(first)).toMatchObject({ because: 'stopped', ...clean, markers: 2 })
    const known = await agent.stage()?.tell('Runtime.evaluate', {
      ...{ expression: 'caches.keys().then((k) => JSON.stringify([localStorage.length, k]))', awaitPromise: true },
    })
    expect(known?.result).toMatchObject({ value: '[0,[]]' })
    expect(await agent.stage()?.cookies()).toMatchObject([{ name: 'toestel' }])
    expect(readdirSync(join(memory, 'profiles')).length).toBeLessThanOrEqual(2)
  })

  it('finds a remain that was planted, destroys it, and tells the city', async () => {
    const { agent, go, next, spool } = point as Point
    await go('/kiosk/mijn', 'mijn')
    const first = agent.stage()
    const session = (await first?.cookies())?.find(({ name }) => name === 'kiosk')?.value ?? ''
    writeFileSync(join(spool, 'd001'), Buffer.from(`x${session}x`, 'utf16le'))
    writeFileSync(join(spool, 'd002'), 'of nobody')
    void agent.endVisit('stopped')
    expect(await next(first)).toMatchObject({ because: 'stopped', found: 1, remains: 0 })
    expect(readdirSync(spool)).toEqual(['d002'])
  })

  it('says that it could not look everywhere, until it can', async () => {
    const { id, agent, go, next, spool } = point as Point
    const ends = async () => {
      await go('/kiosk/mijn', 'mijn')
      const first = agent.stage()
      void agent.endVisit('stopped')
      await next(first)
      await agent.heartbeat()
    }
    rmSync(spool, { recursive: true })
    symlinkSync(spool, spool)
    await ends()
    expect(await faultsOf(id)).toContain('unread')
    rmSync(spool)
    mkdirSync(spool)
    await ends()
    expect(await faultsOf(id)).not.toContain('unread')
  })

  it('begins anew when somebody who came further takes his card', async () => {
    const { id, agent, go, next } = point as Point
    expect(await faultsOf(id)).toEqual(['no-paper'])
    const first = agent.stage()
    takeCard()
    await go('/kiosk/mijn', 'mijn')
    expect(agent.stage()).toBe(first)
    takeCard()
    // Who takes the card reads so, in the browser of the next.
    expect(await next(first, 'kaart weg')).toMatchObject({ because: 'card-removed', ...clean })
  })

  it('begins anew when nobody touches it any more', async () => {
    const { agent, next } = await anAgent({ times: { idle: 300, watch: 50 } })
    const first = agent.stage()
    await first?.go(`${city.url}/kiosk/mijn`)
    expect(await next(first)).toMatchObject({ because: 'left', ...clean })
  })

  it('waits as long as a page says that somebody is busy on his phone, each step anew, and no longer', async () => {
    city.pages.stap1 = city.pages.stap2 = '<div data-waits="6"></div>'
    const { agent, go, next } = await anAgent({ times: { idle: 3_000, watch: 50 } })
    const first = agent.stage()
    await go('/kiosk/proef/stap1', 'stap1')
    await pause(5_000)
    expect(agent.stage()).toBe(first)
    // The phone went on, the screen with it, by itself: the next step has its whole time.
    await go('/kiosk/proef/stap2', 'stap2')
    await pause(5_000)
    expect(agent.stage()).toBe(first)
    expect(await next(first)).toMatchObject({ because: 'left', ...clean })
    // A page that waits for nobody's phone has no such time.
    const [second, began] = [agent.stage(), Date.now()]
    await go('/kiosk/mijn', 'mijn')
    await until(() => agent.stage() !== second)
    expect(Date.now() - began).toBeLessThan(5_500)
    expect(await next(second)).toMatchObject({ because: 'left' })
  })

  it('whose browser is killed with somebody signed in ends that session and says so', async () => {
    const { id, agent, go, next } = point as Point
    await go('/kiosk/mijn', 'mijn')
    const first = agent.stage()
    const session = (await first?.cookies())?.find(({ name }) => name === 'kiosk')?.value
    process.kill(first?.pid ?? 0, 'SIGKILL')
    expect(await next(first)).toMatchObject({ because: 'browser-gone', ...clean })
    expect(city.signedOut).toContain(session)
    await agent.heartbeat()
    expect(await faultsOf(id)).toEqual(['no-paper'])
  })

  it('that is killed itself leaves nothing for the person after it', async () => {
    const device = await city.device()
    const { state, memory, spool } = device
    const browser = browserHere as BrowserSettings
    const settings: KilledSettings = { url: city.url, state, memory, browser, goes: '/kiosk/mijn' }
    const file = fileURLToPath(new URL('killed.fixture.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(settings)])
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const [left] = leftRecords(memory).filter(({ screenId }) => screenId !== null)
    expect(left?.markers.length).toBe(2)
    writeFileSync(join(spool, 'c001'), `of ${left?.markers[1]}`)
    const { agent } = await anAgent({}, device)
    await agent.heartbeat()
    expect((await city.proofs()).at(-1)).toMatchObject({ because: 'agent-gone', found: 1, remains: 0 })
    expect([existsSync(left?.folder ?? ''), readdirSync(spool)]).toEqual([false, []])
    expect(isAlive(left?.pid ?? 0)).toBe(false)
  })

  it('says that the line is down, and goes on where one was when it is back', async () => {
    const { agent, go, shows } = point as Point
    await go('/kiosk/mijn', 'mijn')
    const first = agent.stage()
    await city.lineFalls()
    await shows('Dit scherm heeft even geen verbinding')
    const text = await first?.tell('Runtime.evaluate', { expression: 'document.body.innerText' })
    expect(text?.result).toMatchObject({
      value: expect.stringMatching(/Bel ons[\s\S]*Bibliotheek De Poort[\s\S]*maandag/),
    })
    await city.lineIsBack()
    await shows('mijn')
    expect(agent.stage()).toBe(first)
  })

  it('ends a visit that is stopped while the line is down: it never shows again', async () => {
    const { agent, go, shows } = point as Point
    await go('/kiosk/mijn', 'mijn')
    const first = agent.stage()
    await city.lineFalls()
    await shows(lineWords.nl.title)
    await first?.tell('Runtime.evaluate', { expression: `document.querySelector('nav a[lang="tr"]').click()` })
    await shows(lineWords.tr.title)
    await first?.tell('Runtime.evaluate', { expression: `document.querySelector('footer form').submit()` })
    await until(() => agent.stage() !== null && agent.stage() !== first)
    // Who comes next reads Dutch, and nobody asks him whether he is still there.
    await shows(lineWords.nl.title)
    const text = await agent.stage()?.tell('Runtime.evaluate', { expression: 'document.body.innerText' })
    expect(text?.result).not.toMatchObject({ value: expect.stringContaining(lineWords.nl.stay) })
    await city.lineIsBack()
    await shows('start')
  })

  it('ends a visit whose person stopped as the line fell, before anybody knew it', async () => {
    // It never looks by itself here: that very request is the first to find the line down.
    const times = { farewell: 300, idle: 60_000, away: 60_000, watch: 60_000, warm: 50 }
    const { agent, go } = await anAgent({ times })
    await go('/kiosk/mijn', 'mijn')
    const first = agent.stage()
    await city.lineFalls()
    await first?.tell('Page.navigate', { url: `${city.url}/kiosk/gestopt` })
    await until(() => agent.stage() !== null && agent.stage() !== first)
    await city.lineIsBack()
    await agent.stop()
    await (point as Point).shows('start')
  })

  it('forgets who is away while the line is down, also when somebody else touches the page beside its buttons', async () => {
    const times = { farewell: 300, idle: 60_000, away: 1_500, watch: 100, warm: 50 }
    const { agent, go, shows } = await anAgent({ times })
    await go('/kiosk/mijn', 'mijn')
    const first = agent.stage()
    await city.lineFalls()
    await shows(lineWords.nl.title)
    const touch = { type: 'touchStart', touchPoints: [{ x: 5, y: 5 }] }
    for (let passed = 0; passed < 10_000 && agent.stage() === first; passed += 250) {
      await first?.tell('Input.dispatchTouchEvent', touch).catch(() => undefined)
      await first?.tell('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }).catch(() => undefined)
      await pause(250)
    }
    expect(agent.stage()).not.toBe(first)
    await city.lineIsBack()
    await shows('start')
    await agent.stop()
  })

  it('begins anew when a manager asks it, and is dark at once when it is revoked', async () => {
    const { id, agent, next, shows } = point as Point
    const first = agent.stage()
    await askRestart(city.program, id)
    await agent.heartbeat()
    expect(await next(first)).toMatchObject({ because: 'restart' })
    await revokeDevice(city.program, id)
    await shows('devices/dark')
    await agent.heartbeat()
    await shows('devices/dark')
  })
})

describe.skipIf(!browserHere)('What somebody copied', () => {
  const marker = 'Marker-that-somebody-copied'
  city.pages['typen'] = '<input id="veld">'

  it('can be pasted in his own visit, and is gone for the next person, also when his browser was killed', async () => {
    const { agent, go, next } = await anAgent()
    const evaluated = async (expression: string) => {
      const { result } = (await agent.stage()?.tell('Runtime.evaluate', { expression, returnByValue: true })) ?? {}
      return (result as { value?: unknown } | undefined)?.value
    }
    const press = async (key: string, command: string) => {
      const pressed = { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
      const held = { ...pressed, modifiers: 2 }
      await agent.stage()?.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...held, commands: [command] })
      await agent.stage()?.tell('Input.dispatchKeyEvent', { type: 'keyUp', ...held })
    }
    const field = `document.querySelector('#veld')`
    const pasted = async () => {
      await evaluated(`${field}.value = ''; ${field}.focus()`)
      await press('v', 'paste')
      await pause(200)
      return evaluated(`${field}.value`)
    }
    const copies = async () => {
      await go('/kiosk/proef/typen', 'typen')
      await evaluated(`${field}.value = '${marker}'; ${field}.focus(); ${field}.select()`)
      await press('c', 'copy')
      // Planted: this test would see it.
      expect(await pasted()).toBe(marker)
    }
    await copies()
    const first = agent.stage()
    await agent.endVisit('stopped')
    expect(await next(first)).toMatchObject({ ...clean, because: 'stopped' })
    await go('/kiosk/proef/typen', 'typen')
    expect(await pasted()).toBe('')

    await copies()
    const killed = agent.stage()
    process.kill(killed?.pid ?? 0, 'SIGKILL')
    expect(await next(killed)).toMatchObject({ ...clean, because: 'browser-gone' })
    await go('/kiosk/proef/typen', 'typen')
    expect(await pasted()).toBe('')
  })
})
