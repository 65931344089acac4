import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// A statement whose names and types are resolved, and what it needs to be allowed.
package struct AnalyzedStatement: Sendable {
    /// The kinds of statements that are analyzed.
    package enum Body: Sendable {
        case query(BoundQuery)
        case change(BoundChange)
        /// What rules have made of a change: statements that are decided and run one after the other.
        case rewritten([RewrittenPart])
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
    /// The cursors of WHERE CURRENT OF; the place of the n-th one's row is parameter n.
    package var currentRows: [CurrentRow] = []
    /// What is wrong with the locks on rows, which is found while the statement is planned.
    package var lockRefusal: Diagnostic?
}

/// One of the statements that rules have made of a statement.
package struct RewrittenPart: Sendable {
    package var statement: AnalyzedStatement
    package var source: RewrittenQuery.Source
    /// Tells whether the command tag and the rows of RETURNING are those of this part (`canSetTag`).
    package var setsTag = false
}

/// A cursor that WHERE CURRENT OF names, and the table whose row it is to stand on.
package struct CurrentRow: Sendable {
    package var cursor: String
    package var table: ObjectID
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
    /// How many BETWEENs the present expression is the operand of, one within the other.
    var betweenLevels = 0
    /// The types of the parameters `$1`, `$2`, …
    package var parameterTypes: [SQLType] = []
    /// The values of the parameters, where they are known: each is put in the place of its parameter.
    var parameterValues: [Value]?
    /// Tells whether parameters get their types from where they stand, as in PREPARE.
    var infersParameters = false
    /// The cursors of WHERE CURRENT OF and the tables that they are to stand on; the n-th one's row is parameter n.
    var currentRows: [CurrentRow] = []
    /// How many parameters there are before those of WHERE CURRENT OF.
    package var currentRowOffset = 0
    /// The rows before and after a statement, by the names under which a trigger's function sees them.
    package var transitionTables: [String: TransitionTable] = [:]
    /// The names by which a function's body may call its parameters; empty where there are none.
    package var parameterNames: [String] = []
    /// The name that may qualify them: the function's own.
    package var parameterQualifier: String?
    /// The variables of a PL/pgSQL body; nil everywhere else.
    package var variables: RoutineVariables?
    /// The type of VALUE in a domain's constraint; nil everywhere else.
    var domainValue: SQLType?

    /// Tells whether the statement is only analyzed now, and planned later or never: what PostgreSQL finds while it plans is
    /// not looked for.
    package var isPlannedLater = false

    /// Makes an analyzer that reads this environment.
    package init(_ environment: AnalysisEnvironment) { self.environment = environment }

    /// Analyzes a query as a statement of its own.
    package mutating func analyze(_ query: Query) throws(Diagnostic) -> AnalyzedStatement {
        let bound = try self.query(query, in: Scope(parent: nil), resolvingUnknowns: true)
        return try analyzed(bound)
    }

    /// Rewrites a query, adds row security, prunes it and lists what it requires.
    func analyzed(_ query: BoundQuery) throws(Diagnostic) -> AnalyzedStatement {
        try RestrictedViews(environment)?.refuse(in: query)
        return try secured(try ChangeRewriter(environment).rewrite(query))
    }

    /// Adds row security to a query that was rewritten, prunes it and lists what it requires.
    func secured(_ query: BoundQuery) throws(Diagnostic) -> AnalyzedStatement {
        var bound = query
        if var inliner = InlineSets(environment) { bound = try inliner.rewrite(bound) }
        let secured = try RowSecurityRewriter.rewrite(bound, in: environment)
        let reached = PruneUnreachable(environment).prune(secured)
        let pruned = DeadSubqueries(environment).rewrite(reached)
        let columns = pruned.visibleTargets.map { (name: $0.name, type: $0.expression.type) }
        let requirements = RequirementCollector.collect(pruned, in: environment)
        if !isPlannedLater {
            try environment.refuseForeignTables(in: requirements, marksRows: !query.locking.isEmpty)
        }
        var result = AnalyzedStatement(
            body: .query(pruned), requirements: requirements,
            notices: notices, writesData: pruned.changesData, columns: columns, currentRows: currentRows)
        if reached.holdsLocks { result.lockRefusal = LockRefusals(environment: environment).refusal(of: reached) }
        return result
    }

    /// Analyzes an INSERT, UPDATE or DELETE as a statement of its own; TRUNCATE is analyzed by its executor.
    package mutating func analyze(_ change: ChangeStatement) throws(Diagnostic) -> AnalyzedStatement {
        let bound = try self.change(change, in: Scope(parent: nil))
        return try analyzed(bound)
    }

    /// Rewrites a change, adds row security, prunes it and lists what it requires.
    func analyzed(_ change: BoundChange) throws(Diagnostic) -> AnalyzedStatement {
        try RestrictedViews(environment)?.refuse(in: change)
        let queries = try ChangeRewriter(environment).expand(change)
        if queries.count == 1, case .original = queries[0].source, case .change(let own) = queries[0].body {
            return try secured(own)
        }
        return try rewritten(queries, of: change)
    }

    /// Adds row security to a change that was rewritten, prunes it and lists what it requires.
    func secured(_ change: BoundChange) throws(Diagnostic) -> AnalyzedStatement {
        var bound = change
        if var inliner = InlineSets(environment) { bound = try inliner.rewrite(bound) }
        let secured = try RowSecurityRewriter.rewrite(bound, in: environment)
        let reached = PruneUnreachable(environment).prune(secured)
        let pruned = DeadSubqueries(environment).rewrite(reached)
        let columns = pruned.returning?.map { (name: $0.name, type: $0.expression.type) }
        let requirements = RequirementCollector.collect(pruned, in: environment)
        if !isPlannedLater { try environment.refuseForeignTables(in: requirements, marksRows: !change.isInsert) }
        var result = AnalyzedStatement(
            body: .change(pruned), requirements: requirements,
            notices: notices, writesData: true, columns: columns, currentRows: currentRows)
        let reading = ChangeParts.of(reached).0
        if reading.holdsLocks { result.lockRefusal = LockRefusals(environment: environment).refusal(of: reading) }
        return result
    }

    /// How deeply expressions and queries may be nested in each other.
    static let maximumDepth = 500
}
