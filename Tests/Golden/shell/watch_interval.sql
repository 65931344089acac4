-- WATCH_INTERVAL is the time that \watch waits when it is told none: a number of seconds from 0 to a million.
\echo :WATCH_INTERVAL
\set WATCH_INTERVAL foo
\set WATCH_INTERVAL -1
\set WATCH_INTERVAL 1000001
\set WATCH_INTERVAL
\set WATCH_INTERVAL 0.25
\echo :WATCH_INTERVAL
\o |sed 's/^.*(every/NOW (every/'
SELECT 1 AS a \watch c=1
\o
\unset WATCH_INTERVAL
\echo :WATCH_INTERVAL
