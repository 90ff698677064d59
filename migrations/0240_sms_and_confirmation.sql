-- Who gave a telephone number is told by text message.
alter table messages.message drop constraint message_medium_check;
alter table messages.message add constraint message_medium_check check (medium in ('email', 'sms'));

-- A hold of which the contact is being confirmed: how often a code was typed. After five, only the link in the message does it.
alter table appointments.booking add column code_tries int not null default 0 check (code_tries between 0 and 5);

-- A visit of somebody cannot be sold: whose it is does not change once it is booked. It may be erased.
create function appointments.keep_name() returns trigger language plpgsql as $$
begin
  if old.state <> 'held' and old.name is not null and new.name is not null and new.name <> old.name then
    raise exception 'the name of a visit does not change';
  end if;
  return new;
end
$$;
create trigger booking_name before update of name on appointments.booking
  for each row execute function appointments.keep_name();
