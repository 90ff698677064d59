-- A point that a planner tried for a place (R34): an address, or a spot on the map for which the district gave advice. Never who lives there.
create table places.site_point (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  district text not null check (district <> ''),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  by text not null,
  at timestamptz not null,
  -- The same point is tried again, and is still one.
  unique (name, latitude, longitude)
);
create trigger site_point_append_only before update or delete on places.site_point
  for each row execute function platform.refuse_change();
