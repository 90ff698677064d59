import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parseSettings } from '../config/index.ts'
import { newId } from '../ids/uuid.ts'
import { diskObjects, type ObjectName, ObjectsEnvironment } from './index.ts'

const folders: string[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

const hello = Buffer.from('Dag Maria')
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const pathOf = ({ owner, sha256 }: ObjectName) => join(folder, owner.slice(-2), owner, sha256)

describe('An object', () => {
  it('comes back as it was put', async () => {
    const store = await diskObjects(folder)
    const name = await store.put(newId(), hello)
    expect(await store.get(name)).toEqual(hello)
  })
  it('that is put twice lies there once', async () => {
    const store = await diskObjects(folder)
    const owner = newId()
    const [one, other] = await Promise.all([store.put(owner, hello), store.put(owner, hello)])
    expect(one).toEqual(other)
    expect(filesIn(folder)).toHaveLength(1)
  })
  it('that is erased for one owner stays for another', async () => {
    const store = await diskObjects(folder)
    const [one, other] = [await store.put(newId(), hello), await store.put(newId(), hello)]
    await store.remove(one)
    await store.remove(one)
    expect(await store.get(one)).toBeNull()
    expect(await store.get(other)).toEqual(hello)
  })
  it('goes with everything of its owner', async () => {
    const store = await diskObjects(folder)
    const owner = newId()
    const names = [await store.put(owner, hello), await store.put(owner, randomBytes(10))]
    await store.removeAll(owner)
    expect(await Promise.all(names.map((name) => store.get(name)))).toEqual([null, null])
  })
  it('that was changed on disk is never handed out', async () => {
    const store = await diskObjects(folder)
    const name = await store.put(newId(), hello)
    writeFileSync(pathOf(name), 'Dag Marie')
    await expect(store.get(name)).rejects.toThrow('damaged')
  })
  it.each(['../x', 'x', ''])('cannot be put or asked outside its folder: %j', async (trick) => {
    const store = await diskObjects(folder)
    await expect(store.put(trick, hello)).rejects.toThrow('an id')
    await expect(store.get({ owner: newId(), sha256: trick })).rejects.toThrow('SHA-256')
  })
})

describe('With a key, an object', () => {
  const key = randomBytes(32)

  it('cannot be read on disk', async () => {
    const store = await diskObjects(folder, { key })
    const name = await store.put(newId(), hello)
    expect(readFileSync(pathOf(name)).includes('Maria')).toBe(false)
    expect(await store.get(name)).toEqual(hello)
  })
  it('cannot be put in the place of another', async () => {
    const store = await diskObjects(folder, { key })
    const [one, other] = [await store.put(newId(), hello), await store.put(newId(), hello)]
    writeFileSync(pathOf(one), readFileSync(pathOf(other)))
    await expect(store.get(one)).rejects.toThrow('damaged')
  })
  it('from before there was a key stays readable', async () => {
    const name = await (await diskObjects(folder)).put(newId(), hello)
    expect(await (await diskObjects(folder, { key })).get(name)).toEqual(hello)
  })
  it('is not kept with a key of another length', async () => {
    await expect(diskObjects(folder, { key: randomBytes(16) })).rejects.toThrow('32 bytes')
  })
})

describe('After a crash', () => {
  const writer = fileURLToPath(new URL('./endless-writer.fixture.ts', import.meta.url))
  const command = ['--import', 'tsx', writer]

  it('all that was promised is there whole, and nothing half has a name', async () => {
    const child = spawn(process.execPath, [...command, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (bytes) => {
      said += bytes
      if (said.split('\n').length > 40) child.kill('SIGKILL')
    })
    await once(child, 'close')

    const store = await diskObjects(folder)
    const promised = said
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as ObjectName)
    expect(promised.length).toBeGreaterThan(30)
    for (const name of promised) expect(await store.get(name)).toHaveLength(200_000)
    for (const entry of filesIn(folder).filter(({ parentPath }) => !parentPath.endsWith('unfinished')))
      expect(await store.get({ owner: entry.parentPath.slice(-36), sha256: entry.name })).toHaveLength(200_000)
  })

  it('what was left half is swept away after an hour', async () => {
    await diskObjects(folder)
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'unfinished', name))
    for (const path of [old, fresh]) writeFileSync(path as string, 'half')
    utimesSync(old as string, new Date(0), new Date(0))
    await diskObjects(folder)
    expect(readdirSync(join(folder, 'unfinished'))).toEqual(['fresh'])
  })

  // A limit on the size of a file is what a full disk looks like to one process.
  it.skipIf(process.platform === 'win32')('or on a full disk, the refusal is clear and nothing half stays', () => {
    const limited = 'ulimit -f 100; exec "$@"'
    const { stdout } = spawnSync('bash', ['-c', limited, 'bash', process.execPath, ...command, folder, '300000'], {
      encoding: 'utf8',
    })
    expect(stdout.trim()).toBe('unavailable platform/storage-full')
    expect(filesIn(folder)).toEqual([])
  })
})

describe('The key of the storage', () => {
  it('is 32 bytes in base64, or absent', () => {
    const key = randomBytes(32)
    expect(parseSettings(ObjectsEnvironment, { OBJECTS_KEY: key.toString('base64') }).OBJECTS_KEY).toEqual(key)
    expect(parseSettings(ObjectsEnvironment, {}).OBJECTS_KEY).toBeUndefined()
    expect(() => parseSettings(ObjectsEnvironment, { OBJECTS_KEY: 'a29ydA==' })).toThrow('32 bytes')
  })
})
