import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { CardReader } from '#outside/identity-card/index.ts'
import type { Printer } from '#outside/printer/index.ts'
import type { Fault } from './city.ts'

/** What stands around the screen. */
export type Hardware = Readonly<{
  /** What is wrong with it now. Never fails: what does not answer is a fault. */
  faults: () => Promise<readonly Fault[]>
  stop: () => void
}>

export type HardwareSettings = Readonly<{
  printer: Printer | null
  /** A program that says line by line what happens to cards, as `pcsc_scan` of pcsc-tools does; null: no reader. */
  readCards: readonly [string, ...string[]] | null
  /** The reader in which one identifies oneself, when there is one. */
  reader?: CardReader | null
  /** Somebody took his card out. */
  cardRemoved: () => void
}>

/** Watches the printer and the card reader. */
export function watchHardware({ printer, readCards, reader, cardRemoved }: HardwareSettings): Hardware {
  const stopWatching = reader?.watch(cardRemoved)
  const cards = readCards && watchCards(readCards, cardRemoved)
  return {
    faults: async () => [
      ...(await printerFaults(printer)),
      ...(cards?.isWell() === false || (await reader?.look()) === 'silent' ? ['reader-gone' as const] : []),
    ],
    stop: () => {
      stopWatching?.()
      cards?.stop()
    },
  }
}

async function printerFaults(printer: Printer | null): Promise<readonly Fault[]> {
  if (!printer) return []
  const state = await printer.state()
  if (state.outcome === 'silent') return ['printer-gone']
  if (state.paperOut) return ['no-paper']
  return state.state === 'stopped' || !state.accepting ? ['printer-gone'] : []
}

/** Seconds until a program that ended is begun again. */
const again = 5

function watchCards([program, ...args]: readonly [string, ...string[]], removed: () => void) {
  let [isOver, isWell, isIn] = [false, true, false]
  let timer: NodeJS.Timeout | undefined
  let child = begin()

  function begin() {
    const started = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    createInterface({ input: started.stdout }).on('line', (line) => {
      isWell = !/No reader|Waiting for the first reader/i.test(line)
      if (/Card inserted/i.test(line)) isIn = true
      else if (/Card removed/i.test(line)) {
        if (isIn) removed()
        isIn = false
      }
    })
    started.once('error', ended)
    started.once('exit', ended)
    return started
  }

  /** A card that nobody watches is a card that was taken. */
  function ended(): void {
    if (isOver || timer) return
    isWell = false
    if (isIn) removed()
    isIn = false
    timer = setTimeout(() => {
      timer = undefined
      child = begin()
    }, again * 1_000)
  }

  return {
    isWell: () => isWell,
    stop: () => {
      isOver = true
      clearTimeout(timer)
      child.kill()
    },
  }
}
