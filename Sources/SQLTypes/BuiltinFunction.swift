import SQLBasics

/// When a function may return different results for the same arguments (`provolatile`).
public enum Volatility: Character, Sendable {
    case immutable = "i"
    case stable = "s"
    case volatile = "v"
}

/// What kind of routine a function is (`prokind`).
public enum RoutineKind: Character, Sendable {
    case function = "f"
    case procedure = "p"
    case aggregate = "a"
    case window = "w"
}

/// Computes one result from boxed arguments. A strict function never sees NULL.
public typealias ScalarImplementation = @Sendable (_ arguments: [Value], _ context: FunctionContext) throws -> Value

/// Computes a vector of `count` results from vectors of as many rows. It must compute garbage-free: rows that are NULL in
/// a strict argument hold neutral values, must not raise an error, and get NULL by the caller's combined validity mask.
/// `valid` is the mask of rows whose strict arguments are all valid.
public typealias VectorImplementation =
    @Sendable (_ arguments: [ColumnVector], _ valid: ValidityMask, _ count: Int) throws -> VectorData

/// How a function is computed.
public enum FunctionImplementation: Sendable {
    /// Row by row over boxed values.
    case scalar(ScalarImplementation)
    /// Batch by batch over contiguous data; only for strict functions.
    case vector(VectorImplementation)
    /// By the executor, which knows catalog, session and sequences; found by the function's name.
    case contextual
    /// As rows: all the rows of one call, one array of values a row (a single column for most functions).
    case set(@Sendable (_ arguments: [Value], _ context: FunctionContext) throws -> [[Value]])
    /// As rows of one value, made one after the other: each call of what is returned gives the next, nil at the end.
    case series(@Sendable (_ arguments: [Value], _ context: FunctionContext) throws -> () throws -> Value?)
    /// As rows, by the executor.
    case contextualSet
    /// By the body of a routine that a user made, found in the catalog by its number.
    case routine
    /// Over a group of rows; found in the table of aggregates by its number.
    case aggregate(AggregateImplementation)
}

/// The accumulator of an aggregate over one batch of groups.
public protocol AggregateState: AnyObject {
    /// Makes room so that groups `0..<count` exist.
    func resize(groups count: Int)
    /// Adds rows: row i belongs to group `groups[i]`. NULL arguments are the aggregate's own business.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws
    /// Returns one result for each group.
    func finish() throws -> ColumnVector
}

/// Makes accumulators: for the argument types as resolved.
public struct AggregateImplementation: Sendable {
    /// Makes a fresh accumulator for these argument types and this result type.
    public let makeState:
        @Sendable (_ arguments: [SQLType], _ result: SQLType, _ context: FunctionContext) -> any AggregateState

    /// Makes the implementation.
    public init(
        makeState: @escaping @Sendable ([SQLType], SQLType, FunctionContext) -> any AggregateState
    ) {
        self.makeState = makeState
    }
}

/// One builtin routine: its row of pg_proc and how it is computed.
public struct BuiltinFunction: Sendable {
    /// Its number in pg_proc.
    public let oid: ObjectID
    public let name: String
    public let kind: RoutineKind
    /// The declared types of its arguments, polymorphic ones included.
    public let argumentTypes: [SQLType]
    /// The element type of a VARIADIC last argument; nil when there is none.
    public let variadicElement: SQLType?
    /// How many of the last arguments may be left out.
    public let defaults: Int
    /// The names of the arguments, for calls such as `make_interval(days => 3)`; empty when they have none.
    public let argumentNames: [String]
    public let resultType: SQLType
    /// The names and types of OUT columns of a function that returns rows; empty for a single value.
    public let resultColumns: [(name: String, type: SQLType)]
    public let returnsSet: Bool
    /// Tells whether a NULL argument gives NULL without a call.
    public let isStrict: Bool
    public let volatility: Volatility
    public let isLeakproof: Bool
    public let implementation: FunctionImplementation

    /// Makes the entry of one routine.
    public init(
        oid: ObjectID, name: String, kind: RoutineKind = .function, argumentTypes: [SQLType],
        variadicElement: SQLType? = nil, defaults: Int = 0, argumentNames: [String] = [], resultType: SQLType,
        resultColumns: [(name: String, type: SQLType)] = [], returnsSet: Bool = false, isStrict: Bool = true,
        volatility: Volatility = .immutable, isLeakproof: Bool = false, implementation: FunctionImplementation
    ) {
        self.oid = oid
        self.name = name
        self.kind = kind
        self.argumentTypes = argumentTypes
        self.variadicElement = variadicElement
        self.defaults = defaults
        self.argumentNames = argumentNames
        self.resultType = resultType
        self.resultColumns = resultColumns
        self.returnsSet = returnsSet
        self.isStrict = isStrict
        self.volatility = volatility
        self.isLeakproof = isLeakproof
        self.implementation = implementation
    }
}

/// One builtin operator: its row of pg_operator and the function behind it.
public struct BuiltinOperator: Sendable {
    /// Its number in pg_operator.
    public let oid: ObjectID
    public let name: String
    /// The left operand's type; nil for a prefix operator.
    public let left: SQLType?
    public let right: SQLType
    public let resultType: SQLType
    /// The function that computes it, by number.
    public let function: ObjectID

    /// Makes the entry of one operator.
    public init(oid: ObjectID, name: String, left: SQLType?, right: SQLType, resultType: SQLType, function: ObjectID) {
        self.oid = oid
        self.name = name
        self.left = left
        self.right = right
        self.resultType = resultType
        self.function = function
    }
}

/// Where a cast may be applied without being written (`castcontext`).
public enum CastContext: Character, Sendable {
    case implicit = "i"
    case assignment = "a"
    case explicit = "e"
}

/// How a cast is computed (`castmethod`).
public enum CastMethod: Sendable {
    /// The values are stored alike.
    case binary
    /// By the text form of both types.
    case inputOutput
    /// By a function of the value; also gets the target's modifier and whether the cast is explicit.
    case function(@Sendable (_ value: Value, _ context: FunctionContext) throws(Diagnostic) -> Value)
    /// By a function that a user named in CREATE CAST; the analysis makes a call of it.
    case routine(ObjectID)
}

/// One builtin cast: its row of pg_cast and how it is computed.
public struct BuiltinCast: Sendable {
    public let source: SQLType
    public let target: SQLType
    public let context: CastContext
    public let method: CastMethod

    /// Makes the entry of one cast.
    public init(source: SQLType, target: SQLType, context: CastContext, method: CastMethod) {
        self.source = source
        self.target = target
        self.context = context
        self.method = method
    }
}
