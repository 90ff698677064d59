/** Texts of code lists of the National Register, for where a message gives the code alone. */
export const positions: Readonly<Record<string, string>> = {
  '01': 'Referentiepersoon',
  '02': 'Echtgenoot/echtgenote',
  '03': 'Zoon/dochter',
  '04': 'Schoonzoon/schoondochter',
  '05': 'Kleinzoon/kleindochter',
  '06': 'Vader/moeder',
  '07': 'Schoonvader/schoonmoeder',
  '08': 'Grootvader/grootmoeder',
  '09': 'Broer/zuster',
  '10': 'Schoonbroer/schoonzuster',
  '11': 'Aanverwant',
  '12': 'Niet verwant',
  '13': 'Stiefzoon/stiefdochter',
  '14': 'Achterkleinzoon/achterkleindochter',
  '15': 'Oom/tante',
  '16': 'Neef/nicht',
  '20': 'Gemeenschappen, tehuizen',
  '21': 'Partner',
  '22': 'Wettelijk samenwonende',
}

export const civilStates: Readonly<Record<string, string>> = {
  '10': 'Ongehuwd',
  '20': 'Gehuwd',
  '25': 'Nietigverklaring van het huwelijk',
  '26': 'Putatief huwelijk',
  '30': 'Weduw(e)naar',
  '40': 'Uit de echt gescheiden',
  '41': 'Uit de echt gescheiden',
  '51': 'Gescheiden van tafel en bed',
  '60': 'Ontbinding van het huwelijk op een bijzondere wijze',
  '80': 'Partnerschap',
  '81': 'Beëindiging partnerschap',
  '90': 'Onbepaald',
}

export const registers: Readonly<Record<string, string>> = {
  '1': 'Vreemdelingenregister',
  '2': 'Bevolkingsregister',
  '3': 'Ambtenaar Europese Unie',
  '4': 'Vreemdeling (KB 30 oktober 1991)',
  '5': 'Wachtregister',
  '6': 'Wachtregister - EU-burger',
  BIS: 'Bisregister',
  RR: 'Rijksregister',
}

export const nationalities: Readonly<Record<string, string>> = {
  '111': 'Frankrijk',
  '123': 'Portugal',
  '128': 'Italië',
  '129': 'Nederland',
  '145': 'Russische Federatie',
  '150': 'Belg',
  '711': 'Onbepaald',
}

/** What a status says about the domicile. A status that is not here says nothing about it. */
export const statuses: Readonly<Record<string, Readonly<{ words: string; means: 'deceased' | 'struck-off' }>>> = {
  '992': { words: 'Afgeschreven naar het buitenland', means: 'struck-off' },
  '99990': { words: 'Overleden', means: 'deceased' },
  '99991': { words: 'Afvoering van ambtswege', means: 'struck-off' },
  '99992': { words: 'Afvoering van ambtswege in het buitenland', means: 'struck-off' },
  '99996': { words: 'Afwezig verklaard', means: 'struck-off' },
  '99997': { words: 'Afgevoerd, verlies van verblijfsrecht', means: 'struck-off' },
}
