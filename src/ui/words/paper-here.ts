import type { ShellLanguage } from '#platform/words.ts'
import { shellPaperHere } from './kiosk-shell/paper-here.ts'

/** What can go wrong with what stands beside the screen, as its agent says it. */
export const hereEnds = ['leeg', 'vast', 'bezig', 'stil', 'onzin', 'over', 'geen-stick', 'niets', 'weg'] as const
export type HereEnd = (typeof hereEnds)[number]

const nl = {
  scanner: 'Op de scanner leggen',
  scannerText: 'De scanner staat naast dit scherm.',
  stick: 'Van een USB-stick',
  stickText: 'Voor een foto of een PDF.',
  camera: 'Voor de camera houden',
  cameraText: 'De camera van dit scherm maakt de foto.',
  scanTitle: 'Leg uw papier op de scanner',
  scanHow: 'Leg het met de tekst naar beneden, tegen de hoek. Sluit het deksel.',
  scan: 'Scannen',
  scanLasts: 'Het scannen duurt enkele seconden. Daarna ziet u het hier.',
  otherWay: 'Op een andere manier',
  stickTitle: 'Steek uw stick in het toestel',
  stickHow: 'Wij kijken alleen naar foto’s en PDF-bestanden. Wij veranderen niets op uw stick.',
  stickIn: 'Mijn stick zit erin',
  chooseTitle: 'Welk bestand is het?',
  chooseText: 'De nieuwste staan bovenaan.',
  moreThere: (count: number) => (count === 1 ? '1 bestand tonen wij niet.' : `${count} bestanden tonen wij niet.`),
  cameraTitle: 'Houd uw papier voor de camera',
  cameraHow: 'Houd het plat en in het licht. Alle hoeken staan in beeld.',
  take: 'Foto maken',
  cameraGone: 'De camera werkt hier niet. Voeg uw papier op een andere manier toe.',
  ends: {
    leeg: 'Er ligt niets op de scanner. Leg uw papier erop en probeer opnieuw.',
    vast: 'Het papier zit vast, of een deksel staat open. Maak het los of sluit het deksel. Probeer dan opnieuw.',
    bezig: 'De scanner is bezig. Wacht even en probeer opnieuw.',
    stil: 'De scanner antwoordt niet. Probeer opnieuw, of voeg uw papier anders toe.',
    onzin: 'De scanner stuurde iets dat geen papier is. Probeer opnieuw, of voeg uw papier anders toe.',
    over: 'Dit duurde te lang. Begin opnieuw: ga terug naar de vraag.',
    'geen-stick': 'Wij zien geen stick. Steek hem erin en probeer opnieuw. Zit hij er al in? Haal hem er eerst uit.',
    niets: 'Op deze stick staat geen bestand dat hier past. Wij zoeken een foto of een PDF.',
    weg: 'Wij konden het bestand niet lezen. Zit de stick er nog in? Probeer opnieuw.',
  } as Readonly<Record<HereEnd, string>>,
}

type Loose<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : T[K]
}
export type PaperHereWords = Loose<typeof nl>

const en: PaperHereWords = {
  scanner: 'Lay it on the scanner',
  scannerText: 'The scanner stands beside this screen.',
  stick: 'From a USB stick',
  stickText: 'For a photo or a PDF.',
  camera: 'Hold it before the camera',
  cameraText: 'The camera of this screen takes the photo.',
  scanTitle: 'Lay your paper on the scanner',
  scanHow: 'Lay it with the text down, against the corner. Close the lid.',
  scan: 'Scan',
  scanLasts: 'Scanning takes a few seconds. Then you see it here.',
  otherWay: 'In another way',
  stickTitle: 'Put your stick into the device',
  stickHow: 'We look at photos and PDF files only. We change nothing on your stick.',
  stickIn: 'My stick is in',
  chooseTitle: 'Which file is it?',
  chooseText: 'The newest are at the top.',
  moreThere: (count) => (count === 1 ? '1 file is not shown.' : `${count} files are not shown.`),
  cameraTitle: 'Hold your paper before the camera',
  cameraHow: 'Hold it flat and in the light. All corners are in the picture.',
  take: 'Take the photo',
  cameraGone: 'The camera does not work here. Add your paper in another way.',
  ends: {
    leeg: 'Nothing lies on the scanner. Lay your paper on it and try again.',
    vast: 'The paper is stuck, or a lid is open. Free it or close the lid. Then try again.',
    bezig: 'The scanner is busy. Wait a moment and try again.',
    stil: 'The scanner does not answer. Try again, or add your paper in another way.',
    onzin: 'The scanner sent something that is no paper. Try again, or add your paper in another way.',
    over: 'This took too long. Begin again: go back to the question.',
    'geen-stick': 'We see no stick. Put it in and try again. Is it in already? Take it out first.',
    niets: 'No file on this stick fits here. We look for a photo or a PDF.',
    weg: 'We could not read the file. Is the stick still in? Try again.',
  },
}

const fr: PaperHereWords = {
  scanner: 'Poser sur le scanner',
  scannerText: 'Le scanner est à côté de cet écran.',
  stick: 'Depuis une clé USB',
  stickText: 'Pour une photo ou un PDF.',
  camera: 'Tenir devant la caméra',
  cameraText: 'La caméra de cet écran prend la photo.',
  scanTitle: 'Posez votre papier sur le scanner',
  scanHow: 'Posez-le, le texte vers le bas, contre le coin. Fermez le couvercle.',
  scan: 'Scanner',
  scanLasts: 'Le scan prend quelques secondes. Vous le voyez ensuite ici.',
  otherWay: 'D’une autre manière',
  stickTitle: 'Insérez votre clé dans l’appareil',
  stickHow: 'Nous regardons seulement les photos et les PDF. Nous ne changeons rien sur votre clé.',
  stickIn: 'Ma clé est insérée',
  chooseTitle: 'Quel fichier est-ce ?',
  chooseText: 'Les plus récents sont en haut.',
  moreThere: (count) => (count === 1 ? '1 fichier n’est pas montré.' : `${count} fichiers ne sont pas montrés.`),
  cameraTitle: 'Tenez votre papier devant la caméra',
  cameraHow: 'Tenez-le à plat et dans la lumière. Tous les coins sont visibles.',
  take: 'Prendre la photo',
  cameraGone: 'La caméra ne marche pas ici. Ajoutez votre papier d’une autre manière.',
  ends: {
    leeg: 'Il n’y a rien sur le scanner. Posez votre papier et réessayez.',
    vast: 'Le papier est coincé, ou un couvercle est ouvert. Libérez-le ou fermez. Puis réessayez.',
    bezig: 'Le scanner est occupé. Attendez un moment et réessayez.',
    stil: 'Le scanner ne répond pas. Réessayez, ou ajoutez votre papier autrement.',
    onzin: 'Le scanner a envoyé autre chose qu’un papier. Réessayez, ou ajoutez votre papier autrement.',
    over: 'Cela a pris trop de temps. Recommencez : revenez à la question.',
    'geen-stick': 'Nous ne voyons pas de clé. Insérez-la et réessayez. Elle y est déjà ? Retirez-la d’abord.',
    niets: 'Aucun fichier de cette clé ne convient. Nous cherchons une photo ou un PDF.',
    weg: 'Nous n’avons pas pu lire le fichier. La clé est-elle encore là ? Réessayez.',
  },
}

const all: Record<ShellLanguage, PaperHereWords> = { nl, en, fr, ...shellPaperHere }

/** A paper that comes from what stands beside the screen. */
export const paperHereWords = (language: ShellLanguage): PaperHereWords => all[language]
