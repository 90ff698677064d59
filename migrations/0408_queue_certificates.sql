-- What somebody comes for may ask a certificate of who receives them, as a visit that is booked does: nobody else is given them by "call next".
alter table queue.seat add column certificates text[] not null default '{}';
alter table queue.visitor add column certificates text[] not null default '{}';
