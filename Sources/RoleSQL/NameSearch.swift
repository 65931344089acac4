import AccessControl
import CatalogModel
import HashTreeCollections
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Collects names from the catalogs as a session sees them.
struct NameSearch {
    /// The catalogs and the search path.
    let environment: AnalysisEnvironment
    /// The statement that one of the names was to stand in.
    let statement: String

    /// Returns all names of a kind.
    func names(_ kind: CatalogNameKind) -> [KnownName] {
        switch kind {
        case .role:
            environment.cluster.roles.roles.map { KnownName($0.name, isOfSystem: $0.id.isBuiltin) }
        case .schema: schemas.map { KnownName($0.name, isOfSystem: $0.id.isBuiltin && $0.name != "public") }
        case .database: environment.cluster.databases.values.map { KnownName($0.name) }
        case .setting: SettingDefinition.all.filter { !$0.isHidden }.map { KnownName($0.name, isOfSystem: true) }
        case .type: types
        case .relation(let kinds): relations(kinds)
        case .routine(let kinds): routines(kinds)
        case .column(let table):
            tables(table).flatMap { table in
                table.liveColumns.map { KnownName($0.name, isOfSystem: table.id.isBuiltin) }
            }
        case .constraint(let table): tables(table).flatMap(\.constraints).map { KnownName($0.name) }
        case .policy(let table): tables(table).flatMap(\.policies).map { KnownName($0.name) }
        case .rule(let table): tables(table).flatMap(\.rules).map { KnownName($0.name) }
        case .trigger(let table): tables(table).flatMap(\.triggers).map { KnownName($0.name) }
        }
    }

    /// The schemas but for those of temporary and of long values.
    private var schemas: [Schema] {
        environment.catalog.schemas.values.filter {
            !["pg_temp", "pg_toast"].contains(where: $0.name.hasPrefix)
        }
    }

    /// Makes the entry of a name in a schema; nil for schemas that nobody writes.
    private func entry(_ name: String, in id: ObjectID, isVisible: Bool, isOfSystem: Bool) -> KnownName? {
        guard let schema = environment.catalog.schemas[id] else { return nil }
        let isHidden = ["pg_temp", "pg_toast"].contains(where: schema.name.hasPrefix)
        if isHidden && !isVisible { return nil }
        return KnownName(name, schema: schema.name, isVisible: isVisible, isOfSystem: isOfSystem)
    }

    /// Returns the relations of some kinds.
    private func relations(_ kinds: String) -> [KnownName] {
        (Array(environment.catalog.relations.values) + SystemRelations.all).compactMap { relation in
            guard kinds.contains(relation.kind.rawValue) else { return nil }
            return entry(
                relation.name, in: relation.schema, isVisible: environment.isVisible(relation),
                isOfSystem: relation.id.isBuiltin)
        }
    }

    /// Returns the routines of some kinds.
    private func routines(_ kinds: String) -> [KnownName] {
        let path = environment.functionPath
        let own = environment.catalog.routines.values.compactMap { routine in
            kinds.contains(routine.kind.rawValue)
                ? entry(routine.name, in: routine.schema, isVisible: path.contains(routine.schema), isOfSystem: false)
                : nil
        }
        let builtin = BuiltinTable.allFunctions.filter { kinds.contains($0.kind.rawValue) }
        return own + Set(builtin.map(\.name)).map { KnownName($0, schema: "pg_catalog", isOfSystem: true) }
    }

    /// The types: those of users, the rows of their relations, the builtin ones and the words of SQL for them.
    private var types: [KnownName] {
        let path = environment.searchPath
        let own = environment.catalog.types.values.compactMap {
            entry($0.name, in: $0.schema, isVisible: path.contains($0.schema), isOfSystem: false)
        }
        let builtin = TypeTable.all.filter { $0.isSupported && !$0.isArray }.map(\.name)
        let words = Keyword.words.filter { TypeTable.type(named: $0) != nil }
        let others = Set(builtin + words + ["smallserial", "serial", "bigserial"])
        return own + relations("rpvmfc").filter { !$0.isOfSystem }
            + others.map { KnownName($0, schema: "pg_catalog", isOfSystem: true) }
    }

    /// Returns the relations that the statement names, those of one name if one is given; else the one that this name finds.
    private func tables(_ name: String?) -> [Relation] {
        let chains = NameChains.all(in: statement).flatMap { $0.count > 1 ? [$0, Array($0.prefix(1))] : [$0] }
        var found: [Relation] = []
        for chain in chains where name == nil || chain.last == name {
            if let relation = relation(chain), !found.contains(where: { $0.id == relation.id }) {
                found.append(relation)
            }
        }
        guard found.isEmpty, let name else { return found }
        return environment.unqualifiedRelation(named: name).map { [$0] } ?? []
    }

    /// Returns the relation of a name in parts; nil when there is none.
    private func relation(_ parts: [String]) -> Relation? {
        guard let name = parts.last else { return nil }
        if parts.count == 1 { return environment.unqualifiedRelation(named: name) }
        guard parts.count == 2, let schema = parts.first.flatMap(environment.catalog.schema(named:)) else { return nil }
        return environment.relation(named: name, in: schema.id)
    }
}
