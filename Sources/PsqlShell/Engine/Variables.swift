/// The shell's variables (`\set`): names and values, with rules for those that mean something to the shell.
struct Variables {
    /// The values by name.
    private(set) var values: [String: String]
    /// Those that are asked for with every line and statement.
    private(set) var switches = Switches()

    /// The values of variables that are asked for often.
    struct Switches {
        /// `AUTOCOMMIT`: a statement outside of a transaction is one of its own.
        var commitsEachStatement = true
        /// `ECHO`.
        var echo = "none"
        /// `ON_ERROR_STOP`: an error ends a script.
        var stopsOnError = false
        /// `QUIET`.
        var isQuiet = false
        /// `SINGLELINE`: the end of a line ends a statement.
        var endsStatementWithLine = false
        /// `SINGLESTEP`: each statement is confirmed.
        var confirmsEachStatement = false
    }

    /// What a variable may be set to.
    private enum Rule {
        case boolean
        /// On, off, or not set, which is neither.
        case optionalBoolean
        case integer
        /// A time in seconds.
        case interval
        case choice([String], unset: String, listed: String)
    }

    /// The variables with rules.
    private static let rules: [String: Rule] = [
        "AUTOCOMMIT": .boolean, "ON_ERROR_STOP": .boolean, "QUIET": .boolean, "SINGLELINE": .boolean,
        "SINGLESTEP": .boolean, "HIDE_TABLEAM": .boolean, "HIDE_TOAST_COMPRESSION": .boolean,
        "SHOW_ALL_RESULTS": .boolean, "SUGGEST": .optionalBoolean, "CONFIRM": .optionalBoolean, "FETCH_COUNT": .integer,
        "HISTSIZE": .integer,
        "IGNOREEOF": .integer, "WATCH_INTERVAL": .interval,
        "ECHO": .choice(
            ["none", "errors", "queries", "all"], unset: "none", listed: "none, errors, queries, all"),
        "ECHO_HIDDEN": .choice(["on", "off", "noexec"], unset: "off", listed: "on, off, noexec"),
        "ON_ERROR_ROLLBACK": .choice(
            ["on", "off", "interactive"], unset: "off", listed: "on, off, interactive"),
        "COMP_KEYWORD_CASE": .choice(
            ["lower", "upper", "preserve-lower", "preserve-upper"], unset: "preserve-upper",
            listed: "lower, upper, preserve-lower, preserve-upper"),
        "HISTCONTROL": .choice(
            ["none", "ignorespace", "ignoredups", "ignoreboth"], unset: "none",
            listed: "none, ignorespace, ignoredups, ignoreboth"),
        "VERBOSITY": .choice(
            ["default", "verbose", "terse", "sqlstate"], unset: "default",
            listed: "default, verbose, terse, sqlstate"),
        "SHOW_CONTEXT": .choice(["never", "errors", "always"], unset: "errors", listed: "never, errors, always"),
    ]

    /// Makes psql's variables with their defaults.
    init() {
        values = [
            "AUTOCOMMIT": "on", "COMP_KEYWORD_CASE": "preserve-upper", "ECHO": "none", "ECHO_HIDDEN": "off",
            "ENCODING": "UTF8", "ERROR": "false", "FETCH_COUNT": "0", "HIDE_TABLEAM": "off",
            "HIDE_TOAST_COMPRESSION": "off", "HISTCONTROL": "none", "HISTSIZE": "500", "IGNOREEOF": "0",
            "LAST_ERROR_MESSAGE": "", "LAST_ERROR_SQLSTATE": "00000", "ON_ERROR_ROLLBACK": "off",
            "ON_ERROR_STOP": "off", "PIPELINE_COMMAND_COUNT": "0", "PIPELINE_RESULT_COUNT": "0",
            "PIPELINE_SYNC_COUNT": "0", "WATCH_INTERVAL": "2", "PROMPT1": "%/%R%x%# ", "PROMPT2": "%/%R%x%# ",
            "PROMPT3": ">> ",
            "QUIET": "off", "ROW_COUNT": "0", "SERVER_VERSION_NAME": Program.serverVersion,
            "SERVER_VERSION_NUM": Program.serverVersionNumber, "SHOW_ALL_RESULTS": "on",
            "SHOW_CONTEXT": "errors", "SINGLELINE": "off", "SINGLESTEP": "off", "SQLSTATE": "00000",
            "VERBOSITY": "default", "VERSION": "RoleSQL \(Program.version) (PostgreSQL 18 compatible)",
            "VERSION_NAME": Program.serverVersion, "VERSION_NUM": Program.serverVersionNumber,
        ]
    }

    /// Returns which of its choices a variable has, whatever way it was written.
    func choice(_ name: String) -> String {
        guard case .choice(let choices, let unset, _)? = Self.rules[name] else { return "" }
        return values[name].flatMap { Self.choice($0, among: choices) } ?? unset
    }

