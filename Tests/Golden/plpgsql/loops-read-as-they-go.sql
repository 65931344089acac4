-- A loop over a query reads rows while it runs: ten and then fifty at a time in a function, one by one in a DO block that
-- could end its transaction. Errors of rows that nobody came to do not happen.
CREATE TABLE tracks AS SELECT i AS id FROM generate_series(1, 30) i;
CREATE FUNCTION seen(int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    IF $1 IN (1, 9, 11) THEN RAISE NOTICE 'seen %', $1; END IF;
    IF $1 = 25 THEN RAISE 'too far'; END IF;
    RETURN $1;
END $$;
DO $$ DECLARE r record; BEGIN
    FOR r IN SELECT seen(id) AS id FROM tracks LOOP RAISE NOTICE 'got %', r.id; EXIT WHEN r.id = 2; END LOOP;
END $$;
CREATE FUNCTION three() RETURNS void LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN
    FOR r IN SELECT seen(id) AS id FROM tracks LOOP RAISE NOTICE 'got %', r.id; EXIT WHEN r.id = 3; END LOOP;
END $$;
SELECT three();
CREATE FUNCTION all_of_them() RETURNS void LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN
    FOR r IN EXECUTE 'SELECT seen(id) AS id FROM tracks' LOOP
        IF r.id % 5 = 0 THEN RAISE NOTICE 'got %', r.id; END IF;
    END LOOP;
END $$;
SELECT all_of_them();
DO $$ DECLARE r record; BEGIN
    FOR r IN SELECT id FROM tracks LOOP DELETE FROM tracks WHERE id = r.id; IF r.id = 2 THEN COMMIT; END IF; END LOOP;
END $$;
SELECT count(*) FROM tracks;
