import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The functions about the session, its settings and sequences.
extension SystemFunctions {
    /// The implementations of functions about sequences, by name.
    static let sequences: [String: Implementation] = [
        "nextval": { arguments, context in
            let sequence = try openSequence(arguments.oid(0), [.usage, .update], context)
            if sequence.persistence != .temporary { try context.refuseIfReadOnly("nextval()") }
            return .int(try context.sequences.nextValue(of: sequence))
        },
        "currval": { arguments, context in
            let sequence = try openSequence(arguments.oid(0), [.select, .usage], context)
            return .int(try context.sequences.currentValue(of: sequence))
        },
        "lastval": { _, context in
            let last = try context.sequences.lastUsed()
            guard context.catalog.relations[last.sequence] != nil else {
                throw Diagnostic(
                    .objectNotInPrerequisiteState, "lastval is not yet defined in this session")
            }
            _ = try openSequence(last.sequence, [.select, .usage], context)
            return .int(last.value)
        },
        "setval": { arguments, context in
            let sequence = try openSequence(arguments.oid(0), [.update], context)
            if sequence.persistence != .temporary { try context.refuseIfReadOnly("setval()") }
            let isCalled = arguments.count < 3 || arguments.boolean(2)
            try context.sequences.setValue(of: sequence, to: arguments.integer(1), isCalled: isCalled)
            return .int(arguments.integer(1))
        },
        "pg_sequence_last_value": { arguments, context in
            guard let sequence = context.environment.relation(arguments.oid(0)) else {
                throw Diagnostic(.undefinedObject, "could not open relation with OID \(arguments.oid(0))")
            }
            guard sequence.kind == .sequence else {
                throw Diagnostic(
                    .wrongObjectType, "cannot open relation \"\(sequence.name)\"",
                    detail: "This operation is not supported for \(ObjectDescriber.plural(sequence.kind)).")
            }
            let mayRead = Demand.anyOf([
                .privilege(.select, on: sequence.securable), .privilege(.usage, on: sequence.securable),
            ])
            guard isAllowed(mayRead, as: context.currentRole, in: context.securables) else { return .null }
            let counter = context.sequences.counter(of: sequence)
            return counter.isCalled ? .int(counter.lastValue) : .null
        },
        "pg_sequence_parameters": { arguments, context in try sequenceParameters(arguments.oid(0), context) },
        "pg_get_serial_sequence": { try serialSequence($0, $1) },
    ]

    /// Returns the parameters of a sequence as a row; any privilege on it is enough (`pg_sequence_parameters`).
    private static func sequenceParameters(_ id: ObjectID, _ context: ExecutionContext) throws -> Value {
        guard let relation = context.environment.relation(id) else {
            throw Diagnostic(.undefinedTable, "relation with OID \(id) does not exist")
        }
        let demands = [Privilege.select, .update, .usage].map { Demand.privilege($0, on: relation.securable) }
        try context.require(
            .anyOf(demands), refusal: Refusal("permission denied for sequence \(relation.name)"))
        guard let sequence = relation.sequence else {
            throw Diagnostic(.internalError, "cache lookup failed for sequence \(id)")
        }
        let fields: [Value] = [
            .int(sequence.start), .int(sequence.minimum), .int(sequence.maximum), .int(sequence.increment),
            .bool(sequence.cycles), .int(sequence.cache), .int(Int64(sequence.type.oid.rawValue)),
        ]
        let names = [
            "start_value", "minimum_value", "maximum_value", "increment", "cycle_option", "cache_size", "data_type",
        ]
        let types: [SQLType] = [.int8, .int8, .int8, .int8, .bool, .int8, .oid]
        return .row(RowValue(types: types, fields: fields, names: names))
    }

