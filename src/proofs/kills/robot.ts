import { untilYes } from '../applicant.ts'
import { worksByHand } from './question.ts'
import type { World } from './world.ts'

type Leased = Readonly<{ task: Readonly<{ id: string; lease: string }> | null }>

/**
 * A robot takes the task and falls silent; its lease runs out, and another takes it, keeps it and hands in its answer, as often as it
 * needs to hear that it was taken. The first one comes back too late. After too many leases that ran out a colleague has it.
 */
export async function worksAsRobot(world: World, caseId: string): Promise<void> {
  const { program, ask, robotKey } = world
  const post = async <Answer>(path: string, body: object = {}): Promise<Answer | null> => {
    const response = await fetch(new URL(path, program.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${robotKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.ok ? ((await response.json()) as Answer) : null
  }
  const own = async () => {
    const [task] = await ask<{ id: string; status: string; lease: string | null; left: boolean }>(
      'select id, status, lease_id as lease, work is null as left from tasks.task where case_id = $1',
      [caseId],
    )
    return task ?? null
  }
  /** An answer that got lost leaves a lease that nobody knows: it has to run out too. Null: it is left to a person. */
  const lease = () =>
    untilYes(async (): Promise<Readonly<{ held: Leased['task'] }> | null> => {
      const answer = await post<Leased>('/api/tasks/lease')
      const task = await own()
      if (answer?.task && answer.task.id === task?.id) return { held: answer.task }
      if (task?.left) return { held: null }
      if (task?.lease && task.status === 'taken') await runOut(task.lease)
      return null
    }, 'a task for the robot')
  const runOut = async (held: string) => {
    // Leases keep real time: two minutes of silence are not waited for.
    await ask(`update tasks.task set leased_until = now() - interval '1 second' where lease_id = $1`, [held])
    await ask(`insert into platform.outbox (id, name, data) values (gen_random_uuid(), 'tasks.expire', '{}')`)
    await untilYes(async () => ((await own())?.lease === held ? null : true), 'a lease that runs out')
  }

  const { held: first } = await lease()
  if (first) await runOut(first.lease)
  const result = { found: true }
  await untilYes(async () => {
    if ((await own())?.status === 'done') return true
    const leased = (await lease()).held
    if (!leased) {
      await worksByHand(world, caseId)
      return true
    }
    const { id, lease: held } = leased
    const kept = await untilYes(async () => {
      const until = await post(`/api/tasks/${id}/keep`, { lease: held })
      return until ?? ((await own())?.lease === held ? null : 'lost')
    }, 'a lease that is kept')
    if (kept === 'lost') return null
    await untilYes(async () => {
      const done = await post(`/api/tasks/${id}/complete`, { lease: held, result })
      return done ?? ((await own())?.lease === held ? null : 'lost')
    }, 'an answer that is taken')
    return null
  }, 'the work of a robot')
  if (!first) return
  await post(`/api/tasks/${first.id}/complete`, { lease: first.lease, result: { found: false } }).catch(() => null)
}
