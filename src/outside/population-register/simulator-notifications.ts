import type { Answer } from '../magda/simulator-answers.ts'
import type { Resident } from '../personas.ts'

/** How many changes one answer holds. */
const most = 100

/**
 * What the register tells of changes: whatever happens to the residents from a day on (`YYYY-MM-DD`), and what a test lets it tell.
 * Where it goes on is the number of what was received: the same question gets the same answer. The shape of an answer is ours, for
 * the message files hold none.
 */
export function notificationsOf(residents: readonly Resident[], start: string) {
  const queue: string[] = []
  const told = new Set<string>()

  /** Moves, deaths and strikings off that happened by now, each once, by day. */
  function happened(today: string): void {
    const dated = residents.flatMap(({ insz, addresses, deceasedOn, struckOffOn }) =>
      [...addresses.map(({ since }) => since), deceasedOn, struckOffOn].flatMap((day) =>
        typeof day === 'string' && day > start && day <= today ? [{ day, insz }] : [],
      ),
    )
    for (const { day, insz } of dated.toSorted((one, other) => one.day.localeCompare(other.day))) {
      if (told.has(`${day} ${insz}`)) continue
      told.add(`${day} ${insz}`)
      queue.push(insz)
    }
  }

  return {
    notify: (...insz: readonly string[]): void => void queue.push(...insz),
    answer(receipt: string, today: string): Answer {
      happened(today)
      const received = receipt === '' ? 0 : Number(receipt)
      if (!Number.isInteger(received) || received > queue.length) return { exceptions: [{ code: '30014' }] }
      const batch = queue.slice(received, received + most)
      if (batch.length === 0) return { exceptions: [{ code: '30016' }] }
      return {
        content: {
          Ontvangstreferte: String(received + batch.length),
          Notificaties: { Notificatie: batch.map((insz) => ({ INSZ: insz })) },
        },
      }
    },
  }
}
