/// What may exist in the cluster of a case. It follows the statements loosely: nobody looks whether they succeed.
package struct World: Sendable {
    /// The names of roles.
    package var roles: [String] = []
    /// The names of schemas.
    package var schemas = ["public"]
    /// Who was given the right to make objects in a schema when it was made.
    package var makers: [String: [String]] = [:]
    /// Tables, views and sequences.
    package var relations: [Relation] = []
    /// Other objects by kind: functions with their arguments, types and so on.
    package var others: [String: [NamedObject]] = [:]
    /// A number for the names of new objects.
    package var counter = 0
}

/// A column that may exist.
package struct Column: Sendable {
    /// Its name.
    package var name: String
    /// Whether it holds numbers; otherwise it holds text.
    package var isNumber: Bool
}

/// A table, view or sequence that may exist.
package struct Relation: Sendable {
    /// What it is.
    package enum Kind: Sendable { case table, view, sequence, materializedView, foreignTable }

    /// What it is.
    package var kind: Kind
    /// Its schema.
    package var schema: String
    /// Its name.
    package var name: String
    /// Who is thought to own it.
    package var owner: String
    /// Its columns.
    package var columns: [Column]
    /// Tells whether the first column is a primary key.
    package var hasKey = false

    /// The word for its kind in statements.
    package var noun: String {
        switch kind {
        case .table: "TABLE"
        case .view: "VIEW"
        case .sequence: "SEQUENCE"
        case .materializedView: "MATERIALIZED VIEW"
        case .foreignTable: "FOREIGN TABLE"
        }
    }

    /// The name with the schema.
    package var qualified: String { "\(schema).\(name)" }
}

/// Any other object that may exist.
package struct NamedObject: Sendable {
    /// Its name as statements write it, with schema and arguments.
    package var text: String
    /// Who is thought to own it.
    package var owner: String
}
