import { said } from './said.ts'

/** What is prepared here and done at a counter, by appointment. */
export const counterTexts = {
  'Identiteitskaart aanvragen': said('Kimlik kartı başvurusu', 'طلب بطاقة هوية', 'Заява на посвідчення особи'),
  'Een nieuwe identiteitskaart of Kids-ID. U komt zelf, op afspraak.': said(
    'Yeni kimlik kartı veya Kids-ID. Randevuyla kendiniz gelirsiniz.',
    'بطاقة هوية جديدة أو Kids-ID. تأتي بنفسك بموعد.',
    'Нове посвідчення або Kids-ID. Ви приходите самі, за записом.',
  ),
  'Mijn kaart vervalt': said('Kartımın süresi bitiyor', 'تنتهي مدة بطاقتي', 'Термін моєї картки спливає'),
  'Mijn kaart is weg of gestolen': said(
    'Kartım kayıp veya çalındı',
    'بطاقتي ضائعة أو مسروقة',
    'Моя картка загублена або вкрадена',
  ),
  'Voor een kind': said('Bir çocuk için', 'لطفل', 'Для дитини'),
  'Hebt u het dringend nodig?': said('Size acil mi gerekli?', 'هل تحتاجه بسرعة؟', 'Вам це терміново?'),
  'Dringend kost meer. De prijzen staan op de pagina van de dienst.': said(
    'Acil olan daha pahalıdır. Fiyatlar hizmetin sayfasındadır.',
    'المستعجل أغلى. الأسعار في صفحة الخدمة.',
    'Терміново дорожче. Ціни на сторінці послуги.',
  ),
  'Op welk nummer bellen wij u?': said(
    'Sizi hangi numaradan arayalım?',
    'على أي رقم نتصل بك؟',
    'За яким номером вам зателефонувати?',
  ),
  'Zo maken wij samen een afspraak.': said(
    'Böylece birlikte randevu alırız.',
    'هكذا نأخذ موعدًا معًا.',
    'Так ми разом домовимося про зустріч.',
  ),
  'Uw gegevens staan meteen klaar. Daarna komt u op afspraak.': said(
    'Bilgileriniz hemen hazır olur. Sonra randevuyla gelirsiniz.',
    'تكون بياناتك جاهزة فورًا. ثم تأتي بموعد.',
    'Ваші дані готові одразу. Потім ви приходите за записом.',
  ),
  'Wij nemen uw vingerafdrukken. Daarom komt u zelf.': said(
    'Parmak izinizi alırız. Bu yüzden kendiniz gelirsiniz.',
    'نأخذ بصمات أصابعك. لذلك تأتي بنفسك.',
    'Ми беремо відбитки пальців. Тому ви приходите самі.',
  ),
  'Uw huidige identiteitskaart of verblijfskaart.': said(
    'Şimdiki kimlik veya oturma kartınız.',
    'بطاقة هويتك أو إقامتك الحالية.',
    'Ваше посвідчення особи або картка проживання.',
  ),
  'Een pasfoto van minder dan 6 maanden oud.': said(
    '6 aydan yeni bir vesikalık fotoğraf.',
    'صورة شخصية عمرها أقل من 6 أشهر.',
    'Фото на документ, не старше 6 місяців.',
  ),
  'Uw bankkaart: u betaalt bij de aanvraag.': said(
    'Banka kartınız: başvuruda ödersiniz.',
    'بطاقتك المصرفية: تدفع عند الطلب.',
    'Ваша банківська картка: ви платите, коли подаєте заяву.',
  ),
  'Is uw kaart weg? Het attest van verlies of diefstal van de politie.': said(
    'Kartınız kayıp mı? Polisin kayıp veya çalıntı belgesi.',
    'هل ضاعت بطاقتك؟ شهادة الفقدان أو السرقة من الشرطة.',
    'Картку загублено? Довідка поліції про втрату чи крадіжку.',
  ),
  'Reispas aanvragen': said('Pasaport başvurusu', 'طلب جواز سفر', 'Заява на паспорт'),
  'Een internationaal paspoort voor een reis buiten Europa. U komt zelf.': said(
    'Avrupa dışına yolculuk için pasaport. Kendiniz gelirsiniz.',
    'جواز سفر دولي للسفر خارج أوروبا. تأتي بنفسك.',
    'Закордонний паспорт для подорожі за межі Європи. Ви приходите самі.',
  ),
  'Uw reis': said('Yolculuğunuz', 'سفرك', 'Ваша подорож'),
  'Wanneer vertrekt u?': said('Ne zaman gidiyorsunuz?', 'متى تسافر؟', 'Коли ви їдете?'),
  'Weet u het nog niet? Laat dit open.': said(
    'Henüz bilmiyor musunuz? Boş bırakın.',
    'لا تعرف بعد؟ اتركه فارغًا.',
    'Ще не знаєте? Не заповнюйте.',
  ),
  'Uw oude reispas, als u er een hebt.': said(
    'Varsa eski pasaportunuz.',
    'جواز سفرك القديم، إن كان لديك.',
    'Ваш старий паспорт, якщо є.',
  ),
  'Rijbewijs aanvragen': said('Ehliyet başvurusu', 'طلب رخصة قيادة', 'Заява на водійські права'),
  'Een eerste rijbewijs, een nieuw, of een buitenlands omwisselen.': said(
    'İlk ehliyet, yeni ehliyet veya yabancı ehliyeti değiştirme.',
    'رخصة أولى أو جديدة، أو تبديل رخصة أجنبية.',
    'Перші права, нові або обмін іноземних.',
  ),
  'Uw rijbewijs': said('Ehliyetiniz', 'رخصتك', 'Ваші права'),
  'Wat hebt u nodig?': said('Size ne gerekli?', 'ماذا تحتاج؟', 'Що вам потрібно?'),
  'Een eerste rijbewijs': said('İlk ehliyet', 'رخصة أولى', 'Перші права'),
  'Een nieuw: verlopen, stuk of weg': said(
    'Yeni ehliyet: süresi bitmiş, bozuk veya kayıp',
    'رخصة جديدة: منتهية أو تالفة أو ضائعة',
    'Нові: прострочені, зіпсовані або загублені',
  ),
  'Een buitenlands rijbewijs omwisselen': said(
    'Yabancı ehliyeti değiştirmek',
    'تبديل رخصة أجنبية',
    'Обміняти іноземні права',
  ),
  'Een internationaal rijbewijs': said('Uluslararası ehliyet', 'رخصة دولية', 'Міжнародні права'),
  'U tekent aan het loket en wij kijken uw papieren na.': said(
    'Gişede imzalarsınız ve belgelerinize bakarız.',
    'توقع في الشباك وننظر في أوراقك.',
    'Ви підписуєте в касі, а ми перевіряємо папери.',
  ),
  'Uw oude rijbewijs, of het aanvraagformulier van het examencentrum.': said(
    'Eski ehliyetiniz veya sınav merkezinin formu.',
    'رخصتك القديمة، أو استمارة مركز الامتحان.',
    'Ваші старі права або бланк екзаменаційного центру.',
  ),
  'Nieuw adres doorgeven': said('Yeni adres bildirme', 'الإبلاغ عن عنوان جديد', 'Повідомити нову адресу'),
  'Geef uw verhuizing door voor het hele gezin. Daarna past u uw kaart aan.': said(
    'Bütün aile için taşınmayı bildirin. Sonra kartınızı değiştirirsiniz.',
    'أبلغ عن انتقال كل الأسرة. ثم تعدّل بطاقتك.',
    'Повідомте про переїзд усієї сім’ї. Потім ви зміните дані на картці.',
  ),
  'Uw nieuwe adres': said('Yeni adresiniz', 'عنوانك الجديد', 'Ваша нова адреса'),
  'Nieuw adres': said('Yeni adres', 'العنوان الجديد', 'Нова адреса'),
  'Wie verhuist?': said('Kim taşınıyor?', 'من ينتقل؟', 'Хто переїжджає?'),
  'Wie verhuist er mee?': said('Sizinle kim taşınıyor?', 'من ينتقل معك؟', 'Хто переїжджає з вами?'),
  'Mijn hele gezin': said('Bütün ailem', 'أسرتي كلها', 'Уся моя сім’я'),
  'Niemand: ik alleen': said('Hiç kimse: yalnız ben', 'لا أحد: أنا وحدي', 'Ніхто: лише я'),
  'Een deel van mijn gezin': said('Ailemin bir kısmı', 'جزء من أسرتي', 'Частина моєї сім’ї'),
  'Welke leden van uw gezin verhuizen mee?': said(
    'Ailenizden kimler sizinle taşınıyor?',
    'من من أفراد أسرتك ينتقل معك؟',
    'Хто з вашої сім’ї переїжджає з вами?',
  ),
  'Schrijf voornaam en naam, één persoon op elke regel.': said(
    'Adı ve soyadı yazın, her satıra bir kişi.',
    'اكتب الاسم واللقب، شخص واحد في كل سطر.',
    'Напишіть ім’я та прізвище, по одній людині в рядку.',
  ),
  'Sinds wanneer woont u daar?': said(
    'Ne zamandan beri orada oturuyorsunuz?',
    'منذ متى تسكن هناك؟',
    'Відколи ви там живете?',
  ),
  'De dag van uw aangifte telt. De politie komt binnen 3 tot 4 weken langs.': said(
    'Bildirim gününüz sayılır. Polis 3 - 4 hafta içinde gelir.',
    'يُحسب يوم إبلاغك. تأتي الشرطة خلال 3 إلى 4 أسابيع.',
    'Рахується день повідомлення. Поліція прийде за 3-4 тижні.',
  ),
  'Na de controle door de politie past u de chip van uw kaart aan. Dat kan alleen aan het loket.': said(
    'Polis kontrolünden sonra kartınızın çipi değiştirilir. Bu yalnız gişede olur.',
    'بعد تحقق الشرطة تعدّل شريحة بطاقتك. هذا في الشباك فقط.',
    'Після перевірки поліції ви зміните дані чипа. Це можна лише в касі.',
  ),
  'De pincode van elke kaart die wordt aangepast.': said(
    'Değişecek her kartın pin kodu.',
    'الرمز السري لكل بطاقة تُعدَّل.',
    'Пін-код кожної картки, яку змінюють.',
  ),
}
