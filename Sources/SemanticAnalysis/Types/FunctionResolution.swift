import CatalogModel
import SQLBasics
import SQLTypes

/// The arguments of a call as the search for a function sees them.
struct CallSignature {
    /// The types, positional ones first.
    var types: [SQLType]
    /// The names of the last arguments, where `name => value` was written.
    var names: [String]
    /// Tells whether the last argument was written `VARIADIC array`.
    var isVariadic: Bool

    /// The number of arguments without names.
    var positionalCount: Int { types.count - names.count }

    /// The signature in errors: `f(integer, a => text)` (`func_signature_string`).
    func text(of function: String) -> String {
        var parts: [String] = []
        for (i, type) in types.enumerated() {
            let name = i >= positionalCount ? names[i - positionalCount] + " => " : ""
            parts.append(name + type.displayName)
        }
        return "\(function)(\(parts.joined(separator: ", ")))"
    }
}

/// A function's name in a call, its schema looked up.
struct FunctionName {
    /// The schema that was written; nil when the search path decides.
    var schema: ObjectID?
    var name: String

    /// Tells whether builtin functions are among those that the name can mean.
    var includesBuiltins: Bool { schema == nil || schema == Schema.pgCatalog }
}

/// A function found for a call, and how the arguments go to its parameters.
struct ResolvedFunction {
    var function: BuiltinFunction
    /// The user's routine; nil for a builtin function.
    var routine: Routine?
    /// The declared types, one for each argument as it is passed, VARIADIC written out.
    var declared: [SQLType]
    /// For each parameter the position of the argument that is passed; nil for its default.
    var order: [Int?]
    /// The number of arguments at the end that go into the VARIADIC array; 0 when none do.
    var variadicCount: Int
    /// Tells whether another function of the same schema takes the same arguments by leaving others out.
    var isAmbiguous = false
}

extension ResolvedFunction {
    /// Returns what a call keeps of a user's routine, with how its arguments were written; nil for a builtin function.
    func reference(names: [String], positional: Int) -> RoutineReference? {
        guard routine != nil else { return nil }
        var written: [(place: Int, name: String)] = []
        var defaulted: Set<Int> = []
        for (parameter, argument) in order.enumerated() where argument == nil { defaulted.insert(parameter) }
        for (number, name) in names.enumerated() {
            guard let place = order.firstIndex(of: positional + number) else { continue }
            written.append((place, name))
        }
        return RoutineReference(function, names: written, defaulted: defaulted)
    }
}

/// The search for the function that a call means (`func_get_detail`).
enum FunctionSearch {
    /// What came of the search.
    enum Outcome {
        case found(ResolvedFunction)
        /// A call in the form of a function that is a cast: `text(x)`.
        case cast(SQLType)
        case ambiguous
        case missing
    }

    /// Searches the functions of a name; a call of a procedure counts OUT parameters as well.
    static func find(
        _ name: FunctionName, _ signature: CallSignature, in environment: AnalysisEnvironment, isCall: Bool = false
    ) -> Outcome {
        let candidates = candidates(name, signature, in: environment, isCall: isCall)
        if let exact = exact(candidates, signature) { return exact.isAmbiguous ? .ambiguous : .found(exact) }
        if name.includesBuiltins, let cast = cast(name.name, signature) { return .cast(cast) }
        let ordered = candidates.enumerated().map { position, candidate in
            Candidate(types: argumentTypes(candidate, signature), position: position)
        }
        var matching = CandidateSelection.matching(signature.types, ordered)
        let plain = matching.filter { candidates[$0.position].variadicCount == 0 }
        if !plain.isEmpty { matching = plain }
        if let best = CandidateSelection.best(signature.types, matching) {
            let found = candidates[best.position]
            return found.isAmbiguous ? .ambiguous : .found(found)
        }
        return matching.isEmpty ? .missing : .ambiguous
    }

    /// Returns the ways in which functions of a name can take the arguments (`FuncnameGetCandidates`): of those that take
    /// the same types, the one that comes first in the search path.
    private static func candidates(
        _ name: FunctionName, _ signature: CallSignature, in environment: AnalysisEnvironment, isCall: Bool
    ) -> [ResolvedFunction] {
        let builtins =
            name.includesBuiltins
            ? BuiltinTable.functions(named: name.name).flatMap { resolutions($0, signature) } : []
        let path = name.schema.map { [$0] } ?? environment.functionPath
        var found: [(candidate: ResolvedFunction, place: Int)] = []
        for (place, schema) in path.enumerated() {
            for routine in environment.catalog.routines(named: name.name, in: schema) {
                let function = routine.signature(in: environment.catalog, isCall: isCall)
                for var candidate in resolutions(function, signature) {
                    candidate.routine = routine
                    found.append((candidate, place))
                }
            }
        }
        if found.isEmpty { return builtins }
        let own = path.firstIndex(of: Schema.pgCatalog) ?? 0
        return hidingLater(builtins.map { ($0, own) } + found, signature)
    }

