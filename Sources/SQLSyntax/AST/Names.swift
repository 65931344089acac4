import SQLBasics

/// One name as the grammar read it: folded to lower case unless it was quoted.
package struct Identifier: Hashable, Sendable {
    /// The name.
    package var name: String
    /// Where it stands.
    package var span: SourceSpan

    /// Makes a name with its place.
    package init(_ name: String, span: SourceSpan = .none) {
        self.name = name
        self.span = span
    }
}

/// `+`, `OPERATOR(pg_catalog.+)`
package struct OperatorName: Hashable, Sendable {
    /// The names in front of the symbol, outermost first; empty for nearly every operator.
    package var qualifiers: [String]
    /// The symbol itself; `!=` is read as `<>`.
    package var symbol: String
    /// Where the operator stands.
    package var span: SourceSpan

    /// Makes a name.
    package init(qualifiers: [String], symbol: String, span: SourceSpan) {
        self.qualifiers = qualifiers
        self.symbol = symbol
        self.span = span
    }
}

/// `integer`, `numeric(10, 2)`, `s.t[]`, `SETOF text`, `interval day to second(3)`, `t.a%TYPE`
package struct TypeName: Sendable {
    /// The name; types that the grammar spells by keywords become `pg_catalog.int4` and so on, as in PostgreSQL.
    package var name: QualifiedName
    /// The modifiers in parentheses; the grammar gives `char` and `bit` without one the modifier 1.
    package var modifiers: [Expression]
    /// The fields of `interval day to second`.
    package var intervalFields: IntervalFields?
    /// One element for each dimension, with its bound if one was written.
    package var arrayBounds: [Int?]
    /// `SETOF type`
    package var isSetOf: Bool
    /// `table.column%TYPE`
    package var isColumnType: Bool
    /// Where the type's name stands.
    package var span: SourceSpan
}

/// The fields that an interval is cut to.
package enum IntervalFields: String, Hashable, Sendable, CaseIterable {
    case year, month, day, hour, minute, second
    case yearToMonth = "year to month"
    case dayToHour = "day to hour"
    case dayToMinute = "day to minute"
    case dayToSecond = "day to second"
    case hourToMinute = "hour to minute"
    case hourToSecond = "hour to second"
    case minuteToSecond = "minute to second"
}

/// `.field`, `.*`, `[1]`, `[1:2]` behind a name or an expression
package enum Indirection: Sendable {
    /// `.field`
    case field(Identifier)
    /// `.*`
    case star(SourceSpan)
    /// `[index]`
    case index(Expression)
    /// `[lower:upper]`
    case slice(Expression?, Expression?)
}

/// A role as a statement names it (`RoleSpec`).
package struct RoleSpecification: Hashable, Sendable {
    /// The ways to name a role.
    package enum Kind: Hashable, Sendable {
        /// `alice`
        case name(String)
        /// `CURRENT_ROLE`
        case currentRole
        /// `CURRENT_USER`
        case currentUser
        /// `SESSION_USER`
        case sessionUser
        /// `PUBLIC`
        case `public`
    }

    /// How the role is named.
    package var kind: Kind
    /// Where it is named.
    package var span: SourceSpan

    /// Makes a role specification.
    package init(_ kind: Kind, span: SourceSpan = .none) {
        self.kind = kind
        self.span = span
    }
}

/// `CASCADE` or `RESTRICT`
package enum DropBehavior: Hashable, Sendable {
    /// Refuses when something depends on the object; also what is meant when nothing is said.
    case restrict
    /// Drops or revokes what depends on it too.
    case cascade
}

/// `name = value` in the parentheses of an option list (`WITH (fillfactor = 70)`, `EXPLAIN (COSTS off)`).
package struct DefinitionOption: Sendable {
    /// The part in front of a dot in the name (`toast.autovacuum_enabled`).
    package var namespace: String?
    /// The option's name.
    package var name: Identifier
    /// The value; nil when only the name was given.
    package var value: SettingValue?

    /// Makes an option.
    package init(namespace: String? = nil, name: Identifier, value: SettingValue? = nil) {
        self.namespace = namespace
        self.name = name
        self.value = value
    }
}

/// One value of `SET`, or of an option: `10`, `'text'`, `word`.
package struct SettingValue: Hashable, Sendable {
    /// The kinds of values.
    package enum Kind: Hashable, Sendable {
        /// `10`, `-1`
        case integer(Int64)
        /// `1.5`, or an integer too large for 64 bits, as it was written
        case numeric(String)
        /// `'text'`
        case string(String)
        /// `word`, also `on`, `off`, `true`
        case word(String)
    }

    /// The value.
    package var kind: Kind
    /// Where it stands.
    package var span: SourceSpan

    /// The value as text, as PostgreSQL hands it to the setting.
    package var text: String {
        switch kind {
        case .integer(let number): String(number)
        case .numeric(let text), .string(let text), .word(let text): text
        }
    }

    /// Makes a value.
    package init(kind: Kind, span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}
