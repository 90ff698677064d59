-- Who sees the work of nearly all products reads it in one order, instead of the first of each product.
create index task_order on tasks.task (urgency, promised_on, id) include (product, status) where ended_at is null;
