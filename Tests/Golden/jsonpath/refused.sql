-- What is no jsonpath is refused with the place where reading stopped; @ belongs into filters and last into subscripts.
select ''::jsonpath;
select '$.'::jsonpath;
select '$ ? (@.a)'::jsonpath;
select '$ ? (@ starts with 1)'::jsonpath;
select '!$.a'::jsonpath;
select '1 + ($.a == 1)'::jsonpath;
select '($.a == 1) + 1'::jsonpath;
select '$.a $b'::jsonpath;
select '@ + 1'::jsonpath;
select '$ ? (@[last] > last)'::jsonpath;
select '"abc'::jsonpath;
select '/* c'::jsonpath;
select '1.type()'::jsonpath;
select '00'::jsonpath;
select '1e+'::jsonpath;
select '"\u00"'::jsonpath;
select '"\xZ"'::jsonpath;
select '"\u0000"'::jsonpath;
select '"\ud83d"'::jsonpath;
select '"\ud83d\ud83d"'::jsonpath;
select '"\u{110000}"'::jsonpath;
select '$.decimal(1,2,3)'::jsonpath;
select '$.**{99999999999}'::jsonpath;
select '$ ? (@ like_regex "^a" flag "x")'::jsonpath;
select '$ ? (@ like_regex "^a" flag "y")'::jsonpath;
select '$ ? (@ like_regex "(")'::jsonpath;
create table paths (p jsonpath);
insert into paths values ('$ . a'), ('bad bad');
copy paths from stdin;
$.b[0]
$.
\.
select count(*) from paths;
