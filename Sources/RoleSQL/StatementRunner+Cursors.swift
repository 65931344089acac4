import AccessControl
import CatalogModel
import HashTreeCollections
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis
import TableStorage

extension StatementRunner {
    /// Executes DECLARE, FETCH, MOVE and CLOSE (`portalcmds.c`).
    func runCursor(_ statement: CursorStatement, _ context: ExecutionContext) throws -> StatementResult {
        switch statement {
        case .declare(let declare):
            try self.declare(declare, context)
            return StatementResult(tag: "DECLARE CURSOR")
        case .fetch(let fetch): return try self.fetch(fetch, context)
        case .close(nil):
            session.cursors = [:]
            return StatementResult(tag: "CLOSE CURSOR ALL")
        case .close(let name?):
            guard session.cursors.removeValue(forKey: name.name) != nil else { throw Self.missingCursor(name.name) }
            return StatementResult(tag: "CLOSE CURSOR")
        }
    }

    /// The error for a cursor that is not there.
    private static func missingCursor(_ name: String) -> Diagnostic {
        Diagnostic(.invalidCursorName, "cursor \"\(name)\" does not exist")
    }

    /// Executes DECLARE: privileges are decided now, rows come when they are fetched.
    private func declare(_ declare: DeclareCursorStatement, _ context: ExecutionContext) throws {
        var analyzer = Analyzer(context.environment)
        analyzer.bind(types: context.parameters.types, values: context.parameters.values)
        let analyzed = try analyzer.analyze(declare.query)
        guard case .query(let query) = analyzed.body else { return }
        analyzed.notices.forEach(context.notice)
        try Self.check(declare, query)
        if !declare.isHeld, session.transaction?.kind == .single, !context.isNested {
            throw Diagnostic(
                .noActiveSQLTransaction, "DECLARE CURSOR can only be used in transaction blocks")
        }
        let name = declare.name.name
        if declare.isHeld { try context.refuseHeldCursorIfRestricted() }
        if session.cursors[name] != nil {
            let planned = analyzed.requirements.filter { $0.phase < .relations }
            if let denial = firstDenial(planned, in: context.securables) { throw denial }
            try QueryRunner(context: context).foldConstants(of: query)
            throw Diagnostic(.duplicateCursor, "cursor \"\(name)\" already exists")
        }
        try context.start(analyzed)
        let authorized = try decide(analyzed, context)
        let permits = try PermitSet(for: query, from: authorized)
        let summary = Cursor.Summary(
            name: name, statement: source, isHeld: declare.isHeld, isBinary: declare.isBinary,
            isScrollable: declare.isScrollable ?? query.canScanBackward, creationTime: Clock.now())
        session.cursors[name] = try Cursor(
            summary, query, permits: permits, columns: analyzed.columns ?? [],
            level: session.transaction?.savepoints.count ?? 0, context: context)
    }

    /// Refuses what a cursor of a kind cannot do (`transformDeclareCursorStmt`).
    private static func check(_ declare: DeclareCursorStatement, _ query: BoundQuery) throws(Diagnostic) {
        if query.changesData {
            throw Diagnostic(
                .featureNotSupported, "DECLARE CURSOR must not contain data-modifying statements in WITH")
        }
        guard let lock = query.locking.first else { return }
        let clause = "FOR \(lock.strength.words)"
        if declare.isHeld {
            throw Diagnostic(
                .featureNotSupported, "DECLARE CURSOR WITH HOLD ... \(clause) is not supported",
                detail: "Holdable cursors must be READ ONLY.")
        }
        if declare.isScrollable == true {
            throw Diagnostic(
                .featureNotSupported, "DECLARE SCROLL CURSOR ... \(clause) is not supported",
                detail: "Scrollable cursors must be READ ONLY.")
        }
        if declare.isInsensitive {
            throw Diagnostic(
                SQLState("42P11"), "DECLARE INSENSITIVE CURSOR ... \(clause) is not valid",
                detail: "Insensitive cursors must be READ ONLY.")
        }
    }

    /// Executes FETCH and MOVE.
    private func fetch(_ fetch: FetchStatement, _ context: ExecutionContext) throws -> StatementResult {
        guard let cursor = session.cursors[fetch.name.name] else { throw Self.missingCursor(fetch.name.name) }
        let (rows, count) = try cursor.fetch(
            CursorDirection(fetch.direction), isMove: fetch.isMove, for: context)
        if fetch.isMove { return StatementResult(tag: "MOVE \(count)") }
        return StatementResult(
            tag: "FETCH \(count)", columns: cursor.columns, rows: rows, context: context)
    }

    /// Finds the rows on which the cursors of WHERE CURRENT OF stand.
    func currentRows(of analyzed: AnalyzedStatement, _ context: ExecutionContext) throws -> [Value] {
        try analyzed.currentRows.map { row in
            guard let cursor = session.cursors[row.cursor] else { throw Self.missingCursor(row.cursor) }
            guard let table = context.catalog.relations[row.table] else { return .null }
            return .int(try cursor.place(in: table))
        }
    }

    /// Tells a cursor where the row has gone that an UPDATE has changed.
    func follow(_ analyzed: AnalyzedStatement, _ places: [Value], count: Int, _ context: ExecutionContext) {
        guard count == 1, analyzed.currentRows.count == 1, let row = analyzed.currentRows.first,
            case .int(let place)? = places.first, analyzed.updatesItself,
            let table = context.catalog.relations[row.table],
            let contents = context.state.contents[table.storage]
        else { return }
        session.cursors[row.cursor]?.move(place, to: Int64(contents.positionCount - 1))
    }
}

extension CursorDirection {
    /// Takes a direction over from the syntax tree.
    fileprivate init(_ direction: FetchStatement.Direction) {
        switch direction {
        case .forward(let count): self = .forward(count)
        case .backward(let count): self = .backward(count)
        case .absolute(let place): self = .absolute(place)
        case .relative(let distance): self = .relative(distance)
        }
    }
}

extension RowLocking.Strength {
    /// The words behind FOR.
    fileprivate var words: String {
        switch self {
        case .keyShare: "KEY SHARE"
        case .share: "SHARE"
        case .noKeyUpdate: "NO KEY UPDATE"
        case .update: "UPDATE"
        }
    }
}

extension Session {
    /// Reads to their ends the cursors that outlive the transaction which is about to be committed, and forgets the others
    /// (`PreCommit_Portals`).
    func holdCursors(_ context: ExecutionContext) throws {
        for cursor in cursors.values.sorted(by: { $0.name < $1.name }) where cursor.summary.isHeld {
            try cursor.hold(for: context)
        }
        cursors = cursors.filter { $0.value.summary.isHeld }
    }

    /// Forgets the cursors of the transaction that is rolled back (`AtAbort_Portals`).
    func dropCursors() {
        if !cursors.isEmpty { cursors = cursors.filter { $0.value.isCommitted } }
    }

    /// Forgets the cursors that were declared behind a savepoint (`AtSubAbort_Portals`).
    func dropCursors(behind savepoints: Int) {
        cursors = cursors.filter { $0.value.isCommitted || $0.value.level < savepoints }
    }

    /// Hands the cursors of released savepoints to the one around (`AtSubCommit_Portals`).
    func releaseCursors(to savepoints: Int) {
        for cursor in cursors.values { cursor.level = min(cursor.level, savepoints) }
    }
}
