import SQLBasics

/// What is particular about a type that users made.
public enum UserTypeDetails: Sendable {
    /// A domain over a type, whose values are stored as that type's are.
    case domain(base: SQLType)
    /// An enumeration; its values are numbers that tell the order of the labels.
    case enumeration([EnumLabel])
    /// A composite type or the row type of a table: the names and types of the fields.
    case composite(names: [String], types: [SQLType])
    /// Ranges of values of a type.
    case range(RangeType)
    /// Multiranges of ranges of a type.
    case multirange(RangeType)
}

/// One label of an enumeration: its row of pg_enum.
public struct EnumLabel: Hashable, Sendable {
    /// The number of the row.
    public var oid: ObjectID
    /// The place in the order of the labels; it is what values hold and never changes (`enumsortorder`).
    public var order: Double
    /// The text.
    public var name: String

    /// Makes a label.
    public init(oid: ObjectID, order: Double, name: String) {
        self.oid = oid
        self.order = order
        self.name = name
    }
}

/// Tells what users' types are like: the catalog of the statement that runs, or of the one whose result is printed.
public protocol TypeSource: Sendable {
    /// Returns the facts about a type that is not builtin; nil when there is none of this number.
    func info(_ type: ObjectID) -> TypeInfo?
    /// Returns the cast between two types that a user made.
    func userCast(from source: ObjectID, to target: ObjectID) -> CastEntry?
}

extension TypeSource {
    /// Returns no cast, where none can have been made.
    public func userCast(from source: ObjectID, to target: ObjectID) -> CastEntry? { nil }
}

extension CastEntry {
    /// How values are cast.
    var castMethod: CastMethod {
        switch method {
        case "f": .routine(function)
        case "i": .inputOutput
        default: .binary
        }
    }
}

/// The users' types as the present thread sees them.
public enum UserTypes {
    /// Where types that are not builtin are looked up; bound for each statement, and for printing its result.
    @TaskLocal public static var source: (any TypeSource)?
}

extension SQLType {
    /// What is particular about the type if users made it.
    public var details: UserTypeDetails? { oid.isBuiltin ? nil : info?.details }

    /// Tells whether the type is a domain.
    public var isDomain: Bool {
        if case .domain = details { true } else { false }
    }

    /// Tells whether the type is an enumeration.
    public var isEnumeration: Bool {
        if case .enumeration = details { true } else { false }
    }

    /// The names and types of the fields of a composite type; nil for any other type.
    public var fields: (names: [String], types: [SQLType])? {
        if case .composite(let names, let types) = details { (names, types) } else { nil }
    }

    /// The type below all domains, with its modifier; the type itself when it is no domain (`getBaseTypeAndTypmod`).
    public var base: SQLType {
        guard !oid.isBuiltin else { return self }
        var type = self
        while case .domain(let below) = type.details { type = below }
        return type
    }

    /// Tells whether values of the type can hold values of a domain, so that making one means to check it.
    public var holdsDomain: Bool {
        guard !oid.isBuiltin else { return false }
        if let element = elementType { return element.holdsDomain }
        switch details {
        case .domain: return true
        case .composite(_, let types): return types.contains(where: \.holdsDomain)
        case .range(let range), .multirange(let range): return range.kind.subtype.holdsDomain
        case .enumeration, nil: return false
        }
    }
}

/// Reads and writes the values of enumerations.
enum EnumText {
    /// Reads a label (`enum_in`).
    static func parse(_ text: String, _ labels: [EnumLabel], as type: SQLType) throws(Diagnostic) -> Value {
        guard let label = labels.first(where: { $0.name.utf8.elementsEqual(text.utf8) }) else {
            throw Diagnostic(
                .invalidTextRepresentation, "invalid input value for enum \(type.displayName): \"\(text)\"")
        }
        return .double(label.order)
    }

    /// Returns the label of a value (`enum_out`).
    static func label(of order: Double, _ labels: [EnumLabel]) -> String {
        labels.first { $0.order == order }?.name ?? ""
    }
}

extension ValueText {
    /// Reads a text as a value of a type that users made; nil when it is none. Domains are read as what is below them:
    /// their constraints are for the executor to check.
    static func parseUserType(
        _ text: String, as type: SQLType, context: FunctionContext
    ) throws(Diagnostic) -> Value? {
        switch type.details {
        case .domain:
            let base = type.base
            return try applyModifier(parse(text, as: base, context: context), base, explicit: false)
        case .enumeration(let labels): return try EnumText.parse(text, labels, as: type)
        case .composite(let names, let types):
            return .row(try RecordText.parse(text, types: types, names: names, context: context))
        case .range, .multirange, nil: return nil
        }
    }

    /// Writes a value of a type that users made; tells whether it did.
    static func appendUserType(
        _ value: Value, as type: SQLType, context: FunctionContext, to output: inout [UInt8]
    ) -> Bool {
        switch type.details {
        case .domain: append(value, as: type.base, context: context, to: &output)
        case .enumeration(let labels):
            guard case .double(let order) = value else { return false }
            output.append(text: EnumText.label(of: order, labels))
        case .composite, .range, .multirange, nil: return false
        }
        return true
    }
}
