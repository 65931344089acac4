import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The views of information_schema about routines.
extension SystemRelationReader {
    /// What the views tell of any routine, builtin or not.
    struct AnyRoutine {
        var id: ObjectID
        var schema: ObjectID
        var name: String
        var owner: RoleID
        var signature: BuiltinFunction
        /// The user's routine.
        var own: Routine?
    }

    /// The routines of the schemas that are asked for, builtin ones first.
    var anyRoutines: [AnyRoutine] {
        let builtin = (isWanted(Schema.pgCatalog) ? BuiltinTable.allFunctions : []).map { function in
            AnyRoutine(
                id: function.oid, schema: Schema.pgCatalog, name: function.name, owner: .bootstrapSuperuser,
                signature: function)
        }
        let own = userRoutines.filter { isWanted($0.schema) }.map { routine in
            AnyRoutine(
                id: routine.id, schema: routine.schema, name: routine.name, owner: routine.owner,
                signature: routine.signature(in: catalog), own: routine)
        }
        return builtin + own
    }

    /// The name of the database as these views show it.
    private var database: Value { .text(databaseName) }

    /// The columns that name a routine.
    func names(of routine: AnyRoutine) -> SystemRow {
        [
            "specific_catalog": database, "specific_schema": .text(schemaName(routine.schema)),
            "specific_name": .text("\(routine.name)_\(routine.id)"), "routine_catalog": database,
            "routine_schema": .text(schemaName(routine.schema)), "routine_name": .text(routine.name),
        ]
    }

    /// The routines that the current role owns or may execute.
    private var visibleRoutines: [AnyRoutine] {
        let securables = self.securables
        return anyRoutines.filter { routine in
            securables.roleGraph.hasPrivileges(context.currentRole, of: routine.owner)
                || isAllowed(
                    .privilege(.execute, on: SecurableID(.function, routine.id)), as: context.currentRole,
                    in: securables)
        }
    }

    /// Makes information_schema.routines.
    func infoRoutines() -> [SystemRow] {
        visibleRoutines.map { routine in
            let kind = routine.signature.kind
            let isProcedure = kind == .procedure
            var row = names(of: routine)
            row["routine_type"] = kind == .function ? .text("FUNCTION") : isProcedure ? .text("PROCEDURE") : .null
            if !isProcedure {
                row.merge(typeColumns(routine.signature.resultType, prefix: "type_udt")) { old, _ in old }
                row["dtd_identifier"] = .text("0")
                row["is_null_call"] = Self.yes(routine.signature.isStrict)
            }
            let isSQL = routine.own?.language == Routine.sqlLanguage
            row["routine_body"] = .text(isSQL ? "SQL" : "EXTERNAL")
            row["routine_definition"] = definition(of: routine)
            let language = catalog.objects[ObjectAddress(.language, routine.own?.language ?? Routine.internalLanguage)]
            row["external_language"] = .text(orNull: language?.name.uppercased())
            row["parameter_style"] = .text("GENERAL")
            row["is_deterministic"] = Self.yes(routine.signature.volatility == .immutable)
            row["sql_data_access"] = .text("MODIFIES")
            row["schema_level_routine"] = .text("YES")
            row["max_dynamic_result_sets"] = .int(0)
            row["security_type"] = .text(routine.own?.isSecurityDefiner == true ? "DEFINER" : "INVOKER")
            row["as_locator"] = .text("NO")
            row["is_udt_dependent"] = .text("NO")
            return row
        }
    }

    /// The text of a routine's body, for those with its owner's privileges.
    private func definition(of routine: AnyRoutine) -> Value {
        guard securables.roleGraph.hasPrivileges(context.currentRole, of: routine.owner) else { return .null }
        guard let own = routine.own else { return .text(routine.name) }
        switch own.body {
        case .text(let text): return .text(text)
        case .analyzed: return .text("")
        case .aggregate: return .text("aggregate_dummy")
        }
    }

    /// The columns that tell of a type.
    private func typeColumns(_ type: SQLType, prefix: String) -> SystemRow {
        var row = named(type, prefix: prefix)
        row["data_type"] = .text(StandardType(type, in: catalog).word(below: false))
        return row
    }

    /// The rows of element_types about results and parameters of routines.
    var routineElements: [SystemRow] {
        visibleRoutines.flatMap { routine -> [SystemRow] in
            let name = "\(routine.name)_\(routine.id)"
            let types = routine.own?.parameters.map(\.type) ?? routine.signature.argumentTypes
            let result = elementRow(routine.signature.resultType, of: name, in: routine.schema, "ROUTINE", 0, .invalid)
            return types.enumerated().compactMap { place, type in
                elementRow(type, of: name, in: routine.schema, "ROUTINE", place + 1, .invalid)
            } + [result].compactMap(\.self)
        }
    }

    /// Makes information_schema.parameters.
    func infoParameters() -> [SystemRow] {
        visibleRoutines.flatMap { routine -> [SystemRow] in
            let parameters =
                routine.own?.parameters
                ?? routine.signature.argumentTypes.enumerated().map { place, type in
                    let names = routine.signature.argumentNames
                    return RoutineParameter(
                        mode: .in, name: names.indices.contains(place) ? names[place] : "", type: type)
                }
            return parameters.enumerated().map { number, parameter in
                var row: SystemRow = [
                    "specific_catalog": database, "specific_schema": .text(schemaName(routine.schema)),
                    "specific_name": .text("\(routine.name)_\(routine.id)"), "ordinal_position": .number(number + 1),
                    "parameter_mode": .text(parameter.mode.standardWord), "is_result": .text("NO"),
                    "as_locator": .text("NO"), "parameter_name": parameter.name.isEmpty ? .null : .text(parameter.name),
                    "dtd_identifier": .text(String(number + 1)),
                ]
                row.merge(typeColumns(parameter.type, prefix: "udt")) { old, _ in old }
                if let value = parameter.defaultValue,
                    securables.roleGraph.hasPrivileges(context.currentRole, of: routine.owner)
                {
                    row["parameter_default"] = .text(
                        Deparser(context.environment, isPretty: false).expression(value, of: nil))
                }
                return row
            }
        }
    }
}

extension RoutineParameter.Mode {
    /// The mode in the words of the SQL standard.
    fileprivate var standardWord: String {
        switch self {
        case .in, .variadic: "IN"
        case .out, .table: "OUT"
        case .inOut: "INOUT"
        }
    }
}
