import SQLBasics
import SQLSyntax

/// The options of COPY, checked against each other (`ProcessCopyOptions`).
struct CopyOptions {
    /// What becomes of the first line.
    enum Header { case none, line, match }
    /// How much is said about rows that are left out.
    enum LogVerbosity { case silent, standard, verbose }
    /// A list of columns, or all of them.
    enum Columns {
        case all
        case listed([Identifier])
    }

    var isFrom: Bool
    var isCSV = false
    var isFrozen = false
    var delimiter: UInt8 = 0x09
    var null: [UInt8] = []
    var defaultMark: [UInt8]?
    var header = Header.none
    var quote: UInt8 = 0x22
    var escape: UInt8 = 0x22
    var forceQuote: Columns?
    var forceNotNull: Columns?
    var forceNull: Columns?
    var ignoresErrors = false
    var rejectLimit: Int64 = 0
    var logVerbosity = LogVerbosity.standard

    /// What was written, before defaults are put in.
    private struct Written {
        var delimiter: String?
        var null: String?
        var defaultMark: String?
        var quote: String?
        var escape: String?
        var isBinary = false
    }

    /// Reads the options in the order in which they were written.
    init(_ options: [CopyOption], isFrom: Bool) throws(Diagnostic) {
        self.isFrom = isFrom
        var written = Written()
        var seen: Set<String> = []
        for option in options {
            let name = option.name.name
            guard Self.names.contains(name) else {
                throw Diagnostic(.syntaxError, "option \"\(name)\" not recognized", at: option.name.span)
            }
            if !seen.insert(name).inserted {
                throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.name.span)
            }
            try read(option, into: &written)
        }
        try checkBinary(written)
        try settle(written)
        try checkMarks(written)
        try checkForced()
        try checkStrings(written)
    }

    /// The names of all options.
    private static let names: Set<String> = [
        "format", "freeze", "delimiter", "null", "default", "header", "quote", "escape", "force_quote",
        "force_not_null", "force_null", "encoding", "on_error", "log_verbosity", "reject_limit",
    ]

    // MARK: Reading

    /// Reads one option.
    private mutating func read(_ option: CopyOption, into written: inout Written) throws(Diagnostic) {
        switch option.name.name {
        case "format":
            let format = try option.text()
            switch format {
            case "text": break
            case "csv": isCSV = true
            case "binary": written.isBinary = true
            default:
                throw Diagnostic(
                    .invalidParameterValue, "COPY format \"\(format)\" not recognized", at: option.name.span)
            }
        case "freeze": isFrozen = try option.boolean()
        case "delimiter": written.delimiter = try option.text()
        case "null": written.null = try option.text()
        case "default": written.defaultMark = try option.text()
        case "header": header = try readHeader(option)
        case "quote": written.quote = try option.text()
        case "escape": written.escape = try option.text()
        case "force_quote": forceQuote = try option.columns()
        case "force_not_null": forceNotNull = try option.columns()
        case "force_null": forceNull = try option.columns()
        case "encoding": try readEncoding(option)
        case "on_error": try readOnError(option)
        case "log_verbosity": try readVerbosity(option)
        default: try readRejectLimit(option)
        }
    }

    /// Reads HEADER (`defGetCopyHeaderChoice`).
    private func readHeader(_ option: CopyOption) throws(Diagnostic) -> Header {
        guard option.value != nil else { return .line }
        switch try option.text().lowercased() {
        case "true", "on", "1": return .line
        case "false", "off", "0": return .none
        case "match":
            if isFrom { return .match }
            throw Diagnostic(
                .featureNotSupported, "cannot use \"\(try option.text())\" with HEADER in COPY TO")
        default:
            throw Diagnostic(.syntaxError, "header requires a Boolean value or \"match\"")
        }
    }

    /// Reads ENCODING: only UTF8 is spoken here.
    private func readEncoding(_ option: CopyOption) throws(Diagnostic) {
        let name = try option.text()
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if plain == "utf8" || plain == "unicode" { return }
        if Self.encodings.contains(plain) {
            throw Diagnostic.notSupported("the encoding \(name)", at: option.name.span)
        }
        throw Diagnostic(
            .invalidParameterValue, "argument to option \"encoding\" must be a valid encoding name",
            at: option.name.span)
    }

    /// Other encodings that PostgreSQL knows, without punctuation.
    private static let encodings: Set<String> = [
        "sqlascii", "latin1", "latin2", "latin3", "latin4", "latin5", "latin6", "latin7", "latin8", "latin9",
        "latin10", "iso88591", "win1250", "win1251", "win1252", "koi8r", "eucjp", "sjis", "big5", "gbk",
    ]

    /// Reads ON_ERROR.
    private mutating func readOnError(_ option: CopyOption) throws(Diagnostic) {
        let choice = try option.text()
        guard isFrom else {
            throw Diagnostic(
                .invalidParameterValue, "COPY ON_ERROR cannot be used with COPY TO", at: option.name.span)
        }
        switch choice.lowercased() {
        case "stop": break
        case "ignore": ignoresErrors = true
        default:
            throw Diagnostic(
                .invalidParameterValue, "COPY ON_ERROR \"\(choice)\" not recognized", at: option.name.span)
        }
    }

    /// Reads LOG_VERBOSITY.
    private mutating func readVerbosity(_ option: CopyOption) throws(Diagnostic) {
        let choice = try option.text()
        switch choice.lowercased() {
        case "silent": logVerbosity = .silent
        case "default": logVerbosity = .standard
        case "verbose": logVerbosity = .verbose
        default:
            throw Diagnostic(
                .invalidParameterValue, "COPY LOG_VERBOSITY \"\(choice)\" not recognized", at: option.name.span)
        }
    }

    /// Reads REJECT_LIMIT.
    private mutating func readRejectLimit(_ option: CopyOption) throws(Diagnostic) {
        guard case .setting(let value)? = option.value else {
            throw Diagnostic(.syntaxError, "reject_limit requires a numeric value")
        }
        guard let limit = Int64(value.text) else {
            if case .string = value.kind {
                throw Diagnostic(
                    .invalidTextRepresentation, "invalid input syntax for type bigint: \"\(value.text)\"")
            }
            throw Diagnostic(.syntaxError, "reject_limit requires a numeric value")
        }
        guard limit > 0 else {
            throw Diagnostic(.invalidParameterValue, "REJECT_LIMIT (\(limit)) must be greater than zero")
        }
        rejectLimit = limit
    }

    // MARK: Checks

    /// Refuses what does not go with the binary format, then that format itself.
    private func checkBinary(_ written: Written) throws(Diagnostic) {
        guard written.isBinary else { return }
        let given = [
            ("DELIMITER", written.delimiter), ("NULL", written.null), ("DEFAULT", written.defaultMark),
        ]
        if let first = given.first(where: { $0.1 != nil }) {
            throw Diagnostic(.syntaxError, "cannot specify \(first.0) in BINARY mode")
        }
        if header != .none { throw Diagnostic(.featureNotSupported, "cannot specify HEADER in BINARY mode") }
        throw Diagnostic.notSupported("COPY in binary format")
    }

    /// Puts defaults in and checks the single characters.
    private mutating func settle(_ written: Written) throws(Diagnostic) {
        let delimiterText = Array((written.delimiter ?? (isCSV ? "," : "\t")).utf8)
        null = Array((written.null ?? (isCSV ? "" : "\\N")).utf8)
        defaultMark = written.defaultMark.map { Array($0.utf8) }
        guard delimiterText.count == 1 else {
            throw Diagnostic(.featureNotSupported, "COPY delimiter must be a single one-byte character")
        }
        delimiter = delimiterText[0]
        if Self.hasLineEnd(delimiterText) {
            throw Diagnostic(.invalidParameterValue, "COPY delimiter cannot be newline or carriage return")
        }
        for (text, word) in [(null, "null"), (defaultMark ?? [], "default")] where Self.hasLineEnd(text) {
            throw Diagnostic(
                .invalidParameterValue, "COPY \(word) representation cannot use newline or carriage return")
        }
        if !isCSV, "\\.abcdefghijklmnopqrstuvwxyz0123456789".utf8.contains(delimiter) {
            throw Diagnostic(.invalidParameterValue, "COPY delimiter cannot be \"\(written.delimiter ?? "")\"")
        }
    }

    /// Tells whether a text would break a line.
    private static func hasLineEnd(_ text: [UInt8]) -> Bool { text.contains { $0 == 0x0A || $0 == 0x0D } }

    /// Checks QUOTE and ESCAPE.
    private mutating func checkMarks(_ written: Written) throws(Diagnostic) {
        guard isCSV else {
            for (name, value) in [("QUOTE", written.quote), ("ESCAPE", written.escape)] where value != nil {
                throw Diagnostic(.featureNotSupported, "COPY \(name) requires CSV mode")
            }
            return
        }
        let quoteText = Array((written.quote ?? "\"").utf8)
        guard quoteText.count == 1 else {
            throw Diagnostic(.featureNotSupported, "COPY quote must be a single one-byte character")
        }
        quote = quoteText[0]
        if quote == delimiter {
            throw Diagnostic(.invalidParameterValue, "COPY delimiter and quote must be different")
        }
        let escapeText = written.escape.map { Array($0.utf8) } ?? quoteText
        guard escapeText.count == 1 else {
            throw Diagnostic(.featureNotSupported, "COPY escape must be a single one-byte character")
        }
        escape = escapeText[0]
    }

    /// Checks the FORCE options against format and direction.
    private func checkForced() throws(Diagnostic) {
        let forced: [(name: String, isGiven: Bool, isForFrom: Bool)] = [
            ("FORCE_QUOTE", forceQuote != nil, false), ("FORCE_NOT_NULL", forceNotNull != nil, true),
            ("FORCE_NULL", forceNull != nil, true),
        ]
        for option in forced where option.isGiven {
            if !isCSV { throw Diagnostic(.featureNotSupported, "COPY \(option.name) requires CSV mode") }
            if option.isForFrom != isFrom {
                throw Diagnostic(
                    option.isForFrom ? .invalidParameterValue : .featureNotSupported,
                    "COPY \(option.name) cannot be used with \(isFrom ? "COPY FROM" : "COPY TO")")
            }
        }
    }

    /// Checks NULL, DEFAULT, FREEZE and REJECT_LIMIT.
    private func checkStrings(_ written: Written) throws(Diagnostic) {
        try checkMark(null, "NULL", .invalidParameterValue)
        if isFrozen && !isFrom {
            throw Diagnostic(.invalidParameterValue, "COPY FREEZE cannot be used with COPY TO")
        }
        if let defaultMark {
            if !isFrom { throw Diagnostic(.featureNotSupported, "COPY DEFAULT cannot be used with COPY TO") }
            try checkMark(defaultMark, "DEFAULT", .featureNotSupported)
            if defaultMark == null {
                throw Diagnostic(
                    .featureNotSupported, "NULL specification and DEFAULT specification cannot be the same")
            }
        }
        if rejectLimit > 0 && !ignoresErrors {
            throw Diagnostic(.invalidParameterValue, "COPY REJECT_LIMIT requires ON_ERROR to be set to IGNORE")
        }
    }

    /// Refuses a text that holds the delimiter or the quote.
    private func checkMark(_ text: [UInt8], _ name: String, _ state: SQLState) throws(Diagnostic) {
        if text.contains(delimiter) {
            throw Diagnostic(state, "COPY delimiter character must not appear in the \(name) specification")
        }
        if isCSV && text.contains(quote) {
            throw Diagnostic(state, "CSV quote character must not appear in the \(name) specification")
        }
    }
}

extension CopyOption {
    /// The value as text (`defGetString`).
    fileprivate func text() throws(Diagnostic) -> String {
        switch value {
        case .setting(let value): return value.text
        case .columns(let columns): return columns.map(\.name).joined(separator: ", ")
        case .all: return "*"
        case nil: throw Diagnostic(.syntaxError, "\(name.name) requires a parameter")
        }
    }

    /// The value as a Boolean (`defGetBoolean`).
    fileprivate func boolean() throws(Diagnostic) -> Bool {
        guard value != nil else { return true }
        switch try text().lowercased() {
        case "true", "on", "1": return true
        case "false", "off", "0": return false
        default: throw Diagnostic(.syntaxError, "\(name.name) requires a Boolean value")
        }
    }

    /// The value as a list of columns.
    fileprivate func columns() throws(Diagnostic) -> CopyOptions.Columns {
        switch value {
        case .all: return .all
        case .columns(let list): return .listed(list)
        case .setting, nil:
            throw Diagnostic(
                .invalidParameterValue, "argument to option \"\(name.name)\" must be a list of column names",
                at: name.span)
        }
    }
}
