/// A kind of statements that the generator can make. A new area is a file under `Areas` and a mention in `all`.
package struct Area: Sendable {
    /// A word for it.
    package var name: String
    /// How often it is chosen, compared with the others.
    package var weight: Int
    /// Tells whether it can run in a transaction block, and can be undone.
    package var fitsBlocks = true
    /// Makes a statement, or several that belong together.
    package var make: @Sendable (Draw) -> [String]

    /// All areas.
    package static let all: [Area] = [
        queries, changes, locking, sequenceCalls, objectGrants, objectRevokes, schemaWideGrants, roleGrants,
        roleRevokes,
        roleDefinitions, creations, alterations, drops, ownership, defaultPrivileges, inquiries, catalogLooks, settings,
        comments, temporaryTables, policies,
        routines, types, materializedViews, merges, copies, cursors, preparedStatements, largeObjects, foreignData,
        triggers, blocks, schemaElements, serverObjects, objectInquiries, aclFunctions, functionUses,
    ]
}
