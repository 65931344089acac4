import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

/// Publications: who may make them of what; nothing is replicated.
extension DefinitionExecutor {
    /// What the objects of a publication come to.
    private struct PublicationObjects {
        var tables: [(relation: Relation, columns: [Identifier])] = []
        var schemas: [Schema] = []
    }

    /// Executes CREATE and ALTER PUBLICATION (`CreatePublication`, `AlterPublication`).
    func executePublication(_ statement: PublicationStatement) throws -> String {
        if statement.action == .create { return try createPublication(statement) }
        guard var publication = context.object(.publication, named: statement.name.name) else {
            throw Self.missing("publication", statement.name.name)
        }
        try requireOwnership(of: publication)
        guard case .publication(var details) = publication.details else { return "ALTER PUBLICATION" }
        if statement.change == .options {
            try Self.apply(statement.options, to: &details)
            publication.details = .publication(details)
            context.store(publication)
        } else {
            try changeObjects(of: publication, details, statement)
        }
        return "ALTER PUBLICATION"
    }

    /// Executes CREATE PUBLICATION.
    private func createPublication(_ statement: PublicationStatement) throws -> String {
        let name = statement.name.name
        try require(.privilege(.create, on: SecurableID(.database, context.database)))
        if statement.isForAllTables {
            try require(.superuser, refusal: Refusal("must be superuser to create FOR ALL TABLES publication"))
        }
        if context.object(.publication, named: name) != nil {
            throw Diagnostic(.duplicateObject, "publication \"\(name)\" already exists")
        }
        var details = PublicationDetails()
        details.isForAllTables = statement.isForAllTables
        try Self.apply(statement.options, to: &details)
        var objects = PublicationObjects(schemas: try schemas(among: statement.objects))
        if !objects.schemas.isEmpty {
            try require(.superuser, refusal: Refusal("must be superuser to create FOR TABLES IN SCHEMA publication"))
        }
        objects.tables = try tables(among: statement.objects)
        let publication = make(.publication, name: name, details: .publication(details))
        try add(objects, to: publication)
        context.notice(
            Diagnostic(
                .warning, .objectNotInPrerequisiteState,
                "\"wal_level\" is insufficient to publish logical changes",
                hint: "Set \"wal_level\" to \"logical\" before creating subscriptions."))
        return "CREATE PUBLICATION"
    }

