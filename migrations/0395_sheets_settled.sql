-- What a printer may still do with a sheet is taken back when its visitor is gone. Settled: nothing more of it comes out.
alter table devices.printout
  add column settled_at timestamptz,
  -- The name under which the printer was asked (an id), as long as it is not settled: a sheet of which the answer was lost is looked up by it.
  add column sheet text;
update devices.printout set settled_at = at;
alter table devices.printout add constraint printout_sheet_forgotten check (settled_at is null or sheet is null);
create index printout_unsettled on devices.printout (screen_id) where settled_at is null;
