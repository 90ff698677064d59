/** Milliseconds on one clock. */
export type Deadlines = Readonly<{ idleAt: number; absoluteAt: number }>
export type SessionMoment =
  | Readonly<{ kind: 'quiet' }>
  | Readonly<{ kind: 'warn'; reason: 'idle' | 'absolute'; secondsLeft: number }>
  | Readonly<{ kind: 'over' }>

/** Two minutes: time to read the question, long enough for WCAG 2.2.1. */
export const warnSeconds = 120

export const deadlinesFrom = (now: number, idleSeconds: number, absoluteSeconds: number): Deadlines => ({
  idleAt: now + idleSeconds * 1_000,
  absoluteAt: now + absoluteSeconds * 1_000,
})

/** What the page should do now. The end that comes first counts; a warning says which one it is. */
export function sessionMoment({ idleAt, absoluteAt }: Deadlines, now: number): SessionMoment {
  const reason = absoluteAt <= idleAt ? 'absolute' : 'idle'
  const secondsLeft = (Math.min(idleAt, absoluteAt) - now) / 1_000
  if (secondsLeft <= 0) return { kind: 'over' }
  return secondsLeft <= warnSeconds ? { kind: 'warn', reason, secondsLeft } : { kind: 'quiet' }
}

/** The end of the whole session was announced; it is said again this many seconds before. */
export const lastCallSeconds = 30

/**
 * Whoever types is not idle, though the server sees nothing of it: ask it for more time when somebody was active since
 * its last answer and less than half of the idle time is left.
 */
export function shouldExtend(
  deadlines: Deadlines,
  idleSeconds: number,
  { lastActive, lastAnswer }: Readonly<{ lastActive: number; lastAnswer: number }>,
  now: number,
): boolean {
  const left = (deadlines.idleAt - now) / 1_000
  return lastActive > lastAnswer && left < idleSeconds / 2 && left > 0
}
