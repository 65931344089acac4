-- Any privilege on a sequence lets a role see its parameters.
CREATE ROLE alice;
CREATE SEQUENCE s START 5 INCREMENT 2 MAXVALUE 99 CYCLE CACHE 3;
SELECT * FROM pg_sequence_parameters('s'::regclass);
SET ROLE alice;
SELECT * FROM pg_sequence_parameters('s'::regclass);
RESET ROLE;
GRANT USAGE ON SEQUENCE s TO alice;
SET ROLE alice;
SELECT start_value, increment, cycle_option FROM pg_sequence_parameters('s'::regclass);
