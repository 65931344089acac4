import Glibc

/// Units of memory and time, in which numbers are written and shown (`convert_to_base_unit` and its kin in guc.c).
enum SettingUnits {
    /// The units that a parameter counted in a unit takes, largest first, each with how many of that unit it is.
    static func scales(_ unit: String) -> [(name: String, factor: Double)] {
        switch unit {
        case "B": memory(1)
        case "kB": memory(1024)
        case "8kB": memory(8192)
        case "MB": memory(1_048_576)
        case "ms": time(1000)
        case "s": time(1_000_000)
        case "min": time(60_000_000)
        default: []
        }
    }

    /// The units of memory in multiples of a number of bytes; a count of bytes itself has the units from kB on as well.
    private static func memory(_ base: Double) -> [(name: String, factor: Double)] {
        [
            ("TB", 1_099_511_627_776 / base), ("GB", 1_073_741_824 / base), ("MB", 1_048_576 / base),
            ("kB", 1024 / base), ("B", 1 / base),
        ]
    }

    /// The units of time in multiples of a number of microseconds.
    private static func time(_ base: Double) -> [(name: String, factor: Double)] {
        [
            ("d", 86_400_000_000 / base), ("h", 3_600_000_000 / base), ("min", 60_000_000 / base),
            ("s", 1_000_000 / base), ("ms", 1000 / base), ("us", 1 / base),
        ]
    }

    /// The hint that names the units; nil for a parameter without.
    static func hint(_ unit: String) -> String? {
        switch unit {
        case "": nil
        case "ms", "s", "min": "Valid units for this parameter are \"us\", \"ms\", \"s\", \"min\", \"h\", and \"d\"."
        default: "Valid units for this parameter are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\"."
        }
    }

    /// Returns a number written in a unit, counted in the parameter's; a fraction is rounded to the next smaller unit.
    static func converted(_ number: Double, _ written: String, to unit: String) -> Double? {
        let scales = scales(unit)
        guard let place = scales.firstIndex(where: { $0.name == written }) else { return nil }
        let value = number * scales[place].factor
        guard place + 1 < scales.count else { return value }
        let step = scales[place + 1].factor
        return rint(value / step) * step
    }

    /// Writes a value that is counted in a parameter's unit, as SHOW does: in the largest unit that it is whole in.
    static func shown(_ value: String, _ kind: SettingKind) -> String {
        switch kind {
        case .integer(_, _, let unit) where !unit.isEmpty:
            guard let number = Int64(value), number > 0 else { return value }
            let best = scales(unit).first { $0.factor <= 1 || number % Int64($0.factor) == 0 }
            guard let best else { return value }
            return "\(Int64(rint(Double(number) / best.factor)))\(best.name)"
        case .real(_, _, let unit) where !unit.isEmpty:
            guard let number = Double(value), number > 0 else { return value }
            for scale in scales(unit) {
                let count = number / scale.factor
                if abs(rint(count) / count - 1) <= 1e-8 || scale.name == "us" || scale.name == "B" {
                    return brief(count) + scale.name
                }
            }
            return value
        default: return value
        }
    }

    /// Returns a shown value counted in the parameter's unit, as pg_settings has it.
    static func plain(_ value: String, _ kind: SettingKind) -> String {
        switch kind {
        case .integer(_, _, let unit) where !unit.isEmpty:
            count(value, in: unit).map { String(Int64(rint($0))) } ?? value
        case .real(_, _, let unit) where !unit.isEmpty: count(value, in: unit).map(brief) ?? value
        default: value
        }
    }

    /// Returns a shown value as a number of a unit.
    static func count(_ value: String, in unit: String) -> Double? {
        let digits = value.prefix { !$0.isLetter }
        guard let number = Double(digits) else { return nil }
        let written = String(value.dropFirst(digits.count))
        if written.isEmpty { return number }
        return scales(unit).first { $0.name == written }.map { number * $0.factor }
    }

    /// Writes a number with at most six digits, as C's %g does.
    static func brief(_ number: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 40)
        let length = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%g", $0) }
        return String(decoding: buffer.prefix(Int(max(length, 0))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
