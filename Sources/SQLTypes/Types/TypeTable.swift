import SQLBasics

/// One builtin type: its row of pg_type.
public struct TypeInfo: Sendable {
    /// Its number in pg_type.
    public let oid: ObjectID
    /// Its name in pg_type (`int4`, `_text`).
    public let name: String
    /// Its length in bytes; -1 for variable length, -2 for C strings (`typlen`).
    public let length: Int16
    /// Tells whether it is passed by value (`typbyval`).
    public let isByValue: Bool
    /// What kind of type it is: b base, p pseudo, r range, m multirange (`typtype`).
    public let kind: Character
    /// The category that decides between casts (`typcategory`).
    public let category: Character
    /// Tells whether it is preferred in its category (`typispreferred`).
    public let isPreferred: Bool
    /// The type of its elements (`typelem`), zero when there are none.
    public let element: ObjectID
    /// The type of arrays of it (`typarray`), zero when there is none.
    public let array: ObjectID
    /// The character between elements in the text form of its arrays (`typdelim`).
    public let delimiter: Character
    /// Tells whether RoleSQL has values of this type.
    public let isSupported: Bool
    /// What is particular about a type that users made; nil for builtin ones and for arrays.
    public let details: UserTypeDetails?
    /// The types whose values the values of a row type become by themselves: those of parents, and the one that a typed table is of.
    public let supertypes: [ObjectID]
    /// The name as messages print it, qualified where the search path does not find it; nil for builtin types.
    public let qualifiedName: String?

    /// Makes the facts about a type that users made, or about arrays of one.
    public init(
        userType oid: ObjectID, name: String, qualifiedName: String, kind: Character, category: Character,
        length: Int16, element: ObjectID, array: ObjectID, details: UserTypeDetails?, supertypes: [ObjectID] = []
    ) {
        self.oid = oid
        self.name = name
        self.qualifiedName = qualifiedName
        self.kind = kind
        self.category = category
        self.length = length
        self.element = element
        self.array = array
        self.details = details
        self.supertypes = supertypes
        isByValue = false
        isPreferred = false
        delimiter = ","
        isSupported = true
    }

    /// Makes the facts about a builtin type.
    fileprivate init(
        oid: ObjectID, name: String, length: Int16, isByValue: Bool, kind: Character, category: Character,
        isPreferred: Bool, element: ObjectID, array: ObjectID, delimiter: Character, isSupported: Bool
    ) {
        self.oid = oid
        self.name = name
        self.length = length
        self.isByValue = isByValue
        self.kind = kind
        self.category = category
        self.isPreferred = isPreferred
        self.element = element
        self.array = array
        self.delimiter = delimiter
        self.isSupported = isSupported
        details = nil
        supertypes = []
        qualifiedName = nil
    }

    /// Tells whether it is a true array type (`IsTrueArrayType`), not a fixed vector such as `oidvector` or `name`.
    public var isArray: Bool { element.isValid && length == -1 && name.utf8.first == UInt8(ascii: "_") }
    /// The type itself.
    public var type: SQLType { SQLType(oid: oid) }
}

/// The builtin types, read from one text at first use.
public enum TypeTable {
    /// All the types, ordered by number.
    public static let all: [TypeInfo] = parseSource()
    /// The numbers of the types, in the order of `all`.
    private static let numbers: [UInt32] = all.map(\.oid.rawValue)
    /// The position in `all` of each pg_type name.
    private static let positionsByName: [String: Int] = Dictionary(
        zip(all.map(\.name), all.indices), uniquingKeysWith: { first, _ in first })

    /// Returns the facts about a type, builtin or not.
    public static func info(_ oid: ObjectID) -> TypeInfo? {
        oid.isBuiltin ? position(of: oid).map { all[$0] } : UserTypes.source?.info(oid)
    }

    /// Returns the position in `all` of a type.
    private static func position(of oid: ObjectID) -> Int? {
        let wanted = oid.rawValue
        return numbers.withUnsafeBufferPointer { numbers in
            var (low, high) = (0, numbers.count)
            while low < high {
                let middle = (low &+ high) / 2
                if numbers[middle] < wanted { low = middle &+ 1 } else { high = middle }
            }
            return low < numbers.count && numbers[low] == wanted ? low : nil
        }
    }

