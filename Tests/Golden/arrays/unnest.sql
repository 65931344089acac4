-- unnest turns an array into rows, in order, whatever its dimensions; a null array gives none.
CREATE TABLE lists (id int, items text[]);
INSERT INTO lists VALUES (1, '{b,a}'), (2, '{}'), (3, NULL), (4, '{c,NULL}');
SELECT id, item FROM lists, unnest(items) AS item ORDER BY id, item;
SELECT id, place, item FROM lists LEFT JOIN unnest(items) WITH ORDINALITY AS u (item, place) ON true ORDER BY id, place;
SELECT unnest('{{1,2},{3,4}}'::int[]) AS n;
SELECT id, array_agg(item ORDER BY item) FROM lists, unnest(items) AS item GROUP BY id ORDER BY id;
SELECT * FROM unnest(NULL::int[]);
SELECT unnest(NULL);
SELECT unnest('{1}');
SELECT unnest(1);
SELECT unnest(ARRAY[1], ARRAY[2]);
