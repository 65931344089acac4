import SQLBasics

/// A piece of SQL inside a PL/pgSQL body: an expression, the source of an assignment, or a statement. One object a place, so
/// that what is found out about it can be kept by its identity.
package final class PLFragment: Sendable {
    /// What the text is, as lines of CONTEXT call it.
    package enum Kind: String, Sendable {
        case expression = "PL/pgSQL expression"
        case assignment = "PL/pgSQL assignment"
        case statement = "SQL statement"
    }
    /// What the text is.
    package let kind: Kind
    /// The text as PostgreSQL keeps and prints it.
    package let text: String
    /// The part of the text that is parsed: for an assignment what stands behind the sign.
    package let source: String
    /// The length of the text before that part.
    package let skipped: Int
    /// Where the text begins in the body.
    package let start: Int

    /// Makes a piece.
    package init(_ kind: Kind, text: String, source: String? = nil, skipped: Int = 0, start: Int) {
        self.kind = kind
        self.text = text
        self.source = source ?? text
        self.skipped = skipped
        self.start = start
    }
}

/// A step behind a variable on the way to the part of it that a value goes to.
package enum PLStep: Sendable {
    /// `[i]`
    case index(PLFragment)
    /// `[i:j]`, where both bounds may be left out
    case slice(PLFragment?, PLFragment?)
    /// `.f`
    case field(String)
}

/// A variable, or a field of a record, that a value goes to.
package struct PLTarget: Sendable {
    /// The names, labels first.
    package var names: [String]
    /// Where it stands in the body.
    package var span: SourceSpan
    /// The subscripts behind it, and what stands behind these.
    package var steps: [PLStep]

    /// Names a variable.
    package init(names: [String], span: SourceSpan, steps: [PLStep] = []) {
        self.names = names
        self.span = span
        self.steps = steps
    }
}

/// What DECLARE says of one variable.
package struct PLDeclaration: Sendable {
    /// How the type is written.
    package enum Kind: Sendable {
        case type(TypeName)
        case record
        /// `x%TYPE`, `t.a%TYPE`; with the brackets behind it
        case typeOf([String], isArray: Bool)
        /// `t%ROWTYPE`
        case rowTypeOf(QualifiedName)
        /// `a ALIAS FOR b`
        case alias([String])
        /// `a CURSOR (b int) FOR query`
        case cursor(PLCursorQuery)
    }
    package var name: String
    package var kind: Kind
    package var isConstant = false
    package var isNotNull = false
    package var initial: PLFragment?
    package var line: Int
}

/// A block with what it declares and catches.
package struct PLBlock: Sendable {
    package var label: String?
    package var declarations: [PLDeclaration]
    package var body: [PLStatement]
    /// The handlers of EXCEPTION; nil when there is no such part.
    package var handlers: [PLHandler]?
    package var line: Int
}

/// `WHEN a OR b THEN …`
package struct PLHandler: Sendable {
    /// SQLSTATEs; nil for OTHERS.
    package var conditions: [String?]
    package var body: [PLStatement]
}

/// One statement with its line.
package struct PLStatement: Sendable {
    package var kind: Kind
    package var line: Int

    /// What a statement does.
    package indirect enum Kind: Sendable {
        case block(PLBlock)
        case assign(PLTarget, PLFragment)
        case sql(PLFragment, into: PLInto?)
        case perform(PLFragment)
        case call(PLFragment)
        case execute(PLFragment, into: PLInto?, using: [PLFragment])
        case branch([(condition: PLFragment, body: [PLStatement])], otherwise: [PLStatement])
        case choice(PLFragment?, [(values: [PLFragment], body: [PLStatement])], otherwise: [PLStatement]?)
        case loop(PLLoop)
        case leave(isContinue: Bool, label: String?, condition: PLFragment?)
        case `return`(PLFragment?)
        case returnNext(PLFragment?)
        case returnQuery(PLFragment)
        case returnExecute(PLFragment, using: [PLFragment])
        case raise(PLRaise)
        case assert(PLFragment, message: PLFragment?)
        case diagnostics(isStacked: Bool, [(target: PLTarget, item: String)])
        case open(PLTarget, PLOpening)
        case fetch(PLTarget, PLFetchDirection, into: [PLTarget], isMove: Bool)
        case close(PLTarget)
        case end(isCommit: Bool, andChain: Bool)
        case nothing
    }

    /// The statement's name in lines of CONTEXT (`plpgsql_stmt_typename`).
    package var name: String {
        switch kind {
        case .block: "statement block"
        case .assign: "assignment"
        case .sql: "SQL statement"
        case .perform: "PERFORM"
        case .call(let fragment): fragment.text.prefix(2).uppercased() == "DO" ? "DO" : "CALL"
        case .execute: "EXECUTE"
        case .branch: "IF"
        case .choice: "CASE"
        case .loop(let loop): loop.name
        case .leave(let isContinue, _, _): isContinue ? "CONTINUE" : "EXIT"
        case .return: "RETURN"
        case .returnNext: "RETURN NEXT"
        case .returnQuery, .returnExecute: "RETURN QUERY"
        case .raise: "RAISE"
        case .assert: "ASSERT"
        case .diagnostics(let isStacked, _): isStacked ? "GET STACKED DIAGNOSTICS" : "GET DIAGNOSTICS"
        case .open: "OPEN"
        case .fetch(_, _, _, let isMove): isMove ? "MOVE" : "FETCH"
        case .close: "CLOSE"
        case .end(let isCommit, _): isCommit ? "COMMIT" : "ROLLBACK"
        case .nothing: "NULL"
        }
    }
}

