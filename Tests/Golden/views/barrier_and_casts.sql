-- A condition may be tested before those of a security barrier if it is leakproof: a cast is, where the value stays as it is
-- or the cast's function is leakproof; one by way of text, or one that cuts a text to a length, is not.
CREATE TABLE notes (id int, body varchar);
INSERT INTO notes VALUES (1, 'first'), (2, 'second');
CREATE FUNCTION looked_at(int) RETURNS boolean LANGUAGE plpgsql COST 1000 AS $$
BEGIN
    RAISE NOTICE 'looked at %', $1;
    RETURN true;
END $$;
CREATE VIEW shown WITH (security_barrier) AS SELECT * FROM notes WHERE looked_at(id);
-- varchar is compared as text: the value stays as it is, so only one row is looked at.
SELECT id FROM shown WHERE body = 'second';
SELECT id FROM shown WHERE body::name = 'second';
SELECT id FROM shown WHERE id::bigint = 2;
SELECT id FROM shown WHERE id::oid = 2;
-- These are not leakproof, so the barrier's condition goes first.
SELECT id FROM shown WHERE id::text = '2';
SELECT id FROM shown WHERE body::varchar(3) = 'sec';
SELECT id FROM shown WHERE body LIKE 'sec%';
