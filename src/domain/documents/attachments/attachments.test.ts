import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { clamdScanner } from '#outside/virus-scanner/index.ts'
import { eicar } from '../../../outside/virus-scanner/eicar.ts'
import { startScannerSimulator } from '../../../outside/virus-scanner/simulator.ts'
import { aHeic, aHugePng, anArchiveEnd, anObjectStream, aPdf, aPhoto, aStream } from './files.fixture.ts'
import { jpegFromHeic } from './heic.ts'
import { inspectUpload, type UploadRules } from './inspect-upload.ts'
import { cleanName } from './kind.ts'

const simulator = await startScannerSimulator()
const rules: UploadRules = {
  accept: ['pdf', 'jpeg', 'png', 'heic'],
  maxBytes: 2_000_000,
  scanner: clamdScanner({ at: simulator, patience: 1_000 }),
}
afterEach(() => simulator.buttons.press('well'))
afterAll(() => simulator.stop())

const inspect = (name: string, content: Uint8Array | AsyncIterable<Uint8Array>, more: Partial<UploadRules> = {}) =>
  inspectUpload({ name, content }, { ...rules, ...more })
const accepted = async (name: string, content: Uint8Array) => {
  const inspected = await inspect(name, content)
  if ('problem' in inspected) throw new Error(inspected.problem.code)
  return inspected.file
}
const codeOf = async (...asked: Parameters<typeof inspect>) => {
  const inspected = await inspect(...asked)
  return 'problem' in inspected ? inspected.problem.code : 'accepted'
}

describe('A file that somebody sends', () => {
  it('is kept as it is when it is a plain PDF', async () => {
    const pdf = aPdf()
    expect(await accepted('Huurcontract mei.pdf', pdf)).toMatchObject({
      name: 'Huurcontract mei.pdf',
      type: 'application/pdf',
      size: pdf.length,
      bytes: pdf,
      notes: [],
    })
  })

  it('is made anew when it is a picture: upright, and without the place where it was taken', async () => {
    const photo = await aPhoto()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { bytes, type } = await accepted('IMG_1.JPG', photo)
    const { width, height, exif, orientation } = await sharp(bytes).metadata()
    expect([type, width, height, exif, orientation]).toEqual(['image/jpeg', 32, 64, undefined, undefined])
    expect(bytes.includes('Geheim')).toBe(false)
  })

  it('may have no extension, as telephones do', async () => {
    expect((await accepted('image', await aPhoto('png'))).name).toBe('image.png')
  })

  it('loses what was stuck to the picture', async () => {
    const { bytes } = await accepted(
      'foto.jpg',
      Buffer.concat([await aPhoto(), Buffer.from('<script>'), anArchiveEnd()]),
    )
    expect(bytes.includes('<script>')).toBe(false)
  })

  it('is told by its kind, not by its name', async () => {
    expect(await codeOf('attest.pdf', await aPhoto())).toBe('forms/file-other-kind')
    expect(await codeOf('foto.jpg', aPdf())).toBe('forms/file-other-kind')
    expect(await codeOf('foto.exe', await aPhoto())).toBe('forms/file-other-kind')
  })

  it('is refused when the question asks another kind', async () => {
    expect(await codeOf('attest.pdf', aPdf(), { accept: ['jpeg'] })).toBe('forms/file-other-kind')
  })

  it.each([
    ['tekst.txt', Buffer.from('hallo')],
    ['pagina.html', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['tekening.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['archief.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100), anArchiveEnd()])],
    ['brief.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100), anArchiveEnd()])],
    ['bom.pdf', gzipSync(Buffer.alloc(1_000_000))],
    ['programma', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
  ])('%s is of another kind', async (name, content) => {
    expect(await codeOf(name, content)).toBe('forms/file-other-kind')
  })

  it('cannot be empty', async () => {
    expect(await codeOf('leeg.pdf', Buffer.alloc(0))).toBe('forms/file-empty')
  })
})

describe('A file that is too large', () => {
  it('is refused with the limit', async () => {
    expect(await inspect('groot.pdf', Buffer.alloc(2_000_001))).toEqual({
      problem: { code: 'forms/file-too-large', facts: { megabytes: 2 } },
    })
  })
  it('is read no further than the limit', async () => {
    let given = 0
    let closed = false
    const endless = async function* () {
      try {
        for (;;) {
          given += 100_000
          yield Buffer.alloc(100_000)
        }
      } finally {
        closed = true
      }
    }
    expect(await codeOf('eindeloos.pdf', endless())).toBe('forms/file-too-large')
    expect([given, closed]).toEqual([2_100_000, true])
  })
})

describe('A picture', () => {
  it('of 50,000 by 50,000 is refused before it is decoded', async () => {
    const began = Date.now()
    expect(await codeOf('reuze.png', aHugePng())).toBe('forms/file-too-many-pixels')
    expect(Date.now() - began).toBeLessThan(1_000)
  })
  it('that is cut off is damaged', async () => {
    const photo = await aPhoto()
    expect(await codeOf('half.jpg', photo.subarray(0, photo.length - 200))).toBe('forms/file-damaged')
  })
  it('that says more pixels than it has is damaged', async () => {
    expect(await codeOf('leugen.png', aHugePng(4_000, 4_000))).toBe('forms/file-damaged')
  })
})

