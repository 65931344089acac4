import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// CREATE CAST, DROP CAST and COMMENT ON CAST.
extension DefinitionExecutor {
    /// Executes CREATE CAST (`CreateCast`): the owner of one of the types may, with USAGE on both.
    func createCast(_ statement: CreateCastStatement) throws -> String {
        let source = try withoutPlaces { try resolveType(statement.source) }.unmodified
        let target = try withoutPlaces { try resolveType(statement.target) }.unmodified
        for (type, written, word) in [(source, statement.source, "source"), (target, statement.target, "target")]
        where type.info?.kind == "p" {
            throw Diagnostic(.wrongObjectType, "\(word) data type \(written.name.text) is a pseudo-type")
        }
        try requireOwnership(ofCast: source, target)
        try requireUsage(ofType: source)
        try requireUsage(ofType: target)
        for (type, word) in [(source, "source"), (target, "target")] where type.isDomain {
            context.notice(
                Diagnostic(
                    .warning, .wrongObjectType, "cast will be ignored because the \(word) data type is a domain"))
        }
        var function = ObjectID.invalid
        var arguments = 0
        let method: Character
        switch statement.method {
        case .function(let signature):
            (function, arguments) = try castFunction(signature, source, target)
            method = "f"
        case .binary:
            try checkBinary(source, target)
            method = "b"
        case .inputOutput: method = "i"
        }
        if source.oid == target.oid, arguments < 2 {
            throw Diagnostic(.invalidObjectDefinition, "source data type and target data type are the same")
        }
        try storeCast(source, target, function, statement.context, method)
        return "CREATE CAST"
    }

    /// Stores a cast with its dependencies (`CastCreate`).
    private func storeCast(
        _ source: SQLType, _ target: SQLType, _ function: ObjectID, _ context: CreateCastStatement.Context,
        _ method: Character
    ) throws {
        if findCast(source, target) != nil {
            throw Diagnostic(.duplicateObject, "\(description(ofCast: source, target)) already exists")
        }
        let letter: CastContext =
            switch context {
            case .explicit: .explicit
            case .assignment: .assignment
            case .implicit: .implicit
            }
        let id = self.context.identifiers.nextObject()
        let entry = CastEntry(
            oid: id, source: source.oid, target: target.oid, function: function, context: letter, method: method)
        let address = ObjectAddress(.cast, id)
        self.context.store(
            NamedObject(
                address, name: CastEntry.key(from: source.oid, to: target.oid), owner: .invalid,
                details: .cast(entry)))
        recordUse(of: source, by: address)
        recordUse(of: target, by: address)
        if function.isValid {
            catalog.addDependency(of: address, on: ObjectAddress(.function, function), kind: .normal)
        }
    }

    /// Returns the function of a cast with the number of its arguments.
    private func castFunction(
        _ signature: RoutineSignature, _ source: SQLType, _ target: SQLType
    ) throws -> (id: ObjectID, arguments: Int) {
        let function: BuiltinFunction
        switch try RoutineLookup(context: context).find(.function, signature) {
        case .builtin(let found): function = found
        case .own(let routine): function = routine.signature(in: catalog)
        }
        func invalid(_ message: String) -> Diagnostic { Diagnostic(.invalidObjectDefinition, message) }
        let types = function.argumentTypes
        guard let first = types.first, types.count <= 3 else {
            throw invalid("cast function must take one to three arguments")
        }
        guard isBinaryCoercible(source, to: first) else {
            throw invalid("argument of cast function must match or be binary-coercible from source data type")
        }
        if types.count > 1, types[1].oid != SQLType.int4.oid {
            throw invalid("second argument of cast function must be type integer")
        }
        if types.count > 2, types[2].oid != SQLType.bool.oid {
            throw invalid("third argument of cast function must be type boolean")
        }
        guard isBinaryCoercible(function.resultType, to: target) else {
            throw invalid("return data type of cast function must match or be binary-coercible to target data type")
        }
        guard function.kind == .function else { throw invalid("cast function must be a normal function") }
        if function.returnsSet { throw invalid("cast function must not return a set") }
        return (function.oid, types.count)
    }

    /// Tells whether values of one type are values of another as they are (`IsBinaryCoercible`).
    private func isBinaryCoercible(_ source: SQLType, to target: SQLType) -> Bool {
        if source.oid == target.oid { return true }
        switch target.oid {
        case SQLType.any.oid, SQLType.anyelement.oid: return true
        case SQLType.anyarray.oid: return source.isArray
        default: break
        }
        let base = source.base
        if base.oid == target.oid || base.isArray && target.oid == SQLType.anyarray.oid { return true }
        if target.oid == SQLType.record.oid, base.fields != nil { return true }
        let cast = findCast(base, target)
        return cast?.method == "b" && cast?.context == .implicit
    }

