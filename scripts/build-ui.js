// Builds src/ui/styles and src/ui/islands into dist/ui with names that follow the content, and writes manifest.json.
// Does nothing when no input changed. Plain JavaScript: runs on any Node from 20 up. `--force` builds anyway.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ui = join(root, 'src', 'ui')
const target = join(root, 'dist', 'ui')
const { resolve } = createRequire(import.meta.url)

const styles = ['main', 'kiosk', 'desk', 'waiting']
const islands = ['portal', 'kiosk', 'desk', 'waiting', 'alone', 'alone-worker']
const alphabets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek']

/** Builds when needed; gives the manifest: plain name -> built name. */
export async function buildUi({ force = false } = {}) {
  const manifestPath = join(target, 'manifest.json')
  // A production image holds what was built, not what builds.
  if (!existsSync(join(root, 'node_modules', 'sass')) && existsSync(manifestPath)) {
    return JSON.parse(readFileSync(manifestPath, 'utf8'))
  }
  const key = hashOf(...inputs().flatMap((path) => [path.slice(root.length), readFileSync(path)]))
  if (!force && existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))
    if (manifest['#inputs'] === key) return manifest
  }

  const files = new Map()
  const put = (name, content) => {
    const built = `${basename(name, extname(name))}-${hashOf(content)}${extname(name)}`
    files.set(name, { built, content })
    return built
  }

  for (const alphabet of alphabets) put(fontName(alphabet), readFileSync(fontPath(alphabet)))
  put('mark.svg', mark())
  await Promise.all([buildStyles(put, files), buildIslands(put)])

  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const manifest = { '#inputs': key }
  for (const [name, { built, content }] of files) {
    writeFileSync(join(target, built), content)
    manifest[name] = built
  }
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function buildStyles(put, files) {
  const sass = await import('sass')
  for (const name of styles) {
    const { css } = sass.compile(join(ui, 'styles', `${name}.scss`), {
      loadPaths: [join(root, 'node_modules')],
      style: 'compressed',
      quietDeps: true,
    })
    put(
      `${name}.css`,
      css.replaceAll(/url\("?([\w-]+\.woff2)"?\)/g, (_, font) => `url(${files.get(font).built})`),
    )
  }
}

async function buildIslands(put) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: islands.map((name) => join(ui, 'islands', 'pages', `${name}.ts`)),
    bundle: true,
    minify: true,
    write: false,
    outdir: target,
    format: 'iife',
    target: 'es2019',
    legalComments: 'none',
  })
  for (const file of outputFiles) put(basename(file.path), Buffer.from(file.contents))
}

/** The mark as an icon for the browser's tab, in the colours of the tokens. */
function mark() {
  const tokens = readFileSync(join(ui, 'styles', 'tokens.css'), 'utf8')
  const colour = (name) => tokens.match(new RegExp(`--${name}:\\s*(#[0-9a-f]+)`))[1]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><path fill="${colour('mark')}" d="M10 0h14a10 10 0 0 1 10 10v14a10 10 0 0 1-10 10H2a2 2 0 0 1-2-2V10A10 10 0 0 1 10 0z"/><circle cx="22" cy="22" r="5" fill="${colour('mark-dot')}"/></svg>`
}

function inputs() {
  const sources = ['styles', 'islands'].flatMap((folder) =>
    readdirSync(join(ui, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  )
  const versions = ['govuk-frontend', 'sass', 'esbuild'].map((name) => join(root, 'node_modules', name, 'package.json'))
  return [...sources.sort(), ...versions, ...alphabets.map(fontPath), fileURLToPath(import.meta.url)]
}

const fontName = (alphabet) => `source-sans-3-${alphabet}-wght-normal.woff2`
const fontPath = (alphabet) => resolve(`@fontsource-variable/source-sans-3/files/${fontName(alphabet)}`)

function hashOf(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url').replaceAll(/[-_]/g, '').slice(0, 10)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  await buildUi({ force: process.argv.includes('--force') })
  console.log(`dist/ui is ready (${Math.round(performance.now() - started)} ms)`)
}
