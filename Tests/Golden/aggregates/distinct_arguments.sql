-- DISTINCT in an aggregate takes each list of arguments once; what it is ordered by must then be an argument.
CREATE TABLE tags (page int, tag text);
INSERT INTO tags VALUES (1, 'sql'), (1, 'role'), (2, 'sql'), (3, NULL), (3, 'sql');
SELECT count(tag), count(DISTINCT tag), count(*), array_agg(DISTINCT tag) FROM tags;
SELECT string_agg(DISTINCT tag, ',' ORDER BY tag DESC) FROM tags;
SELECT sum(DISTINCT page), avg(DISTINCT page)::numeric(4, 2), max(DISTINCT page) FROM tags;
SELECT string_agg(DISTINCT tag, ',' ORDER BY page) FROM tags;
SELECT string_agg(DISTINCT tag, ',' ORDER BY tag || '') FROM tags;
SELECT count(DISTINCT (page, tag)) FROM tags;
SELECT count(DISTINCT *) FROM tags;
SELECT count(DISTINCT page, tag) FROM tags;
SELECT lower(DISTINCT tag) FROM tags;
