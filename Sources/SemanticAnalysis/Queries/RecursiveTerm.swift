import SQLBasics
import SQLSyntax

/// Checks where a recursive query names itself in its recursive term: once, and where new rows can only add rows
/// (`checkWellFormedRecursionWalker`).
struct RecursiveTerm {
    /// The name of the recursive query.
    let name: String
    /// Tells whether the name has been met.
    private var isMet = false

    /// Checks the recursive term of a query.
    static func check(_ body: QueryBody, of name: String) throws(Diagnostic) {
        var checker = RecursiveTerm(name: name)
        try checker.visit(body, in: nil)
    }

    /// Makes a checker for the query of a name.
    private init(name: String) { self.name = name }

    /// Visits a query; one of the same name in its WITH hides the recursive one.
    private mutating func visit(_ query: Query, in context: String?) throws(Diagnostic) {
        for table in query.with?.tables ?? [] {
            if case .query(let inner) = table.body { try visit(inner, in: context) }
            if table.name.name == name { return }
        }
        try visit(query.body, in: context)
    }

    /// Visits a body; the context is where it stands, in the words of the error.
    private mutating func visit(_ body: QueryBody, in context: String?) throws(Diagnostic) {
        switch body {
        case .values: break
        case .nested(let query): try visit(query, in: context)
        case .setOperation(let operation):
            let left = operation.kind != .union && operation.isAll
            let right = operation.kind == .except || left
            let words = "within \(operation.kind.rawValue)"
            try visit(operation.left, in: left ? words : context)
            try visit(operation.right, in: right ? words : context)
        case .select(let select):
            for item in select.from { try visit(item, in: context) }
            for expression in select.targets.map(\.expression) { try visit(expression) }
            if let condition = select.condition { try visit(condition) }
            if let having = select.having { try visit(having) }
        }
    }

    /// Visits an item of FROM.
    private mutating func visit(_ item: FromItem, in context: String?) throws(Diagnostic) {
        switch item {
        case .table(let table):
            if table.name.parts == [name] { try meet(at: table.span, in: context) }
        case .subquery(let subquery): try visit(subquery.query, in: context)
        case .join(let join):
            let outer = "within an outer join"
            try visit(join.left, in: join.kind == .right || join.kind == .full ? outer : context)
            try visit(join.right, in: join.kind == .left || join.kind == .full ? outer : context)
        case .function, .unsupported: break
        }
    }

    /// Visits an expression: its sub-selects must not name the query.
    private mutating func visit(_ expression: Expression) throws(Diagnostic) {
        if let place = TableNames.place(of: name, in: expression) { try meet(at: place, in: "within a subquery") }
    }

    /// Notes that the query is named here.
    private mutating func meet(at span: SourceSpan, in context: String?) throws(Diagnostic) {
        let words = context ?? (isMet ? "more than once" : nil)
        isMet = true
        guard let words else { return }
        throw Diagnostic(
            .invalidRecursion, "recursive reference to query \"\(name)\" must not appear \(words)", at: span)
    }
}
