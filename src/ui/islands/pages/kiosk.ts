import { startAddresses } from '../address.ts'
import { startCamera } from '../camera.ts'
import { startCounters } from '../counter.ts'
import { startErrorSummary } from '../error-summary.ts'
import { startHelpLine } from '../help-line.ts'
import { startIdle } from '../idle.ts'
import { startKeys } from '../keys.ts'
import { startOnce } from '../once.ts'
import { startPinPads } from '../pin-pad.ts'
import { startPolls } from '../poll.ts'
import { startSearch } from '../search.ts'
import { startStretches } from '../stretch.ts'

startPinPads(document)
startOnce(document)
startErrorSummary(document)
startSearch(document)
startAddresses(document)
startStretches(document)
startCounters(document)
startCamera(document)
startPolls(document)
startHelpLine(document)
startIdle(document)
startKeys(document)
