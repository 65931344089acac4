import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension PLInterpreter {
    // MARK: OPEN

    /// `OPEN …` (`exec_stmt_open`)
    func open(_ target: PLTarget, _ opening: PLOpening) throws {
        let name = try self.name(in: target)
        if let name, context.host?.cursor(named: name) != nil {
            throw Diagnostic(.duplicateCursor, "cursor \"\(name)\" already in use")
        }
        let cursor: Cursor
        switch opening {
        case .bound(let arguments): cursor = try boundCursor(target, arguments, name)
        case .query(let fragment, let isScroll):
            cursor = try sql.cursor(for: fragment, variables, name: name, isScroll: isScroll)
        case .dynamic(let fragment, let using, let isScroll):
            let text = try dynamicText(fragment)
            let values = try using.map { try sql.value(of: $0, variables) }
            cursor = try sql.dynamicCursor(
                text, types: values.map(\.type), values: values.map(\.value), name: name, isScroll: isScroll)
        }
        context.host?.keep(cursor)
        if name == nil { try assign(target, .text(cursor.name), .text, nil) }
    }

    /// Opens a bound cursor with its arguments.
    private func boundCursor(_ target: PLTarget, _ arguments: [PLArgument], _ name: String?) throws -> Cursor {
        guard let found = variables.find(target.names), let query = variables.slots[found.slot].cursor else {
            throw Diagnostic(.syntaxError, "\"\(target.names.joined(separator: "."))\" is not a known variable")
        }
        var given: [String: (value: Value, type: SQLType, shape: PLShape?)] = [:]
        for (position, argument) in arguments.enumerated() {
            let parameter = argument.name ?? query.parameters[position].name
            guard query.parameters.contains(where: { $0.name == parameter }) else {
                throw Diagnostic(.syntaxError, "cursor \"\(target.names[0])\" has no argument named \"\(parameter)\"")
            }
            if given[parameter] != nil {
                throw Diagnostic(
                    .syntaxError,
                    "value for parameter \"\(parameter)\" of cursor \"\(target.names[0])\" specified more than once")
            }
            given[parameter] = try sql.value(of: argument.value, variables)
        }
        let depth = variables.depth
        variables.open(nil)
        defer { variables.close(to: depth) }
        let types = PLTypes(context: context)
        for parameter in query.parameters {
            let type = try context.trustingSchemas {
                try DefinitionExecutor(context: context).resolveType(parameter.type)
            }
            let number = variables.add(types.slot(parameter.name, type))
            if let value = given[parameter.name] { try store(number, value.value, value.type, value.shape) }
        }
        return try sql.cursor(for: query.query, variables, name: name, isScroll: query.isScroll)
    }

    /// The name of the portal that a variable holds; nil when it is NULL.
    private func name(in target: PLTarget) throws -> String? {
        guard let found = variables.find(target.names), found.rest.isEmpty else {
            throw Diagnostic(.syntaxError, "\"\(target.names.joined(separator: "."))\" is not a known variable")
        }
        let slot = variables.slots[found.slot]
        guard slot.type == .refcursor else {
            throw Diagnostic(
                .datatypeMismatch,
                "variable \"\(target.names.joined(separator: "."))\" must be of type cursor or refcursor")
        }
        guard case .text(let name) = slot.value else { return nil }
        return name
    }

    /// The cursor that a variable names.
    private func cursor(_ target: PLTarget) throws -> Cursor {
        guard let name = try name(in: target) else {
            throw Diagnostic(
                .nullValueNotAllowed, "cursor variable \"\(target.names.joined(separator: "."))\" is null")
        }
        guard let cursor = context.host?.cursor(named: name) else {
            throw Diagnostic(.invalidCursorName, "cursor \"\(name)\" does not exist")
        }
        return cursor
    }

    // MARK: FETCH, MOVE, CLOSE

    /// `FETCH …`, `MOVE …` (`exec_stmt_fetch`)
    func fetch(
        _ target: PLTarget, _ direction: PLFetchDirection, _ into: [PLTarget], _ isMove: Bool
    ) throws {
        let cursor = try cursor(target)
        let (rows, count) = try cursor.fetch(try self.direction(direction), isMove: isMove, for: context)
        if !isMove {
            let shape = PLShape(names: cursor.columns.map(\.name), types: cursor.columns.map(\.type))
            let row = rows.batches.first.map { batch in batch.columns.map { $0[0] } }
            try assign(into, row, shape)
        }
        rowCount = Int64(count)
        setFound(count > 0)
    }

    /// Works out where to go.
    private func direction(_ direction: PLFetchDirection) throws -> CursorDirection {
        switch direction {
        case .fixed(.forward(let count)): return .forward(count)
        case .fixed(.backward(let count)): return .backward(count)
        case .fixed(.absolute(let place)): return .absolute(place)
        case .fixed(.relative(let distance)): return .relative(distance)
        case .counted(let word, let fragment):
            let value = try sql.value(of: fragment, variables)
            guard case .int(let number) = try cast(value.value, value.type, to: .int4) else {
                throw Diagnostic(.nullValueNotAllowed, "relative or absolute cursor position is null")
            }
            let count = Int(number)
            switch word {
            case "ABSOLUTE": return .absolute(count)
            case "RELATIVE": return .relative(count)
            case "BACKWARD": return .backward(count)
            default: return .forward(count)
            }
        }
    }

    /// `CLOSE c` (`exec_stmt_close`)
    func close(_ target: PLTarget) throws { context.host?.closeCursor(named: try cursor(target).name) }

    // MARK: FOR over a cursor

    /// `FOR r IN c (…) LOOP` (`exec_stmt_forc`)
    func runCursor(
        _ loop: PLLoop, _ record: String, _ target: PLTarget, _ arguments: [PLArgument]
    ) throws -> Flow {
        let wasUnnamed = try name(in: target) == nil
        try open(target, .bound(arguments))
        let cursor = try cursor(target)
        let slot = variables.add(PLSlot(name: record, type: .record, isRecord: true))
        let shape = PLShape(names: cursor.columns.map(\.name), types: cursor.columns.map(\.type))
        let place = PLTarget(names: [record], span: .none)
        variables.set(slot, .null, shape: shape)
        var wasFound = false
        var outcome = Flow.next
        while true {
            let (rows, count) = try cursor.fetch(.forward(1), isMove: false, for: context)
            guard count > 0, let batch = rows.batches.first else { break }
            wasFound = true
            try assign([place], batch.columns.map { $0[0] }, shape)
            if let flow = try pass(loop) {
                outcome = flow
                break
            }
        }
        context.host?.closeCursor(named: cursor.name)
        if wasUnnamed { try assign(target, .null, .refcursor, nil) }
        setFound(wasFound)
        return outcome
    }
}

