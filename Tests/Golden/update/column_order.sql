-- Values are worked out in the order of the table's columns, whatever order a statement names them in: those of one row of VALUES
-- and the defaults among them, of SET, of ON CONFLICT and of MERGE; through a view it is the order of the table behind it. Several
-- rows of VALUES are read as they stand, before the defaults.
CREATE FUNCTION n(int) RETURNS int LANGUAGE plpgsql AS $$BEGIN RAISE NOTICE 'n %', $1; RETURN $1; END$$;
CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT n(2), b int, c int DEFAULT n(4));
INSERT INTO t (c, b, id) VALUES (n(14), n(13), n(11));
INSERT INTO t (b, id) VALUES (n(13), n(12)), (n(23), n(22));
INSERT INTO t (b, id) VALUES (n(13), n(11)) ON CONFLICT (id) DO UPDATE SET c = n(34), a = n(32);
UPDATE t SET c = n(44), b = n(43), a = n(42) WHERE id = 11;
UPDATE t SET (c, b) = (n(44), n(43)), a = n(42) WHERE id = 11;
MERGE INTO t USING (VALUES (11), (12)) s (i) ON id = i
    WHEN MATCHED AND i = 11 THEN UPDATE SET c = n(54), b = n(53), a = n(52) WHEN MATCHED THEN DELETE;
CREATE VIEW v AS SELECT c AS vc, id AS vi, b AS vb, a AS va FROM t;
UPDATE v SET vc = n(4), va = n(2), vb = n(3) WHERE vi = 11;
INSERT INTO v (vc, va, vb, vi) VALUES (n(4), n(2), n(3), n(1));
ALTER VIEW v ALTER vc SET DEFAULT n(77);
INSERT INTO v (vb, vi) VALUES (n(3), n(2));
-- So it is with errors of constants, which come before those of privileges, and with EXECUTE.
CREATE ROLE ann;
CREATE FUNCTION boom(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE 'boom %', $1; END$$;
CREATE TABLE u (a int, b int DEFAULT boom(2), c int DEFAULT boom(3));
SET ROLE ann;
INSERT INTO u DEFAULT VALUES;
INSERT INTO u (c) VALUES (boom(1));
INSERT INTO u (c, b) VALUES (1, 2);
INSERT INTO u (a, c) VALUES (1, boom(1)), (2, 2);
UPDATE u SET c = DEFAULT, b = DEFAULT;
RESET ROLE;
GRANT INSERT ON t TO ann;
CREATE FUNCTION m(int) RETURNS int LANGUAGE sql VOLATILE RETURN $1;
REVOKE EXECUTE ON FUNCTION n, m FROM PUBLIC;
SET ROLE ann;
INSERT INTO t (c, b, id) VALUES (1, m(2), 100);
