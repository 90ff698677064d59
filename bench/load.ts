import autocannon from 'autocannon'

export type Load = Readonly<{ perSecond: number; p99: number; errors: number; answered: number }>

/**
 * Loads one address for `seconds` with 32 connections; every answer must have the status `expect`. With `requests` each
 * connection begins at another one of them, so that they do not all ask the same at once.
 */
export async function load(
  url: string,
  {
    seconds = 3,
    connections = 32,
    expect = 200,
    requests,
    ...rest
  }: Partial<autocannon.Options> & { seconds?: number; expect?: number } = {},
): Promise<Load> {
  let started = 0
  const setupClient = (client: autocannon.Client) => {
    if (!requests) return
    const first = started++ % requests.length
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)])
  }
  const { result, seconds: took } = await run({
    url,
    connections,
    duration: seconds,
    setupClient,
    ...(requests && { requests }),
    ...rest,
  })
  const statuses = Object.entries(result.statusCodeStats ?? {}) as [string, { count?: number }][]
  const wrong = statuses.reduce((sum, [status, { count = 0 }]) => sum + (Number(status) === expect ? 0 : count), 0)
  const answered = result.requests.total - wrong
  // A load that ends by its number of requests is told a second at a time, and ends in the middle of one.
  const perSecond = rest.amount ? result.requests.total / took : result.requests.average
  return { perSecond, p99: result.latency.p99, errors: result.errors + wrong, answered }
}

/** `seconds`: from the start to the last answer. */
function run(options: autocannon.Options): Promise<Readonly<{ result: autocannon.Result; seconds: number }>> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    let last = began
    const running = autocannon(options, (error, result) =>
      error ? reject(error) : resolve({ result, seconds: (last - began) / 1_000 }),
    )
    running.on('response', () => {
      last = performance.now()
    })
  })
}

/** Interleaves what is measured with the bare row beside it, after a warm-up: machines drift. Gives the best of each. */
export async function interleaved(
  measured: () => Promise<Load>,
  bare: () => Promise<Load>,
  rounds = 3,
): Promise<Readonly<{ measured: Load; bare: Load }>> {
  await bare()
  await measured()
  const [ours, theirs]: [Load[], Load[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    theirs.push(await bare())
    ours.push(await measured())
  }
  const best = (all: Load[]) => all.toSorted((a, b) => b.perSecond - a.perSecond)[0] as Load
  return { measured: best(ours), bare: best(theirs) }
}
