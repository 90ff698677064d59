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
      products: ['adreswijziging', 'verblijf'],
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
      title: { nl: 'Wettelijk samenwonen', en: 'Cohabiting legally', fr: 'Cohabiter légalement' },
      text: {
        nl: 'Woont u nu samen? Verklaar het samen online. U ondertekent allebei.',
        en: 'Do you live together now? Declare it together online. You both sign.',
        fr: 'Vous vivez ensemble ? Déclarez-le ensemble en ligne. Vous signez tous les deux.',
      },
      products: ['samenwoning-verklaren'],
      synonyms: ['samenwonen', 'samenwonen aangeven'],
    },
    {
      title: {
        nl: 'Plaats vrijhouden voor uw verhuiswagen',
        en: 'Keep room for your removal van',
        fr: 'Réserver une place pour le camion',
      },
      text: {
        nl: 'Vraag borden voor een tijdelijk parkeerverbod, 10 werkdagen vooraf. Staat de lift op het voetpad? Vraag ook een toelating.',
        en: 'Apply for temporary no-parking signs, 10 working days before. Does the lift stand on the pavement? Apply for permission too.',
        fr: "Demandez une interdiction de stationner, 10 jours ouvrables avant. L'élévateur est sur le trottoir ? Demandez aussi une autorisation.",
      },
      products: ['tijdelijk-parkeerverbod', 'kleine-werf'],
      synonyms: ['parkeerverbod', 'verhuislift', 'verhuiswagen', 'signalisatie', 'no parking'],
    },
    {
      title: {
        nl: 'Parkeren in uw nieuwe buurt',
        en: 'Parking near your new home',
        fr: 'Stationner dans votre quartier',
      },
      text: {
        nl: 'Uw vergunning volgt uit uw adres. Vraag ze aan zodra uw nieuwe adres in het Rijksregister staat.',
        en: 'Your permit follows from your address. Apply as soon as the National Register has your new one.',
        fr: 'Votre permis suit de votre adresse. Demandez-le dès que le Registre national a la nouvelle.',
      },
      products: ['parkeervergunning-bewoner'],
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
