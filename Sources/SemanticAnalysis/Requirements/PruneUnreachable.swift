import CatalogModel
import SQLBasics
import SQLTypes

/// Takes sub-selects away that PostgreSQL 18 never plans, and whose relations it therefore never checks: those that
/// constant folding removes (`true OR EXISTS (…)`, `CASE WHEN false THEN (SELECT …)`, `COALESCE(1, (SELECT …))`), and those in
/// output columns of a FROM query that nobody reads (`remove_unused_subquery_outputs`).
///
/// Relations of a FROM are never taken away. Expressions without a sub-select stay exactly as they are.
struct PruneUnreachable {
    private let folder: ConstantFolder
    /// Whether it is about the functions that are left to be executed, not about the relations: then expressions
    /// without a sub-select are looked at as well, and no function is run to find out.
    private let isAboutFunctions: Bool

    /// Makes the pass.
    init(_ environment: AnalysisEnvironment, aboutFunctions: Bool = false) {
        folder = ConstantFolder(environment.functionContext)
        isAboutFunctions = aboutFunctions
    }

    /// Returns the value of an expression that is known before it is run.
    private func value(of expression: BoundExpression) -> Value? {
        isAboutFunctions && expression.hasCall ? nil : folder.value(of: expression)
    }

    /// Returns what a condition is known to be before it is run.
    private func truth(of condition: BoundExpression) -> Bool? {
        isAboutFunctions && condition.hasCall ? nil : folder.truth(of: condition)
    }

    /// Prunes a change.
    func prune(_ change: BoundChange) -> BoundChange {
        switch change {
        case .insert(var plan):
            plan.commonTables = plan.commonTables.map(prune)
            switch plan.source {
            case .defaults, .vectors: break
            case .values(let rows): plan.source = .values(rows.map { $0.map { $0.map(simplify) } })
            case .query(let query): plan.source = .query(prune(query))
            }
            plan.rowChecks = plan.rowChecks.map(prune)
            plan.returning = plan.returning.map { $0.map(prune) }
            return .insert(plan)
        case .update(var plan):
            plan.assignments = plan.assignments.map { ($0.column, simplify($0.value)) }
            plan.rowChecks = plan.rowChecks.map(prune)
            plan.returning = plan.returning.map { $0.map(prune) }
            let readers = plan.assignments.map(\.value) + (plan.returning ?? []).map(\.expression)
            plan.query = prune(plan.query, readers: readers, isTarget: true)
            return .update(plan)
        case .delete(var plan):
            plan.returning = plan.returning.map { $0.map(prune) }
            plan.query = prune(plan.query, readers: (plan.returning ?? []).map(\.expression), isTarget: true)
            return .delete(plan)
        case .merge(var plan):
            plan.actions = plan.actions.map { $0.mapExpressions { simplify($0) } }
            plan.rowChecks = plan.rowChecks.map(prune)
            plan.returning = plan.returning.map { $0.map(prune) }
            plan.query = prune(plan.query, readers: plan.expressions)
            return .merge(plan)
        }
    }

    /// Prunes a query; other expressions may read its relations too, and triggers the whole row of its target.
    func prune(_ query: BoundQuery, readers: [BoundExpression] = [], isTarget: Bool = false) -> BoundQuery {
        guard isAboutFunctions || query.hasNestedQueries else { return query }
        let conjuncts = isAboutFunctions ? [] : query.filter?.conjuncts ?? []
        let joins = conjuncts.filter { $0.pulledUp(over: Set(query.relations.indices)) != nil }
        let trees = query.from
        var query = query.mapChildren(simplify, query: { $0 })
        query.filter = keeping(joins, in: query.filter)
        if !isAboutFunctions { query.from = zip(trees, query.from).map { keepingJoins(of: $0, in: $1) } }
        var reads = ReadColumns()
        for reader in readers { reads.visit(reader, depth: 0) }
        if isTarget { reads.readWholeRow(of: 0) }
        query.forEachChild { child in
            if case .expression(let expression) = child { reads.visit(expression, depth: 0) }
        }
        for case .subquery(let inner) in query.relations.map(\.kind) { reads.visit(inner, depth: 1) }
        for position in query.relations.indices { pruneSource(position, of: &query, reads) }
        query.commonTables = query.commonTables.map(prune)
        return query
    }

    /// Returns a condition with the sub-selects that became joins before it was folded to one that is never true
    /// (`pull_up_sublinks` comes before `eval_const_expressions`).
    private func keeping(_ joins: [BoundExpression], in condition: BoundExpression?) -> BoundExpression? {
        guard !joins.isEmpty, let condition, case .constant = condition else { return condition }
        return .logical(
            LogicalExpression(.and, [condition] + joins.map { $0.mapChildren(simplify, query: { prune($0) }) }))
    }

