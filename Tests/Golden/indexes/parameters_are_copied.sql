-- An index keeps its storage parameters in copies of LIKE and in partitions; hashes and names are stored as other types.
create table t (x int primary key with (fillfactor=33), y text unique);
create index ti on t (y) with (fillfactor = 40, deduplicate_items = off);
create index th on t using hash (y) with (fillfactor = 41);
\d+ ti
\d+ th
\d+ t_pkey
create table u (like t including indexes);
select relname, reloptions from pg_class where relname ~ '^u_' order by 1;
\d+ u_y_x_idx
create table v (like t including all);
select relname, reloptions from pg_class where relname ~ '^v' order by 1;
create domain dn as name;
create table w (a name, b dn, c varchar(7)) partition by list (c);
create index wa on w (a, b, (upper(c)), c) with (fillfactor=55);
create table w1 partition of w for values in ('a');
alter table w add primary key (c, a) with (fillfactor=56);
create table w2 partition of w for values in ('b');
select relname, reloptions from pg_class where relname ~ '^w' and relkind in ('i','I') order by 1;
\d+ wa
\d+ w2_pkey
\d+ w1_a_b_upper_c_idx
insert into w values ('x','y','a');
select * from w where a = 'x';
select * from w where a = 'z';