    /// Returns a variable's value; nil when it is not set.
    subscript(name: String) -> String? { values[name] }

    /// Tells whether a boolean variable is on.
    func isOn(_ name: String) -> Bool { values[name].flatMap(Self.boolean) ?? false }

    /// Takes over the values of the variables that are asked for often.
    private mutating func renewSwitches() {
        switches = Switches(
            commitsEachStatement: isOn("AUTOCOMMIT"), echo: choice("ECHO"),
            stopsOnError: isOn("ON_ERROR_STOP"), isQuiet: isOn("QUIET"), endsStatementWithLine: isOn("SINGLELINE"),
            confirmsEachStatement: isOn("SINGLESTEP"))
    }

    /// Sets or unsets a variable; returns a complaint when the name or the value is not allowed.
    mutating func set(_ name: String, to value: String?) -> String? {
        defer { renewSwitches() }
        guard !name.isEmpty, name.utf8.allSatisfy(SQLScanner.isNameByte) else {
            return value == nil ? nil : "invalid variable name: \"\(name)\""
        }
        guard let rule = Self.rules[name] else {
            values[name] = value
            return nil
        }
        switch rule {
        case .optionalBoolean where value == nil: values[name] = nil
        case .boolean, .optionalBoolean: return setBoolean(name, to: value)
        case .integer: return setInteger(name, to: value)
        case .interval: return setInterval(name, to: value)
        case .choice(let choices, let unset, let listed):
            guard let value else {
                values[name] = unset
                return nil
            }
            guard Self.choice(value, among: choices) != nil else {
                return "unrecognized value \"\(value)\" for \"\(name)\"\nAvailable values are: \(listed)."
            }
            values[name] = value
        }
        return nil
    }

    /// Returns the values that a variable may have, if its rule lists them.
    static func values(of name: String) -> [String] {
        switch rules[name] {
        case .boolean, .optionalBoolean: ["off", "on"]
        case .choice(let choices, _, _): choices.sorted()
        case .integer, .interval, nil: []
        }
    }

    /// Tells whether a variable means something to the shell.
    static func hasRule(_ name: String) -> Bool { rules[name] != nil }

    /// Sets a variable without looking at rules; for those that the shell itself keeps.
    mutating func put(_ name: String, _ value: String) {
        values[name] = value
        if Self.hasRule(name) { renewSwitches() }
    }

    /// Sets a boolean variable: none is `off`, an empty value is `on`.
    private mutating func setBoolean(_ name: String, to value: String?) -> String? {
        let text = value.map { $0.isEmpty ? "on" : $0 } ?? "off"
        guard Self.boolean(text) != nil else {
            return "unrecognized value \"\(text)\" for \"\(name)\": Boolean expected"
        }
        values[name] = text
        return nil
    }

    /// Sets a whole number.
    private mutating func setInteger(_ name: String, to value: String?) -> String? {
        let unset = name == "HISTSIZE" ? "500" : "0"
        guard let value else {
            values[name] = unset
            return nil
        }
        guard Int32(value) != nil else {
            if name == "IGNOREEOF" {
                values[name] = "10"
                return nil
            }
            return "invalid value \"\(value)\" for \"\(name)\": integer expected"
        }
        values[name] = value
        return nil
    }

    /// Sets a time in seconds, below a million (psql's `ParseVariableDouble`).
    private mutating func setInterval(_ name: String, to value: String?) -> String? {
        let text = value ?? "2"
        let complaint = "invalid value \"\(text)\" for variable \"\(name)\""
        if text.isEmpty { return "invalid input syntax for variable \"\(name)\"" }
        guard let number = WatchOptions.number(text) else { return complaint }
        if number < 0 { return complaint + ": must be greater than 0.00" }
        if number > 1_000_000 { return complaint + ": must be less than 1000000.00" }
        values[name] = text
        return nil
    }

    /// Returns the choice that a value means, letter case aside; `on` and `off` also as booleans.
    private static func choice(_ value: String, among choices: [String]) -> String? {
        let lower = value.lowercased()
        if choices.contains(lower) { return lower }
        guard choices.contains("on"), let isOn = boolean(value) else { return nil }
        return isOn ? "on" : "off"
    }

    /// Reads a boolean (psql's `ParseVariableBool`): beginnings of true, false, yes, no, on, off, and 1 and 0.
    static func boolean(_ text: String) -> Bool? {
        if text == "on" { return true }
        if text == "off" { return false }
        let lower = text.lowercased()
        guard !lower.isEmpty else { return nil }
        if "true".hasPrefix(lower) || "yes".hasPrefix(lower) { return true }
        if "false".hasPrefix(lower) || "no".hasPrefix(lower) { return false }
        if lower == "on" || lower == "1" { return true }
        if lower == "of" || lower == "off" || lower == "0" { return false }
        return nil
    }
}
