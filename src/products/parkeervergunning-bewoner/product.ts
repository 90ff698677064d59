import type { Product } from '#domain/catalogue/index.ts'
import { alive, begin, notStruckOff, registeredHere } from '../certificates.ts'
import { countryField, mobility, plateField, vehicleOf } from '../mobility.ts'

/** The register says of whom it is, or who drives it: then nothing is asked and nothing is shown. */
const isTheirs = 'vehicle.relation in ["own", "driver"]'
const needsPaper = `not(${isTheirs})`

export const residentPermit: Product = {
  ...mobility,
  id: 'parkeervergunning-bewoner',
  title: {
    nl: 'Parkeervergunning voor bewoners',
    en: 'Resident parking permit',
    fr: 'Permis de stationnement riverain',
  },
  summary: {
    nl: 'Gratis en zonder limiet parkeren in de zone van uw adres.',
    en: 'Park for free and without limit in the zone of your address.',
    fr: 'Stationner gratuitement et sans limite dans la zone de votre adresse.',
  },
  action: { nl: 'Vergunning aanvragen', en: 'Apply for the permit', fr: 'Demander le permis' },
  synonyms: [
    'parkeervergunning',
    'bewonerskaart',
    'bewonersvergunning',
    'bewonersparkeren',
    'parkeerkaart bewoner',
    'parkeren voor mijn deur',
    'parking permit',
    'riverain',
    'carte de riverain',
  ],
  lifeEvents: ['auto', 'verhuizen'],
  forWhom: [
    {
      nl: 'U woont in een zone waar u betaalt of een schijf legt.',
      en: 'You live in a paid zone or a blue zone.',
      fr: 'Vous habitez une zone payante ou une zone bleue.',
    },
    {
      nl: 'Uw adres staat in het Rijksregister.',
      en: 'Your address is in the National Register.',
      fr: 'Votre adresse figure au Registre national.',
    },
    {
      nl: 'Hoogstens 2 vergunningen per woning, wie ze ook vraagt.',
      en: 'At most 2 permits a dwelling, whoever asks.',
      fr: 'Au plus 2 permis par logement, quel que soit le demandeur.',
    },
  ],
  bring: [
    {
      nl: 'Staat de wagen op uw naam? Dan niets.',
      en: 'Is the car in your name? Then nothing.',
      fr: 'La voiture est à votre nom ? Alors rien.',
    },
    {
      nl: 'Anders: een attest van uw werkgever, het leasingbedrijf, de autodeler of de garage.',
      en: 'Otherwise: a statement of your employer, the leasing firm, the car sharer or the garage.',
      fr: "Sinon : une attestation de l'employeur, du leasing, du partage ou du garage.",
    },
  ],
  leadTime: {
    nl: 'Meestal meteen, hoogstens 10 werkdagen',
    en: 'Mostly at once, at most 10 working days',
    fr: 'Le plus souvent tout de suite, au plus 10 jours ouvrables',
  },
  promise: [{ validFrom: begin, workingDays: 10 }],
  whatNext: [
    {
      nl: 'Wij zoeken uw zone op met uw adres.',
      en: 'We look up your zone with your address.',
      fr: 'Nous cherchons votre zone avec votre adresse.',
    },
    {
      nl: 'Uw plaat wordt geregistreerd. U legt niets achter de voorruit.',
      en: 'Your plate is registered. You put nothing behind the windscreen.',
      fr: 'Votre plaque est enregistrée. Ne mettez rien derrière le pare-brise.',
    },
    {
      nl: 'Tot u het antwoord hebt, betaalt u of legt u uw schijf.',
      en: 'Until then you pay or use your disc.',
      fr: "Jusqu'à la réponse, vous payez ou vous mettez votre disque.",
    },
  ],
  validity: {
    nl: 'Twee jaar, zolang u er woont.',
    en: 'Two years, as long as you live there.',
    fr: 'Deux ans, tant que vous y habitez.',
  },
  fees: [{ channels: mobility.channels, cents: 0, validFrom: begin, toConfirm: true }],
  facts: [
    { name: 'person', source: 'population-register', purpose: 'parkeervergunning' },
    vehicleOf('parkeervergunning'),
  ],
  signature: 'simple',
  conditions: [
    alive,
    notStruckOff,
    registeredHere,
    {
      id: 'in-zone',
      rule: 'person.parkingZone != "geen"',
      words: {
        nl: 'Uw adres ligt in een bewonerszone.',
        en: 'Your address lies in a resident zone.',
        fr: 'Votre adresse se trouve dans une zone de riverains.',
      },
      otherwise: {
        nl: 'Uw straat ligt in geen bewonerszone. U hebt er geen vergunning nodig.',
        en: 'Your street lies in no resident zone. You need no permit there.',
        fr: "Votre rue n'est dans aucune zone. Vous n'y avez pas besoin de permis.",
      },
      source: 'Retributiereglement op het parkeren',
    },
    {
      id: 'place-left',
      rule: 'dwelling.freePlaces > 0',
      words: {
        nl: 'Een woning heeft hoogstens 2 vergunningen.',
        en: 'A dwelling has at most 2 permits.',
        fr: 'Un logement a au plus 2 permis.',
      },
      otherwise: {
        nl: 'Voor uw woning zijn er al 2 vergunningen. Een nieuwe kan als er één stopt.',
        en: 'Your dwelling has 2 permits already. A new one is possible when one of them ends.',
        fr: 'Votre logement a déjà 2 permis. Un nouveau est possible quand un autre prend fin.',
      },
      source: 'Retributiereglement op het parkeren',
    },
    {
      id: 'registered-vehicle',
      rule: 'vehicle.registered',
      words: { nl: 'De wagen is ingeschreven.', en: 'The car is registered.', fr: 'La voiture est immatriculée.' },
      otherwise: {
        nl: 'Deze wagen is niet meer ingeschreven. Kijk de nummerplaat na.',
        en: 'This car is no longer registered. Check the number plate.',
        fr: "Cette voiture n'est plus immatriculée. Vérifiez la plaque.",
      },
    },
    {
      id: 'no-taxi',
      rule: 'not(vehicle.taxi)',
      words: {
        nl: 'De wagen heeft geen taxiplaat.',
        en: 'The car has no taxi plate.',
        fr: "La voiture n'a pas de plaque de taxi.",
      },
      otherwise: {
        nl: 'Een taxi krijgt geen bewonersvergunning.',
        en: 'A taxi gets no resident permit.',
        fr: 'Un taxi ne reçoit pas de permis de riverain.',
      },
      source: 'Retributiereglement op het parkeren',
    },
  ],
  refusals: [
    {
      id: 'paper-shows-use',
      words: {
        nl: 'Het attest toont dat u deze wagen gebruikt, en hoelang.',
        en: 'The statement shows that you use this car, and for how long.',
        fr: "L'attestation montre que vous utilisez cette voiture, et combien de temps.",
      },
      otherwise: {
        nl: 'Uw attest toont niet dat u deze wagen gebruikt. Vraag een nieuw attest en doe een nieuwe aanvraag.',
        en: 'Your statement does not show that you use this car. Get a new one and apply again.',
        fr: 'Votre attestation ne montre pas que vous utilisez cette voiture. Demandez-en une autre et refaites la demande.',
      },
      source: 'Retributiereglement op het parkeren',
      toConfirm: true,
    },
    {
      id: 'paper-of-this-car',
      words: {
        nl: 'Het attest noemt deze nummerplaat en uw naam.',
        en: 'The statement names this number plate and you.',
        fr: "L'attestation mentionne cette plaque et votre nom.",
      },
      otherwise: {
        nl: 'Op uw attest staat een andere wagen of een andere naam. Stuur het juiste attest mee.',
        en: 'Your statement names another car or another person. Send the right one.',
        fr: 'Votre attestation mentionne une autre voiture ou un autre nom. Envoyez la bonne.',
      },
      source: 'Retributiereglement op het parkeren',
      toConfirm: true,
    },
  ],
  pages: [
    {
      slug: 'wagen',
      title: { nl: 'Voor welke wagen?', en: 'For which car?', fr: 'Pour quelle voiture ?' },
      intro: {
        nl: 'Wij vragen in het voertuigenregister op wiens naam ze staat.',
        en: 'We ask the vehicle register in whose name it is.',
        fr: 'Nous demandons au registre des véhicules à quel nom elle est.',
      },
      fields: [plateField, countryField()],
    },
    {
      slug: 'gebruik',
      title: {
        nl: 'Hoe gebruikt u deze wagen?',
        en: 'How do you use this car?',
        fr: 'Comment utilisez-vous cette voiture ?',
      },
      intro: {
        nl: 'Volgens het voertuigenregister staat ze niet op uw naam.',
        en: 'According to the vehicle register it is not in your name.',
        fr: "Selon le registre des véhicules, elle n'est pas à votre nom.",
      },
      when: needsPaper,
      fields: [
        {
          name: 'use',
          kind: 'choice',
          label: { nl: 'Wat voor wagen is het?', en: 'What kind of car is it?', fr: 'Quelle sorte de voiture ?' },
          options: [
            {
              value: 'company',
              label: {
                nl: 'Een wagen van mijn werkgever',
                en: 'A car of my employer',
                fr: 'Une voiture de mon employeur',
              },
            },
            {
              value: 'lease',
              label: {
                nl: 'Een leasewagen op mijn naam',
                en: 'A leased car in my name',
                fr: 'Une voiture en leasing à mon nom',
              },
            },
            { value: 'shared', label: { nl: 'Een gedeelde wagen', en: 'A shared car', fr: 'Une voiture partagée' } },
            {
              value: 'temporary',
              label: {
                nl: 'Een vervangwagen voor korte tijd',
                en: 'A replacement for a short time',
                fr: 'Une voiture de remplacement, pour peu de temps',
              },
            },
            {
              value: 'other',
              label: {
                nl: 'Een wagen uit het buitenland of van iemand anders',
                en: 'A foreign car, or of somebody else',
                fr: "Une voiture étrangère ou d'une autre personne",
              },
            },
          ],
        },
        {
          name: 'until',
          kind: 'date',
          label: { nl: 'Tot en met welke dag?', en: 'Until which day?', fr: "Jusqu'à quel jour ?" },
          called: { nl: 'de laatste dag', en: 'the last day', fr: 'le dernier jour' },
          when: 'use = "temporary"',
          earliest: 'today',
          latest: 'today+180',
        },
        {
          name: 'insteadOf',
          kind: 'plate',
          label: {
            nl: 'Nummerplaat van uw gewone wagen',
            en: 'Number plate of your usual car',
            fr: 'Plaque de votre voiture habituelle',
          },
          hint: {
            nl: 'Alleen als die een vergunning heeft. Ze rust tot en met die dag en geldt daarna vanzelf weer.',
            en: 'Only if that car has a permit. It rests until that day and then holds again by itself.',
            fr: 'Seulement si elle a un permis. Il est suspendu jusqu’à ce jour, puis vaut de nouveau.',
          },
          called: { nl: 'de nummerplaat van uw wagen', en: 'the plate of your car', fr: 'la plaque de votre voiture' },
          when: 'use = "temporary"',
          optional: true,
        },
        {
          name: 'proof',
          kind: 'file',
          label: {
            nl: 'Attest van werkgever, leasingbedrijf, autodeler of garage',
            en: 'Statement of employer, leasing firm, car sharer or garage',
            fr: "Attestation de l'employeur, du leasing ou du garage",
          },
          hint: {
            nl: 'Er staat in dat u deze wagen gebruikt, en hoelang.',
            en: 'It says that you use this car, and for how long.',
            fr: 'Elle dit que vous utilisez cette voiture, et combien de temps.',
          },
          accept: ['pdf', 'jpeg', 'png', 'heic'],
          // Nobody fixed how long a file may wait for it.
          follows: [{ validFrom: begin, days: 14, remindAfter: 7, toConfirm: true }],
        },
      ],
    },
  ],
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'check', kind: 'check' },
    {
      id: 'papers',
      kind: 'review',
      title: { nl: 'Bewijs van gebruik nakijken', en: 'Check the proof of use', fr: "Vérifier la preuve d'usage" },
      when: needsPaper,
      days: 10,
      skill: 'voertuigdocumenten',
    },
    { id: 'issue', kind: 'issue' },
  ],
  grants: [
    {
      kind: 'bewonersvergunning',
      name: { nl: 'Parkeervergunning bewoner', en: 'Resident parking permit', fr: 'Permis de riverain' },
      allows: 'stand',
      subject: { of: 'plate', answer: 'plate', country: 'country' },
      zone: 'person.parkingZone',
      terms: [
        {
          validFrom: begin,
          when: 'use != null and use = "temporary"',
          from: 'decision',
          until: { answer: 'until' },
          standsInFor: 'insteadOf',
        },
        {
          ...{ validFrom: begin, from: 'decision', until: { months: 24 }, toConfirm: true },
          renews: { daysBefore: 42, remindDaysBefore: 14, toConfirm: true },
        },
      ],
      limit: { per: 'dwelling', counts: [{ validFrom: begin, count: 2 }] },
    },
  ],
  toConfirm: ['appeal', 'retention', 'grants.0.terms'],
}
