/// Statements about foreign data, large objects, tablespaces, statistics, replication and the server's configuration.
enum ObjectsCorpus {
    static let statements = #"""
        create foreign data wrapper w
        create foreign data wrapper w handler h no validator options (a 'b', "C d" 'e''f')
        alter foreign data wrapper w no handler validator s.v options (add a 'b', set c 'd', drop e, f 'g')
        alter foreign data wrapper w owner to r
        alter foreign data wrapper w rename to v
        drop foreign data wrapper if exists w, v cascade
        create server s foreign data wrapper w
        create server if not exists s type 't' version 'v' foreign data wrapper w options (host 'h')
        alter server s version null
        alter server s version '1' options (drop a)
        alter server s options (set a 'b')
        alter server s owner to current_user
        alter server s rename to t
        drop server s
        create user mapping for user server s
        create user mapping if not exists for public server s options (a 'b')
        alter user mapping for r server s options (set a 'b')
        drop user mapping if exists for session_user server s
        create foreign table f (a int options (x 'y') not null, b text, check (a > 0)) server s options (o 'p')
        create foreign table if not exists s.f () server s
        alter foreign table f options (add a 'b', drop c), alter column a options (set x 'z'), add column d int
        drop foreign table f, g
        import foreign schema r from server s into l
        import foreign schema r limit to (a, b) from server s into l options (x 'y')
        import foreign schema r except (a) from server s into l
        create tablespace t location '/x'
        create tablespace t owner r location '' with (seq_page_cost = 2)
        alter tablespace t set (random_page_cost = 3)
        alter tablespace t reset (random_page_cost)
        alter tablespace t rename to u
        drop tablespace if exists t
        alter table t set tablespace s
        create statistics on a, b from t
        create statistics s.x (mcv, ndistinct) on a, (b + 1), lower(c) from s.t
        create statistics if not exists x on a, b from t
        alter statistics x set statistics 10
        alter statistics if exists x set statistics default
        alter statistics s.x set schema u
        create publication p
        create publication p for all tables with (publish = 'insert')
        create publication p for table only t (a, b) where (a > 1), s.u, tables in schema x, current_schema
        alter publication p add table t, u
        alter publication p set tables in schema s
        alter publication p drop table t
        alter publication p set (publish_via_partition_root)
        create subscription s connection 'c' publication p, q with (connect = false)
        alter subscription s connection 'd'
        alter subscription s set publication p with (refresh = false)
        alter subscription s add publication q
        alter subscription s drop publication q
        alter subscription s set (slot_name = none)
        alter subscription s refresh publication
        alter subscription s enable
        alter subscription s disable
        alter subscription s skip (lsn = '0/0')
        drop subscription if exists s
        alter system set work_mem = '1MB'
        alter system set a.b to default
        alter system reset x
        alter system reset all
        security label on table t is 'x'
        security label for p on column t.c is null
        create extension if not exists e with schema s
        create event trigger g on ddl_command_end execute function f()
        create or replace trusted language l handler h
        alter large object 12 owner to r
        comment on large object 12 is 'x'
        alter language l owner to r
        """#.split(separator: "\n").map { $0.drop { $0 == " " } }.map(String.init)
}
