/** The screen in a waiting room, for who plans. In Dutch only, as all of the counter. */
const metres = (mm: number): string => `${(Math.floor(mm / 100) / 10).toLocaleString('nl-BE')} meter`

export const waitingScreenWords = {
  link: 'Scherm in de wachtzaal',
  title: (place: string) => `Scherm in de wachtzaal: ${place}`,
  lead: 'De letters volgen de maten van het scherm. Zo leest iedereen zijn nummer en zijn balie.',
  place: 'Plaats',
  show: 'Tonen',
  unknown: 'De maten van dit scherm zijn nog niet gekend. Meet het scherm en vul ze in.',
  fits: (mm: number) => `Nummer en balie zijn leesbaar van op ${metres(mm)}.`,
  small: (mm: number) => `Dit scherm is te klein. Nummer en balie zijn maar leesbaar van op ${metres(mm)}.`,
  smallDo: 'Hang een groter scherm op, of zet de stoelen dichterbij.',
  width: 'Breedte van het beeld, in millimeter',
  height: 'Hoogte van het beeld, in millimeter',
  read: 'Van hoe ver leest men het? In meter',
  readHint: 'Meet tot de verste stoel. Bijvoorbeeld: 5.',
  ruler: 'Wij rekenen: een letter is leesbaar van op 200 keer haar hoogte. De stad bevestigt dit nog.',
  wrong: {
    widthMm: 'Vul een breedte in van 200 tot 5000 millimeter.',
    heightMm: 'Vul een hoogte in van 100 tot 5000 millimeter.',
    readMm: 'Vul een afstand in van 1 tot 20 meter.',
  },
  save: 'Bewaren',
  saved: 'De maten zijn bewaard. Open het scherm opnieuw om de letters te zien.',
  changed: 'Er is niets teruggedraaid: de maten zijn intussen gewijzigd. Kijk hieronder wat er nu staat.',
  undo: 'Terugdraaien',
  undone: 'De maten staan weer zoals ze waren.',
} as const
