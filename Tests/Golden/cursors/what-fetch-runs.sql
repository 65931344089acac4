-- Functions of a cursor's query run when its rows are fetched: what they say belongs to the FETCH, what they change stays,
-- and a cursor that outlives its transaction runs to its end at COMMIT.
CREATE TABLE tracks (id int);
INSERT INTO tracks VALUES (1), (2), (3);
CREATE TABLE log (id int);
CREATE FUNCTION seen(int) RETURNS int LANGUAGE plpgsql AS
    $$ BEGIN RAISE NOTICE 'seen %', $1; INSERT INTO log VALUES ($1); RETURN $1; END $$;
BEGIN;
DECLARE c CURSOR FOR SELECT seen(id) FROM tracks;
FETCH c;
SELECT * FROM log;
COMMIT;
SELECT * FROM log;
BEGIN;
DECLARE c CURSOR WITH HOLD FOR SELECT seen(id) FROM tracks;
FETCH c;
COMMIT;
SELECT count(*) FROM log;
FETCH ALL c;
