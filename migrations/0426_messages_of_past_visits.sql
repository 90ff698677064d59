-- What was said of a visit goes when it is forgotten whose it was: links, addresses at home, and the hash of whom it was sent to. From now on with the
-- names; here of those whose names went before.
update messages.message m set facts = '{}', to_hash = null, provider_id = null, erased_at = coalesce(m.erased_at, now())
from appointments.booking b where b.id = m.person_id and b.erased_at is not null;
update messages.message m set facts = '{}', to_hash = null, provider_id = null, erased_at = coalesce(m.erased_at, now())
from appointments.waiting w where w.id = m.person_id and w.erased_at is not null;
