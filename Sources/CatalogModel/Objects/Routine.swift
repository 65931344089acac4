import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// A function, procedure or aggregate that somebody made: its row of pg_proc.
package struct Routine: Sendable {
    /// Whether a routine may run in parallel workers (`proparallel`).
    package enum Parallel: Character, Sendable {
        case unsafe = "u"
        case restricted = "r"
        case safe = "s"
    }

    /// A parameter that is set while the routine runs (`proconfig`).
    package struct Setting: Hashable, Sendable {
        package var name: String
        package var value: String

        /// Makes a setting.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var id: ObjectID
    package var schema: ObjectID
    package var name: String
    package var owner: RoleID
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL?
    package var kind: RoutineKind
    package var language: ObjectID
    package var parameters: [RoutineParameter]
    /// The type of the result; `record` for several OUT parameters, void for a procedure without any.
    package var result: SQLType
    package var returnsSet = false
    package var volatility = Volatility.volatile
    package var isStrict = false
    package var isLeakproof = false
    package var isSecurityDefiner = false
    package var parallel = Parallel.unsafe
    package var cost: Double = 100
    package var rows: Double = 0
    package var settings: [Setting] = []
    package var body: RoutineBody
    /// How often the routine has been stored, be it unchanged.
    package internal(set) var version = 0

    /// Makes a routine.
    package init(
        id: ObjectID, schema: ObjectID, name: String, owner: RoleID, kind: RoutineKind, language: ObjectID,
        parameters: [RoutineParameter], result: SQLType, body: RoutineBody
    ) {
        self.id = id
        self.schema = schema
        self.name = name
        self.owner = owner
        self.kind = kind
        self.language = language
        self.parameters = parameters
        self.result = result
        self.body = body
    }

    /// The numbers of the languages of a fresh database.
    package static let internalLanguage = ObjectID(12)
    package static let sqlLanguage = ObjectID(14)
    package static let plpgsqlLanguage = ObjectID(12775)

    /// The parameters that a call gives values for (`proargtypes`).
    package var inputs: [RoutineParameter] { parameters.filter(\.mode.isInput) }
    /// The parameters that make the result's columns.
    package var outputs: [RoutineParameter] { parameters.filter(\.mode.isOutput) }
    /// The kind under which access control knows the routine.
    package var objectKind: ObjectKind {
        switch kind {
        case .function, .window: .function
        case .procedure: .procedure
        case .aggregate: .aggregate
        }
    }
    /// The routine as access control names it.
    package var securable: SecurableID { SecurableID(objectKind, id) }
    /// Where the routine's row stands.
    package var address: ObjectAddress { ObjectAddress(.function, id) }
}

/// A parameter of a routine.
package struct RoutineParameter: Sendable {
    /// Which way the value goes (`proargmodes`).
    package enum Mode: Character, Sendable {
        case `in` = "i"
        case out = "o"
        case inOut = "b"
        case variadic = "v"
        case table = "t"

        /// Tells whether a call gives a value.
        package var isInput: Bool { self == .in || self == .inOut || self == .variadic }
        /// Tells whether the result has a column for it.
        package var isOutput: Bool { self == .out || self == .inOut || self == .table }
    }

    package var mode: Mode
    /// The name; empty when there is none.
    package var name: String
    package var type: SQLType
    /// The value when a call leaves it out.
    package var defaultValue: BoundExpression?

    /// Makes a parameter.
    package init(mode: Mode, name: String, type: SQLType, defaultValue: BoundExpression? = nil) {
        self.mode = mode
        self.name = name
        self.type = type
        self.defaultValue = defaultValue
    }
}

/// What a routine does. Another language is another kind of text; who runs it is chosen by the routine's language.
package enum RoutineBody: Sendable {
    /// The text as it was written, read again for each statement that calls the routine (`prosrc`).
    case text(String)
    /// `RETURN x`, `BEGIN ATOMIC … END`: analyzed when the routine was made (`prosqlbody`).
    case analyzed([RoutineStatement], isReturn: Bool)
    /// An aggregate (`pg_aggregate`).
    case aggregate(AggregateDefinition)
}

/// One analyzed statement of a routine's body.
package enum RoutineStatement: Sendable {
    case query(BoundQuery)
    case change(BoundChange)
}

/// How an aggregate is computed: its row of pg_aggregate.
package struct AggregateDefinition: Sendable {
    /// The state transition function.
    package var transition: ObjectID
    /// The type of the state.
    package var stateType: SQLType
    /// The function that makes the result of the state.
    package var final: ObjectID?
    /// The state's value at the start, as text.
    package var initial: String?

    /// Makes a definition.
    package init(transition: ObjectID, stateType: SQLType, final: ObjectID?, initial: String?) {
        self.transition = transition
        self.stateType = stateType
        self.final = final
        self.initial = initial
    }
}

extension Routine {
    /// The routine as the analysis knows builtin ones; columns of a table's row type are looked up in the catalog.
    ///
    /// CALL counts the OUT parameters of a procedure as arguments too.
    package func signature(in catalog: Catalog, isCall: Bool = false) -> BuiltinFunction {
        let inputs = isCall && kind == .procedure ? parameters : inputs
        return BuiltinFunction(
            oid: id, name: name, kind: kind, argumentTypes: inputs.map(\.type),
            variadicElement: inputs.last?.mode == .variadic ? Self.element(inputs[inputs.count - 1].type) : nil,
            defaults: inputs.count { $0.defaultValue != nil }, argumentNames: inputs.map(\.name), resultType: result,
            resultColumns: resultColumns(in: catalog), returnsSet: returnsSet, isStrict: isStrict,
            volatility: volatility, isLeakproof: isLeakproof, implementation: .routine)
    }

    /// The type of one argument of a VARIADIC parameter.
    private static func element(_ type: SQLType) -> SQLType {
        switch type {
        case .anyarray: .anyelement
        case .anycompatiblearray: .anycompatible
        case .any: .any
        default: type.elementType ?? type
        }
    }

    /// The columns of the result: OUT parameters, or those of the row type; none for a single value. A function's only OUT
    /// parameter, when it is a row, is the result itself.
    package func resultColumns(in catalog: Catalog) -> [(name: String, type: SQLType)] {
        let outputs = outputs
        let isOneRow =
            outputs.count == 1 && kind == .function && outputs[0].type.oid == result.oid
            && catalog.relation(ofRowType: result.oid) != nil
        if !outputs.isEmpty, !isOneRow {
            return outputs.enumerated().map { number, output in
                (output.name.isEmpty ? "column\(number + 1)" : output.name, output.type)
            }
        }
        guard let relation = catalog.relation(ofRowType: result.oid) else { return [] }
        return relation.liveColumns.map { ($0.name, $0.type) }
    }
}

extension Routine {
    /// Tells whether the planner would treat calls of another version of the routine alike.
    func hasSameTraits(as other: Routine) -> Bool {
        volatility == other.volatility && isStrict == other.isStrict && isLeakproof == other.isLeakproof
    }
}

extension Catalog {
    /// Returns the relation whose rows have a type.
    package func relation(ofRowType type: ObjectID) -> Relation? {
        type.isBuiltin ? nil : rowTypes[type].flatMap { relations[$0] }
    }
}

/// What a call keeps of the user's routine that it calls, for decisions that need no catalog. The catalog's own entry
/// is what counts when the call runs.
package final class RoutineReference: Sendable {
    /// The routine as the analysis knows builtin ones.
    package let signature: BuiltinFunction
    /// The names that were written in front of arguments, with the places of the arguments, in the order of the text.
    package let names: [(place: Int, name: String)]
    /// The places of the arguments that were left out and stand for the parameter's default.
    package let defaulted: Set<Int>

    /// Makes a reference.
    package init(_ signature: BuiltinFunction, names: [(place: Int, name: String)] = [], defaulted: Set<Int> = []) {
        self.signature = signature
        self.names = names
        self.defaulted = defaulted
    }
}

extension BoundCall {
    /// The function that is called, builtin or not.
    package var callee: BuiltinFunction? {
        guard let routine else { return BuiltinTable.function(function) }
        return (UserTypes.source as? any RoutineSource)?.alteredSignature(of: function) ?? routine.signature
    }
}

/// Tells what users' routines are like whose attributes have changed since calls of them were analyzed.
package protocol RoutineSource: TypeSource {
    /// Returns a routine as it is now, if it was ever altered.
    func alteredSignature(of routine: ObjectID) -> BuiltinFunction?
}
