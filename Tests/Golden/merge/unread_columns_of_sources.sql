-- A column of a view that MERGE, UPDATE or DELETE joins is not computed when nobody reads it, as long as the view is written into
-- the statement; a view with a volatile function stands alone, and whole rows of it are kept.
CREATE TABLE stock (id int PRIMARY KEY, b int);
INSERT INTO stock VALUES (5, 8), (6, 9);
CREATE TABLE copies (id int, a int);
CREATE FUNCTION fixed(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RAISE NOTICE ''fixed %'', $1; RETURN 1; END';
CREATE FUNCTION loose(int) RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RAISE NOTICE ''loose %'', $1; RETURN 1; END';
CREATE VIEW written_in AS SELECT id, fixed(id) AS a FROM stock;
CREATE VIEW alone AS SELECT id, loose(id) AS a FROM stock;
CREATE VIEW some AS SELECT id, fixed(id) AS a FROM stock WHERE b > 8;
MERGE INTO copies x USING written_in y ON x.id = y.id WHEN NOT MATCHED THEN INSERT VALUES (y.id, 7);
MERGE INTO copies x USING alone y ON x.id = y.id WHEN NOT MATCHED THEN INSERT VALUES (y.id, 7);
MERGE INTO copies x USING written_in y ON x.id = y.id WHEN MATCHED THEN DELETE;
MERGE INTO copies x USING some y ON x.id = y.id WHEN NOT MATCHED BY SOURCE THEN DELETE;
MERGE INTO copies x USING (SELECT id, fixed(id) AS a FROM stock) y ON x.id = y.id
    WHEN NOT MATCHED THEN INSERT VALUES (y.id, 7) RETURNING y.id, x.a;
UPDATE copies SET a = 1 FROM written_in y WHERE y.id = copies.id;
UPDATE copies SET a = y.a FROM some y WHERE y.id = copies.id RETURNING copies.*;
UPDATE copies SET a = 1 FROM stock s LEFT JOIN written_in y ON y.id = s.id WHERE s.id = copies.id;
DELETE FROM copies USING alone y WHERE y.id = copies.id AND copies.a = 9;
DELETE FROM copies USING written_in y WHERE y.id = copies.id RETURNING y.id;
