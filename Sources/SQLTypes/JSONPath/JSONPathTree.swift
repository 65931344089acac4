import SQLBasics

/// One way through a JSON value: a start, then accessors, filters and methods one after the other.
struct JSONPath: Sendable {
    /// The start and what follows it; never empty once it is read.
    var steps: [JSONPathStep]
    /// How many levels of steps stand inside each other; bounded, so that walks over the tree may recurse.
    var depth: Int
    /// Whether this is a predicate, which grammar allows at fewer places than a value.
    var isPredicate = false

    /// The deepest tree that is accepted.
    static let depthLimit = 1000

    /// Makes a path of one step around others; 54001 when that is too deep.
    init(_ step: JSONPathStep, around parts: [JSONPath] = [], isPredicate: Bool = false) throws(Diagnostic) {
        steps = [step]
        depth = 1
        self.isPredicate = isPredicate
        try deepen(by: parts)
    }

    /// Appends an accessor, which makes a value out of a predicate.
    mutating func append(_ step: JSONPathStep, around parts: [JSONPath] = []) throws(Diagnostic) {
        steps.append(step)
        isPredicate = false
        try deepen(by: parts)
    }

    /// Counts the levels of parts that a step holds.
    private mutating func deepen(by parts: [JSONPath]) throws(Diagnostic) {
        for part in parts { depth = max(depth, part.depth + 1) }
        if depth > Self.depthLimit { throw StackGuard.error }
    }
}

/// One step of a path (PostgreSQL's `JsonPathItemType`).
indirect enum JSONPathStep: Sendable {
    case null
    case bool(Bool)
    case number(Numeric)
    case string(String)
    case variable(String)
    /// `$`: the whole document.
    case root
    /// `@`: the value that a filter looks at.
    case current
    /// `last`: the last index of the array around.
    case last
    case key(String)
    /// `.*`
    case anyKey
    /// `[*]`
    case anyElement
    case subscripts([JSONPathRange])
    /// `.**` with its least and greatest level; nil stands for `last`.
    case levels(from: Int32?, to: Int32?)
    case filter(JSONPath)
    case binary(JSONPathOperator, JSONPath, JSONPath)
    case plus(JSONPath)
    case minus(JSONPath)
    case not(JSONPath)
    case isUnknown(JSONPath)
    case exists(JSONPath)
    case likeRegex(JSONPath, pattern: String, flags: JSONPathFlags)
    /// A method with what stands in its parentheses.
    case method(String, [JSONPath])
}

/// One subscript: an index, or a range of them.
struct JSONPathRange: Sendable {
    var from: JSONPath
    var to: JSONPath?
}

/// The operators with two sides.
enum JSONPathOperator: String, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case startsWith = "starts with"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"

    /// How strongly the operator binds (`operationPriority`).
    var priority: Int {
        switch self {
        case .or: 0
        case .and: 1
        case .add, .subtract: 3
        case .multiply, .divide, .remainder: 4
        default: 2
        }
    }
}

extension JSONPathStep {
    /// How strongly the operator of this step binds; what is none binds most (`operationPriority`).
    var priority: Int {
        switch self {
        case .binary(let operation, _, _): operation.priority
        case .plus, .minus: 5
        default: 6
        }
    }
}

/// The flags of LIKE_REGEX.
struct JSONPathFlags: OptionSet, Sendable {
    let rawValue: UInt8
    static let ignoreCase = JSONPathFlags(rawValue: 1)
    static let dotMatchesAll = JSONPathFlags(rawValue: 2)
    static let lines = JSONPathFlags(rawValue: 4)
    static let expanded = JSONPathFlags(rawValue: 8)
    static let literal = JSONPathFlags(rawValue: 16)
    /// The letters in the order in which they are written.
    static let letters: [(Character, JSONPathFlags)] = [
        ("i", .ignoreCase), ("s", .dotMatchesAll), ("m", .lines), ("x", .expanded), ("q", .literal),
    ]

    /// Reads the letters of a flag clause (`makeItemLikeRegex`).
    init(letters text: String) throws(Diagnostic) {
        var flags: JSONPathFlags = []
        for letter in text {
            guard let known = Self.letters.first(where: { $0.0 == letter }) else {
                throw JSONPathText.invalid("Unrecognized flag character \"\(letter)\" in LIKE_REGEX predicate.")
            }
            flags.insert(known.1)
        }
        self = flags
    }

    /// Makes a set from its bits.
    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The options of the regular expression (`jspConvertRegexFlags`); 0A000 for XQuery's `x`.
    func options() throws(Diagnostic) -> RegexOptions {
        var options = RegexOptions()
        options.ignoresCase = contains(.ignoreCase)
        if contains(.literal) {
            options.isLiteral = true
            return options
        }
        options.dotExcludesNewline = !contains(.dotMatchesAll)
        options.anchorsMatchLines = contains(.lines)
        if contains(.expanded) {
            throw Diagnostic(
                .featureNotSupported, "XQuery \"x\" flag (expanded regular expressions) is not implemented")
        }
        return options
    }
}
