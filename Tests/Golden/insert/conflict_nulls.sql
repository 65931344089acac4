-- Nulls are no conflict, unless the index says NULLS NOT DISTINCT.
CREATE TABLE a (n int UNIQUE, t text);
CREATE TABLE b (n int UNIQUE NULLS NOT DISTINCT, t text);
INSERT INTO a VALUES (NULL, 'first'), (NULL, 'second') ON CONFLICT (n) DO NOTHING;
INSERT INTO b VALUES (NULL, 'first'), (NULL, 'second') ON CONFLICT (n) DO NOTHING;
INSERT INTO b VALUES (NULL, 'third') ON CONFLICT (n) DO UPDATE SET t = excluded.t;
INSERT INTO b VALUES (NULL, 'fourth');
SELECT * FROM a ORDER BY t;
SELECT * FROM b ORDER BY t;