    /// Reads the options of a publication (`parse_publication_options`).
    private static func apply(_ options: [DefinitionOption], to details: inout PublicationDetails) throws {
        var seen: Set<String> = []
        for option in options {
            let name = option.name.name
            guard seen.insert(name).inserted else {
                throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.name.span)
            }
            let value = option.value?.text ?? "true"
            switch name {
            case "publish": try publish(SettingList.parse(value), &details)
            case "publish_via_partition_root": details.viaRoot = value == "true" || value == "on"
            case "publish_generated_columns":
                guard ["none", "stored"].contains(value.lowercased()) else {
                    let shown = option.value == nil ? "" : value
                    throw Diagnostic(
                        .syntaxError, "invalid value for publication parameter \"\(name)\": \"\(shown)\"",
                        detail: "Valid values are \"none\" and \"stored\".")
                }
                details.generatedColumns = value.lowercased() == "stored" ? "s" : "n"
            default: throw Diagnostic(.syntaxError, "unrecognized publication parameter: \"\(name)\"")
            }
        }
    }

    /// Takes in the list of what is published.
    private static func publish(_ words: [String], _ details: inout PublicationDetails) throws {
        (details.insert, details.update, details.delete, details.truncate) = (false, false, false, false)
        for word in words {
            switch word {
            case "insert": details.insert = true
            case "update": details.update = true
            case "delete": details.delete = true
            case "truncate": details.truncate = true
            default:
                throw Diagnostic(
                    .syntaxError, "unrecognized value for publication option \"publish\": \"\(word)\"")
            }
        }
    }

    // MARK: Objects

    /// Looks the schemas of a publication up, which comes before any check (`ObjectsInPublicationToOids`).
    private func schemas(among objects: [PublicationStatement.Object]) throws -> [Schema] {
        var result: [Schema] = []
        for case .schema(let name, _) in objects {
            let schema: Schema
            if let name {
                schema = try self.schema(named: name.name)
            } else if let first = context.explicitSearchPath.first, let current = catalog.schemas[first] {
                schema = current
            } else {
                throw Diagnostic(.invalidSchemaName, "no schema has been selected for CURRENT_SCHEMA")
            }
            if !result.contains(where: { $0.id == schema.id }) { result.append(schema) }
        }
        return result
    }

    /// Looks the tables of a publication up (`OpenTableList`).
    private func tables(
        among objects: [PublicationStatement.Object]
    ) throws -> [(relation: Relation, columns: [Identifier])] {
        var result: [(relation: Relation, columns: [Identifier])] = []
        for case .table(let reference, let columns, let condition) in objects {
            if let condition {
                throw Diagnostic.notSupported("WHERE of a publication", at: condition.span)
            }
            let relation = try relation(named: reference.name)
            guard let earlier = result.first(where: { $0.relation.id == relation.id }) else {
                result.append((relation, columns))
                continue
            }
            guard columns.isEmpty, earlier.columns.isEmpty else {
                throw Diagnostic(
                    .duplicateObject, "conflicting or redundant column lists for table \"\(relation.name)\"")
            }
        }
        return result
    }

    /// Returns the numbers of the columns of a list (`publication_translate_columns`).
    private func numbers(of columns: [Identifier], in relation: Relation) throws -> [Int] {
        var numbers: [Int] = []
        for column in columns {
            if SystemColumns.column(named: column.name) != nil {
                throw Diagnostic(
                    .invalidColumnReference, "cannot use system column \"\(column.name)\" in publication column list")
            }
            guard let found = relation.column(named: column.name) else {
                throw Diagnostic(
                    .undefinedColumn,
                    "column \"\(column.name)\" of relation \"\(relation.name)\" does not exist")
            }
            if numbers.contains(found.number) {
                throw Diagnostic(
                    .duplicateObject, "duplicate column \"\(column.name)\" in publication column list")
            }
            numbers.append(found.number)
        }
        return numbers
    }

    /// Refuses lists of columns beside whole schemas (`CheckPubRelationColumnList`).
    private func checkColumnLists(_ objects: PublicationObjects, of publication: NamedObject) throws {
        guard let (relation, _) = objects.tables.first(where: { !$0.columns.isEmpty }) else { return }
        let hasSchemas = catalog.objects.all(.publicationSchema).contains { part in
            guard case .publicationSchema(publication.address.id, _) = part.details else { return false }
            return true
        }
        guard !objects.schemas.isEmpty || hasSchemas else { return }
        let schema = catalog.schemas[relation.schema]?.name ?? ""
        throw Diagnostic(
            .invalidParameterValue,
            "cannot use column list for relation \"\(schema).\(relation.name)\" in publication "
                + "\"\(publication.name)\"",
            detail: "Column lists cannot be specified in publications containing FOR TABLES IN SCHEMA elements.")
    }

    /// Adds tables and schemas (`PublicationAddTables`, `PublicationAddSchemas`).
    private func add(
        _ objects: PublicationObjects, to publication: NamedObject, isAddition: Bool = false
    ) throws {
        let id = publication.address.id
        try checkColumnLists(objects, of: publication)
        for (relation, columns) in objects.tables {
            try requireOwnership(of: relation)
            if publishedTable(relation.id, id) != nil {
                throw Diagnostic(
                    .duplicateObject,
                    "relation \"\(relation.name)\" is already member of publication \"\(publication.name)\"")
            }
            try checkPublishable(relation)
            let columns = try numbers(of: columns, in: relation)
            let part = make(
                .publicationRelation, name: "",
                details: .publicationRelation(publication: id, relation: relation.id, columns: columns))
            catalog.addDependency(of: part.address, on: publication.address, kind: .automatic)
            catalog.addDependency(of: part.address, on: ObjectAddress(.relation, relation.id), kind: .automatic)
            for column in columns {
                catalog.addDependency(
                    of: part.address, on: ObjectAddress(.relation, relation.id, column: column), kind: .normal)
            }
        }
        if isAddition, !objects.schemas.isEmpty { try refuseSchemasBesideColumnLists(publication) }
        for schema in objects.schemas {
            if publishedSchema(schema.id, id) != nil {
                throw Diagnostic(
                    .duplicateObject,
                    "schema \"\(schema.name)\" is already member of publication \"\(publication.name)\"")
            }
            if schema.id.isBuiltin, schema.id != Schema.public {
                throw Diagnostic(
                    .invalidParameterValue, "cannot add schema \"\(schema.name)\" to publication",
                    detail: "This operation is not supported for system schemas.")
            }
            let part = make(
                .publicationSchema, name: "", details: .publicationSchema(publication: id, schema: schema.id))
            catalog.addDependency(of: part.address, on: publication.address, kind: .automatic)
            catalog.addDependency(of: part.address, on: ObjectAddress(.schema, schema.id), kind: .automatic)
        }
    }

    /// Refuses to add schemas where a table has a list of columns (`AlterPublicationSchemas`).
    private func refuseSchemasBesideColumnLists(_ publication: NamedObject) throws {
        let hasColumns = parts(of: publication.address.id).contains { address in
            guard case .publicationRelation(_, _, let columns)? = catalog.objects[address]?.details else {
                return false
            }
            return !columns.isEmpty
        }
        guard hasColumns else { return }
        throw Diagnostic(
            .invalidParameterValue, "cannot add schema to publication \"\(publication.name)\"",
            detail:
                "Schemas cannot be added if any tables that specify a column list are already part of the publication."
        )
    }

    /// Throws unless a relation can be published (`check_publication_add_relation`).
    private func checkPublishable(_ relation: Relation) throws {
        let detail: String
        if relation.id.isBuiltin {
            detail = "This operation is not supported for system tables."
        } else if ![.table, .partitionedTable].contains(relation.kind) {
            detail = "This operation is not supported for \(ObjectDescriber.plural(relation.kind))."
        } else if relation.persistence == .temporary {
            detail = "This operation is not supported for temporary tables."
        } else if relation.persistence == .unlogged {
            detail = "This operation is not supported for unlogged tables."
        } else {
            return
        }
        throw Diagnostic(
            .invalidParameterValue, "cannot add relation \"\(relation.name)\" to publication", detail: detail)
    }

    /// Executes ADD, SET and DROP of objects.
    private func changeObjects(
        of publication: NamedObject, _ details: PublicationDetails, _ statement: PublicationStatement
    ) throws {
        var objects = PublicationObjects(schemas: try schemas(among: statement.objects))
        let hasSchemas = !objects.schemas.isEmpty
        if statement.change != .drop, hasSchemas {
            try require(.superuser, refusal: Refusal("must be superuser to add or set schemas"))
        }
        if details.isForAllTables {
            let noun = hasSchemas ? "Schemas" : "Tables"
            throw Diagnostic(
                .objectNotInPrerequisiteState,
                "publication \"\(publication.name)\" is defined as FOR ALL TABLES",
                detail: "\(noun) cannot be added to or dropped from FOR ALL TABLES publications.")
        }
        objects.tables = try tables(among: statement.objects)
        switch statement.change {
        case .add, .options: try add(objects, to: publication, isAddition: true)
        case .set:
            for part in parts(of: publication.address.id) { try context.removeFromCatalog(part) }
            try add(objects, to: publication)
        case .drop: try drop(objects, from: publication)
        }
    }

    /// Takes tables and schemas out.
    private func drop(_ objects: PublicationObjects, from publication: NamedObject) throws {
        for (relation, columns) in objects.tables {
            guard columns.isEmpty else {
                throw Diagnostic(.syntaxError, "column list must not be specified in ALTER PUBLICATION ... DROP")
            }
            guard let part = publishedTable(relation.id, publication.address.id) else {
                throw Diagnostic(
                    .undefinedObject, "relation \"\(relation.name)\" is not part of the publication")
            }
            try context.removeFromCatalog(part)
        }
        for schema in objects.schemas {
            guard let part = publishedSchema(schema.id, publication.address.id) else {
                throw Diagnostic(
                    .undefinedObject, "tables from schema \"\(schema.name)\" are not part of the publication")
            }
            try context.removeFromCatalog(part)
        }
    }

    /// Returns the entry of a table in a publication.
    private func publishedTable(_ table: ObjectID, _ publication: ObjectID) -> ObjectAddress? {
        catalog.objects.all(.publicationRelation).first { part in
            guard case .publicationRelation(publication, table, _) = part.details else { return false }
            return true
        }?.address
    }

    /// Returns the entry of a schema in a publication.
    private func publishedSchema(_ schema: ObjectID, _ publication: ObjectID) -> ObjectAddress? {
        catalog.objects.all(.publicationSchema).first { part in
            guard case .publicationSchema(publication, schema) = part.details else { return false }
            return true
        }?.address
    }

    /// Returns the entries of a publication.
    private func parts(of publication: ObjectID) -> [ObjectAddress] {
        (catalog.objects.all(.publicationRelation) + catalog.objects.all(.publicationSchema)).filter { part in
            switch part.details {
            case .publicationRelation(publication, _, _), .publicationSchema(publication, _): true
            default: false
            }
        }.map(\.address)
    }

    /// Tells whether a publication has schemas.
    func hasSchemas(_ publication: ObjectID) -> Bool {
        parts(of: publication).contains { $0.objectClass == .publicationSchema }
    }
}
