import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The catalogs of languages, tablespaces, foreign data and large objects.
extension SystemRelationReader {
    /// Makes pg_language.
    func languages() -> [SystemRow] {
        catalog.objects.all(.language).map { language in
            guard case .language(let isTrusted, let isProcedural) = language.details else { return [:] }
            return [
                "oid": .oid(language.address.id), "lanname": .text(language.name), "lanowner": .oid(language.owner),
                "lanpltrusted": .bool(isTrusted), "lanispl": .bool(isProcedural), "lanacl": .acl(language.acl),
            ]
        }
    }

    /// Makes pg_tablespace.
    func tablespaces() -> [SystemRow] {
        cluster.objects.all(.tablespace).map { tablespace in
            [
                "oid": .oid(tablespace.address.id), "spcname": .text(tablespace.name),
                "spcowner": .oid(tablespace.owner), "spcacl": .acl(tablespace.acl),
                "spcoptions": .texts(orNull: tablespace.options),
            ]
        }
    }

    /// Makes pg_foreign_data_wrapper.
    func wrappers() -> [SystemRow] {
        catalog.objects.all(.foreignDataWrapper).map { wrapper in
            guard case .wrapper(let validator) = wrapper.details else { return [:] }
            return [
                "oid": .oid(wrapper.address.id), "fdwname": .text(wrapper.name), "fdwowner": .oid(wrapper.owner),
                "fdwvalidator": .oid(validator), "fdwacl": .acl(wrapper.acl),
                "fdwoptions": .texts(orNull: wrapper.options),
            ]
        }
    }

    /// Makes pg_foreign_server.
    func servers() -> [SystemRow] {
        catalog.objects.all(.foreignServer).map { server in
            guard case .server(let wrapper, let type, let version) = server.details else { return [:] }
            return [
                "oid": .oid(server.address.id), "srvname": .text(server.name), "srvowner": .oid(server.owner),
                "srvfdw": .oid(wrapper), "srvtype": .text(orNull: type), "srvversion": .text(orNull: version),
                "srvacl": .acl(server.acl), "srvoptions": .texts(orNull: server.options),
            ]
        }
    }

    /// Makes pg_user_mapping.
    func userMappings() -> [SystemRow] {
        catalog.objects.all(.userMapping).map { mapping in
            guard case .userMapping(let server) = mapping.details else { return [:] }
            return [
                "oid": .oid(mapping.address.id), "umuser": .oid(mapping.owner), "umserver": .oid(server),
                "umoptions": .texts(orNull: mapping.options),
            ]
        }
    }

    /// Makes pg_user_mappings, which shows options only to whom the mapping is for, if they may use the server, to the
    /// server's owner for PUBLIC's, and to superusers.
    func visibleUserMappings() -> [SystemRow] {
        catalog.objects.all(.userMapping).compactMap { mapping in
            guard case .userMapping(let id) = mapping.details,
                let server = catalog.objects[ObjectAddress(.foreignServer, id)]
            else { return nil }
            let name = mapping.owner.isValid ? roleName(mapping.owner) : "public"
            return [
                "umid": .oid(mapping.address.id), "srvid": .oid(id), "srvname": .text(server.name),
                "umuser": .oid(mapping.owner), "usename": .text(name),
                "umoptions": showsOptions(of: mapping, server) ? .texts(orNull: mapping.options) : .null,
            ]
        }
    }

    /// Tells whether the current role may see the options of a mapping.
    func showsOptions(of mapping: NamedObject, _ server: NamedObject) -> Bool {
        if context.isSuperuser { return true }
        let securables = self.securables
        let securable = SecurableID(.foreignServer, server.address.id)
        let role = context.currentRole
        if mapping.owner == role {
            return isAllowed(.privilege(.usage, on: securable), as: role, in: securables)
                || isAllowed(.ownership(of: securable), as: role, in: securables)
        }
        return !mapping.owner.isValid && isAllowed(.ownership(of: securable), as: role, in: securables)
    }

    /// Makes pg_foreign_table.
    func foreignTables() -> [SystemRow] {
        userRelations.compactMap { relation in
            guard let foreign = relation.foreign else { return nil }
            return [
                "ftrelid": .oid(relation.id), "ftserver": .oid(foreign.server),
                "ftoptions": .texts(orNull: foreign.options),
            ]
        }
    }

