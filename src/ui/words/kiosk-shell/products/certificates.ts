import { said } from './said.ts'

/** What certificates say beside what they share: what each is, how long it takes, and why it cannot be given. */
export const otherCertificates = {
  'Een bewijs van het adres waar u ingeschreven staat.': said(
    'Kayıtlı olduğunuz adresi gösterir.',
    'تثبت العنوان المسجل أنت فيه.',
    'Підтверджує адресу, за якою ви зареєстровані.',
  ),
  'Attest van woonst met historiek': said(
    'Adres geçmişi belgesi',
    'شهادة سكن مع العناوين السابقة',
    'Довідка про місце проживання з історією',
  ),
  'Een bewijs van uw adres nu en van al uw vroegere adressen.': said(
    'Şimdiki ve önceki bütün adreslerinizi gösterir.',
    'تثبت عنوانك الآن وكل عناوينك السابقة.',
    'Підтверджує вашу адресу зараз і всі попередні адреси.',
  ),
  'Een bewijs dat u Belg bent.': said(
    'Belçika vatandaşı olduğunuzu gösterir.',
    'تثبت أنك بلجيكي.',
    'Підтверджує, що ви громадянин Бельгії.',
  ),
  'Een bewijs dat u en uw partner een verklaring van samenwoning aflegden.': said(
    'Partnerinizle birlikte yaşama beyanı verdiğinizi gösterir.',
    'تثبت أنك وشريكك قدّمتما تصريحًا بالمساكنة.',
    'Підтверджує, що ви з партнером заявили про співжиття.',
  ),
  'Een bewijs van uw gegevens in de registers: naam, adres, nationaliteit en burgerlijke staat.': said(
    'Kütükteki bilgilerinizi gösterir: ad, adres, vatandaşlık ve medeni durum.',
    'تثبت بياناتك في السجلات: الاسم والعنوان والجنسية والحالة المدنية.',
    'Підтверджує ваші дані в реєстрах: ім’я, адреса, громадянство, сімейний стан.',
  ),
  'Bewijs van kiesrecht': said('Seçmen belgesi', 'شهادة حق الانتخاب', 'Довідка про право голосу'),
  'Een bewijs dat u mag stemmen als Belg.': said(
    'Belçika vatandaşı olarak oy verebileceğinizi gösterir.',
    'تثبت أنه يحق لك التصويت كبلجيكي.',
    'Підтверджує, що ви можете голосувати як громадянин Бельгії.',
  ),
  'U vindt het attest in Mijn loket. Het is er na hoogstens 3 werkdagen.': said(
    'Belgeyi Mijn loket içinde bulursunuz. En çok 3 iş günü sürer.',
    'تجد الشهادة في Mijn loket بعد 3 أيام عمل على الأكثر.',
    'Ви знайдете довідку в Mijn loket. Щонайбільше за 3 робочі дні.',
  ),
  'Attest van woonst voor een huwelijk': said(
    'Evlilik için ikametgâh belgesi',
    'شهادة سكن من أجل الزواج',
    'Довідка про місце проживання для шлюбу',
  ),
  'Een bewijs van uw adres en burgerlijke staat, voor wie gaat trouwen.': said(
    'Evlenecekler için: adresinizi ve medeni durumunuzu gösterir.',
    'لمن سيتزوج: تثبت عنوانك وحالتك المدنية.',
    'Для тих, хто одружується: ваша адреса й сімейний стан.',
  ),
  'Attest van laatste wilsbeschikking': said(
    'Cenaze isteği belgesi',
    'شهادة الوصية الأخيرة للدفن',
    'Довідка про останню волю',
  ),
  'Een bewijs van hoe u begraven of gecremeerd wilt worden.': said(
    'Nasıl gömülmek veya yakılmak istediğinizi gösterir.',
    'تثبت كيف تريد أن تُدفن أو يُحرق جثمانك.',
    'Підтверджує, як вас поховати чи кремувати.',
  ),
  'Hoogstens 3 werkdagen': said('En çok 3 iş günü', '3 أيام عمل على الأكثر', 'Щонайбільше 3 робочі дні'),
  'De registers bevatten niet wat op dit attest hoort. Klopt dat niet? Maak een afspraak: wij kijken het samen na.':
    said(
      'Bu belgenin bilgileri kütükte yok. Yanlış mı? Randevu alın: birlikte bakarız.',
      'لا تحتوي السجلات على ما يلزم لهذه الشهادة. هل هذا خطأ؟ خذ موعدًا: نراجعه معًا.',
      'У реєстрах немає даних для цієї довідки. Це помилка? Запишіться: перевіримо разом.',
    ),
  'Het Rijksregister vermeldt een overlijden. Bel ons: wij kijken dit met u na.': said(
    'Nüfus kütüğünde bir ölüm kaydı var. Bizi arayın: birlikte bakarız.',
    'يذكر السجل الوطني وفاة. اتصل بنا: نراجع هذا معك.',
    'У Національному реєстрі зазначено смерть. Зателефонуйте: перевіримо з вами.',
  ),
  'U bent geschrapt uit de bevolkingsregisters. Maak een afspraak: wij zoeken samen een oplossing.': said(
    'Kaydınız nüfus kütüğünden silinmiş. Randevu alın: birlikte çözüm buluruz.',
    'شُطب اسمك من سجلات السكان. خذ موعدًا: نبحث معًا عن حل.',
    'Вас знято з реєстру населення. Запишіться: разом знайдемо рішення.',
  ),
  'U staat niet ingeschreven in onze stad. Vraag dit aan uw eigen gemeente.': said(
    'Şehrimizde kayıtlı değilsiniz. Bunu kendi belediyenizden isteyin.',
    'لست مسجلًا في مدينتنا. اطلب هذا من بلديتك.',
    'Ви не зареєстровані в нашому місті. Зверніться до своєї громади.',
  ),
  'Uw adres is beschermd. Vraag het attest thuis aan, of maak een afspraak aan het loket.': said(
    'Adresiniz gizli. Belgeyi evden isteyin veya gişe için randevu alın.',
    'عنوانك محمي. اطلب الشهادة من البيت، أو خذ موعدًا في الشباك.',
    'Ваша адреса захищена. Подайте заяву вдома або запишіться до каси.',
  ),
  'Het Rijksregister kent uw gezin niet. Bel ons: wij zoeken het uit.': said(
    'Nüfus kütüğü ailenizi bilmiyor. Bizi arayın: araştırırız.',
    'لا يعرف السجل الوطني أسرتك. اتصل بنا: نبحث في الأمر.',
    'Національний реєстр не знає вашої сім’ї. Зателефонуйте: ми з’ясуємо.',
  ),
  'Deze persoon staat niet meer in uw gezin. Die persoon vraagt het attest zelf.': said(
    'Bu kişi artık ailenizde değil. Belgeyi kendisi ister.',
    'هذا الشخص لم يعد في أسرتك. يطلب الشهادة بنفسه.',
    'Ця особа вже не у вашій сім’ї. Вона просить довідку сама.',
  ),
  'Deze persoon vraagt het attest beter zelf. Bel ons als dat niet gaat.': said(
    'Bu kişi belgeyi kendisi istesin. Olmuyorsa bizi arayın.',
    'من الأفضل أن يطلب هذا الشخص الشهادة بنفسه. اتصل بنا إن لم يستطع.',
    'Краще, щоб ця особа просила довідку сама. Якщо не може, зателефонуйте.',
  ),
  'Volgens het Rijksregister is deze persoon geen Belg. De ambassade of het consulaat geeft een bewijs van nationaliteit.':
    said(
      'Kütüğe göre bu kişi Belçika vatandaşı değil. Vatandaşlık belgesini elçilik veya konsolosluk verir.',
      'حسب السجل الوطني هذا الشخص ليس بلجيكيًا. السفارة أو القنصلية تعطي إثبات الجنسية.',
      'За реєстром ця особа не громадянин Бельгії. Довідку про громадянство дає посольство або консульство.',
    ),
  'Een levensbewijs vraagt u alleen voor uzelf. Kan dat niet? Bel ons: wij komen aan huis.': said(
    'Yaşam belgesini yalnız kendiniz için istersiniz. Olmuyor mu? Arayın: eve geliriz.',
    'تطلب شهادة الحياة لنفسك فقط. لا تستطيع؟ اتصل بنا: نأتي إلى بيتك.',
    'Цю довідку просять лише для себе. Не можете? Зателефонуйте: прийдемо додому.',
  ),
  'Volgens het Rijksregister bent u gehuwd. Een huwelijk beëindigt de wettelijke samenwoning.': said(
    'Kütüğe göre evlisiniz. Evlilik, yasal birlikte yaşamayı bitirir.',
    'حسب السجل الوطني أنت متزوج. الزواج ينهي المساكنة القانونية.',
    'За реєстром ви у шлюбі. Шлюб припиняє законне співжиття.',
  ),
  'Dit vraagt u alleen voor uzelf. Kan dat niet? Bel ons: wij helpen u verder.': said(
    'Bunu yalnız kendiniz için istersiniz. Olmuyor mu? Bizi arayın: yardım ederiz.',
    'تطلب هذا لنفسك فقط. لا تستطيع؟ اتصل بنا: نساعدك.',
    'Це просять лише для себе. Не можете? Зателефонуйте: ми допоможемо.',
  ),
  'Volgens het Rijksregister bent u geen Belg. Dit bewijs is alleen voor Belgen. Vraag ons hoe u stemt voor de gemeente.':
    said(
      'Kütüğe göre Belçika vatandaşı değilsiniz. Bu belge yalnız Belçikalılar içindir. Belediye seçiminde nasıl oy verirsiniz? Bize sorun.',
      'حسب السجل الوطني لست بلجيكيًا. هذه الشهادة للبلجيكيين فقط. اسألنا كيف تصوت للبلدية.',
      'За реєстром ви не громадянин Бельгії. Ця довідка лише для громадян. Запитайте нас, як голосувати за громаду.',
    ),
  'U bent nog geen 18 jaar. Vraag dit bewijs vanaf uw verjaardag.': said(
    'Henüz 18 yaşında değilsiniz. Bu belgeyi doğum gününüzden sonra isteyin.',
    'لم تبلغ 18 سنة بعد. اطلب هذه الشهادة من يوم ميلادك.',
    'Вам ще немає 18 років. Просіть цю довідку від дня народження.',
  ),
  'Volgens het bestand van de stad is uw kiesrecht uitgesloten of geschorst. Klopt dat niet? Bel ons: wij kijken het met u na.':
    said(
      'Şehrin listesine göre oy hakkınız kaldırılmış veya durdurulmuş. Yanlış mı? Bizi arayın: birlikte bakarız.',
      'حسب ملف المدينة حقك في الانتخاب ملغى أو موقوف. هل هذا خطأ؟ اتصل بنا: نراجعه معك.',
      'За списком міста ваше право голосу скасовано або зупинено. Це помилка? Зателефонуйте: перевіримо з вами.',
    ),
  'In het register staat geen verklaring van u. Wilt u iets vastleggen? Maak een afspraak aan het loket.': said(
    'Kütükte beyanınız yok. Beyan vermek ister misiniz? Gişe için randevu alın.',
    'لا يوجد تصريح منك في السجل. هل تريد تسجيل شيء؟ خذ موعدًا في الشباك.',
    'У реєстрі немає вашої заяви. Хочете щось записати? Запишіться до каси.',
  ),
}
