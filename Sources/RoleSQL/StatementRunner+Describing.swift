import CatalogModel
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What is known of a statement before it is executed.
struct StatementDescription {
    /// The types of its parameters.
    var parameterTypes: [SQLType] = []
    /// The columns of its result; nil when it returns no rows.
    var columns: [(name: String, type: SQLType)]?
    /// What the names in a query or change mean; nil for statements that are looked at when they are executed.
    var meaning: NameMeaning?
    /// Notices and warnings of the analysis.
    var notices: [Diagnostic] = []
}

extension StatementRunner {
    /// Analyzes a statement without executing it; that needs no privilege but USAGE on the schemas that it names. Parameters
    /// whose types are not declared get them from where they stand (`parse_analyze_varparams`, `PlanCacheComputeResultDesc`).
    func describe(
        _ statement: Statement, declared: [SQLType] = [], _ context: ExecutionContext
    ) throws -> StatementDescription {
        let environment = context.environment
        switch statement {
        case .change(.truncate): return StatementDescription(parameterTypes: declared)
        case .query, .change:
            let (analyzed, types) = try Self.inferring(declared, environment) { analyzer in
                try Self.analyze(statement, &analyzer)
            }
            return StatementDescription(
                parameterTypes: types, columns: analyzed.columns, meaning: NameMeaning(of: analyzed, in: environment),
                notices: analyzed.notices)
        case .call(let call):
            let (analyzed, types) = try Self.inferring(declared, environment) { try $0.analyze(call) }
            let columns = analyzed.routine.resultColumns(in: context.catalog)
            return StatementDescription(parameterTypes: types, columns: columns.isEmpty ? nil : columns)
        default:
            var description = StatementDescription(parameterTypes: declared)
            if let query = statement.queryWithParameters {
                description.parameterTypes = try Self.inferring(declared, environment) { analyzer in
                    try Self.analyze(query, &analyzer)
                }.types
            }
            if !description.parameterTypes.isEmpty, case .definition(.createTableAs(let definition)) = statement,
                definition.isMaterializedView
            {
                throw Diagnostic(
                    .featureNotSupported, "materialized views may not be defined using bound parameters")
            }
            description.columns = try columns(of: statement, context)
            return description
        }
    }

    /// Analyzes something with parameters whose types are open, and once more when they are known.
    private static func inferring<Result>(
        _ declared: [SQLType], _ environment: AnalysisEnvironment, _ body: (inout Analyzer) throws -> Result
    ) throws -> (result: Result, types: [SQLType]) {
        var analyzer = Analyzer(environment)
        analyzer.isPlannedLater = true
        analyzer.inferParameters(declared: declared)
        let first = try body(&analyzer)
        try analyzer.checkParameters()
        let types = analyzer.parameterTypes
        guard types != declared || declared.contains(.unknown) else { return (first, types) }
        var second = Analyzer(environment)
        second.isPlannedLater = true
        second.inferParameters(declared: types)
        return (try body(&second), types)
    }

    /// Analyzes a query or a change.
    static func analyze(_ statement: Statement, _ analyzer: inout Analyzer) throws -> AnalyzedStatement {
        switch statement {
        case .query(let query): return try analyzer.analyze(query)
        case .change(let change): return try analyzer.analyze(change)
        default: throw Diagnostic(.internalError, "a statement was analyzed that is no query")
        }
    }

    /// The columns of a statement that is neither a query nor a change (`UtilityTupleDescriptor`).
    private func columns(
        of statement: Statement, _ context: ExecutionContext
    ) throws -> [(name: String, type: SQLType)]? {
        switch statement {
        case .explain: return [(name: "QUERY PLAN", type: .text)]
        case .cursor(.fetch(let fetch)) where !fetch.isMove: return session.cursors[fetch.name.name]?.columns
        case .prepared(.execute(let execute)): return session.prepared[execute.name.name]?.columns
        case .session(.show(let show)):
            guard let name = show.name?.name else { return Self.columnsOfShowAll }
            return [(name: try showLabel(name, context), type: .text)]
        default: return nil
        }
    }
}

extension Statement {
    /// The query or change inside of a statement, in which parameters may stand; nil for statements that have none.
    fileprivate var queryWithParameters: Statement? {
        switch self {
        case .explain(let explain):
            switch explain.statement {
            case .query, .change: explain.statement
            default: explain.statement.queryWithParameters
            }
        case .cursor(.declare(let declare)): .query(declare.query)
        case .definition(.createTableAs(let statement)) where statement.execute == nil: .query(statement.query)
        default: nil
        }
    }
}
