-- What somebody fills in for a visit that is booked. It belongs to the visit, whether they have an account or not, and goes with its names.
create table appointments.prepared (
  booking_id uuid not null references appointments.booking,
  product text not null,
  version int not null check (version > 0),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  filled_at timestamptz not null,
  primary key (booking_id, product)
);
