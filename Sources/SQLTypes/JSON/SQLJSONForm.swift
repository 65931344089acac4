import SQLBasics

/// What a construct of the SQL standard for JSON says beside its arguments.
public struct SQLJSONForm: Hashable, Sendable {
    /// The constructs.
    public enum Kind: String, Hashable, Sendable {
        case test = "IS JSON"
        case parse = "JSON"
        case scalar = "JSON_SCALAR"
        case serialize = "JSON_SERIALIZE"
        case object = "JSON_OBJECT"
        case array = "JSON_ARRAY"
        case exists = "JSON_EXISTS"
        case value = "JSON_VALUE"
        case query = "JSON_QUERY"
        case table = "JSON_TABLE"
        case objectAggregate = "JSON_OBJECTAGG"
        case arrayAggregate = "JSON_ARRAYAGG"
    }
    /// When a result is put into an array.
    public enum Wrapper: Hashable, Sendable { case without, conditional, unconditional }
    /// What is given where nothing is found or something fails.
    public enum Behavior: Hashable, Sendable {
        case null, error, emptyArray, emptyObject, isTrue, isFalse, unknown
        /// An expression: the argument at this place.
        case expression(Int)

        /// The words of it; nil for an expression.
        public var words: String? {
            switch self {
            case .null: "NULL"
            case .error: "ERROR"
            case .emptyArray: "EMPTY ARRAY"
            case .emptyObject: "EMPTY OBJECT"
            case .isTrue: "TRUE"
            case .isFalse: "FALSE"
            case .unknown: "UNKNOWN"
            case .expression: nil
            }
        }
    }

    /// Which construct it is.
    public var kind: Kind
    /// The type of the result.
    public var result: SQLType
    /// `OBJECT`, `ARRAY` or `SCALAR` behind IS JSON; empty for any value.
    public var item = ""
    /// `WITH UNIQUE KEYS`
    public var isUnique = false
    /// `ABSENT ON NULL`
    public var isAbsentOnNull = false
    /// The places of arguments behind which `FORMAT JSON` stands.
    public var formatted: Set<Int> = []
    /// The names of the arguments from the third on, which the path may use.
    public var names: [String] = []
    public var wrapper = Wrapper.without
    public var omitsQuotes = false
    /// What is given where nothing is found; nil for what is usual.
    public var onEmpty: Behavior?
    /// What is given where something fails; nil for what is usual.
    public var onError: Behavior?
    /// The column that this stands for, which errors tell.
    public var column: String?
    /// The columns of JSON_TABLE.
    public var table: SQLJSONTable?

    /// Makes a form.
    public init(_ kind: Kind, result: SQLType) {
        self.kind = kind
        self.result = result
    }
}

/// The columns that a path of JSON_TABLE gives.
public struct SQLJSONTable: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
        public var name: String
        /// Its place among all columns of the table.
        public var place: Int
        /// The path and what is done with it; nil for FOR ORDINALITY.
        public var form: SQLJSONForm?
        public var path = ""

        /// Makes a column.
        public init(name: String, place: Int, form: SQLJSONForm?, path: String = "") {
            self.name = name
            self.place = place
            self.form = form
            self.path = path
        }
    }
    /// A column or another path with columns.
    public enum Item: Hashable, Sendable {
        case column(Column)
        case nested(SQLJSONTable)
    }
    public var path: String
    public var name: String
    public var items: [Item]
    /// Whether an error of the path is told.
    public var tellsErrors = false

    /// Makes columns of a path.
    public init(path: String, name: String, items: [Item]) {
        self.path = path
        self.name = name
        self.items = items
    }

    /// The columns of this path alone.
    public var columns: [Column] {
        items.compactMap { item in
            if case .column(let column) = item { column } else { nil }
        }
    }

    /// The paths in it.
    public var nested: [SQLJSONTable] {
        items.compactMap { item in
            if case .nested(let table) = item { table } else { nil }
        }
    }

    /// All columns, in the order of the table.
    public var all: [Column] {
        items.flatMap { item -> [Column] in
            switch item {
            case .column(let column): [column]
            case .nested(let table): table.all
            }
        }
    }
}
