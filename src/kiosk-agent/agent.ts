import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ShellLanguage, shellLanguages } from '#platform/words.ts'
import { type AidSettings, aidsOf } from './aids.ts'
import type { BrowserSettings } from './chromium.ts'
import { endLeftover } from './chromium.ts'
import type { Answer, Because, CityLine, Fault, Opened } from './city.ts'
import { Refused } from './city.ts'
import { isAllowed } from './guard.ts'
import type { Hardware } from './hardware.ts'
import { inLanguage, linePage } from './line-page.ts'
import type { Memory } from './memory.ts'
import { forgetRecord, keepRecord, type Living, leftRecords, type proofsIn } from './record.ts'
import { type Asked, type Decision, prepareStage, type Stage, type StoredCookie } from './stage.ts'
import { destroy, wipe } from './wipe.ts'

export type Times = Readonly<{
  /** How long the page that says that all is wiped stays, when nobody touches it. */
  farewell: number
  /** How long nobody touches a screen that somebody used, when its own page did not see to it. */
  idle: number
  /** The same while there is no line: whoever passes by touches that page too, so only its buttons count. */
  away: number
  /** Between two looks whether the screen is still lit and the line is there. */
  watch: number
  /** Until the browser of the next person is made. */
  warm: number
}>
/** In milliseconds. */
const usual: Times = { farewell: 6_000, idle: 150_000, away: 120_000, watch: 2_000, warm: 1_000 }

export type AgentOptions = AidSettings &
  Readonly<{
    city: CityLine
    browser: BrowserSettings
    memory: Memory
    /** Folders in which nothing of a visit may remain, beside the profiles: the spool of the printer, temporary files. */
    lookIn: readonly string[]
    proofs: ReturnType<typeof proofsIn>
    /** More sites that pages lead to than the city says itself. */
    origins?: readonly string[]
    hardware: (cardRemoved: () => void) => Hardware
    times?: Partial<Times>
    say: (line: string) => void
  }>

/** The visit that is on the screen. */
type Visit = {
  stage: Stage
  opened: Opened | null
  since: number
  markers: Set<string>
  cookies: readonly StoredCookie[]
  /** Somebody came further than the start page. */
  begun: boolean
  touchedAt: number
  /** Where one goes on when the line is back. */
  last: string
  /** What the page without a line speaks, when it was chosen there. */
  lineLanguage: ShellLanguage | null
  endsAs: Because | null
}

export type Agent = Readonly<{
  /** What is on the screen now; null while one browser makes room for the next. */
  stage: () => Stage | null
  /** Whether the browser of the next person is ready. */
  isWarm: () => Promise<boolean>
  endVisit: (because: Because) => Promise<void>
  /** Says to the city how it is, now. */
  heartbeat: () => Promise<void>
  stop: () => Promise<void>
}>

/**
 * Owns the browser and the hardware of one contact point. Each person gets a browser on a profile of its own, in memory; what is left of the
 * one before is destroyed, looked for, and told to the city. Never throws once it runs: what fails is tried again.
 */
