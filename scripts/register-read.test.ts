import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'messages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files: Readonly<Record<string, string>> = {
  'person.xml':
    '<GeefPersoonResponse xmlns="http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02"><Repliek><Context><Versie>02.02.0000</Versie></Context><Antwoorden><Antwoord><Inhoud><Persoon><INSZ>85600012543</INSZ></Persoon></Inhoud></Antwoord></Antwoorden></Repliek></GeefPersoonResponse>',
  'fault.xml': '<s:Fault xmlns:s="urn:soap"><faultcode>s:Server</faultcode></s:Fault>',
  'bomb.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
  'broken.xml': '<a><b></a>',
  'empty.xml': '',
  'page.xml': '<html/>',
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)

function read(...names: readonly string[]) {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'src/register-read.ts', ...names], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  const lines = done.stdout.split('\n').filter((line) => line !== '')
  return {
    status: done.status,
    lines: lines.map((line) => JSON.parse(line)),
    complaints: done.stderr.split('\n').filter((line) => line !== ''),
  }
}

describe('Reading message files', () => {
  it('prints one line of JSON for each', () => {
    expect(read('person.xml', 'fault.xml')).toEqual({
      status: 0,
      lines: [
        {
          file: 'person.xml',
          service: 'GeefPersoon',
          insz: '85600012543',
          facts: { insz: '85600012543', nationalities: [] },
          exceptions: [],
          notes: [],
        },
        {
          file: 'fault.xml',
          service: null,
          insz: null,
          facts: null,
          exceptions: [{ code: 'Server', type: 'FAULT' }],
          notes: ['a SOAP fault: it names no service'],
        },
      ],
      complaints: [],
    })
  })

  it('complains of what is no message, prints the rest, and fails', () => {
    const { status, lines, complaints } = read(
      'bomb.xml',
      'broken.xml',
      'person.xml',
      'empty.xml',
      'page.xml',
      'absent.xml',
      '.',
    )
    expect([status, lines.map(({ file }) => file)]).toEqual([1, ['person.xml']])
    expect(complaints).toEqual([
      'bomb.xml: is no message of a known service: a document type is not allowed',
      'broken.xml: is no message of a known service: not well formed at line 1: InvalidTag',
      'empty.xml: is no message of a known service: empty',
      'page.xml: is no message of a known service: no message of MAGDA',
      'absent.xml: there is no such file',
      '.: is a folder',
    ])
  })

  it('without files says how it is called, and fails', () => {
    expect(read()).toMatchObject({ status: 1, lines: [] })
  })
})
