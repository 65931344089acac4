import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

/// What the columns of a changed relation get (`rewriteTargetListIU`).
extension ChangeRewriter {
    /// Puts defaults in the place of DEFAULT in an UPDATE, and refuses columns that take no value. A view has only the
    /// defaults that were given to it; one that it has not is NULL.
    func settle(
        _ assignments: inout [(column: Int, value: BoundExpression)], _ defaulted: inout Set<Int>, of relation: Relation
    ) throws(Diagnostic) {
        try refuseRepetition(assignments.map(\.column), of: relation)
        var kept: [(column: Int, value: BoundExpression)] = []
        for assignment in assignments { kept.append(assignment) }
        for (place, assignment) in assignments.enumerated().sorted(by: { $0.element.column < $1.element.column }) {
            guard let column = relation.column(number: assignment.column) else { continue }
            if !defaulted.contains(column.number) {
                try refuseGiven(column)
            } else if column.generated == nil {
                kept[place].value =
                    relation.kind == .view
                    ? viewDefault(of: column) ?? nullValue(of: column)
                    : analyzer.defaultValue(of: column, relation) ?? .constant(Constant(.null, type: column.type))
            }
        }
        let generated = defaulted.filter { relation.column(number: $0)?.generated != nil }
        assignments = kept.filter { !generated.contains($0.column) }.sorted { $0.column < $1.column }
        defaulted = []
    }

    /// Refuses a value for a column that takes none in an UPDATE.
    private func refuseGiven(_ column: Column) throws(Diagnostic) {
        guard column.generated != nil || column.identity == .always else { return }
        let kind = column.generated != nil ? "a generated column" : "an identity column defined as GENERATED ALWAYS"
        throw Diagnostic(
            .generatedAlways, "column \"\(column.name)\" can only be updated to DEFAULT",
            detail: "Column \"\(column.name)\" is \(kind).")
    }

    /// Refuses two values for one column (`process_matched_tle`).
    private func refuseRepetition(_ columns: [Int], of relation: Relation) throws(Diagnostic) {
        var seen: Set<Int> = []
        for number in columns where !seen.insert(number).inserted {
            let name = relation.column(number: number)?.name ?? ""
            throw Diagnostic(.syntaxError, "multiple assignments to same column \"\(name)\"")
        }
    }

    /// The default that was given to a column of a view, or to its domain; nil for none.
    private func viewDefault(of column: Column) -> BoundExpression? {
        if let value = column.defaultValue?.expression { return value }
        guard column.type.isDomain else { return nil }
        let value = analyzer.domainDefault(of: column.type)
        if case .cast(let cast) = value, case .constant(let constant) = cast.operand, constant.value.isNull {
            return nil
        }
        return value
    }

    /// NULL for a column, which a domain may refuse (`coerce_null_to_domain`).
    private func nullValue(of column: Column) -> BoundExpression {
        let null = BoundExpression.constant(Constant(.null, type: column.type.base))
        guard column.type.isDomain else { return null }
        return .cast(BoundCast(null, to: column.type, context: .implicit))
    }

    // MARK: INSERT

    /// Settles what the columns of an INSERT get at one relation: the defaults of a view are added, values for columns of a
    /// table that take none are refused or left out.
    func settle(_ plan: inout InsertPlan, of relation: Relation) throws(Diagnostic) {
        if case .values(let rows) = plan.source, rows.count == 1 { dropDefaults(rows[0], &plan) }
        try refuseRepetition(plan.columns + plan.defaults.map(\.column), of: relation)
        if relation.kind == .view {
            addViewDefaults(to: &plan, relation, isTarget: keepsViewAsTarget(relation, .insert(plan)))
        } else {
            try settleGiven(&plan, relation)
        }
        plan.sortColumns()
        if case .update(var assignments, let filter)? = plan.onConflict?.action {
            var defaulted = plan.onConflict?.defaulted ?? []
            try settle(&assignments, &defaulted, of: relation)
            plan.onConflict?.action = .update(assignments: assignments, filter: filter)
            plan.onConflict?.defaulted = []
        }
    }

    /// Leaves columns out that are given DEFAULT in the one row of VALUES.
    private func dropDefaults(_ row: [BoundExpression?], _ plan: inout InsertPlan) {
        let kept = row.indices.filter { row[$0] != nil }
        guard kept.count < row.count else { return }
        plan.columns = kept.map { plan.columns[$0] }
        plan.source = kept.isEmpty ? .defaults : .values([kept.map { row[$0] }])
    }

    /// Adds the defaults of a view's columns; where triggers get its rows, domains may refuse what is not given.
    private func addViewDefaults(to plan: inout InsertPlan, _ view: Relation, isTarget: Bool) {
        for column in view.liveColumns {
            let null = isTarget && column.type.isDomain ? nullValue(of: column) : nil
            guard let value = viewDefault(of: column) ?? null else { continue }
            if let place = plan.columns.firstIndex(of: column.number) {
                guard case .values(var rows) = plan.source else { continue }
                for i in rows.indices where rows[i][place] == nil { rows[i][place] = value }
                plan.source = .values(rows)
            } else if !plan.defaults.contains(where: { $0.column == column.number }) {
                plan.defaults.append((column.number, value))
            }
        }
    }

