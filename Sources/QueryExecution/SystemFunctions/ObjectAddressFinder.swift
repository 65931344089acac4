import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Finds the object that pg_get_object_address names (`pg_get_object_address`, `get_object_address`).
struct ObjectAddressFinder {
    /// An address with the number of its catalog, which need not be one that RoleSQL keeps objects of.
    struct Found {
        var objectClass: UInt32
        var id: ObjectID
        var column = 0
    }

    let context: ExecutionContext
    let type: String
    private let rawNames: [String?]
    private let rawArguments: [String?]
    private var catalog: Catalog { context.catalog }

    /// Makes a finder.
    init(_ context: ExecutionContext, type: String, names: [String?], arguments: [String?]) {
        self.context = context
        self.type = type
        rawNames = names
        rawArguments = arguments
    }

    /// The types that objects can be identified as, but not be found by.
    private static let unsupported: Set<String> = [
        "toast table", "composite type", "index column", "sequence column", "toast table column", "view column",
        "materialized view column", "composite type column", "role membership",
    ]

    /// The types of objects.
    private static let known: Set<String> = [
        "table", "index", "sequence", "view", "materialized view", "foreign table", "table column",
        "foreign table column", "aggregate", "function", "procedure", "type", "cast", "collation", "table constraint",
        "domain constraint", "conversion", "default value", "language", "large object", "operator", "operator class",
        "operator family", "access method", "operator of access method", "function of access method", "rule",
        "trigger", "schema", "text search parser", "text search dictionary", "text search template",
        "text search configuration", "role", "database", "tablespace", "foreign-data wrapper", "server",
        "user mapping", "default acl", "extension", "event trigger", "parameter ACL", "policy", "publication",
        "publication namespace", "publication relation", "subscription", "transform", "statistics object",
    ]

    /// Returns the address.
    func find() throws -> Found {
        if Self.unsupported.contains(type) { throw invalid("unsupported object type \"\(type)\"") }
        guard Self.known.contains(type) else { throw invalid("unrecognized object type \"\(type)\"") }
        let names = try names()
        let arguments = try rawArguments.map { argument -> String in
            guard let argument else { throw invalid("name or argument lists may not contain nulls") }
            return argument
        }
        try checkLengths(names, arguments)
        switch type {
        case "table", "index", "sequence", "view", "materialized view", "foreign table":
            return Found(objectClass: 1259, id: try relation(names, kind: type).id)
        case "table column", "foreign table column", "default value": return try column(names)
        case "aggregate", "function", "procedure": return try routine(names, arguments)
        case "type": return Found(objectClass: 1247, id: try sqlType(names[0]).oid)
        case "cast": return try cast(names[0], arguments[0])
        case "operator": return try `operator`(names, arguments)
        case "table constraint", "rule", "trigger", "policy": return try onRelation(names)
        case "domain constraint": return try domainConstraint(names[0], arguments[0])
        case "large object": return try largeObject(names[0])
        case "default acl": return try defaultPrivileges(names, arguments[0])
        case "user mapping", "publication namespace", "publication relation", "transform":
            return try paired(names, arguments[0])
        case "collation", "statistics object", "conversion", "text search parser", "text search dictionary",
            "text search template", "text search configuration", "operator class", "operator family",
            "operator of access method", "function of access method":
            return try inSchema(names)
        default: return try plain(names)
        }
    }

    /// Makes the error of arguments that cannot be a name.
    private func invalid(_ message: String) -> Diagnostic { Diagnostic(.invalidParameterValue, message) }

    /// Returns the parts of the name.
    private func names() throws -> [String] {
        let single = ["type", "cast", "transform", "domain constraint", "large object"].contains(type)
        if single, rawNames.count != 1 { throw invalid("name list length must be exactly 1") }
        if type == "large object", rawNames.first == .some(nil) { throw invalid("large object OID may not be null") }
        let names = try rawNames.map { name -> String in
            guard let name else { throw invalid("name or argument lists may not contain nulls") }
            return name
        }
        if names.isEmpty { throw invalid("name list length must be at least 1") }
        return names
    }

