import AccessControl
import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes

/// The statements of a session that may be run again with other literals, without being read, analyzed, decided and planned anew.
///
/// They are good for the circumstances in which they were kept: a change of any role, privilege, definition, parameter or of
/// the current role makes the session forget them all.
struct KeptStatements {
    /// What decides what a statement means and whether it is allowed.
    struct Circumstances {
        var version: UInt64
        var settings: Settings
        var role: RoleID
        var sessionUser: RoleID
        var temporarySchema: ObjectID?

        /// Looks at a session and a state.
        init(_ session: SessionState, _ state: ClusterState) {
            version = state.version
            settings = session.settings
            role = session.currentRole
            sessionUser = session.sessionUser
            temporarySchema = session.temporarySchema
        }

        /// Tells whether nothing has changed.
        func hold(in session: SessionState, _ state: ClusterState) -> Bool {
            version == state.version && role == session.currentRole && sessionUser == session.sessionUser
                && temporarySchema == session.temporarySchema && settings.isIdentical(to: session.settings)
        }
    }

    /// What is done again.
    enum Action {
        /// A query, with its columns and how their values are written.
        case lookup(KeptLookup, columns: [ResultColumn], functions: FunctionContext)
        case insert(KeptInsert)

        /// The literals whose values may be others; nil when that is all of them.
        var freeLiterals: Set<Int>? {
            switch self {
            case .lookup(let lookup, _, _): lookup.freeLiterals
            case .insert: nil
            }
        }
    }

    /// A statement.
    struct Entry {
        var action: Action
        /// The literals that must be the same, by number.
        var fixed: [(number: Int, text: [UInt8])]
    }

    /// How many are kept at most, and how long their texts may be, in bytes.
    private static let limit = 200
    private static let lengthLimit = 1000

    private var circumstances: Circumstances?
    private var entries: [[UInt8]: Entry] = [:]

    /// Tells whether a text is worth looking up.
    func mayHold(_ sql: String) -> Bool { !entries.isEmpty && sql.utf8.count <= Self.lengthLimit }

    /// Returns what is kept for a text.
    mutating func entry(
        for pattern: StatementPattern, _ sql: String, _ session: SessionState, _ state: ClusterState
    ) -> Entry? {
        guard circumstances?.hold(in: session, state) == true else {
            entries = [:]
            return nil
        }
        guard let entry = entries[pattern.key],
            entry.fixed.allSatisfy({ Self.text(of: pattern.literals[$0.number], in: sql).elementsEqual($0.text) })
        else { return nil }
        return entry
    }

    /// Keeps a statement that has just been run.
    mutating func keep(
        _ sql: String, _ session: SessionState, _ state: ClusterState,
        _ make: ([StatementPattern.Literal]) -> Action?
    ) {
        guard sql.utf8.count <= Self.lengthLimit, let pattern = StatementPattern(sql),
            let action = make(pattern.literals)
        else { return }
        let isValid = circumstances?.hold(in: session, state) == true
        if !isValid || entries.count >= Self.limit { entries = [:] }
        circumstances = Circumstances(session, state)
        let fixed = pattern.literals.indices.filter { action.freeLiterals?.contains($0) == false }
        entries[pattern.key] = Entry(
            action: action, fixed: fixed.map { ($0, Array(Self.text(of: pattern.literals[$0], in: sql))) })
    }

    /// The bytes of a literal.
    private static func text(of literal: StatementPattern.Literal, in sql: String) -> Substring.UTF8View {
        sql.utf8.dropFirst(literal.span.start).prefix(literal.span.end - literal.span.start)
    }
}

extension Session {
    /// Runs a query string that is kept but for its literals; nil when it must be run in the ordinary way.
    func runKept(_ sql: String) -> StatementResult? {
        guard kept.mayHold(sql), transaction?.isFailed != true, transaction != nil || cursors.isEmpty,
            let pattern = StatementPattern(sql)
        else { return nil }
        let runner = StatementRunner(session: self)
        runner.refreshSnapshot()
        let state = currentState
        guard let entry = kept.entry(for: pattern, sql, self.state, state) else { return nil }
        let result: StatementResult
        switch entry.action {
        case .lookup(let lookup, let columns, let functions):
            guard let rows = try? lookup.rows(of: sql, literals: pattern.literals, in: state) else { return nil }
            result = StatementResult(columns: columns, rows: rows, context: functions)
        case .insert(let insert):
            guard store(insert, sql, pattern, version: state.version, runner) else { return nil }
            result = StatementResult(tag: "INSERT 0 1")
        }
        lastDenial = nil
        lastRefusal = nil
        transaction?.hasQueried = true
        return result
    }

    /// Stores the row of a kept INSERT, in a transaction of its own if none is open; false, and nothing is done, when that is
    /// to be done in the ordinary way.
    private func store(
        _ insert: KeptInsert, _ sql: String, _ pattern: StatementPattern, version: UInt64, _ runner: StatementRunner
    ) -> Bool {
        guard transaction == nil else {
            guard var next = transaction?.state, transaction?.kind == .block, transaction?.isReadOnly == false,
                (try? runner.beginWriting(as: nil)) != nil,
                (try? insert.insert(sql, literals: pattern.literals, into: &next)) == true
            else { return false }
            transaction?.state = next
            return true
        }
        guard !state.settings.facts.beginsReadOnly, state.endsPlainly, (try? database.beginWriting(self)) != nil else {
            return false
        }
        var next = database.committedState
        guard next.version == version, (try? insert.insert(sql, literals: pattern.literals, into: &next)) == true else {
            database.endWriting(self)
            return false
        }
        database.publish(next, from: self)
        return true
    }

    /// Keeps a query that has just been run, if it is of a kind that can be kept.
    func keep(
        _ query: BoundQuery, _ permits: PermitSet, _ result: StatementResult, _ sql: String, _ context: ExecutionContext
    ) {
        kept.keep(sql, context.session, context.state) { literals in
            KeptLookup(query, permits: permits, literals: literals, context: context).map {
                .lookup($0, columns: result.columns ?? [], functions: context.functions)
            }
        }
    }

    /// Keeps an INSERT of these values that has just been run, if it is of a kind that can be kept.
    func keep(
        _ plan: InsertPlan, _ values: ValuesClause, _ permits: PermitSet, _ sql: String, _ context: ExecutionContext
    ) {
        kept.keep(sql, context.session, context.state) { literals in
            KeptInsert(plan, values, permits: permits, literals: literals, context: context).map { .insert($0) }
        }
    }
}

extension SessionState {
    /// Tells whether nothing is to be done at the end of a transaction.
    fileprivate var endsPlainly: Bool { deferral.isEmpty && emptiedAtCommit.isEmpty && droppedAtCommit.isEmpty }
}
