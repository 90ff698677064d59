import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Remains, removeRemains, type Search } from './remains.ts'

const folder = mkdtempSync(join(tmpdir(), 'remains-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const markers = ['marker-of-one-visit']
const inHour = Date.now() + 3_600_000

/** As the user of a contact point looks, who may not read everything. Whoever runs this as root may: it is then done by `nobody`. */
async function lookedBy(search: Search): Promise<Remains> {
  if (process.getuid?.() !== 0) return removeRemains(search)
  const module = new URL('remains.ts', import.meta.url).href
  const script = `const { removeRemains } = await import(${JSON.stringify(module)})
    console.log(JSON.stringify(await removeRemains(${JSON.stringify(search)})))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  return JSON.parse(execFileSync(process.execPath, args, { uid: 65_534, gid: 65_534, encoding: 'utf8' }))
}

describe('What cannot be looked through for remains', () => {
  const shut = join(folder, 'shut')
  mkdirSync(shut)
  writeFileSync(join(shut, 'spool'), 'marker-of-one-visit')
  chmodSync(folder, 0o755)

  it('is not clean: a folder that was named', async () => {
    chmodSync(shut, 0o000)
    expect(await lookedBy({ folders: [shut], markers, since: inHour })).toMatchObject({ files: 0, found: 0, unread: 1 })
    const loop = join(folder, 'loop')
    symlinkSync(loop, loop)
    expect(await removeRemains({ folders: [loop], markers, since: 0 })).toMatchObject({ unread: 1 })
  })

  it('is not clean: a folder below it in which something was put, a file that changed', async () => {
    chmodSync(shut, 0o000)
    expect(await lookedBy({ folders: [folder], markers, since: 0 })).toMatchObject({ found: 0, unread: 1 })
    expect(await lookedBy({ folders: [folder], markers, since: inHour })).toMatchObject({ unread: 0 })
    chmodSync(shut, 0o755)
    chmodSync(join(shut, 'spool'), 0o000)
    expect(await lookedBy({ folders: [folder], markers, since: 0 })).toMatchObject({ found: 0, unread: 1 })
    expect(await lookedBy({ folders: [folder], markers, since: inHour })).toMatchObject({ unread: 0 })
  })

  it('is clean when it is not there', async () => {
    const folders = [join(folder, 'never')]
    expect(await removeRemains({ folders, markers, since: 0 })).toEqual({ files: 0, found: 0, remains: 0, unread: 0 })
  })
})