    /// Leaves candidates out whose types another one takes that comes earlier in the search path, or that needs no VARIADIC.
    private static func hidingLater(
        _ candidates: [(candidate: ResolvedFunction, place: Int)], _ signature: CallSignature
    ) -> [ResolvedFunction] {
        var kept: [(candidate: ResolvedFunction, place: Int, types: [ObjectID])] = []
        for (candidate, place) in candidates.sorted(by: { $0.place < $1.place }) {
            let types = argumentTypes(candidate, signature).map(\.oid)
            guard let same = kept.firstIndex(where: { $0.types == types }) else {
                kept.append((candidate, place, types))
                continue
            }
            guard kept[same].place == place else { continue }
            switch (kept[same].candidate.variadicCount > 0, candidate.variadicCount > 0) {
            case (true, false): kept[same] = (candidate, place, types)
            case (false, true): break
            default: kept[same].candidate.isAmbiguous = true
            }
        }
        return kept.map(\.candidate)
    }

    /// Returns the one candidate of exactly the argument types.
    private static func exact(
        _ candidates: [ResolvedFunction], _ signature: CallSignature
    ) -> ResolvedFunction? {
        let exact = candidates.filter { candidate in
            zip(signature.types, argumentTypes(candidate, signature)).allSatisfy { $0.oid == $1.oid }
        }
        return exact.first { $0.variadicCount == 0 } ?? exact.first
    }

    /// The declared types in the order of the call's arguments.
    private static func argumentTypes(_ candidate: ResolvedFunction, _ signature: CallSignature) -> [SQLType] {
        var types = candidate.declared
        for (parameter, argument) in candidate.order.enumerated() {
            if let argument, argument < signature.types.count, parameter < candidate.declared.count {
                types[argument] = candidate.declared[parameter]
            }
        }
        return Array(types.prefix(signature.types.count))
    }

    /// Returns the type when a call of one argument has a type's name and is a conversion that needs no function or is
    /// made by text forms.
    private static func cast(_ name: String, _ signature: CallSignature) -> SQLType? {
        guard signature.types.count == 1, signature.names.isEmpty, let type = TypeTable.type(catalogName: name),
            type.info?.isSupported == true, type.info?.kind == "b"
        else { return nil }
        let source = signature.types[0]
        if source.isUnknown { return type }
        return Coercion.hasPathway(from: source, to: type, .explicit) ? type : nil
    }

    /// Returns the ways in which a function can take a number of arguments.
    private static func resolutions(_ function: BuiltinFunction, _ signature: CallSignature) -> [ResolvedFunction] {
        if !signature.names.isEmpty { return named(function, signature).map { [$0] } ?? [] }
        let count = signature.types.count
        let parameters = function.argumentTypes
        var result: [ResolvedFunction] = []
        if count <= parameters.count, count >= parameters.count - function.defaults {
            if function.variadicElement == nil || signature.isVariadic {
                let order = parameters.indices.map { $0 < count ? $0 : nil }
                result.append(
                    ResolvedFunction(function: function, declared: parameters, order: order, variadicCount: 0))
            }
        }
        if let element = function.variadicElement, !signature.isVariadic, count >= parameters.count {
            let fixed = parameters.count - 1
            let declared = parameters.prefix(fixed) + Array(repeating: element, count: count - fixed)
            result.append(
                ResolvedFunction(
                    function: function, declared: Array(declared), order: Array(0..<count), variadicCount: count - fixed
                ))
        }
        return result
    }

    /// Matches a call with named arguments; nil when a name is wrong or something is left out (`MatchNamedCall`).
    private static func named(_ function: BuiltinFunction, _ signature: CallSignature) -> ResolvedFunction? {
        let parameters = function.argumentTypes
        guard signature.types.count <= parameters.count else { return nil }
        var order: [Int?] = Array(repeating: nil, count: parameters.count)
        for i in 0..<signature.positionalCount { order[i] = i }
        for (i, name) in signature.names.enumerated() {
            guard let place = function.argumentNames.firstIndex(of: name), place < order.count, order[place] == nil
            else {
                return nil
            }
            order[place] = signature.positionalCount + i
        }
        let required = parameters.count - function.defaults
        guard order.prefix(required).allSatisfy({ $0 != nil }) else { return nil }
        return ResolvedFunction(function: function, declared: parameters, order: order, variadicCount: 0)
    }
}
