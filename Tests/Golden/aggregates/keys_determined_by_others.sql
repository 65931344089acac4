-- Keys of GROUP BY that come from a row whose primary key is among the keys add nothing: the groups are those of that key, also
-- over joins by a primary key; without one, each key counts.
CREATE TABLE author (id int PRIMARY KEY, name text, town text);
INSERT INTO author VALUES (1, 'Ann', 'Ulm'), (2, 'Bob', 'Ulm'), (3, 'Ann', NULL);
CREATE TABLE book (id int PRIMARY KEY, title text, author_id int, year int);
INSERT INTO book VALUES (1, 'A', 1, 1990), (2, 'A', 1, 1991), (3, 'B', 2, 1990), (4, 'A', 3, 1990), (5, 'C', NULL, 1990);
CREATE TABLE loan (book_id bigint, reader text);
INSERT INTO loan SELECT 1 + i % 5, 'r' || i % 3 FROM generate_series(1, 30) i;
SELECT b.title, a.name, b.id, count(*), count(DISTINCT reader) FROM loan l JOIN book b ON b.id = l.book_id
    JOIN author a ON a.id = b.author_id GROUP BY b.title, a.name, b.id ORDER BY b.id;
SELECT a.name, b.id, count(*) FROM loan l JOIN book b ON b.id = l.book_id LEFT JOIN author a ON a.id = b.author_id
    GROUP BY b.id, a.name HAVING a.name IS NULL OR b.id < 3 ORDER BY b.id;
SELECT a.town, a.name, count(*) FROM author a JOIN book b ON b.author_id = a.id GROUP BY a.town, a.name ORDER BY 1, 2;
SELECT b.title, b.year, count(*) FROM book b GROUP BY b.title, b.year ORDER BY 1, 2;
SELECT a.id, a.name, b.title, count(*) FROM author a LEFT JOIN book b ON b.author_id = a.id AND b.year = 1990
    GROUP BY a.id, a.name, b.title ORDER BY 1, 3;
SELECT b.id, a.id, a.town, upper(a.name), max(b.title || a.name) FROM book b FULL JOIN author a ON a.id = b.id
    GROUP BY b.id, a.id, a.town, upper(a.name) ORDER BY 1, 2;
SELECT b.id, b.title, grouping(b.title), count(*) FROM book b GROUP BY b.id, b.title ORDER BY 1;
SELECT b.id, b.title, count(*) FROM book b GROUP BY ROLLUP (b.id, b.title) ORDER BY 1, 2 LIMIT 4;
CREATE TABLE archive () INHERITS (book);
INSERT INTO archive VALUES (1, 'old', 1, 1900);
SELECT id, title, count(*) FROM book WHERE id < 3 GROUP BY id, title ORDER BY 1, 2;
SELECT id, title, count(*) FROM ONLY book WHERE id < 3 GROUP BY id, title ORDER BY 1, 2;
