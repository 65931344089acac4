import SQLBasics
import SQLTypes

extension BoundExpression {
    /// Returns the numbers of the columns of one relation of this query level that the expression refers to, whole rows
    /// and sub-selects included.
    package func columnsOfRelation(_ relation: Int, level: Int = 0) -> Set<Int> {
        var found: Set<Int> = []
        visitReferences(depth: level) { reference, depth in
            if reference.relation == relation && reference.level == depth { found.insert(reference.column) }
        }
        return found
    }

    /// The relations that constants of the type regclass name, as `nextval('s'::regclass)` does.
    package var relationConstants: Set<ObjectID> {
        var found: Set<ObjectID> = []
        collectRelationConstants(into: &found)
        return found
    }

    /// Calls the closure with each column reference, also within sub-selects, and the depth at which it stands.
    package func visitReferences(depth: Int = 0, _ visit: (BoundColumn, Int) -> Void) {
        switch self {
        case .column(let column): visit(column, depth)
        case .wholeRow(let row):
            for column in row.columns {
                visit(
                    BoundColumn(
                        level: row.level, relation: row.relation, column: column.number, type: column.type), depth)
            }
        default: break
        }
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.visitReferences(depth: depth, visit)
            case .query(let query): query.visitReferences(depth: depth + 1, visit)
            }
        }
    }

    /// Adds the relations that regclass constants name.
    private func collectRelationConstants(into found: inout Set<ObjectID>) {
        if case .constant(let constant) = self, constant.type == .regclass, case .int(let number) = constant.value {
            found.insert(ObjectID(UInt32(truncatingIfNeeded: number)))
        }
        if case .identityValue(let sequence, _) = self { found.insert(sequence) }
        forEachChild { child in
            if case .expression(let expression) = child { expression.collectRelationConstants(into: &found) }
        }
    }
}

extension BoundQuery {
    /// Calls the closure with each column reference of the query and of those inside it, and the depth at which it stands.
    package func visitReferences(depth: Int = 0, _ visit: (BoundColumn, Int) -> Void) {
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.visitReferences(depth: depth, visit)
            case .query(let query): query.visitReferences(depth: depth + 1, visit)
            }
        }
    }

    /// The relations and columns of the catalog that the query and those inside it refer to.
    package var referencedColumns: Set<ObjectAddress> {
        var found: Set<ObjectAddress> = []
        collectReferences(outer: [], into: &found)
        return found
    }

    /// Adds the relations and columns that this query level and those inside refer to.
    fileprivate func collectReferences(outer: [BoundQuery], into found: inout Set<ObjectAddress>) {
        let levels = [self] + outer
        for entry in relations {
            if let id = entry.relationID { found.insert(ObjectAddress(.relation, id)) }
        }
        for id in grouping?.constraints ?? [] { found.insert(ObjectAddress(.constraint, id)) }
        for case .change(let change) in commonTables.map(\.body) {
            change.collectReferences(outer: levels, into: &found)
        }
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.collectReferences(levels: levels, into: &found)
            case .query(let query): query.collectReferences(outer: levels, into: &found)
            }
        }
    }
}

extension BoundExpression {
    /// Adds the columns that an expression at the innermost of some query levels refers to; a whole row refers to its relation
    /// alone, which the query names (`find_expr_references_walker`).
    fileprivate func collectReferences(levels: [BoundQuery], into found: inout Set<ObjectAddress>) {
        switch self {
        case .column(let c): Self.add(c.level, c.relation, [c.column], levels, &found)
        case .cast(let cast) where cast.isThroughFunction: break
        case .cast(let cast): Self.add(type: cast.target, &found)
        case .constant(let constant): Self.add(type: constant.type, &found)
        default: break
        }
        if let id = directOperator {
            found.insert(ObjectAddress(.operator, id))
        } else if let routine = directRoutine {
            found.insert(ObjectAddress(.function, routine))
        }
        for id in directRelationConstants { found.insert(ObjectAddress(.relation, id)) }
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.collectReferences(levels: levels, into: &found)
            case .query(let query): query.collectReferences(outer: levels, into: &found)
            }
        }
    }

    /// The relation that this node itself names as a regclass constant.
    private var directRelationConstants: [ObjectID] {
        guard case .constant(let constant) = self, constant.type == .regclass, case .int(let number) = constant.value
        else { return [] }
        return [ObjectID(UInt32(truncatingIfNeeded: number))]
    }

    /// Adds a type that users made.
    private static func add(type: SQLType, _ found: inout Set<ObjectAddress>) {
        if !type.oid.isBuiltin { found.insert(ObjectAddress(.type, type.oid)) }
    }

    /// The types that the expression names in conversions and constants, other than builtin ones.
    package var referencedTypes: Set<ObjectID> {
        var found: Set<ObjectAddress> = []
        collectReferences(levels: [], into: &found)
        return Set(found.lazy.filter { $0.objectClass == .type }.map(\.id))
    }

    /// Adds columns of an entry of one level, if that entry is a relation of the catalog.
    private static func add(
        _ level: Int, _ relation: Int, _ columns: [Int], _ levels: [BoundQuery], _ found: inout Set<ObjectAddress>
    ) {
        guard levels.indices.contains(level), levels[level].relations.indices.contains(relation),
            let id = levels[level].relations[relation].relationID
        else { return }
        for column in columns where column > 0 { found.insert(ObjectAddress(.relation, id, column: column)) }
    }
}

