import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The catalogs about relations and columns.
extension SystemRelationReader {
    /// Makes pg_class.
    func classes() -> [SystemRow] {
        allRelations.map { relation in
            let referenced = !catalog.relationsReferencing(relation.id).isEmpty
            let hasForeignKeys = relation.constraints.contains { $0.isForeignKey }
            return [
                "oid": .oid(relation.id), "relname": .text(relation.name), "relnamespace": .oid(relation.schema),
                "reltype": .oid(relation.rowType), "reloftype": .oid(relation.typeOf),
                "relowner": .oid(relation.owner),
                "relam": .oid(accessMethod(relation)),
                "reltablespace": .oid(relation.tablespace),
                "relfilenode": .oid(relation.kind == .view ? .invalid : relation.id),
                "reltuples": .double(-1), "relhasindex": .bool(!relation.indexes.isEmpty),
                "relpersistence": .character(relation.persistence.rawValue),
                "relkind": .character(letter(of: relation)), "relnatts": .number(relation.columns.count),
                "relchecks": .number(relation.constraints.filter(\.isCheck).count),
                "relhasrules": .bool(relation.view != nil || relation.hasRules),
                "relhastriggers": .bool(referenced || hasForeignKeys || !relation.triggers.isEmpty),
                "relrowsecurity": .bool(relation.rowSecurity),
                "relforcerowsecurity": .bool(relation.forceRowSecurity), "relispopulated": .bool(relation.isPopulated),
                "relreplident": .character(
                    relation.isTable || relation.kind == .materializedView ? relation.replicaIdentity : "n"),
                "relhassubclass": .bool(relation.family.hadChildren || relation.isPartitioned),
                "relispartition": .bool(relation.isPartition || isPartitionIndex(relation)),
                "relpartbound": relation.isPartition
                    ? .text(StoredExpression.partitionBound(relation.id).text) : .null,
                "relacl": .acl(acl(of: relation)), "reloptions": .texts(orNull: relation.options),
            ]
        }
    }

    /// The letter of a relation's kind; the index of a partitioned table has one of its own.
    func letter(of relation: Relation) -> Character {
        if let table = relation.index?.table, catalog.relations[table]?.isPartitioned == true { return "I" }
        return relation.kind.rawValue
    }

    /// Tells whether a relation is an index that belongs to one of a partitioned table.
    private func isPartitionIndex(_ relation: Relation) -> Bool {
        relation.index != nil && !relation.family.parents.isEmpty
    }

    /// Makes pg_inherits.
    func inheritance() -> [SystemRow] {
        userRelations.flatMap { relation in
            relation.family.parents.enumerated().map { place, parent in
                ["inhrelid": .oid(relation.id), "inhparent": .oid(parent), "inhseqno": .number(place + 1)]
            }
        }
    }

    /// Makes pg_partitioned_table.
    func partitionedTables() -> [SystemRow] {
        userRelations.compactMap { relation in
            guard let partitioning = relation.family.partitioning else { return nil }
            let hasExpressions = partitioning.keys.contains { $0.expression != nil }
            return [
                "partrelid": .oid(relation.id), "partstrat": .character(partitioning.strategy.rawValue),
                "partnatts": .number(partitioning.keys.count),
                "partdefid": .oid(catalog.defaultPartition(of: relation)?.id ?? .invalid),
                "partattrs": .vector(partitioning.keys.map { Int64($0.column) }, of: .int2),
                "partclass": .vector(partitioning.keys.map { _ in 0 }, of: .oid),
                "partcollation": .vector(partitioning.keys.map { Int64($0.collation.rawValue) }, of: .oid),
                "partexprs": hasExpressions ? .text(StoredExpression.partitionKeys(relation.id).text) : .null,
            ]
        }
    }

    /// The access method of a relation's rows.
    private func accessMethod(_ relation: Relation) -> ObjectID {
        switch relation.kind {
        case .table, .materializedView: ObjectID(2)
        case .index: ObjectID(relation.index?.method == "hash" ? 405 : 403)
        default: .invalid
        }
    }

    /// Makes pg_namespace.
    func namespaces() -> [SystemRow] {
        catalog.schemas.values.sorted { $0.id < $1.id }.map { schema in
            [
                "oid": .oid(schema.id), "nspname": .text(schema.name), "nspowner": .oid(schema.owner),
                "nspacl": .acl(schema.acl),
            ]
        }
    }

    /// Makes pg_attribute.
    func attributes() -> [SystemRow] {
        allRelations.flatMap { relation in
            systemColumns(of: relation) + relation.columns.map { attribute($0, of: relation) }
        }
    }