    /// Returns a sequence that the current role may use in one of some ways (`init_sequence` and its callers).
    private static func openSequence(
        _ id: ObjectID, _ privileges: PrivilegeSet, _ context: ExecutionContext
    ) throws -> Relation {
        guard let relation = context.environment.relation(id) else {
            throw Diagnostic(.undefinedTable, "could not open relation with OID \(id)")
        }
        guard relation.kind == .sequence else {
            throw Diagnostic(
                .wrongObjectType, "cannot open relation \"\(relation.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
        }
        let demands = privileges.members.map { Demand.privilege($0, on: relation.securable) }
        try context.require(
            .anyOf(demands), refusal: Refusal("permission denied for sequence \(relation.name)"))
        return relation
    }

    /// Computes pg_get_serial_sequence: the sequence that a column owns.
    private static func serialSequence(_ arguments: FunctionArguments, _ context: ExecutionContext) throws -> Value {
        let table = try context.relation(namedBy: arguments.text(0))
        let name = arguments.text(1)
        guard let column = table.column(named: name) else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(name)\" of relation \"\(table.name)\" does not exist")
        }
        let owned = context.catalog.relations.values.first {
            $0.sequence?.ownedBy?.relation == table.id && $0.sequence?.ownedBy?.column == column.number
        }
        guard let owned else { return .null }
        return .text(Quoting.qualified(context.catalog.schemas[owned.schema]?.name ?? "", owned.name))
    }

    /// The implementations of functions about the session, by name.
    static let session: [String: Implementation] = [
        "current_setting": { arguments, context in
            try SettingExecutor(context: context).checkMayExamine(arguments.text(0))
            if let value = SettingExecutor(context: context).value(arguments.text(0)) { return .text(value) }
            if arguments.count > 1 && arguments.boolean(1) { return .null }
            throw SettingExecutor.unrecognized(arguments.text(0))
        },
        "set_config": { arguments, context in
            guard !arguments.isNull(0) else {
                throw Diagnostic(.nullValueNotAllowed, "SET requires parameter name")
            }
            let name = arguments.text(0)
            let executor = SettingExecutor(context: context)
            if arguments.isNull(1) {
                try executor.reset(name, isLocal: arguments.boolean(2))
            } else {
                try executor.assign(name, text: arguments.text(1), isLocal: arguments.boolean(2))
            }
            context.refreshFunctions()
            return .text(executor.value(name) ?? "")
        },
        "pg_settings_get_flags": { arguments, _ in
            guard let definition = SettingDefinition.named(arguments.text(0)) else { return .null }
            return .array(ArrayValue(elementType: .text, elements: definition.flagWords.map { .text($0) }))
        },
        "current_schema": { _, context in
            guard let first = context.explicitSearchPath.first else { return .null }
            return .text(orNull: context.catalog.schemas[first]?.name)
        },
        "current_schemas": { arguments, context in
            let path = arguments.boolean(0) ? context.environment.searchPath : context.explicitSearchPath
            let names = path.compactMap { context.catalog.schemas[$0]?.name }
            return .array(ArrayValue(elementType: .name, elements: names.map { .text($0) }))
        },
        "current_database": { _, context in
            .text(orNull: context.state.cluster.databases[context.database]?.name)
        },
        "current_user": { _, context in .text(context.state.cluster.roles.name(of: context.currentRole)) },
        "getpgusername": { _, context in .text(context.state.cluster.roles.name(of: context.currentRole)) },
        "session_user": { _, context in .text(context.state.cluster.roles.name(of: context.session.sessionUser)) },
        "system_user": { _, _ in .null },
        "version": { _, _ in .text("PostgreSQL 18.6 compatible (RoleSQL)") },
        "pg_backend_pid": { _, _ in .int(1) },
        "pg_client_encoding": { _, _ in .text("UTF8") },
        "getdatabaseencoding": { _, _ in .text("UTF8") },
        "pg_encoding_to_char": { arguments, _ in .text(arguments.integer(0) == 6 ? "UTF8" : "") },
        "pg_char_to_encoding": { arguments, _ in
            .int(["utf8", "unicode"].contains(arguments.text(0).lowercased()) ? 6 : -1)
        },
        "pg_is_in_recovery": { _, _ in .bool(false) },
        "pg_my_temp_schema": { _, context in .oid(context.session.temporarySchema ?? .invalid) },
        "pg_is_other_temp_schema": { _, _ in .bool(false) },
        "suppress_redundant_updates_trigger": { _, _ in throw TriggerRunner.suppressionMisuse("as trigger") },
        "pg_trigger_depth": { _, context in .number(context.triggerDepth) },
        "inet_client_addr": { _, _ in .null }, "inet_client_port": { _, _ in .null },
        "inet_server_addr": { _, _ in .null }, "inet_server_port": { _, _ in .null },
        "pg_sleep": { arguments, context in
            if case .double(let seconds)? = arguments.values.first { try sleep(seconds, context) }
            return .null
        },
        "pg_typeof": { arguments, _ in .oid(arguments.types.first?.oid ?? SQLType.unknown.oid) },
    ]

    /// Waits, a little at a time so that a cancel is seen.
    private static func sleep(_ seconds: Double, _ context: ExecutionContext) throws {
        var rest = seconds
        while rest > 0 {
            try context.throwIfCancelled()
            let part = min(rest, 0.05)
            SystemSleep.sleep(seconds: part)
            rest -= part
        }
    }
}
