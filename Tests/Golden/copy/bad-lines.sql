-- Lines with too few or too many columns are refused as a whole, values by column.
CREATE TABLE notes (id int, body varchar(3) NOT NULL);
COPY notes FROM STDIN;
1
\.
COPY notes FROM STDIN;
1	a	b
\.
COPY notes FROM STDIN;
1	abcd
\.
COPY notes FROM STDIN;
99999999999	a
\.
COPY notes FROM STDIN;
1	\N
\.
COPY notes (body) FROM STDIN;
\.
SELECT count(*) FROM notes;
