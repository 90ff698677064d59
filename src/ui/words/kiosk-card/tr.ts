import type { KioskCardWords } from './nl.ts'

/** Turkish. */
export const tr: KioskCardWords = {
  whoTitle: 'Siz kimsiniz?',
  whoLead: 'Nasıl giriş yapacağınızı seçin.',
  card: 'Kimlik kartımla',
  cardText: 'Kartınız ve kodunuz gerekir',
  other: 'Başka bir yolla',
  otherText: 'itsme veya başka bir dijital anahtar',
  insertTitle: 'Kartınızı okuyucuya takın',
  insertText: 'Önce çip girer, fotoğraf üstte olsun. Kartı içeride bırakın.',
  inserted: 'Kartım takılı',
  codeTitle: 'PIN kodunuzu yazın',
  codeText: 'Elinizi kapatın.',
  erase: 'Silin',
  ready: 'Tamam',
  wrongTitle: 'Bu kod doğru değil',
  tooShort: 'Kodunuzun bütün rakamlarını yazın. En az dört rakamdır.',
  sign: 'İmzalayın',
  signWithCard: 'Kimlik kartımla imzalayın',
  signOtherwise: 'Başka yolla imzalayın',
  signText: 'Okuduğunuz metni imzalarsınız.',
  again: 'Kartımla yeniden',
  otherWay: 'Başka bir yol seçin',
  newStart: 'Yeniden başlayın',
  readerGone: 'Kart okuyucu şimdi çalışmıyor. Bu sizin hatanız değil.',
  noPhone: 'Yanınızda telefon yok mu? Bir insandan yardım isteyin.',
  otherBack: 'Telefonunuzla olmuyor mu? O zaman böyle de olur.',
  signByPhone: 'Telefonunuzda imzalayın',
  signPhoneTitle: 'Telefonunuzda imzalayın',
  signPhoneText: 'Kodu tarayın. Telefonunuzda giriş yapın, her şeyi okuyun ve orada imzalayın.',
  signPhoneGoesOn: 'Sonra bu ekran kendiliğinden devam eder.',
  signPhoneAlt: 'Telefonunuzu başvurunuza götüren kod',
  signElsewhere: 'Kartınız yoksa evde veya telefonunuzda imzalarsınız.',
  typed: (count) => (count === 0 ? '' : `Yazılan rakam: ${count}`),
  wrongText: (left) => `Kalan deneme: ${left}. Acele etmeyin, sonra kart kilitlenir.`,
  ends: {
    geblokkeerd: {
      title: 'Kartınız kilitlendi',
      text: [
        'Üç kez yanlış kod yazdınız. Kart o zaman kendini kilitler.',
        'Bir gişeden randevu alın. Orada yeni bir kod alırsınız.',
      ],
    },
    vervallen: {
      title: 'Kartınızın süresi doldu',
      text: ['Onunla artık giriş yapamazsınız. Bir gişede yeni kart isteyin.'],
    },
    ingetrokken: {
      title: 'Bu kart artık geçerli değil',
      text: [
        'Kayıp olarak bildirilmiş veya yenisi çıkmış. Yeni kartınız varsa onu kullanın.',
        'Bu bir yanlışlık mı? DOC STOP’u arayın: 00800 2123 2123.',
      ],
    },
    kind: {
      title: 'Bu kartla giriş yapamazsınız',
      text: [
        'Üzerinde anahtar yok. Çocuk kartları böyledir.',
        'Anne veya baba kendi kartıyla çocuk için başvurabilir.',
      ],
    },
    'ander-land': {
      title: 'Bu kartı tanımıyoruz',
      text: [
        'Belçika kimlik kartı veya oturum kartı kullanın.',
        'Belçika kartınız yok mu? Bir gişeye gelin. Orada yardım ederiz.',
      ],
    },
    onleesbaar: {
      title: 'Kartınızı okuyamıyoruz',
      text: [
        'Kartı okuyucudan çıkarın ve çipi kuru bir bezle silin.',
        'Sonra yeniden takın. Önce çip girer, fotoğraf üstte olsun.',
      ],
    },
    lezer: {
      title: 'Kart okuyucu çalışmıyor',
      text: ['Bu sizin hatanız değil. Kartınızı alın ve başka bir yol seçin.'],
    },
    stil: {
      title: 'Kartınızı şimdi kontrol edemiyoruz',
      text: [
        'Kartın geçerli olduğunu söyleyen servis cevap vermiyor. Bu sizin hatanız değil.',
        'Birkaç dakika sonra yeniden deneyin veya başka bir yol seçin.',
      ],
    },
    geweigerd: {
      title: 'Bu kartı kabul edemiyoruz',
      text: ['Kartınız kontrol edilemedi. Başka bir yol seçin veya bir gişeye gelin.'],
    },
    'te-laat': { title: 'Bu çok uzun sürdü', text: ['Giriş yapmadınız. Yeniden başlayabilirsiniz.'] },
    weg: {
      title: 'Kartınızı okuyucudan çıkardınız',
      text: [
        'Ziyaretiniz bitti. Bu ekrandaki her şey silindi.',
        'Daha bitirmediniz mi? Yazdıklarınızı sizin için saklarız.',
      ],
    },
    'andere-kaart': {
      title: 'Bu sizin kartınız değil',
      text: ['Okuyucuda başka birinin kartı var. Kendi kartınızı takın.'],
    },
  },
  kept: {
    title: 'İmzaladınız',
    text: [
      'İmzanız henüz belediyeye ulaşmadı. Kendiliğinden yeniden deniyoruz.',
      'Yeniden imzalamanız gerekmez. Kartınızı çıkarmayın.',
      'Şimdi durursanız, başvurunun verilip verilmediğine sonra Mijn loket’te bakın.',
    ],
    now: 'Şimdi dene',
  },
  signEnds: {
    vervallen: {
      title: 'Kartınızın süresi doldu',
      text: ['Onunla artık imzalayamazsınız. Başka bir yolla imzalayın.'],
    },
    'te-laat': {
      title: 'Bu çok uzun sürdü',
      text: ['Hiçbir şey imzalanmadı. Yazdıklarınız saklı. Yeniden başlayabilirsiniz.'],
    },
    stil: {
      title: 'İmzalamak şimdi mümkün değil',
      text: [
        'Gerekli bir servis cevap vermiyor. Bu sizin hatanız değil.',
        'Birkaç dakika sonra yeniden deneyin veya başka bir yolla imzalayın.',
      ],
    },
  },
}
