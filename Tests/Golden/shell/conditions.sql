-- \if, \elif, \else, \endif: the first true branch runs, the others are only looked through.
\if true
SELECT 'yes' AS a;
\else
SELECT 'no' AS a;
\endif
\if 0
SELECT 'no' AS a;
\elif on
SELECT 'second' AS a;
\elif on
SELECT 'no' AS a;
\else
SELECT 'no' AS a;
\endif
\if false
\if true
\echo inner
\else
\echo inner else
\endif
\echo `echo not run`
\set x 1
\endif
\echo :x
\if yes
\if no
\else
\echo nested else
\endif
\endif
SELECT 5 > 3 AS larger, 2 > 3 AS smaller \gset
\if :larger
\echo larger
\endif
\if :smaller
\echo smaller
\endif
\if :{?larger}
\echo set
\endif
-- A statement may begin in one branch only to go on behind it.
SELECT 1
\if true
+ 1
\else
+ 2
\endif
AS sum;
\if nonsense
\echo not run
\else
\echo else of nonsense
\endif
\if
\endif
\elif true
\else
\endif
\if true
\else
\else
\elif true
\endif
\if true
