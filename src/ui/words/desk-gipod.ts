/** How our places in the street stand in the register of the public domain, at the desk. Dutch: staff work in Dutch. */
export const gipodWords = {
  title: 'In GIPOD',
  written: (moment: string, number: number) => `Geschreven naar GIPOD op ${moment}, nummer ${number}.`,
  ended: (number: number | null) =>
    `GIPOD weet dat deze plaats voorbij is${number === null ? '' : ` (nummer ${number})`}.`,
  removed: 'GIPOD toont deze plaats niet meer.',
  notConnected: 'Nog niet in GIPOD: deze stad heeft nog geen toegang om te schrijven.',
  waits: {
    planned: 'Nog niet in GIPOD.',
    ended: 'GIPOD weet nog niet dat deze plaats voorbij is.',
    withdrawn: 'GIPOD toont deze plaats nog. Wij nemen ze daar weg.',
  },
  troubles: {
    silent: 'GIPOD antwoordt niet. Wij proberen het vanzelf opnieuw.',
    alarm: 'GIPOD aanvaardt onze toegang niet. Meld dit aan de beheerder.',
  },
  /** Why GIPOD does not take it, by its own code. */
  refusals: {
    'outside-territory': 'GIPOD weigert: de plaats ligt buiten ons gebied.',
    'period-backwards': 'GIPOD weigert: het einde ligt voor het begin.',
    validation: 'GIPOD weigert: een gegeven klopt niet.',
    incomplete: 'GIPOD weigert: een gegeven ontbreekt.',
    erased: 'Wij weten niet meer waar de plaats lag. Ze gaat niet meer naar GIPOD.',
  } as Readonly<Record<string, string>>,
  otherRefusal: (code: string) => `GIPOD weigert, met als code: ${code}.`,
  again: 'Opnieuw naar GIPOD sturen',
  againDone: 'Wij sturen de plaats opnieuw naar GIPOD.',
  listTitle: 'Plaatsen die in GIPOD nog niet juist staan',
  listText: 'Wat de stad besliste, geldt. Alleen GIPOD weet het nog niet.',
  none: 'GIPOD kent al onze plaatsen.',
  place: 'Plaats',
  days: 'Dagen',
  since: 'Sinds',
  state: 'Hoe het staat',
} as const
