import { said } from './said.ts'

/** Registration, day pass and permit of the low-emission zone: what is asked of every car. */
export const lowEmissionTexts = {
  'Buitenlandse wagen registreren voor de lage-emissiezone': said(
    'Yabancı arabayı düşük emisyon bölgesine (LEZ) kaydetme',
    'تسجيل سيارة أجنبية في منطقة الانبعاثات المنخفضة (LEZ)',
    'Зареєструвати іноземне авто для зони низьких викидів (LEZ)',
  ),
  'Registreer uw wagen één keer, vóór u de stad binnenrijdt. Het is gratis.': said(
    'Arabanızı şehre girmeden önce bir kez kaydedin. Ücretsizdir.',
    'سجّل سيارتك مرة واحدة قبل دخول المدينة. مجانًا.',
    'Зареєструйте авто один раз, до в’їзду в місто. Безкоштовно.',
  ),
  'Hoogstens 10 werkdagen': said('En çok 10 iş günü', '10 أيام عمل على الأكثر', 'Щонайбільше 10 робочих днів'),
  'Om welke wagen gaat het?': said('Hangi araba için?', 'عن أي سيارة؟', 'Про яке авто йдеться?'),
  Nummerplaat: said('Plaka', 'لوحة السيارة', 'Номер авто'),
  'Land van de plaat': said('Plakanın ülkesi', 'بلد اللوحة', 'Країна номера'),
  Nederland: said('Hollanda', 'هولندا', 'Нідерланди'),
  Frankrijk: said('Fransa', 'فرنسا', 'Франція'),
  Duitsland: said('Almanya', 'ألمانيا', 'Німеччина'),
  Luxemburg: said('Lüksemburg', 'لوكسمبورغ', 'Люксембург'),
  'Verenigd Koninkrijk': said('Birleşik Krallık', 'المملكة المتحدة', 'Велика Британія'),
  Spanje: said('İspanya', 'إسبانيا', 'Іспанія'),
  Polen: said('Polonya', 'بولندا', 'Польща'),
  Roemenië: said('Romanya', 'رومانيا', 'Румунія'),
  Bulgarije: said('Bulgaristan', 'بلغاريا', 'Болгарія'),
  Oekraïne: said('Ukrayna', 'أوكرانيا', 'Україна'),
  Turkije: said('Türkiye', 'تركيا', 'Туреччина'),
  België: said('Belçika', 'بلجيكا', 'Бельгія'),
  'Een ander land': said('Başka bir ülke', 'بلد آخر', 'Інша країна'),
  'De gegevens van de wagen': said('Arabanın bilgileri', 'بيانات السيارة', 'Дані авто'),
  'Welk voertuig is het?': said('Ne tür bir araç?', 'ما نوع المركبة؟', 'Який це транспорт?'),
  Personenwagen: said('Binek araba', 'سيارة ركاب', 'Легкове авто'),
  Bestelwagen: said('Kamyonet', 'سيارة توصيل', 'Фургон'),
  Vrachtwagen: said('Kamyon', 'شاحنة', 'Вантажівка'),
  Bus: said('Otobüs', 'حافلة', 'Автобус'),
  'Waarop rijdt het?': said('Ne ile çalışıyor?', 'بماذا تعمل؟', 'На чому він їздить?'),
  Benzine: said('Benzin', 'بنزين', 'Бензин'),
  Diesel: said('Dizel', 'ديزل', 'Дизель'),
  'LPG of aardgas': said('LPG veya doğal gaz', 'غاز LPG أو غاز طبيعي', 'LPG або природний газ'),
  Elektriciteit: said('Elektrik', 'كهرباء', 'Електрика'),
  Euronorm: said('Euro normu', 'معيار يورو', 'Євронорма'),
  'Op het inschrijvingsbewijs bij V.9. Staat ze er niet op? Laat dit dan leeg.': said(
    'Ruhsatta V.9 yanında. Orada yok mu? O zaman boş bırakın.',
    'في شهادة التسجيل عند V.9. غير مذكور؟ اتركه فارغًا.',
    'У свідоцтві про реєстрацію, поле V.9. Там немає? Залиште порожнім.',
  ),
  'Wanneer reed de wagen voor het eerst?': said(
    'Araba ilk kez ne zaman yola çıktı?',
    'متى سارت السيارة لأول مرة؟',
    'Коли авто вперше виїхало на дорогу?',
  ),
  'U gaf geen euronorm. Met deze datum leiden wij ze af.': said(
    'Euro normu vermediniz. Onu bu tarihten buluruz.',
    'لم تذكر معيار يورو. نستنتجه من هذا التاريخ.',
    'Ви не вказали євронорму. Ми визначимо її за цією датою.',
  ),
  'Eerste inschrijving': said('İlk tescil', 'أول تسجيل', 'Перша реєстрація'),
  'Op het inschrijvingsbewijs bij B.': said(
    'Ruhsatta B yanında.',
    'في شهادة التسجيل عند B.',
    'У свідоцтві про реєстрацію, поле B.',
  ),
  'Het inschrijvingsbewijs': said('Ruhsat', 'شهادة تسجيل السيارة', 'Свідоцтво про реєстрацію авто'),
  'Foto of scan van het inschrijvingsbewijs': said(
    'Ruhsatın fotoğrafı veya taraması',
    'صورة أو مسح لشهادة تسجيل السيارة',
    'Фото або скан свідоцтва про реєстрацію',
  ),
  'Met deze euronorm mag uw wagen niet binnen. Koop een dagpas, of kijk of een toelating kan.': said(
    'Bu Euro normuyla arabanız giremez. Günlük geçiş alın veya izne bakın.',
    'بهذا المعيار لا يُسمح بدخول سيارتك. اشترِ تصريح يوم، أو انظر إن كان الإذن ممكنًا.',
    'З цією євронормою авто не може в’їжджати. Купіть денний пропуск або гляньте на дозвіл.',
  ),
  'Het inschrijvingsbewijs zegt iets anders dan u schreef. Vraag dit opnieuw aan, met de juiste gegevens.': said(
    'Ruhsat yazdığınızdan farklı. Doğru bilgilerle yeniden başvurun.',
    'شهادة التسجيل تختلف عما كتبته. قدّم الطلب من جديد بالبيانات الصحيحة.',
    'У свідоцтві інше, ніж ви написали. Подайте заяву знову, з правильними даними.',
  ),
  'Met dit inschrijvingsbewijs konden wij uw wagen niet nakijken. Stuur een duidelijke foto van het juiste bewijs.':
    said(
      'Bu ruhsatla arabanızı inceleyemedik. Doğru ruhsatın net fotoğrafını gönderin.',
      'لم نستطع التحقق من سيارتك بهذه الشهادة. أرسل صورة واضحة للشهادة الصحيحة.',
      'З цим свідоцтвом ми не змогли перевірити авто. Надішліть чітке фото правильного.',
    ),
  'Registratie lage-emissiezone': said(
    'Düşük emisyon bölgesi kaydı',
    'تسجيل في منطقة الانبعاثات المنخفضة',
    'Реєстрація в зоні низьких викидів',
  ),
  'Dagpas voor de lage-emissiezone': said(
    'Düşük emisyon bölgesi (LEZ) günlük geçişi',
    'تصريح يوم لمنطقة الانبعاثات المنخفضة (LEZ)',
    'Денний пропуск у зону низьких викидів (LEZ)',
  ),
  'Eén dag in de stad rijden met een wagen die niet binnen mag.': said(
    'Girmesi yasak bir arabayla şehirde bir gün.',
    'يوم واحد في المدينة بسيارة لا يُسمح بدخولها.',
    'Один день у місті на авто, якому не можна в’їжджати.',
  ),
  'Meteen na betaling': said('Ödemeden hemen sonra', 'فورًا بعد الدفع', 'Одразу після оплати'),
  'Alleen voor een buitenlandse plaat.': said(
    'Yalnız yabancı plaka için.',
    'للوحة أجنبية فقط.',
    'Лише для іноземного номера.',
  ),
  'Voor welke dag?': said('Hangi gün için?', 'لأي يوم؟', 'На який день?'),
  Dag: said('Gün', 'اليوم', 'День'),
  'Vandaag kan ook.': said('Bugün de olur.', 'اليوم ممكن أيضًا.', 'Можна й сьогодні.'),
  'U betaalde na de dag die u koos. De dagpas geldt niet. U krijgt uw geld terug.': said(
    'Seçtiğiniz günden sonra ödediniz. Günlük geçiş geçersiz. Paranız geri verilir.',
    'دفعت بعد اليوم الذي اخترته. تصريح اليوم غير صالح. تسترد مالك.',
    'Ви заплатили після вибраного дня. Пропуск не дійсний. Гроші вам повернуть.',
  ),
  'Voor deze wagen zijn dit jaar al 8 dagpassen gekocht. Kijk of een toelating of vrijstelling kan.': said(
    'Bu araba için bu yıl 8 günlük geçiş alınmış. İzin veya muafiyete bakın.',
    'اشتُري لهذه السيارة 8 تصاريح هذه السنة. انظر إن كان الإذن أو الإعفاء ممكنًا.',
    'Для цього авто цього року вже куплено 8 пропусків. Гляньте на дозвіл або звільнення.',
  ),
  'Het voertuigenregister zegt nu niets over deze plaat. Misschien mag de wagen al binnen. U kunt de dagpas toch kopen.':
    said(
      'Araç kütüğü şu anda bu plaka için bir şey söylemiyor. Araba belki zaten girebilir. Günlük geçişi yine de alabilirsiniz.',
      'سجل المركبات لا يقول الآن شيئًا عن هذه اللوحة. ربما يُسمح للسيارة بالدخول. يمكنك شراء تصريح اليوم مع ذلك.',
      'Реєстр авто зараз нічого не каже про цей номер. Можливо, авто вже може в’їжджати. Ви однаково можете купити пропуск.',
    ),
  'Wij weten niet zeker of deze wagen al binnen mag. U kunt de dagpas toch kopen.': said(
    'Bu arabanın zaten girip giremeyeceğinden emin değiliz. Günlük geçişi yine de alabilirsiniz.',
    'لسنا متأكدين إن كان يُسمح لهذه السيارة بالدخول. يمكنك شراء تصريح اليوم مع ذلك.',
    'Ми не певні, чи це авто вже може в’їжджати. Ви однаково можете купити пропуск.',
  ),
  'Wij kennen geen buitenlandse wagens. Is de wagen proper genoeg? Dan registreert u hem gratis, en koopt u geen dagpas.':
    said(
      'Yabancı arabaları bilmiyoruz. Araba yeterince temiz mi? O zaman ücretsiz kaydedin, günlük geçiş almayın.',
      'لا نعرف السيارات الأجنبية. هل السيارة نظيفة بما يكفي؟ إذن سجّلها مجانًا، ولا تشترِ تصريح يوم.',
      'Іноземних авто ми не знаємо. Авто досить чисте? Тоді зареєструйте його безкоштовно, без пропуску.',
    ),
  'Dagpas lage-emissiezone': said(
    'Düşük emisyon bölgesi günlük geçişi',
    'تصريح يوم لمنطقة الانبعاثات المنخفضة',
    'Денний пропуск у зону низьких викидів',
  ),
  'Toelating voor de lage-emissiezone': said(
    'Düşük emisyon bölgesi (LEZ) izni',
    'إذن دخول منطقة الانبعاثات المنخفضة (LEZ)',
    'Дозвіл на зону низьких викидів (LEZ)',
  ),
  'Een week tot een jaar binnenrijden met een wagen die net te oud is.': said(
    'Biraz eski bir arabayla bir haftadan bir yıla kadar giriş.',
    'الدخول من أسبوع إلى سنة بسيارة قديمة قليلًا.',
    'В’їзд від тижня до року на авто, трохи застарому.',
  ),
  'Meteen na betaling. Een wagen die wij niet kennen: hoogstens 10 werkdagen.': said(
    'Ödemeden hemen sonra. Bilmediğimiz araba: en çok 10 iş günü.',
    'فورًا بعد الدفع. السيارة التي لا نعرفها: 10 أيام عمل على الأكثر.',
    'Одразу після оплати. Авто, якого ми не знаємо: щонайбільше 10 робочих днів.',
  ),
  'Van een Belgische wagen halen wij de gegevens zelf op.': said(
    'Belçika plakalı arabanın bilgilerini kendimiz alırız.',
    'بيانات السيارة البلجيكية نجلبها بأنفسنا.',
    'Дані бельгійського авто ми візьмемо самі.',
  ),
  'Het Belgische register gaf ons geen gegevens over deze wagen. Is uw plaat Belgisch? Dan antwoordt het register nu misschien niet. Probeer later opnieuw of bel ons. Anders vult u de gegevens zelf in.':
    said(
      'Belçika kütüğü bu araba için bilgi vermedi. Plakanız Belçika plakası mı? Kütük şimdi yanıt vermiyor olabilir. Sonra yeniden deneyin veya bizi arayın. Değilse bilgileri kendiniz yazın.',
      'لم يعطنا السجل البلجيكي بيانات عن هذه السيارة. هل لوحتك بلجيكية؟ قد لا يجيب السجل الآن. حاول لاحقًا أو اتصل بنا. وإلا فاكتب البيانات بنفسك.',
      'Бельгійський реєстр не дав нам даних про це авто. Ваш номер бельгійський? Можливо, реєстр зараз не відповідає. Спробуйте пізніше або зателефонуйте нам. Інакше впишіть дані самі.',
    ),
  'Hoelang wilt u binnenrijden?': said(
    'Ne kadar süre girmek istersiniz?',
    'كم المدة التي تريد الدخول فيها؟',
    'На який час вам потрібен в’їзд?',
  ),
  Periode: said('Süre', 'المدة', 'Період'),
  'Een week': said('Bir hafta', 'أسبوع', 'Тиждень'),
  'Een maand': said('Bir ay', 'شهر', 'Місяць'),
  'Vier maanden': said('Dört ay', 'أربعة أشهر', 'Чотири місяці'),
  'Een jaar': said('Bir yıl', 'سنة', 'Рік'),
  'Eerste dag': said('İlk gün', 'اليوم الأول', 'Перший день'),
  'Ten vroegste morgen.': said('En erken yarın.', 'غدًا على الأقل.', 'Не раніше завтра.'),
  'U betaalde te laat voor de eerste dag die u koos. U krijgt uw geld terug. Vraag een nieuwe toelating, vanaf morgen.':
    said(
      'Seçtiğiniz ilk gün için geç ödediniz. Paranız geri verilir. Yarından başlayan yeni izin isteyin.',
      'دفعت متأخرًا عن اليوم الأول الذي اخترته. تسترد مالك. اطلب إذنًا جديدًا من الغد.',
      'Ви заплатили запізно для вибраного першого дня. Гроші повернуть. Просіть новий дозвіл, від завтра.',
    ),
  'Uw wagen mag al binnen. U hebt dit niet nodig en u betaalt niets.': said(
    'Arabanız zaten girebilir. Buna gerek yok ve bir şey ödemezsiniz.',
    'سيارتك مسموح لها بالدخول. لا تحتاج هذا ولا تدفع شيئًا.',
    'Вашому авто вже можна в’їжджати. Вам це не потрібно, ви нічого не платите.',
  ),
  'Voor deze wagen verkopen wij geen toelating. Een dagpas kan wel, 8 keer per jaar.': said(
    'Bu araba için izin satmıyoruz. Günlük geçiş olur, yılda 8 kez.',
    'لا نبيع إذنًا لهذه السيارة. تصريح اليوم ممكن، 8 مرات في السنة.',
    'Для цього авто ми не продаємо дозволу. Денний пропуск можна, 8 разів на рік.',
  ),
  'Toelating lage-emissiezone': said(
    'Düşük emisyon bölgesi izni',
    'إذن منطقة الانبعاثات المنخفضة',
    'Дозвіл на зону низьких викидів',
  ),
}
