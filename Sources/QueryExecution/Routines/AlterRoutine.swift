import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes ALTER FUNCTION with options (`AlterFunction`).
    func alterRoutine(_ statement: AlterRoutineStatement) throws -> String {
        var routine = try ownRoutine(statement.kind, statement.routine)
        try requireOwner(of: routine.securable, statement.kind, statement.routine)
        if routine.kind == .aggregate {
            throw Diagnostic(.wrongObjectType, "\"\(statement.routine.name.text)\" is an aggregate function")
        }
        let attributes = try RoutineAttributes(statement.options, isProcedure: routine.kind == .procedure)
        if attributes.isLeakproof == true, !context.isSuperuser {
            throw Diagnostic(.insufficientPrivilege, "only superuser can define a leakproof function")
        }
        try RoutineAttributes.checkCosts(attributes, returnsSet: routine.returnsSet)
        try attributes.apply(to: &routine, context)
        try attributes.applySettings(to: &routine.settings, context)
        catalog.store(routine)
        return "ALTER \(statement.kind.rawValue)"
    }

    /// Changes a routine's name (`AlterObjectRename_internal`).
    func renameRoutine(_ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, to newName: String) throws {
        var routine = try ownRoutine(kind, signature)
        try requireOwner(of: routine)
        try require(.privilege(.create, on: SecurableID(.schema, routine.schema)))
        try checkFree(newName, routine, in: routine.schema)
        routine.name = newName
        catalog.store(routine)
    }

    /// Moves a routine to another schema (`AlterObjectNamespace_internal`).
    func moveRoutine(_ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, to schemaName: String) throws {
        var routine = try ownRoutine(kind, signature)
        let target = try schemaToMoveTo(schemaName)
        try checkMove(from: routine.schema, to: target.id)
        try require(.privilege(.create, on: SecurableID(.schema, target.id)))
        guard target.id != routine.schema else { return }
        try requireOwner(of: routine)
        try checkFree(routine.name, routine, in: target.id)
        catalog.removeReferences(of: routine.address) { $0.referenced.objectClass == .schema }
        routine.schema = target.id
        catalog.store(routine)
        catalog.addDependency(of: routine.address, on: ObjectAddress(.schema, target.id), kind: .normal)
    }

    /// Gives a routine another owner (`AlterObjectOwner_internal`).
    func changeOwner(
        ofRoutine kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, to owner: RoleID
    ) throws {
        let routine = try ownRoutine(kind, signature)
        try changeOwner(of: routine, to: owner)
    }

    /// Gives a routine another owner, who needs CREATE on its schema.
    func changeOwner(of routine: Routine, to owner: RoleID) throws {
        guard routine.owner != owner else { return }
        if !context.isSuperuser {
            try requireOwner(of: routine)
            try requireSetRole(to: owner)
            try context.require(.privilege(.create, on: SecurableID(.schema, routine.schema)), as: owner)
        }
        var changed = routine
        changed.acl = routine.acl?.changingOwner(from: routine.owner, to: owner)
        changed.owner = owner
        catalog.store(changed)
    }

    /// Throws `must be owner of function f`; every kind of routine is a function here.
    private func requireOwner(of routine: Routine) throws {
        try require(
            .ownership(of: routine.securable), refusal: Refusal("must be owner of function \(routine.name)"))
    }

    /// Refuses a name that a routine of the same arguments has (`IsThereFunctionInNamespace`).
    private func checkFree(_ name: String, _ routine: Routine, in schema: ObjectID) throws {
        let types = routine.inputs.map(\.type)
        let isTaken = catalog.routines(named: name, in: schema).contains {
            $0.inputs.map(\.type.oid) == types.map(\.oid)
        }
        guard isTaken else { return }
        let text = types.map { context.environment.typeName($0) }.joined(separator: ", ")
        let schemaName = catalog.schemas[schema]?.name ?? ""
        throw Diagnostic(
            .duplicateFunction, "function \(name)(\(text)) already exists in schema \"\(schemaName)\"")
    }

    // MARK: DROP, COMMENT

    /// Returns the routine to drop; its owner or its schema's owner may (`RemoveObjects`).
    func droppedRoutine(
        _ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        let found: FoundRoutine
        do {
            found = try RoutineLookup(context: context).find(kind, signature)
        } catch let error as Diagnostic {
            guard statement.ifExists, let text = missingText(kind, signature, error) else { throw error }
            notice(text)
            return nil
        }
        if kind == .function, found.kind == .aggregate {
            throw Diagnostic(
                .wrongObjectType, "\"\(signature.name.text)\" is an aggregate function",
                hint: "Use DROP AGGREGATE to drop aggregate functions.")
        }
        switch found {
        case .own(let routine):
            let ownsSchema = isAllowed(
                .ownership(of: SecurableID(.schema, routine.schema)), as: currentRole, in: securables)
            if !ownsSchema { try requireOwner(of: routine.securable, kind, signature) }
            return routine.address
        case .builtin(let function):
            try requireOwner(of: SecurableID(kind.objectKind, function.oid), kind, signature)
            let types = function.argumentTypes.map(\.displayName).joined(separator: ",")
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop \(function.kind == .aggregate ? "function" : "function") \(function.name)(\(types)) because it is required by the database system"
            )
        }
    }

    /// Returns what DROP … IF EXISTS says of a routine that is not there (`does_not_exist_skipping`).
    private func missingText(
        _ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, _ error: Diagnostic
    ) -> String? {
        if let qualifier = signature.name.qualifier, !hasSchema(named: qualifier) {
            return "schema \"\(qualifier)\" does not exist, skipping"
        }
        for argument in signature.arguments ?? [] {
            guard let qualifier = argument.type.name.qualifier, !hasSchema(named: qualifier) else { continue }
            return "schema \"\(qualifier)\" does not exist, skipping"
        }
        if error.sqlState == .undefinedObject, let type = signature.arguments?.first(where: { !isType($0.type) }) {
            return "type \"\(type.type.name.text)\" does not exist, skipping"
        }
        guard error.sqlState == .undefinedFunction else { return nil }
        guard let arguments = signature.arguments else {
            return "\(kind == .routine ? "routine" : kind.noun) \(signature.name.text)() does not exist, skipping"
        }
        let types = arguments.map { $0.type.listText }.joined(separator: ",")
        return "\(kind == .routine ? "routine" : kind.noun) \(signature.name.text)(\(types)) does not exist, skipping"
    }

    /// Tells whether a name is that of a type.
    private func isType(_ name: TypeName) -> Bool { (try? routineType(name, isParameter: false)) != nil }

    /// Sets the comment of a routine.
    func comment(
        onRoutine kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, _ text: String?
    ) throws {
        let address: ObjectAddress
        switch try RoutineLookup(context: context).find(kind, signature) {
        case .own(let routine):
            try requireOwner(of: routine.securable, kind, signature)
            address = routine.address
        case .builtin(let function):
            try requireOwner(of: SecurableID(kind.objectKind, function.oid), kind, signature)
            address = ObjectAddress(.function, function.oid)
        }
        catalog.comments[address] = text
    }
}

extension TypeName {
    /// The type as PostgreSQL prints a list of raw type names (`TypeNameListToString`).
    fileprivate var listText: String { name.text + arrayBounds.map { _ in "[]" }.joined() }
}
