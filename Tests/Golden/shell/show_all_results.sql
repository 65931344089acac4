-- Of several statements in one string every result is shown, or with SHOW_ALL_RESULTS off the last one.
SELECT 1 AS a\; SELECT 2 AS b\; CREATE TABLE t ();
\set SHOW_ALL_RESULTS off
SELECT 1 AS a\; SELECT 2 AS b;
SELECT 1 AS a\; CREATE TABLE u ();
SELECT 1 AS a\; SELECT bad;
SELECT 1 AS a\; SELECT 1/0;
\set SHOW_ALL_RESULTS on
SELECT 1 AS a\; SELECT 1/0;
