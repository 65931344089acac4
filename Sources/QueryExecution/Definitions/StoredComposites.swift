import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// What happened to the fields of a composite type or of a table's row type.
enum FieldChange {
    /// A field was added behind the others.
    case appended
    /// The field at this place was taken away.
    case removed(Int)
}

/// Brings stored values of a composite type into the shape that the type has now, wherever in a value they stand.
private struct RowReshaper {
    let type: ObjectID
    let change: FieldChange
    let names: [String]
    let types: [SQLType]

    /// Returns a value of a type in its new shape.
    func value(_ value: Value, as type: SQLType) -> Value {
        let type = type.base
        switch value {
        case .array(var array):
            let element = type.elementType ?? array.elementType
            array.elements = array.elements.map { self.value($0, as: element) }
            return .array(array)
        case .row(var row):
            if type.oid == self.type { return .row(reshaped(row)) }
            let inner = type.fields?.types ?? row.types
            for place in row.fields.indices where inner.indices.contains(place) {
                row.fields[place] = self.value(row.fields[place], as: inner[place])
            }
            return .row(row)
        default: return value
        }
    }

    /// Returns a row of the type with its present fields.
    private func reshaped(_ row: RowValue) -> RowValue {
        var fields = row.fields
        switch change {
        case .appended: fields.append(.null)
        case .removed(let place):
            if fields.indices.contains(place) { fields.remove(at: place) }
        }
        return RowValue(types: types, fields: fields, names: names)
    }
}

extension DefinitionExecutor {
    /// Rewrites what tables store of a composite type whose fields changed. PostgreSQL leaves the values as they are and
    /// reads them by the type's present columns.
    func reshapeStoredRows(ofType id: ObjectID, _ change: FieldChange) throws {
        guard case .row(let composite)? = catalog.typeEntry(id)?.kind else { return }
        context.refreshTypes()
        let reshaper = RowReshaper(
            type: id, change: change, names: composite.liveColumns.map(\.name),
            types: composite.liveColumns.map(\.type))
        for relation in catalog.relations.values.sorted(by: { $0.id < $1.id }) {
            let affected = Set(relation.liveColumns.filter { holds($0.type, id) }.map(\.number))
            guard !affected.isEmpty, context.state.contents[relation.storage] != nil else { continue }
            updateRelation(relation.id) {
                for number in affected { $0.columns[number - 1].missingValue = nil }
            }
            guard let changed = catalog.relations[relation.id] else { continue }
            try replaceRows(of: changed, before: relation, value: { _ in nil }) { number, vector in
                guard affected.contains(number) else { return vector }
                let values = (0..<vector.count).map { reshaper.value(vector[$0], as: vector.type) }
                return ColumnVector(type: vector.type, values: values)
            }
        }
    }

    /// Refuses to add a column whose value old rows must be given, to a table whose rows stand in columns of tables: those
    /// would not get it (`find_composite_type_dependencies`).
    func refuseFilledColumn(_ column: Column, hasDefault: Bool, _ relation: Relation) throws {
        let constrained = catalog.types[column.type.oid]?.domain.map {
            !$0.constraints.isEmpty || $0.defaultValue != nil
        }
        if hasDefault || constrained == true { try refuseRewriting(relation) }
    }

    /// Throws when rows of a table that is to be rewritten stand in columns of tables.
    func refuseRewriting(_ relation: Relation) throws {
        guard let user = firstUser(ofType: relation.rowType) else { return }
        throw Diagnostic(
            .featureNotSupported,
            "cannot alter table \"\(relation.name)\" because column \"\(user.relation.name).\(user.column)\" uses its "
                + "row type")
    }
}
