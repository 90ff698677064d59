/** When people say one of `say`, they also mean `mean`. Words or phrases; the city's editors add to it. */
export type Synonym = Readonly<{ say: readonly string[]; mean: string }>

/** General Dutch, and what other languages say for it. What names one product stands with that product. */
export const generalSynonyms: readonly Synonym[] = [
  {
    say: ['bewijs', 'attest', 'certificaat', 'getuigschrift', 'verklaring', 'papier', 'document', 'proof'],
    mean: 'attest',
  },
  { say: ['certificate', 'certificat', 'attestation', 'preuve', 'belge', 'belgesi', 'bescheinigung'], mean: 'attest' },
  {
    say: ['domicilie', 'domicile', 'adres', 'address', 'adresse', 'woonplaats', 'residentie', 'ikamet'],
    mean: 'woonst',
  },
  {
    say: ['gezin', 'familie', 'family', 'famille', 'menage', 'huishouden', 'household', 'aile'],
    mean: 'gezinssamenstelling',
  },
  {
    say: ['trouwen', 'huwen', 'bruiloft', 'marry', 'married', 'mariage', 'marier', 'wedding', 'getrouwd'],
    mean: 'huwelijk',
  },
  { say: ['gescheiden', 'scheiden', 'scheiding', 'divorce'], mean: 'echtscheiding' },
  { say: ['overleden', 'gestorven', 'sterven', 'dood', 'death', 'deces', 'mort'], mean: 'overlijden' },
  { say: ['baby', 'bevalling', 'naissance', 'birth', 'geboren'], mean: 'geboorte' },
  { say: ['wagen', 'voiture', 'car', 'auto'], mean: 'auto' },
  { say: ['alive', 'vie', 'vivant', 'leef', 'levend'], mean: 'leven' },
  { say: ['stemmen', 'kiezen', 'kiezer', 'vote', 'voter', 'voting', 'verkiezing'], mean: 'kiesrecht' },
  { say: ['samenwonen', 'cohabitation', 'cohabiting', 'samenwoonst'], mean: 'samenwoning' },
  { say: ['begrafenis', 'crematie', 'cremeren', 'begraven', 'funeral', 'funerailles'], mean: 'wilsbeschikking' },
  { say: ['nationality', 'nationalite', 'citizenship', 'citoyennete'], mean: 'nationaliteit' },
]
