import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE OPERATOR (`DefineOperator`): CREATE on the schema, USAGE on the types and EXECUTE on the function.
    func createOperator(_ statement: CreateOperatorStatement) throws -> String {
        let schema = try namedCreationSchema(for: statement.name.qualifiedName, at: nil)
        try require(.privilege(.create, on: SecurableID(.schema, schema.id)))
        var reader = OperatorAttributes(executor: self)
        for attribute in statement.attributes { try reader.read(attribute) }
        guard let functionName = reader.function else {
            throw Diagnostic(.invalidFunctionDefinition, "operator function must be specified")
        }
        let left = try reader.left.map { try operandType($0) }
        let right = try reader.right.map { try operandType($0) }
        guard let right else {
            guard left != nil else {
                throw Diagnostic(.invalidFunctionDefinition, "operator argument types must be specified")
            }
            throw Diagnostic(
                .invalidFunctionDefinition, "operator right argument type must be specified",
                detail: "Postfix operators are not supported.")
        }
        for type in [left, right].compactMap({ $0 }) { try requireUsage(of: type) }
        let function = try exactFunction(functionName, [left, right].compactMap { $0 })
        try require(
            .privilege(.execute, on: SecurableID(.function, function.oid)),
            refusal: Refusal("permission denied for function \(functionName.text)"))
        try requireUsage(of: function.resultType)
        var details = OperatorDetails(left: left, right: right, result: function.resultType, function: function.oid)
        details.restriction = try reader.restriction.map { try estimator($0, .restriction) } ?? .invalid
        details.join = try reader.join.map { try estimator($0, .join) } ?? .invalid
        details.canMerge = reader.canMerge ?? false
        details.canHash = reader.canHash ?? false
        try store(
            details, named: statement.name.symbol, in: schema, commutator: reader.commutator, negator: reader.negator)
        return "CREATE OPERATOR"
    }

    /// Resolves the type of an operand.
    private func operandType(_ name: TypeName) throws -> SQLType {
        try withoutPlaces { try routineType(name, isParameter: false) }
    }

    /// Throws unless the current role has USAGE on a type (`aclcheck_error_type`).
    private func requireUsage(of type: SQLType) throws {
        try require(.privilege(.usage, on: SecurableID(.type, (type.elementType ?? type).oid)))
    }

    /// Finds the function of exactly these argument types (`LookupFuncName`).
    private func exactFunction(_ name: QualifiedName, _ types: [SQLType]) throws -> BuiltinFunction {
        try findExactFunction(name, types) ?? { throw missingFunction(name, types) }()
    }

    /// The error of a function that there is not.
    private func missingFunction(_ name: QualifiedName, _ types: [SQLType]) -> Diagnostic {
        let text = types.map { context.environment.typeName($0) }.joined(separator: ", ")
        return Diagnostic(.undefinedFunction, "function \(name.text)(\(text)) does not exist")
    }

    /// Returns the function of exactly these argument types, the first in the search path.
    private func findExactFunction(_ name: QualifiedName, _ types: [SQLType]) throws -> BuiltinFunction? {
        let environment = context.environment
        var path = environment.functionPath
        if let qualifier = name.qualifier {
            try requireSchema(of: name)
            path = [try environment.namespace(named: qualifier, at: .none)].compactMap { $0 }
        }
        let wanted = types.map(\.oid)
        for schema in path {
            let own = catalog.routines(named: name.name, in: schema).first { $0.inputs.map(\.type.oid) == wanted }
            if let own { return own.signature(in: catalog) }
            guard schema == Schema.pgCatalog else { continue }
            let builtin = BuiltinTable.functions(named: name.name).first { $0.argumentTypes.map(\.oid) == wanted }
            if let builtin { return builtin }
        }
        return nil
    }

    /// Returns the number of an estimator; only superusers name those that are not builtin
    /// (`ValidateRestrictionEstimator`, `ValidateJoinEstimator`).
    func estimator(_ name: QualifiedName, _ kind: EstimatorTable.Kind) throws -> ObjectID {
        let word = kind == .restriction ? "restriction" : "join"
        if name.qualifier == nil || name.qualifier == "pg_catalog",
            let builtin = EstimatorTable.estimator(kind, named: name.name)
        {
            try require(.privilege(.execute, on: SecurableID(.function, builtin)))
            return builtin
        }
        var found = try findExactFunction(name, kind.argumentTypes)
        if found == nil, kind == .join { found = try findExactFunction(name, Array(kind.argumentTypes.dropLast())) }
        guard let found else { throw missingFunction(name, kind.argumentTypes) }
        guard found.resultType.oid == SQLType.float8.oid else {
            throw Diagnostic(
                .invalidObjectDefinition,
                "\(word) estimator function \(name.text) must return type double precision")
        }
        try require(
            .superuser, refusal: Refusal("must be superuser to specify a non-built-in \(word) estimator function"))
        return found.oid
    }
}

