-- Keys of one statement that say the same are one; it gets the name of the one that has a name.
CREATE TABLE t (a integer UNIQUE, b integer, UNIQUE (a), CONSTRAINT a_once UNIQUE (a), UNIQUE (b, a), UNIQUE (a, b));
\d t
CREATE TABLE u (a integer PRIMARY KEY, UNIQUE (a));
\d u
-- Keys that are added later are made, even if there is such a one.
ALTER TABLE u ADD UNIQUE (a);
\d u
-- A column that is not there has no place in the error: the text is not at hand any more.
ALTER TABLE u ADD UNIQUE (nope);
ALTER TABLE t ADD PRIMARY KEY (nope);
