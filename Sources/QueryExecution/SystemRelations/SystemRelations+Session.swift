import CatalogModel
import SQLBasics
import SQLTypes

/// The relations about what only this session has.
extension SystemRelationReader {
    /// Makes pg_cursors.
    func cursors() -> [SystemRow] {
        context.cursors.map { cursor in
            [
                "name": .text(cursor.name), "statement": .text(cursor.statement), "is_holdable": .bool(cursor.isHeld),
                "is_binary": .bool(cursor.isBinary), "is_scrollable": .bool(cursor.isScrollable),
                "creation_time": .int(cursor.creationTime),
            ]
        }
    }

    /// Makes pg_prepared_statements.
    func preparedStatements() -> [SystemRow] {
        context.preparedStatements.map { statement in
            [
                "name": .text(statement.name), "statement": .text(statement.statement),
                "prepare_time": .int(statement.creationTime), "parameter_types": Self.types(statement.parameterTypes),
                "result_types": statement.resultTypes.map(Self.types) ?? .null, "from_sql": .bool(statement.isFromSQL),
                "generic_plans": .int(Int64(statement.genericPlans)),
                "custom_plans": .int(Int64(statement.customPlans)),
            ]
        }
    }

    /// Makes an array of types.
    private static func types(_ types: [SQLType]) -> Value {
        .array(ArrayValue(elementType: .regtype, elements: types.map { .int(Int64($0.oid.rawValue)) }))
    }
}
