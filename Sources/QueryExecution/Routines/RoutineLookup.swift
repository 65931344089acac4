import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// A routine that a statement names, builtin or not.
enum FoundRoutine {
    case builtin(BuiltinFunction)
    case own(Routine)

    /// What kind of routine it is.
    var kind: SQLTypes.RoutineKind {
        switch self {
        case .builtin(let function): function.kind
        case .own(let routine): routine.kind
        }
    }

    /// The types of the arguments that a call gives.
    var argumentTypes: [SQLType] {
        switch self {
        case .builtin(let function): function.argumentTypes
        case .own(let routine): routine.inputs.map(\.type)
        }
    }
}

/// Finds the routines that GRANT, DROP, ALTER and COMMENT name (`LookupFuncWithArgs`).
struct RoutineLookup {
    let context: ExecutionContext

    /// Makes a finder.
    init(context: ExecutionContext) { self.context = context }

    /// Returns the routine of a signature, or throws 42883.
    func find(_ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature) throws -> FoundRoutine {
        let candidates = try candidates(signature.name)
        guard let arguments = signature.arguments else { return try findByName(kind, signature, candidates) }
        let types = try argumentTypes(kind, arguments)
        let text = try self.text(signature, types)
        let matching = candidates.first { Self.matches($0, types.inputs, types.all, kind) }
        guard let found = matching else {
            if candidates.isEmpty, [nil, "pg_catalog"].contains(signature.name.qualifier),
                BuiltinTable.isUnsupported(name: signature.name.name)
            {
                throw Diagnostic.notSupported("the function \(signature.name.name)")
            }
            throw Diagnostic(.undefinedFunction, "\(kind.noun) \(text) does not exist")
        }
        switch kind {
        case .function where found.kind == .procedure:
            throw Diagnostic(.wrongObjectType, "\(text) is not a function")
        case .procedure where found.kind != .procedure:
            throw Diagnostic(.wrongObjectType, "\(text) is not a procedure")
        case .aggregate where found.kind != .aggregate:
            throw Diagnostic(.wrongObjectType, "function \(text) is not an aggregate")
        default: return found
        }
    }

    /// Returns the one routine of a name without arguments.
    private func findByName(
        _ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature, _ candidates: [FoundRoutine]
    ) throws -> FoundRoutine {
        let noun = kind.rawValue.lowercased()
        let fitting = candidates.filter { candidate in
            switch kind {
            case .function, .aggregate: candidate.kind != .procedure
            case .procedure: candidate.kind == .procedure
            case .routine: true
            }
        }
        guard let first = fitting.first else {
            throw Diagnostic(
                .undefinedFunction,
                "could not find a \(kind == .routine ? "function" : noun) named \"\(signature.name.text)\"")
        }
        guard fitting.count == 1 else {
            throw Diagnostic(
                .ambiguousFunction, "\(noun) name \"\(signature.name.text)\" is not unique",
                hint: "Specify the argument list to select the \(noun) unambiguously.")
        }
        return first
    }

    /// Returns the routines of a name, those that come first in the search path first.
    private func candidates(_ name: QualifiedName) throws -> [FoundRoutine] {
        let environment = context.environment
        try environment.checkDatabase(of: name)
        var schema: ObjectID?
        if let qualifier = name.qualifier {
            do {
                guard let found = try environment.namespace(named: qualifier, at: .none) else {
                    throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist")
                }
                schema = found
            }
        }
        var found: [FoundRoutine] = []
        var seen: Set<[ObjectID]> = []
        for place in schema.map({ [$0] }) ?? environment.functionPath {
            var here = context.catalog.routines(named: name.name, in: place).map { FoundRoutine.own($0) }
            if place == Schema.pgCatalog {
                here += BuiltinTable.functions(named: name.name).map { .builtin($0) }
            }
            for routine in here where seen.insert(routine.argumentTypes.map(\.oid)).inserted { found.append(routine) }
        }
        return found
    }

    /// The types of a signature: of the inputs, and of all parameters.
    private func argumentTypes(
        _ kind: SQLSyntax.RoutineKind, _ arguments: [RoutineSignature.Argument]
    ) throws -> (inputs: [SQLType], all: [SQLType]) {
        let executor = DefinitionExecutor(context: context)
        let all = try arguments.map { (mode: $0.mode, type: try executor.routineType($0.type, isParameter: false)) }
        return (all.filter { $0.mode != .out }.map(\.type), all.map(\.type))
    }

    /// Tells whether a routine takes these types; a procedure's OUT parameters may be written or left out.
    private static func matches(
        _ candidate: FoundRoutine, _ inputs: [SQLType], _ all: [SQLType], _ kind: SQLSyntax.RoutineKind
    ) -> Bool {
        let types = candidate.argumentTypes.map(\.oid)
        if types == inputs.map(\.oid) { return true }
        guard case .own(let routine) = candidate, routine.kind == .procedure, kind != .function else { return false }
        return routine.parameters.map(\.type.oid) == all.map(\.oid)
    }

    /// Returns the signature as errors print it.
    private func text(_ signature: RoutineSignature, _ types: (inputs: [SQLType], all: [SQLType])) throws -> String {
        let names = types.inputs.map { context.environment.typeName($0) }.joined(separator: ", ")
        return "\(signature.name.text)(\(names))"
    }
}

extension SQLSyntax.RoutineKind {
    /// The word in `… does not exist`.
    var noun: String {
        switch self {
        case .function, .routine: "function"
        case .procedure: "procedure"
        case .aggregate: "aggregate"
        }
    }

    /// The kind under which messages about owners name it.
    var objectKind: AccessControl.ObjectKind {
        switch self {
        case .function: .function
        case .procedure: .procedure
        case .routine: .routine
        case .aggregate: .aggregate
        }
    }
}

extension DefinitionExecutor {
    /// Returns the user's routine that a statement names; builtin ones cannot be changed.
    func ownRoutine(_ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature) throws -> Routine {
        switch try RoutineLookup(context: context).find(kind, signature) {
        case .own(let routine): return routine
        case .builtin(let function):
            try requireOwner(of: SecurableID(kind.objectKind, function.oid), kind, signature)
            throw Diagnostic.notSupported("changing the builtin function \(function.name)", at: signature.span)
        }
    }

    /// Throws `must be owner of function f` unless the role has the owner's rights; the name is as written.
    func requireOwner(
        of object: SecurableID, _ kind: SQLSyntax.RoutineKind, _ signature: RoutineSignature
    ) throws {
        try require(
            .ownership(of: object),
            refusal: Refusal("must be owner of \(kind.objectKind.noun) \(signature.name.text)"))
    }
}
