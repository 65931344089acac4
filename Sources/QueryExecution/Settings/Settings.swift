import SQLBasics
import Synchronization

/// The run-time parameters of a session: those that differ from their defaults, and which of them outlive the transaction.
package struct Settings: Sendable {
    /// What is stored, under the names of the properties.
    private struct Fields {
        var current: [String: String]
        var lasting: [String: String]
        var initial: [String: String]
        var customNames: [String: String] = [:]
    }

    /// A box for what is stored and never changes, with what was worked out from it.
    private final class Box: Sendable {
        let fields: Fields
        let facts = Mutex<SettingFacts?>(nil)

        /// Makes a box of these.
        init(_ fields: Fields) { self.fields = fields }
    }

    /// The parameters stand behind one reference, since they are copied and looked at for every statement and seldom change.
    private var box: Box

    /// The values in force, by lower-case name.
    private var current: [String: String] { box.fields.current }
    /// The values that stay after the transaction commits; SET LOCAL leaves them alone.
    private var lasting: [String: String] { box.fields.lasting }
    /// The values that RESET goes back to: the role's and the database's ALTER … SET.
    private var initial: [String: String] { box.fields.initial }
    /// How custom parameters were written when they came up, by lower-case name; they stay known for the session.
    private var customNames: [String: String] { box.fields.customNames }

    /// Makes parameters that start with these values, by lower-case name.
    package init(initial: [String: String] = [:]) {
        box = Box(Fields(current: initial, lasting: initial, initial: initial))
    }

    /// Tells whether these are the very same parameters, unchanged since one was copied from the other.
    package func isIdentical(to other: Settings) -> Bool { box === other.box }

    /// Changes what is stored.
    private mutating func change(_ body: (inout Fields) -> Void) {
        var fields = box.fields
        body(&fields)
        box = Box(fields)
    }

    /// What every statement asks of the parameters, worked out once after each change.
    package var facts: SettingFacts {
        if let known = box.facts.withLock({ $0 }) { return known }
        let made = SettingFacts(self)
        box.facts.withLock { $0 = made }
        return made
    }

    /// Returns a parameter's value in its canonical form; nil for an unknown one.
    package func value(_ name: String) -> String? {
        let key = name.lowercased()
        if let value = current[key] ?? SettingDefinition.hot[key] { return value }
        guard let definition = SettingDefinition.named(key) else { return customNames[key].map { _ in "" } }
        return current[definition.name.lowercased()] ?? definition.defaultValue
    }

    /// Returns the name of a custom parameter as it was first written.
    package func customName(_ name: String) -> String { customNames[name.lowercased()] ?? name }

    /// Makes a custom parameter known for the rest of the session.
    package mutating func know(custom name: String) {
        if customNames[name.lowercased()] == nil { change { $0.customNames[name.lowercased()] = name } }
    }

    /// Takes over which custom parameters are known; not even ROLLBACK makes them unknown again.
    package mutating func knowCustoms(of other: Settings) {
        guard !other.customNames.isEmpty else { return }
        change { $0.customNames.merge(other.customNames) { first, _ in first } }
    }

    /// Returns where a parameter's value comes from, as pg_settings says.
    package func source(_ definition: SettingDefinition) -> String {
        let key = definition.name.lowercased()
        guard let value = current[key] else { return definition.source }
        return value == initial[key] ? "user" : "session"
    }

    /// Returns what RESET would set a parameter to, counted in its unit.
    package func plainResetValue(_ definition: SettingDefinition) -> String {
        initial[definition.name.lowercased()].map { SettingUnits.plain($0, definition.kind) }
            ?? definition.plainResetValue
    }

    /// Returns a Boolean parameter's value.
    package func isOn(_ name: String) -> Bool { value(name) == "on" }

    /// Returns a duration in milliseconds; its value has the largest unit that fits, as in `4s`.
    package func milliseconds(_ name: String) -> UInt64 {
        let text = value(name) ?? ""
        let digits = text.prefix { $0.isNumber }
        let factor: UInt64 =
            switch text.dropFirst(digits.count) {
            case "s": 1000
            case "min": 60_000
            case "h": 3_600_000
            case "d": 86_400_000
            default: 1
            }
        return (UInt64(digits) ?? 0) * factor
    }

    /// Sets a parameter, for the transaction only or beyond; the value must be canonical already.
    package mutating func store(_ name: String, _ value: String, isLocal: Bool) {
        let key = name.lowercased()
        change {
            $0.current[key] = value
            if !isLocal { $0.lasting[key] = value }
        }
    }

    /// Sets a parameter back to what the session began with.
    package mutating func reset(_ name: String, isLocal: Bool) {
        let key = name.lowercased()
        change {
            $0.current[key] = $0.initial[key]
            if !isLocal { $0.lasting[key] = $0.initial[key] }
        }
    }

    /// Sets all parameters but the modes of the transaction back to what the session began with.
    package mutating func resetAll() {
        let kept = current.filter { $0.key.hasPrefix("transaction_") && $0.key != "transaction_timeout" }
        change {
            $0.current = $0.initial.merging(kept) { $1 }
            $0.lasting = $0.initial
        }
    }

    /// Forgets what SET LOCAL set, at the end of a transaction.
    package mutating func endTransaction() {
        if current != lasting { change { $0.current = $0.lasting } }
    }

    /// Forgets what was set for the time of a routine with SET clauses; what SET without LOCAL changed meanwhile stays
    /// (`AtEOXact_GUC` at the end of a nesting level).
    package mutating func leaveRoutine(enteredWith before: Settings, settings names: [String]) {
        change { fields in
            for key in names where fields.lasting[key] == before.lasting[key] {
                fields.current[key] = before.current[key]
            }
        }
    }

    /// The schemas of search_path as written, `$user` included.
    package var searchPath: [String] { facts.searchPath }
}

