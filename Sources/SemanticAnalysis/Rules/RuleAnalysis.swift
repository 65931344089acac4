import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// The parts of CREATE RULE (`transformRuleStmt`).
extension Analyzer {
    /// Analyzes WHERE of a rule: the columns of the rows that there are can be named without a qualifier.
    package mutating func ruleCondition(
        _ expression: Expression, on relation: Relation, for event: CreateRuleStatement.Event
    ) throws(Diagnostic) -> BoundExpression {
        isDefinition = true
        defer { isDefinition = false }
        let scope = Scope(parent: nil)
        if event != .insert { scope.namespace.append(Self.ruleRow("old", BoundColumn.ruleOld, of: relation)) }
        if event == .insert || event == .update {
            scope.namespace.append(Self.ruleRow("new", BoundColumn.ruleNew, of: relation))
        }
        for index in scope.namespace.indices { scope.namespace[index].areColumnsVisible = true }
        scope.entries = Self.ruleEntries(of: relation)
        return try boolean(try self.expression(expression, in: scope, clause: .where), construct: "WHERE")
    }

    /// Analyzes an action of a rule.
    package mutating func ruleAction(
        _ statement: Statement, on relation: Relation, for event: CreateRuleStatement.Event,
        condition: BoundExpression?
    ) throws(Diagnostic) -> RoutineStatement {
        isDefinition = true
        defer { isDefinition = false }
        let scope = Scope(parent: nil)
        scope.ruleRows = [
            Self.ruleRow("old", BoundColumn.ruleOld, of: relation),
            Self.ruleRow("new", BoundColumn.ruleNew, of: relation),
        ]
        scope.ruleEntries = Self.ruleEntries(of: relation)
        scope.namespace = scope.ruleRows
        let action: RoutineStatement
        switch statement {
        case .query(let query): action = .query(try self.query(query, in: scope, resolvingUnknowns: true))
        case .change(let change): action = .change(try self.change(change, in: scope))
        case .definition(.createTableAs(let into)):
            throw Diagnostic(.syntaxError, "SELECT ... INTO is not allowed here", at: into.name.span)
        default: throw Diagnostic.notSupported("this kind of statement in a rule")
        }
        try check(action, event, condition)
        return action
    }

    /// Makes the entries of OLD and NEW, for which errors look.
    private static func ruleEntries(of relation: Relation) -> [RangeEntry] {
        ["old", "new"].map { entry(of: relation, kind: .relation(relation.id), name: $0, hasAlias: true, span: .none) }
    }

    /// Makes OLD or NEW known by its name.
    private static func ruleRow(_ name: String, _ row: Int, of relation: Relation) -> NamespaceItem {
        let columns = relation.liveColumns.map { column in
            NamespaceColumn(
                name: column.name, value: .column(BoundColumn(relation: row, column: column.number, type: column.type)),
                checked: (entry: row, column: column.number))
        }
        var item = NamespaceItem(name: name, entry: nil, relation: relation.id, columns: columns)
        item.areColumnsVisible = false
        item.ruleRow = row
        item.hasSystemColumns = relation.hasSystemColumns
        return item
    }

    /// Refuses rows that there are not, and places where OLD and NEW cannot stand.
    private func check(
        _ action: RoutineStatement, _ event: CreateRuleStatement.Event, _ condition: BoundExpression?
    ) throws(Diagnostic) {
        let block = action.ruleBlock
        let inside = Set(action.columns(of: [BoundColumn.ruleOld, BoundColumn.ruleNew]).map(\.relation))
        let given = condition.map { RoutineStatement.query(BoundQuery(filter: $0)) }
        let used = inside.union(
            (given?.columns(of: [BoundColumn.ruleOld, BoundColumn.ruleNew]) ?? []).map(\.relation))
        func invalid(_ words: String) -> Diagnostic { Diagnostic(.invalidObjectDefinition, words) }
        if used.contains(BoundColumn.ruleOld) {
            if event == .select { throw invalid("ON SELECT rule cannot use OLD") }
            if event == .insert { throw invalid("ON INSERT rule cannot use OLD") }
        }
        if used.contains(BoundColumn.ruleNew) {
            if event == .select { throw invalid("ON SELECT rule cannot use NEW") }
            if event == .delete { throw invalid("ON DELETE rule cannot use NEW") }
        }
        for table in action.commonTables + (block?.commonTables ?? []) {
            guard case .query(let query) = table.body else {
                throw Diagnostic.notSupported("WITH that changes rows in a rule")
            }
            let named = Set(query.ruleRows(depth: 1).map(\.relation))
            if named.contains(BoundColumn.ruleOld) { throw Self.withinWith("OLD") }
            if named.contains(BoundColumn.ruleNew) { throw Self.withinWith("NEW") }
        }
        let joins = used.contains(BoundColumn.ruleOld) || used.contains(BoundColumn.ruleNew) && event == .update
        if joins, block?.setOperation != nil {
            throw Diagnostic(
                .featureNotSupported, "conditional UNION/INTERSECT/EXCEPT statements are not implemented")
        }
    }

    /// The error of OLD or NEW in WITH.
    private static func withinWith(_ word: String) -> Diagnostic {
        Diagnostic(.featureNotSupported, "cannot refer to \(word) within WITH query")
    }
}

extension BoundQuery {
    /// Makes a query that is no more than a condition.
    fileprivate init(filter: BoundExpression) {
        self.init()
        self.filter = filter
    }

    /// The references to OLD and NEW of a rule whose action stands some levels further out.
    func ruleRows(depth: Int) -> [BoundColumn] {
        var found: [BoundColumn] = []
        visitReferences(depth: depth) { column, depth in
            if column.level == depth, [BoundColumn.ruleOld, BoundColumn.ruleNew].contains(column.relation) {
                found.append(column)
            }
        }
        return found
    }
}

extension RoutineStatement {
    /// The query whose range table holds OLD and NEW in a rule (`getInsertSelectQuery`); nil for an INSERT of values.
    var ruleBlock: BoundQuery? {
        switch self {
        case .query(let query): return query
        case .change(.insert(let plan)): if case .query(let query) = plan.source { return query } else { return nil }
        case .change(.update(let plan)): return plan.query
        case .change(.delete(let plan)): return plan.query
        case .change(.merge(let plan)): return plan.query
        }
    }

    /// The WITH list of the statement.
    var commonTables: [CommonTableExpression] {
        switch self {
        case .query: []
        case .change(.insert(let plan)): plan.commonTables
        case .change: []
        }
    }
}
