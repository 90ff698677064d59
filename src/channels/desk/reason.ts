import type { Case } from '#domain/cases/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { taskWords } from '#ui/words/tasks.ts'

/** Why a case stands where it stands, in one sentence; null when there is nothing to say. */
export function reasonShown({ status, reason }: Pick<Case, 'status' | 'reason'>): string | null {
  if (status === 'granted' || status === 'withdrawn' || status === 'draft') return null
  if (!reason) return words.byStatus[status] ?? null
  const known = words.reasons[reason] ?? taskWords.reasons[reason]
  if (known) return known
  // What a source said: `population-register-silent`.
  for (const [source, name] of Object.entries(words.sources)) {
    const said = reason.startsWith(`${source}-`) ? words.sourceSaid[reason.slice(source.length + 1)] : undefined
    if (said) return `${name} ${said}`
  }
  return words.reasonOther
}
