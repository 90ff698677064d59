-- What somebody comes for may ask a certificate of who receives them, as a visit that is booked does: nobody else is given them by "call next".
alter table queue.seat add column certificates text[] not null default '{}';
alter table queue.visitor add column certificates text[] not null default '{}';
-- Who sits already has what the roster says: nobody who waits with such a wish is passed over until they sit down again.
update queue.seat seat set certificates = employee.certificates
from roster.employee employee
where employee.id = seat.employee_id and seat.left_at is null and employee.certificates <> '{}';
