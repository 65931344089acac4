-- Text becomes a regtype as a type is written in a definition: with modifiers, brackets and names of several words, but not SETOF.
select 'bit varying'::regtype, 'bit(3)'::regtype, 'numeric(10,2)'::regtype, 'timestamp(3) with time zone'::regtype, 'int[]'::regtype, 'character varying(3)[]'::regtype, '"char"'::regtype, 'char'::regtype, 'interval day to second'::regtype;
create type mood as enum ('ok');
select 'mood'::regtype, 'mood[]'::regtype, 'public.mood'::regtype, 'Mood'::regtype;
select 'nosuch[]'::regtype;
select 'nosuch.int4'::regtype;
select 'int int'::regtype;
select 'setof int'::regtype;
select 'int4(3)'::regtype;
select to_regtype('nosuch'), to_regtype('numeric(5,1)');
