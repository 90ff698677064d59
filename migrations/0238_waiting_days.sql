-- On which days of the week somebody would come, Monday is 1; empty: any.
alter table appointments.waiting add column weekdays int[] not null default '{}' check (weekdays <@ '{1,2,3,4,5,6,7}');

-- Who waits for the same twice would be offered two times. Whoever did so before this rule keeps the first.
update appointments.waiting late set state = 'left'
where state = 'waiting' and exists (
  select from appointments.waiting early
  where early.person_key = late.person_key and early.products = late.products and early.state in ('waiting', 'offered')
    and (early.made_at, early.id) < (late.made_at, late.id));
create unique index waits_once on appointments.waiting (person_key, products) where state in ('waiting', 'offered');