    /// Makes the row of one column.
    private func attribute(_ column: Column, of relation: Relation) -> SystemRow {
        let info = column.type.info
        return [
            "attrelid": .oid(relation.id), "attname": .text(column.name),
            "atttypid": column.isDropped ? .int(0) : .oid(column.type.oid), "attlen": .int(Int64(info?.length ?? -1)),
            "attnum": .number(column.number), "atttypmod": .int(Int64(column.type.modifier)),
            "attndims": .number(column.type.isArray ? 1 : 0), "attbyval": .bool(info?.isByValue ?? false),
            "attalign": .character("i"), "attstorage": .character(column.storage ?? column.type.storage),
            "attstattarget": column.statistics.map { .int(Int64($0)) } ?? .null,
            "attcompression": .text(column.compression.map { String($0) } ?? ""),
            "attoptions": .texts(orNull: column.options), "attnotnull": .bool(column.isNotNull),
            "atthasdef": .bool(column.defaultValue != nil), "atthasmissing": .bool(column.missingValue != nil),
            "attidentity": .text(column.identity.map { String($0.rawValue) } ?? ""),
            "attgenerated": .text(column.generated.map { String($0.rawValue) } ?? ""),
            "attisdropped": .bool(column.isDropped), "attislocal": .bool(column.isLocal),
            "attinhcount": .number(column.inheritCount),
            "attcollation": .oid(column.collation.isValid ? column.collation : Self.collation(of: column.type)),
            "attfdwoptions": .texts(orNull: column.foreignOptions),
            "attacl": .acl(acl(of: column, in: relation)),
        ]
    }

    /// The ACL of a column, also of a system relation; nil for an empty one.
    private func acl(of column: Column, in relation: Relation) -> ACL? {
        let stored = catalog.builtinACLs[ObjectAddress(.relation, relation.id, column: column.number)]
        guard let acl = stored ?? column.acl, !acl.isEmpty else { return nil }
        return acl
    }

    /// The collation that columns of a type have by default.
    static func collation(of type: SQLType) -> ObjectID {
        switch type.unmodified {
        case .text, .varchar, .bpchar, .textArray: ObjectID(100)
        case .name: ObjectID(950)
        default: .invalid
        }
    }

    /// The columns that every table has.
    private func systemColumns(of relation: Relation) -> [SystemRow] {
        guard [.table, .partitionedTable, .materializedView, .sequence].contains(relation.kind) else { return [] }
        let columns: [(number: Int, name: String, type: SQLType, length: Int)] = [
            (-6, "tableoid", .oid, 4), (-5, "cmax", .cid, 4), (-4, "xmax", .xid, 4), (-3, "cmin", .cid, 4),
            (-2, "xmin", .xid, 4), (-1, "ctid", .tid, 6),
        ]
        return columns.map { column in
            [
                "attrelid": .oid(relation.id), "attname": .text(column.name), "atttypid": .oid(column.type.oid),
                "attlen": .number(column.length), "attnum": .number(column.number), "atttypmod": .int(-1),
                "attbyval": .bool(column.length == 4), "attalign": .character("i"), "attstorage": .character("p"),
                "attnotnull": .bool(true), "attislocal": .bool(true),
                "attacl": .acl(
                    catalog.builtinACLs[ObjectAddress(.relation, relation.id, column: column.number)]),
            ]
        }
    }

    /// Makes pg_attrdef; the expression is a reference that pg_get_expr understands.
    func attributeDefaults() -> [SystemRow] {
        userRelations.flatMap { relation in
            relation.columns.compactMap { column -> SystemRow? in
                guard let value = column.defaultValue else { return nil }
                return [
                    "oid": .oid(value.id), "adrelid": .oid(relation.id), "adnum": .number(column.number),
                    "adbin": .text(StoredExpression.columnDefault(value.id).text),
                ]
            }
        }
    }

    /// Makes pg_index.
    func indexRows() -> [SystemRow] {
        userRelations.compactMap { relation in
            guard let index = relation.index else { return nil }
            let columns = index.keys.map(\.column) + index.included
            let hasExpressions = index.keys.contains { $0.expression != nil }
            let constraint = catalog.relations[index.table]?.constraints.first { $0.id == index.constraint }
            return [
                "indexrelid": .oid(relation.id), "indrelid": .oid(index.table), "indnatts": .number(columns.count),
                "indnkeyatts": .number(index.keys.count), "indisunique": .bool(index.isUnique),
                "indnullsnotdistinct": .bool(index.nullsNotDistinct), "indisprimary": .bool(index.isPrimary),
                "indimmediate": .bool(constraint?.isDeferrable != true), "indisvalid": .bool(isValid(relation)),
                "indisready": .bool(true),
                "indislive": .bool(true), "indisclustered": .bool(index.isClustered),
                "indisreplident": .bool(index.isReplicaIdentity),
                "indkey": .vector(columns.map { Int64($0) }, of: .int2),
                "indcollation": .vector(index.keys.map { _ in 0 }, of: .oid),
                "indclass": .vector(index.keys.map { _ in 0 }, of: .oid),
                "indoption": .vector(index.keys.map(Self.option), of: .int2),
                "indexprs": hasExpressions ? .text(StoredExpression.indexKeys(relation.id).text) : .null,
                "indpred": index.predicate == nil ? .null : .text(StoredExpression.indexPredicate(relation.id).text),
            ]
        }
    }

    /// Tells whether an index stands for all rows: that of a partitioned table has a part on each partition.
    private func isValid(_ index: Relation) -> Bool {
        guard let table = index.index.flatMap({ catalog.relations[$0.table] }), table.isPartitioned else { return true }
        let parts = catalog.children(of: index.id)
        return table.family.children.allSatisfy { id in
            catalog.relations[id]?.kind == .foreignTable
                || parts.contains { $0.index?.table == id && isValid($0) }
        }
    }

