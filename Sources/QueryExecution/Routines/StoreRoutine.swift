import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Enters a routine, or puts it in the place of the one with the same arguments (`ProcedureCreate`).
    func storeRoutine(_ routine: inout Routine, orReplace: Bool) throws {
        try checkPolymorphism(routine)
        let types = routine.inputs.map(\.type.oid)
        let old = catalog.routines(named: routine.name, in: routine.schema).first {
            $0.inputs.map(\.type.oid) == types
        }
        if let old {
            guard orReplace else {
                throw Diagnostic(
                    .duplicateFunction, "function \"\(routine.name)\" already exists with same argument types")
            }
            try require(.ownership(of: old.securable))
            try checkReplacement(of: old, by: routine)
            routine.id = old.id
            routine.owner = old.owner
            routine.acl = old.acl
            catalog.removeReferences(of: old.address)
        } else {
            routine.id = context.identifiers.nextObject()
            routine.acl = catalog.defaultPrivileges.acl(
                forNew: .function, owner: routine.owner, in: routine.schema)
        }
        catalog.store(routine)
        try recordReferences(of: routine)
    }

    /// Refuses a polymorphic result that no argument determines.
    private func checkPolymorphism(_ routine: Routine) throws {
        let outputs = routine.outputs.map(\.type) + [routine.result]
        try checkRanges(outputs, routine)
        guard outputs.contains(where: \.isPolymorphic), !routine.inputs.contains(where: \.type.isPolymorphic) else {
            return
        }
        let type = outputs.first(where: \.isPolymorphic) ?? routine.result
        let family = type.isCompatibleFamily
        throw Diagnostic(
            .invalidFunctionDefinition, "cannot determine result data type",
            detail: family
                ? "A result of type \(type.displayName) requires at least one input of type anycompatible, "
                    + "anycompatiblearray, anycompatiblenonarray, anycompatiblerange, or anycompatiblemultirange."
                : "A result of type \(type.displayName) requires at least one input of type anyelement, anyarray, "
                    + "anynonarray, anyenum, anyrange, or anymultirange.")
    }

    /// Refuses a result of ranges that no argument of ranges determines (`check_valid_polymorphic_signature`).
    private func checkRanges(_ outputs: [SQLType], _ routine: Routine) throws {
        let families: [(SQLType, SQLType)] = [
            (.anyrange, .anymultirange), (.anycompatiblerange, .anycompatiblemultirange),
        ]
        for type in outputs {
            guard let family = families.first(where: { $0.0 == type || $0.1 == type }) else { continue }
            if routine.inputs.contains(where: { $0.type == family.0 || $0.type == family.1 }) { continue }
            throw Diagnostic(
                .invalidFunctionDefinition, "cannot determine result data type",
                detail: "A result of type \(type.displayName) requires at least one input of type "
                    + "\(family.0.displayName) or \(family.1.displayName).")
        }
    }

    /// Refuses what callers of the old routine would notice.
    private func checkReplacement(of old: Routine, by new: Routine) throws {
        let signature = context.environment.signatureText(of: old)
        let hint = "Use DROP \(old.kind == .procedure ? "PROCEDURE" : "FUNCTION") \(signature) first."
        if old.kind != new.kind {
            throw Diagnostic(
                .wrongObjectType, "cannot change routine kind", detail: "\"\(old.name)\" is \(old.kind.article).")
        }
        if old.result.oid != new.result.oid || old.returnsSet != new.returnsSet {
            throw Diagnostic(
                .invalidFunctionDefinition,
                old.kind == .procedure
                    ? "cannot change whether a procedure has output parameters"
                    : "cannot change return type of existing function", hint: hint)
        }
        if new.result == .record, !Self.sameColumns(old.outputs, new.outputs) {
            throw Diagnostic(
                .invalidFunctionDefinition, "cannot change return type of existing function",
                detail: "Row type defined by OUT parameters is different.", hint: hint)
        }
        for (before, after) in zip(old.inputs, new.inputs) where !before.name.isEmpty && before.name != after.name {
            throw Diagnostic(
                .invalidFunctionDefinition, "cannot change name of input parameter \"\(before.name)\"", hint: hint)
        }
        let count = { (routine: Routine) in routine.inputs.count { $0.defaultValue != nil } }
        if count(new) < count(old) {
            throw Diagnostic(
                .invalidFunctionDefinition, "cannot remove parameter defaults from existing function", hint: hint)
        }
    }

    /// Tells whether OUT parameters make the same row.
    private static func sameColumns(
        _ old: [CatalogModel.RoutineParameter], _ new: [CatalogModel.RoutineParameter]
    ) -> Bool {
        old.map(\.type.oid) == new.map(\.type.oid) && old.map(\.name) == new.map(\.name)
    }

    /// Records what a routine depends on: its schema, row types of tables, and what its SQL body and defaults name.
    private func recordReferences(of routine: Routine) throws {
        let address = routine.address
        catalog.addDependency(of: address, on: ObjectAddress(.schema, routine.schema), kind: .normal)
        for type in routine.parameters.map(\.type) + [routine.result] {
            recordUse(of: type, by: address)
        }
        var found: Set<ObjectAddress> = []
        for value in routine.parameters.compactMap(\.defaultValue) { found.formUnion(value.referencedObjects) }
        switch routine.body {
        case .text: break
        case .analyzed(let statements, _):
            for case .query(let query) in statements { found.formUnion(query.referencedColumns) }
            for case .change(let change) in statements { found.formUnion(change.referencedObjects) }
        case .aggregate(let definition):
            found.insert(ObjectAddress(.function, definition.transition))
            if let final = definition.final { found.insert(ObjectAddress(.function, final)) }
        }
        try requireUsage(ofNamed: found.filter { $0.objectClass == .type }.map(\.id))
        for reference in found.map(constraintBehind) where reference != address {
            catalog.addDependency(of: address, on: reference, kind: .normal)
        }
    }

    /// Returns the constraint that an index belongs to, in the place of the index; anything else as it is.
    private func constraintBehind(_ address: ObjectAddress) -> ObjectAddress {
        guard address.objectClass == .relation, let index = catalog.relations[address.id]?.index,
            let table = catalog.relations[index.table]
        else { return address }
        let constraint = table.constraints.first { constraint in
            switch constraint.kind {
            case .primaryKey(_, address.id), .unique(_, address.id, _): true
            default: false
            }
        }
        return constraint.map { ObjectAddress(.constraint, $0.id) } ?? address
    }
}

extension SQLTypes.RoutineKind {
    /// The kind with its article, as messages have it.
    var article: String {
        switch self {
        case .function: "a function"
        case .procedure: "a procedure"
        case .aggregate: "an aggregate function"
        case .window: "a window function"
        }
    }

    /// The kind's word.
    var noun: String {
        switch self {
        case .function, .window: "function"
        case .procedure: "procedure"
        case .aggregate: "aggregate"
        }
    }
}

extension SQLType {
    /// Tells whether the type is one of the family of `anycompatible`.
    var isCompatibleFamily: Bool { (5077...5080).contains(oid.rawValue) || oid.rawValue == 4538 }
}
