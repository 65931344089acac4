-- COPY stores rows in heaps, so a violation is told with the number of its line alone; with a trigger before each row, with the line itself.
create function g() returns trigger language plpgsql as 'begin return new; end';
create table t7 (id serial primary key, a text);
create trigger g2 after insert or update on t7 for each row execute function g();
copy t7 from stdin;
3	x
4	x
4	z
\.
create trigger g3 before insert on t7 for each row execute function g();
copy t7 from stdin;
3	x
4	x
4	z
\.
copy t7(a) from stdin;
x
y	z
\.
