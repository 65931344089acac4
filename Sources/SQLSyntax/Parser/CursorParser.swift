import SQLBasics

extension Parser {
    /// `PREPARE p …`; `PREPARE TRANSACTION` is refused.
    mutating func prepareStatement() throws(Diagnostic) -> Statement {
        if try at(.prepare, then: .transaction) { return try otherStatement() }
        try advance()
        let name = try columnId()
        var types: [TypeName] = []
        if atSign(.leftParenthesis) {
            types = try parenthesizedList { parser throws(Diagnostic) in try parser.typeName() }
        }
        try expect(.as)
        return .prepared(
            .prepare(PrepareStatement(name: name, types: types, statement: try preparableStatement())))
    }

    /// `PreparableStmt`: a query or a change
    mutating func preparableStatement() throws(Diagnostic) -> Statement {
        guard
            atSign(.leftParenthesis)
                || at(.select, .values, .table, .with, .insert, .update, .delete, .merge)
        else { throw try unexpected() }
        return try statement()
    }

    /// `EXECUTE p (1, 'a')`
    mutating func executeStatement() throws(Diagnostic) -> ExecuteStatement {
        let span = try taken()
        let name = try columnId()
        var arguments: [Expression] = []
        if atSign(.leftParenthesis) {
            arguments = try parenthesizedList { parser throws(Diagnostic) in try parser.expression() }
        }
        return ExecuteStatement(name: name, arguments: arguments, span: span)
    }

    /// `DEALLOCATE [PREPARE] p`
    mutating func deallocateStatement() throws(Diagnostic) -> PreparedStatement {
        try advance()
        if at(.prepare) {
            let next = try peek()
            if next.kind != .end && next.kind != .semicolon { try advance() }
        }
        return .deallocate(try eat(.all) ? nil : try columnId())
    }

    /// `DECLARE c … CURSOR … FOR SELECT …`
    mutating func declareStatement() throws(Diagnostic) -> DeclareCursorStatement {
        let span = try taken()
        let name = try columnId()
        var isBinary = false
        var isScrollable: Bool?
        var isInsensitive = false
        var isAsensitive = false
        var conflict = false
        while !at(.cursor) {
            if try eat(.binary) {
                isBinary = true
            } else if try eat(.no, expecting: .scroll) {
                conflict = conflict || isScrollable == true
                isScrollable = false
            } else if try eat(.scroll) {
                conflict = conflict || isScrollable == false
                isScrollable = true
            } else if try eat(.insensitive) {
                isInsensitive = true
            } else if try eat(.asensitive) {
                isAsensitive = true
            } else {
                throw try unexpected()
            }
        }
        try expect(.cursor)
        let isHeld = try eat(.with, expecting: .hold)
        if !isHeld { _ = try eat(.without, expecting: .hold) }
        try expect(.for)
        let query = try query()
        if conflict {
            throw Diagnostic(.invalidCursorDefinition, "cannot specify both SCROLL and NO SCROLL")
        }
        if isInsensitive && isAsensitive {
            throw Diagnostic(.invalidCursorDefinition, "cannot specify both INSENSITIVE and ASENSITIVE")
        }
        return DeclareCursorStatement(
            name: name, isBinary: isBinary, isScrollable: isScrollable, isInsensitive: isInsensitive,
            isAsensitive: isAsensitive, isHeld: isHeld, query: query, span: span)
    }

    /// `FETCH …`, `MOVE …`
    mutating func fetchStatement() throws(Diagnostic) -> FetchStatement {
        let isMove = at(.move)
        try advance()
        let direction = try fetchDirection()
        if try !eat(.from) { _ = try eat(.in) }
        return FetchStatement(name: try columnId(), direction: direction, isMove: isMove)
    }

    /// `fetch_args` without the cursor; a word that could be the cursor's own name is left.
    private mutating func fetchDirection() throws(Diagnostic) -> FetchStatement.Direction {
        if atSign(.integer) || atSign(.plus) || atSign(.minus) { return .forward(try signedInteger()) }
        guard atSign(.keyword), try isDirection() else { return .forward(1) }
        switch token.keyword {
        case .next: return try directed(.forward(1))
        case .prior: return try directed(.backward(1))
        case .first: return try directed(.absolute(1))
        case .last: return try directed(.absolute(-1))
        case .all: return try directed(.forward(nil))
        case .absolute:
            try advance()
            return .absolute(try signedInteger())
        case .relative:
            try advance()
            return .relative(try signedInteger())
        case .forward:
            try advance()
            return .forward(try fetchCount())
        case .backward:
            try advance()
            return .backward(try fetchCount())
        default: return .forward(1)
        }
    }

    /// Tells a direction from a cursor of the same name: something must follow it.
    private mutating func isDirection() throws(Diagnostic) -> Bool {
        guard
            at(.next, .prior, .first, .last, .all, .absolute, .relative, .forward, .backward)
        else { return false }
        if at(.all) { return true }
        let next = try peek()
        return next.kind != .semicolon && next.kind != .end
    }

    /// Consumes a word of direction.
    private mutating func directed(
        _ direction: FetchStatement.Direction
    ) throws(Diagnostic) -> FetchStatement.Direction {
        try advance()
        return direction
    }

    /// The count behind FORWARD and BACKWARD: a number, `ALL` (nil), or nothing for one.
    private mutating func fetchCount() throws(Diagnostic) -> Int? {
        if try eat(.all) { return nil }
        if atSign(.integer) || atSign(.plus) || atSign(.minus) { return try signedInteger() }
        return 1
    }

    /// `CLOSE c`, `CLOSE ALL`
    mutating func closeStatement() throws(Diagnostic) -> CursorStatement {
        try advance()
        return .close(try eat(.all) ? nil : try columnId())
    }
}
