import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// The catalogs about routines that users made.
extension SystemRelationReader {
    /// The users' routines in order of creation.
    var userRoutines: [Routine] { catalog.routines.values.sorted { $0.id < $1.id } }

    /// Makes the rows of pg_proc of the users' routines.
    func routineRows() -> [SystemRow] { userRoutines.map(row) }

    /// Makes one row of pg_proc.
    private func row(of routine: Routine) -> SystemRow {
        let inputs = routine.inputs
        let defaults = inputs.count { $0.defaultValue != nil }
        let modes = routine.parameters.map(\.mode)
        let hasModes = modes.contains { $0 != .in }
        let hasNames = routine.parameters.contains { !$0.name.isEmpty }
        var row: SystemRow = [
            "oid": .oid(routine.id), "proname": .text(routine.name), "pronamespace": .oid(routine.schema),
            "proowner": .oid(routine.owner), "prolang": .oid(routine.language), "procost": .double(routine.cost),
            "prorows": .double(routine.rows), "prokind": .character(routine.kind.rawValue),
            "prosecdef": .bool(routine.isSecurityDefiner), "proleakproof": .bool(routine.isLeakproof),
            "proisstrict": .bool(routine.isStrict), "proretset": .bool(routine.returnsSet),
            "provolatile": .character(routine.volatility.rawValue),
            "proparallel": .character(routine.parallel.rawValue), "pronargs": .number(inputs.count),
            "pronargdefaults": .number(defaults), "prorettype": .oid(routine.result.oid),
            "proargtypes": .vector(inputs.map { Int64($0.type.oid.rawValue) }, of: .oid),
            "prosrc": .text(source(of: routine)),
            "proconfig": .texts(orNull: routine.settings.map { "\($0.name)=\($0.value)" }),
            "proacl": .acl(routine.acl),
        ]
        if let last = inputs.last, last.mode == .variadic {
            row["provariadic"] = .oid((last.type.elementType ?? last.type).oid)
        }
        if hasModes {
            row["proallargtypes"] = .array(
                ArrayValue(elementType: .oid, elements: routine.parameters.map { .oid($0.type.oid) }))
            row["proargmodes"] = .array(
                ArrayValue(elementType: .char, elements: modes.map { .character($0.rawValue) }))
        }
        if hasNames {
            row["proargnames"] = .array(
                ArrayValue(elementType: .text, elements: routine.parameters.map { .text($0.name) }))
        }
        return row
    }

    /// The text of a routine's body (`prosrc`).
    private func source(of routine: Routine) -> String {
        switch routine.body {
        case .text(let text): text
        case .analyzed: ""
        case .aggregate: "aggregate_dummy"
        }
    }

    /// Makes pg_aggregate: the users' aggregates.
    func aggregates() -> [SystemRow] {
        userRoutines.compactMap { routine in
            guard case .aggregate(let definition) = routine.body else { return nil }
            return [
                "aggfnoid": .oid(routine.id), "aggkind": .text("n"), "aggtransfn": .oid(definition.transition),
                "aggfinalfn": .oid(definition.final ?? .invalid), "aggtranstype": .oid(definition.stateType.oid),
                "aggfinalmodify": .text("r"), "aggmfinalmodify": .text("r"),
                "agginitval": .text(orNull: definition.initial),
            ]
        }
    }
}
