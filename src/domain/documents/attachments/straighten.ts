import sharp from 'sharp'

/** How far a paper may lie askew, in degrees each way, and the steps in which it is looked for. */
const most = 12
const step = 0.25
/** How much of a picture must stay: less is no paper but a spot on it. */
const leastPart = 0.15
/** How much a colour may differ from the table (0-255) and still be the table. */
const sameColour = 40

/** The picture of a paper with its lines level and the table around it cut away, as JPEG. What cannot be seen is left as it is. */
export async function straightened(bytes: Uint8Array): Promise<Buffer> {
  const { table, paper } = await coloursOf(bytes)
  const angle = await skewOf(bytes)
  const turned = sharp(bytes).flatten({ background: '#fff' }).rotate(-angle, { background: table })
  const level = await turned.png({ compressionLevel: 0 }).toBuffer()
  const whole = () => sharp(level).jpeg({ quality: 90 }).toBuffer()
  // A paper that fills the picture lies on no table.
  if (lightOf(paper) - lightOf(table) < sameColour) return whole()
  const { width, height } = await sharp(bytes).metadata()
  const cut = await sharp(level)
    .trim({ background: table, threshold: sameColour })
    .jpeg({ quality: 90 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  return cut && cut.info.width * cut.info.height >= leastPart * width * height ? cut.data : whole()
}

/** How many degrees its lines of print fall to the right; 0 when there are none. */
export async function skewOf(bytes: Uint8Array): Promise<number> {
  const small = sharp(bytes)
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ width: 600, height: 600, fit: 'inside' })
  const { data, info } = await small.clone().raw().toBuffer({ resolveWithObject: true })
  const around = await sharp(await small.png().toBuffer())
    .blur(12)
    .greyscale()
    .raw()
    .toBuffer()
  const ink: (readonly [x: number, y: number])[] = []
  for (let at = 0; at < data.length; at++)
    if ((around[at] ?? 0) - (data[at] ?? 0) > 20) ink.push([at % info.width, Math.floor(at / info.width)])
  if (ink.length < 200) return 0
  const rough = bestOf(ink, 0, most, 1)
  return bestOf(ink, rough, 1, step)
}

/** The angle around this one at which the lines lie most level; this one, unless another is clearly better. */
function bestOf(ink: readonly (readonly [number, number])[], around: number, reach: number, by: number): number {
  let best = { angle: around, score: scoreAt(ink, around) * 1.01 }
  for (let angle = around - reach; angle <= around + reach; angle += by) {
    const score = scoreAt(ink, angle)
    if (score > best.score) best = { angle, score }
  }
  return best.angle
}

/** Lines that lie level fill few rows: the squares of the rows tell. */
function scoreAt(ink: readonly (readonly [number, number])[], angle: number): number {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const rows = new Map<number, number>()
  for (const [x, y] of ink) {
    const row = Math.round(y * cosine - x * sine)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  return [...rows.values()].reduce((sum, count) => sum + count * count, 0)
}

type Colour = Readonly<{ r: number; g: number; b: number }>
const lightOf = ({ r, g, b }: Colour): number => (r + g + b) / 3

/** What is most along the four sides, and what is most in the middle. */
async function coloursOf(bytes: Uint8Array): Promise<Readonly<{ table: Colour; paper: Colour }>> {
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .resize(64, 64, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const most = (places: readonly number[]): Colour => {
    const middle = (channel: number) => {
      const values = places.map((at) => data[at * info.channels + channel] ?? 255).sort((a, b) => a - b)
      return values[values.length >> 1] ?? 255
    }
    return { r: middle(0), g: middle(1), b: middle(2) }
  }
  const side = Array.from({ length: 64 }, (_, at) => at)
  const middle = side.slice(20, 44)
  return {
    table: most(side.flatMap((at) => [at, 63 * 64 + at, at * 64, at * 64 + 63])),
    paper: most(middle.flatMap((row) => middle.map((column) => row * 64 + column))),
  }
}