    /// Returns the folded form of a part of FROM, with the sub-selects that became joins.
    private func keepingJoins(of tree: JoinTree, in folded: JoinTree) -> JoinTree {
        guard case .join(let old) = tree, case .join(var join) = folded else { return folded }
        join.left = keepingJoins(of: old.left, in: join.left)
        join.right = keepingJoins(of: old.right, in: join.right)
        let available: Set<Int>
        switch join.kind {
        case .inner: available = tree.entries
        case .left: available = old.right.entries
        case .right: available = old.left.entries
        case .full: available = []
        }
        let joins = (old.condition?.conjuncts ?? []).filter { $0.pulledUp(over: available) != nil }
        join.condition = keeping(joins, in: join.condition)
        return .join(join)
    }

    /// Prunes what stands behind an entry of FROM: columns that are not read, then what is inside.
    private func pruneSource(_ position: Int, of query: inout BoundQuery, _ reads: ReadColumns) {
        if query.setOperation != nil {
            if case .subquery(let inner) = query.relations[position].kind {
                query.relations[position].kind = .subquery(prune(inner))
            }
            return
        }
        let read = reads.columns(of: position)
        switch query.relations[position].kind {
        case .subquery(let inner):
            query.relations[position].kind = .subquery(prune(blankingUnread(inner, read)))
        case .view(let id, let inner):
            let numbers = query.relations[position].columns.map(\.number)
            let positions = read.map { Set($0.compactMap { number in numbers.firstIndex(of: number).map { $0 + 1 } }) }
            query.relations[position].kind = .view(id, prune(blankingUnread(inner, positions)))
        case .values(let rows) where rows.count == 1:
            let cells = rows[0].enumerated().map { index, cell in
                read?.contains(index + 1) == false && cell.hasSubquery && !cell.isVolatile
                    ? BoundExpression.null(of: cell.type) : cell
            }
            query.relations[position].kind = .values([cells])
        case .commonTable(0, let index):
            guard query.commonTables.indices.contains(index), query.commonTables[index].isInlined,
                case .query(let inner) = query.commonTables[index].body
            else { return }
            query.commonTables[index].body = .query(
                blankingUnread(inner, columnsRead(ofCommonTable: index, in: query, reads)))
        case .relation, .values, .functions, .commonTable, .pseudo: break
        }
    }

    /// Returns the columns of a WITH query that are read by any of the places that name it; nil when all may be.
    private func columnsRead(ofCommonTable index: Int, in query: BoundQuery, _ reads: ReadColumns) -> Set<Int>? {
        var places = 0
        var all: Set<Int> = []
        for (position, entry) in query.relations.enumerated() {
            guard case .commonTable(0, index) = entry.kind else { continue }
            guard let read = reads.columns(of: position) else { return nil }
            places += 1
            all.formUnion(read)
        }
        return places == query.commonTables[index].references ? all : nil
    }

    /// Replaces output columns that nobody reads, and that serve no sorting or grouping, by NULL; a nil set reads all.
    private func blankingUnread(_ query: BoundQuery, _ read: Set<Int>?) -> BoundQuery {
        guard let read, query.setOperation == nil else { return query }
        if case .all = query.distinct { return query }
        var kept = Set(query.orderBy.map(\.target) + (query.grouping?.keys ?? []))
        if case .on(let keys) = query.distinct { kept.formUnion(keys) }
        var copy = query
        var number = 0
        let isNested = isAboutFunctions || query.hasNestedQueries
        for i in query.targets.indices where !query.targets[i].isHidden {
            number += 1
            let value = query.targets[i].expression
            guard !read.contains(number), !kept.contains(i), isNested, !value.returnsSet, !value.isVolatile
            else { continue }
            copy.targets[i].expression = .null(of: value.type)
        }
        return copy
    }

    /// Prunes a WITH query; a SELECT that nobody refers to is not run at all.
    private func prune(_ table: CommonTableExpression) -> CommonTableExpression {
        var copy = table
        switch table.body {
        case .query(let query) where table.references == 0:
            var empty = BoundQuery()
            empty.targets = query.visibleTargets.map { Target(.null(of: $0.expression.type), name: $0.name) }
            copy.body = .query(empty)
        case .query(let query): copy.body = .query(prune(query))
        case .change(let change): copy.body = .change(prune(change))
        }
        return copy
    }

    /// Prunes what row-level security demands of a row.
    private func prune(_ check: RowCheck) -> RowCheck {
        var copy = check
        copy.condition = simplify(check.condition)
        return copy
    }

    /// Prunes a target.
    private func prune(_ target: Target) -> Target {
        var copy = target
        copy.expression = simplify(target.expression)
        return copy
    }

    // MARK: Expressions

    /// Folds the parts of an expression whose value is known without its sub-selects.
    private func simplify(_ expression: BoundExpression) -> BoundExpression {
        guard isAboutFunctions || expression.hasSubquery else { return expression }
        switch expression {
        case .call(let call) where isAboutFunctions && call.isStrictOverNull: return .null(of: call.type)
        case .logical(let logical):
            if let value = value(of: expression) {
                return .constant(Constant(value, type: .bool, span: logical.span))
            }
            let simplified = expression.mapChildren(simplify, query: { prune($0) })
            if isAboutFunctions { return shortened(simplified) }
            guard let value = value(of: simplified) else { return simplified }
            return .constant(Constant(value, type: .bool, span: logical.span))
        case .caseWhen(let node): return simplify(node)
        case .coalesce(let list, let type, let span):
            var kept: [BoundExpression] = []
            for member in list {
                let member = simplify(member)
                let value = value(of: member)
                if let value, value.isNull { continue }
                kept.append(member)
                if value != nil { break }
            }
            if kept.count <= 1 { return kept.first ?? .null(of: type) }
            return .coalesce(kept, type: type, span: span)
        case .subquery(let subquery): return .subquery(prune(subquery))
        default: return expression.mapChildren(simplify, query: { prune($0) })
        }
    }

