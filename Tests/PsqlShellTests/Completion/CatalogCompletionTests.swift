import RoleSQL
import Testing

@testable import PsqlShell

/// Completion on a real session: every catalog it reads, and what it must leave alone.
struct CatalogCompletionTests {
    /// A shell on a fresh cluster, with what it prints.
    private let shell: Shell
    private let sink = Output()

    init() {
        shell = Shell(connector: Database(), out: sink, err: sink)
        _ = shell.connect(user: "postgres", database: "postgres")
        shell.isStarting = false
        run(
            """
            create role alice; create schema shop; create table film (id int primary key, title text, note text);
            alter table film drop column note; create table shop.ticket (seat int); create view cheap as table film;
            create domain email as text; create function tax(int) returns int language sql as 'select $1';
            create procedure purge() language sql as ''; create materialized view top as table film;
            create function watch() returns trigger language plpgsql as 'begin return new; end';
            create trigger watching after insert on film for each row execute function watch();
            create policy own on film; create statistics st on id, title from film; create publication news;
            create rule nothing as on update to cheap do instead nothing;
            prepare find as select 1; create type mood as enum ('good'); create sequence counter;
            """)
    }

    /// Runs a script; returns what it printed.
    @discardableResult
    private func run(_ script: String) -> String {
        _ = shell.run(ScriptedLines(script))
        return String(decoding: sink.collected(), as: UTF8.self)
    }

    /// Completes the word at the end of a text.
    private func candidates(_ text: String) -> [String] { shell.complete(text, behind: "").candidates }

    @Test(arguments: [
        (NameKind.relation, "film"), (.function, "tax"), (.type, "email"), (.schema, "shop"), (.role, "alice"),
        (.database, "template0"), (.tablespace, "pg_default"), (.language, "sql"), (.extensions, "plpgsql"),
        (.setting, "search_path"), (.publication, "news"), (.statistics, "st"), (.collation, "C"),
        (.accessMethod, "btree"), (.prepared, "find"),
    ])
    func everyCatalogIsRead(kind: NameKind, name: String) {
        #expect(SessionCatalog(shell: shell).names(kind).contains { $0.name == name })
    }

    @Test(arguments: [NameKind.server, .wrapper, .subscription, .eventTrigger, .cursor])
    func emptyCatalogsAreReadWithoutErrors(kind: NameKind) {
        run("begin;")
        #expect(SessionCatalog(shell: shell).names(kind) == [])
        #expect(shell.backend?.transaction == .active)
    }

    @Test(arguments: [
        (RelationPart.column, ["id", "title"]), (.constraint, ["film_id_not_null", "film_pkey"]), (.policy, ["own"]),
        (.trigger, ["watching"]), (.rule, []),
    ])
    func thePartsOfARelationAreRead(part: RelationPart, expected: [String]) {
        let catalog = SessionCatalog(shell: shell)
        #expect(catalog.parts(part, of: RelationName(schema: nil, name: "film")).sorted() == expected)
        #expect(catalog.parts(part, of: RelationName(schema: "public", name: "film")).sorted() == expected)
        #expect(catalog.parts(part, of: RelationName(schema: "shop", name: "film")) == [])
    }

    @Test(arguments: [
        ("client_min_messages", "notice"), ("enable_seqscan", "off"), ("default_transaction_isolation", "serializable"),
    ])
    func theValuesOfSettingsAreRead(setting: String, value: String) {
        #expect(SessionCatalog(shell: shell).values(ofSetting: setting).contains(value))
    }

    @Test(arguments: [
        ("SELECT * FROM fil", ["film"]), ("SELECT * FROM shop.", ["ticket"]),
        ("ALTER TABLE film DROP COLUMN ti", ["title"]),
        ("DROP FUNCTION t", ["tax"]), ("CALL pur", ["purge"]), ("SELECT generate_ser", ["generate_series("]),
        ("CREATE TRIGGER x AFTER INSERT ON film EXECUTE FUNCTION w", ["watch"]), ("SELECT 1::timestamptz", []),
        ("CREATE TABLE t (a timestamp w", []),
        (
            "CREATE TABLE t (a timestam",
            [
                "timestamp with time zone", "timestamp without time zone",
            ]
        ), ("SELECT 1::mo", ["money", "mood"]), ("\\dm t", ["top"]), ("ALTER SEQUENCE cou", ["counter"]),
    ])
    func namesComplete(text: String, expected: [String]) { #expect(candidates(text) == expected) }

    @Test func aFailedTransactionIsLeftAlone() {
        run("begin; select 1/0;")
        #expect(candidates("SELECT * FROM fil") == [])
        #expect(candidates("ROLL") == ["ROLLBACK"])
        #expect(candidates("\\dx") == ["\\dx"])
        #expect(shell.backend?.transaction == .failed)
        #expect(run("\\errverbose\n").contains("division by zero"))
        #expect(run("rollback; select 1;").hasSuffix("(1 row)\n\n"))
    }

    @Test func nothingOfAUsersRuns() {
        run(
            """
            create schema trap;
            create function trap.say(name, name) returns bool language plpgsql as 'begin raise exception ''trapped''; end';
            create function trap.say(oid, oid) returns bool language plpgsql as 'begin raise exception ''trapped''; end';
            create operator trap.= (leftarg = name, rightarg = name, function = trap.say);
            create operator trap.= (leftarg = oid, rightarg = oid, function = trap.say);
            create function trap.pg_table_is_visible(oid) returns bool language sql as 'select false';
            create table trap.pg_class (relname name); set search_path = trap, public, pg_catalog;
            """)
        #expect(run("select 'a'::name = 'b'::name;").contains("trapped"))
        #expect(candidates("SELECT * FROM fil") == ["film"])
        #expect(candidates("UPDATE film SET ti") == ["title"])
        #expect(candidates("SET client_min_messages TO noti") == ["notice"])
    }

    @Test func withoutAConnectionThereAreKeywords() {
        let lonely = Shell(connector: Database(), out: sink, err: sink)
        #expect(lonely.complete("SELECT * FROM fi", behind: "").candidates == [])
        #expect(lonely.complete("SEL", behind: "").candidates == ["SELECT"])
    }

    @Test func aTransactionOfTheUsersIsNotBegun() {
        run("\\set AUTOCOMMIT off")
        #expect(candidates("SELECT * FROM fil") == ["film"])
        #expect(shell.backend?.transaction == .idle)
    }
}
