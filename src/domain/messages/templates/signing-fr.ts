import { showDate } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import type { SigningContents } from './content.ts'

export const signing: SigningContents = {
  'please-sign': ({ product, who, until }) => ({
    subject: `${who} demande votre signature : ${inLanguage(product, 'fr')}`,
    paragraphs: [
      `${who} vous demande de signer aussi : ${inLanguage(product, 'fr')}.`,
      'Identifiez-vous et lisez le texte. Ensuite vous signez, ou vous dites non.',
      `C’est possible jusqu’au ${showDate(until, 'fr')} inclus.`,
    ],
    button: 'Lire et signer',
  }),
  'please-sign-reminder': ({ product, who, until }) => ({
    subject: `Encore à signer : ${inLanguage(product, 'fr')}`,
    paragraphs: [
      `${who} attend votre signature : ${inLanguage(product, 'fr')}.`,
      `On peut signer jusqu’au ${showDate(until, 'fr')} inclus. Ensuite, la demande s’arrête.`,
      'Vous ne voulez pas signer ? Vous pouvez aussi le dire.',
    ],
    button: 'Lire et signer',
  }),
  'sign-no-more': ({ product, who }) => ({
    subject: `Vous ne devez pas signer : ${inLanguage(product, 'fr')}`,
    paragraphs: [
      `La demande de ${who} est modifiée ou arrêtée : ${inLanguage(product, 'fr')}.`,
      'Votre signature n’est pas nécessaire. Vous aviez déjà signé ? Cette signature ne compte plus.',
      'Est-elle nécessaire plus tard ? Vous recevrez un nouveau message.',
    ],
    button: 'Voir dans Mon guichet',
  }),
  'all-signed': ({ product, number, pays }) => ({
    subject: `Tous ont signé : ${inLanguage(product, 'fr')}`,
    paragraphs: [
      `Tous ont signé : ${inLanguage(product, 'fr')}.`,
      pays
        ? 'Payez maintenant. Ensuite, nous continuons votre demande.'
        : 'Votre demande est introduite. Nous la traitons.',
      `Le numéro est ${number}. Gardez-le si vous nous appelez.`,
    ],
    button: pays ? 'Payer' : 'Voir la demande',
  }),
  'signers-ended': ({ product, number, why }) => ({
    subject:
      why === 'back'
        ? `Vérifiez votre demande : ${inLanguage(product, 'fr')}`
        : `Votre demande est arrêtée : ${inLanguage(product, 'fr')}`,
    paragraphs: [
      `Il s’agit de la demande ${number} : ${inLanguage(product, 'fr')}.`,
      why === 'back'
        ? 'Une personne qui signe aussi trouve que quelque chose n’est pas exact.'
        : why === 'declined'
          ? 'Une personne ne signe pas. La demande s’arrête donc.'
          : 'Tous n’ont pas signé à temps. La demande s’arrête donc.',
      why === 'back'
        ? 'Vérifiez ensemble, modifiez ce qu’il faut et signez à nouveau.'
        : 'Vous n’avez rien payé. Vous pouvez toujours recommencer.',
    ],
    button: 'Voir dans Mon guichet',
  }),
}
