import { startAddresses } from '../address.ts'
import { startAutosave } from '../autosave.ts'
import { startCounters } from '../counter.ts'
import { startErrorSummary } from '../error-summary.ts'
import { startHeld } from '../held.ts'
import { startLive } from '../live.ts'
import { startMenus } from '../menu.ts'
import { startOnce } from '../once.ts'
import { startPolls } from '../poll.ts'
import { startProofs } from '../proof.ts'
import { startSearch } from '../search.ts'
import { startSession } from '../session.ts'
import { startStretches } from '../stretch.ts'
import { startTakeaway } from '../takeaway.ts'
import { startUploads } from '../upload.ts'

function startPage(): void {
  startErrorSummary(document)
  startSearch(document)
  startAddresses(document)
  startStretches(document)
  startCounters(document)
  startAutosave(document)
  startUploads(document, startPage)
  startPolls(document)
  startProofs(document)
  startTakeaway(document)
}

startOnce(document)
startHeld(document)
startLive(document)
startMenus(document)
startSession(document)
startPage()
