import { type Context, handedOver, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requireRole } from '../access/index.ts'
import { helpers, lookAtCase } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { signTask } from './report.ts'
import type { TasksTables } from './store.ts'
import { type TaskProblem, writtenProblems } from './writing.ts'

export type Note = Readonly<{ id: string; words: string; byName: string; at: Date }>

type On = Readonly<{ case_id: string; report_id: null } | { case_id: null; report_id: string }>

/** Something for colleagues, with the case. The customer may read it when he asks for his file. */
export function addNote(
  context: Context<TasksTables>,
  { caseId, words }: Readonly<{ caseId: string; words: string }>,
): Promise<readonly TaskProblem[]> {
  return written(context, words, async (within) => {
    await lookAtCase(handedOver(within), caseId)
    return { case_id: caseId, report_id: null }
  })
}

/** The same with a sign that somebody reported. To who may not see this unit's work it does not exist. */
export function addSignNote(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { taskId, words }: Readonly<{ taskId: string; words: string }>,
): Promise<readonly TaskProblem[]> {
  return written(context, words, async (within) => {
    const { sign } = await signTask(within, catalogue, taskId)
    return { case_id: null, report_id: sign.id }
  })
}

function written(
  context: Context<TasksTables>,
  words: string,
  about: (within: Context<TasksTables>) => Promise<On>,
): Promise<readonly TaskProblem[]> {
  const { actor, now } = context
  requireRole(actor, ...helpers)
  const said = words.trim()
  const wrong = writtenProblems('note', said, { most: 2_000 })
  if (wrong.length > 0) return Promise.resolve(wrong)
  const { id: by_id, name: by_name } = actor
  return transaction(context, async (tx) => {
    const on = await about({ ...context, db: tx })
    const row = { id: newId(), ...on, words: said, by_id, by_name, at: now }
    await tx.insertInto('tasks.note').values(row).execute()
    return []
  })
}

export async function notesOf(context: Context<TasksTables>, caseId: string): Promise<readonly Note[]> {
  requireRole(context.actor, ...helpers)
  return notesWith(context, 'case_id', caseId)
}

/** What colleagues told each other of a sign. */
export async function signNotesOf(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  taskId: string,
): Promise<readonly Note[]> {
  const { sign } = await signTask(context, catalogue, taskId)
  return notesWith(context, 'report_id', sign.id)
}

async function notesWith(
  { db }: Context<TasksTables>,
  column: 'case_id' | 'report_id',
  id: string,
): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('tasks.note')
    .selectAll()
    .where(column, '=', id)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ id: row.id, words: row.words, byName: row.by_name, at: row.at }))
}
