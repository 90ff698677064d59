// Run as a process of its own: reads a HEIC picture from its input, writes a JPEG to its output. Decoding takes seconds and
// hundreds of megabytes, and the decoder reads what strangers send: here it can be stopped, and breaks nothing else.
// Exit codes: 0 done, 3 more pixels than allowed, 1 not to be read.
import decode from 'heic-decode'
import sharp from 'sharp'

const [, , mostPixels = '0', mostSide = '0'] = process.argv
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)

const [first] = await decode.all({ buffer: Buffer.concat(chunks) })
if (first.width * first.height > Number(mostPixels)) process.exit(3)
const { width, height, data } = await first.decode()
const side = Number(mostSide)
const jpeg = await sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
  .flatten({ background: '#ffffff' })
  .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  .jpeg({ quality: 88 })
  .toBuffer()
process.stdout.end(jpeg)
