import SQLBasics

/// The relations of pg_catalog and information_schema: what they are called and what columns they have.
package enum SystemRelations {
    /// Returns the relation of this name in a system schema.
    package static func relation(named name: String, in schema: ObjectID) -> Relation? { nil }

    /// Returns the relation of this number.
    package static func relation(_ id: ObjectID) -> Relation? { nil }

    /// All system relations.
    package static var all: [Relation] { [] }
}
