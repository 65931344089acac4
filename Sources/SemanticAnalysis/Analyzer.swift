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

    /// Makes an analyzer that reads this environment.
    package init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Analyzes a query as a statement of its own.
    package mutating func analyze(_ query: Query) throws(Diagnostic) -> AnalyzedStatement {
        let bound = try self.query(query, in: Scope(parent: nil), resolvingUnknowns: true)
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
        let bound = try self.change(change, in: Scope(parent: nil))
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
