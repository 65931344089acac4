import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

/// Extended statistics, which the planner does not need: names with an owner.
extension DefinitionExecutor {
    /// Executes CREATE STATISTICS (`CreateStatistics`): it takes the owner of the table.
    func createStatistics(_ statement: CreateStatisticsStatement) throws -> String {
        let tag = "CREATE STATISTICS"
        guard statement.from.count == 1, case .table(let reference)? = statement.from.first else {
            throw Diagnostic(
                .featureNotSupported, "only a single relation is allowed in CREATE STATISTICS")
        }
        let relation = try relation(named: reference.name)
        guard [.table, .materializedView, .foreignTable, .partitionedTable].contains(relation.kind) else {
            throw Diagnostic(
                .wrongObjectType, "cannot define statistics for relation \"\(relation.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
        }
        try requireOwnership(of: relation)
        try requireUserRelation(relation)
        let schema = try statement.name.map { try namedCreationSchema(for: $0, at: nil) }
        guard let place = schema ?? catalog.schemas[relation.schema] else { return tag }
        try require(.privilege(.create, on: SecurableID(.schema, place.id)))
        if let name = statement.name?.name, catalog.objects.object(.statistics, named: name, in: place.id) != nil {
            let text = "statistics object \"\(name)\" already exists"
            guard statement.ifNotExists else { throw Diagnostic(.duplicateObject, text) }
            notice(text + ", skipping", .duplicateObject)
            return tag
        }
        let items = try statisticsItems(statement, relation)
        let details = try details(of: items, relation, try kinds(statement, isExpressionOnly: items.isSingleExpression))
        let name =
            statement.name?.name
            ?? ObjectNaming.unused(relation.name, items.nameAddition, label: "stat") {
                catalog.objects.object(.statistics, named: $0, in: place.id) != nil
            }
        let made = make(.statistics, name: name, schema: place.id, details: .statistics(details))
        try recordReferences(ofStatistics: made.address, details)
        return tag
    }

    /// What statistics are over.
    private struct Items {
        var columns: [Int] = []
        var names: [String] = []
        var expressions: [BoundExpression] = []
        /// Whether there is one expression and nothing else.
        var isSingleExpression: Bool { columns.isEmpty && expressions.count == 1 }
        /// The part of a made name that tells the columns (`ChooseExtendedStatisticNameAddition`).
        var nameAddition: String {
            (names + expressions.map { _ in "expr" }).joined(separator: "_")
        }
    }

    /// Resolves columns and expressions.
    private func statisticsItems(_ statement: CreateStatisticsStatement, _ relation: Relation) throws -> Items {
        var items = Items()
        for expression in statement.items {
            guard case .column(let reference) = expression, reference.names.count == 1, !reference.isStar else {
                let bound = try analyze { (analyzer) throws(Diagnostic) in
                    try analyzer.definitionExpression(expression, columnsOf: relation, for: .indexExpression)
                }
                items.expressions.append(bound)
                continue
            }
            let name = reference.names.first ?? ""
            guard let column = relation.column(named: name) else {
                if TableBuilder.systemColumns.contains(name) {
                    throw Diagnostic(
                        .featureNotSupported, "statistics creation on system columns is not supported")
                }
                throw Diagnostic(.undefinedColumn, "column \"\(name)\" does not exist")
            }
            if items.columns.contains(column.number) {
                throw Diagnostic(.duplicateColumn, "duplicate column name in statistics definition")
            }
            items.columns.append(column.number)
            items.names.append(name)
        }
        if items.columns.count + items.expressions.count < 2, !items.isSingleExpression {
            throw Diagnostic(.invalidObjectDefinition, "extended statistics require at least 2 columns")
        }
        items.columns.sort()
        return items
    }

    /// Reads the kinds.
    private func kinds(_ statement: CreateStatisticsStatement, isExpressionOnly: Bool) throws -> [Character] {
        if isExpressionOnly, !statement.kinds.isEmpty {
            throw Diagnostic(
                .invalidParameterValue,
                "when building statistics on a single expression, statistics kinds may not be specified")
        }
        if isExpressionOnly { return [] }
        let letters: [(String, Character)] = [("ndistinct", "d"), ("dependencies", "f"), ("mcv", "m")]
        for kind in statement.kinds where !letters.contains(where: { $0.0 == kind.name }) {
            throw Diagnostic(.syntaxError, "unrecognized statistics kind \"\(kind.name)\"")
        }
        let names = statement.kinds.map(\.name)
        return letters.filter { names.isEmpty || names.contains($0.0) }.map(\.1)
    }

    /// Makes what is stored.
    private func details(
        of items: Items, _ relation: Relation, _ kinds: [Character]
    ) throws -> StatisticsDetails {
        StatisticsDetails(
            relation: relation.id, columns: items.columns, expressions: items.expressions,
            kinds: kinds + (items.expressions.isEmpty ? [] : ["e"]))
    }

    /// Executes ALTER STATISTICS … SET STATISTICS (`AlterStatistics`).
    func alterStatistics(_ statement: AlterStatisticsStatement) throws -> String {
        guard var object = try findStatistics(statement.name) else {
            let text = "statistics object \"\(statement.name.text)\" does not exist"
            guard statement.ifExists else {
                try requireSchema(of: statement.name)
                throw Diagnostic(.undefinedObject, text)
            }
            notice(text + ", skipping")
            return "ALTER STATISTICS"
        }
        try requireOwnership(of: object, named: statement.name)
        if case .statistics(var details) = object.details {
            details.target = statement.target == -1 ? nil : statement.target
            object.details = .statistics(details)
        }
        context.store(object)
        return "ALTER STATISTICS"
    }

    /// Returns the statistics of a name, found by the search path (`get_statistics_object_oid`).
    func findStatistics(_ name: QualifiedName) throws -> NamedObject? {
        if let qualifier = name.qualifier {
            guard let schema = catalog.schema(named: qualifier) else { return nil }
            try require(.privilege(.usage, on: SecurableID(.schema, schema.id)))
            return catalog.objects.object(.statistics, named: name.name, in: schema.id)
        }
        for schema in context.explicitSearchPath {
            if let found = catalog.objects.object(.statistics, named: name.name, in: schema) { return found }
        }
        return nil
    }
}
