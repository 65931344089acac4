import CatalogModel
import SQLBasics
import SQLTypes

/// Writing statements that change rows (`get_insert_query_def`, `get_update_query_def`, `get_delete_query_def`).
extension DeparseWriter {
    /// Writes a change; false for one that is not written, MERGE.
    func change(_ change: BoundChange) -> Bool {
        let saved = (levels, qualifiesColumns, indent)
        defer { (levels, qualifiesColumns, indent) = saved }
        switch change {
        case .insert(let plan): insert(plan)
        case .update(let plan): update(plan)
        case .delete(let plan): delete(plan)
        case .merge: return false
        }
        return true
    }

    /// Enters the level of a change's range table.
    private func enter(_ query: BoundQuery) {
        let level = DeparseLevel(query, within: levels, environment)
        qualifiesColumns = isRule || !levels.isEmpty || query.relations.count != 1
        levels.insert(level, at: 0)
    }

    /// Writes the verb and the target with its alias.
    private func head(_ verb: String, _ target: RangeEntry, aliasWord: String) {
        indent += Self.standard
        write(" " + verb + (target.isOnly ? "ONLY " : ""))
        guard let relation = target.relationID.flatMap({ environment.relation($0) }) else { return }
        write(Deparser(environment, isPretty: isPretty).relationName(relation))
        let name = levels[0].names[0]
        if target.hasAlias || name != relation.name { write(aliasWord + Quoting.identifier(name)) }
    }

    // MARK: INSERT

    /// Writes an INSERT.
    private func insert(_ plan: InsertPlan) {
        var query = BoundQuery()
        query.relations = [plan.entry] + [plan.onConflict?.excluded].compactMap { $0 }
        query.commonTables = plan.commonTables
        enter(query)
        withClause(query)
        head("INSERT INTO ", plan.entry, aliasWord: " AS ")
        write(" ")
        insertedRows(plan)
        if let conflict = plan.onConflict { self.conflict(conflict, plan) }
        returning(plan.returning, query)
    }

    /// Writes the columns of an INSERT and where their values come from.
    private func insertedRows(_ plan: InsertPlan) {
        let target = environment.relation(plan.target)
        var values: [BoundExpression?]?
        if case .values(let rows) = plan.source, rows.count == 1 { values = rows[0] }
        var names: [String] = []
        for (place, number) in plan.columns.enumerated() {
            let own =
                values.flatMap { $0[place] }
                ?? (plan.conversions.indices.contains(place) ? plan.conversions[place] : nil)
            names.append(Quoting.identifier(target?.column(number: number)?.name ?? "") + subscripts(of: own))
        }
        if !names.isEmpty { write("(" + names.joined(separator: ", ") + ") ") }
        switch plan.overriding {
        case .systemValue: write("OVERRIDING SYSTEM VALUE ")
        case .userValue: write("OVERRIDING USER VALUE ")
        case nil: break
        }
        switch plan.source {
        case .query(let source): query(source, columnNames: nil, areNamesVisible: false)
        case .values(let rows) where rows.count > 1: valuesLists(rows)
        case .values(let rows):
            keyword("VALUES (", before: -Self.standard, after: Self.standard, plus: 2)
            cells(rows.first ?? [], separator: ", ")
            write(")")
        case .vectors, .defaults: write("DEFAULT VALUES")
        }
    }

    /// Writes several rows (`get_values_def`).
    private func valuesLists(_ rows: [[BoundExpression?]]) {
        write("VALUES ")
        for (place, row) in rows.enumerated() {
            write(place == 0 ? "(" : ", (")
            cells(row, separator: ",")
            write(")")
        }
    }

    /// Writes the values of a row.
    private func cells(_ row: [BoundExpression?], separator: String) {
        for (place, cell) in row.enumerated() {
            if place > 0 { write(separator) }
            if let cell { expression(cell.assignedPart, showsImplicit: false) } else { write("DEFAULT") }
        }
    }

    /// Writes ON CONFLICT.
    private func conflict(_ conflict: ConflictPlan, _ plan: InsertPlan) {
        write(" ON CONFLICT")
        let qualifies = qualifiesColumns
        if let elements = conflict.elements {
            qualifiesColumns = false
            write("(")
            for (place, element) in elements.enumerated() {
                if place > 0 { write(", ") }
                expression(element, showsImplicit: false)
            }
            write(")")
            qualifiesColumns = qualifies
        } else if let index = conflict.arbiters?.first, let constraint = environment.relation(index) {
            write(" ON CONSTRAINT " + Quoting.identifier(constraint.name))
        }
        guard case .update(let assignments, let filter) = conflict.action else { return write(" DO NOTHING") }
        write(" DO UPDATE SET ")
        self.assignments(assignments, defaulted: conflict.defaulted, of: plan.target)
        guard let filter else { return }
        keyword(" WHERE ", before: -Self.standard, after: Self.standard, plus: 1)
        expression(filter, showsImplicit: false)
    }

    // MARK: UPDATE and DELETE

    /// Writes an UPDATE.
    private func update(_ plan: UpdatePlan) {
        enter(plan.query)
        withClause(plan.query)
        head("UPDATE ", plan.query.relations[0], aliasWord: " ")
        write(" SET ")
        assignments(plan.assignments, defaulted: plan.defaulted, of: plan.target)
        rows(of: plan.query, word: " FROM ")
        returning(plan.returning, plan.query)
    }

