-- Who gave a telephone number is told by text message.
alter table messages.message drop constraint message_medium_check;
alter table messages.message add constraint message_medium_check check (medium in ('email', 'sms'));

-- A hold of which the contact is being confirmed: how often a code was typed. After five, only the link in the message does it.
alter table appointments.booking add column code_tries int not null default 0 check (code_tries between 0 and 5);
