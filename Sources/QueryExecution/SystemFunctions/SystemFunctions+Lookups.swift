import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// The functions that look names, comments and sizes up.
extension SystemFunctions {
    /// The implementations by name.
    static let lookups: [String: Implementation] = [
        "pg_get_userbyid": { arguments, context in
            let role = arguments.oid(0)
            return .text(context.state.cluster.roles[id: role]?.name ?? "unknown (OID=\(role))")
        },
        "format_type": { arguments, context in
            if arguments.isNull(0) { return .null }
            if arguments.isNull(1), [1042, 1014, 1560, 1561].contains(arguments.oid(0).rawValue) {
                return .text(SQLType(oid: arguments.oid(0)).displayName)
            }
            let modifier = arguments.isNull(1) ? -1 : Int32(truncatingIfNeeded: arguments.integer(1))
            return .text(formatted(arguments.oid(0), modifier, context))
        },
        "pg_table_is_visible": { arguments, context in
            context.environment.relation(arguments.oid(0)).map { .bool(context.environment.isVisible($0)) } ?? .null
        },
        "pg_type_is_visible": { arguments, context in
            guard let entry = context.catalog.typeEntry(arguments.oid(0)) else {
                return TypeTable.info(arguments.oid(0)) == nil ? .null : .bool(true)
            }
            for schema in context.environment.searchPath {
                guard let found = context.catalog.typeEntry(named: entry.name, in: schema) else { continue }
                return .bool(found.id == entry.id)
            }
            return .bool(false)
        },
        "pg_operator_is_visible": { arguments, context in
            let environment = context.environment
            return environment.operator(arguments.oid(0)).map { .bool(environment.isVisible($0)) } ?? .null
        },
        "pg_collation_is_visible": { _, _ in .bool(true) }, "pg_opclass_is_visible": { _, _ in .bool(true) },
        "pg_conversion_is_visible": { _, _ in .bool(true) }, "pg_opfamily_is_visible": { _, _ in .bool(true) },
        "pg_statistics_obj_is_visible": { _, _ in .bool(true) },
        "obj_description": { arguments, context in
            let catalogName = arguments.count > 1 ? arguments.text(1) : nil
            return comment(on: arguments.oid(0), 0, in: catalogName, context.catalog.comments)
        },
        "col_description": { arguments, context in
            comment(on: arguments.oid(0), Int(arguments.integer(1)), in: "pg_class", context.catalog.comments)
        },
        "shobj_description": { arguments, context in
            comment(on: arguments.oid(0), 0, in: arguments.text(1), context.state.cluster.sharedComments)
        },
        "pg_describe_object": { arguments, context in
            guard let objectClass = ObjectClass(rawValue: arguments.oid(0).rawValue) else {
                if SystemRelations.relation(arguments.oid(0)) != nil { return .null }
                throw Diagnostic(.internalError, "unsupported object class: \(arguments.oid(0))")
            }
            let address = ObjectAddress(objectClass, arguments.oid(1), column: Int(arguments.integer(2)))
            guard context.hasObject(address) else { return .null }
            return .text(ObjectDescriber(context: context).description(of: address))
        },
        "to_regclass": { try optional($0, .regclass, $1) }, "to_regrole": { try optional($0, .regrole, $1) },
        "to_regnamespace": { try optional($0, .regnamespace, $1) }, "to_regtype": { try optional($0, .regtype, $1) },
        "to_regoper": { try optional($0, .regoper, $1) },
        "to_regoperator": { try optional($0, .regoperator, $1) }, "to_regproc": { try optional($0, .regproc, $1) },
        "to_regprocedure": { try optional($0, .regprocedure, $1) },
        "pg_relation_is_updatable": { arguments, context in
            guard let relation = context.environment.relation(arguments.oid(0)) else { return .int(0) }
            let withTriggers = arguments.boolean(1)
            return .int(
                Int64(try ViewQueries(context.environment).events(of: relation, withTriggers: withTriggers).rawValue))
        },
        "pg_column_is_updatable": { arguments, context in
            guard let relation = context.environment.relation(arguments.oid(0)) else { return .bool(false) }
            return .bool(
                try ViewQueries(context.environment).isUpdatable(
                    Int(arguments.integer(1)), of: relation, withTriggers: arguments.boolean(2)))
        },
    ]

