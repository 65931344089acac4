-- The options of older versions are still read.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, 'one'), (2, NULL), (3, 'a,b');
COPY notes TO STDOUT WITH CSV HEADER;
COPY notes TO STDOUT DELIMITER ',' NULL AS 'none';
COPY notes TO STDOUT CSV QUOTE AS '''' FORCE QUOTE *;
COPY notes TO STDOUT USING DELIMITERS ';';
COPY notes FROM STDIN WITH DELIMITER '|' NULL 'none';
4|four
5|none
\.
SELECT * FROM notes WHERE id > 3 ORDER BY id;
