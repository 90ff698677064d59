-- How often a hold was made longer: who fills in slowly asks for more time, and not for ever.
alter table appointments.booking add column extensions int not null default 0 check (extensions between 0 and 12);
