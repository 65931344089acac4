/// The clause that an expression stands in, which decides what it may hold (PostgreSQL's `ParseExprKind`).
enum Clause {
    case other, joinOn, joinUsing, fromSubselect, fromFunction, `where`, having, filter
    case windowPartition, windowOrder, windowFrame
    case target, insertTarget, updateSource, updateTarget, groupBy, orderBy, distinctOn, limit, offset, returning
    case values, insertValues
    case check, columnDefault, indexExpression, indexPredicate, generated, alterType, executeParameter, policy, trigger
    case copyWhere, mergeWhen, mergeReturning
    case functionDefault, callArgument, partitionKey, partitionBound

    /// The clause's name in `… are not allowed in WHERE` (`ParseExprKindName`).
    var name: String {
        switch self {
        case .other: "OTHER"
        case .joinOn: "JOIN/ON"
        case .joinUsing: "JOIN/USING"
        case .fromSubselect: "sub-SELECT in FROM"
        case .fromFunction: "function in FROM"
        case .where: "WHERE"
        case .having: "HAVING"
        case .filter: "FILTER"
        case .windowPartition: "window PARTITION BY"
        case .windowOrder: "window ORDER BY"
        case .windowFrame: "window ROWS"
        case .target: "SELECT"
        case .insertTarget: "INSERT"
        case .updateSource, .updateTarget: "UPDATE"
        case .groupBy: "GROUP BY"
        case .orderBy: "ORDER BY"
        case .distinctOn: "DISTINCT ON"
        case .limit: "LIMIT"
        case .offset: "OFFSET"
        case .returning: "RETURNING"
        case .values, .insertValues: "VALUES"
        case .check: "CHECK"
        case .columnDefault: "DEFAULT"
        case .indexExpression: "index expression"
        case .indexPredicate: "index predicate"
        case .generated: "GENERATED AS"
        case .alterType: "USING"
        case .executeParameter: "EXECUTE"
        case .copyWhere: "WHERE"
        case .mergeWhen: "MERGE WHEN"
        case .mergeReturning: "RETURNING"
        case .functionDefault: "DEFAULT"
        case .callArgument: "CALL"
        case .partitionKey: "PARTITION BY"
        case .partitionBound: "partition bound"
        case .policy: "POLICY"
        case .trigger: "WHEN"
        }
    }

    /// What follows `… are not allowed in` for aggregates (`check_agglevels_and_constraints`); nil where they are allowed.
    var aggregateRefusal: String? {
        switch self {
        case .having, .target, .orderBy, .distinctOn, .windowPartition, .windowOrder, .other: nil
        case .joinOn, .joinUsing: "JOIN conditions"
        case .fromSubselect: "FROM clause of their own query level"
        case .fromFunction: "functions in FROM"
        case .windowFrame: "window ROWS"
        default: definitionPlural ?? name
        }
    }

    /// What follows `window functions are not allowed in` (`transformWindowFuncCall`); nil where they are allowed.
    var windowRefusal: String? {
        switch self {
        case .other, .target, .orderBy, .distinctOn: nil
        case .joinOn, .joinUsing: "JOIN conditions"
        case .fromFunction: "functions in FROM"
        case .windowPartition, .windowOrder, .windowFrame: "window definitions"
        default: definitionPlural ?? name
        }
    }

    /// What follows `set-returning functions are not allowed in` (`check_srf_call_placement`); nil where they are allowed.
    var setFunctionRefusal: String? {
        switch self {
        case .target, .other, .groupBy, .orderBy, .distinctOn, .insertTarget, .insertValues, .fromFunction,
            .fromSubselect:
            nil
        case .joinOn, .joinUsing: "JOIN conditions"
        case .windowPartition, .windowOrder, .windowFrame: "window definitions"
        default: definitionPlural ?? name
        }
    }

    /// The words for clauses of definitions in refusals of aggregates, window functions and set-returning functions.
    var definitionPlural: String? {
        switch self {
        case .check: "check constraints"
        case .columnDefault: "DEFAULT expressions"
        case .indexExpression: "index expressions"
        case .indexPredicate: "index predicates"
        case .generated: "column generation expressions"
        case .alterType: "transform expressions"
        case .executeParameter: "EXECUTE parameters"
        case .copyWhere: "COPY FROM WHERE conditions"
        case .mergeWhen: "MERGE WHEN conditions"
        case .functionDefault: "DEFAULT expressions"
        case .callArgument: "CALL arguments"
        case .partitionKey: "partition key expressions"
        case .partitionBound: "partition bound"
        case .policy: "policy expressions"
        case .trigger: "trigger WHEN conditions"
        default: nil
        }
    }

    /// What follows `cannot use subquery in` (`transformSubLink`); nil where sub-selects are allowed.
    var subqueryRefusal: String? {
        switch self {
        case .check: "check constraint"
        case .columnDefault: "DEFAULT expression"
        case .indexExpression: "index expression"
        case .indexPredicate: "index predicate"
        case .generated: "column generation expression"
        case .alterType: "transform expression"
        case .executeParameter: "EXECUTE parameter"
        case .copyWhere: "COPY FROM WHERE condition"
        case .trigger: "trigger WHEN condition"
        case .functionDefault: "DEFAULT expression"
        case .callArgument: "CALL argument"
        case .partitionKey: "partition key expression"
        case .partitionBound: "partition bound"
        default: nil
        }
    }
}
