-- INSERT needs the privilege on the columns that are named; the others get their defaults.
CREATE ROLE ann;
CREATE TABLE orders (id integer DEFAULT 7, what text, approved boolean DEFAULT false);
GRANT INSERT (what) ON orders TO ann;
SET ROLE ann;
INSERT INTO orders (what) VALUES ('tea');
INSERT INTO orders (what, approved) VALUES ('coffee', true);
INSERT INTO orders VALUES (1, 'milk');
INSERT INTO orders (what, approved) VALUES ('juice', DEFAULT);
INSERT INTO orders DEFAULT VALUES;
INSERT INTO orders (what) VALUES ('water') RETURNING what;
RESET ROLE;
GRANT SELECT (what) ON orders TO ann;
SET ROLE ann;
INSERT INTO orders (what) VALUES ('water') RETURNING what;
INSERT INTO orders (what) VALUES ('water') RETURNING id;
RESET ROLE;
SELECT * FROM orders ORDER BY what;