/// `INTO [STRICT] a, b`
package struct PLInto: Sendable {
    package var targets: [PLTarget]
    package var isStrict: Bool
}

/// A loop of any kind.
package struct PLLoop: Sendable {
    package enum Kind: Sendable {
        case forever
        case whileTrue(PLFragment)
        case integers(variable: String, from: PLFragment, to: PLFragment, by: PLFragment?, isReverse: Bool)
        case rows([PLTarget], PLFragment)
        case dynamicRows([PLTarget], PLFragment, using: [PLFragment])
        case elements([PLTarget], slice: Int, PLFragment)
        case cursor(record: String, PLTarget, [PLArgument])
    }
    package var kind: Kind
    package var label: String?
    package var body: [PLStatement]

    /// The loop's name in lines of CONTEXT.
    var name: String {
        switch kind {
        case .forever: "LOOP"
        case .whileTrue: "WHILE"
        case .integers: "FOR with integer loop variable"
        case .rows: "FOR over SELECT rows"
        case .dynamicRows: "FOR over EXECUTE statement"
        case .elements: "FOREACH over array"
        case .cursor: "FOR over cursor"
        }
    }
}

/// `RAISE …`
package struct PLRaise: Sendable {
    /// DEBUG, LOG, INFO, NOTICE, WARNING or EXCEPTION.
    package var level: String
    /// The SQLSTATE that a condition name or SQLSTATE gives.
    package var state: String?
    /// The condition name as written.
    package var condition: String?
    package var message: String?
    package var parameters: [PLFragment]
    /// `USING option = value`
    package var options: [(name: String, value: PLFragment)]
    /// `RAISE` alone.
    package var isBare: Bool
}

/// The query of a bound cursor, with its parameters.
package struct PLCursorQuery: Sendable {
    /// Whether it may go backwards; nil when nothing is said.
    package var isScroll: Bool?
    /// The parameters.
    package var parameters: [(name: String, type: TypeName)]
    /// The query.
    package var query: PLFragment
}

/// An argument of a bound cursor.
package struct PLArgument: Sendable {
    /// The name in front of it.
    package var name: String?
    /// The value.
    package var value: PLFragment
}

/// What OPEN opens.
package enum PLOpening: Sendable {
    /// `OPEN c (a, b)`
    case bound([PLArgument])
    /// `OPEN c FOR query`
    case query(PLFragment, isScroll: Bool?)
    /// `OPEN c FOR EXECUTE text USING a, b`
    case dynamic(PLFragment, using: [PLFragment], isScroll: Bool?)
}

/// Where FETCH and MOVE go.
package enum PLFetchDirection: Sendable {
    /// To a place that the words tell; nil stands for all rows.
    case fixed(FetchStatement.Direction)
    /// By a number of rows, or to one, that an expression tells: `ABSOLUTE`, `RELATIVE`, `FORWARD`, `BACKWARD`.
    case counted(String, PLFragment)

    /// Tells whether more than one row may come.
    var isPlural: Bool {
        switch self {
        case .fixed(.forward(nil)), .fixed(.backward(nil)): true
        case .counted(let word, _): word == "FORWARD" || word == "BACKWARD"
        case .fixed: false
        }
    }
}
