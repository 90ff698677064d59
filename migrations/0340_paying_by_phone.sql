-- Who pays on his own phone what was asked at a contact point comes back at a secret address: by it the payment is found.
create index attempt_return_to on payments.attempt using hash (return_to);