    /// Throws unless values of two types may be stored alike, which only superusers may say.
    private func checkBinary(_ source: SQLType, _ target: SQLType) throws {
        try require(.superuser, refusal: Refusal("must be superuser to create a cast WITHOUT FUNCTION"))
        func invalid(_ message: String) -> Diagnostic { Diagnostic(.invalidObjectDefinition, message) }
        guard Self.layout(source) == Self.layout(target) else {
            throw invalid("source and target data types are not physically compatible")
        }
        let both = [source, target]
        if both.contains(where: { $0.fields != nil }) {
            throw invalid("composite data types are not binary-compatible")
        }
        if both.contains(where: \.isEnumeration) { throw invalid("enum data types are not binary-compatible") }
        if both.contains(where: \.isArray) { throw invalid("array data types are not binary-compatible") }
        if both.contains(where: \.isDomain) {
            throw invalid("domain data types must not be marked binary-compatible")
        }
        let isStoredAlike = source.physicalKind == target.physicalKind && source.physicalKind != .boxed
        guard isStoredAlike || findCast(source, target) != nil else {
            throw Diagnostic.notSupported("a cast WITHOUT FUNCTION between types that are stored differently")
        }
    }

    /// How values of a type are passed: length and whether by value.
    private static func layout(_ type: SQLType) -> [Int] {
        let base = type.base
        if base.isEnumeration { return [4, 1] }
        return [Int(base.info?.length ?? -1), base.info?.isByValue == true ? 1 : 0]
    }

    // MARK: DROP and COMMENT

    /// Returns the cast to drop; the owner of one of its types may (`get_object_address`, `check_object_ownership`).
    func droppedCast(_ source: TypeName, _ target: TypeName, _ statement: DropStatement) throws -> ObjectAddress? {
        guard let from = try castType(source, statement), let to = try castType(target, statement) else { return nil }
        guard let cast = findCast(from, to) else {
            let missing = missingCast(from, to)
            guard statement.ifExists else { throw missing }
            notice(missing.message + ", skipping")
            return nil
        }
        try requireOwnership(ofCast: from, to)
        guard !cast.oid.isBuiltin else {
            let description = ObjectDescriber(context: context).description(of: ObjectAddress(.cast, cast.oid))
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop \(description) because it is required by the database system")
        }
        return ObjectAddress(.cast, cast.oid)
    }

    /// Sets the comment of a cast, which the owner of one of its types may.
    func comment(onCast source: TypeName, _ target: TypeName, _ text: String?) throws {
        let from = try withoutPlaces { try resolveType(source) }.unmodified
        let to = try withoutPlaces { try resolveType(target) }.unmodified
        guard let cast = findCast(from, to) else { throw missingCast(from, to) }
        try requireOwnership(ofCast: from, to)
        catalog.comments[ObjectAddress(.cast, cast.oid)] = text
    }

    /// Returns a type of a cast; with IF EXISTS says so and returns nil when there is none.
    private func castType(_ name: TypeName, _ statement: DropStatement) throws -> SQLType? {
        do {
            return try resolveType(name).unmodified
        } catch let error as Diagnostic {
            guard statement.ifExists, error.sqlState == .undefinedObject || error.sqlState == .invalidSchemaName else {
                throw error.withoutPosition
            }
            notice(error.message + ", skipping")
            return nil
        }
    }

    /// Returns the cast between two types, builtin or not.
    private func findCast(_ source: SQLType, _ target: SQLType) -> CastEntry? {
        CastCatalog.cast(from: source.oid, to: target.oid) ?? catalog.cast(from: source.oid, to: target.oid)
    }

    /// The error of a cast that there is not.
    private func missingCast(_ source: SQLType, _ target: SQLType) -> Diagnostic {
        Diagnostic(.undefinedObject, "\(description(ofCast: source, target)) does not exist")
    }

    /// What messages call a cast.
    private func description(ofCast source: SQLType, _ target: SQLType) -> String {
        "cast from type \(name(of: source)) to type \(name(of: target))"
    }

    /// The name of a type in messages.
    private func name(of type: SQLType) -> String { context.environment.typeName(type) }

    /// Throws unless the current role owns one of two types.
    private func requireOwnership(ofCast source: SQLType, _ target: SQLType) throws {
        let owns = [source, target].contains {
            isAllowed(.ownership(of: SecurableID(.type, $0.oid)), as: currentRole, in: securables)
        }
        guard !owns else { return }
        try require(
            .ownership(of: SecurableID(.type, source.oid)),
            refusal: Refusal("must be owner of type \(name(of: source)) or type \(name(of: target))"))
    }
}
