import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes DROP of relations and schemas (`RemoveRelations`, `RemoveObjects`).
    func drop(_ statement: DropStatement) throws -> String {
        var addresses: [ObjectAddress] = []
        var mentioned = 0
        if statement.isConcurrent { try checkConcurrently(statement) }
        for object in statement.objects {
            guard let address = try droppedAddress(object, statement) else { continue }
            mentioned += 1
            if !addresses.contains(address) { addresses.append(address) }
        }
        var deletion = Deletion(of: addresses, isSingle: mentioned <= 1 && addresses.count == 1, context: context)
        try deletion.perform(statement.behavior)
        return "DROP \(statement.kind.rawValue)"
    }

    /// Refuses what DROP INDEX CONCURRENTLY cannot do (`RemoveRelations`).
    private func checkConcurrently(_ statement: DropStatement) throws {
        if statement.objects.count != 1 {
            throw Diagnostic(
                .featureNotSupported, "DROP INDEX CONCURRENTLY does not support dropping multiple objects")
        }
        if statement.behavior == .cascade {
            throw Diagnostic(.featureNotSupported, "DROP INDEX CONCURRENTLY does not support CASCADE")
        }
    }

    /// Returns the object to drop, which the role must be allowed to drop; nil for one that IF EXISTS passes over.
    private func droppedAddress(_ object: ObjectReference, _ statement: DropStatement) throws -> ObjectAddress? {
        switch object {
        case .routine(let signature, let kind): return try droppedRoutine(kind, signature, statement)
        case .type(let kind, let type): return try droppedType(kind, type, statement)
        case .operator(let signature): return try droppedOperator(signature, statement)
        case .cast(let source, let target): return try droppedCast(source, target, statement)
        case .onRelation(.policy, let name, let table): return try droppedPolicy(name.name, on: table, statement)
        case .onRelation(.rule, let name, let table): return try droppedRule(name.name, on: table, statement)
        case .onRelation(.trigger, let name, let table): return try droppedTrigger(name.name, on: table, statement)
        case .named(.schema, let name): return try droppedSchema(name, statement)
        case .named(let kind, let name):
            switch kind {
            case .table, .view, .materializedView, .sequence, .index, .foreignTable:
                return try droppedRelation(kind, name, statement)
            default: return try droppedObject(kind, name, statement)
            }
        default: throw Diagnostic.notSupported("DROP \(statement.kind.rawValue)", at: statement.span)
        }
    }

    /// Returns the schema to drop; its owner may.
    private func droppedSchema(_ name: QualifiedName, _ statement: DropStatement) throws -> ObjectAddress? {
        guard let schema = catalog.schema(named: name.name) else {
            guard statement.ifExists else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(name.name)\" does not exist")
            }
            notice("schema \"\(name.name)\" does not exist, skipping")
            return nil
        }
        try require(.ownership(of: SecurableID(.schema, schema.id)))
        if schema.id.isBuiltin && schema.id != Schema.public {
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop schema \(schema.name) because it is required by the database system")
        }
        return ObjectAddress(.schema, schema.id)
    }

    /// Returns the relation to drop; its owner or its schema's owner may (`RangeVarCallbackForDropRelation`).
    private func droppedRelation(
        _ kind: SQLSyntax.ObjectKind, _ name: QualifiedName, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        let environment = context.environment
        if let qualifier = name.qualifier, !hasSchema(named: qualifier) {
            guard statement.ifExists else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist")
            }
            notice("schema \"\(qualifier)\" does not exist, skipping")
            return nil
        }
        let found: Relation?
        do {
            found = try environment.relationIfAny(named: name)
        } catch {
            throw error.withoutPosition
        }
        let noun = kind.rawValue.lowercased()
        guard let relation = found else {
            guard statement.ifExists else {
                let state = kind == .index || kind == .foreignTable ? SQLState.undefinedObject : .undefinedTable
                throw Diagnostic(state, "\(noun) \"\(name.name)\" does not exist")
            }
            notice("\(noun) \"\(name.name)\" does not exist, skipping")
            return nil
        }
        guard Self.fits(relation.kind, kind) else { throw wrongKind(relation, noun) }
        let ownsSchema = isAllowed(
            .ownership(of: SecurableID(.schema, relation.schema)), as: currentRole, in: securables)
        if !ownsSchema { try requireOwnership(of: relation) }
        try requireUserRelation(relation)
        return ObjectAddress(.relation, relation.id)
    }

    /// Tells whether a relation is of the kind that DROP names.
    private static func fits(_ kind: RelationKind, _ named: SQLSyntax.ObjectKind) -> Bool {
        switch named {
        case .table: kind == .table || kind == .partitionedTable
        case .view: kind == .view
        case .materializedView: kind == .materializedView
        case .sequence: kind == .sequence
        case .index: kind == .index
        case .foreignTable: kind == .foreignTable
        default: false
        }
    }

    /// Makes the error for a relation of another kind (`DropErrorMsgWrongType`).
    private func wrongKind(_ relation: Relation, _ noun: String) -> Diagnostic {
        let article = noun == "index" ? "an" : "a"
        let own = relation.kind == .compositeType ? "type" : ObjectDescriber.noun(relation.kind)
        let ownArticle = own == "index" ? "an" : "a"
        return Diagnostic(
            .wrongObjectType, "\"\(relation.name)\" is not \(article) \(noun)",
            hint: "Use DROP \(own.uppercased()) to remove \(ownArticle) \(own).")
    }

    // MARK: TRUNCATE

    /// Executes TRUNCATE (`ExecuteTruncate`).
    package func truncate(_ statement: TruncateStatement) throws -> String {
        var tables: [Relation] = []
        for reference in statement.tables {
            let relation = try relation(named: reference.name)
            if tables.contains(where: { $0.id == relation.id }) { continue }
            try checkTruncatable(relation)
            tables.append(relation)
            if reference.isOnly, relation.isPartitioned {
                throw Diagnostic(
                    .wrongObjectType, "cannot truncate only a partitioned table",
                    hint: "Do not specify the ONLY keyword, or use TRUNCATE ONLY on the partitions directly.")
            }
            guard !reference.isOnly else { continue }
            for child in catalog.inheritors(of: relation.id).dropFirst().compactMap({ catalog.relations[$0] })
            where !tables.contains(where: { $0.id == child.id }) {
                if child.kind == .foreignTable { throw catalog.withoutHandler(child) }
                tables.append(child)
            }
        }
        try addReferencing(to: &tables, statement.behavior)
        if statement.restartsIdentity { try restartSequences(of: tables) }
        let events = ConstraintEvents(context: context)
        let planner = Planner(context: context, permits: PermitSet([]))
        let triggers = tables.map { TriggerRunner($0, planner: planner, events: events) }
        for table in triggers { try table.statement(.before, .truncate) }
        for table in tables { try emptyStorage(of: catalog.relations[table.id] ?? table) }
        for table in triggers { try table.statement(.after, .truncate) }
        try ConstraintEnforcer(context: context, planner: planner, events: events).run()
        return "TRUNCATE TABLE"
    }

    /// Throws unless a relation is a table that the current role may truncate.
    private func checkTruncatable(_ relation: Relation) throws {
        if relation.kind == .foreignTable { throw catalog.withoutHandler(relation) }
        guard relation.isTable else {
            throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not a table")
        }
        try requireUserRelation(relation)
        try require(.privilege(.truncate, on: relation.securable))
        try context.requireUnused(relation, for: "TRUNCATE")
    }

    /// Adds the tables with foreign keys to the ones truncated, or refuses (`heap_truncate_check_FKs`).
    private func addReferencing(to tables: inout [Relation], _ behavior: SQLSyntax.DropBehavior) throws {
        guard behavior == .cascade else { return try refuseReferencing(tables) }
        var known = Set(tables.map(\.id))
        while true {
            let found = Set(tables.flatMap { catalog.relationsReferencing($0.id) }).subtracting(known).sorted()
            if found.isEmpty { return }
            known.formUnion(found)
            for child in found.compactMap({ catalog.relations[$0] }) {
                notice("truncate cascades to table \"\(child.name)\"")
                try checkTruncatable(child)
                tables.append(child)
            }
        }
    }

    /// Refuses to truncate tables that others refer to.
    private func refuseReferencing(_ tables: [Relation]) throws {
        for table in tables {
            for id in catalog.relationsReferencing(table.id) where !tables.contains(where: { $0.id == id }) {
                guard let child = catalog.relations[id] else { continue }
                throw Diagnostic(
                    .featureNotSupported, "cannot truncate a table referenced in a foreign key constraint",
                    detail: "Table \"\(child.name)\" references \"\(table.name)\".",
                    hint: "Truncate table \"\(child.name)\" at the same time, or use TRUNCATE ... CASCADE.")
            }
        }
    }

    /// Restarts the sequences that columns of the tables own; their owner is required.
    private func restartSequences(of tables: [Relation]) throws {
        for table in tables {
            for sequence in ownedSequences(of: table.id) {
                try requireOwnership(of: sequence)
                guard let definition = sequence.sequence else { continue }
                try replaceCounter(of: sequence, with: definition, restart: .some(nil))
            }
        }
    }

    /// Returns the sequences that columns of a table own.
    func ownedSequences(of table: ObjectID, column: Int? = nil) -> [Relation] {
        catalog.relations.values.filter { relation in
            guard let owner = relation.sequence?.ownedBy, owner.relation == table else { return false }
            return column == nil || owner.column == column
        }.sorted { $0.id < $1.id }
    }
}
