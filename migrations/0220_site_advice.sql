-- What a district said of a place that the city thought of (R34), with the figures that it saw. What was said stays said.
create table places.site_advice (
  id uuid primary key,
  candidate text not null check (candidate <> ''),
  district text not null check (district <> ''),
  kind text not null check (kind in ('counter', 'contact-point')),
  advice text not null check (advice in ('for', 'conditional', 'against')),
  words text not null,
  -- The day that the place would open, and the part of the district's people within fifteen minutes on foot and by bicycle.
  opens_on date not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  given_on date not null,
  by text not null,
  at timestamptz not null,
  check (advice = 'for' or words <> '')
);
create index site_advice_candidate on places.site_advice (candidate, at);
create trigger site_advice_append_only before update or delete on places.site_advice
  for each row execute function platform.refuse_change();
