import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// A statement whose names and types are resolved, and what it needs to be allowed.
package struct AnalyzedStatement: Sendable {
    /// The two kinds of statements that are analyzed.
    package enum Body: Sendable {
        case query(BoundQuery)
        case change(BoundChange)
    }
    package var body: Body
    /// What must hold, in the order in which PostgreSQL looks at it.
    package var requirements: [Requirement]
    /// Notices and warnings of the analysis.
    package var notices: [Diagnostic]
    /// Tells whether rows may be changed, by the statement itself or by a WITH query.
    package var writesData: Bool
    /// The columns of the result; nil when the statement returns no rows.
    package var columns: [(name: String, type: SQLType)]?
}

/// Turns syntax trees into analyzed ones: resolves names, finds types, writes conversions out (PostgreSQL's parse analysis).
package struct Analyzer {
    package let environment: AnalysisEnvironment
    /// Notices and warnings so far.
    package internal(set) var notices: [Diagnostic] = []
    /// Tells whether the query is only kept: the views in it are looked at when it is used.
    var isDefinition = false
    /// How many constructs of the statement are open around the present one.
    var depth = 0
    /// The types of the parameters `$1`, `$2`, …
    package var parameterTypes: [SQLType] = []
    /// The names by which a function's body may call its parameters; empty where there are none.
    package var parameterNames: [String] = []
    /// The name that may qualify them: the function's own.
    package var parameterQualifier: String?
    /// The type of VALUE in a domain's constraint; nil everywhere else.
    var domainValue: SQLType?

    /// Makes an analyzer that reads this environment.
    package init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Analyzes a query as a statement of its own.
    package mutating func analyze(_ query: Query) throws(Diagnostic) -> AnalyzedStatement {
        try analyzed(try self.query(query, in: Scope(parent: nil), resolvingUnknowns: true))
    }

    /// Adds row security to a query, prunes it and lists what it requires.
    func analyzed(_ query: BoundQuery) throws(Diagnostic) -> AnalyzedStatement {
        var bound = query
        if var inliner = InlineSets(environment) { bound = try inliner.rewrite(query) }
        let secured = try RowSecurityRewriter.rewrite(bound, in: environment)
        let pruned = PruneUnreachable(environment).prune(secured)
        let columns = pruned.visibleTargets.map { (name: $0.name, type: $0.expression.type) }
        let requirements = RequirementCollector.collect(pruned, in: environment)
        try environment.refuseForeignTables(in: requirements)
        return AnalyzedStatement(
            body: .query(pruned), requirements: requirements,
            notices: notices, writesData: pruned.changesData, columns: columns)
    }

    /// Analyzes an INSERT, UPDATE or DELETE as a statement of its own; TRUNCATE is analyzed by its executor.
    package mutating func analyze(_ change: ChangeStatement) throws(Diagnostic) -> AnalyzedStatement {
        try analyzed(try self.change(change, in: Scope(parent: nil)))
    }

    /// Adds row security to a change, prunes it and lists what it requires.
    func analyzed(_ change: BoundChange) throws(Diagnostic) -> AnalyzedStatement {
        var bound = change
        if var inliner = InlineSets(environment) { bound = try inliner.rewrite(change) }
        let secured = try RowSecurityRewriter.rewrite(bound, in: environment)
        let pruned = PruneUnreachable(environment).prune(secured)
        let columns = pruned.returning?.map { (name: $0.name, type: $0.expression.type) }
        let requirements = RequirementCollector.collect(pruned, in: environment)
        try environment.refuseForeignTables(in: requirements)
        return AnalyzedStatement(
            body: .change(pruned), requirements: requirements,
            notices: notices, writesData: true, columns: columns)
    }

    /// How deeply expressions and queries may be nested in each other.
    static let maximumDepth = 500
}
