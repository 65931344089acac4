-- The WHERE of DO UPDATE leaves rows alone that it does not accept, and RETURNING shows only what was inserted or updated.
CREATE TABLE stock (item text PRIMARY KEY, n int, locked boolean DEFAULT false);
INSERT INTO stock VALUES ('nut', 1), ('bolt', 2, true);
INSERT INTO stock VALUES ('nut', 10), ('bolt', 10), ('washer', 10)
    ON CONFLICT (item) DO UPDATE SET n = stock.n + excluded.n WHERE NOT stock.locked RETURNING item, n;
INSERT INTO stock VALUES ('nut', 1) ON CONFLICT (item) DO UPDATE SET n = excluded.n WHERE excluded.n > stock.n RETURNING item;
INSERT INTO stock VALUES ('nut', 1) ON CONFLICT DO NOTHING RETURNING item;
SELECT * FROM stock ORDER BY item;
INSERT INTO stock VALUES ('nut', 1) ON CONFLICT (item) DO UPDATE SET n = 3 WHERE stock.n;
INSERT INTO stock VALUES ('nut', 1) ON CONFLICT (item) DO UPDATE SET n = 3 WHERE count(*) > 1;