    /// Makes pg_largeobject_metadata.
    func largeObjects() -> [SystemRow] {
        catalog.objects.all(.largeObject).map { object in
            ["oid": .oid(object.address.id), "lomowner": .oid(object.owner), "lomacl": .acl(object.acl)]
        }
    }

    /// Makes pg_largeobject.
    func largeObjectPages() -> [SystemRow] {
        catalog.objects.all(.largeObject).flatMap { object -> [SystemRow] in
            guard case .largeObject(let data) = object.details else { return [] }
            return data.sortedPages.map { page in
                [
                    "loid": .oid(object.address.id), "pageno": .number(Int(page.number)), "data": .bytes(page.bytes),
                ]
            }
        }
    }

    /// Makes pg_file_settings: what ALTER SYSTEM keeps.
    func fileSettings() -> [SystemRow] {
        cluster.systemSettings.sorted { $0.key < $1.key }.enumerated().map { number, setting in
            [
                "sourcefile": .text("postgresql.auto.conf"), "sourceline": .number(number + 3),
                "seqno": .number(number + 1), "name": .text(setting.key), "setting": .text(setting.value),
                "applied": .bool(true),
            ]
        }
    }

    /// Makes pg_statistic_ext.
    func extendedStatistics() -> [SystemRow] {
        catalog.objects.all(.statistics).map { object in
            guard case .statistics(let details) = object.details else { return [:] }
            let kinds = details.kinds.map { Value.character($0) }
            return [
                "oid": .oid(object.address.id), "stxrelid": .oid(details.relation), "stxname": .text(object.name),
                "stxnamespace": .oid(object.schema), "stxowner": .oid(object.owner),
                "stxkeys": .vector(details.columns.map { Int64($0) }, of: .int2),
                "stxstattarget": details.target.map { .number($0) } ?? .null,
                "stxkind": .array(ArrayValue(elementType: .char, elements: kinds)),
            ]
        }
    }
}

extension SystemRelationReader {
    /// The expressions of extended statistics as SQL.
    private func expressions(of details: StatisticsDetails, _ relation: Relation) -> Value {
        let deparser = Deparser(context.environment, isPretty: false)
        let texts = details.expressions.map { Value.text(deparser.expression($0, of: relation)) }
        return .array(ArrayValue(elementType: .text, elements: texts))
    }

    /// Makes pg_stats_ext, without what was measured: a row for each time that ANALYZE found rows.
    func computedStatistics() -> [SystemRow] {
        catalog.objects.all(.statistics).flatMap { object -> [SystemRow] in
            guard case .statistics(let details) = object.details, let relation = catalog.relations[details.relation],
                isAllowed(.membership(in: relation.owner, .inherit), as: context.currentRole, in: securables),
                !relation.rowSecurity
                    || !relation.rowSecurityStatus(as: context.currentRole, in: securables.roleGraph).isEnabled
            else { return [] }
            let names = details.columns.compactMap { relation.column(number: $0).map { Value.text($0.name) } }
            let row: SystemRow = [
                "schemaname": .text(schemaName(relation.schema)), "tablename": .text(relation.name),
                "statistics_schemaname": .text(schemaName(object.schema)), "statistics_name": .text(object.name),
                "statistics_owner": .text(roleName(object.owner)),
                "attnames": names.isEmpty ? .null : .array(ArrayValue(elementType: .name, elements: names)),
                "exprs": details.expressions.isEmpty ? .null : expressions(of: details, relation),
                "kinds": .array(ArrayValue(elementType: .char, elements: details.kinds.map(Value.character))),
            ]
            return [false, true].filter(details.computed.contains).map {
                row.merging(["inherited": .bool($0)]) { $1 }
            }
        }
    }
}

/// The catalogs of replication.
extension SystemRelationReader {
    /// Makes pg_publication.
    func publications() -> [SystemRow] {
        catalog.objects.all(.publication).map { object in
            guard case .publication(let details) = object.details else { return [:] }
            return [
                "oid": .oid(object.address.id), "pubname": .text(object.name), "pubowner": .oid(object.owner),
                "puballtables": .bool(details.isForAllTables), "pubinsert": .bool(details.insert),
                "pubupdate": .bool(details.update), "pubdelete": .bool(details.delete),
                "pubtruncate": .bool(details.truncate), "pubviaroot": .bool(details.viaRoot),
                "pubgencols": .character(details.generatedColumns),
            ]
        }
    }