extension SQLType {
    /// The type of cursor variables.
    static let refcursor = SQLType(oid: ObjectID(1790))
}

extension PLSQL {
    /// The error for a statement that gives no rows, where a query is wanted (`SPI_cursor_open_internal`).
    static func noCursor(for text: String) -> Diagnostic {
        let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.prefix(2).map { $0.uppercased() }
        let isShort = ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "WITH"].contains(words.first ?? "")
        let tag = words.prefix(isShort ? 1 : 2).joined(separator: " ")
        return Diagnostic(SQLState("42P11"), "cannot open \(tag) query as cursor")
    }

    /// Opens a cursor for a query of the body.
    func cursor(
        for fragment: PLFragment, _ variables: PLVariables, name: String?, isScroll: Bool?
    ) throws -> Cursor {
        guard try fragment.statement().isReadOnly else { throw Self.noCursor(for: fragment.text) }
        return try inSPI(fragment.kind, fragment.text) {
            let ready = try prepare(fragment, variables, nil)
            return try open(
                ready.analyzed, ready.permits, fragment.text, values: variables.values, name: name, isScroll: isScroll)
        }
    }

    /// Opens a cursor for a query that is given as a text.
    func dynamicCursor(
        _ text: String, types: [SQLType], values: [Value], name: String?, isScroll: Bool?
    ) throws -> Cursor {
        let statements = try inSPI(.statement, text) { try Parser.parse(text) }
        guard statements.count == 1, statements[0].statement.isReadOnly else { throw Self.noCursor(for: text) }
        return try inSPI(.statement, text) {
            var analyzer = Analyzer(context.environment)
            analyzer.parameterTypes = types
            analyzer.transitionTables = transitions
            guard let analyzed = try analyzer.analyze(bodyStatement: statements[0].statement) else {
                throw Self.noCursor(for: text)
            }
            let ready = try decide(analyzed, analyzer.notices)
            return try open(ready.analyzed, ready.permits, text, values: values, name: name, isScroll: isScroll)
        }
    }

    /// Starts a query that was decided.
    private func open(
        _ analyzed: AnalyzedStatement, _ permits: PermitSet, _ text: String, values: [Value], name: String?,
        isScroll: Bool?
    ) throws -> Cursor {
        guard case .query(let query) = analyzed.body, let host = context.host else { throw Self.noCursor(for: text) }
        let summary = Cursor.Summary(
            name: name ?? host.nextPortalName(), statement: text, isHeld: false, isBinary: false,
            isScrollable: isScroll ?? query.canScanBackward,
            creationTime: context.functions.statementTime)
        return try Cursor(
            summary, query, permits: permits, columns: analyzed.columns ?? [], level: host.savepointCount,
            context: context.forked(), parameters: values)
    }
}
