import SQLBasics
import SQLTypes

extension BoundQuery {
    /// The columns of functions in FROM that the query and those inside it refer to: the types that the functions return,
    /// side by side, and the number of the column among all of theirs.
    package var functionFields: [(types: [SQLType], column: Int)] {
        var found: [(types: [SQLType], column: Int)] = []
        collectFunctionFields(outer: [], into: &found)
        return found
    }

    /// Adds the columns of functions that this query level and those inside refer to.
    fileprivate func collectFunctionFields(outer: [BoundQuery], into found: inout [(types: [SQLType], column: Int)]) {
        let levels = [self] + outer
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.collectFunctionFields(levels, into: &found)
            case .query(let query): query.collectFunctionFields(outer: levels, into: &found)
            }
        }
    }

    /// Returns the functions in FROM that an entry stands for; nil for another entry.
    fileprivate func functions(at relation: Int) -> [BoundExpression]? {
        guard relations.indices.contains(relation), case .functions(let calls, _) = relations[relation].kind else {
            return nil
        }
        return calls
    }
}

extension BoundExpression {
    /// Adds the columns of functions that an expression at the innermost of some query levels refers to.
    fileprivate func collectFunctionFields(
        _ levels: [BoundQuery], into found: inout [(types: [SQLType], column: Int)]
    ) {
        if case .column(let column) = self, levels.indices.contains(column.level),
            let calls = levels[column.level].functions(at: column.relation)
        {
            found.append((calls.map(\.type), column.column))
        }
        forEachChild { child in
            switch child {
            case .expression(let expression): expression.collectFunctionFields(levels, into: &found)
            case .query(let query): query.collectFunctionFields(outer: levels, into: &found)
            }
        }
    }
}

extension Catalog {
    /// Returns the column of a table that a column of functions is, because one of them returns that table's rows
    /// (`process_function_rte_ref`).
    package func columnOfRows(behind field: (types: [SQLType], column: Int)) -> ObjectAddress? {
        var before = 0
        for type in field.types {
            guard type != .record else { return nil }
            guard case .row(let relation)? = typeEntry(type.oid)?.kind else {
                before += 1
                continue
            }
            let position = field.column - before - 1
            if relation.columns.indices.contains(position) {
                return ObjectAddress(.relation, relation.id, column: relation.columns[position].number)
            }
            before += relation.columns.count
        }
        return nil
    }
}
