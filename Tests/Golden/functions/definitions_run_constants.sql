-- Expressions of definitions are planned when they are made, to see whether they are immutable: an immutable function of
-- constants runs then, as the table's owner for an index, and without EXECUTE for that role it is refused although no row
-- is there. With a column as argument it does not run before there is a row.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
CREATE FUNCTION loud(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE NOTICE 'loud %', $1; RETURN $1; END$$;
CREATE FUNCTION boom(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE 'boom %', $1; END$$;
REVOKE EXECUTE ON FUNCTION boom(int) FROM PUBLIC;
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (loud(1)) STORED);
CREATE TABLE bad (a int, g int GENERATED ALWAYS AS (boom(1)) STORED);
ALTER TABLE t ADD h int GENERATED ALWAYS AS (1 / 0 + a) STORED;
CREATE INDEX i ON t ((loud(2) + a)) WHERE loud(3) > 2;
CREATE INDEX j ON t (a) WHERE boom(3) > 2;
CREATE TABLE p (a int) PARTITION BY RANGE ((boom(4) + a));
ALTER TABLE t ALTER a TYPE bigint USING boom(5);
-- The owner of the table is asked, not the superuser who makes the index.
CREATE TABLE own (a int);
ALTER TABLE own OWNER TO ann;
CREATE INDEX ON own ((boom(6)));
CREATE INDEX own_a ON own ((boom(a)));
SET ROLE ann;
CREATE INDEX ON own ((boom(6)));
ALTER TABLE own ADD g int GENERATED ALWAYS AS (boom(7)) STORED;
CREATE TABLE mine (a int, g int GENERATED ALWAYS AS (boom(a)) STORED);
INSERT INTO mine VALUES (1);
-- A default or a check is only stored.
ALTER TABLE mine ADD d int DEFAULT boom(8), ADD CHECK (boom(9) > 0);
ALTER TABLE mine ALTER a SET DEFAULT boom(8);
