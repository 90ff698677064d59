import type { Product } from '#domain/catalogue/index.ts'
import { amount } from '../amount.ts'
import { begin } from '../certificates.ts'
import { social, socialCentre } from '../social.ts'

/** What a cheque is worth and costs, in cents, and how many there are in a year. The form says it from here. */
const cheque = { cents: 275, worthCents: 500 } as const
const chequesPerYear = 144
const [worth, price] = [amount(cheque.worthCents), amount(cheque.cents)]

const incomeCeiling = {
  name: 'incomeCeiling',
  unit: 'cents',
  words: { nl: 'grens van het inkomen', en: 'limit of the income', fr: 'limite du revenu' },
  toConfirm: true,
} as const

/** The right is checked first, then one pays by transfer, then the cheques come by post. */
export const taxiCheques = {
  ...social,
  id: 'taxicheques',
  title: { nl: 'Taxicheques bestellen', en: 'Order taxi cheques', fr: 'Commander des chèques-taxi' },
  summary: {
    nl: 'Goedkoper met de taxi als u zich moeilijk verplaatst.',
    en: 'Cheaper by taxi when moving about is hard for you.',
    fr: 'Le taxi moins cher si vous vous déplacez difficilement.',
  },
  action: { nl: 'Taxicheques bestellen', en: 'Order taxi cheques', fr: 'Commander des chèques-taxi' },
  synonyms: ['taxi', 'taxicheque', 'cheques', 'vervoer', 'minder mobiel', 'taxi vouchers', 'chèque taxi', 'taksi çeki'],
  unitTexts: [
    {
      ...socialCentre,
      analogue: {
        nl: 'U hebt geen computer nodig. Kom langs in een sociaal centrum, of bel ons. Wij bestellen ze voor u.',
        en: 'You do not need a computer. Come to a social centre, or call us. We order them for you.',
        fr: "Vous n'avez pas besoin d'ordinateur. Venez dans un centre social, ou appelez-nous. Nous les commandons pour vous.",
      },
    },
  ],
  refusable: true,
  appeal: { body: { nl: 'de Raad van State', en: 'the Council of State', fr: "le Conseil d'État" }, days: 60 },
  forWhom: [
    {
      nl: 'U bent ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    {
      nl: 'U hebt een erkende handicap, of u bent 65 of ouder en minder mobiel.',
      en: 'You have a recognised disability, or you are 65 or older and less mobile.',
      fr: 'Vous avez un handicap reconnu, ou 65 ans ou plus et une mobilité réduite.',
    },
    {
      nl: 'Uw inkomen is niet hoger dan de grens. Met de verhoogde tegemoetkoming is dat zeker.',
      en: 'Your income is not above the limit. With the increased allowance that is certain.',
      fr: "Votre revenu ne dépasse pas la limite. Avec l'intervention majorée, c'est certain.",
    },
  ],
  bring: [
    ...social.bring,
    {
      nl: 'Hebt u geen erkende handicap? Dan een medisch attest van uw arts.',
      en: 'You have no recognised disability? Then a medical certificate from your doctor.',
      fr: 'Pas de handicap reconnu ? Alors un certificat médical de votre médecin.',
    },
  ],
  leadTime: {
    nl: 'De cheques komen met de post, enkele werkdagen na uw betaling.',
    en: 'The cheques come by post, a few working days after your payment.',
    fr: 'Les chèques arrivent par la poste, quelques jours après votre paiement.',
  },
  whatNext: [
    {
      nl: 'U kiest hoeveel cheques u wilt en u ondertekent.',
      en: 'You choose how many cheques you want and you sign.',
      fr: 'Vous choisissez le nombre de chèques et vous signez.',
    },
    {
      nl: 'Wij kijken uw recht na. U krijgt bericht met rekening en mededeling.',
      en: 'We check your right. You get a message with account and communication.',
      fr: 'Nous vérifions votre droit. Vous recevez le compte et la communication.',
    },
    {
      nl: 'U schrijft het bedrag over. Daarna sturen wij de cheques met de post.',
      en: 'You transfer the amount. Then we send the cheques by post.',
      fr: 'Vous virez le montant. Ensuite nous envoyons les chèques par la poste.',
    },
  ],
  validity: {
    nl: 'Tot en met 31 december van het volgende jaar.',
    en: 'Up to and including 31 December of the next year.',
    fr: "Jusqu'au 31 décembre de l'année suivante inclus.",
  },
  facts: [
    { name: 'person', source: 'population-register', purpose: 'taxicheques' },
    { name: 'socialStatus', source: 'social-status', purpose: 'taxicheques' },
    // Whoever is 65 needs no recognition.
    { name: 'disability', source: 'disability', purpose: 'taxicheques', mayBeUnknown: true },
  ],
  figures: [
    // Twice the subsistence income of a year: the amounts were not found.
    { ...incomeCeiling, value: 2_400_000, validFrom: begin, validTo: '2025-12-31' },
    { ...incomeCeiling, value: 3_100_000, validFrom: '2026-01-01' },
  ],
  conditions: [
    {
      id: 'registered-here',
      rule: 'person.addressInCity',
      words: {
        nl: 'U bent ingeschreven in onze stad.',
        en: 'You are registered in our city.',
        fr: 'Vous êtes inscrit dans notre ville.',
      },
      otherwise: {
        nl: 'U bent niet ingeschreven in onze stad. Vraag aan uw eigen gemeente wat zij biedt.',
        en: 'You are not registered in our city. Ask your own municipality what it offers.',
        fr: "Vous n'êtes pas inscrit dans notre ville. Demandez à votre commune ce qu'elle offre.",
      },
    },
    {
      id: 'less-mobile',
      rule: 'disability.recognised or person.age >= 65',
      words: {
        nl: 'U hebt een erkende handicap, of u bent 65 of ouder.',
        en: 'You have a recognised disability, or you are 65 or older.',
        fr: 'Vous avez un handicap reconnu, ou 65 ans ou plus.',
      },
      otherwise: {
        nl: 'U bent jonger dan 65 en uw handicap is niet erkend. Bel ons: misschien is er andere hulp.',
        en: 'You are younger than 65 and your disability is not recognised. Call us: perhaps there is other help.',
        fr: "Vous avez moins de 65 ans et votre handicap n'est pas reconnu. Appelez-nous : il y a peut-être une autre aide.",
      },
    },
    {
      id: 'income',
      rule: 'social.increasedAllowance or social.increasedAllowanceInFamily or income <= figures.incomeCeiling',
      words: {
        nl: 'Uw inkomen is niet hoger dan de grens.',
        en: 'Your income is not above the limit.',
        fr: 'Votre revenu ne dépasse pas la limite.',
      },
      otherwise: {
        nl: 'Uw inkomen is hoger dan de grens. Daalde het onlangs? Bel ons.',
        en: 'Your income is above the limit. Did it go down lately? Call us.',
        fr: 'Votre revenu dépasse la limite. A-t-il baissé récemment ? Appelez-nous.',
      },
    },
    {
      id: 'year',
      rule: 'count <= vouchers.left',
      words: {
        nl: 'U vraagt niet meer dan u dit jaar nog kunt krijgen.',
        en: 'You do not ask for more than you can still get this year.',
        fr: 'Vous ne demandez pas plus que ce qui vous reste cette année.',
      },
      otherwise: {
        nl: 'U vraagt meer dan u dit jaar nog kunt krijgen. Bestel er minder, of wacht tot volgend jaar.',
        en: 'You ask for more than you can still get this year. Order fewer, or wait until next year.',
        fr: "Vous demandez plus que ce qui vous reste cette année. Commandez-en moins, ou attendez l'an prochain.",
      },
    },
  ],
  refusals: [
    {
      id: 'medical-shown',
      words: {
        nl: 'Een arts bevestigt dat u zich moeilijk verplaatst.',
        en: 'A doctor confirms that moving about is hard for you.',
        fr: 'Un médecin confirme que vous vous déplacez difficilement.',
      },
      otherwise: {
        nl: 'Wij kregen geen medisch attest dat dit bevestigt. Hebt u het? Vraag de cheques dan opnieuw aan.',
        en: 'We got no medical certificate that confirms this. Do you have it? Then apply again.',
        fr: 'Nous n’avons reçu aucun certificat médical qui le confirme. Vous l’avez ? Refaites la demande.',
      },
      source: 'Reglement taxicheques',
      toConfirm: true,
    },
  ],
  pages: [
    {
      slug: 'aantal',
      title: {
        nl: 'Hoeveel cheques wilt u?',
        en: 'How many cheques do you want?',
        fr: 'Combien de chèques voulez-vous ?',
      },
      intro: {
        nl: `Een cheque is € ${worth} waard en kost u € ${price}. U kunt er ${chequesPerYear} per jaar krijgen.`,
        en: `A cheque is worth €${worth} and costs you €${price.replace(',', '.')}. You can get ${chequesPerYear} a year.`,
        fr: `Un chèque vaut ${worth} € et vous coûte ${price} €. Vous pouvez en recevoir ${chequesPerYear} par an.`,
      },
      fields: [
        {
          name: 'count',
          kind: 'number',
          label: { nl: 'Aantal cheques', en: 'Number of cheques', fr: 'Nombre de chèques' },
          called: { nl: 'het aantal cheques', en: 'the number of cheques', fr: 'le nombre de chèques' },
          min: 1,
          max: chequesPerYear,
        },
      ],
    },
    {
      slug: 'inkomen',
      title: { nl: 'Uw inkomen', en: 'Your income', fr: 'Votre revenu' },
      intro: {
        nl: 'U vindt dit op uw laatste aanslagbiljet van de belastingen, bij "gezamenlijk belastbaar inkomen".',
        en: 'You find this on your latest tax assessment, at "joint taxable income".',
        fr: 'Vous le trouvez sur votre dernier avertissement-extrait de rôle, à « revenu imposable globalement ».',
      },
      when: 'not(social.increasedAllowance)',
      fields: [
        {
          name: 'income',
          kind: 'money',
          label: { nl: 'Inkomen van een jaar', en: 'Income of a year', fr: "Revenu d'une année" },
          called: { nl: 'uw inkomen', en: 'your income', fr: 'votre revenu' },
          min: 0,
        },
      ],
    },
    {
      slug: 'attest',
      title: { nl: 'Uw medisch attest', en: 'Your medical certificate', fr: 'Votre certificat médical' },
      intro: {
        nl: 'Uw arts bevestigt dat u zich moeilijk verplaatst. Hebt u het nog niet? Dan bellen wij u.',
        en: 'Your doctor confirms that moving about is hard for you. You do not have it yet? Then we call you.',
        fr: 'Votre médecin confirme que vous vous déplacez difficilement. Vous ne l’avez pas encore ? Nous vous appelons.',
      },
      when: 'not(disability.recognised)',
      fields: [
        {
          name: 'medical',
          kind: 'file',
          label: { nl: 'Medisch attest', en: 'Medical certificate', fr: 'Certificat médical' },
          called: { nl: 'het medisch attest', en: 'the medical certificate', fr: 'le certificat médical' },
          optional: true,
          accept: ['pdf', 'jpeg', 'png', 'heic'],
          max: 10_000_000,
        },
      ],
    },
  ],
  vouchers: {
    kind: 'taxicheque',
    name: { nl: 'taxicheques', en: 'taxi cheques', fr: 'chèques-taxi' },
    count: 'count',
    prices: [{ ...cheque, validFrom: begin }],
    perYear: [{ count: chequesPerYear, validFrom: begin }],
    validity: [{ yearsAfter: 1, validFrom: begin }],
  },
  steps: [
    { id: 'gegevens', kind: 'consult' },
    { id: 'recht', kind: 'check' },
    {
      id: 'medisch-attest',
      kind: 'review',
      title: {
        nl: 'Medisch attest nakijken',
        en: 'Check the medical certificate',
        fr: 'Vérifier le certificat médical',
      },
      when: 'not(disability.recognised)',
      days: 5,
      skill: 'sociaal',
    },
    { id: 'betaling', kind: 'pay' },
    { id: 'versturen', kind: 'issue' },
  ],
  promise: [{ workingDays: 10, validFrom: begin, toConfirm: true }],
  retention: { contentDays: 730, basis: 'Voorstel: twee jaar, zolang de cheques geldig kunnen zijn' },
  toConfirm: ['figures', 'retention', 'promise.0', 'leadTime', 'appeal', 'conditions.2', 'steps'],
} as const satisfies Product
