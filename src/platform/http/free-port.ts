import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A port of the loopback that nobody uses at this moment, below those that systems hand out by themselves (from 32,768 on): else
 * another one gets it between this look and its use. From 26,000 on ports belong to demo cities (`scripts/demo-city.js`), which look
 * for a row of them and start a database in between.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(20_000, 26_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found.')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
