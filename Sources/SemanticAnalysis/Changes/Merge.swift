import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes MERGE (`transformMergeStmt`).
    mutating func merge(_ node: MergeStatement, in scope: Scope) throws(Diagnostic) -> MergePlan {
        if node.with?.isRecursive == true {
            throw Diagnostic(.syntaxError, "WITH RECURSIVE is not supported for MERGE statement")
        }
        try withClause(node.with, in: scope)
        let access = try Self.access(of: node)
        let target = try mergeTarget(node, in: scope, access: access)
        let targetItems = scope.namespace
        scope.namespace = []
        let trees = try from([node.source], in: scope)
        let sourceItems = scope.namespace
        if let name = targetItems.first?.name, sourceItems.contains(where: { $0.name == name && $0.isTableVisible }) {
            throw Diagnostic(
                .duplicateAlias, "name \"\(name)\" specified more than once",
                detail: "The name is used both as MERGE target table and data source.")
        }
        scope.namespace = sourceItems + targetItems
        let condition = try boolean(
            try expression(node.condition, in: scope, clause: .joinOn), construct: "JOIN/ON")
        let returning = try self.returning(node.returning, of: target, .merge, in: scope)
        var inserted: Set<Int> = []
        var updated: Set<Int> = []
        var actions: [MergeAction] = []
        for clause in node.clauses {
            scope.namespace =
                Self.visible(sourceItems, clause.match != .notMatchedBySource)
                + Self.visible(targetItems, clause.match != .notMatchedByTarget)
            let action = try self.action(clause, node, of: target, in: scope)
            switch action.operation {
            case .insert(_, let given): inserted.formUnion(given)
            case .update(let assignments): updated.formUnion(assignments.map(\.column))
            case .delete, .nothing: break
            }
            actions.append(action)
        }
        scope.entries[0].access?.insertedColumns = inserted
        scope.entries[0].access?.updatedColumns = updated
        return MergePlan(
            target: target.relation.id, query: Self.joined(trees, condition, actions, in: scope),
            actions: actions, returning: returning)
    }

    /// Collects what the actions need on the target and refuses those that are never reached.
    private static func access(of node: MergeStatement) throws(Diagnostic) -> RangeAccess {
        var access = RangeAccess()
        var closed: Set<MergeStatement.Match> = []
        for clause in node.clauses {
            switch clause.action {
            case .insert: access.inserts = true
            case .update: access.updates = true
            case .delete: access.deletes = true
            case .nothing: access.reads = true
            }
            if closed.contains(clause.match) {
                throw Diagnostic(
                    .syntaxError, "unreachable WHEN clause specified after unconditional WHEN clause")
            }
            if clause.condition == nil { closed.insert(clause.match) }
        }
        return access
    }

    /// Opens the target, which must be a table or a simple view.
    private mutating func mergeTarget(
        _ node: MergeStatement, in scope: Scope, access: RangeAccess
    ) throws(Diagnostic) -> ChangeTarget {
        let relation = try openRelation(node.table.name, in: nil)
        let noun: String
        switch relation.kind {
        case .sequence: noun = "sequences"
        case .materializedView: noun = "materialized views"
        case .foreignTable: noun = "foreign tables"
        case .table, .view, .partitionedTable, .index, .compositeType:
            return try target(
                node.table.name, alias: node.table.alias?.name, isOnly: node.table.isOnly, in: scope, access: access)
        }
        throw Diagnostic(
            .featureNotSupported, "cannot execute MERGE on relation \"\(relation.name)\"",
            detail: "This operation is not supported for \(noun).")
    }

    /// Returns namespace items with their names and columns visible or not (`setNamespaceForMergeWhen`).
    private static func visible(_ items: [NamespaceItem], _ isVisible: Bool) -> [NamespaceItem] {
        if isVisible { return items }
        return items.map { item in
            var item = item
            item.isTableVisible = false
            item.areColumnsVisible = false
            return item
        }
    }

    /// Analyzes one WHEN clause.
    private mutating func action(
        _ clause: MergeStatement.When, _ node: MergeStatement, of target: ChangeTarget, in scope: Scope
    ) throws(Diagnostic) -> MergeAction {
        var condition: BoundExpression?
        if let written = clause.condition {
            condition = try boolean(try expression(written, in: scope, clause: .mergeWhen), construct: "WHEN")
        }
        let match: MergeAction.Match =
            switch clause.match {
            case .matched: .both
            case .notMatchedBySource: .targetOnly
            case .notMatchedByTarget: .sourceOnly
            }
        switch clause.action {
        case .nothing: return MergeAction(match: match, condition: condition, operation: .nothing)
        case .delete: return MergeAction(match: match, condition: condition, operation: .delete)
        case .update(let nodes):
            let (assignments, defaulted) = try self.assignments(nodes, of: target, in: scope)
            var action = MergeAction(match: match, condition: condition, operation: .update(assignments))
            action.defaulted = defaulted
            return action
        case .insert(let columns, let overriding, let values):
            let insert = node.insertion(columns, overriding, at: clause.span)
            let operation = try insertion(insert, values, of: target, in: scope)
            var action = MergeAction(match: match, condition: condition, operation: operation)
            action.overriding = InsertPlan.Overriding(overriding)
            return action
        }
    }

    /// Analyzes INSERT within MERGE: the values that are given.
    private mutating func insertion(
        _ node: InsertStatement, _ values: [Expression]?, of target: ChangeTarget, in scope: Scope
    ) throws(Diagnostic) -> MergeAction.Operation {
        var given: [Int: BoundExpression?] = [:]
        if let values {
            var columns = try insertColumns(node.columns, of: target)
            let row = try insertedRow(values, columns, node, in: scope)
            columns = Array(columns.prefix(row.count))
            for (column, value) in zip(columns, row) { given[column.number] = value }
        }
        var result: [(column: Int, value: BoundExpression)] = []
        for column in target.columns {
            if let value = given[column.number] ?? nil { result.append((column.number, value)) }
        }
        return .insert(result, given: Set(given.keys))
    }

    /// Joins the target with the source so that no row gets lost for which there is something to do
    /// (`transform_MERGE_to_join`).
    private static func joined(
        _ trees: [JoinTree], _ condition: BoundExpression, _ actions: [MergeAction], in scope: Scope
    ) -> BoundQuery {
        let mark = BoundExpression.constant(Constant(.bool(true), type: .bool))
        var entry = RangeEntry(kind: .values([[mark]]), name: "", hasAlias: false, columns: [], span: .none)
        entry.columns = [RangeColumn(name: "present", type: .bool, number: 1)]
        let presence = scope.add(entry)
        var source = JoinTree.relation(presence)
        for tree in trees.reversed() {
            source = .join(Join(.inner, left: tree, right: source, condition: nil))
        }
        let effective = actions.filter { if case .nothing = $0.operation { false } else { true } }
        let keepsTarget = effective.contains { $0.match == .targetOnly }
        let keepsSource = effective.contains { $0.match == .sourceOnly }
        let kind: Join.Kind = keepsTarget ? (keepsSource ? .full : .left) : keepsSource ? .right : .inner
        var query = BoundQuery()
        query.from = [.join(Join(kind, left: .relation(0), right: source, condition: condition))]
        query.relations = scope.entries
        query.commonTables = scope.commonTables
        return query
    }

    /// Makes MERGE_ACTION(), which only RETURNING of MERGE may hold (`transformMergeSupportFunc`).
    func mergeAction(at span: SourceSpan, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        var level = 0
        var current: Scope? = scope
        while let here = current {
            if here.clause == .mergeReturning {
                return .column(
                    BoundColumn(
                        level: level, relation: BoundColumn.mergeAction, column: 1, type: .text, span: span))
            }
            current = here.parent
            level += 1
        }
        throw Diagnostic(
            .syntaxError, "MERGE_ACTION() can only be used in the RETURNING list of a MERGE command", at: span)
    }
}
