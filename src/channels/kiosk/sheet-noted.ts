import { noteLost, notePrintout, type Screen } from '#domain/devices/index.ts'
import type { PrintOutcome } from '#domain/documents/index.ts'
import type { Site } from '../site.ts'

/** Counts what the printer beside a screen did with a sheet, and what may lie in it. `personal`: something of a person stands on it. */
export async function noteSheet(
  site: Site,
  screen: Screen | null,
  done: PrintOutcome,
  of: Readonly<{ sheet: string; personal: boolean }>,
): Promise<void> {
  if (!screen) return
  if (done.outcome !== 'unable') {
    await notePrintout(site, screen, { ...of, ...done.pages, job: done.job, already: done.already })
  } else if (done.left) {
    const { job, pages } = done.left
    await (job === null
      ? noteLost(site, screen, { ...of, ...pages })
      : notePrintout(site, screen, { ...of, ...pages, job, stuck: true }))
  }
}