describe('A HEIC picture', () => {
  it('becomes a JPEG that everybody can open', async () => {
    const { name, type, bytes } = await accepted('IMG_0001.HEIC', aHeic())
    const { width, height, exif } = await sharp(bytes).metadata()
    expect([name, type, width, height, exif]).toEqual(['IMG_0001.jpg', 'image/jpeg', 64, 32, undefined])
    const [red = 0, , blue = 0] = await sharp(bytes).extract({ left: 4, top: 4, width: 1, height: 1 }).raw().toBuffer()
    expect(red).toBeGreaterThan(blue + 100)
  })
  it('that is cut off is damaged', async () => {
    expect(await codeOf('half.heic', aHeic().subarray(0, 500))).toBe('forms/file-damaged')
  })
  it('with more pixels than allowed is not decoded', async () => {
    expect(await jpegFromHeic(aHeic(), { mostPixels: 2_047, mostSide: 100 })).toEqual({ wrong: 'too-many-pixels' })
  })
})

describe('A virus', () => {
  it('is found in whatever it hides', async () => {
    const carrier = aPdf({ objects: [aStream('', eicar())] })
    expect(await inspect('factuur.pdf', carrier)).toMatchObject({
      problem: { code: 'forms/file-virus' },
      log: 'Eicar-Signature',
    })
    expect(await codeOf('test.txt', eicar())).toBe('forms/file-virus')
  })
  it.each(['down', 'garbage'] as const)(
    'is never assumed absent: with a scanner that is %s nothing is kept',
    async (mood) => {
      simulator.buttons.press(mood)
      expect(await codeOf('attest.pdf', aPdf())).toBe('forms/file-scanner-silent')
    },
  )
})

describe('A PDF', () => {
  const action = '<< /Type /Action /S /JavaScript /JS (app.alert(1)) >>'

  it.each([
    ['a script', aPdf({ objects: [action], catalog: '/OpenAction 4 0 R' })],
    ['a script with a disguised name', aPdf({ objects: [action.replace('/JavaScript', '/J#61vaScr#69pt')] })],
    ['a script in an object stream', aPdf({ objects: [anObjectStream(`4 0 ${action}`)] })],
    [
      'a script in an object stream with a disguised type',
      aPdf({ objects: [anObjectStream(`4 0 ${action}`, '/Type /Obj#53tm /N 1 /First 4 /Filter /Fl#61teDecode')] }),
    ],
    ['a program to start', aPdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
    ['a form that sends itself', aPdf({ objects: ['<< /S /SubmitForm /F (http://voorbeeld.example) >>'] })],
    ['an XFA form', aPdf({ catalog: '/AcroForm << /XFA 4 0 R >>' })],
  ])('with %s is refused', async (_what, pdf) => {
    expect(await codeOf('attest.pdf', pdf)).toBe('forms/file-active')
  })

  it('with files inside is kept, and says so', async () => {
    const pdf = aPdf({ catalog: '/Names << /EmbeddedFiles 4 0 R >>' })
    expect((await accepted('factuur.pdf', pdf)).notes).toEqual(['embeds-files'])
  })
  it('with objects packed together is read', async () => {
    expect((await accepted('attest.pdf', aPdf({ objects: [anObjectStream('4 0 << /Type /Font >>')] }))).notes).toEqual(
      [],
    )
  })
  it('with an object stream that swells is damaged', async () => {
    const bomb = anObjectStream(' '.repeat(65_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codeOf('bom.pdf', aPdf({ objects: [bomb] }))).toBe('forms/file-damaged')
  })
  it('that is locked is refused, for nobody could read it', async () => {
    expect(await codeOf('slot.pdf', aPdf({ trailer: '/Encrypt 9 0 R' }))).toBe('forms/file-locked')
  })
  it('that is cut off is damaged', async () => {
    expect(await codeOf('half.pdf', aPdf().subarray(0, 200))).toBe('forms/file-damaged')
  })
  it('that is an archive as well is damaged', async () => {
    expect(await codeOf('twee.pdf', Buffer.concat([aPdf(), anArchiveEnd()]))).toBe('forms/file-damaged')
  })
  it('with any bytes in its pictures is sound', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 100, maxLength: 5_000 }), async (noise) => {
        expect(
          await codeOf('foto.pdf', aPdf({ objects: [aStream('/Type /XObject /Subtype /Image', Buffer.from(noise))] })),
        ).toBe('accepted')
      }),
      { numRuns: 50 },
    ))
})

describe('The name of a file', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Maria\\attest.PDF', 'attest.pdf'],
    ['factuur\u202Efdp.exe', 'factuurfdp.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie x=1.pdf'],
    ['.pdf', 'bestand.pdf'],
    ['', 'bestand.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
  ])('%j is shown as %j', (given, shown) => expect(cleanName(given, 'pdf')).toBe(shown))

  it('whatever it is, has no path, control or hidden character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) =>
        /^[^/\\\p{Cc}\u202a-\u202e]+\.png$/u.test(cleanName(name, 'png')),
      ),
    ))
})
