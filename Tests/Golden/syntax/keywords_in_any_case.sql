-- Keywords may be written in any case; statements end with a semicolon, wherever the lines break.
select 1 as one; SELECT 2 AS two; SeLeCt 3
aS
three
;
;;
SELECT 4 AS four;SELECT 5 AS five;
create table T1(A int,B int default 3);insert into t1 values(1);
select
*
from
t1
;
CREATE TABLE types (a int, b int4, c int8, d int2, e decimal(4,1), f dec, g float, h float(3), i double precision, j character varying(3), k char, l timestamp with time zone, m time without time zone, n bool);
\d types
