import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newCodes } from '../codes.ts'
import { renderRequest } from '../make.ts'
import { readTemplates, templatesFolder } from '../template.ts'
import { type RenderRequest, Unrenderable } from './compile.ts'
import { createRenderer, type Renderer, RendererLost, type RendererSettings } from './pool.ts'

const life = readTemplates().get('life')
if (!life) throw new Error('no template')
const request: RenderRequest = renderRequest(
  life,
  { template: 'life', data: life.example, codes: newCodes(), now: new Date('2021-09-06T07:00:00Z') },
  'https://loket.example/controle',
)

let renderer: Renderer
afterEach(() => renderer.close())
const start = (settings: Partial<RendererSettings> = {}) => {
  renderer = createRenderer({ folder: templatesFolder, ...settings })
  return renderer
}
const many = (count: number) => Promise.all(Array.from({ length: count }, () => renderer.render(request)))
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

describe('A pool of renderers', () => {
  it('renders what is asked, in processes of its own', async () => {
    start({ processes: 2 })
    expect((await many(20)).every(isPdf)).toBe(true)
    expect(renderer.processes()).toHaveLength(2)
    expect(renderer.processes()).not.toContain(process.pid)
  })

  it('loses nothing when a process is killed in the middle', async () => {
    start()
    await renderer.render(request)
    const work = many(30)
    const [pid] = renderer.processes()
    if (pid) process.kill(pid, 'SIGKILL')
    expect((await work).every(isPdf)).toBe(true)
    expect(renderer.processes()).not.toContain(pid)
  })

  it('replaces a process that has made enough documents, before it leaks too much, and keeps working meanwhile', async () => {
    start({ documentsEach: 10 })
    await renderer.render(request)
    const [first] = renderer.processes()
    expect((await many(60)).every(isPdf)).toBe(true)
    await vi.waitFor(() => expect(renderer.processes()).not.toContain(first), 10_000)
    expect(isPdf(await renderer.render(request))).toBe(true)
    expect(renderer.processes().length).toBeLessThanOrEqual(2)
  })

  it('ends a process that hangs, tells who asked, and goes on with the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'))
    cpSync(templatesFolder, folder, { recursive: true })
    mkdirSync(join(folder, 'endless'))
    const loops = Array.from({ length: 4 }, (_, depth) => `for v${depth} in range(9000) `).join('{ ')
    writeFileSync(join(folder, 'endless', 'template.typ'), `#{ let n = 0; ${loops} { n += v0 } } } } }`)
    start({ folder, timeoutMs: 400 })
    const [endless, ...others] = [
      renderer.render({ ...request, template: 'endless' }),
      ...Array.from({ length: 5 }, () => renderer.render(request)),
    ]
    await expect(endless).rejects.toThrow(RendererLost)
    expect((await Promise.all(others)).every(isPdf)).toBe(true)
    rmSync(folder, { recursive: true })
  })

  it('tells what cannot be printed, and stays', async () => {
    start()
    await renderer.render(request)
    const before = renderer.processes()
    await expect(renderer.render({ ...request, input: '{}' })).rejects.toThrow(Unrenderable)
    await expect(renderer.render({ ...request, template: '../../etc' })).rejects.toThrow(Unrenderable)
    expect(isPdf(await renderer.render(request))).toBe(true)
    expect(renderer.processes()).toEqual(before)
  })

  it('says so when no process can start', async () => {
    start({ folder: '/nowhere/at/all' })
    await expect(renderer.render(request)).rejects.toThrow()
  })

  it('refuses work after it was closed, and leaves no process behind', async () => {
    start()
    await renderer.render(request)
    const [pid] = renderer.processes()
    const waiting = renderer.render(request).catch((error: unknown) => error)
    await renderer.close()
    expect(await waiting).toBeInstanceOf(RendererLost)
    await expect(renderer.render(request)).rejects.toThrow(RendererLost)
    expect(() => process.kill(pid ?? 0, 0)).toThrow()
  })
})
