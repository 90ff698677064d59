import { said } from './said.ts'

/** What may make a visit needless, how it comes to who asked it, and what one brings to a counter for what is not asked here. */
export const otherwiseTexts = {
  'Hebt u alleen een bewijs van uw adres nodig?': said(
    'Size sadece adres belgesi mi gerekli?',
    'هل تحتاج فقط إلى إثبات عنوانك؟',
    'Вам потрібне лише підтвердження адреси?',
  ),
  'Hebt u alleen een bewijs nodig dat u Belg bent?': said(
    'Size sadece Belçikalı olduğunuzun belgesi mi gerekli?',
    'هل تحتاج فقط إلى إثبات أنك بلجيكي؟',
    'Вам потрібне лише підтвердження, що ви громадянин Бельгії?',
  ),
  'Reist u alleen binnen de Europese Unie? Dan volstaat uw identiteitskaart.': said(
    'Sadece Avrupa Birliği içinde mi seyahat ediyorsunuz? O zaman kimlik kartınız yeter.',
    'هل تسافر فقط داخل الاتحاد الأوروبي؟ إذن تكفي بطاقة هويتك.',
    'Ви їдете лише в межах Європейського Союзу? Тоді досить посвідчення особи.',
  ),
  'Hebt u itsme, of een kaart met pincode? Dan hebt u geen sleutel nodig.': said(
    'itsme veya PIN kodlu bir kartınız mı var? O zaman anahtar gerekmez.',
    'هل لديك itsme، أو بطاقة برمز سري؟ إذن لا تحتاج إلى مفتاح.',
    'Маєте itsme або картку з PIN-кодом? Тоді ключ вам не потрібен.',
  ),
  'Is de geboorte al aangegeven? En hebt u alleen een kopie van de akte nodig?': said(
    'Doğum bildirildi mi? Sadece kaydın bir kopyası mı gerekli?',
    'هل تم التصريح بالولادة؟ وهل تحتاج فقط إلى نسخة من الوثيقة؟',
    'Про народження вже заявлено? І потрібна лише копія акта?',
  ),
  'Hebt u alleen een bewijs nodig van wie bij u woont?': said(
    'Size sadece kimlerle oturduğunuzun belgesi mi gerekli?',
    'هل تحتاج فقط إلى إثبات من يسكن معك؟',
    'Вам потрібне лише підтвердження, хто з вами проживає?',
  ),
  'Wij brengen uw reispas thuis. Vraag het aan het loket.': said(
    'Pasaportunuzu evinize getiririz. Gişede sorun.',
    'نوصل جواز سفرك إلى بيتك. اطلب ذلك عند الشباك.',
    'Ми привеземо паспорт вам додому. Попросіть біля віконця.',
  ),
  'Wij brengen uw rijbewijs thuis. Vraag het aan het loket.': said(
    'Sürücü belgenizi evinize getiririz. Gişede sorun.',
    'نوصل رخصة قيادتك إلى بيتك. اطلب ذلك عند الشباك.',
    'Ми привеземо посвідчення водія вам додому. Попросіть біля віконця.',
  ),
  'Itsme, of uw identiteitskaart met pincode.': said(
    'itsme veya PIN kodlu kimlik kartınız.',
    'itsme، أو بطاقة هويتك برمزها السري.',
    'itsme або ваше посвідчення особи з PIN-кодом.',
  ),
  'Hebt u geen erkende handicap? Dan een medisch attest van uw arts.': said(
    'Engeliniz resmen tanınmadı mı? O zaman doktorunuzdan bir rapor.',
    'ليست لديك إعاقة معترف بها؟ إذن شهادة طبية من طبيبك.',
    'Не маєте визнаної інвалідності? Тоді медична довідка від лікаря.',
  ),
}
