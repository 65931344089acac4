-- Aggregates of users may be made of the functions that PostgreSQL's own are made of.
create aggregate greatest_of (int) (sfunc = int4larger, stype = int);
create aggregate mean (float8) (sfunc = float8_accum, stype = float8[], finalfunc = float8_avg, initcond = '{0,0,0}');
create aggregate mean (int) (sfunc = int4_avg_accum, stype = int8[], finalfunc = int8_avg, initcond = '{0,0}');
create aggregate all_of (bool) (sfunc = booland_statefunc, stype = bool);
create aggregate last_word (text) (sfunc = text_larger, stype = text);
select greatest_of(x), mean(x::float8), mean(x), all_of(x > 0), last_word(x::text) from generate_series(1, 5) x;
select numeric_larger(1, 2.5), date_smaller('2020-01-01', '2019-01-01'), numeric_cmp(1, 2), textlen('abc'), array_larger('{1}'::int[], '{2}');