    /// Refuses values for columns that take none, or leaves them out (OVERRIDING USER VALUE).
    private func settleGiven(_ plan: inout InsertPlan, _ relation: Relation) throws(Diagnostic) {
        var dropped: Set<Int> = []
        for number in (plan.columns + plan.defaults.map(\.column)).sorted() {
            guard let column = relation.column(number: number) else { continue }
            let place = plan.columns.firstIndex(of: number)
            if let place, case .values(let rows) = plan.source, rows.allSatisfy({ $0[place] == nil }) { continue }
            guard try replacesGiven(column, plan.overriding) else { continue }
            if let place { dropped.insert(place) } else { plan.defaults.removeAll { $0.column == number } }
        }
        guard !dropped.isEmpty else { return }
        switch plan.source {
        case .defaults: return
        case .values(var rows):
            for place in dropped { for i in rows.indices { rows[i][place] = nil } }
            plan.source = .values(rows)
        case .query:
            for place in dropped {
                let column = relation.column(number: plan.columns[place])
                let value = column.flatMap { analyzer.defaultValue(of: $0, relation) }
                plan.conversions[place] = value ?? .null(of: column?.type ?? .unknown)
            }
        case .vectors(let vectors, let count):
            let kept = vectors.indices.filter { !dropped.contains($0) }
            plan.columns = kept.map { plan.columns[$0] }
            plan.source = .vectors(kept.map { vectors[$0] }, count: count)
        }
    }

    /// Tells whether the value given for a column is replaced by its default (OVERRIDING USER VALUE), or refuses with 428C9 when
    /// none may be given.
    private func replacesGiven(
        _ column: Column, _ overriding: InsertPlan.Overriding?
    ) throws(Diagnostic) -> Bool {
        if column.generated != nil {
            throw Diagnostic(
                .generatedAlways, "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
                detail: "Column \"\(column.name)\" is a generated column.")
        }
        guard let identity = column.identity else { return false }
        if overriding == .userValue { return true }
        guard identity == .always, overriding != .systemValue else { return false }
        throw Diagnostic(
            .generatedAlways, "cannot insert a non-DEFAULT value into column \"\(column.name)\"",
            detail: "Column \"\(column.name)\" is an identity column defined as GENERATED ALWAYS.",
            hint: "Use OVERRIDING SYSTEM VALUE to override.")
    }

    // MARK: MERGE

    /// Settles what the columns get in one action of MERGE.
    func settle(_ action: inout MergeAction, of relation: Relation) throws(Diagnostic) {
        switch action.operation {
        case .update(var assignments):
            try settle(&assignments, &action.defaulted, of: relation)
            action.operation = .update(assignments)
        case .insert(var values, let given):
            try refuseRepetition(values.map(\.column), of: relation)
            if relation.kind == .view {
                for column in relation.liveColumns where !values.contains(where: { $0.column == column.number }) {
                    if let value = viewDefault(of: column) { values.append((column.number, value)) }
                }
            } else {
                for item in values.sorted(by: { $0.column < $1.column }) {
                    guard let column = relation.column(number: item.column) else { continue }
                    if try replacesGiven(column, action.overriding) { values.removeAll { $0.column == item.column } }
                }
            }
            action.operation = .insert(values.sorted { $0.column < $1.column }, given: given)
        case .delete, .nothing: break
        }
    }

    /// Adds the defaults of a table's columns that an action of MERGE does not give.
    func addDefaults(to action: inout MergeAction, of relation: Relation) {
        guard case .insert(let values, let given) = action.operation else { return }
        var result: [(column: Int, value: BoundExpression)] = []
        for column in relation.liveColumns where column.generated == nil {
            let own = values.first { $0.column == column.number }?.value
            if let value = own ?? analyzer.defaultValue(of: column, relation) { result.append((column.number, value)) }
        }
        action.operation = .insert(result, given: given)
    }

    // MARK: ON CONFLICT

    /// Finds the indexes that a conflict target means (`infer_arbiter_indexes`); there may be none.
    func findArbiters(of plan: inout InsertPlan, _ relation: Relation) {
        guard let elements = plan.onConflict?.elements else { return }
        var columns: Set<Int> = []
        var expressions: [BoundExpression] = []
        for element in elements {
            if element.isStoredColumn, case .column(let column) = element {
                columns.insert(column.column)
            } else {
                expressions.append(element)
            }
        }
        let condition = plan.onConflict?.condition
        plan.onConflict?.arbiters = relation.indexes.filter { id in
            guard let index = environment.relation(id)?.index, index.isUnique else { return false }
            let own = index.keys.compactMap(\.expression)
            return Set(index.keys.map(\.column).filter { $0 > 0 }) == columns
                && expressions.allSatisfy { element in own.contains { $0.isSame(as: element) } }
                && own.allSatisfy { key in expressions.contains { $0.isSame(as: key) } }
                && (index.predicate.map { $0.follows(from: condition) } ?? true)
        }
    }
}

extension Analyzer {
    /// Returns the defaults of all columns of a table that have one; those given come first.
    func defaults(
        of relation: Relation, given: [(column: Int, value: BoundExpression)]
    ) -> [(column: Int, value: BoundExpression)] {
        relation.liveColumns.compactMap { column in
            let value = given.first { $0.column == column.number }?.value ?? defaultValue(of: column, relation)
            return value.map { (column.number, $0) }
        }
    }
}
