import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// What operators have in common with other objects, and ALTER OPERATOR … SET.
extension DefinitionExecutor {
    /// Returns the operator that a statement names, or throws 42883 (`LookupOperWithArgs`).
    func findOperator(_ signature: OperatorSignature) throws -> BuiltinOperator {
        let (left, right) = try withoutPlaces {
            (try signature.left.map { try resolveType($0) }, try signature.right.map { try resolveType($0) })
        }
        guard let right else {
            throw Diagnostic(.syntaxError, "postfix operators are not supported")
        }
        if let found = try lookUpOperator(signature.name, left: left, right: right) { return found }
        let types = [left, right].compactMap { $0 }.map { context.environment.typeName($0) }
        let text = OperatorSearch.signature(signature.name.qualifiedName.text, types)
        throw Diagnostic(.undefinedFunction, "operator does not exist: \(text)")
    }

    /// Returns the operator to drop; its owner or its schema's may (`RemoveObjects`).
    func droppedOperator(_ signature: OperatorSignature, _ statement: DropStatement) throws -> ObjectAddress? {
        let name = signature.name.qualifiedName
        let found: BuiltinOperator
        do {
            found = try findOperator(signature)
        } catch let error as Diagnostic {
            guard statement.ifExists,
                [.undefinedFunction, .undefinedObject, .invalidSchemaName].contains(error.sqlState)
            else { throw error }
            if let qualifier = name.qualifier, !hasSchema(named: qualifier) {
                notice("schema \"\(qualifier)\" does not exist, skipping")
            } else if error.sqlState != .undefinedFunction {
                notice(error.message + ", skipping")
            } else {
                notice("operator \(name.text) does not exist, skipping")
            }
            return nil
        }
        let address = ObjectAddress(.operator, found.oid)
        let schema = SecurableID(.schema, catalog.objects[address]?.schema ?? Schema.pgCatalog)
        if !isAllowed(.ownership(of: schema), as: currentRole, in: securables) {
            try requireOwnership(ofOperator: found.oid, named: name.text)
        }
        guard !found.oid.isBuiltin else {
            let text = ObjectDescriber(context: context).description(of: address)
            throw Diagnostic(
                .dependentObjectsStillExist, "cannot drop \(text) because it is required by the database system")
        }
        return address
    }

    /// Sets the comment of an operator, which its owner may.
    func comment(onOperator signature: OperatorSignature, _ text: String?) throws {
        let found = try findOperator(signature)
        try requireOwnership(ofOperator: found.oid, named: signature.name.qualifiedName.text)
        catalog.comments[ObjectAddress(.operator, found.oid)] = text
    }

    /// Changes the owner of an operator (`AlterObjectOwner_internal`).
    func changeOwner(ofOperator signature: OperatorSignature, to owner: RoleID) throws {
        let found = try findOperator(signature)
        guard var object = catalog.objects[ObjectAddress(.operator, found.oid)] else {
            guard owner != .bootstrapSuperuser else { return }
            try requireOwnership(ofOperator: found.oid, named: found.name)
            throw Diagnostic.notSupported("changing the owner of a builtin operator")
        }
        guard object.owner != owner else { return }
        if !context.isSuperuser {
            try requireOwnership(ofOperator: found.oid, named: found.name)
            try requireSetRole(to: owner)
            try context.require(.privilege(.create, on: SecurableID(.schema, object.schema)), as: owner)
        }
        object.owner = owner
        context.store(object)
    }