    /// Returns a type's name for a reader, row types included.
    private static func formatted(_ type: ObjectID, _ modifier: Int32, _ context: ExecutionContext) -> String {
        guard type.isValid else { return "-" }
        if TypeTable.info(type) != nil { return SQLType(oid: type, modifier: modifier).formatted }
        let name = context.functions.names.name(of: type, as: .regtype)
        return name == type.description ? "???" : name
    }

    /// Returns the comment on an object of a catalog.
    private static func comment(
        on id: ObjectID, _ column: Int, in catalogName: String?, _ comments: TreeDictionary<ObjectAddress, String>
    ) -> Value {
        guard let catalogName else {
            for objectClass in ObjectClass.allCases {
                if let text = comments[ObjectAddress(objectClass, id, column: column)] { return .text(text) }
            }
            return .null
        }
        guard let relation = SystemRelations.relation(named: catalogName, in: Schema.pgCatalog),
            let objectClass = ObjectClass(rawValue: relation.id.rawValue)
        else { return .null }
        return .text(orNull: comments[ObjectAddress(objectClass, id, column: column)])
    }

    /// Looks a name up as a reg* type does, with NULL in the place of an error about what is not there.
    private static func optional(
        _ arguments: FunctionArguments, _ type: SQLType, _ context: ExecutionContext
    ) throws -> Value {
        do {
            return .oid(try context.functions.names.objectID(named: arguments.text(0), as: type))
        } catch {
            let missing: [SQLState] = [
                .undefinedTable, .undefinedObject, .undefinedFunction, .invalidSchemaName, .ambiguousFunction,
            ]
            if missing.contains(error.sqlState) { return .null }
            throw error
        }
    }

    /// The implementations of functions about sizes, by name: RoleSQL keeps rows in memory, in no pages.
    static let sizes: [String: Implementation] = [
        "pg_relation_size": { try size($0, $1) }, "pg_table_size": { try size($0, $1) },
        "pg_total_relation_size": { try size($0, $1) }, "pg_indexes_size": { _, _ in .int(0) },
        "pg_database_size": { _, _ in .int(0) }, "pg_tablespace_size": { _, _ in .int(0) },
        "pg_column_size": { _, _ in .int(0) }, "pg_relation_filenode": { arguments, _ in .oid(arguments.oid(0)) },
        "pg_tablespace_location": { arguments, context in
            let object = context.object(ObjectAddress(.tablespace, arguments.oid(0)))
            guard case .tablespace(let location)? = object?.details else { return .text("") }
            let isInPlace = location.isEmpty && !arguments.oid(0).isBuiltin
            return .text(isInPlace ? "pg_tblspc/\(arguments.oid(0))" : location)
        },
        "pg_get_statisticsobjdef": { statisticsDefinition($0, $1, isWhole: true) },
        "pg_get_statisticsobjdef_columns": { statisticsDefinition($0, $1, isWhole: false) },
        "pg_get_statisticsobjdef_expressions": { statisticsExpressions($0, $1) },
    ]

    /// Returns the size of a relation in bytes: a page of 8,192 for every relation that holds a row or is no table.
    private static func size(_ arguments: FunctionArguments, _ context: ExecutionContext) throws -> Value {
        guard let relation = context.environment.relation(arguments.oid(0)) else { return .null }
        if let table = relation.index?.table, context.catalog.relations[table]?.isPartitioned == true { return .int(0) }
        switch relation.kind {
        case .view: return .int(0)
        case .table, .partitionedTable, .materializedView:
            guard let contents = context.state.contents[relation.storage] else { return .int(0) }
            return .int(contents.positionCount == 0 ? 0 : 8192)
        default: return .int(8192)
        }
    }

