import { said } from './said.ts'

/** Exemption of the low-emission zone. */
export const exemptionTexts = {
  'Wiens parkeerkaart gebruikt u?': said(
    'Kimin park kartını kullanıyorsunuz?',
    'بطاقة وقوف من تستعمل؟',
    'Чию паркувальну картку ви використовуєте?',
  ),
  'Mijn eigen kaart, of geen kaart': said(
    'Kendi kartım veya kart yok',
    'بطاقتي أنا، أو لا بطاقة',
    'Мою картку або жодну',
  ),
  'Alleen de kaart van iemand van uw gezin telt, en voor één wagen.': said(
    'Yalnız ailenizden birinin kartı sayılır, bir araba için.',
    'تُحسب بطاقة أحد أسرتك فقط، ولسيارة واحدة.',
    'Рахується лише картка члена сім’ї, і для одного авто.',
  ),
  'Vrijstelling voor de lage-emissiezone': said(
    'Düşük emisyon bölgesi (LEZ) muafiyeti',
    'إعفاء من منطقة الانبعاثات المنخفضة (LEZ)',
    'Звільнення для зони низьких викидів (LEZ)',
  ),
  'Gratis binnenrijden met een aangepaste wagen, een parkeerkaart of een rolstoellift.': said(
    'Uyarlanmış araba, park kartı veya tekerlekli sandalye asansörüyle ücretsiz giriş.',
    'دخول مجاني بسيارة معدّلة أو بطاقة وقوف أو رافعة كرسي متحرك.',
    'Безкоштовний в’їзд на пристосованому авто, з паркувальною карткою або підйомником.',
  ),
  'Meestal meteen, hoogstens 10 werkdagen': said(
    'Çoğunlukla hemen, en çok 10 iş günü',
    'غالبًا فورًا، 10 أيام عمل على الأكثر',
    'Зазвичай одразу, щонайбільше 10 робочих днів',
  ),
  'Waarom vraagt u een vrijstelling?': said(
    'Neden muafiyet istiyorsunuz?',
    'لماذا تطلب إعفاء؟',
    'Чому ви просите звільнення?',
  ),
  Reden: said('Neden', 'السبب', 'Причина'),
  'Aangepaste wagen en parkeerkaart': said(
    'Uyarlanmış araba ve park kartı',
    'سيارة معدّلة وبطاقة وقوف',
    'Пристосоване авто й паркувальна картка',
  ),
  'Van uzelf, of van iemand op uw adres.': said(
    'Sizin veya adresinizdeki birinin.',
    'لك أو لشخص على عنوانك.',
    'Ваша або когось за вашою адресою.',
  ),
  'Parkeerkaart en verhoogde tegemoetkoming': said(
    'Park kartı ve artırılmış sağlık desteği (verhoogde tegemoetkoming)',
    'بطاقة وقوف وإعانة مرتفعة (verhoogde tegemoetkoming)',
    'Паркувальна картка й підвищене відшкодування (verhoogde tegemoetkoming)',
  ),
  'Wagen met een rolstoellift': said(
    'Tekerlekli sandalye asansörlü araba',
    'سيارة فيها رافعة كرسي متحرك',
    'Авто з підйомником для візка',
  ),
  'Oldtimer, ouder dan 30 jaar': said(
    '30 yıldan eski klasik araba (oldtimer)',
    'سيارة كلاسيكية أقدم من 30 سنة (oldtimer)',
    'Ретроавто, понад 30 років (oldtimer)',
  ),
  'Niet om te werken of naar school te rijden.': said(
    'İşe veya okula gitmek için değil.',
    'ليس للذهاب إلى العمل أو المدرسة.',
    'Не для поїздок на роботу чи до школи.',
  ),
  'Vanaf welke dag?': said('Hangi günden itibaren?', 'من أي يوم؟', 'З якого дня?'),
  'Reed u gisteren al binnen? Dat kan nog: u mag één dag terug.': said(
    'Dün girdiniz mi? Olur: bir gün geriye gidebilirsiniz.',
    'هل دخلت أمس؟ لا بأس: يمكنك الرجوع يومًا واحدًا.',
    'Ви в’їхали вчора? Ще можна: дозволено на один день назад.',
  ),
  'Een bewijs': said('Bir kanıt', 'إثبات', 'Доказ'),
  'Dit staat in geen register. Daarom vragen wij een bewijs.': said(
    'Bu hiçbir kütükte yok. Bu yüzden kanıt istiyoruz.',
    'هذا ليس في أي سجل. لذلك نطلب إثباتًا.',
    'Цього немає в жодному реєстрі. Тому ми просимо доказ.',
  ),
  'Keuringsbewijs of attest van de aanpassing': said(
    'Muayene belgesi veya uyarlama belgesi',
    'شهادة الفحص أو شهادة التعديل',
    'Документ про техогляд або довідка про пристосування',
  ),
  'Waarom rijdt u met deze wagen?': said(
    'Neden bu arabayı kullanıyorsunuz?',
    'لماذا تقود هذه السيارة؟',
    'Чому ви їздите на цьому авто?',
  ),
  'Volgens het voertuigenregister staat ze niet op uw naam. Een medewerker kijkt het na.': said(
    'Araç kütüğüne göre araba sizin adınıza değil. Bir çalışan bakar.',
    'حسب سجل المركبات ليست باسمك. ينظر موظف في الأمر.',
    'За реєстром авто воно не на ваше ім’я. Працівник перевірить.',
  ),
  'Van wie is de wagen?': said('Araba kimin?', 'لمن السيارة؟', 'Чиє це авто?'),
  'Bijvoorbeeld van uw partner, of een leasewagen. Zeg ook waarom u ze gebruikt.': said(
    'Örneğin partnerinizin veya kiralık. Neden kullandığınızı da yazın.',
    'مثلًا لشريكك، أو سيارة تأجير. قل أيضًا لماذا تستعملها.',
    'Наприклад, партнера або лізингове. Скажіть також, чому ви ним користуєтеся.',
  ),
  'Een bewijs daarvan': said('Bunun kanıtı', 'إثبات لذلك', 'Доказ цього'),
  'Een contract of attest. Hebt u het niet? Laat dit leeg.': said(
    'Sözleşme veya belge. Yok mu? Boş bırakın.',
    'عقد أو شهادة. ليس لديك؟ اتركه فارغًا.',
    'Договір або довідка. Не маєте? Не заповнюйте.',
  ),
  'De kaart van een gezinslid telt alleen voor een aangepaste wagen. Vraag dit aan voor uzelf.': said(
    'Aileden birinin kartı yalnız uyarlanmış araba için sayılır. Kendiniz için isteyin.',
    'بطاقة أحد الأسرة تُحسب للسيارة المعدّلة فقط. اطلب هذا لنفسك.',
    'Картка члена сім’ї діє лише для пристосованого авто. Просіть це для себе.',
  ),
  'Deze wagen is voor het eerst ingeschreven na 2019. Dan kan deze vrijstelling niet. Kijk eerst of uw wagen zo al binnen mag.':
    said(
      'Bu araba ilk kez 2019’dan sonra kaydedilmiş. O zaman muafiyet olmaz. Önce arabanız zaten girebilir mi, bakın.',
      'سُجلت هذه السيارة لأول مرة بعد 2019. عندها لا يمكن هذا الإعفاء. انظر أولًا إن كان دخولها مسموحًا.',
      'Це авто вперше зареєстровано після 2019 року. Тоді звільнення неможливе. Спершу гляньте, чи авто вже може в’їжджати.',
    ),
  'Op deze parkeerkaart staat al een wagen. Wie die vrijstelling kreeg, beëindigt ze eerst in Mijn loket.': said(
    'Bu park kartında zaten bir araba var. O muafiyeti alan, önce Mijn loket içinde bitirir.',
    'على هذه البطاقة سيارة أخرى. من أخذ ذلك الإعفاء ينهيه أولًا في Mijn loket.',
    'На цій картці вже є авто. Хто отримав те звільнення, спершу завершує його в Mijn loket.',
  ),
  'Uw wagen is nog geen 30 jaar oud. Een dagpas kan wel.': said(
    'Arabanız henüz 30 yaşında değil. Günlük geçiş olur.',
    'لم تبلغ سيارتك 30 سنة بعد. تصريح اليوم ممكن.',
    'Вашому авто ще немає 30 років. Денний пропуск можна.',
  ),
  'Volgens de FOD Sociale Zekerheid is er geen geldige parkeerkaart. Vraag ze daar eerst aan.': said(
    'FOD Sociale Zekerheid’a göre geçerli park kartı yok. Önce oradan isteyin.',
    'حسب FOD Sociale Zekerheid لا توجد بطاقة وقوف صالحة. اطلبها هناك أولًا.',
    'За даними FOD Sociale Zekerheid немає дійсної картки. Спершу просіть її там.',
  ),
  'Volgens het Rijksregister woont u niet samen met wie u koos. Diens parkeerkaart telt niet voor u.': said(
    'Kütüğe göre seçtiğiniz kişiyle oturmuyorsunuz. Onun park kartı sizin için sayılmaz.',
    'حسب السجل الوطني لا تسكن مع من اخترته. بطاقة وقوفه لا تُحسب لك.',
    'За реєстром ви не живете з вибраною особою. Її паркувальна картка вам не підходить.',
  ),
  'Volgens uw ziekenfonds hebt u geen verhoogde tegemoetkoming. Bel uw ziekenfonds als dat niet klopt.': said(
    'Sağlık kasanıza göre artırılmış desteğiniz yok. Yanlışsa sağlık kasanızı arayın.',
    'حسب صندوق المرض ليست لديك إعانة مرتفعة. اتصل بصندوقك إن كان هذا خطأ.',
    'За даними лікарняної каси у вас немає підвищеного відшкодування. Це помилка? Зателефонуйте касі.',
  ),
  'Voor die dag kunt u nog geen vrijstelling vragen. Kies een dag tot en met 31 december 2029.': said(
    'O gün için henüz muafiyet istenemez. 31 Aralık 2029’a kadar bir gün seçin.',
    'لا يمكنك طلب إعفاء لذلك اليوم بعد. اختر يومًا حتى 31 ديسمبر 2029.',
    'На той день ще не можна просити звільнення. Виберіть день до 31 грудня 2029.',
  ),
  'Uw bewijs toont geen aanpassing van de wagen. Vraag een attest aan de garage of de keuring.': said(
    'Kanıtınız arabanın uyarlandığını göstermiyor. Tamirciden veya muayeneden belge isteyin.',
    'لا يُظهر إثباتك تعديل السيارة. اطلب شهادة من الورشة أو الفحص.',
    'Ваш доказ не показує пристосування авто. Просіть довідку в гаража чи на техогляді.',
  ),
  'Uw bewijs toont geen rolstoellift. Vraag een attest aan de garage of de keuring.': said(
    'Kanıtınız sandalye asansörünü göstermiyor. Tamirciden veya muayeneden belge isteyin.',
    'لا يُظهر إثباتك رافعة كرسي. اطلب شهادة من الورشة أو الفحص.',
    'Ваш доказ не показує підйомника. Просіть довідку в гаража чи на техогляді.',
  ),
  'Uw bewijs toont niet dat dit een oldtimer is voor de vrije tijd. Een dagpas kan wel.': said(
    'Kanıtınız bunun boş zaman için klasik araba olduğunu göstermiyor. Günlük geçiş olur.',
    'لا يُظهر إثباتك أنها سيارة كلاسيكية لوقت الفراغ. تصريح اليوم ممكن.',
    'Ваш доказ не показує, що це ретроавто для дозвілля. Денний пропуск можна.',
  ),
  'Wij zien niet dat u of uw gezin deze wagen gebruikt. Stuur een contract of attest mee.': said(
    'Sizin veya ailenizin bu arabayı kullandığını görmüyoruz. Sözleşme veya belge ekleyin.',
    'لا نرى أنك أو أسرتك تستعملون هذه السيارة. أرسل عقدًا أو شهادة.',
    'Ми не бачимо, що ви чи сім’я користуєтеся цим авто. Додайте договір або довідку.',
  ),
  'Vrijstelling lage-emissiezone': said(
    'Düşük emisyon bölgesi muafiyeti',
    'إعفاء من منطقة الانبعاثات المنخفضة',
    'Звільнення для зони низьких викидів',
  ),
  Oldtimer: said('Klasik araba', 'سيارة كلاسيكية', 'Ретроавто'),
}