/// Reads the attributes of an operator's definition.
struct OperatorAttributes {
    let executor: DefinitionExecutor
    private(set) var function: QualifiedName?
    private(set) var left: TypeName?
    private(set) var right: TypeName?
    private(set) var commutator: OperatorName?
    private(set) var negator: OperatorName?
    private(set) var restriction: QualifiedName?
    private(set) var join: QualifiedName?
    private(set) var canMerge: Bool?
    private(set) var canHash: Bool?

    /// Makes a reader that has read nothing.
    init(executor: DefinitionExecutor) { self.executor = executor }

    /// Reads one attribute of CREATE OPERATOR; one that means nothing gets a warning.
    mutating func read(_ attribute: OperatorAttribute) throws {
        switch attribute.name.name {
        case "leftarg": left = try type(attribute)
        case "rightarg": right = try type(attribute)
        case "function", "procedure": function = try Self.name(attribute)
        case "sort1", "sort2", "ltcmp", "gtcmp": canMerge = true
        default:
            if try readChangeable(attribute) { return }
            executor.context.notice(
                Diagnostic(.warning, .syntaxError, "operator attribute \"\(attribute.name.name)\" not recognized"))
        }
    }

    /// Reads an attribute that ALTER OPERATOR takes as well; tells whether it is one.
    mutating func readChangeable(_ attribute: OperatorAttribute) throws -> Bool {
        switch attribute.name.name {
        case "commutator": commutator = try Self.operator(attribute)
        case "negator": negator = try Self.operator(attribute)
        case "restrict": restriction = try Self.name(attribute)
        case "join": join = try Self.name(attribute)
        case "merges": canMerge = try Self.flag(attribute)
        case "hashes": canHash = try Self.flag(attribute)
        default: return false
        }
        return true
    }

    /// An attribute's value as a type (`defGetTypeName`).
    private func type(_ attribute: OperatorAttribute) throws -> TypeName {
        guard case .type(let type) = attribute.value else { throw Self.missing(attribute) }
        if type.isSetOf {
            throw Diagnostic(.invalidFunctionDefinition, "SETOF type not allowed for operator argument")
        }
        return type
    }

    /// An attribute's value as a name (`defGetQualifiedName`).
    private static func name(_ attribute: OperatorAttribute) throws -> QualifiedName {
        switch attribute.value {
        case .type(let type): return type.name
        case .text(let text): return QualifiedName([text])
        case .operator(let item): return item.qualifiedName
        case .absent, .none: throw missing(attribute)
        }
    }

    /// An attribute's value as an operator.
    private static func `operator`(_ attribute: OperatorAttribute) throws -> OperatorName {
        switch attribute.value {
        case .operator(let item): return item
        case .type(let type):
            return OperatorName(
                qualifiers: Array(type.name.parts.dropLast()), symbol: type.name.name, span: type.name.span)
        case .text(let text): return OperatorName(qualifiers: [], symbol: text, span: .none)
        case .absent, .none: throw missing(attribute)
        }
    }

    /// An attribute's value as true or false (`defGetBoolean`).
    private static func flag(_ attribute: OperatorAttribute) throws -> Bool {
        let word: String
        switch attribute.value {
        case .absent: return true
        case .text(let text): word = text
        case .type(let type): word = type.name.text
        case .operator, .none: word = ""
        }
        switch word.lowercased() {
        case "true", "on", "1": return true
        case "false", "off", "0": return false
        default: throw Diagnostic(.syntaxError, "\(attribute.name.name) requires a Boolean value")
        }
    }

    /// The error of an attribute without a value that fits.
    private static func missing(_ attribute: OperatorAttribute) -> Diagnostic {
        if case .absent = attribute.value {
            return Diagnostic(.syntaxError, "\(attribute.name.name) requires a parameter")
        }
        return Diagnostic(.syntaxError, "argument of \(attribute.name.name) must be a type name")
    }
}

extension OperatorName {
    /// The symbol with what stands in front of it, as other objects are named.
    var qualifiedName: QualifiedName { QualifiedName(qualifiers + [symbol], span: span) }
}
