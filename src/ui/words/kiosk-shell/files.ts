type FileProblem =
  | 'file-empty'
  | 'file-too-large'
  | 'file-other-kind'
  | 'file-virus'
  | 'file-damaged'
  | 'file-locked'
  | 'file-active'
  | 'file-too-many-pixels'
  | 'file-scanner-silent'
  | 'missing'

/** What is wrong with a file, where the other words of problems are not written. `{megabytes}`: how large it may be. */
export const shellFileProblems: Readonly<Record<'tr' | 'ar' | 'uk', Readonly<Record<FileProblem, string>>>> = {
  tr: {
    missing: 'Bir fotoğraf veya dosya seçin.',
    'file-empty': 'Bu dosya boş. Başka bir dosya seçin.',
    'file-too-large': 'Bu dosya çok büyük. En çok {megabytes} MB olan bir dosya seçin.',
    'file-other-kind': 'Bu tür dosya olmaz. Bir fotoğraf veya PDF seçin.',
    'file-virus': 'Bu dosyada virüs var. Başka bir dosya seçin.',
    'file-damaged': 'Bu dosyayı açamıyoruz. Yeniden kaydedin veya fotoğraf çekin.',
    'file-locked': 'Bu dosyanın parolası var. Parolasız kaydedin.',
    'file-active': 'Bu dosya bir şey çalıştırıyor. PDF olarak yazdırın ve onu seçin.',
    'file-too-many-pixels': 'Bu fotoğraf açmak için çok büyük. Küçültün.',
    'file-scanner-silent': 'Dosyalara şimdi bakamıyoruz. Sonra yeniden deneyin.',
  },
  ar: {
    missing: 'اختر صورة أو ملفًا.',
    'file-empty': 'هذا الملف فارغ. اختر ملفًا آخر.',
    'file-too-large': 'هذا الملف كبير جدًا. اختر ملفًا لا يزيد عن {megabytes} MB.',
    'file-other-kind': 'هذا النوع من الملفات لا يصلح. اختر صورة أو ملف PDF.',
    'file-virus': 'في هذا الملف فيروس. اختر ملفًا آخر.',
    'file-damaged': 'لا نستطيع فتح هذا الملف. احفظه من جديد أو التقط صورة.',
    'file-locked': 'لهذا الملف كلمة سر. احفظه من دونها.',
    'file-active': 'هذا الملف يشغّل شيئًا. اطبعه كملف PDF واختره.',
    'file-too-many-pixels': 'هذه الصورة أكبر من أن تُفتح. صغّرها.',
    'file-scanner-silent': 'لا نستطيع فحص الملفات الآن. حاول لاحقًا.',
  },
  uk: {
    missing: 'Виберіть фото або файл.',
    'file-empty': 'Цей файл порожній. Виберіть інший файл.',
    'file-too-large': 'Цей файл завеликий. Виберіть файл до {megabytes} МБ.',
    'file-other-kind': 'Такий файл не підходить. Виберіть фото або PDF.',
    'file-virus': 'У цьому файлі вірус. Виберіть інший файл.',
    'file-damaged': 'Ми не можемо відкрити цей файл. Збережіть його знову або зробіть фото.',
    'file-locked': 'Цей файл має пароль. Збережіть його без пароля.',
    'file-active': 'Цей файл щось запускає. Надрукуйте його як PDF і виберіть.',
    'file-too-many-pixels': 'Це фото завелике, щоб його відкрити. Зменште його.',
    'file-scanner-silent': 'Зараз ми не можемо перевірити файли. Спробуйте пізніше.',
  },
}
