import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// A name within a schema.
package struct SchemaName: Hashable, Sendable {
    package var schema: ObjectID
    package var name: String

    /// Makes a name.
    package init(_ schema: ObjectID, _ name: String) {
        self.schema = schema
        self.name = name
    }
}

/// The catalog of one database as a persistent value: copying is O(1), copies share structure. What it holds stands behind one
/// reference, since it is copied for every statement and many times within one.
///
/// The accessors below keep the maps in step; nobody else writes them.
package struct Catalog: Sendable {
    /// What is stored, under the names of the properties.
    private struct Fields: Sendable {
        var schemas: TreeDictionary<ObjectID, Schema> = [:]
        var schemaNames: TreeDictionary<String, ObjectID> = [:]
        var relations: TreeDictionary<ObjectID, Relation> = [:]
        var relationNames: TreeDictionary<SchemaName, ObjectID> = [:]
        var referencingRelations: TreeDictionary<ObjectID, [ObjectID]> = [:]
        var routines: TreeDictionary<ObjectID, Routine> = [:]
        var alteredRoutines: Set<ObjectID> = []
        var routineNames: TreeDictionary<SchemaName, [ObjectID]> = [:]
        var types: TreeDictionary<ObjectID, UserType> = [:]
        var typeNames: TreeDictionary<SchemaName, ObjectID> = [:]
        var rowTypes: TreeDictionary<ObjectID, ObjectID> = [:]
        var arrayTypes: TreeDictionary<ObjectID, ObjectID> = [:]
        var securedRelations: Int = 0
        var parentRelations: Int = 0
        var defaultPrivileges: DefaultPrivileges = DefaultPrivileges()
        var dependents: TreeDictionary<ObjectAddress, [Dependency]> = [:]
        var references: TreeDictionary<ObjectAddress, [Dependency]> = [:]
        var comments: TreeDictionary<ObjectAddress, String> = [:]
        var builtinACLs: TreeDictionary<ObjectAddress, ACL> = [:]
        var objects: NamedObjects = NamedObjects()
        var planEpoch: Int = 0
    }

    private var fields = CopyOnWrite(Fields())

    package private(set) var schemas: TreeDictionary<ObjectID, Schema> {
        get { fields.value.schemas }
        _modify { yield &fields.value.schemas }
    }
    private var schemaNames: TreeDictionary<String, ObjectID> {
        get { fields.value.schemaNames }
        _modify { yield &fields.value.schemaNames }
    }
    /// Relations made by users; the builtin ones are in `SystemRelations`.
    package private(set) var relations: TreeDictionary<ObjectID, Relation> {
        get { fields.value.relations }
        _modify { yield &fields.value.relations }
    }
    private var relationNames: TreeDictionary<SchemaName, ObjectID> {
        get { fields.value.relationNames }
        _modify { yield &fields.value.relationNames }
    }
    /// The relations whose foreign keys reference a relation.
    private var referencingRelations: TreeDictionary<ObjectID, [ObjectID]> {
        get { fields.value.referencingRelations }
        _modify { yield &fields.value.referencingRelations }
    }
    /// Routines made by users; the builtin ones are in `BuiltinTable`.
    package private(set) var routines: TreeDictionary<ObjectID, Routine> {
        get { fields.value.routines }
        _modify { yield &fields.value.routines }
    }
    /// The routines whose attributes have changed since they were made, so that stored calls may know them otherwise.
    package private(set) var alteredRoutines: Set<ObjectID> {
        get { fields.value.alteredRoutines }
        _modify { yield &fields.value.alteredRoutines }
    }
    private var routineNames: TreeDictionary<SchemaName, [ObjectID]> {
        get { fields.value.routineNames }
        _modify { yield &fields.value.routineNames }
    }
    /// Domains and enumerations.
    package private(set) var types: TreeDictionary<ObjectID, UserType> {
        get { fields.value.types }
        _modify { yield &fields.value.types }
    }
    private(set) var typeNames: TreeDictionary<SchemaName, ObjectID> {
        get { fields.value.typeNames }
        _modify { yield &fields.value.typeNames }
    }
    /// The relation of each row type.
    private(set) var rowTypes: TreeDictionary<ObjectID, ObjectID> {
        get { fields.value.rowTypes }
        _modify { yield &fields.value.rowTypes }
    }
    /// The element type of each array type.
    private(set) var arrayTypes: TreeDictionary<ObjectID, ObjectID> {
        get { fields.value.arrayTypes }
        _modify { yield &fields.value.arrayTypes }
    }
    /// How many relations have row-level security switched on.
    private var securedRelations: Int {
        get { fields.value.securedRelations }
        _modify { yield &fields.value.securedRelations }
    }
    /// How many relations have others that inherit from them.
    private var parentRelations: Int {
        get { fields.value.parentRelations }
        _modify { yield &fields.value.parentRelations }
    }
    /// Default privileges made by ALTER DEFAULT PRIVILEGES.
    package var defaultPrivileges: DefaultPrivileges {
        get { fields.value.defaultPrivileges }
        _modify { yield &fields.value.defaultPrivileges }
    }
    /// What depends on an object.
    private var dependents: TreeDictionary<ObjectAddress, [Dependency]> {
        get { fields.value.dependents }
        _modify { yield &fields.value.dependents }
    }
    /// What an object depends on.
    private var references: TreeDictionary<ObjectAddress, [Dependency]> {
        get { fields.value.references }
        _modify { yield &fields.value.references }
    }
    /// COMMENT ON texts.
    package var comments: TreeDictionary<ObjectAddress, String> {
        get { fields.value.comments }
        _modify { yield &fields.value.comments }
    }
    /// Privileges of builtin objects that somebody changed: functions, types, languages, system relations.
    package var builtinACLs: TreeDictionary<ObjectAddress, ACL> {
        get { fields.value.builtinACLs }
        _modify { yield &fields.value.builtinACLs }
    }
    /// Languages, foreign-data wrappers, servers, large objects and others that are little more than a name.
    package var objects: NamedObjects {
        get { fields.value.objects }
        _modify { yield &fields.value.objects }
    }
    /// Counts the changes after which PostgreSQL plans everything anew and that leave no other trace: those of privileges on
    /// schemas, and all of foreign-data wrappers and servers (`PlanCacheSysCallback`).
    package var planEpoch: Int {
        get { fields.value.planEpoch }
        _modify { yield &fields.value.planEpoch }
    }

    /// Makes an empty catalog.
    package init() {}

    // MARK: Schemas

    /// Returns the schema of this name.
    package func schema(named name: String) -> Schema? { schemaNames[name].flatMap { schemas[$0] } }

    /// Adds a schema or replaces the one of the same number.
    package mutating func store(_ schema: Schema) {
        if let old = schemas[schema.id], old.name != schema.name { schemaNames[old.name] = nil }
        schemas[schema.id] = schema
        schemaNames[schema.name] = schema.id
    }

    /// Takes a schema out.
    package mutating func removeSchema(_ id: ObjectID) {
        guard let schema = schemas.removeValue(forKey: id) else { return }
        schemaNames[schema.name] = nil
    }

    // MARK: Relations

    /// Returns the relation of this name in a schema.
    package func relation(named name: String, in schema: ObjectID) -> Relation? {
        relationNames[SchemaName(schema, name)].flatMap { relations[$0] }
    }

    /// Adds a relation or replaces the one of the same number.
    package mutating func store(_ relation: Relation) {
        let name = SchemaName(relation.schema, relation.name)
        if let old = relations[relation.id] {
            let oldName = SchemaName(old.schema, old.name)
            if oldName != name { relationNames[oldName] = nil }
            forgetForeignKeys(of: old)
            if old.rowSecurity { securedRelations -= 1 }
            if old.hasFamily { parentRelations -= 1 }
        }
        if relation.hasFamily { parentRelations += 1 }
        if relation.rowSecurity { securedRelations += 1 }
        var stored = relation
        stored.version = Versions.next()
        relations[relation.id] = stored
        relationNames[name] = relation.id
        if relation.rowType.isValid { rowTypes[relation.rowType] = relation.id }
        if relation.rowArrayType.isValid { arrayTypes[relation.rowArrayType] = relation.rowType }
        rememberForeignKeys(of: relation)
    }

    /// Takes a relation out.
    package mutating func removeRelation(_ id: ObjectID) {
        guard let relation = relations.removeValue(forKey: id) else { return }
        relationNames[SchemaName(relation.schema, relation.name)] = nil
        rowTypes[relation.rowType] = nil
        arrayTypes[relation.rowArrayType] = nil
        forgetForeignKeys(of: relation)
        if relation.rowSecurity { securedRelations -= 1 }
        if relation.hasFamily { parentRelations -= 1 }
    }

    /// Tells whether any relation has others that inherit from it.
    package var hasFamilies: Bool { parentRelations > 0 }

    /// Tells whether any relation has row-level security switched on.
    package var hasRowSecurity: Bool { securedRelations > 0 }

    /// Changes a relation in place; does nothing when there is none of this number.
    package mutating func updateRelation(_ id: ObjectID, _ change: (inout Relation) -> Void) {
        guard var relation = relations[id] else { return }
        change(&relation)
        store(relation)
    }

    /// Changes the privileges of a relation and of some of its columns; no other entry of the catalog depends on them.
    package mutating func storeACLs(of id: ObjectID, _ acl: ACL?, columns: [Int: ACL]) {
        relations[id]?.storeACLs(acl, columns: columns)
        relations[id]?.version = Versions.next()
    }

    /// Returns the relations that have a foreign key to this one, in order of creation.
    package func relationsReferencing(_ id: ObjectID) -> [ObjectID] { referencingRelations[id] ?? [] }

    /// Enters a relation's foreign keys in the reverse map.
    private mutating func rememberForeignKeys(of relation: Relation) {
        for case .foreignKey(let key) in relation.constraints.map(\.kind) {
            var list = referencingRelations[key.referencedRelation] ?? []
            if !list.contains(relation.id) { list.append(relation.id) }
            referencingRelations[key.referencedRelation] = list.sorted()
        }
    }

    /// Takes a relation's foreign keys out of the reverse map.
    private mutating func forgetForeignKeys(of relation: Relation) {
        for case .foreignKey(let key) in relation.constraints.map(\.kind) {
            let list = (referencingRelations[key.referencedRelation] ?? []).filter { $0 != relation.id }
            referencingRelations[key.referencedRelation] = list.isEmpty ? nil : list
        }
    }

    // MARK: Routines

    /// Returns the routines of this name in a schema, in order of creation.
    package func routines(named name: String, in schema: ObjectID) -> [Routine] {
        (routineNames[SchemaName(schema, name)] ?? []).compactMap { routines[$0] }
    }

    /// Adds a routine or replaces the one of the same number.
    package mutating func store(_ routine: Routine) {
        removeRoutineName(routine.id)
        if let old = routines[routine.id], !old.hasSameTraits(as: routine) { alteredRoutines.insert(routine.id) }
        var routine = routine
        routine.version = (routines[routine.id]?.version ?? 0) + 1
        routines[routine.id] = routine
        let name = SchemaName(routine.schema, routine.name)
        routineNames[name] = ((routineNames[name] ?? []) + [routine.id]).sorted()
    }

    /// Takes a routine out.
    package mutating func removeRoutine(_ id: ObjectID) {
        removeRoutineName(id)
        routines[id] = nil
    }

    /// Forgets where a routine is found by its name.
    private mutating func removeRoutineName(_ id: ObjectID) {
        guard let old = routines[id] else { return }
        let name = SchemaName(old.schema, old.name)
        let rest = (routineNames[name] ?? []).filter { $0 != id }
        routineNames[name] = rest.isEmpty ? nil : rest
    }

    // MARK: Policies

    /// Returns the policy of a number, and its table.
    package func policy(_ id: ObjectID) -> (table: Relation, policy: Policy)? {
        for dependency in references(of: ObjectAddress(.policy, id)) where dependency.kind == .automatic {
            guard let table = relations[dependency.referenced.id],
                let policy = table.policies.first(where: { $0.id == id })
            else { continue }
            return (table, policy)
        }
        return nil
    }

    // MARK: Types

    /// Adds a domain or enumeration, or replaces the one of the same number.
    package mutating func store(_ type: UserType) {
        let name = SchemaName(type.schema, type.name)
        if let old = types[type.id] {
            let oldName = SchemaName(old.schema, old.name)
            if oldName != name { typeNames[oldName] = nil }
        }
        types[type.id] = type
        typeNames[name] = type.id
        arrayTypes[type.array] = type.id
    }

    /// Takes a domain or enumeration out.
    package mutating func removeType(_ id: ObjectID) {
        guard let type = types.removeValue(forKey: id) else { return }
        typeNames[SchemaName(type.schema, type.name)] = nil
        arrayTypes[type.array] = nil
    }

    // MARK: Dependencies

    /// Records that one object depends on another; builtin objects are never recorded (`recordDependencyOn`).
    package mutating func addDependency(
        of dependent: ObjectAddress, on referenced: ObjectAddress, kind: DependencyKind
    ) {
        guard !referenced.id.isBuiltin || referenced.id == Schema.public else { return }
        let dependency = Dependency(dependent, on: referenced, kind: kind)
        if dependents[referenced]?.contains(dependency) == true { return }
        dependents[referenced, default: []].append(dependency)
        references[dependent, default: []].append(dependency)
    }

    /// Returns what depends on an object.
    package func dependents(of address: ObjectAddress) -> [Dependency] { dependents[address] ?? [] }

    /// Returns what an object depends on.
    package func references(of address: ObjectAddress) -> [Dependency] { references[address] ?? [] }

    /// Forgets what an object depends on (`deleteDependencyRecordsFor`), all of it or only some.
    package mutating func removeReferences(
        of dependent: ObjectAddress, where matches: (Dependency) -> Bool = { _ in true }
    ) {
        for dependency in references[dependent] ?? [] where matches(dependency) {
            let rest = (dependents[dependency.referenced] ?? []).filter { $0 != dependency }
            dependents[dependency.referenced] = rest.isEmpty ? nil : rest
        }
        let kept = (references[dependent] ?? []).filter { !matches($0) }
        references[dependent] = kept.isEmpty ? nil : kept
    }

    /// Gives an object that was made anew its other number wherever others refer to it, and in its comment.
    package mutating func renumber(_ old: ObjectAddress, to id: ObjectID) {
        var new = old
        new.id = id
        if let text = comments[old] {
            comments[old] = nil
            comments[new] = text
        }
        let (own, others) = (references(of: old), dependents(of: old))
        removeReferences(of: old)
        for dependency in own { addDependency(of: new, on: dependency.referenced, kind: dependency.kind) }
        for dependency in others {
            removeReferences(of: dependency.dependent) { $0 == dependency }
            addDependency(of: dependency.dependent, on: new, kind: dependency.kind)
        }
    }

    /// All dependencies, for pg_depend; in no particular order.
    package var allDependencies: [Dependency] { references.values.flatMap { $0 } }
}
