import RoleSQL
import SQLBasics
import TestSupport
import Testing

/// Compares row-level security with its rule, written down without plans and rewriting, in random worlds.
@Suite struct RowSecurityPropertyTests {
    @Test("Rows seen, changed and refused are those of the rule")
    func randomWorlds() throws {
        for seed in UInt64(1)...40 {
            var generator = SeededGenerator(seed: seed)
            let world = RowSecurityWorld(&generator)
            let session = try Database().connect()
            for statement in world.statements {
                let error = session.run(statement).error
                #expect(error == nil, "seed \(seed): \(statement): \(error?.message ?? "")")
            }
            for role in world.isSuperuser.indices { check(role, in: world, session, seed) }
        }
    }

    @Test("The rule tells worlds apart: some rows are seen and some hidden, some changes allowed and some refused")
    func worldsDiffer() {
        var seen = 0
        var hidden = 0
        var refused = 0
        for seed in UInt64(1)...120 {
            var generator = SeededGenerator(seed: seed)
            let world = RowSecurityWorld(&generator)
            for role in world.isSuperuser.indices where world.binds(role) {
                for row in world.rows {
                    if world.allows(row, .select, role) { seen += 1 } else { hidden += 1 }
                    if !world.allows(row, .insert, role, isNew: true) { refused += 1 }
                }
            }
        }
        #expect(min(seen, hidden, refused) > 100, "\(seen) seen, \(hidden) hidden, \(refused) refused")
    }

    /// Compares what one role can do.
    private func check(_ role: Int, in world: RowSecurityWorld, _ session: Session, _ seed: UInt64) {
        let place = "seed \(seed), role r\(role)"
        let ids = Array(world.rows.indices)
        let visible = ids.filter { world.allows(world.rows[$0], .select, role) }
        expect("SELECT id FROM t ORDER BY id", visible, role, session, place)
        let lockable = visible.filter { world.allows(world.rows[$0], .update, role) }
        expect("SELECT id FROM t ORDER BY id FOR UPDATE", lockable, role, session, place)
        let deletable = ids.filter { world.allows(world.rows[$0], .delete, role) }
        expectCount("DELETE FROM t", deletable.count, role, session, place)
        let found = deletable.filter { visible.contains($0) }
        expectCount("DELETE FROM t WHERE id >= 0", found.count, role, session, place)
        checkUpdates(role, in: world, session, place)
        for value in [0, 3, nil] as [Int?] {
            let text = value.map(String.init) ?? "NULL"
            let isAllowed = world.allows(value, .insert, role, isNew: true)
            let insert = "INSERT INTO t VALUES (100, \(text), 0)"
            expectCount(insert, isAllowed ? 1 : nil, role, session, place)
            let isShown = isAllowed && world.allows(value, .select, role)
            expectCount(insert + " RETURNING id", isShown ? 1 : nil, role, session, place)
        }
    }

    /// Compares UPDATE statements that read nothing, read the table, and move rows.
    private func checkUpdates(_ role: Int, in world: RowSecurityWorld, _ session: Session, _ place: String) {
        let rows = world.rows.filter { world.allows($0, .update, role) }
        let shown = rows.filter { world.allows($0, .select, role) }
        let isKept = rows.allSatisfy { world.allows($0, .update, role, isNew: true) }
        expectCount("UPDATE t SET b = 1", isKept ? rows.count : nil, role, session, place)
        let isShownKept = shown.allSatisfy { world.allows($0, .update, role, isNew: true) }
        expectCount("UPDATE t SET b = b + 1", isShownKept ? shown.count : nil, role, session, place)
        let isMoved = world.allows(2, .update, role, isNew: true)
        expectCount("UPDATE t SET a = 2", rows.isEmpty ? 0 : isMoved ? rows.count : nil, role, session, place)
        let isSeen = isMoved && world.allows(2, .select, role)
        let update = "UPDATE t SET a = 2 WHERE id >= 0"
        expectCount(update, shown.isEmpty ? 0 : isSeen ? shown.count : nil, role, session, place)
    }

    /// Runs a query as a role and compares its numbers.
    private func expect(_ sql: String, _ ids: [Int], _ role: Int, _ session: Session, _ place: String) {
        session.run("SET ROLE r\(role)")
        let outcome = session.run(sql)
        session.run("RESET ROLE")
        #expect(outcome.rows.map { $0[0] } == ids.map(String.init), "\(place): \(sql)")
    }

    /// Runs a change as a role, takes it back, and compares its count; nil stands for 42501.
    private func expectCount(_ sql: String, _ count: Int?, _ role: Int, _ session: Session, _ place: String) {
        session.run("BEGIN")
        session.run("SET LOCAL ROLE r\(role)")
        let outcome = session.run(sql)
        session.run("ROLLBACK")
        guard let count else {
            #expect(outcome.state == "42501", "\(place): \(sql)")
            return
        }
        #expect(outcome.error == nil, "\(place): \(sql): \(outcome.error?.message ?? "")")
        #expect(
            outcome.results.last?.commandTag.split(separator: " ").last.map(String.init) == "\(count)",
            "\(place): \(sql)")
    }
}
