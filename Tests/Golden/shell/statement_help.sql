-- \h lists the statements in columns; words that begin none of their names get an answer and no error.
\h
\h xyzzy foo bar ;
\help grantt
\h 'grant'
\set x select
\h :x