    /// Checks how long the two lists are.
    private func checkLengths(_ names: [String], _ arguments: [String]) throws {
        switch type {
        case "publication namespace", "user mapping":
            if names.count != 1 { throw invalid("name list length must be exactly 1") }
            if arguments.count != 1 { throw invalid("argument list length must be exactly 1") }
        case "domain constraint", "cast", "publication relation", "default acl", "transform":
            if arguments.count != 1 { throw invalid("argument list length must be exactly 1") }
        case "operator class", "operator family":
            if names.count < 2 { throw invalid("name list length must be at least 2") }
        case "operator of access method", "function of access method":
            if names.count < 3 { throw invalid("name list length must be at least 3") }
            if arguments.count != 2 { throw invalid("argument list length must be exactly 2") }
        case "operator":
            if arguments.count != 2 { throw invalid("argument list length must be exactly 2") }
        default: break
        }
    }

    // MARK: Relations

    /// Returns the relation of a name, of a kind if one is wanted.
    private func relation(_ names: [String], kind: String? = nil) throws -> Relation {
        if names.count > 3 {
            throw Diagnostic(
                .syntaxError,
                "improper relation name (too many dotted names): \(names.joined(separator: "."))")
        }
        let relation = try DefinitionExecutor(context: context).relation(named: QualifiedName(names))
        guard let kind, ObjectDescriber.noun(relation.kind) != kind else { return relation }
        let article = kind == "index" ? "an" : "a"
        throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not \(article) \(kind)")
    }

