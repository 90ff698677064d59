import { startAddresses } from '../address.ts'
import { leaveAlone } from '../alone-list.ts'
import { startAutosave } from '../autosave.ts'
import { startCounters } from '../counter.ts'
import { startErrorSummary } from '../error-summary.ts'
import { startHelpLine } from '../help-line.ts'
import { startLive } from '../live.ts'
import { startOnce } from '../once.ts'
import { startPolls } from '../poll.ts'
import { startRows } from '../rows.ts'
import { startSearch } from '../search.ts'
import { startSession } from '../session.ts'
import { startShortcuts } from '../shortcuts.ts'
import { startStretches } from '../stretch.ts'
import { startTakeaway } from '../takeaway.ts'

leaveAlone(document)
startHelpLine(document)
startOnce(document)
startErrorSummary(document)
startSearch(document)
startAddresses(document)
startStretches(document)
startCounters(document)
startAutosave(document)
startPolls(document)
startLive(document)
startTakeaway(document)
startShortcuts(document)
startRows(document)
startSession(document)
