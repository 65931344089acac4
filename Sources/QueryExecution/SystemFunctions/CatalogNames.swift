import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Looks up what the reg* types and aclitem name, in the state and with the search path of a statement.
package struct CatalogNames: ObjectNames {
    private let cluster: Cluster
    private let database: ObjectID
    private let session: SessionState

    /// Makes the names of a state as a session sees them.
    package init(cluster: Cluster, database: ObjectID, session: SessionState) {
        self.cluster = cluster
        self.database = database
        self.session = session
    }

    /// What the lookups read; the function context in it is never asked for names again.
    package var environment: AnalysisEnvironment {
        AnalysisEnvironment(
            cluster: cluster, database: database, catalog: catalog, currentRole: session.currentRole,
            sessionUser: session.sessionUser, searchPathSetting: session.settings.searchPath,
            temporarySchema: session.temporarySchema,
            functionContext: FunctionContext(transactionTime: 0, statementTime: 0, timeZone: .utc, names: self))
    }

    /// What the users' types are like.
    package var types: CatalogTypes { CatalogTypes(catalog: catalog, path: environment.searchPath) }

    /// The catalog of the database.
    var catalog: Catalog { cluster.databases[database]?.catalog ?? Catalog() }

    /// Returns the object that a text names.
    package func objectID(named text: String, as type: SQLType) throws(Diagnostic) -> ObjectID {
        if text == "-" { return .invalid }
        if let number = UInt32(text) { return ObjectID(number) }
        switch type.unmodified {
        case .regclass: return try relationID(text)
        case .regrole: return try roleID(named: singleName(text))
        case .regnamespace: return try environment.schema(named: singleName(text)).id
        case .regtype: return try typeID(text)
        case .regoper, .regoperator: return try operatorID(text, hasArguments: type.unmodified == .regoperator)
        case .regproc, .regprocedure: return try functionID(text, hasArguments: type.unmodified == .regprocedure)
        default: throw Diagnostic.notSupported("input of the type \(type.formatted)")
        }
    }

    /// Returns the text of a reg* value.
    package func name(of object: ObjectID, as type: SQLType) -> String {
        guard object.isValid else { return "-" }
        switch type.unmodified {
        case .regclass: return relationName(object)
        case .regrole: return cluster.roles[id: object].map { Quoting.identifier($0.name) } ?? object.description
        case .regnamespace:
            return catalog.schemas[object].map { Quoting.identifier($0.name) } ?? object.description
        case .regtype:
            if object.isBuiltin {
                return TypeTable.info(object) == nil ? object.description : SQLType(oid: object).displayName
            }
            return types.displayName(of: object) ?? object.description
        case .regproc:
            return routineName(object) ?? BuiltinTable.catalogued(object).map { Quoting.identifier($0.name) }
                ?? EstimatorTable.name(of: object)
                ?? object.description
        case .regoper: return operatorName(object)
        case .regoperator:
            return environment.operator(object).map { environment.signatureText(of: $0) } ?? object.description
        case .regprocedure:
            if let routine = catalog.routines[object] { return environment.signatureText(of: routine) }
            return BuiltinTable.catalogued(object).map(Self.signature) ?? object.description
        default: return object.description
        }
    }

    /// Returns the number of a role.
    package func roleID(named name: String) throws(Diagnostic) -> ObjectID {
        guard let role = cluster.roles.id(named: name) else {
            throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist")
        }
        return role
    }

    /// Returns a role's name.
    package func roleName(_ role: ObjectID) -> String? { cluster.roles[id: role]?.name }

    // MARK: Lookups

    /// Returns the one part of a name that may have only one.
    private func singleName(_ text: String) throws(Diagnostic) -> String {
        let parts = try QualifiedNameText.parse(text)
        guard parts.count == 1 else { throw Diagnostic(.invalidName, "invalid name syntax") }
        return parts[0]
    }

    /// Returns a relation's number.
    private func relationID(_ text: String) throws(Diagnostic) -> ObjectID {
        let name = try QualifiedNameText.relationName(text)
        do {
            return try environment.relation(named: name).id
        } catch {
            throw error.withoutPosition
        }
    }

    /// Returns the number of a type that is written as in a definition, with modifiers and brackets (`parseTypeString`).
    private func typeID(_ text: String) throws(Diagnostic) -> ObjectID {
        if text.allSatisfy(\.isWhitespace) {
            throw Diagnostic(.syntaxError, "invalid type name \"\(text)\"")
        }
        let lowered = text.lowercased()
        if lowered != "char", let type = TypeTable.type(named: lowered) { return type.oid }
        if lowered != "char", let parts = try? QualifiedNameText.parse(text), let name = parts.last,
            parts.count == 1 || parts.count == 2 && parts[0] == "pg_catalog",
            let type = TypeTable.type(catalogName: name)
        {
            return type.oid
        }
        let name: TypeName
        do {
            name = try Parser.parseTypeName(text)
        } catch {
            var malformed = error.withoutPosition
            malformed.context = "invalid type name \"\(text)\""
            throw malformed
        }
        if name.isSetOf { throw Diagnostic(.syntaxError, "invalid type name \"\(text)\"") }
        do {
            return try environment.type(name).oid
        } catch {
            throw error.withoutPosition
        }
    }

    /// Returns a function's number, by name alone or with argument types (`regprocin`, `regprocedurein`).
    private func functionID(_ text: String, hasArguments: Bool) throws(Diagnostic) -> ObjectID {
        let nameText = hasArguments ? text.prefix { $0 != "(" } : Substring(text)
        if hasArguments, nameText.count == text.count {
            throw Diagnostic(.invalidTextRepresentation, "expected a left parenthesis")
        }
        let parts = try QualifiedNameText.parse(String(nameText))
        let candidates = try candidates(parts)
        guard hasArguments else {
            guard let first = candidates.first else {
                throw Diagnostic(.undefinedFunction, "function \"\(text)\" does not exist")
            }
            guard candidates.count == 1 else {
                throw Diagnostic(.ambiguousFunction, "more than one function named \"\(text)\"")
            }
            return first.id
        }
        let trimmed = text.trimmingEndBlanks
        guard trimmed.hasSuffix(")") else {
            throw Diagnostic(.invalidTextRepresentation, "expected a right parenthesis")
        }
        var types: [ObjectID] = []
        for word in trimmed.dropFirst(nameText.count + 1).dropLast().split(separator: ",") {
            types.append(try typeID(word.drop(while: \.isWhitespace).trimmingEndBlanks))
        }
        if let found = candidates.first(where: { $0.types == types }) { return found.id }
        throw Diagnostic(.undefinedFunction, "function \"\(text)\" does not exist")
    }

    /// Returns the functions of a name, those that come first in the search path first.
    private func candidates(_ parts: [String]) throws(Diagnostic) -> [(id: ObjectID, types: [ObjectID])] {
        let environment = environment
        var schema: ObjectID?
        if parts.count > 1 {
            do throws(Diagnostic) {
                guard let found = try environment.namespace(named: parts[parts.count - 2], at: .none) else { return [] }
                schema = found
            } catch {
                throw error.withoutPosition
            }
        }
        var found: [(id: ObjectID, types: [ObjectID])] = []
        for place in schema.map({ [$0] }) ?? environment.functionPath {
            var here = catalog.routines(named: parts.last ?? "", in: place).map { ($0.id, $0.inputs.map(\.type.oid)) }
            if place == Schema.pgCatalog {
                here += BuiltinTable.functions(named: parts.last ?? "").map { ($0.oid, $0.argumentTypes.map(\.oid)) }
            }
            for candidate in here where !found.contains(where: { $0.types == candidate.1 }) { found.append(candidate) }
        }
        return found
    }

    /// Returns the name of a user's routine, qualified unless the bare name means nothing else (`regprocout`).
    private func routineName(_ id: ObjectID) -> String? {
        guard let routine = catalog.routines[id] else { return nil }
        if let found = try? candidates([routine.name]), found.count == 1, found[0].id == id {
            return Quoting.identifier(routine.name)
        }
        return Quoting.qualified(catalog.schemas[routine.schema]?.name ?? "", routine.name)
    }

    /// Returns a relation's name, qualified unless the bare name finds it.
    private func relationName(_ id: ObjectID) -> String {
        let environment = environment
        guard let relation = environment.relation(id) else { return id.description }
        if environment.isVisible(relation) { return Quoting.identifier(relation.name) }
        return Quoting.qualified(catalog.schemas[relation.schema]?.name ?? "", relation.name)
    }

    /// Returns a function's name with its argument types.
    private static func signature(_ function: BuiltinFunction) -> String {
        Quoting.identifier(function.name) + "(" + function.argumentTypes.map(\.displayName).joined(separator: ",") + ")"
    }
}

extension StringProtocol {
    /// The text without blanks at its end.
    fileprivate var trimmingEndBlanks: String {
        var rest = self[...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
