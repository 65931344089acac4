import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Writes analyzed queries and expressions back as SQL, letter by letter as PostgreSQL's `ruleutils.c` does.
package struct Deparser {
    let environment: AnalysisEnvironment
    /// Whether parentheses are left out where they are not needed (`pg_get_viewdef(oid, true)`).
    let isPretty: Bool

    /// Makes a deparser.
    package init(_ environment: AnalysisEnvironment, isPretty: Bool) {
        self.environment = environment
        self.isPretty = isPretty
    }

    /// Returns the query of a view with a semicolon behind it (`pg_get_viewdef`).
    package func viewDefinition(_ view: Relation) -> String? {
        guard let query = view.view?.query else { return nil }
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.query(query, columnNames: view.liveColumns.map(\.name), areNamesVisible: true)
        return writer.text + ";"
    }

    /// Returns a query without a semicolon, its output columns named as they are.
    package func query(_ query: BoundQuery) -> String {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.query(query, columnNames: nil, areNamesVisible: true)
        return writer.text
    }

    /// Returns an expression over the columns of one relation, which is relation 0 (`pg_get_expr`).
    package func expression(_ expression: BoundExpression, of relation: Relation?) -> String {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.enter(relation)
        writer.expression(expression, showsImplicit: false)
        return writer.text
    }

    /// Returns WHEN of a trigger over the rows `old` and `new` of a relation.
    package func triggerCondition(_ expression: BoundExpression, of relation: Relation) -> String {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        let columns = Dictionary(
            relation.columns.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        writer.levels = [
            DeparseLevel(
                names: ["old", "new"], columns: [columns, columns], commonTables: [], targets: [], windows: [])
        ]
        writer.qualifiesColumns = true
        writer.expression(expression, showsImplicit: false)
        return writer.text
    }

    /// Returns the default or generation expression of a column; nil when it has none.
    package func columnDefault(_ column: Column, of relation: Relation) -> String? {
        column.defaultValue.map { expression($0.expression, of: relation) }
    }

    /// Returns a constraint as CREATE TABLE has it, without its name (`pg_get_constraintdef`).
    package func constraintDefinition(_ constraint: Constraint, of relation: Relation) -> String {
        var text = constraintBody(constraint, of: relation)
        if constraint.isDeferrable { text += " DEFERRABLE" }
        if constraint.isInitiallyDeferred { text += " INITIALLY DEFERRED" }
        if !constraint.isEnforced {
            text += " NOT ENFORCED"
        } else if !constraint.isValidated {
            text += " NOT VALID"
        }
        return text
    }

    /// Returns what a constraint says, without its attributes.
    private func constraintBody(_ constraint: Constraint, of relation: Relation) -> String {
        let noInherit = constraint.noInherit ? " NO INHERIT" : ""
        switch constraint.kind {
        case .notNull(let column): return "NOT NULL " + columnList([column], relation) + noInherit
        case .check(let condition): return "CHECK (\(expression(condition, of: relation)))" + noInherit
        case .primaryKey(let columns, let index):
            return "PRIMARY KEY (\(columnList(columns, relation)))" + included(index, relation)
        case .unique(let columns, let index, let nullsNotDistinct):
            let nulls = nullsNotDistinct ? " NULLS NOT DISTINCT" : ""
            return "UNIQUE\(nulls) (\(columnList(columns, relation)))" + included(index, relation)
        case .foreignKey(let key): return foreignKey(key, of: relation)
        }
    }

    /// Returns INCLUDE with the columns that an index stores beside its keys.
    private func included(_ index: ObjectID, _ relation: Relation) -> String {
        guard let columns = environment.relation(index)?.index?.included, !columns.isEmpty else { return "" }
        return " INCLUDE (\(columnList(columns, relation)))"
    }

    /// Returns a foreign key.
    private func foreignKey(_ key: ForeignKey, of relation: Relation) -> String {
        var text = "FOREIGN KEY (\(columnList(key.columns, relation))) REFERENCES "
        if let target = environment.relation(key.referencedRelation) {
            text += relationName(target) + "(\(columnList(key.referencedColumns, target)))"
        }
        if key.match == .full { text += " MATCH FULL" }
        if let action = key.onUpdate.words { text += " ON UPDATE " + action }
        if let action = key.onDelete.words { text += " ON DELETE " + action }
        if !key.deleteSetColumns.isEmpty { text += " (\(columnList(key.deleteSetColumns, relation)))" }
        return text
    }

    /// Returns the names of columns, joined by commas.
    private func columnList(_ numbers: [Int], _ relation: Relation) -> String {
        numbers.map { Quoting.identifier(relation.column(number: $0)?.name ?? "") }.joined(separator: ", ")
    }

    /// Returns a relation's name, qualified unless the search path leads to it (`generate_relation_name`).
    package func relationName(_ relation: Relation) -> String {
        environment.isVisible(relation) ? Quoting.identifier(relation.name) : qualifiedName(relation)
    }

    /// Returns a relation's name with its schema.
    package func qualifiedName(_ relation: Relation) -> String {
        Quoting.qualified(environment.catalog.schemas[relation.schema]?.name ?? "", relation.name)
    }
}

/// The definitions of indexes.
extension Deparser {
    /// Returns the statement that makes an index (`pg_get_indexdef`).
    package func indexDefinition(_ index: Relation) -> String? {
        guard let definition = index.index, let table = environment.relation(definition.table) else { return nil }
        var text = "CREATE \(definition.isUnique ? "UNIQUE " : "")INDEX \(Quoting.identifier(index.name)) ON "
        if table.kind == .partitionedTable { text += "ONLY " }
        text += isPretty ? relationName(table) : qualifiedName(table)
        let keys = definition.keys.map { key(of: $0, table) + key(suffixOf: $0) }
        text += " USING \(Quoting.identifier(definition.method)) (\(keys.joined(separator: ", ")))"
        if !definition.included.isEmpty { text += " INCLUDE (\(columnList(definition.included, table)))" }
        if definition.nullsNotDistinct { text += " NULLS NOT DISTINCT" }
        if !index.options.isEmpty { text += " WITH (\(index.options.map(Self.option).joined(separator: ", ")))" }
        if let predicate = definition.predicate { text += " WHERE \(expression(predicate, of: table))" }
        return text
    }

    /// Returns one key of an index, by its number from 1, without its order (`pg_get_indexdef` with a column).
    package func indexKey(_ index: Relation, number: Int) -> String? {
        guard let definition = index.index, let table = environment.relation(definition.table) else { return nil }
        if definition.keys.indices.contains(number - 1) { return key(of: definition.keys[number - 1], table) }
        let place = number - 1 - definition.keys.count
        guard definition.included.indices.contains(place) else { return nil }
        return columnList([definition.included[place]], table)
    }

    /// Returns a key: a column, or an expression in parentheses unless it is a call.
    private func key(of key: IndexDefinition.Key, _ table: Relation) -> String {
        guard let expression = key.expression else { return columnList([key.column], table) }
        return item(expression, table)
    }

    /// Returns an expression over a table's columns as it stands in a list: in parentheses unless it is a call.
    package func item(_ expression: BoundExpression, _ table: Relation) -> String {
        let text = self.expression(expression, of: table)
        return expression.looksLikeFunction ? text : "(\(text))"
    }

    /// Returns the order of a key where it is not the default.
    private func key(suffixOf key: IndexDefinition.Key) -> String {
        if key.isDescending { return key.nullsFirst ? " DESC" : " DESC NULLS LAST" }
        return key.nullsFirst ? " NULLS FIRST" : ""
    }

    /// Returns a storage parameter with its value in quotes where it needs them.
    private static func option(_ option: String) -> String {
        guard let equals = option.firstIndex(of: "=") else { return option }
        let value = String(option[option.index(after: equals)...])
        return "\(Quoting.identifier(String(option[..<equals])))='\(value)'"
    }
}

extension ForeignKey.Action {
    /// The words behind ON UPDATE and ON DELETE; nil for the default.
    fileprivate var words: String? {
        switch self {
        case .noAction: nil
        case .restrict: "RESTRICT"
        case .cascade: "CASCADE"
        case .setNull: "SET NULL"
        case .setDefault: "SET DEFAULT"
        }
    }
}

extension BoundExpression {
    /// Tells whether the expression prints as a call (`looks_like_function`).
    var looksLikeFunction: Bool {
        switch self {
        case .call(let call): if case .infixOperator = call.form { false } else { true }
        case .cast(let cast): cast.isFunction
        case .coalesce, .extremum, .nullIf, .sessionValue, .aggregate, .window, .grouping: true
        default: false
        }
    }
}

/// Bodies of routines, in which parameters stand by name.
extension Deparser {
    /// Returns the value of RETURN in a routine's body.
    package func bodyExpression(_ value: BoundExpression, routine: String, parameters: [String]) -> String {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.routineName = routine
        writer.parameterNames = parameters
        writer.expression(value, showsImplicit: false)
        return writer.text
    }

    /// Returns a query of BEGIN ATOMIC, without the blank in front of it; nil when a MERGE stands in it.
    package func bodyQuery(_ query: BoundQuery, routine: String, parameters: [String]) -> String? {
        let writer = bodyWriter(routine, parameters)
        writer.query(query, columnNames: nil, areNamesVisible: false)
        if writer.isIncomplete { return nil }
        return writer.text.first == " " ? String(writer.text.dropFirst()) : writer.text
    }

    /// Returns a change of BEGIN ATOMIC, without the blank in front of it; nil for MERGE, which is not written.
    package func bodyChange(_ change: BoundChange, routine: String, parameters: [String]) -> String? {
        let writer = bodyWriter(routine, parameters)
        guard writer.change(change), !writer.isIncomplete else { return nil }
        return writer.text.first == " " ? String(writer.text.dropFirst()) : writer.text
    }

    /// Makes a writer for statements of a routine's body.
    private func bodyWriter(_ routine: String, _ parameters: [String]) -> DeparseWriter {
        let writer = DeparseWriter(environment, isPretty: isPretty)
        writer.routineName = routine
        writer.parameterNames = parameters
        writer.indent = 1
        writer.levels = [DeparseLevel(names: [], columns: [], commonTables: [], targets: [], windows: [])]
        return writer
    }
}
