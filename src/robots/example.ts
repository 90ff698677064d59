import { setTimeout as rest } from 'node:timers/promises'

/** What a robot does with a task: given what it needs, it answers; or it throws, with a code for a message. */
export type Work = (gives: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>

export type RobotSettings = Readonly<{
  /** Where the city is: `https://loket.example`. */
  url: string
  key: string
  work: Work
  /** Milliseconds between two looks at an empty list. */
  patience?: number
  signal: AbortSignal
}>

/**
 * A robot as another program may be written: takes a task, keeps its lease while it works, hands in the answer, and says so
 * when it cannot. Stops after the task at hand. Gives how many it completed.
 */
export async function runRobot({ url, key, work, patience = 5_000, signal }: RobotSettings): Promise<number> {
  const post = async (path: string, body: object = {}) => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(String(answer.error))
    return answer
  }
  let completed = 0
  while (!signal.aborted) {
    const { task } = (await post('/api/tasks/lease')) as { task: Leased | null }
    if (!task) {
      await rest(patience, undefined, { signal }).catch(() => {})
      continue
    }
    const { id, lease } = task
    const keeping = setInterval(() => void post(`/api/tasks/${id}/keep`, { lease }).catch(() => {}), 60_000)
    try {
      const { done } = await post(`/api/tasks/${id}/complete`, { lease, result: await work(task.gives) })
      if (done) completed += 1
    } catch (error) {
      const reason = /^[a-z0-9-]{1,60}$/.exec((error as Error).message)?.[0] ?? 'failed'
      await post(`/api/tasks/${id}/fail`, { lease, reason }).catch(() => {})
    } finally {
      clearInterval(keeping)
    }
  }
  return completed
}

type Leased = Readonly<{ id: string; lease: string; gives: Readonly<Record<string, unknown>> }>
