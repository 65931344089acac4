-- any_value gives some known value of the group, such as of a column that is the same throughout.
CREATE TABLE items (kind int, label text);
INSERT INTO items VALUES (1, 'a'), (1, 'a'), (2, NULL), (2, 'b'), (3, NULL);
SELECT kind, any_value(label), count(label) FROM items GROUP BY kind ORDER BY kind;
SELECT any_value(n) FROM (SELECT 7 AS n) AS s;
SELECT any_value(label) FILTER (WHERE kind = 3) FROM items;
SELECT any_value(label ORDER BY label DESC) FROM items;
SELECT kind, label FROM items GROUP BY kind;
SELECT any_value() FROM items;
SELECT any_value(kind, label) FROM items;
