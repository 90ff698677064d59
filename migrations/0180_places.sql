-- Days of a place that differ from its pattern: the pattern itself is data of the city.
create schema places;

create table places.day_change (
  id uuid primary key,
  place text not null check (place <> ''),
  day date not null,
  -- City time, [{"from": "09:00", "to": "12:00"}]; empty: closed.
  spans jsonb not null check (jsonb_typeof(spans) = 'array'),
  reason text not null check (reason <> ''),
  by text not null,
  at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_change_a_day on places.day_change (place, day) where ended_at is null;
