import { newCodes } from '../src/domain/documents/codes.ts'
import { renderRequest } from '../src/domain/documents/make.ts'
import { createCompiler, type RenderRequest } from '../src/domain/documents/rendering/compile.ts'
import { createRenderer } from '../src/domain/documents/rendering/pool.ts'
import { sealPdf } from '../src/domain/documents/sealing/seal.ts'
import { readTemplates, templatesFolder } from '../src/domain/documents/template.ts'
import { demonstrationSeal } from '../src/outside/seal-service/index.ts'
import { timestampClient } from '../src/outside/timestamp-authority/index.ts'
import { startTimestampSimulator } from '../src/outside/timestamp-authority/simulator.tsx'
import { digestOf } from '../src/platform/cms/index.ts'
import { besideRow, type Row } from './row.ts'

const rounds = 60
const compile = createCompiler(templatesFolder)

/** Every document with other codes, as in life: nothing can be remembered from the one before. */
function aRequest(): RenderRequest {
  const template = readTemplates().get('household-composition')
  if (!template) throw new Error('the template of the benchmark is gone')
  const order = { template: template.name, data: template.example, codes: newCodes(), now: new Date() }
  return renderRequest(template, order, 'https://loket.example/c')
}

/** Seals and PDFs alone, each beside the same calls in a bare loop. Interleaved, after a warm-up. */
export async function documentRows(): Promise<Row[]> {
  return [await sealRow(), await pdfRow()]
}

/**
 * A seal is B-T: hash, signature, time stamp (over HTTP to the simulated authority), and a file with room for them.
 * Bare: those four calls on the same bytes; what we add is the revision of the PDF and the CMS.
 */
async function sealRow(): Promise<Row> {
  const authority = await startTimestampSimulator()
  const { key } = await demonstrationSeal('Stad')
  const timestamps = timestampClient({ url: authority.url, anchors: [authority.anchor] })
  const pdf = compile(aRequest())
  const room = Buffer.alloc(24_000)
  const bare = async () => {
    const hash = digestOf('sha256', pdf)
    const signature = await key.seal({ hash, bytes: hash })
    await timestamps.stamp(digestOf('sha256', signature))
    return Buffer.concat([pdf, room])
  }
  const ours = () => sealPdf(pdf, { key, timestamps, words: 'Elektronisch zegel van Stad' })
  const [value, besideValue] = await interleaved(25, ours, bare)
  await authority.stop()
  return besideRow('seal', 'seals/s', value, 'the same calls in a bare loop', besideValue, 0.8)
}

/** The renderer's process beside its compiler here in a loop: what we add is the way there and back. */
async function pdfRow(): Promise<Row> {
  const renderer = createRenderer({ folder: templatesFolder, processes: 1, documentsEach: 100_000 })
  const requests = Array.from({ length: 15 }, aRequest)
  const ours = () => Promise.all(requests.map((request) => renderer.render(request)))
  const bare = async () => requests.map(compile)
  const [value, besideValue] = await interleaved(1, ours, bare)
  await renderer.close()
  return besideRow(
    'pdf',
    'documents/s',
    value * requests.length,
    'the same calls in a bare loop',
    besideValue * requests.length,
    0.8,
  )
}

/** Times a second, of each, over rounds that take turns: the median round, because others use the machine too. The first warms up. */
async function interleaved(
  times: number,
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<readonly [ours: number, bare: number]> {
  const spent: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    for (const which of [0, 1] as const) {
      const work = which === 0 ? ours : bare
      const begin = performance.now()
      for (let time = 0; time < times; time++) await work()
      if (round > 0) spent[which].push(performance.now() - begin)
    }
  }
  return [(times * 1000) / median(spent[0]), (times * 1000) / median(spent[1])]
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
