import type { CertificateData } from './certificate.ts'
import { readTemplates } from './template.ts'

const templates = readTemplates()

/** The example of a template, with what a test says about it. */
export function aCertificate(template: string, changes: Partial<CertificateData> = {}): CertificateData {
  const found = templates.get(template)
  if (!found) throw new Error(`no template ${template}`)
  return { ...found.example, ...changes }
}

const member = (given: string, family: string, birthDate: string, position: string) => ({
  name: { given: [given], family: [family] },
  birthDate,
  position,
})

/** What is hard to print, each by the template where it hurts most. */
export const hardCases: Readonly<Record<string, readonly [template: string, data: CertificateData]>> = {
  'fourteen members over two pages': [
    'household-composition',
    aCertificate('household-composition', {
      household: {
        members: Array.from({ length: 14 }, (_, place) =>
          member(
            ['Jan', 'Sofie Maria Godelieve', 'Lotte', 'Finn', 'Ömer', 'Đặng', 'Zoë'][place % 7] ?? '',
            place % 2 === 0 ? 'Wouters' : 'Wouters-El Amrani van der Auwera',
            `${1979 + place}-0${1 + (place % 9)}-00`,
            place === 0 ? 'Referentiepersoon' : 'Kleinkind van de partner',
          ),
        ),
      },
    }),
  ],
  'letters outside Latin-1, Greek and Cyrillic': [
    'household-composition',
    aCertificate('household-composition', {
      household: {
        members: [
          member('Ömer', 'Yıldız-Şahin', '1956-07-30', 'Referentiepersoon'),
          member('Lina', 'Đặng Thị Thuỷ', '2004-10-12', 'Partner'),
          member('Олександр', 'Коваленко', '1988-05-09', 'Niet-verwant'),
          member('Ελένη', 'Παπαδοπούλου', '1990-00-00', 'Niet-verwant'),
          member('Łukasz', 'Wójcik-Żółć', '1985-00-00', 'Niet-verwant'),
          member('Əli', 'Məmmədov', '1999-02-00', 'Niet-verwant'),
        ],
      },
    }),
  ],
  'very long names': [
    'household-composition',
    aCertificate('household-composition', {
      person: {
        insz: '81662110471',
        name: {
          given: ['Marie-Antoinette', 'Philippine', 'Wilhelmina', 'Josephina', 'Bernadette'],
          family: ['van Outryve d’Ydewalle-Vanderstraeten de Schaetzen van Brienen'],
        },
        birth: { date: '1981-06-21', place: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
      },
      household: {
        members: [
          {
            name: {
              given: ['Marie-Antoinette', 'Philippine', 'Wilhelmina', 'Josephina', 'Bernadette'],
              family: ['van Outryve d’Ydewalle-Vanderstraeten de Schaetzen van Brienen'],
            },
            birthDate: '1981-06-21',
            position: 'Referentiepersoon',
          },
          member(
            'Onafgebrokenlangevoornaamzondereenenkelespatieofstreepje',
            'Janssens',
            '2001-01-01',
            'Kind van de partner',
          ),
        ],
      },
    }),
  ],
  'nothing known but the number': [
    'household-composition',
    aCertificate('household-composition', {
      person: { insz: '85600012543' },
      address: { kind: 'belgian' },
      household: { members: [{}] },
    }),
  ],
  'a protected address': [
    'residence',
    aCertificate('residence', { address: { kind: 'protected', since: '2020-03-01' } }),
  ],
  'a foreign address and an incomplete date': [
    'register-extract',
    aCertificate('register-extract', {
      address: {
        kind: 'foreign',
        country: 'Oekraïne',
        lines: ['вул. Хрещатик 22, кв. 5', '01001 Київ'],
        since: '2022-00-00',
      },
      purpose: 'een studietoelage',
    }),
  ],
  'an act of many pages': [
    'act-copy',
    aCertificate('act-copy', {
      act: {
        kind: 'Geboorteakte',
        number: '12',
        year: 1979,
        municipality: 'Liège',
        eventDate: '1979-11-02',
        drawnUp: '1979-11-03',
        language: 'fr',
        text: Array.from({ length: 30 }, () =>
          'L’an mil neuf cent septante-neuf, le deux novembre, est né à Liège un enfant. '.repeat(5).trim(),
        ),
        margin: [],
      },
    }),
  ],
}
