import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

type Said = Readonly<{
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: unknown
  sessionId?: string
}>
export type Params = Readonly<Record<string, unknown>>

/** A browser that we started, spoken to over its pipe (Chrome DevTools Protocol): no port is open, no page can reach it. */
export type Chromium = Readonly<{
  pid: number
  send: (method: string, params?: Params, sessionId?: string) => Promise<Params>
  on: (heard: (method: string, params: Params, sessionId: string | undefined) => void) => void
  /** Resolves when the process is gone, however. */
  gone: Promise<void>
  kill: () => Promise<void>
}>

/** Which browser, and what it needs on this machine. */
export type BrowserSettings = Readonly<{ executable: string; args: readonly string[]; headless: boolean }>

/** One person's browser, without a window yet: everything that it writes lies in `folder`, which is ours to destroy. */
export function startChromium({ executable, args, headless }: BrowserSettings, folder: string): Chromium {
  for (const name of ['profile', 'tmp']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
  const child = spawn(
    executable,
    [
      ...args,
      ...(headless ? ['--headless'] : ['--kiosk', '--ozone-platform-hint=auto']),
      `--user-data-dir=${join(folder, 'profile')}`,
      ...closed,
      // The screen may warn by a tone that nobody asked for.
      '--autoplay-policy=no-user-gesture-required',
      '--remote-debugging-pipe',
      '--no-startup-window',
    ],
    // A group of its own: all of its processes end together.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true, env: environmentIn(folder) },
  )
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const pid = child.pid ?? 0
  const kill = async () => {
    endGroup(pid)
    await gone
  }
  return { pid, gone, kill, ...speakOver(child, gone) }
}

/** Nothing of the machine's own user: settings, caches and temporary files lie beside the profile. */
const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
  ...{ PATH: process.env.PATH, LANG: 'nl_BE.UTF-8', DISPLAY: process.env.DISPLAY },
  ...{ WAYLAND_DISPLAY: process.env.WAYLAND_DISPLAY, XDG_RUNTIME_DIR: process.env.XDG_RUNTIME_DIR },
  ...{ HOME: folder, TMPDIR: join(folder, 'tmp'), XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
})

/** What is not offered cannot be escaped through; what only a policy can close stands in policies.ts. */
const closed: readonly string[] = [
  ...['--no-first-run', '--no-default-browser-check', '--noerrdialogs', '--disable-infobars', '--disable-breakpad'],
  ...['--disable-extensions', '--disable-sync', '--disable-component-update', '--disable-features=Translate'],
  ...['--disable-background-networking', '--disable-domain-reliability', '--disable-pinch', '--disable-print-preview'],
  ...['--overscroll-history-navigation=0', '--password-store=basic'],
]

/** With everything that it started. */
function endGroup(pid: number): void {
  try {
    if (pid > 1) process.kill(-pid, 'SIGKILL')
  } catch {
    // It was gone.
  }
}

/** Ends a browser of an agent that is no more, when that number is still the process that works in `folder`. */
export function endLeftover(pid: number, folder: string): void {
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) endGroup(pid)
  } catch {
    // It was gone, or this is no Linux: there a browser ends by itself when its pipe closes.
  }
}

function speakOver(child: ChildProcess, gone: Promise<void>): Pick<Chromium, 'send' | 'on'> {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, (said: Said | null) => void>()
  const listeners: Parameters<Chromium['on']>[0][] = []
  let last = 0
  let rest: Buffer[] = []
  let isGone = false
  to.on('error', () => {})
  from.on('error', () => {})
  from.on('data', (piece: Buffer) => {
    let begin = 0
    for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, begin)) {
      const whole = Buffer.concat([...rest, piece.subarray(begin, end)]).toString()
      rest = []
      begin = end + 1
      hear(JSON.parse(whole) as Said)
    }
    if (begin < piece.length) rest.push(piece.subarray(begin))
  })
  void gone.then(() => {
    isGone = true
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  })
  function hear(said: Said): void {
    if (said.id !== undefined) {
      waiting.get(said.id)?.(said)
      waiting.delete(said.id)
    } else if (said.method) for (const one of listeners) one(said.method, (said.params ?? {}) as Params, said.sessionId)
  }
  return {
    on: (heard) => void listeners.push(heard),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const answer = (said: Said | null) => {
          if (!said) reject(new Error(`The browser was gone before ${method}`))
          else if (said.error) reject(new Error(`${method}: ${JSON.stringify(said.error)}`))
          else resolve((said.result ?? {}) as Params)
        }
        if (isGone) return answer(null)
        const id = ++last
        waiting.set(id, answer)
        to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
      }),
  }
}
