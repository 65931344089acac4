-- Parts of variables are assigned to as parts of columns are, and FOREACH … SLICE n hands out parts of n dimensions.
do $$
declare a int[] := '{1,2,3,4}'; b int[]; m int[] := '{{1,2},{3,4},{5,6}}'; x int[]; i int := 2; r record;
begin
    a[2:3] := '{20,30}';
    a[i + 1:] := array[5, 6];
    b[2:3] := '{2,3}';
    m[1:2][2:2] := '{{8},{9}}';
    m[3][1] := 77;
    raise notice '% % %', a, b, m;
    foreach x slice 1 in array m loop raise notice 'row %', x; end loop;
    foreach x slice 2 in array m loop raise notice 'all %', x; end loop;
    select 1 as n, '{1,2}'::int[] as l into r;
    r.l[1] := 5;
    r.l[2:3] := '{8,9}';
    raise notice '%', r;
end $$;
create type item as (f int[], g text);
create type crate as (c item, cs item[]);
do $$
declare c item; d crate; e item[];
begin
    c.f[2] := 4;
    c.f[3:4] := '{4,5}';
    d.c.f[1] := 3;
    d.cs[2].g := 'q';
    e[1].f[1:2] := '{1,2}';
    raise notice '% % %', c, d, e;
end $$;
do $$ declare x int; begin foreach x slice 1 in array array[1, 2] loop end loop; end $$;
do $$ declare x int[]; begin foreach x in array array[1, 2] loop end loop; end $$;
do $$ declare x int[]; begin foreach x slice 2 in array array[1, 2] loop end loop; end $$;
do $$ declare a int[] := '{1,2}'; begin a[1:2] := '{1}'; end $$;
do $$ declare a int[] := '{1,2}'; begin a[null:2] := '{1}'; end $$;
do $$ declare a int[]; begin a[:2] := '{1}'; end $$;
do $$ declare a int; begin a[1:2] := '{1}'; end $$;
