import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Storing operators with their commutators and negators (PostgreSQL's pg_operator.c).
extension DefinitionExecutor {
    /// Stores an operator, over a shell that its owner may fill (`OperatorCreate`).
    func store(
        _ definition: OperatorDetails, named name: String, in schema: Schema, commutator: OperatorName?,
        negator: OperatorName?
    ) throws {
        var details = definition
        try checkAttributes(details, hasCommutator: commutator != nil, hasNegator: negator != nil)
        let existing = catalog.objects.operator(
            named: name, left: details.left, right: details.right, in: schema.id)
        if let existing {
            guard existing.operatorDetails?.isShell == true else {
                throw Diagnostic(.duplicateFunction, "operator \(name) already exists")
            }
            try requireOwnership(ofOperator: existing.address.id, named: name)
        }
        let address =
            existing?.address ?? ObjectAddress(.operator, context.identifiers.nextObject())
        if let commutator {
            let other = try relative(commutator, left: details.right, right: details.left, of: name, schema, details)
            details.commutator = other ?? address.id
        }
        if let negator {
            guard let other = try relative(negator, left: details.left, right: details.right, of: name, schema, details)
            else { throw Diagnostic(.invalidFunctionDefinition, "operator cannot be its own negator") }
            details.negator = other
        }
        var object = NamedObject(
            address, name: name, schema: schema.id, owner: existing?.owner ?? currentRole,
            details: .operator(details))
        object.owner = currentRole
        context.store(object)
        recordDependencies(of: object)
        try link(object.address.id, details)
    }

    /// Checks that attributes fit what an operator takes and returns (`OperatorValidateParams`).
    func checkAttributes(_ details: OperatorDetails, hasCommutator: Bool, hasNegator: Bool) throws {
        func refuse(_ condition: Bool, _ message: String) throws {
            if condition { throw Diagnostic(.invalidFunctionDefinition, message) }
        }
        if details.left == nil {
            try refuse(hasCommutator, "only binary operators can have commutators")
            try refuse(details.join.isValid, "only binary operators can have join selectivity")
            try refuse(details.canMerge, "only binary operators can merge join")
            try refuse(details.canHash, "only binary operators can hash")
        }
        if details.result?.oid != SQLType.bool.oid {
            try refuse(hasNegator, "only boolean operators can have negators")
            try refuse(details.restriction.isValid, "only boolean operators can have restriction selectivity")
            try refuse(details.join.isValid, "only boolean operators can have join selectivity")
            try refuse(details.canMerge, "only boolean operators can merge join")
            try refuse(details.canHash, "only boolean operators can hash")
        }
    }

    /// Returns the operator that another one names as its commutator or negator, made as a shell if it is not there; nil
    /// when it is that other one itself (`get_other_operator`).
    func relative(
        _ name: OperatorName, left: SQLType?, right: SQLType?, of ownName: String, _ ownSchema: Schema,
        _ own: OperatorDetails
    ) throws -> ObjectID? {
        guard let right else { return nil }
        func isOwn(_ schema: ObjectID, _ symbol: String) -> Bool {
            schema == ownSchema.id && symbol == ownName && left?.oid == own.left?.oid && right.oid == own.right.oid
        }
        if let found = try lookUpOperator(name, left: left, right: right) {
            let schema = catalog.objects[ObjectAddress(.operator, found.oid)]?.schema ?? Schema.pgCatalog
            if isOwn(schema, found.name) { return nil }
            try requireOwnership(ofOperator: found.oid, named: name.qualifiedName.text)
            return found.oid
        }
        let schema = try namedCreationSchema(for: name.qualifiedName, at: nil)
        if isOwn(schema.id, name.symbol) { return nil }
        try require(.privilege(.create, on: SecurableID(.schema, schema.id)))
        let details = OperatorDetails(left: left, right: right, result: nil, function: .invalid)
        let shell = make(.operator, name: name.symbol, schema: schema.id, details: .operator(details))
        recordDependencies(of: shell)
        return shell.address.id
    }

    /// Finds an operator by name and exact types (`OperatorLookup`).
    func lookUpOperator(_ name: OperatorName, left: SQLType?, right: SQLType) throws -> BuiltinOperator? {
        let environment = context.environment
        guard let qualifier = name.qualifiers.last else {
            return environment.operator(named: name.symbol, left: left, right: right)
        }
        guard let schema = try withoutPlaces({ try environment.namespace(named: qualifier, at: .none) }) else {
            return nil
        }
        return environment.operator(named: name.symbol, left: left, right: right, in: schema)
    }

    /// Throws unless the current role has the privileges of an operator's owner.
    func requireOwnership(ofOperator id: ObjectID, named name: String) throws {
        try require(
            .ownership(of: SecurableID(.operatorKind, id)), refusal: Refusal("must be owner of operator \(name)"))
    }

    /// Records what an operator depends on (`makeOperatorDependencies`).
    func recordDependencies(of object: NamedObject) {
        guard let details = object.operatorDetails else { return }
        catalog.removeReferences(of: object.address)
        var used = [ObjectAddress(.schema, object.schema)]
        for type in [details.left, details.right, details.result].compactMap({ $0 }) {
            used.append(ObjectAddress(.type, type.oid))
        }
        for function in [details.function, details.restriction, details.join] where function.isValid {
            used.append(ObjectAddress(.function, function))
        }
        for address in used { catalog.addDependency(of: object.address, on: address, kind: .normal) }
    }

    /// Enters an operator as the commutator and the negator of those that it names (`OperatorUpd`).
    func link(_ id: ObjectID, _ details: OperatorDetails) throws {
        if details.commutator.isValid {
            try link(details.commutator, to: id, \.commutator, BuiltinTable.commutator(of:), "commutator")
        }
        if details.negator.isValid {
            try link(details.negator, to: id, \.negator, BuiltinTable.negator(of:), "negator")
        }
    }

    /// Enters one operator in another one, which has no such link yet.
    private func link(
        _ other: ObjectID, to id: ObjectID, _ path: WritableKeyPath<OperatorDetails, ObjectID>,
        _ builtin: (ObjectID) -> BuiltinOperator?, _ word: String
    ) throws {
        let environment = context.environment
        let name = environment.operator(other)?.name ?? ""
        func refuse(_ third: ObjectID) -> Diagnostic {
            let thirdName = environment.operator(third)?.name ?? third.description
            return Diagnostic(
                .invalidFunctionDefinition, "\(word) operator \(name) is already the \(word) of operator \(thirdName)")
        }
        guard var object = catalog.objects[ObjectAddress(.operator, other)], var details = object.operatorDetails else {
            if let third = builtin(other) { throw refuse(third.oid) }
            throw Diagnostic.notSupported("a builtin operator as the \(word) of another")
        }
        if details[keyPath: path] == id { return }
        if details[keyPath: path].isValid { throw refuse(details[keyPath: path]) }
        details[keyPath: path] = id
        object.details = .operator(details)
        context.store(object)
    }
}

extension ExecutionContext {
    /// Takes an operator out of its commutator and negator, if it names them itself (`RemoveOperatorById`).
    func unlinkOperator(_ id: ObjectID) {
        guard let own = catalog.objects[ObjectAddress(.operator, id)]?.operatorDetails else { return }
        unlink(id, from: own.commutator, \.commutator)
        unlink(id, from: own.negator, \.negator)
    }

    /// Takes an operator out of another one.
    private func unlink(_ id: ObjectID, from other: ObjectID, _ path: WritableKeyPath<OperatorDetails, ObjectID>) {
        guard other.isValid, other != id, var object = catalog.objects[ObjectAddress(.operator, other)],
            var details = object.operatorDetails, details[keyPath: path] == id
        else { return }
        details[keyPath: path] = .invalid
        object.details = .operator(details)
        store(object)
    }
}