    /// Returns a column or the default of one.
    private func column(_ names: [String]) throws -> Found {
        guard names.count > 1, let name = names.last else {
            throw Diagnostic(.syntaxError, "column name must be qualified")
        }
        let relation = try relation(names.dropLast())
        let table = names.dropLast().joined(separator: ".")
        let column = relation.column(named: name)
        guard type == "default value" else {
            let system = relation.hasSystemColumns ? SystemColumns.column(named: name)?.number : nil
            guard let number = column?.number ?? system else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(name)\" of relation \"\(table)\" does not exist")
            }
            return Found(objectClass: 1259, id: relation.id, column: number)
        }
        guard let id = column?.defaultValue?.id else {
            throw Diagnostic(
                .undefinedColumn, "default value for column \"\(name)\" of relation \"\(table)\" does not exist")
        }
        return Found(objectClass: 2604, id: id)
    }

    /// Returns a constraint, rule, trigger or policy of a relation.
    private func onRelation(_ names: [String]) throws -> Found {
        guard names.count > 1, let name = names.last else {
            throw Diagnostic(.syntaxError, "must specify relation and object name")
        }
        let relation = try relation(names.dropLast())
        func missing(_ noun: String, for owner: String) -> Diagnostic {
            Diagnostic(
                .undefinedObject, "\(noun) \"\(name)\" for \(owner) \"\(relation.name)\" does not exist")
        }
        switch type {
        case "table constraint":
            let found =
                relation.constraints.first { $0.name == name }?.id
                ?? relation.triggers.first { $0.constraint?.name == name }?.constraint?.id
            guard let found else { throw missing("constraint", for: "table") }
            return Found(objectClass: 2606, id: found)
        case "rule":
            if let rule = relation.rule(named: name) { return Found(objectClass: 2618, id: rule.id) }
            guard let view = relation.view, name == "_RETURN" else { throw missing("rule", for: "relation") }
            return Found(objectClass: 2618, id: view.rule)
        case "trigger":
            let own = relation.trigger(named: name)?.id
            let key = KeyTrigger.all(in: catalog).first { $0.table.id == relation.id && $0.name == name }?.id
            guard let id = own ?? key else { throw missing("trigger", for: "table") }
            return Found(objectClass: 2620, id: id)
        default:
            guard let policy = relation.policies.first(where: { $0.name == name }) else {
                throw missing("policy", for: "table")
            }
            return Found(objectClass: 3256, id: policy.id)
        }
    }

    // MARK: Types, routines, operators

    /// Returns the type that a text names.
    private func sqlType(_ text: String) throws -> SQLType {
        var name = Substring(text)
        var isArray = false
        while name.hasSuffix("[]") {
            name = name.dropLast(2)
            isArray = true
        }
        let type = SQLType(oid: try context.functions.names.objectID(named: String(name), as: .regtype))
        guard isArray else { return type }
        return catalog.typeEntry(type.oid).map { SQLType(oid: $0.array) } ?? type.arrayType ?? type
    }

    /// Returns the schemas to look for a name in, and the name.
    private func path(of names: [String]) throws -> (path: [ObjectID], name: String) {
        let environment = context.environment
        guard names.count > 1 else { return (environment.functionPath, names[0]) }
        let schema = names[names.count - 2]
        guard let id = try environment.namespace(named: schema, at: .none) else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(schema)\" does not exist")
        }
        return ([id], names[names.count - 1])
    }

    /// Returns a routine.
    private func routine(_ names: [String], _ arguments: [String]) throws -> Found {
        let types = try arguments.map { try sqlType($0) }
        let (path, name) = try path(of: names)
        let shown = types.map { context.environment.typeName($0) }.joined(separator: ", ")
        let text = "\(names.joined(separator: "."))(\(shown))"
        let found = path.lazy.compactMap { routine(name, types.map(\.oid), in: $0) }.first
        guard let found else {
            throw Diagnostic(.undefinedFunction, "\(type) \(text) does not exist")
        }
        switch (type, found.kind) {
        case ("function", .procedure): throw Diagnostic(.wrongObjectType, "\(text) is not a function")
        case ("procedure", .function), ("procedure", .aggregate), ("procedure", .window):
            throw Diagnostic(.wrongObjectType, "\(text) is not a procedure")
        case ("aggregate", .function), ("aggregate", .procedure), ("aggregate", .window):
            throw Diagnostic(.wrongObjectType, "function \(text) is not an aggregate")
        default: return Found(objectClass: 1255, id: found.id)
        }
    }

    /// Returns the routine of a name and argument types in a schema.
    private func routine(
        _ name: String, _ types: [ObjectID], in schema: ObjectID
    ) -> (id: ObjectID, kind: SQLTypes.RoutineKind)? {
        let own = catalog.routines(named: name, in: schema).first { $0.inputs.map(\.type.oid) == types }
        if let own { return (own.id, own.kind) }
        guard schema == Schema.pgCatalog else { return nil }
        let builtins = BuiltinTable.functions(named: name) + CastCatalog.functions.filter { $0.name == name }
        return builtins.first { $0.argumentTypes.map(\.oid) == types }.map { ($0.oid, $0.kind) }
    }

    /// Returns a cast.
    private func cast(_ source: String, _ target: String) throws -> Found {
        let from = try sqlType(source)
        let to = try sqlType(target)
        let found = CastCatalog.cast(from: from.oid, to: to.oid) ?? catalog.cast(from: from.oid, to: to.oid)
        guard let found else {
            let environment = context.environment
            throw Diagnostic(
                .undefinedObject,
                "cast from type \(environment.typeName(from)) to type \(environment.typeName(to)) does not exist")
        }
        return Found(objectClass: 2605, id: found.oid)
    }

    /// Returns an operator with two operands.
    private func `operator`(_ names: [String], _ arguments: [String]) throws -> Found {
        let types = try arguments.map { try sqlType($0) }
        let (path, name) = try path(of: names)
        let environment = context.environment
        let found = environment.operators(named: name, in: path).first {
            $0.left?.oid == types[0].oid && $0.right.oid == types[1].oid
        }
        guard let found else {
            let operands = types.map { environment.typeName($0) }
            throw Diagnostic(
                .undefinedFunction,
                "operator does not exist: \(operands[0]) \(names.joined(separator: ".")) \(operands[1])")
        }
        return Found(objectClass: 2617, id: found.oid)
    }

    /// Returns a constraint of a domain.
    private func domainConstraint(_ name: String, _ constraint: String) throws -> Found {
        let type = try sqlType(name)
        guard let domain = catalog.types[type.oid]?.domain else {
            throw Diagnostic(.wrongObjectType, "\"\(name)\" is not a domain")
        }
        guard let found = domain.constraints.first(where: { $0.name == constraint }) else {
            throw Diagnostic(
                .undefinedObject,
                "constraint \"\(constraint)\" for domain \(context.environment.typeName(type)) does not exist")
        }
        return Found(objectClass: 2606, id: found.id)
    }
}