    /// Drops what AND and OR never look at because one operand decides; constant calls in front of that one are run
    /// while folding comes to it (`simplify_and_arguments`, `simplify_or_arguments`).
    private func shortened(_ expression: BoundExpression) -> BoundExpression {
        guard case .logical(var logical) = expression, logical.operation != .not else { return expression }
        let decisive = logical.operation == .or
        let place = logical.operands.firstIndex { operand in
            guard case .constant(let constant) = operand, case .bool(let truth) = constant.value else { return false }
            return truth == decisive
        }
        guard let place else { return expression }
        let run = logical.operands[..<place].filter { $0.hasCall && !$0.readsColumns }
        guard !run.isEmpty else { return logical.operands[place] }
        logical.operands = run + [logical.operands[place]]
        return .logical(logical)
    }

    /// Prunes a sub-select; nobody reads the columns of EXISTS (`simplify_EXISTS_query`).
    private func prune(_ subquery: BoundSubquery) -> BoundSubquery {
        var copy = subquery
        switch subquery.kind {
        case .exists where subquery.query.grouping == nil:
            copy.query = prune(blankingUnread(subquery.query, []))
        case .any(let comparison, let operands):
            copy.kind = .any(comparison: comparison.mapPairs(simplify), operands: operands.map(simplify))
            copy.query = prune(subquery.query)
        case .all(let comparison, let operands):
            copy.kind = .all(comparison: comparison.mapPairs(simplify), operands: operands.map(simplify))
            copy.query = prune(subquery.query)
        case .scalar, .exists, .array, .row: copy.query = prune(subquery.query)
        }
        return copy
    }

    /// Drops branches of a CASE that can't be reached.
    private func simplify(_ node: BoundCase) -> BoundExpression {
        let subject = node.subject.flatMap { subject in
            value(of: subject).map { BoundExpression.constant(Constant($0, type: subject.type)) }
        }
        var copy = node
        copy.subject = node.subject.map(simplify)
        copy.branches = []
        var otherwise = node.otherwise
        for branch in node.branches {
            let condition = simplify(branch.condition)
            let tested = subject.map { condition.replacingPlaceholder(by: $0) } ?? condition
            switch truth(of: tested) {
            case false?: continue
            case true?:
                otherwise = branch.result
            case nil:
                copy.branches.append((condition, simplify(branch.result)))
                continue
            }
            break
        }
        copy.otherwise = otherwise.map(simplify)
        if copy.branches.isEmpty { return copy.otherwise ?? .null(of: node.type) }
        return .caseWhen(copy)
    }
}

extension BoundExpression {
    /// The value NULL of a type.
    static func null(of type: SQLType) -> BoundExpression { .constant(Constant(.null, type: type)) }

    /// Tells whether the expression holds a sub-select.
    package var hasSubquery: Bool {
        if case .subquery = self { return true }
        return hasOperand { $0.hasSubquery }
    }

    /// Returns the expression with the subject of a CASE put in for its placeholder.
    package func replacingPlaceholder(by subject: BoundExpression) -> BoundExpression {
        if case .placeholder = self { return subject }
        return mapChildren({ $0.replacingPlaceholder(by: subject) }, query: { $0 })
    }
}

extension BoundCall {
    /// Tells whether the function is never called because one of its arguments is NULL (`simplify_function`).
    fileprivate var isStrictOverNull: Bool {
        BuiltinTable.function(function)?.isStrict == true
            && arguments.contains { if case .constant(let constant) = $0 { constant.value.isNull } else { false } }
    }
}

extension BoundExpression {
    /// Tells whether the expression reads a column.
    fileprivate var readsColumns: Bool {
        switch self {
        case .column, .wholeRow, .subquery: return true
        default: break
        }
        return hasOperand { $0.readsColumns }
    }

    /// Tells whether a function stands anywhere in the expression.
    fileprivate var hasCall: Bool {
        switch self {
        case .call, .distinct, .nullIf, .arrayComparison, .rowComparison, .aggregate, .window, .cast: return true
        default: break
        }
        return hasOperand { $0.hasCall }
    }
}

extension BoundQuery {
    /// Tells whether there is anything inside that pruning could look at.
    fileprivate var hasNestedQueries: Bool {
        if !commonTables.isEmpty { return true }
        for entry in relations {
            switch entry.kind {
            case .view, .subquery: return true
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
        return hasChild({ $0.hasSubquery }, query: { _ in true })
    }
}