export async function startAgent(options: AgentOptions): Promise<Agent> {
  const { city, memory, proofs, say } = options
  const times = { ...usual, ...options.times }
  const profiles = join(memory.folder, 'profiles')
  const start = `${city.url}/kiosk`
  /** Says to who took his card that all is wiped: the first page of a new browser, and nothing of anybody. */
  const cardTaken = `${start}/eid/weg`
  /** Says that a card of somebody who went lies in the reader: nobody began anything by it. */
  const cardLeft = `${start}/eid/kaart-blijft`
  const aids = aidsOf(city, options)
  const own: Set<Fault> = new Set(memory.inMemory ? [] : ['on-disk'])
  let known: Answer | null = null
  let lineIsDown = false
  let isDark = false
  let isOver = false
  let visit: Visit | null = null
  let next: Stage | null = null
  let turns: Promise<void> = Promise.resolve()
  let beats: Promise<void> = Promise.resolve()
  let nextBeat: NodeJS.Timeout | undefined
  const hardware = options.hardware(() => {
    aids.cardGone()
    if (visit?.begun) void endVisit(visit.endsAs ?? 'card-removed')
  })
  const isOpen = (address: string) =>
    isAllowed({ city: city.url, origins: [...(known?.origins ?? []), ...(options.origins ?? [])] }, address)

  /** One thing at a time happens to the browsers. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turns = turns.then(work).catch((error: Error) => say(`Not done, tried again: ${error.message}`))
    return turns
  }

  /** What an agent that was killed left behind. */
  async function recover(): Promise<void> {
    for (const living of leftRecords(memory.folder)) {
      endLeftover(living.pid, living.folder)
      await clear(living, 'agent-gone')
    }
    await destroy(profiles)
    aids.forget()
  }

  async function clear(living: Living, because: Because): Promise<void> {
    const { screenId } = living
    if (screenId === null) await destroy(living.folder)
    else {
      const { proof, unread } = await wipe({ ...living, screenId }, { because, lookIn: [profiles, ...options.lookIn] })
      proofs.add(proof)
      // What nobody could look through is not clean. The next whole check ends this fault.
      if (unread > 0) say(`${unread} folders or files could not be looked through for remains of a visit.`)
      own[unread > 0 ? 'add' : 'delete']('unread')
      if (proof.found > 0) say(`${proof.found} remains of a visit were found, ${proof.remains} could not be destroyed.`)
      // A screen that cannot forget serves nobody.
      if (proof.remains > 0) {
        own.add('remains')
        isDark = true
      }
    }
    forgetRecord(memory.folder, living)
  }

  function prepare(): Stage {
    const stage = prepareStage(options.browser, profiles, {
      decide: (asked, isMain) => (visit?.stage === stage ? decide(visit, asked, isMain) : 'stay'),
      shown: (address, failed) => visit?.stage === stage && shown(visit, address, failed),
      heard: aids.heard && ((what) => visit?.stage === stage && aids.heard?.(stage, what)),
      touched: () => {
        if (visit?.stage === stage && !lineIsDown) visit.touchedAt = Date.now()
      },
      closed: () => {
        if (visit?.stage === stage) {
          own.add('browser-restarted')
          void endVisit('browser-gone')
        } else if (next === stage) next = null
      },
    })
    keepRecord(memory.folder, { folder: stage.folder, pid: stage.pid, screenId: null, since: Date.now(), markers: [] })
    return stage
  }

  function decide(on: Visit, asked: Asked, isMain: boolean): Decision | Promise<Decision> {
    const { address } = asked
    if (!isOpen(address)) return 'stay'
    // After the last page whoever goes on is somebody else.
    if (isMain && on.endsAs && !endingOf(address)) {
      void endVisit(on.endsAs)
      return 'stay'
    }
    if (lineIsDown && isMain) return withoutLine(on, address)
    return aids.take(asked, { stage: on.stage, screenId: on.opened?.id ?? null, isMain }) ?? 'show'
  }

  /** The page that the agent gives itself. Who stops there is gone, whatever the city hears of it. */
  function withoutLine(on: Visit, address: string): Decision {
    const { pathname, searchParams } = new URL(address)
    if (stops(address)) {
      void endVisit(pathname === '/kiosk/gestopt' ? 'left' : 'stopped')
      return 'stay'
    }
    const asked = searchParams.get('taal')
    const chosen = asked ?? on.lineLanguage ?? on.cookies.find(({ name }) => name === 'taal')?.value
    const language = shellLanguages.find((one) => one === chosen) ?? 'nl'
    if (asked !== null) on.lineLanguage = language
    // Only who touches a button of that page is here: the page came by itself the first time.
    on.touchedAt = Date.now()
    const { last: here, begun: waits } = on
    return { instead: linePage({ known: known?.withoutLine ?? null, language, here, waits, signed: aids.holds() }) }
  }

  /** Where one goes on, in the language that was chosen meanwhile. */
  const inChosen = ({ last, lineLanguage }: Visit): string => (lineLanguage ? inLanguage(last, lineLanguage) : last)

  /** Where a visit ends: asked while there is no line, it ends all the same. */
  function stops(address: string): boolean {
    return (
      address.startsWith(start) &&
      ['/kiosk/stoppen', '/kiosk/gestopt', '/kiosk/afgemeld'].includes(new URL(address).pathname)
    )
  }

  function shown(on: Visit, address: string, failed: boolean): void {
    if (failed) {
      lineIsDown = true
      if (stops(address)) return void endVisit('stopped')
      return void on.stage.go(on.last).catch(() => undefined)
    }
    if (lineIsDown || address === 'about:blank') return
    if (!isOpen(address)) return void on.stage.go(on.last).catch(() => undefined)
    on.last = address
    aids.shown(on.stage)
    // A language or another way of standing that was chosen on the first page is somebody too.
    if (address !== start && address !== cardTaken && address !== cardLeft) on.begun = true
    for (const [id] of address.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{32,}/g)) on.markers.add(id)
    void remember(on)
    const because = endingOf(address)
    if (because && !on.endsAs) {
      on.endsAs = because
      setTimeout(() => visit === on && void endVisit(because), times.farewell).unref()
    }
  }

  function endingOf(address: string): Because | null {
    if (!address.startsWith(start)) return null
    const { pathname } = new URL(address)
    return pathname === '/kiosk/afgemeld' ? 'stopped' : pathname === '/kiosk/gestopt' ? 'left' : null
  }

  /** What a check will look for: kept before it can be needed. */
  async function remember(on: Visit): Promise<void> {
    on.cookies = await on.stage.cookies().catch(() => on.cookies)
    for (const { value } of on.cookies) if (value.length >= 16) on.markers.add(value)
    if (visit === on) keepRecord(memory.folder, livingOf(on))
  }

  const livingOf = ({ stage, opened, since, markers }: Visit): Living => ({
    ...{ folder: stage.folder, pid: stage.pid, screenId: opened?.id ?? null, since, markers: [...markers] },
  })

  /** The next browser comes on: warm if there was time, made now if not. */
  async function bringOn(first = start): Promise<void> {
    if (isOver) return
    const [opened, stage] = await Promise.all([openScreen(), next ?? prepare()])
    next = null
    // A file system counts in steps of a few milliseconds.
    const since = Date.now() - 1_000
    const markers = new Set(opened ? [opened.cookie.value] : [])
    const fresh = { begun: false, touchedAt: Date.now(), last: first, endsAs: null, cookies: [], lineLanguage: null }
    visit = { stage, opened, since, markers, ...fresh }
    keepRecord(memory.folder, livingOf(visit))
    try {
      await stage.enter(first, [{ ...(opened?.cookie ?? darkCookie()), url: city.url }])
    } catch (error) {
      void endVisit('browser-gone')
      throw error
    }
    setTimeout(() => {
      if (!isOver && !next) next = prepare()
    }, times.warm).unref()
  }

  /** Null: the screen stays dark, or there is no line. */
  async function openScreen(): Promise<Opened | null> {
    if (isDark) return null
    try {
      const opened = await city.openScreen()
      lineIsDown = false
      return opened
    } catch (error) {
      if (error instanceof Refused) isDark = true
      else lineIsDown = true
      return null
    }
  }

  /** No browser of the city has this: what it asks for is dark. */
  const darkCookie = () => ({ name: city.url.startsWith('https:') ? '__Host-toestel' : 'toestel', value: 'dark' })

  /** Ends the browser, and with it all that it knew; then the next one comes. Two reasons at once are one end. */
  function endVisit(because: Because, ending = visit): Promise<void> {
    return inTurn(async () => {
      if (!ending || visit !== ending) return
      await end(ending, because)
      // A browser that does not even begin is not begun without pause.
      if (because === 'browser-gone' && !ending.begun) await pause(2_000)
      await bringOn(because === 'card-removed' ? cardTaken : start)
      void heartbeat()
    })
  }

  async function end(ending: Visit, because: Because): Promise<void> {
    await remember(ending)
    visit = null
    await ending.stage.end()
    // Who stops does not take back what he signed.
    await aids.bringLast()
    aids.forget()
    const host = new URL(city.url).hostname
    const ours = ending.cookies.filter(({ domain }) => domain === host)
    const signOut = ending.begun ? city.signOut(ours).catch(() => undefined) : undefined
    await Promise.all([clear(livingOf(ending), because), signOut])
  }

  /** Who is here asked for more time: the city keeps it in a cookie of the visit. */
  const isPatient = ({ cookies }: Visit) => cookies.some(({ name, value }) => name === 'scherm' && value.includes('t'))

  /** Is the screen lit, is the line there, is anybody still here. */
  async function watch(): Promise<void> {
    const on = visit
    if (!on || isOver) return
    const usualWait = lineIsDown ? times.away : times.idle
    const waits = isPatient(on) ? 3 * usualWait : usualWait
    if (on.begun && Date.now() - on.touchedAt > waits) return endVisit('left')
    if (isDark || on.endsAs) return
    try {
      const isLit = on.opened ? await city.isLit(on.opened.cookie) : await city.isLit(darkCookie())
      if (visit !== on) return
      if (lineIsDown) {
        lineIsDown = false
        say('The line is back.')
        // A browser that began without a line is none of the city's yet.
        if (on.opened) await on.stage.go(inChosen(on))
        else await endVisit('restart')
      } else if (on.opened && !isLit) await heartbeat().then(() => endVisit('restart', on))
    } catch {
      if (lineIsDown || visit !== on) return
      lineIsDown = true
      say('The line is down.')
      await on.stage.go(on.last).catch(() => undefined)
    }
  }

  /** Says how it is, and hears what is wanted. One at a time: each asks for the next. */
  function heartbeat(): Promise<void> {
    beats = beats.then(beat).catch((error: Error) => say(`The city was not reached: ${error.message}`))
    return beats
  }

  async function beat(): Promise<void> {
    clearTimeout(nextBeat)
    let again = known?.again ?? 30
    try {
      const wipes = proofs.waiting()
      const faults = [...own, ...(await hardware.faults()), ...(await aids.faults())]
      known = await city.heartbeat({ faults, wipes, brings: aids.brings })
      proofs.heard(wipes)
      own.delete('browser-restarted')
      again = known.again
      if (known.restart) {
        isDark = false
        own.delete('remains')
        void endVisit('restart')
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say(error.message)
      // Whoever is revoked need not ask often.
      again = 300
      if (!isDark) {
        isDark = true
        void endVisit('restart')
      }
    } finally {
      if (!isOver) nextBeat = setTimeout(() => void heartbeat(), again * 1_000).unref()
    }
  }

  await recover()
  await heartbeat()
  await inTurn(bringOn)
  const watcher = setInterval(() => void watch(), times.watch)

  return {
    stage: () => visit?.stage ?? null,
    isWarm: async () => (await next?.ready.then(() => true)) ?? false,
    endVisit: (because) => endVisit(because),
    heartbeat,
    stop: async () => {
      clearInterval(watcher)
      hardware.stop()
      await inTurn(async () => {
        if (visit) await end(visit, 'shutdown')
        isOver = true
        if (next) {
          await next.end()
          await clear({ folder: next.folder, pid: 0, screenId: null, since: 0, markers: [] }, 'shutdown')
        }
      })
      await heartbeat()
      clearTimeout(nextBeat)
    },
  }
}