    /// The implementations of functions that print definitions, by name.
    static let definitions: [String: Implementation] = [
        "pg_get_viewdef": { arguments, context in
            let relation =
                try arguments.isText(0)
                ? context.relation(namedBy: arguments.text(0)) : context.catalog.relations[arguments.oid(0)]
            guard let relation, relation.view != nil else { return arguments.isText(0) ? .text("Not a view") : .null }
            let isPretty = arguments.count > 1 && (arguments.boolean(1) || arguments.integer(1) != 0)
            return .text(Definitions(context).view(relation, isPretty: isPretty))
        },
        "pg_get_expr": { arguments, context in
            if case .partitionBound(let id)? = StoredExpression(text: arguments.text(0)),
                let relation = context.catalog.relations[id], let bound = relation.family.bound,
                let parent = relation.family.parents.first.flatMap({ context.catalog.relations[$0] })
            {
                return .text(Deparser(context.environment, isPretty: true).bound(bound, in: parent))
            }
            guard let stored = StoredExpression(text: arguments.text(0)),
                let found = stored.find(in: context.catalog)
            else { return .null }
            let isPretty = arguments.count > 2 && arguments.boolean(2)
            let texts = found.expressions.map {
                Definitions(context).expression($0, of: found.relation, isPretty: isPretty)
            }
            return .text(texts.joined(separator: ", "))
        },
        "pg_get_constraintdef": { arguments, context in
            let isPretty = arguments.count > 1 && arguments.boolean(1)
            return .text(orNull: Definitions(context).constraint(arguments.oid(0), isPretty: isPretty))
        },
        "pg_get_indexdef": { arguments, context in
            guard let index = context.catalog.relations[arguments.oid(0)], index.kind == .index else { return .null }
            let isPretty = arguments.count > 2 && arguments.boolean(2)
            let column = arguments.count > 1 ? Int(arguments.integer(1)) : 0
            guard column > 0 else { return .text(Definitions(context).index(index, isPretty: isPretty)) }
            return .text(orNull: Definitions(context).indexKey(column, of: index, isPretty: isPretty))
        },
        "pg_get_ruledef": { arguments, context in
            let id = arguments.oid(0)
            let isPretty = arguments.count > 1 && arguments.boolean(1)
            let deparser = Deparser(context.environment, isPretty: isPretty)
            if let (table, rule) = context.catalog.rule(id) {
                return .text(orNull: deparser.ruleDefinition(rule, of: table))
            }
            guard let view = context.catalog.relations.values.first(where: { $0.view?.rule == id }) else {
                return .null
            }
            return .text(orNull: deparser.viewRule(view))
        },
        "pg_get_triggerdef": { arguments, context in
            let isPretty = arguments.count > 1 && arguments.boolean(1)
            guard let (table, trigger) = context.catalog.trigger(arguments.oid(0)) else {
                let key = KeyTrigger.trigger(arguments.oid(0), in: context.catalog)
                return .text(orNull: key.map { Definitions(context).trigger($0, isPretty: isPretty) })
            }
            return .text(Definitions(context).trigger(trigger, of: table, isPretty: isPretty))
        },
        "pg_get_partkeydef": { arguments, context in
            guard let relation = context.catalog.relations[arguments.oid(0)] else { return .null }
            return .text(orNull: Deparser(context.environment, isPretty: false).partitionKeys(relation))
        },
        "pg_get_partition_constraintdef": { arguments, context in
            guard let relation = context.catalog.relations[arguments.oid(0)] else { return .null }
            return .text(orNull: Deparser(context.environment, isPretty: false).partitionConstraint(relation))
        },
        "pg_partition_root": { arguments, context in
            guard let relation = context.partitionMember(arguments.oid(0)) else { return .null }
            return .oid(context.catalog.partitionRelatives(of: relation).last?.id ?? relation.id)
        },
        "oidvectortypes": { arguments, _ in
            guard case .array(let array)? = arguments.values.first else { return .null }
            let names = array.elements.map { element -> String in
                guard case .int(let number) = element else { return "-" }
                return SQLType(oid: ObjectID(UInt32(truncatingIfNeeded: number))).formatted
            }
            return .text(names.joined(separator: ", "))
        },
    ]
}
