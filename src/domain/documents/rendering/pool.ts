import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer } from './child.ts'
import { type RenderRequest, Unrenderable } from './compile.ts'

export type Renderer = Readonly<{
  /**
   * A PDF, unsealed. Work that is lost with its process is done once more.
   * @throws {Unrenderable} when the template and the data give no document.
   * @throws {RendererLost} when two processes died or hung over it: try later.
   */
  render(request: RenderRequest): Promise<Uint8Array>
  /** Ends the processes; what waits is lost. */
  close(): Promise<void>
  /** For tests and for the health page. */
  processes(): readonly number[]
}>

/** A fault of the renderer itself, that may pass. */
export class RendererLost extends Error {
  constructor(detail: string) {
    super(`the renderer was lost: ${detail}`)
    this.name = 'RendererLost'
  }
}

export type RendererSettings = Readonly<{
  folder: string
  processes?: number
  /** A process leaks up to 107 kB a document: after so many, or above so much memory, another takes its place. */
  documentsEach?: number
  memoryEach?: number
  /** One document takes 2 to 30 ms; a process that takes so long hangs. */
  timeoutMs?: number
}>

type Job = { request: RenderRequest; resolve(pdf: Uint8Array): void; reject(error: Error): void; lost: number }
type Worker = {
  child: ChildProcess
  ready: boolean
  /** Oldest first: the first is being worked on. */
  jobs: Map<number, Job>
  done: number
  worn: boolean
  retiring: boolean
  timer: NodeJS.Timeout | undefined
}

/** The next document waits inside the process, so that it never waits for us. */
const jobsEach = 2
const program = fileURLToPath(new URL('./child.ts', import.meta.url))

/** Child processes that make PDFs: the compiler blocks, leaks and could crash, and the web process must do none of it. */
export function createRenderer(settings: RendererSettings): Renderer {
  const { folder, processes = 1, documentsEach = 500, memoryEach = 300 * 1024 * 1024, timeoutMs = 10_000 } = settings
  const queue: Job[] = []
  const workers = new Set<Worker>()
  let closed = false
  let lastId = 0
  let failedStarts = 0

  const active = () => [...workers].filter((worker) => !worker.retiring)

  function hire(): void {
    const child = fork(program, [folder], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const worker: Worker = {
      child,
      ready: false,
      jobs: new Map(),
      done: 0,
      worn: false,
      retiring: false,
      timer: undefined,
    }
    workers.add(worker)
    child.on('error', () => {})
    child.on('exit', () => leave(worker))
    child.on('message', (message: 'ready' | Answer) => {
      if (message !== 'ready') return finish(worker, message)
      worker.ready = true
      failedStarts = 0
      const worn = active().find((one) => one.worn)
      if (worn) retire(worn)
      dispatch()
    })
  }

  function dispatch(): void {
    for (let depth = 1; depth <= jobsEach; depth++) {
      for (const worker of active()) {
        if (!worker.ready || worker.jobs.size >= depth) continue
        const job = queue.shift()
        if (!job) return
        const id = ++lastId
        worker.jobs.set(id, job)
        worker.child.send({ id, request: job.request }, (error) => error && worker.child.kill('SIGKILL'))
        if (worker.jobs.size === 1) watch(worker)
      }
    }
  }

  function finish(worker: Worker, answer: Answer): void {
    const job = worker.jobs.get(answer.id)
    worker.jobs.delete(answer.id)
    watch(worker)
    wear(worker, answer.rss)
    if ('pdf' in answer) job?.resolve(answer.pdf)
    else job?.reject(new Unrenderable(answer.unrenderable, answer.characters))
    if (worker.retiring && worker.jobs.size === 0) worker.child.disconnect()
    dispatch()
  }

  /** Its successor starts now and takes over when it is ready: nobody waits for that. */
  function wear(worker: Worker, rss: number): void {
    worker.done++
    if (worker.worn || worker.retiring || (worker.done < documentsEach && rss < memoryEach)) return
    worker.worn = true
    hire()
  }

  /** Takes no new work; ends when it has finished what it has. */
  function retire(worker: Worker): void {
    worker.retiring = true
    if (worker.jobs.size === 0) worker.child.disconnect()
  }

  function watch(worker: Worker): void {
    clearTimeout(worker.timer)
    worker.timer = worker.jobs.size > 0 ? setTimeout(() => worker.child.kill('SIGKILL'), timeoutMs) : undefined
  }

  /** The first of its jobs was being worked on, and may be what killed it: it is tried once more. The others just wait. */
  function leave(worker: Worker): void {
    clearTimeout(worker.timer)
    workers.delete(worker)
    const [first, ...others] = worker.jobs.values()
    queue.unshift(...others)
    if (first && ++first.lost < 2) queue.unshift(first)
    else first?.reject(new RendererLost('two processes ended over one document'))
    if (closed) return
    // A successor that never came: whoever is worn asks for another after its next document.
    if (!worker.ready) for (const one of active()) one.worn = false
    if (!worker.ready && ++failedStarts >= 5) {
      for (const job of queue.splice(0)) job.reject(new RendererLost('no process starts'))
    }
    if (active().length < processes)
      setTimeout(() => !closed && active().length < processes && hire(), worker.ready ? 0 : 1_000)
    dispatch()
  }

  for (let count = 0; count < processes; count++) hire()

  return {
    render: (request) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new RendererLost('closed'))
        queue.push({ request, resolve, reject, lost: 0 })
        dispatch()
      }),
    processes: () => [...workers].flatMap(({ child }) => child.pid ?? []),
    async close() {
      closed = true
      const ends = [...workers].map(({ child }) => new Promise((resolve) => child.once('exit', resolve)))
      for (const job of queue.splice(0)) job.reject(new RendererLost('closed'))
      for (const { child } of workers) child.kill('SIGKILL')
      await Promise.all(ends)
      for (const job of queue.splice(0)) job.reject(new RendererLost('closed'))
    },
  }
}
