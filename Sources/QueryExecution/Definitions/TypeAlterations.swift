import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// What types have in common with other objects: DROP, RENAME, OWNER TO, SET SCHEMA, COMMENT.
extension DefinitionExecutor {
    // MARK: DROP

    /// Returns the type to drop; its owner or its schema's owner may (`RemoveObjects`).
    func droppedType(_ kind: SQLSyntax.ObjectKind, _ type: TypeName, _ statement: DropStatement) throws
        -> ObjectAddress?
    {
        guard let found = try findType(type, ifExists: statement.ifExists) else { return nil }
        let entry = catalog.typeEntry(found.oid)
        if kind == .domain, entry?.isDomain != true {
            throw Self.notDomain(type)
        }
        let schema = entry?.schema ?? Schema.pgCatalog
        let ownsSchema = isAllowed(.ownership(of: SecurableID(.schema, schema)), as: currentRole, in: securables)
        if !ownsSchema { try requireOwnership(ofType: found.oid) }
        guard let entry else {
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop type \(found.displayName) because it is required by the database system")
        }
        if case .array(let element) = entry.kind {
            let name = SQLType(oid: element).displayName
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop type \(found.displayName) because type \(name) requires it",
                hint: "You can drop type \(name) instead.")
        }
        if case .multirange(let range) = entry.kind {
            let name = SQLType(oid: range).displayName
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop type \(found.displayName) because type \(name) requires it",
                hint: "You can drop type \(name) instead.")
        }
        if let table = entry.tableOfRow {
            let describer = ObjectDescriber(context: context)
            let description = describer.description(of: ObjectAddress(.relation, table.id))
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop type \(found.displayName) because \(description) requires it",
                hint: "You can drop \(description) instead.")
        }
        return ObjectAddress(.type, found.oid)
    }

    /// Returns the type that DROP names; with IF EXISTS says so and returns nil when there is none.
    private func findType(_ type: TypeName, ifExists: Bool) throws -> SQLType? {
        do {
            return try resolveType(type)
        } catch let error as Diagnostic {
            guard ifExists, error.sqlState == .undefinedObject || error.sqlState == .invalidSchemaName else {
                throw error.withoutPosition
            }
            notice(error.message + ", skipping")
            return nil
        }
    }

    // MARK: RENAME and SET SCHEMA

    /// Renames a type, which its owner may (`RenameType`).
    func renameType(_ kind: SQLSyntax.ObjectKind, _ name: QualifiedName, to newName: String) throws {
        let entry = try alterableType(name)
        try requireOwnership(ofType: entry.id)
        if kind == .domain, !entry.isDomain {
            throw Diagnostic(.wrongObjectType, "\(SQLType(oid: entry.id).displayName) is not a domain")
        }
        try refuseRowType(entry)
        try refuseArray(entry)
        if case .row = entry.kind, catalog.relation(named: newName, in: entry.schema) != nil {
            throw Diagnostic(.duplicateTable, "relation \"\(newName)\" already exists")
        }
        if catalog.typeEntry(named: newName, in: entry.schema) != nil {
            throw Diagnostic(.duplicateObject, "type \"\(newName)\" already exists")
        }
        if case .row(let relation) = entry.kind {
            updateRelation(relation.id) { $0.name = newName }
        } else {
            catalog.updateType(entry.id) { $0.name = newName }
        }
    }

    /// Moves a type to another schema (`AlterTypeNamespace`).
    func setSchema(ofType kind: SQLSyntax.ObjectKind, _ name: QualifiedName, to schemaName: String) throws {
        let entry = try alterableType(name)
        if kind == .domain, !entry.isDomain {
            throw Diagnostic(.wrongObjectType, "\(SQLType(oid: entry.id).displayName) is not a domain")
        }
        let target = try schemaToMoveTo(schemaName)
        try checkMove(from: entry.schema, to: target.id)
        try require(.privilege(.create, on: SecurableID(.schema, target.id)))
        try requireOwnership(ofType: entry.id)
        try refuseArray(entry)
        if target.id != entry.schema, catalog.typeEntry(named: entry.name, in: target.id) != nil {
            throw Diagnostic(
                .duplicateObject, "type \"\(entry.name)\" already exists in schema \"\(target.name)\"")
        }
        try refuseRowType(entry)
        guard target.id != entry.schema else { return }
        if case .row(let relation) = entry.kind {
            try requireFree(relation.name, in: target)
            updateRelation(relation.id) { $0.schema = target.id }
        } else {
            catalog.updateType(entry.id) { $0.schema = target.id }
        }
        let address = ObjectAddress(.type, entry.id)
        catalog.removeReferences(of: address) { $0.referenced.objectClass == .schema }
        catalog.addDependency(of: address, on: ObjectAddress(.schema, target.id), kind: .normal)
    }

    /// Refuses the row type of a table, which follows its table.
    private func refuseRowType(_ entry: TypeEntry) throws {
        guard let table = entry.tableOfRow else { return }
        let statement = table.isTable ? "ALTER TABLE" : "ALTER \(ObjectDescriber.noun(table.kind).uppercased())"
        throw Diagnostic(
            .wrongObjectType, "\(SQLType(oid: entry.id).displayName) is a table's row type",
            hint: "Use \(statement == "ALTER TABLE" ? statement : "ALTER TABLE") instead.")
    }

    /// Refuses an array type, which follows its element type.
    private func refuseArray(_ entry: TypeEntry) throws {
        guard case .array(let element) = entry.kind else { return }
        throw Diagnostic(
            .wrongObjectType, "cannot alter array type \(SQLType(oid: entry.id).displayName)",
            hint: "You can alter type \(SQLType(oid: element).displayName), which will alter the array type as well.")
    }

    /// Refuses to give a multirange type an owner, which is that of its range type.
    private func refuseMultirange(_ entry: TypeEntry) throws {
        guard case .multirange(let range) = entry.kind else { return }
        let name = SQLType(oid: range).displayName
        throw Diagnostic(
            .wrongObjectType, "cannot alter multirange type \(SQLType(oid: entry.id).displayName)",
            hint: "You can alter type \(name), which will alter the multirange type as well.")
    }

    // MARK: OWNER TO

    /// Changes the owner of a type (`AlterTypeOwner`).
    func changeOwner(ofType kind: SQLSyntax.ObjectKind, _ name: QualifiedName, to owner: RoleID) throws {
        let entry = try alterableType(name)
        if kind == .domain, !entry.isDomain {
            throw Diagnostic(.wrongObjectType, "\(SQLType(oid: entry.id).displayName) is not a domain")
        }
        try refuseRowType(entry)
        try refuseArray(entry)
        try refuseMultirange(entry)
        guard entry.owner != owner else { return }
        if !context.isSuperuser {
            try requireOwnership(ofType: entry.id)
            try requireSetRole(to: owner)
            try context.require(.privilege(.create, on: SecurableID(.schema, entry.schema)), as: owner)
        }
        setOwner(ofType: entry.id, owner)
    }

    /// Stores a new owner of a type and rewrites its ACL.
    func setOwner(ofType id: ObjectID, _ owner: RoleID) {
        guard let entry = catalog.typeEntry(id) else { return }
        let acl = entry.acl?.changingOwner(from: entry.owner, to: owner)
        if case .row(let relation) = entry.kind {
            updateRelation(relation.id) {
                $0.owner = owner
                $0.rowTypeACL = acl
            }
        } else {
            catalog.updateType(id) {
                $0.owner = owner
                $0.acl = acl
            }
            if case .range(let range) = entry.kind { catalog.updateType(range.multirange) { $0.owner = owner } }
        }
    }

    // MARK: COMMENT

    /// Sets the comment of a type, which its owner may.
    func comment(onType kind: SQLSyntax.ObjectKind, _ name: TypeName, _ text: String?) throws {
        guard let type = try findType(name, ifExists: false) else { return }
        if kind == .domain, catalog.typeEntry(type.oid)?.isDomain != true { throw Self.notDomain(name) }
        try requireOwnership(ofType: type.oid)
        catalog.comments[ObjectAddress(.type, type.oid)] = text
    }

    /// The error of a type, an array's among them, where a domain is wanted (`get_object_address_type`).
    private static func notDomain(_ type: TypeName) -> Diagnostic {
        let brackets = type.arrayBounds.isEmpty ? "" : "[]"
        return Diagnostic(.wrongObjectType, "\"\(type.name.text)\(brackets)\" is not a domain")
    }

    /// Sets the comment of a domain's constraint, which the domain's owner may.
    func comment(onConstraint constraint: String, ofDomain name: QualifiedName, _ text: String?) throws {
        let type = try typeNamed(name)
        guard let domain = catalog.types[type.oid]?.domain else {
            throw Diagnostic(.wrongObjectType, "\"\(name.text)\" is not a domain")
        }
        guard let found = domain.constraints.first(where: { $0.name == constraint }) else {
            throw Diagnostic(
                .undefinedObject, "constraint \"\(constraint)\" for domain \(type.displayName) does not exist")
        }
        try requireOwnership(ofType: type.oid)
        catalog.comments[ObjectAddress(.constraint, found.id)] = text
    }
}
