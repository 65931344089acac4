import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// A foreign key with the tables on both its sides, its errors and the statements that PostgreSQL runs for it.
struct ForeignKeySides {
    let referencing: Relation
    let referenced: Relation
    let key: ForeignKey
    let name: String
    private let catalog: Catalog

    /// Looks a foreign key up; nil when it is gone.
    init?(_ relation: ObjectID, _ constraint: ObjectID, _ context: ExecutionContext) {
        catalog = context.catalog
        guard let referencing = catalog.relations[relation],
            let found = referencing.constraints.first(where: { $0.id == constraint }),
            case .foreignKey(let key) = found.kind, let referenced = catalog.relations[key.referencedRelation]
        else { return nil }
        self.referencing = referencing
        self.referenced = referenced
        self.key = key
        name = found.name
    }

    /// The error of a key that the referenced table has not (`ri_ReportViolation`).
    func missing(_ values: [Value], _ context: ExecutionContext) -> Diagnostic {
        let shown = RowDescription(relation: referencing, context: context).key(key.columns, values)
        return Diagnostic(
            .foreignKeyViolation,
            "insert or update on table \"\(referencing.name)\" violates foreign key constraint \"\(name)\"",
            detail: "Key \(shown.map { $0 + " " } ?? "")is not present in table \"\(referenced.name)\"."
        ).about(referencing, constraint: name, in: catalog)
    }

    /// The error of a key that rows refer to.
    func stillReferenced(_ values: [Value], isRestrict: Bool, _ context: ExecutionContext) -> Diagnostic {
        let shown = RowDescription(relation: referenced, context: context).key(key.referencedColumns, values)
        let rule = isRestrict ? "RESTRICT setting of foreign key" : "foreign key"
        return Diagnostic(
            isRestrict ? SQLState("23001") : .foreignKeyViolation,
            "update or delete on table \"\(referenced.name)\" violates \(rule) constraint \"\(name)\" "
                + "on table \"\(referencing.name)\"",
            detail: "Key \(shown.map { $0 + " " } ?? "")is \(isRestrict ? "" : "still ")referenced from table "
                + "\"\(referencing.name)\"."
        ).about(referencing, constraint: name, in: catalog)
    }

    /// The error of a key that is NULL in part, where MATCH FULL allows none.
    var mixedNulls: Diagnostic {
        Diagnostic(
            .foreignKeyViolation,
            "insert or update on table \"\(referencing.name)\" violates foreign key constraint \"\(name)\"",
            detail: "MATCH FULL does not allow mixing of null and nonnull key values."
        ).about(referencing, constraint: name, in: catalog)
    }

    /// The statement that looks a key up.
    var checkStatement: String {
        "SELECT 1 FROM \(only(referenced))\(place(of: referenced)) x WHERE \(condition(referenced, key.referencedColumns)) "
            + "FOR KEY SHARE OF x"
    }

    /// The statement that looks for rows which refer to a key.
    var lossStatement: String {
        "SELECT 1 FROM \(only(referencing))\(place(of: referencing)) x WHERE \(reversed(key.columns)) FOR KEY SHARE OF x"
    }

    /// The statement of ON DELETE CASCADE.
    var deleteStatement: String {
        "DELETE FROM \(only(referencing))\(place(of: referencing)) WHERE \(reversed(key.columns))"
    }

    /// The statement of the actions that change rows.
    func updateStatement(_ action: ForeignKey.Action) -> String {
        let assignments = key.columns.enumerated().map { i, column in
            let value =
                switch action {
                case .setNull: "NULL"
                case .setDefault: "DEFAULT"
                case .cascade, .noAction, .restrict: "$\(i + 1)"
                }
            return "\(quoted(referencing, column)) = \(value)"
        }
        let first = action == .cascade ? key.columns.count + 1 : 1
        return "UPDATE \(only(referencing))\(place(of: referencing)) SET \(assignments.joined(separator: ", ")) "
            + "WHERE \(reversed(key.columns, first: first))"
    }

    /// The condition that columns of a table equal parameters.
    private func condition(_ relation: Relation, _ columns: [Int]) -> String {
        columns.enumerated().map { "\(quoted(relation, $1)) OPERATOR(pg_catalog.=) $\($0 + 1)" }
            .joined(separator: " AND ")
    }

    /// The condition that parameters equal columns of the referencing table.
    private func reversed(_ columns: [Int], first: Int = 1) -> String {
        columns.enumerated().map { "$\($0 + first) OPERATOR(pg_catalog.=) \(quoted(referencing, $1))" }
            .joined(separator: " AND ")
    }

    /// The word that leaves out what inherits from a table; of a partitioned table all rows count.
    private func only(_ relation: Relation) -> String { relation.isPartitioned ? "" : "ONLY " }

    /// A table's name with its schema, always quoted.
    private func place(of relation: Relation) -> String {
        let schema = catalog.schemas[relation.schema]?.name ?? "public"
        return "\"\(schema)\".\"\(relation.name)\""
    }

    /// A column's name, always quoted.
    private func quoted(_ relation: Relation, _ column: Int) -> String {
        "\"\(relation.column(number: column)?.name ?? "")\""
    }
}