    /// Writes a DELETE.
    private func delete(_ plan: DeletePlan) {
        enter(plan.query)
        withClause(plan.query)
        head("DELETE FROM ", plan.query.relations[0], aliasWord: " ")
        rows(of: plan.query, word: " USING ")
        returning(plan.returning, plan.query)
    }

    /// Writes the relations beside the target, and WHERE.
    private func rows(of query: BoundQuery, word: String) {
        var others = query
        others.from.removeFirst()
        from(others, word: word)
        guard let filter = query.filter else { return }
        keyword(" WHERE ", before: -Self.standard, after: Self.standard, plus: 1)
        expression(filter, showsImplicit: false)
    }

    /// Writes SET (`get_update_query_targetlist_def`).
    private func assignments(
        _ assignments: [(column: Int, value: BoundExpression)], defaulted: Set<Int>, of target: ObjectID
    ) {
        let relation = environment.relation(target)
        func name(_ number: Int) -> String { Quoting.identifier(relation?.column(number: number)?.name ?? "") }
        var place = 0
        while place < assignments.count {
            if place > 0 { write(", ") }
            let item = assignments[place]
            if case .field(.subquery(let source), let index, _, _) = item.value.withoutImplicitCasts, index == 0,
                case .row = source.kind
            {
                let width = max(1, min(source.query.visibleTargets.count, assignments.count - place))
                write("(" + assignments[place..<place + width].map { name($0.column) }.joined(separator: ", ") + ") = ")
                expression(.subquery(source), showsImplicit: false)
                place += width
                continue
            }
            write(name(item.column) + subscripts(of: item.value) + " = ")
            if defaulted.contains(item.column) {
                write("DEFAULT")
            } else {
                expression(item.value.assignedPart, showsImplicit: false)
            }
            place += 1
        }
    }

    /// Returns the indexes of the element that is assigned to; nothing for a whole column (`processIndirection`).
    private func subscripts(of value: BoundExpression?) -> String {
        guard case .subscripted(let node)? = value, node.assigned != nil else { return "" }
        return apart {
            for index in node.indexes {
                write("[")
                if let lower = index.lower { expression(lower, showsImplicit: false) }
                if node.isSlice { write(":") }
                if let upper = index.upper { expression(upper, showsImplicit: false) }
                write("]")
            }
        }
    }

    /// Writes RETURNING (`get_returning_clause`).
    private func returning(_ targets: [Target]?, _ query: BoundQuery) {
        guard let targets else { return }
        keyword(" RETURNING", before: -Self.standard, after: Self.standard, plus: 1)
        var list = query
        list.targets = targets
        self.targets(list, nil, true, false)
    }
}

extension BoundExpression {
    /// What is assigned where the expression is an array with a part of it assigned to.
    fileprivate var assignedPart: BoundExpression {
        if case .subscripted(let node) = self, let assigned = node.assigned { assigned } else { self }
    }
}

extension RoutineStatement {
    /// The query whose relations have names that the condition of a rule with this action does not use.
    fileprivate var namedRelations: BoundQuery {
        if let ruleBlock { return ruleBlock }
        var query = BoundQuery()
        if case .change(.insert(let plan)) = self { query.relations = [plan.entry] }
        return query
    }
}

/// Rules.
extension Deparser {
    /// Returns the statement that makes a rule (`make_ruledef`); nil when it cannot be written.
    package func ruleDefinition(_ rule: Rule, of relation: Relation) -> String? {
        var text = head(rule.name, rule.event.word, relation)
        if let condition = rule.condition {
            let writer = ruleWriter(relation)
            writer.levels = [DeparseLevel(rule.actions.first?.namedRelations ?? BoundQuery(), within: [], environment)]
            writer.indent = DeparseWriter.standard
            writer.expression(condition, showsImplicit: false)
            text += "\n   WHERE " + writer.text
        }
        text += rule.isInstead ? " DO INSTEAD " : " DO "
        var actions: [String] = []
        for action in rule.actions {
            let writer = ruleWriter(relation)
            switch action {
            case .query(let query): writer.query(query, columnNames: nil, areNamesVisible: true)
            case .change(let change): guard writer.change(change) else { return nil }
            }
            actions.append(writer.text)
        }
        switch actions.count {
        case 0: return text + "NOTHING;"
        case 1: return text + actions[0] + ";"
        default: return text + "(" + actions.map { $0 + ";\n" }.joined() + ");"
        }
    }

    /// Returns the statement that would make the rule of a view.
    package func viewRule(_ view: Relation) -> String? {
        viewDefinition(view).map { head("_RETURN", "SELECT", view) + " DO INSTEAD " + $0 }
    }

    /// Returns the beginning of a rule's definition.
    private func head(_ name: String, _ event: String, _ relation: Relation) -> String {
        let table = isPretty ? relationName(relation) : qualifiedName(relation)
        return "CREATE RULE \(Quoting.identifier(name)) AS\n    ON \(event) TO \(table)"
    }

    /// Makes a writer that knows OLD and NEW.
    private func ruleWriter(_ relation: Relation) -> DeparseWriter {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.isRule = true
        writer.qualifiesColumns = true
        for column in relation.columns { writer.ruleColumns[column.number] = column.name }
        return writer
    }
}
