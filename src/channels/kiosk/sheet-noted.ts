import { noteLost, notePrintout, type Screen } from '#domain/devices/index.ts'
import { type PrintOutcome, printSheet } from '#domain/documents/index.ts'
import type { Sheet } from '#outside/printer/index.ts'
import type { Site } from '../site.ts'
import type { KioskVisit } from './kiosk.ts'

/** Counts what the printer beside a screen did with a sheet, and what may lie in it. `personal`: something of a person stands on it. */
export async function noteSheet(
  site: Site,
  screen: Screen | null,
  done: PrintOutcome,
  of: Readonly<{ sheet: string; personal: boolean }>,
): Promise<void> {
  if (!screen) return
  if (done.outcome !== 'unable') {
    const settled = done.outcome === 'printed'
    await notePrintout(site, screen, { ...of, ...done.pages, job: done.job, already: done.already, settled })
  } else if (done.left) {
    const { job, pages, mayCome } = done.left
    await (job === null
      ? noteLost(site, screen, { ...of, ...pages })
      : notePrintout(site, screen, { ...of, ...pages, job, stuck: true, settled: !mayCome }))
  }
}

/** Prints a sheet that names nobody on the printer beside this screen, and counts it; false: nothing comes out. */
export async function printHere(
  site: Site,
  { printer, screen }: Pick<KioskVisit, 'printer' | 'screen'>,
  sheet: Sheet,
): Promise<boolean> {
  if (!printer) return false
  const done = await printSheet(printer, sheet)
  await noteSheet(site, screen, done, { sheet: sheet.id, personal: false })
  return done.outcome !== 'unable'
}
