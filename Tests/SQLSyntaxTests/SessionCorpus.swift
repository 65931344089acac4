/// COPY, MERGE, prepared statements and cursors, one statement a line, which the round trip starts from.
enum SessionCorpus {
    /// The statements.
    static let statements = #"""
        copy t from stdin
        copy s.t (a, "B") to stdout with (format csv, header, quote '''', force_quote (a, "B"), null 'x')
        copy t to stdout (force_quote *, header match, delimiter E'\t', reject_limit 3, freeze)
        copy t from '/tmp/x' (default 'd', on_error ignore, log_verbosity default) where a > 1
        copy (select 1 union select 2) to program 'cat'
        copy (insert into t values (1) returning a) to stdout csv header
        copy binary t from stdin using delimiters ','
        copy t to stdout delimiter ',' null as 'x' csv force quote a, b
        copy t from stdin csv force not null a force null b encoding 'utf8'
        merge into t using u on t.a = u.a when matched then delete
        merge into only s.t as x using (select 1) y (a) on x.a = y.a when matched and y.a > 1 then update set b = default,
            (c, d) = (1, 2) when not matched then insert (a, b) overriding user value values (y.a, default)
            when not matched by source then do nothing returning merge_action(), old.*, x.*
        with w as (select 1) merge into t using w on true when not matched by target then insert default values
        prepare p as select $1
        prepare p (int, text[]) as with x as (merge into t using u on true when matched then delete returning 1) table x
        execute p
        execute p (1, 'a' || 'b', null)
        explain execute p (1)
        create table t as execute p (1) with no data
        deallocate p; deallocate all; deallocate prepare p; deallocate prepare
        declare c cursor for select 1
        declare c binary insensitive no scroll cursor with hold for values (1)
        declare c asensitive scroll cursor without hold for table t
        fetch c; fetch next from c; fetch prior in c; fetch first c; fetch last from c
        fetch 5 from c; fetch -1 c; fetch all from c; fetch forward c; fetch forward 3 c; fetch forward all in c
        fetch backward c; fetch backward 2 c; fetch backward all c; fetch absolute -3 c; fetch relative 0 from c
        move c; move 2 in c; move backward all from c; fetch next; fetch from next
        close c; close all
        update t set a = 1 where current of c
        """#.replacing("\n    ", with: " ").split(separator: "\n").map(String.init)
}
