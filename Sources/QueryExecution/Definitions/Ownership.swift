import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes ALTER … OWNER TO for schemas and databases (`AlterSchemaOwner`, `AlterDatabaseOwner`).
    func alterOwner(_ statement: AlterOwnerStatement) throws -> String {
        let owner = try role(statement.newOwner)
        if case .routine(let signature, let kind) = statement.object {
            try changeOwner(ofRoutine: kind, signature, to: owner)
            return "ALTER \(kind.rawValue)"
        }
        if case .operator(let signature) = statement.object {
            try changeOwner(ofOperator: signature, to: owner)
            return "ALTER OPERATOR"
        }
        if case .type(let kind, let type) = statement.object {
            try changeOwner(ofType: kind, type.name, to: owner)
            return "ALTER \(kind.rawValue)"
        }
        guard case .named(let kind, let name) = statement.object else {
            throw Diagnostic.notSupported("this form of ALTER … OWNER TO", at: statement.span)
        }
        switch kind {
        case .schema:
            let schema = try schema(named: name.name)
            try changeOwner(ofSchema: schema, to: owner)
            return "ALTER SCHEMA"
        case .database:
            try changeOwner(ofDatabase: name.name, to: owner)
            return "ALTER DATABASE"
        default:
            guard let named = NamedKind(kind) else {
                throw Diagnostic.notSupported("ALTER \(kind.rawValue) … OWNER TO", at: statement.span)
            }
            try changeOwner(named, name, to: owner)
            return "ALTER \(kind.rawValue)"
        }
    }

    /// Changes the owner of a schema (`AlterSchemaOwner_internal`).
    func changeOwner(ofSchema schema: Schema, to owner: RoleID) throws {
        guard schema.owner != owner else { return }
        try require(.ownership(of: SecurableID(.schema, schema.id)))
        try requireSetRole(to: owner)
        try require(.privilege(.create, on: SecurableID(.database, context.database)))
        setOwner(ofSchema: schema, owner)
    }

    /// Stores a new owner of a schema and rewrites its ACL.
    func setOwner(ofSchema schema: Schema, _ owner: RoleID) {
        var changed = schema
        changed.acl = schema.acl?.changingOwner(from: schema.owner, to: owner)
        changed.owner = owner
        catalog.store(changed)
    }

    /// Changes the owner of a database (`AlterDatabaseOwner`).
    private func changeOwner(ofDatabase name: String, to owner: RoleID) throws {
        guard var database = context.state.cluster.database(named: name) else {
            throw Diagnostic(.invalidCatalogName, "database \"\(name)\" does not exist")
        }
        guard database.owner != owner else { return }
        try require(.ownership(of: SecurableID(.database, database.id)))
        try requireSetRole(to: owner)
        try require(.attribute(.createDatabase), refusal: Refusal("permission denied to change owner of database"))
        database.acl = database.acl?.changingOwner(from: database.owner, to: owner)
        database.owner = owner
        context.state.cluster.store(database)
    }

    /// Changes the owner of a relation with its indexes and owned sequences (`ATExecChangeOwner`).
    func changeOwner(of relation: Relation, to owner: RoleID) throws {
        guard relation.owner != owner else { return }
        if relation.kind == .index {
            context.notice(
                Diagnostic(
                    .warning, .wrongObjectType, "cannot change owner of index \"\(relation.name)\"",
                    hint: "Change the ownership of the index's table instead."))
            return
        }
        if let owning = relation.sequence?.ownedBy, let table = catalog.relations[owning.relation] {
            throw Diagnostic(
                .featureNotSupported, "cannot change owner of sequence \"\(relation.name)\"",
                detail: "Sequence \"\(relation.name)\" is linked to table \"\(table.name)\".")
        }
        if !context.isSuperuser {
            try requireOwnership(of: relation)
            try requireSetRole(to: owner)
            try context.require(.privilege(.create, on: SecurableID(.schema, relation.schema)), as: owner)
        }
        setOwner(of: relation, owner)
    }

    /// Stores a new owner of a relation, of its indexes and of the sequences that its columns own.
    package func setOwner(of relation: Relation, _ owner: RoleID) {
        let old = relation.owner
        updateRelation(relation.id) { changed in
            changed.acl = changed.acl?.changingOwner(from: old, to: owner)
            changed.rowTypeACL = changed.rowTypeACL?.changingOwner(from: old, to: owner)
            for position in changed.columns.indices {
                let acl = changed.columns[position].acl
                changed.columns[position].acl = acl?.changingOwner(from: old, to: owner)
            }
            changed.owner = owner
        }
        for (address, acl) in catalog.builtinACLs
        where address.objectClass == .relation && address.id == relation.id {
            catalog.builtinACLs[address] = acl.changingOwner(from: old, to: owner)
        }
        for index in relation.indexes { updateRelation(index) { $0.owner = owner } }
        for sequence in ownedSequences(of: relation.id) where sequence.owner == old { setOwner(of: sequence, owner) }
    }
}

extension ExecutionContext {
    /// Throws the refusal unless a demand holds for a role other than the current one.
    package func require(_ demand: Demand, as role: RoleID, refusal: Refusal? = nil) throws {
        let requirement = Requirement(demand, as: role, phase: .execution, refusal: refusal)
        if let denial = firstDenial([requirement], in: securables) { throw denial }
    }
}
