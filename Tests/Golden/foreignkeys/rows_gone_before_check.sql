-- A foreign key does not look at a row that is gone, or is another one, when its check comes: a trigger may have deleted or changed it.
CREATE TABLE parents (id int PRIMARY KEY);
INSERT INTO parents VALUES (5);
CREATE TABLE children (id int PRIMARY KEY, parent int REFERENCES parents);
CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN DELETE FROM children WHERE id = 3; UPDATE children SET parent = 5 WHERE id = 4; RETURN new; END$$;
CREATE TRIGGER forget BEFORE INSERT ON children FOR EACH ROW EXECUTE FUNCTION forget();
INSERT INTO children VALUES (3, 10), (1, 5);
INSERT INTO children VALUES (4, 10), (2, 5);
INSERT INTO children SELECT * FROM (VALUES (3, 10), (6, 11)) v;
COPY children FROM STDIN;
3	10
7	5
\.
COPY children FROM STDIN;
3	10
8	11
9	12
\.
SELECT * FROM children ORDER BY id;