    /// Makes pg_publication_rel.
    func publishedTables() -> [SystemRow] {
        catalog.objects.all(.publicationRelation).map { part in
            guard case .publicationRelation(let publication, let relation, let columns) = part.details else {
                return [:]
            }
            return [
                "oid": .oid(part.address.id), "prpubid": .oid(publication), "prrelid": .oid(relation),
                "prattrs": columns.isEmpty ? .null : .vector(columns.map { Int64($0) }, of: .int2),
            ]
        }
    }

    /// Makes pg_publication_namespace.
    func publishedSchemas() -> [SystemRow] {
        catalog.objects.all(.publicationSchema).map { part in
            guard case .publicationSchema(let publication, let schema) = part.details else { return [:] }
            return ["oid": .oid(part.address.id), "pnpubid": .oid(publication), "pnnspid": .oid(schema)]
        }
    }

    /// Makes pg_publication_tables.
    func publicationTables() -> [SystemRow] {
        catalog.objects.all(.publication).flatMap { publication -> [SystemRow] in
            guard case .publication(let details) = publication.details else { return [] }
            let chosen = tables(of: publication.address.id)
            func isNamed(_ table: Relation) -> Bool {
                details.isForAllTables || chosen.tables[table.id] != nil || chosen.schemas.contains(table.schema)
            }
            let all = userRelations.filter { $0.isTable && $0.persistence == .permanent }
            let tables = all.filter { chosen.tables[$0.id] != nil } + all.filter { chosen.tables[$0.id] == nil }
            return tables.compactMap { table in
                let above = catalog.partitionAncestors(of: table).filter(isNamed)
                let isShown =
                    details.viaRoot
                    ? above.isEmpty && isNamed(table) : !table.isPartitioned && (isNamed(table) || !above.isEmpty)
                guard isShown else { return nil }
                let columns = chosen.tables[table.id]
                let names = table.liveColumns.filter { column in
                    if let columns, !columns.isEmpty { return columns.contains(column.number) }
                    return column.generated == nil || details.generatedColumns == "s"
                }
                let list = ArrayValue(elementType: .name, elements: names.map { .text($0.name) })
                return [
                    "pubname": .text(publication.name), "schemaname": .text(schemaName(table.schema)),
                    "tablename": .text(table.name), "attnames": names.isEmpty ? .null : .array(list),
                ]
            }
        }
    }

    /// Returns the tables with their columns, and the schemas, of a publication.
    private func tables(of publication: ObjectID) -> (tables: [ObjectID: [Int]], schemas: Set<ObjectID>) {
        var tables: [ObjectID: [Int]] = [:]
        var schemas: Set<ObjectID> = []
        for part in catalog.objects.all(.publicationRelation) {
            if case .publicationRelation(publication, let table, let columns) = part.details { tables[table] = columns }
        }
        for part in catalog.objects.all(.publicationSchema) {
            if case .publicationSchema(publication, let schema) = part.details { schemas.insert(schema) }
        }
        return (tables, schemas)
    }

    /// Makes pg_subscription.
    func subscriptions() -> [SystemRow] {
        cluster.objects.all(.subscription).map { object in
            guard case .subscription(let details) = object.details else { return [:] }
            func option(_ name: String, _ byDefault: Bool) -> Value {
                guard let value = details.options[name]?.lowercased() else { return .bool(byDefault) }
                return .bool(["true", "on", "1"].contains(value))
            }
            let publications = details.publications.map { Value.text($0) }
            return [
                "oid": .oid(object.address.id), "subdbid": .oid(object.schema), "subname": .text(object.name),
                "subowner": .oid(object.owner), "subenabled": .bool(details.isEnabled),
                "subbinary": option("binary", false), "substream": .character("p"),
                "subtwophasestate": .character("d"), "subdisableonerr": option("disable_on_error", false),
                "subpasswordrequired": .bool(details.passwordRequired), "subrunasowner": .bool(details.runAsOwner),
                "subskiplsn": .text("0/0"), "subfailover": option("failover", false),
                "subconninfo": .text(details.connection),
                "subslotname": .text(orNull: details.slot),
                "subsynccommit": .text(details.options["synchronous_commit"] ?? "off"),
                "subpublications": .array(ArrayValue(elementType: .text, elements: publications)),
                "suborigin": .text(details.options["origin"] ?? "any"),
            ]
        }
    }
}
