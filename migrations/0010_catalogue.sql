-- What the city offers, every version as it was published. A case pins its version, so nothing here ever changes.
create schema catalogue;

create table catalogue.product_version (
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  definition jsonb not null,
  -- Of the definition with its keys in order: tells at start whether the program brings the same content.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_by text not null,
  published_at timestamptz not null default now(),
  primary key (id, version)
);
create trigger product_version_append_only before update or delete on catalogue.product_version
  for each row execute function platform.refuse_change();
create trigger product_version_never_emptied before truncate on catalogue.product_version
  for each statement execute function platform.refuse_change();
