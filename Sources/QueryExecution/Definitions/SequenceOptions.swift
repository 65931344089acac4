import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// The options of CREATE and ALTER SEQUENCE, checked as a whole (`init_params`).
struct SequenceOptions {
    private let options: [SequenceOption]
    /// The type when AS is left out.
    var defaultType = SQLType.int8
    /// What RESTART says: nothing, the start value (inner nil), or a value.
    private(set) var restart: Int64??

    /// Takes the options as written.
    init(_ options: [SequenceOption]) { self.options = options }

    /// Returns the definition of a new sequence.
    func definition(resolve: (TypeName) throws -> SQLType) throws -> SequenceDefinition {
        var copy = self
        return try copy.apply(to: nil, resolve: resolve)
    }

    /// Returns the definition that ALTER SEQUENCE makes of an old one, and remembers RESTART.
    mutating func altered(
        _ old: SequenceDefinition, resolve: (TypeName) throws -> SQLType
    ) throws -> SequenceDefinition {
        try apply(to: old, resolve: resolve)
    }

    /// What was written, each at most once.
    private struct Written {
        var type: SQLType?
        var increment: Int64?
        var minimum: Int64??
        var maximum: Int64??
        var start: Int64?
        var cache: Int64?
        var cycles: Bool?
    }

    /// Works the definition out.
    private mutating func apply(
        to old: SequenceDefinition?, resolve: (TypeName) throws -> SQLType
    ) throws -> SequenceDefinition {
        let written = try read(resolve)
        let type = written.type ?? old?.type ?? defaultType
        guard let limits = Self.limits(of: type) else {
            throw Diagnostic(.invalidParameterValue, "sequence type must be smallint, integer, or bigint")
        }
        let increment = written.increment ?? old?.increment ?? 1
        if increment == 0 { throw Diagnostic(.invalidParameterValue, "INCREMENT must not be zero") }
        let oldLimits = old.flatMap { Self.limits(of: $0.type) }
        let maximum = Self.bound(
            written.maximum, old: old?.maximum, oldLimit: oldLimits?.upperBound, hasNewType: written.type != nil,
            fallback: increment > 0 ? limits.upperBound : -1)
        let minimum = Self.bound(
            written.minimum, old: old?.minimum, oldLimit: oldLimits?.lowerBound, hasNewType: written.type != nil,
            fallback: increment > 0 ? 1 : limits.lowerBound)
        try Self.check(minimum, maximum, limits, type)
        let start = written.start ?? old?.start ?? (increment > 0 ? minimum : maximum)
        try Self.check(start: start, minimum, maximum)
        let cache = written.cache ?? old?.cache ?? 1
        if cache <= 0 { throw Diagnostic(.invalidParameterValue, "CACHE (\(cache)) must be greater than zero") }
        var result = SequenceDefinition(
            type: type.unmodified, start: start, increment: increment, minimum: minimum, maximum: maximum,
            cache: cache, cycles: written.cycles ?? old?.cycles ?? false)
        result.ownedBy = old?.ownedBy
        return result
    }

    /// Reads the options; a second one of a kind is refused.
    private mutating func read(_ resolve: (TypeName) throws -> SQLType) throws -> Written {
        var written = Written()
        var hasOwner = false
        for option in options {
            let isRepeated: Bool
            switch option.kind {
            case .type(let name):
                isRepeated = written.type != nil
                written.type = try resolve(name)
            case .increment(let literal):
                isRepeated = written.increment != nil
                written.increment = try Self.number(literal)
            case .minimum(let literal):
                isRepeated = written.minimum != nil
                written.minimum = .some(try literal.map(Self.number))
            case .maximum(let literal):
                isRepeated = written.maximum != nil
                written.maximum = .some(try literal.map(Self.number))
            case .start(let literal):
                isRepeated = written.start != nil
                written.start = try Self.number(literal)
            case .restart(let literal):
                isRepeated = restart != nil
                restart = .some(try literal.map(Self.number))
            case .cache(let literal):
                isRepeated = written.cache != nil
                written.cache = try Self.number(literal)
            case .cycle(let cycles):
                isRepeated = written.cycles != nil
                written.cycles = cycles
            case .ownedBy:
                isRepeated = hasOwner
                hasOwner = true
            case .name, .logged: isRepeated = false
            }
            if isRepeated { throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.span) }
        }
        return written
    }

    /// Reads a number that must fit 64 bits.
    private static func number(_ literal: Literal) throws -> Int64 {
        switch literal.value {
        case .integer(let number): return number
        case .numeric(let text):
            throw Diagnostic(.numericValueOutOfRange, "value \"\(text)\" is out of range for type bigint")
        case .string, .bitString, .boolean, .null:
            throw Diagnostic(.syntaxError, "a number is needed here", at: literal.span)
        }
    }

    /// The range of a type; nil for types that sequences do not count in.
    private static func limits(of type: SQLType) -> ClosedRange<Int64>? {
        switch type.unmodified {
        case .int2: Int64(Int16.min)...Int64(Int16.max)
        case .int4: Int64(Int32.min)...Int64(Int32.max)
        case .int8: Int64.min...Int64.max
        default: nil
        }
    }

    /// Returns a bound: as written, as it was (unless it was the old type's limit and the type changes), or the default.
    private static func bound(
        _ written: Int64??, old: Int64?, oldLimit: Int64?, hasNewType: Bool, fallback: Int64
    ) -> Int64 {
        if case .some(.some(let value)) = written { return value }
        if written != nil { return fallback }
        guard let old, !(hasNewType && old == oldLimit) else { return fallback }
        return old
    }

    /// Checks the bounds against the type and each other.
    private static func check(
        _ minimum: Int64, _ maximum: Int64, _ limits: ClosedRange<Int64>, _ type: SQLType
    ) throws {
        for (name, value) in [("MAXVALUE", maximum), ("MINVALUE", minimum)] where !limits.contains(value) {
            throw Diagnostic(
                .invalidParameterValue, "\(name) (\(value)) is out of range for sequence data type \(type.formatted)")
        }
        if minimum >= maximum {
            throw Diagnostic(
                .invalidParameterValue, "MINVALUE (\(minimum)) must be less than MAXVALUE (\(maximum))")
        }
    }

    /// Checks the start value against the bounds.
    private static func check(start: Int64, _ minimum: Int64, _ maximum: Int64) throws {
        if start < minimum {
            throw Diagnostic(
                .invalidParameterValue, "START value (\(start)) cannot be less than MINVALUE (\(minimum))")
        }
        if start > maximum {
            throw Diagnostic(
                .invalidParameterValue, "START value (\(start)) cannot be greater than MAXVALUE (\(maximum))")
        }
    }
}
