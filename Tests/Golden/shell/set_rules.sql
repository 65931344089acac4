-- Variables that mean something to psql take only what means something; unset, they have their default again.
\set AUTOCOMMIT maybe
\set ON_ERROR_STOP 2
\set ON_ERROR_STOP yes
\echo :ON_ERROR_STOP
\set ON_ERROR_STOP
\echo :ON_ERROR_STOP
\unset ON_ERROR_STOP
\echo :ON_ERROR_STOP
\set ECHO some
\set ECHO ALL
\echo :ECHO
\set ECHO_HIDDEN perhaps
\set ECHO_HIDDEN 1
\echo :ECHO_HIDDEN
\unset ECHO_HIDDEN
\set ON_ERROR_ROLLBACK sometimes
\set ON_ERROR_ROLLBACK Interactive
\echo :ON_ERROR_ROLLBACK
\unset ON_ERROR_ROLLBACK
\set COMP_KEYWORD_CASE title
\set COMP_KEYWORD_CASE lower
\set HISTCONTROL all
\set HISTCONTROL ignoreboth
\set VERBOSITY loud
\set VERBOSITY TERSE
\echo :VERBOSITY
\set SHOW_CONTEXT often
\set FETCH_COUNT x
\set FETCH_COUNT -1
\set FETCH_COUNT 10
\set HISTSIZE 12x
\unset HISTSIZE
\echo :HISTSIZE
\set IGNOREEOF x
\set SINGLELINE x
\set QUIET x
\set SHOW_ALL_RESULTS x
\set HIDE_TABLEAM x
\set HIDE_TOAST_COMPRESSION x
