import SQLBasics

/// Looks objects up for types whose text form is a name in the catalog (reg*, aclitem).
public protocol ObjectNames: Sendable {
    /// Returns the object that a text names, read as input of this reg* type (42P01, 42883, 42704 … when there is none).
    func objectID(named text: String, as type: SQLType) throws(Diagnostic) -> ObjectID
    /// Returns the text that a value of this reg* type prints as; the number when there is no such object.
    func name(of object: ObjectID, as type: SQLType) -> String
    /// Returns the number of a role (42704 when there is none).
    func roleID(named name: String) throws(Diagnostic) -> ObjectID
    /// Returns a role's name; nil when there is no such role.
    func roleName(_ role: ObjectID) -> String?
}

/// What functions, casts and text forms may read beside their arguments: clock, zone and formats of the session.
public struct FunctionContext: Sendable {
    /// The start of the transaction (`now()`), in microseconds since 2000-01-01 UTC.
    public var transactionTime: Int64
    /// The start of the statement, likewise.
    public var statementTime: Int64
    /// The session's zone.
    public var timeZone: TimeZone
    /// The names of catalog objects.
    public var names: any ObjectNames
    /// The number of extra digits of floats (`extra_float_digits`, default 1).
    public var extraFloatDigits: Int
    /// The format of dates (`DateStyle`): ISO with the order of day and month.
    public var dateStyle: DateStyle
    /// The format of intervals (`IntervalStyle`).
    public var intervalStyle: IntervalStyle
    /// The format of bytea (`bytea_output`): true for hex.
    public var hexBytea: Bool
    /// The resolved types of the arguments of the call; empty where the caller does not know. Functions that take "any"
    /// (`concat`, `format`) and those that make arrays out of NULL ones read it.
    public var argumentTypes: [SQLType] = []
    /// The resolved type of the call's result; nil where the caller does not know.
    public var resultType: SQLType?

    /// Makes a context of the default settings.
    public init(
        transactionTime: Int64, statementTime: Int64, timeZone: TimeZone, names: any ObjectNames
    ) {
        self.transactionTime = transactionTime
        self.statementTime = statementTime
        self.timeZone = timeZone
        self.names = names
        extraFloatDigits = 1
        dateStyle = DateStyle()
        intervalStyle = .postgres
        hexBytea = true
    }
}

/// How dates are written and read (`DateStyle`).
public struct DateStyle: Hashable, Sendable {
    /// The output format.
    public enum Format: Sendable { case iso, sql, postgres, german }
    /// The order of fields in ambiguous input.
    public enum Order: Sendable { case monthDayYear, dayMonthYear, yearMonthDay }
    public var format = Format.iso
    public var order = Order.monthDayYear

    /// Makes the default style, `ISO, MDY`.
    public init() {}
}

/// How intervals are written (`IntervalStyle`).
public enum IntervalStyle: Sendable { case postgres, postgresVerbose, sqlStandard, iso8601 }
