/// How grave a diagnostic is, in PostgreSQL's words.
public enum Severity: String, Hashable, Sendable {
    case error = "ERROR"
    case fatal = "FATAL"
    case warning = "WARNING"
    case notice = "NOTICE"
    case info = "INFO"
    case log = "LOG"
    case debug = "DEBUG"
}

/// The names of what a message is about, for programs that read it.
public struct DiagnosticNames: Hashable, Sendable {
    public var schema: String?
    public var table: String?
    public var column: String?
    public var dataType: String?
    public var constraint: String?

    /// Makes a set of names.
    public init(
        schema: String? = nil, table: String? = nil, column: String? = nil, dataType: String? = nil,
        constraint: String? = nil
    ) {
        self.schema = schema
        self.table = table
        self.column = column
        self.dataType = dataType
        self.constraint = constraint
    }
}

/// An error, warning or notice in PostgreSQL's shape (manual, section 53.8, Error and Notice Message Fields).
public struct Diagnostic: Error, Hashable, Sendable {
    public var severity: Severity
    public var sqlState: SQLState
    public var message: String
    public var detail: String?
    public var hint: String?
    /// The names of the table, column, type or constraint that the message is about.
    public var names: DiagnosticNames?
    /// The lines of CONTEXT, outermost last.
    public var context: String?
    /// The text that `span` is a place in when it is not the statement's own: the body of a function.
    public var query: String?
    /// The place in the statement's text that the message is about; nil when there is none.
    public var span: SourceSpan?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity, _ sqlState: SQLState, _ message: String, detail: String? = nil,
        hint: String? = nil, context: String? = nil, at span: SourceSpan? = nil
    ) {
        self.severity = severity
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
        self.hint = hint
        self.context = context
        self.span = span == SourceSpan.none ? nil : span
    }

    /// Makes the refusal of something that PostgreSQL has and RoleSQL has not (0A000).
    public static func notSupported(_ feature: String, at span: SourceSpan? = nil) -> Diagnostic {
        Diagnostic(.featureNotSupported, "\(feature) is not supported by RoleSQL", at: span)
    }

    /// Returns the same diagnostic with the names of what it is about (`errtable` and its kin).
    public func about(_ names: DiagnosticNames) -> Diagnostic {
        var copy = self
        copy.names = names
        return copy
    }

    /// Returns the same diagnostic with a place, unless it has one already.
    public func located(at newSpan: SourceSpan?) -> Diagnostic {
        guard span == nil, let newSpan, newSpan != .none else { return self }
        var copy = self
        copy.span = newSpan
        return copy
    }
}

extension Diagnostic {
    /// Makes an error; the form that nearly every caller wants.
    public init(
        _ sqlState: SQLState, _ message: String, detail: String? = nil, hint: String? = nil, at span: SourceSpan? = nil
    ) {
        self.init(.error, sqlState, message, detail: detail, hint: hint, at: span)
    }
}
