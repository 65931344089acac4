-- HEADER MATCH compares the first line with the names of the columns.
CREATE TABLE notes (id int, body text);
COPY notes FROM STDIN (FORMAT csv, HEADER MATCH);
id,body
1,one
\.
COPY notes FROM STDIN (FORMAT csv, HEADER MATCH);
id,text
2,two
\.
COPY notes FROM STDIN (HEADER MATCH);
id
3	three
\.
COPY notes TO STDOUT (HEADER MATCH);
COPY notes TO STDOUT (HEADER);
