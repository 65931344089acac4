import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Returns the type that a name means, with the analyzer's warnings passed on.
    func resolveType(_ name: TypeName) throws -> SQLType {
        try analyze { (analyzer) throws(Diagnostic) in try analyzer.type(name) }
    }

    /// Returns the type that a name means in a column's definition, on which USAGE is needed (`BuildDescForRelation`).
    func columnType(_ name: TypeName) throws -> SQLType {
        let type = try resolveType(name)
        try requireUsage(ofType: type)
        return type
    }

    /// Runs an analysis in the present state and passes its notices on.
    func analyze<Result>(_ body: (inout Analyzer) throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        context.functions.names = CatalogNames(
            cluster: context.state.cluster, database: context.database, session: context.session)
        var analyzer = Analyzer(context.environment)
        analyzer.bind(types: context.parameters.types, values: context.parameters.values)
        let result = try body(&analyzer)
        analyzer.notices.forEach(context.notice)
        return result
    }

    /// Returns the relation of a name; with IF EXISTS says so and returns nil when there is none
    /// (`RangeVarGetRelidExtended`). Positions are not shown: utility statements have none.
    func findRelation(_ name: QualifiedName, ifExists: Bool) throws -> Relation? {
        let environment = context.environment
        do {
            if let found = try environment.relationIfAny(named: name) { return found }
        } catch {
            throw error.withoutPosition
        }
        if ifExists {
            notice("relation \"\(name.name)\" does not exist, skipping")
            return nil
        }
        if let qualifier = name.qualifier, !hasSchema(named: qualifier) {
            throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist")
        }
        throw environment.undefinedRelation(name).withoutPosition
    }

    /// Returns the relation of a name, or throws 42P01.
    func relation(named name: QualifiedName) throws -> Relation {
        guard let relation = try findRelation(name, ifExists: false) else {
            throw context.environment.undefinedRelation(name).withoutPosition
        }
        return relation
    }

    /// Returns the role that a statement names; PUBLIC is none (`get_rolespec_oid`).
    func role(_ specification: RoleSpecification) throws -> RoleID {
        switch specification.kind {
        case .currentRole, .currentUser: return currentRole
        case .sessionUser: return context.session.sessionUser
        case .public: throw Diagnostic(.undefinedObject, "role \"public\" does not exist")
        case .name(let name):
            guard let role = context.state.cluster.roles.id(named: name) else {
                throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist")
            }
            return role
        }
    }

    /// Refuses changes of system catalogs (`allowSystemTableMods` is off).
    func requireUserRelation(_ relation: Relation) throws {
        guard relation.id.isBuiltin else { return }
        throw Diagnostic(
            .insufficientPrivilege, "permission denied: \"\(relation.name)\" is a system catalog")
    }
}

extension Diagnostic {
    /// The same diagnostic without a place.
    package var withoutPosition: Diagnostic {
        var copy = self
        copy.span = nil
        return copy
    }
}
