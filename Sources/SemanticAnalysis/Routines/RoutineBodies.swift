import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a statement of a routine's body; nil for one that is no query and changes no rows.
    package mutating func analyze(bodyStatement statement: Statement) throws(Diagnostic) -> AnalyzedStatement? {
        switch statement {
        case .query(let query): return try analyze(query)
        case .change(.truncate): return nil
        case .change(let change): return try analyze(change)
        default: return nil
        }
    }

    /// Analyzes a statement of BEGIN ATOMIC, to be kept (`interpret_AS_clause`).
    package mutating func analyze(atomicStatement statement: Statement) throws(Diagnostic) -> RoutineStatement {
        switch statement {
        case .query(let query):
            return .query(try definitionQuery(query))
        case .change(.insert), .change(.update), .change(.delete), .change(.merge):
            guard case .change(let node) = statement else { break }
            return .change(try change(node, in: Scope(parent: nil)))
        case .call(let call):
            _ = try analyze(call)
            throw Diagnostic(.featureNotSupported, "CALL is not yet supported in unquoted SQL function body")
        default:
            break
        }
        throw Diagnostic(.featureNotSupported, "utility statements are not permitted in unquoted function body")
    }

    /// Makes a kept statement ready to be decided and run, as the present role: with views as they are now, and row-level
    /// security.
    package func prepare(_ statement: RoutineStatement) throws(Diagnostic) -> AnalyzedStatement {
        switch statement {
        case .query(let query): return try analyzed(try ViewExpansion(environment).expanding(query))
        case .change(let change): return try analyzed(try ViewExpansion(environment).expanding(change))
        }
    }
}

/// What the rows of a routine's last statement become (`check_sql_stmt_retval`).
package enum RoutineResultShape: Sendable {
    /// Nothing: the routine returns void.
    case nothing
    /// A value, of the one column.
    case value(from: SQLType, to: SQLType)
    /// A row of the columns.
    case row([(from: SQLType, to: SQLType)])
    /// A row that the one column holds as it is.
    case wholeRow

    /// Finds the shape for a routine of a result type and result columns, or throws 42P13. A procedure's row is never taken
    /// as a whole from one column.
    package init(
        of result: SQLType, columns: [(name: String, type: SQLType)], named typeName: String,
        final: [(name: String, type: SQLType)]?, isProcedure: Bool = false
    ) throws(Diagnostic) {
        if result == .void {
            self = .nothing
            return
        }
        func mismatch(_ detail: String) -> Diagnostic {
            Diagnostic(
                .invalidFunctionDefinition, "return type mismatch in function declared to return \(typeName)",
                detail: detail)
        }
        guard let final else {
            throw mismatch(
                "Function's final statement must be SELECT or INSERT/UPDATE/DELETE/MERGE RETURNING.")
        }
        let isRow = result == .record || result.fields != nil
        guard isRow else {
            guard final.count == 1 else { throw mismatch("Final statement must return exactly one column.") }
            guard Coercion.isPossible(from: final[0].type, to: result, .assignment) else {
                throw mismatch("Actual return type is \(final[0].type.displayName).")
            }
            self = .value(from: final[0].type, to: result)
            return
        }
        if final.count == 1, !isProcedure,
            final[0].type == .record || final[0].type.oid == result.oid
                || result == .record && final[0].type.fields != nil,
            columns.count != 1 || columns[0].type.oid != result.oid
        {
            self = .wholeRow
            return
        }
        if columns.isEmpty {
            self = .row(final.map { ($0.type, $0.type) })
            return
        }
        var pairs: [(from: SQLType, to: SQLType)] = []
        for (number, column) in final.enumerated() {
            guard number < columns.count else { throw mismatch("Final statement returns too many columns.") }
            guard Coercion.isPossible(from: column.type, to: columns[number].type, .assignment) else {
                throw mismatch(
                    "Final statement returns \(column.type.displayName) instead of \(columns[number].type.displayName) "
                        + "at column \(number + 1).")
            }
            pairs.append((column.type, columns[number].type))
        }
        guard final.count == columns.count else { throw mismatch("Final statement returns too few columns.") }
        self = .row(pairs)
    }
}
