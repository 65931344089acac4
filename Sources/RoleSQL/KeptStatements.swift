import AccessControl
import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes

/// The queries of a session that may be run again with other literals, without being read, analyzed, decided and planned anew.
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

    /// A query.
    struct Entry {
        var lookup: KeptLookup
        var columns: [ResultColumn]
        /// How values are written.
        var functions: FunctionContext
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

    /// Keeps a query that has just been run.
    mutating func keep(
        _ pattern: StatementPattern, _ sql: String, _ session: SessionState, _ state: ClusterState,
        _ make: () -> Entry?
    ) {
        guard sql.utf8.count <= Self.lengthLimit, var entry = make() else { return }
        let isValid = circumstances?.hold(in: session, state) == true
        if !isValid || entries.count >= Self.limit { entries = [:] }
        circumstances = Circumstances(session, state)
        entry.fixed = pattern.literals.indices.filter { !entry.lookup.freeLiterals.contains($0) }.map {
            ($0, Array(Self.text(of: pattern.literals[$0], in: sql)))
        }
        entries[pattern.key] = entry
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
        guard let entry = kept.entry(for: pattern, sql, self.state, state),
            let rows = try? entry.lookup.rows(of: sql, literals: pattern.literals, in: state)
        else { return nil }
        lastDenial = nil
        lastRefusal = nil
        transaction?.hasQueried = true
        return StatementResult(columns: entry.columns, rows: rows, context: entry.functions)
    }

    /// Keeps a query that has just been run, if it is of a kind that can be kept.
    func keep(
        _ query: BoundQuery, _ permits: PermitSet, _ result: StatementResult, _ sql: String, _ context: ExecutionContext
    ) {
        guard let pattern = StatementPattern(sql) else { return }
        kept.keep(pattern, sql, context.session, context.state) {
            KeptLookup(query, permits: permits, literals: pattern.literals, context: context).map {
                KeptStatements.Entry(
                    lookup: $0, columns: result.columns ?? [], functions: context.functions, fixed: [])
            }
        }
    }
}
