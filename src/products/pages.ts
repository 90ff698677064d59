import type { Page } from '#domain/catalogue/index.ts'

/** At a contact point nothing is asked that the decision can do without: the paper is in the hand a minute later. */
const notAtContactPoint = 'applicant.channel != "kiosk"'

/** Why somebody needs a certificate. It leads to good advice and is never printed on the certificate. */
export const purposePage = {
  slug: 'doel',
  when: notAtContactPoint,
  title: {
    nl: 'Waarvoor hebt u het attest nodig?',
    en: 'What do you need the certificate for?',
    fr: "Pourquoi avez-vous besoin de l'attestation ?",
  },
  intro: {
    nl: 'Wij drukken dit niet af op het attest. Met uw antwoord maken wij onze attesten beter.',
    en: 'We do not print this on the certificate. Your answer helps us to make our certificates better.',
    fr: "Nous ne l'imprimons pas sur l'attestation. Votre réponse nous aide à améliorer nos attestations.",
  },
  fields: [
    {
      name: 'purpose',
      kind: 'choice',
      label: { nl: 'Ik heb het nodig voor', en: 'I need it for', fr: "J'en ai besoin pour" },
      options: [
        {
          value: 'school',
          label: { nl: 'School of studietoelage', en: 'School or a study grant', fr: "L'école ou une bourse" },
        },
        {
          value: 'work',
          label: { nl: 'Werk of een uitkering', en: 'Work or a benefit', fr: 'Le travail ou une allocation' },
        },
        {
          value: 'housing',
          label: { nl: 'Huren, kopen of een lening', en: 'Renting, buying or a loan', fr: 'Louer, acheter ou un prêt' },
        },
        {
          value: 'health',
          label: {
            nl: 'Ziekenfonds of verzekering',
            en: 'Health fund or insurance',
            fr: 'La mutualité ou une assurance',
          },
        },
        {
          value: 'abroad',
          label: { nl: 'Een dienst in het buitenland', en: 'An authority abroad', fr: "Un service à l'étranger" },
          hint: {
            nl: 'Soms is ook een legalisatie nodig. Vraag dat aan die dienst.',
            en: 'Sometimes a legalisation is needed too. Ask that authority.',
            fr: 'Parfois une légalisation est aussi nécessaire. Demandez-le à ce service.',
          },
        },
        { value: 'other', label: { nl: 'Iets anders', en: 'Something else', fr: 'Autre chose' } },
        {
          value: 'not-said',
          label: { nl: 'Dat zeg ik liever niet', en: 'I would rather not say', fr: 'Je préfère ne pas le dire' },
        },
      ],
    },
  ],
} as const satisfies Page

/** Besides the screen and the profile, where it always comes. */
export const deliveryPage = {
  slug: 'ontvangen',
  when: notAtContactPoint,
  title: {
    nl: 'Hoe wilt u het attest krijgen?',
    en: 'How do you want to get the certificate?',
    fr: "Comment voulez-vous recevoir l'attestation ?",
  },
  intro: {
    nl: 'U krijgt het attest altijd meteen. Het staat daarna ook in Mijn loket.',
    en: 'You always get the certificate at once. You also find it in Mijn loket.',
    fr: "Vous recevez toujours l'attestation tout de suite. Vous la trouvez aussi dans Mijn loket.",
  },
  fields: [
    {
      name: 'delivery',
      kind: 'choice',
      label: { nl: 'Wilt u ook een e-mail?', en: 'Do you also want an e-mail?', fr: 'Voulez-vous aussi un e-mail ?' },
      options: [
        { value: 'here', label: { nl: 'Nee, dit is genoeg', en: 'No, this is enough', fr: 'Non, cela suffit' } },
        {
          value: 'email',
          label: { nl: 'Ja, stuur mij een link', en: 'Yes, send me a link', fr: 'Oui, envoyez-moi un lien' },
        },
      ],
    },
    {
      name: 'email',
      kind: 'email',
      when: 'delivery = "email"',
      label: { nl: 'Uw e-mailadres', en: 'Your e-mail address', fr: 'Votre adresse e-mail' },
      hint: {
        nl: 'Wij gebruiken dit adres alleen voor dit document.',
        en: 'We use this address for this document only.',
        fr: 'Nous utilisons cette adresse pour ce document seulement.',
      },
      autocomplete: 'email',
    },
  ],
} as const satisfies Page
