-- An update that leaves a foreign key as it is needs no look at the referenced table, unless the transaction itself wrote the
-- row before: then the key is looked up again, as the owner of the referenced table, who may have lost its rights.
CREATE ROLE owner;
CREATE ROLE writer;
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int, p int REFERENCES parent, q int REFERENCES parent DEFERRABLE INITIALLY DEFERRED, note text);
ALTER TABLE parent OWNER TO owner;
GRANT ALL ON parent, child TO writer;
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1, 1, 1), (2, 1, NULL);
REVOKE SELECT ON parent FROM owner;
SET ROLE writer;
UPDATE child SET note = 'x', p = 1;
BEGIN;
UPDATE child SET note = 'y';
UPDATE child SET note = 'z';
ROLLBACK;
-- A savepoint that was rolled back did not write the rows that are there.
BEGIN;
SAVEPOINT a;
UPDATE child SET note = 'y';
ROLLBACK TO a;
UPDATE child SET note = 'z' WHERE id = 1;
COMMIT;
-- A key that is NULL refers to nothing, so that nothing waits for the end of the transaction.
RESET ROLE;
GRANT SELECT ON parent TO owner;
ALTER TABLE child DROP CONSTRAINT child_p_fkey;
CREATE FUNCTION touch(int) RETURNS int LANGUAGE sql AS 'UPDATE public.child SET note = ''m'' WHERE id = $1 RETURNING 1';
CREATE MATERIALIZED VIEW once AS SELECT touch(1);
CREATE MATERIALIZED VIEW twice AS SELECT touch(1) FROM generate_series(1, 2);
CREATE MATERIALIZED VIEW empty AS SELECT touch(2) FROM generate_series(1, 2);
-- A key without rows that refer to it, NULL at that, is not looked for either.
CREATE TABLE top (id int UNIQUE);
CREATE TABLE low (id int REFERENCES top (id) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO top VALUES (NULL), (1);
CREATE FUNCTION cut(int) RETURNS int LANGUAGE sql AS 'DELETE FROM public.top WHERE id IS NOT DISTINCT FROM $1 RETURNING 1';
CREATE MATERIALIZED VIEW nothing AS SELECT cut(NULL);
CREATE MATERIALIZED VIEW something AS SELECT cut(1);