/// Lists of names as the parameter search_path holds them.
package enum SettingList {
    /// Tells whether a text is a list of names, plain or quoted, with commas between (`SplitIdentifierString`).
    package static func isWellFormed(_ text: String) -> Bool {
        var rest = text.drop(while: \.isWhitespace)
        if rest.isEmpty { return true }
        while true {
            if rest.first == "\"" {
                repeat {
                    rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
                    if rest.isEmpty, text.filter({ $0 == "\"" }).count % 2 == 1 { return false }
                } while rest.first == "\""
            } else {
                let name = rest.prefix { $0 != "," && !$0.isWhitespace }
                if name.isEmpty { return false }
                rest = rest.dropFirst(name.count)
            }
            rest = rest.drop(while: \.isWhitespace)
            if rest.isEmpty { return true }
            guard rest.first == "," else { return false }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        }
    }

    /// Splits a list at its commas; quoted names keep their case, others are folded (`SplitIdentifierString`).
    package static func parse(_ text: String) -> [String] {
        var names: [String] = []
        var rest = Substring(text)
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if rest.isEmpty { return names }
            names.append(takeName(&rest))
            rest = rest.drop(while: \.isWhitespace)
            guard rest.first == "," else { return names }
            rest = rest.dropFirst()
        }
    }

    /// Takes one name, quoted or plain, off the front.
    private static func takeName(_ rest: inout Substring) -> String {
        guard rest.first == "\"" else {
            let name = rest.prefix { $0 != "," && !$0.isWhitespace }
            rest = rest.dropFirst(name.count)
            return name.lowercased()
        }
        var name = ""
        rest = rest.dropFirst()
        while let c = rest.popFirst() {
            if c == "\"" {
                guard rest.first == "\"" else { break }
                rest = rest.dropFirst()
            }
            name.append(c)
        }
        return name
    }

    /// Joins names to a list that reads back as the same names.
    package static func format(_ names: [String]) -> String {
        names.map(Quoting.identifier).joined(separator: ", ")
    }
}
