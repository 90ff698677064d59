import type { LifeEvent } from '#domain/catalogue/index.ts'

export const moving: LifeEvent = {
  id: 'verhuizen',
  title: { nl: 'Ik verhuis', en: 'I am moving', fr: 'Je déménage' },
  summary: {
    nl: 'Adres doorgeven, parkeren, sorteren',
    en: 'New address, parking, sorting',
    fr: 'Nouvelle adresse, stationnement, tri',
  },
  topics: [
    {
      title: { nl: 'Uw nieuwe adres doorgeven', en: 'Give your new address', fr: 'Donner votre nouvelle adresse' },
      text: {
        nl: 'Doe dit binnen 8 werkdagen na uw verhuizing. Eén volwassene doet het voor het hele gezin. Online kan dit hier nog niet: bel ons.',
        en: 'Do this within 8 working days after you moved. One adult does it for the whole household. It is not online here yet: call us.',
        fr: 'Faites-le dans les 8 jours ouvrables après le déménagement. Un adulte le fait pour tout le ménage. Pas encore en ligne ici : appelez-nous.',
      },
      helpedBy: ['phone', 'desk'],
      synonyms: [
        'adreswijziging',
        'adresverandering',
        'verhuizen',
        'verhuis melden',
        'changement adresse',
        'new address',
      ],
    },
    {
      title: { nl: 'Bewijs van uw adres', en: 'Proof of your address', fr: 'Preuve de votre adresse' },
      text: {
        nl: 'Uw attest is klaar zodra uw nieuwe adres in het Rijksregister staat.',
        en: 'Your certificate is ready as soon as the National Register has your new address.',
        fr: 'Votre attestation est prête dès que le Registre national connaît votre nouvelle adresse.',
      },
      products: ['attest-woonst', 'attest-gezinssamenstelling'],
    },
    {
      title: {
        nl: 'Plaats vrijhouden voor uw verhuiswagen',
        en: 'Keep room for your removal van',
        fr: 'Réserver une place pour le camion',
      },
      text: {
        nl: 'Borden voor een tijdelijk parkeerverbod vraagt u straks hier aan. Bel ons nu al, liefst twee weken vooraf.',
        en: 'Soon you apply for temporary no-parking signs here. Call us for now, preferably two weeks before.',
        fr: 'Bientôt, vous demandez ici une interdiction de stationner. Pour le moment, appelez-nous deux semaines avant.',
      },
      helpedBy: ['phone'],
      synonyms: ['parkeerverbod', 'verhuislift', 'verhuiswagen', 'signalisatie', 'no parking'],
    },
    {
      title: {
        nl: 'Parkeren in uw nieuwe buurt',
        en: 'Parking near your new home',
        fr: 'Stationner dans votre quartier',
      },
      text: {
        nl: 'De bewonersvergunning komt later naar dit loket. Bel ons: wij helpen u ermee.',
        en: 'The resident permit comes to this counter later. Call us: we help you with it.',
        fr: 'Le permis de riverain arrive plus tard ici. Appelez-nous : nous vous aidons.',
      },
      helpedBy: ['phone'],
      synonyms: ['parkeervergunning', 'bewonerskaart', 'bewonersparkeren', 'bewonersvergunning', 'parking permit'],
    },
    {
      title: { nl: 'Afval sorteren', en: 'Sorting waste', fr: 'Trier les déchets' },
      text: {
        nl: 'Woont u in een sorteerstraat? Dan krijgt u vanzelf een sorteerpas. Verhuist u weg? Dan krijgt u uw tegoed terug.',
        en: 'Do you live in a sorting street? Then you get a pass by itself. Do you move away? Then you get your balance back.',
        fr: 'Vous habitez une rue de tri ? Vous recevez la carte automatiquement. Vous partez ? Votre crédit est remboursé.',
      },
      products: ['sorteerpas', 'sorteerpas-opladen', 'sorteerpas-verloren', 'a-kaart'],
      helpedBy: ['phone'],
      synonyms: ['huisvuil', 'vuilnis', 'waste'],
    },
  ],
}
