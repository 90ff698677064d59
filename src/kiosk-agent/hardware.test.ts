import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ippPrinter } from '#outside/printer/index.ts'
import { until } from './agent.fixture.ts'
import { watchHardware } from './hardware.ts'
import { removeRemains } from './remains.ts'

const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What pcsc_scan writes, and then nothing, or its end. */
function aReader(lines: string, stays: boolean): [string] {
  const file = join(folder, `reader-${stays}`)
  writeFileSync(file, `#!/bin/sh\nprintf '${lines}'\n${stays ? 'exec sleep 30' : 'exit 1'}\n`)
  chmodSync(file, 0o755)
  return [file]
}
const card = 'Reader 0: Lezer\\n  Event number: 1\\n  Card state: Card inserted,\\n'

it('A card that is taken is told once; a reader that is there is well', async () => {
  let taken = 0
  const lines = `${card}  Card state: Card removed,\\n  Card state: Card removed,\\n`
  const readCards = aReader(lines, true)
  const hardware = watchHardware({ printer: null, readCards, cardRemoved: () => taken++ })
  await until(() => taken > 0)
  expect([taken, await hardware.faults()]).toEqual([1, []])
  hardware.stop()
})

it('A reader that goes away with a card in it counts as a card that was taken, and as a fault', async () => {
  let taken = 0
  const hardware = watchHardware({ printer: null, readCards: aReader(card, false), cardRemoved: () => taken++ })
  await until(async () => taken > 0 && (await hardware.faults()).length > 0)
  expect([taken, await hardware.faults()]).toEqual([1, ['reader-gone']])
  hardware.stop()
})

it('A printer that does not answer is a fault', async () => {
  const printer = ippPrinter({ uri: 'ipp://127.0.0.1:1/ipp/print', patience: 500 })
  const hardware = watchHardware({ printer, readCards: null, cardRemoved: () => undefined })
  expect(await hardware.faults()).toEqual(['printer-gone'])
})

it('A remain is found across the pieces in which a file is read, and a file of before the visit is left alone', async () => {
  const file = join(folder, 'large')
  writeFileSync(file, Buffer.concat([Buffer.alloc(64 * 1024 - 5, 'x'), Buffer.from('marker-of-one-visit')]))
  const search = { folders: [folder], markers: ['marker-of-one-visit'] }
  expect(await removeRemains({ ...search, since: Date.now() + 60_000 })).toMatchObject({ files: 0, found: 0 })
  expect(await removeRemains({ ...search, since: 0 })).toMatchObject({ found: 1, remains: 0 })
})
