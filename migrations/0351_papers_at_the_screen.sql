-- A paper that comes from what stands beside the screen: its scanner, a stick in it, its camera.
alter table cases.paper_link
  add column source text not null default 'phone' check (source in ('phone', 'scanner', 'stick', 'camera')),
  -- The browser and the device where it is asked: only that device brings something.
  add column screen_id uuid,
  add column device_id uuid,
  -- What lies on the stick, as its owner called it: goes with what comes of it.
  add column offered jsonb,
  add check ((screen_id is null) = (device_id is null)),
  add check (source not in ('scanner', 'stick') or screen_id is not null),
  add check (offered is null or (source = 'stick' and used_at is null));
create index paper_link_screen on cases.paper_link (screen_id) where screen_id is not null;

-- What a device has beside its screen, as it says itself.
alter table devices.device add column brings text[] not null default '{}';
