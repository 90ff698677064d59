-- Barriers and readers of cards ask the register of grants. Of a sorting pass one grant runs for a card: who loses the race writes none.
create unique index pass_of_card on grants."grant" (subject_key)
  where kind = 'sorteerpas' and subject = 'card' and upper_inf(valid) and withdrawn_at is null;