extension BoundQuery {
    /// The fields that the query takes out of composite values: addresses of types with the number of the field as column.
    package var selectedFields: Set<ObjectAddress> {
        var found: Set<ObjectAddress> = []
        collectFields(into: &found)
        return found
    }

    /// Adds the fields that the query takes out of composite values.
    fileprivate func collectFields(into found: inout Set<ObjectAddress>) {
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.collectFields(into: &found)
            case .query(let query): query.collectFields(into: &found)
            }
        }
    }
}

extension BoundExpression {
    /// Adds the fields that the expression takes out of composite values.
    fileprivate func collectFields(into found: inout Set<ObjectAddress>) {
        if case .field(let value, let index, _, _) = self, !value.type.oid.isBuiltin {
            found.insert(ObjectAddress(.type, value.type.oid, column: index + 1))
        }
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.collectFields(into: &found)
            case .query(let query): query.collectFields(into: &found)
            }
        }
    }
}

extension RangeEntry {
    /// The relation of the catalog that the entry stands for; nil for anything else.
    package var relationID: ObjectID? {
        switch kind {
        case .relation(let id), .view(let id, _): id
        case .subquery, .values, .functions, .commonTable, .pseudo: nil
        }
    }
}

extension BoundExpression {
    /// The expression without the conversions around it that nobody wrote (`strip_implicit_coercions`).
    package var withoutImplicitCasts: BoundExpression {
        if case .cast(let cast) = self, cast.context != .explicit { return cast.written.withoutImplicitCasts }
        return self
    }
}

extension BoundExpression {
    /// The objects of the catalog that an expression without columns of its own names: routines, relations in
    /// sub-selects, and regclass constants.
    package var referencedObjects: Set<ObjectAddress> {
        var found: Set<ObjectAddress> = []
        collectReferences(levels: [], into: &found)
        return found
    }

    /// The user's routine that this node itself calls.
    fileprivate var directRoutine: ObjectID? {
        switch self {
        case .call(let call), .distinct(let call, _), .nullIf(let call): call.routine == nil ? nil : call.function
        case .aggregate(let call): call.routine == nil ? nil : call.function
        case .window(let call): call.routine == nil ? nil : call.function
        default: nil
        }
    }
}

extension BoundExpression {
    /// The user's operator that this node itself applies.
    fileprivate var directOperator: ObjectID? {
        let form: BoundCall.Form
        switch self {
        case .call(let call), .distinct(let call, _), .nullIf(let call): form = call.form
        case .arrayComparison(let comparison): form = .infixOperator(comparison.operatorID)
        default: return nil
        }
        guard case .infixOperator(let id) = form, !id.isBuiltin else { return nil }
        return id
    }
}

extension BoundChange {
    /// The objects of the catalog that a statement which changes rows names.
    package var referencedObjects: Set<ObjectAddress> {
        var found: Set<ObjectAddress> = []
        collectReferences(outer: [], into: &found)
        return found
    }

    /// Adds the relations and columns that the statement refers to, which may stand in WITH of some query levels: with ON
    /// CONFLICT DO UPDATE all columns of the target, by `excluded`, or the index of ON CONSTRAINT; the columns that MERGE
    /// writes are not among them (`find_expr_references_walker`).
    fileprivate func collectReferences(outer: [BoundQuery], into found: inout Set<ObjectAddress>) {
        switch self {
        case .insert(let plan):
            found.insert(ObjectAddress(.relation, plan.target))
            Self.add(plan.columns, of: plan.target, &found)
            if case .query(let source) = plan.source { source.collectReferences(outer: outer, into: &found) }
            plan.queryOfReferences.collectReferences(outer: outer, into: &found)
            guard let conflict = plan.onConflict else { return }
            if conflict.updates { Self.add(plan.entry.columns.map(\.number), of: plan.target, &found) }
            if conflict.elements == nil {
                for index in conflict.arbiters ?? [] { found.insert(ObjectAddress(.relation, index)) }
            }
        case .update(let plan):
            var query = plan.query
            query.targets += plan.assignments.map { Target($0.value, name: "") } + (plan.returning ?? [])
            query.collectReferences(outer: outer, into: &found)
            Self.add(plan.assignments.map(\.column) + plan.defaulted, of: plan.target, &found)
        case .delete(let plan):
            var query = plan.query
            query.targets += plan.returning ?? []
            query.collectReferences(outer: outer, into: &found)
        case .merge(let plan):
            var query = plan.query
            query.targets += plan.expressions.map { Target($0, name: "") }
            query.collectReferences(outer: outer, into: &found)
        }
    }

    /// Adds columns of the target.
    private static func add(
        _ columns: some Sequence<Int>, of target: ObjectID, _ found: inout Set<ObjectAddress>
    ) {
        for column in columns { found.insert(ObjectAddress(.relation, target, column: column)) }
    }
}

extension InsertPlan {
    /// A query that holds all expressions of the statement besides those of its source; relation 1 is `excluded`.
    fileprivate var queryOfReferences: BoundQuery {
        var query = BoundQuery()
        query.relations = [entry, entry]
        query.commonTables = commonTables
        if case .values(let rows) = source {
            query.targets = rows.joined().compactMap { $0.map { Target($0, name: "") } }
        }
        query.targets += returning ?? []
        query.targets += (onConflict?.elements ?? []).map { Target($0, name: "") }
        query.targets += [onConflict?.condition].compactMap { $0.map { Target($0, name: "") } }
        if case .update(let assignments, let filter)? = onConflict?.action {
            query.targets += assignments.map { Target($0.value, name: "") }
            query.filter = filter
        }
        return query
    }
}