    /// Moves an operator to another schema (`AlterObjectNamespace_internal`).
    func setSchema(ofOperator signature: OperatorSignature, to newSchema: Identifier) throws {
        let found = try findOperator(signature)
        let target = try schemaToMoveTo(newSchema.name)
        try require(.privilege(.create, on: SecurableID(.schema, target.id)))
        guard var object = catalog.objects[ObjectAddress(.operator, found.oid)] else {
            guard target.id != Schema.pgCatalog else { return }
            try requireOwnership(ofOperator: found.oid, named: found.name)
            throw Diagnostic.notSupported("moving a builtin operator")
        }
        try checkMove(from: object.schema, to: target.id)
        guard target.id != object.schema else { return }
        try requireOwnership(ofOperator: found.oid, named: found.name)
        if catalog.objects.operator(named: found.name, left: found.left, right: found.right, in: target.id) != nil {
            let values = [
                found.name, (found.left?.oid ?? .invalid).description, found.right.oid.description,
                target.id.description,
            ]
            throw Diagnostic(
                .uniqueViolation,
                "duplicate key value violates unique constraint \"pg_operator_oprname_l_r_n_index\"",
                detail: "Key (oprname, oprleft, oprright, oprnamespace)=(\(values.joined(separator: ", "))) "
                    + "already exists.")
        }
        catalog.objects.remove(object.address)
        object.schema = target.id
        context.store(object)
        catalog.removeReferences(of: object.address) { $0.referenced.objectClass == .schema }
        catalog.addDependency(of: object.address, on: ObjectAddress(.schema, target.id), kind: .normal)
    }

    /// Executes ALTER OPERATOR … SET (`AlterOperator`), which its owner may.
    func alterOperator(_ statement: AlterOperatorStatement) throws -> String {
        let found = try findOperator(statement.operator)
        var reader = OperatorAttributes(executor: self)
        var cleared: Set<String> = []
        for attribute in statement.attributes {
            let name = attribute.name.name
            if ["restrict", "join"].contains(name), attribute.isEmpty {
                cleared.insert(name)
            } else if try !reader.readChangeable(attribute) {
                let isKnown = ["leftarg", "rightarg", "function", "procedure"].contains(name)
                throw Diagnostic(
                    .syntaxError,
                    "operator attribute \"\(name)\" " + (isKnown ? "cannot be changed" : "not recognized"))
            }
        }
        try requireOwnership(ofOperator: found.oid, named: found.name)
        guard var object = catalog.objects[ObjectAddress(.operator, found.oid)], var details = object.operatorDetails
        else { throw Diagnostic.notSupported("changing a builtin operator") }
        if cleared.contains("restrict") { details.restriction = .invalid }
        if cleared.contains("join") { details.join = .invalid }
        if let name = reader.restriction { details.restriction = try estimator(name, .restriction) }
        if let name = reader.join { details.join = try estimator(name, .join) }
        try change(&details, of: object, reader)
        object.details = .operator(details)
        context.store(object)
        recordDependencies(of: object)
        try link(object.address.id, details)
        return "ALTER OPERATOR"
    }

    /// Changes what can be set once only.
    private func change(_ details: inout OperatorDetails, of object: NamedObject, _ reader: OperatorAttributes) throws {
        guard let schema = catalog.schemas[object.schema] else { return }
        func other(_ name: OperatorName, left: SQLType?, right: SQLType?) throws -> ObjectID? {
            try relative(name, left: left, right: right, of: object.name, schema, details)
        }
        var commutator: ObjectID?
        var negator: ObjectID?
        if let name = reader.commutator {
            commutator = try other(name, left: details.right, right: details.left) ?? object.address.id
        }
        if let name = reader.negator {
            guard let found = try other(name, left: details.left, right: details.right) else {
                throw Diagnostic(.invalidFunctionDefinition, "operator cannot be its own negator")
            }
            negator = found
        }
        try checkOnce("commutator", details.commutator.isValid && commutator.map { $0 != details.commutator } == true)
        try checkOnce("negator", details.negator.isValid && negator.map { $0 != details.negator } == true)
        try checkOnce("merges", details.canMerge && reader.canMerge == false)
        try checkOnce("hashes", details.canHash && reader.canHash == false)
        if let canMerge = reader.canMerge { details.canMerge = canMerge }
        if let canHash = reader.canHash { details.canHash = canHash }
        try checkAttributes(details, hasCommutator: commutator != nil, hasNegator: negator != nil)
        if let commutator { details.commutator = commutator }
        if let negator { details.negator = negator }
    }

    /// Refuses to change what is set already.
    private func checkOnce(_ name: String, _ isChanged: Bool) throws {
        guard isChanged else { return }
        throw Diagnostic(
            .invalidFunctionDefinition,
            "operator attribute \"\(name)\" cannot be changed if it has already been set")
    }
}

extension OperatorAttribute {
    /// Whether the attribute says that there is to be none.
    fileprivate var isEmpty: Bool {
        switch value {
        case .absent, .none: true
        default: false
        }
    }
}