    /// Returns the builtin type of a pg_type name (`int4`, `_text`), or of a spelling that SQL has for it (`integer`).
    public static func type(named name: String) -> SQLType? {
        if let position = positionsByName[name] { return all[position].type }
        return aliases[name]
    }

    /// Returns the builtin type of exactly this pg_type name.
    public static func type(catalogName name: String) -> SQLType? { positionsByName[name].map { all[$0].type } }

    /// The spellings that SQL's grammar turns into pg_type names.
    private static let aliases: [String: SQLType] = [
        "boolean": .bool, "int": .int4, "integer": .int4, "smallint": .int2, "bigint": .int8, "real": .float4,
        "double precision": .float8, "decimal": .numeric, "dec": .numeric, "character varying": .varchar,
        "bit varying": .varbit,
        "character": .bpchar, "char varying": .varchar, "nchar": .bpchar, "national character": .bpchar,
        "timestamp without time zone": .timestamp, "timestamp with time zone": .timestamptz,
        "time without time zone": .time, "time with time zone": .timetz, "float": .float8,
    ]

    /// Reads the text of the table.
    private static func parseSource() -> [TypeInfo] {
        source.withUTF8Buffer { text in
            var types: [TypeInfo] = []
            types.reserveCapacity(640)
            var line = TypeLine(text)
            while let type = line.next() { types.append(type) }
            return types
        }
    }
}

/// Reads the lines of the table, field by field.
private struct TypeLine {
    private let text: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// Begins with the first line.
    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Returns the type of the next line; nil at the end.
    mutating func next() -> TypeInfo? {
        guard place < text.count else { return nil }
        let oid = number()
        let name = field()
        let length = number()
        let isByValue = letter() == "t"
        let (kind, category) = (letter(), letter())
        let isPreferred = letter() == "t"
        let (element, array) = (number(), number())
        let (delimiter, support) = (letter(), letter())
        return TypeInfo(
            oid: ObjectID(UInt32(truncatingIfNeeded: oid)), name: String(decoding: name, as: UTF8.self),
            length: Int16(truncatingIfNeeded: length), isByValue: isByValue, kind: Character(kind),
            category: Character(category), isPreferred: isPreferred,
            element: ObjectID(UInt32(truncatingIfNeeded: element)), array: ObjectID(UInt32(truncatingIfNeeded: array)),
            delimiter: Character(delimiter), isSupported: support == "s")
    }

    /// Returns the bytes up to the next space or line break.
    private mutating func field() -> UnsafeBufferPointer<UInt8> {
        let start = place
        while place < text.count, text[place] > UInt8(ascii: " ") { place += 1 }
        defer { place += 1 }
        return UnsafeBufferPointer(rebasing: text[start..<place])
    }

    /// Reads a number that may have a sign.
    private mutating func number() -> Int {
        var digits = field()[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        let value = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        return isNegative ? -value : value
    }

    /// Returns the one letter of a field.
    private mutating func letter() -> Unicode.Scalar { Unicode.Scalar(field().first ?? UInt8(ascii: "-")) }
}

extension SQLType {
    /// The facts about the type, when it is builtin.
    public var info: TypeInfo? { TypeTable.info(oid) }
    /// The type of the elements, when this is an array type (`get_element_type`).
    public var elementType: SQLType? {
        guard let info, info.isArray else { return nil }
        return SQLType(oid: info.element, modifier: modifier)
    }
    /// The type of arrays of this type (`get_array_type`).
    public var arrayType: SQLType? {
        guard let info, info.array.isValid else { return nil }
        return SQLType(oid: info.array)
    }
    /// Tells whether this is an array type.
    public var isArray: Bool { info?.isArray ?? false }
    /// The category letter; `E`, `C` and other kinds of user-defined types are the catalog's business.
    public var category: Character { info?.category ?? "U" }
    /// Tells whether the type stands for several types in a function's declaration.
    public var isPolymorphic: Bool {
        switch oid.rawValue {
        case 2277, 2283, 2776, 3500, 3831, 4537, 4538, 5077...5080: true
        default: false
        }
    }
}
