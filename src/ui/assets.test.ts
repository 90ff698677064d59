import { mkdtempSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildUi } from '../../scripts/build-ui.js'
import { assetsDirectory, loadAssets } from './assets.ts'

describe('The built styles and scripts', () => {
  let manifest: Readonly<Record<string, string>>
  beforeAll(async () => {
    manifest = await buildUi()
  })
  const built = (name: string) => readFile(join(assetsDirectory, manifest[name] ?? name))

  it('have names that follow their content', () => {
    expect(manifest['main.css']).toMatch(/^main-\w{10}\.css$/)
    expect(loadAssets()).toEqual(manifest)
  })

  it('are built once for the same input', async () => {
    const before = await stat(join(assetsDirectory, manifest['main.css'] ?? ''))
    expect(await buildUi()).toEqual(manifest)
    expect((await stat(join(assetsDirectory, manifest['main.css'] ?? ''))).mtimeMs).toBe(before.mtimeMs)
  })

  it.each(['portal', 'kiosk', 'desk', 'alone', 'alone-worker'])(
    'need far less than 20 kB of script on a %s page',
    async (name) => {
      expect(gzipSync(await built(`${name}.js`)).length).toBeLessThan(10_000)
    },
  )

  it('load nothing from elsewhere, and only fonts that are there', async () => {
    const css = (await built('main.css')).toString()
    const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url?.replaceAll('"', '') ?? '')
    const ours = new Set(Object.values(manifest))
    expect(urls.filter((url) => !ours.has(url) && !url.startsWith('data:'))).toEqual([])
    expect(css).not.toMatch(/GDS Transport|crest|https?:/)
  })

  it('say so when they were not built', () => {
    const empty = mkdtempSync(join(tmpdir(), 'ui-'))
    expect(() => loadAssets(empty)).toThrow('node scripts/build-ui.js')
  })
})
