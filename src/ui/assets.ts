import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where `scripts/build-ui.js` writes; the server serves it under `/assets/` as immutable. */
export const assetsDirectory = join(import.meta.dirname, '..', '..', 'dist', 'ui')

type Manifest = Readonly<Record<string, string>>
let manifest: Manifest | null = null

/** Reads the list of built files. Call it at start: throws when the build was forgotten. */
export function loadAssets(directory = assetsDirectory): Manifest {
  const path = join(directory, 'manifest.json')
  if (!existsSync(path)) throw new Error(`no built styles in ${directory}: run node scripts/build-ui.js`)
  manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  return manifest
}

/** The address of a built file: `asset('main.css')` is `/assets/main-1A2B3C4D.css`. Unbuilt (a unit test): its plain name. */
export function asset(name: string): string {
  manifest ??= existsSync(join(assetsDirectory, 'manifest.json')) ? loadAssets() : {}
  return `/assets/${manifest[name] ?? name}`
}
