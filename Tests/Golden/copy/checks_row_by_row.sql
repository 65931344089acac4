-- COPY FROM checks each row as it comes and stores many at a time: WHERE, defaults, generated columns and CHECK of a row run
-- together and name its line, but a key is found to be taken only when the rows are stored, AFTER triggers or not.
create table t (id serial primary key, a int);
insert into t values (2, 1);
create function g() returns trigger language plpgsql as $$begin raise notice '% %', tg_op, new; return new; end$$;
create trigger g after insert on t for each row execute function g();
copy t (a) from stdin;
1
2
3
\.
select last_value from t_id_seq;
copy t (id, a) from stdin;
1	2
x	3
\.
copy t (id, a) from stdin;
1	2
2	3
4	5
\.
copy t (id, a) from stdin;
10	2
20	3
40	5
\.
create function f(int) returns int language plpgsql as $$begin raise notice 'f %', $1; return 1; end$$;
create table c (id int, a int check (f(a) is not null));
copy c (id, a) from stdin where id < 7;
1	7
9	2
\.
copy c (id, a) from stdin where id < 7;
1	7
9	2
3	3
4	5
\.
copy c (id, a) from stdin where id < 7;
1	7
9	2
3	x
4	5
\.
copy c (id, a) from stdin where f(id) > 0;
1	7
9	2
3	5
4	5
\.
create function fi(int) returns int immutable language plpgsql as $$begin raise notice 'fi %', $1; return 1; end$$;
copy c (id, a) from stdin where fi(id) > 0;
1	7
9	2
3	5
4	5
\.
copy c (id, a) from stdin where fi(id) > 0;
1	7
9	2
3	x
4	5
\.
create table d (id int, a int default fi(3), b int generated always as (fi(id)) stored, check (fi(a) > 0));
copy d (id) from stdin where fi(id) > 0;
1
9
\.
copy d (id) from stdin where fi(id) > 0;
1
x
\.
