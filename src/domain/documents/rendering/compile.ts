import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What is asked of the renderer. `input` is JSON: data never becomes part of a program. */
export type RenderRequest = Readonly<{
  template: string
  input: string
  /** JPEG: a template finds them as `/sheet-1.jpg` and so on. */
  pictures?: readonly Uint8Array[]
  standard: 'a-2a' | 'a-3a'
  /** Whether it must pass the gate for accessibility too: written once more as PDF/UA-1, for the verdict alone. */
  gate?: boolean
  /** Seconds since 1970: the date of creation in the file. */
  createdAt: number
}>

/** The template and these data give no document: a fault of the template, or a character that no font of ours has. */
export class Unrenderable extends Error {
  /** Characters of the data that cannot be printed, each once. */
  readonly characters: readonly string[]

  constructor(message: string, characters: readonly string[] = []) {
    super(message)
    this.name = 'Unrenderable'
    this.characters = characters
  }
}

/**
 * One compiler over a folder of templates; it blocks while it works and leaks a little with every document, so it
 * lives in a child process. Only our own font in two weights: without fallback, a character that it lacks is an error.
 */
export function createCompiler(folder: string): (request: RenderRequest) => Buffer {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'))
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: ['400Regular', '600SemiBold'].map((weight) => join(fonts, weight)) }],
  })

  const inputFile = join(folder, 'input.json')

  return ({ template, input, pictures = [], standard, gate, createdAt }) => {
    // As a file that every template reads: as an input of the program it would have the compiler read all anew.
    compiler.mapShadow(inputFile, Buffer.from(input))
    const sheets = pictures.map((_, at) => join(folder, `sheet-${at + 1}.jpg`))
    for (const [at, sheet] of sheets.entries()) compiler.mapShadow(sheet, Buffer.from(pictures[at] ?? []))
    const compiled = compiler.compile({ mainFilePath: join(folder, template, 'template.typ') })
    try {
      const failed = compiled.takeError()
      if (failed) throw new Unrenderable(complaints(compiler.fetchDiagnostics(failed)))
      const warned = compiled.takeWarnings()
      if (warned) {
        const told = compiler.fetchDiagnostics(warned)
        if (told.length > 0) throw new Unrenderable(`warning: ${complaints(told)}`)
      }
      const document = compiled.result
      if (!document) throw new Unrenderable('no document')
      const written = (as: RenderRequest['standard'] | 'ua-1') =>
        exported(() => compiler.pdf(document, { pdfStandard: as, creationTimestamp: createdAt }))
      const pdf = written(standard)
      if (gate) written('ua-1')
      return pdf
    } finally {
      for (const sheet of sheets) compiler.unmapShadow(sheet)
      compiler.evictCache(10)
    }
  }
}

function exported(work: () => Buffer): Buffer {
  try {
    return work()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const unprintable = [...text.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
      ([, one = '']) => one,
    )
    const messages = [...text.matchAll(/message: "((?:\\.|[^"\\])*)"/g)].map(([, one = '']) => one)
    if (unprintable.length > 0) throw new Unrenderable('our font lacks a character', [...new Set(unprintable)])
    throw new Unrenderable(messages.join('; ') || 'the PDF could not be written')
  }
}

/** Messages with their place. They never quote data: Typst names the variable, not its value. */
const complaints = (found: readonly { message: string; path?: string; range?: Place | null }[]): string =>
  found.map(({ message, path, range }) => [path, lineOf(range), message].filter(Boolean).join(': ')).join('; ')

type Place = Readonly<{ start?: Readonly<{ line?: number }> }>
const lineOf = (range: Place | null | undefined) => range?.start?.line !== undefined && `line ${range.start.line + 1}`
