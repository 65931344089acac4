-- Statistics of an index are about its expressions, which have numbers.
create table t (a int, b text, c int);
create index ti on t (b, upper(b), lower(b)) include (c);
alter index ti alter 2 set statistics 50;
alter index ti alter column 3 set statistics 20000;
alter index ti alter 1 set statistics 50;
alter index ti alter 4 set statistics 50;
alter index ti alter 5 set statistics 50;
alter index ti alter 0 set statistics 50;
alter index ti alter 3 set statistics -1;
alter index ti alter 3 set statistics default;
alter index ti alter 3 set storage main;
alter index ti alter 3 set compression pglz;
alter index ti alter 3 set (n_distinct = 3);
alter index ti alter 3 reset (n_distinct);
alter index ti alter upper set statistics 60;
alter table t alter 1 set statistics 5;
alter table ti alter 2 set statistics 70;
\d+ ti
select attname, attstattarget from pg_attribute where attrelid = 'ti'::regclass order by attnum;
alter index t alter 1 set statistics 5;
create view v as select 1 as x; alter view v alter 1 set statistics 5;
alter table t alter b set (fillfactor = 3);
create role bob; set role bob;
alter index ti alter 2 set statistics 5;
