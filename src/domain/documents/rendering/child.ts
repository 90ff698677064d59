import { createCompiler, type RenderRequest, Unrenderable } from './compile.ts'

/** What the pool sends to a renderer process, and what it answers. */
export type Ask = Readonly<{ id: number; request: RenderRequest }>
export type Answer = Readonly<{ id: number; rss: number }> &
  (Readonly<{ pdf: Uint8Array }> | Readonly<{ unrenderable: string; characters: readonly string[] }>)

/** A renderer process: compiles one document after the other, and ends when whoever started it is gone. */
function serve(folder: string): void {
  const compile = createCompiler(folder)
  process.on('disconnect', () => process.exit(0))
  process.on('message', ({ id, request }: Ask) => {
    const answer = answerTo(() => compile(request))
    // Whoever asked may be gone by now: then nobody wants the answer, and `disconnect` follows.
    process.send?.({ id, rss: process.memoryUsage.rss(), ...answer }, () => {})
  })
  process.send?.('ready')
}

function answerTo(work: () => Uint8Array) {
  try {
    return { pdf: work() }
  } catch (error) {
    if (error instanceof Unrenderable) return { unrenderable: error.message, characters: error.characters }
    return { unrenderable: error instanceof Error ? error.message : String(error), characters: [] }
  }
}

const [folder] = process.argv.slice(2)
if (folder && process.send) serve(folder)