    /// The option bits of an index key.
    private static func option(_ key: IndexDefinition.Key) -> Int64 {
        (key.isDescending ? 1 : 0) | (key.nullsFirst ? 2 : 0)
    }

    /// Makes pg_sequence.
    func sequenceRows() -> [SystemRow] {
        userRelations.compactMap { relation in
            guard let sequence = relation.sequence else { return nil }
            return [
                "seqrelid": .oid(relation.id), "seqtypid": .oid(sequence.type.oid), "seqstart": .int(sequence.start),
                "seqincrement": .int(sequence.increment), "seqmax": .int(sequence.maximum),
                "seqmin": .int(sequence.minimum), "seqcache": .int(sequence.cache), "seqcycle": .bool(sequence.cycles),
            ]
        }
    }

    /// Makes pg_rewrite: the rule of each view.
    func rules() -> [SystemRow] {
        userRelations.flatMap { relation in
            var rows: [SystemRow] = []
            if let view = relation.view {
                rows.append([
                    "oid": .oid(view.rule), "rulename": .text("_RETURN"), "ev_class": .oid(relation.id),
                    "ev_type": .character("1"), "ev_enabled": .character("O"), "is_instead": .bool(true),
                    "ev_qual": .text("<>"), "ev_action": .text("<>"),
                ])
            }
            return rows
                + relation.rules.map { rule in
                    [
                        "oid": .oid(rule.id), "rulename": .text(rule.name), "ev_class": .oid(relation.id),
                        "ev_type": .character(rule.event.rawValue), "ev_enabled": .character(rule.enabling.rawValue),
                        "is_instead": .bool(rule.isInstead), "ev_qual": .text("<>"), "ev_action": .text("<>"),
                    ]
                }
        }
    }

    /// Makes pg_rules, without the rules that make views.
    func ruleViews() -> [SystemRow] {
        let deparser = Deparser(context.environment, isPretty: false)
        return userRelations.flatMap { relation in
            relation.rules.map { rule in
                [
                    "schemaname": .text(schemaName(relation.schema)), "tablename": .text(relation.name),
                    "rulename": .text(rule.name),
                    "definition": .text(orNull: deparser.ruleDefinition(rule, of: relation)),
                ]
            }
        }
    }

    /// Makes pg_constraint.
    func constraints() -> [SystemRow] {
        userRelations.flatMap { relation in relation.constraints.map { row(of: $0, relation) } } + domainConstraints()
            + triggerConstraints()
    }

    /// Makes the row of one constraint.
    private func row(of constraint: Constraint, _ relation: Relation) -> SystemRow {
        var row: SystemRow = [
            "oid": .oid(constraint.id), "conname": .text(constraint.name), "connamespace": .oid(relation.schema),
            "condeferrable": .bool(constraint.isDeferrable), "condeferred": .bool(constraint.isInitiallyDeferred),
            "conenforced": .bool(constraint.isEnforced), "convalidated": .bool(constraint.isValidated),
            "conrelid": .oid(relation.id), "conislocal": .bool(constraint.isLocal),
            "coninhcount": .number(constraint.inheritCount), "conparentid": .oid(constraint.parent ?? .invalid),
            "connoinherit": .bool(constraint.noInherit),
            "confupdtype": .text(" "), "confdeltype": .text(" "), "confmatchtype": .text(" "),
            "contype": .character(constraint.typeLetter),
        ]
        switch constraint.kind {
        case .notNull(let column): row["conkey"] = .columnNumbers([column])
        case .check(let expression):
            row["conkey"] = .columnNumbers(expression.columnsOfRelation(0).sorted())
            row["conbin"] = .text(StoredExpression.check(constraint.id).text)
        case .primaryKey(let columns, let index), .unique(let columns, let index, _):
            row["conkey"] = .columnNumbers(columns)
            row["conindid"] = .oid(index)
        case .foreignKey(let key):
            row["conkey"] = .columnNumbers(key.columns)
            row["confkey"] = .columnNumbers(key.referencedColumns)
            row["confrelid"] = .oid(key.referencedRelation)
            row["conindid"] = .oid(key.referencedIndex)
            row["confupdtype"] = .character(key.onUpdate.rawValue)
            row["confdeltype"] = .character(key.onDelete.rawValue)
            row["confmatchtype"] = .character(key.match.rawValue)
            if !key.deleteSetColumns.isEmpty { row["confdelsetcols"] = .columnNumbers(key.deleteSetColumns) }
        }
        return row
    }
}

extension Constraint {
    /// The letter of the constraint's kind in pg_constraint.
    package var typeLetter: Character {
        switch kind {
        case .notNull: "n"
        case .check: "c"
        case .primaryKey: "p"
        case .unique: "u"
        case .foreignKey: "f"
        }
    }

    /// Tells whether this is a foreign key.
    package var isForeignKey: Bool {
        if case .foreignKey = kind { true } else { false }
    }
}
