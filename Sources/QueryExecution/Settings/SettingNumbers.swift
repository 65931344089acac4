import Glibc
import SQLBasics

/// Numbers as parameters take them, with or without a unit (`parse_int` and `parse_real` of guc.c).
struct SettingNumber {
    /// The value as it was written.
    let text: String
    /// The parameter it is for.
    let setting: SettingDefinition

    /// Returns the canonical form of an integer.
    func integer(_ minimum: Int64, _ maximum: Int64, _ unit: String) throws(Diagnostic) -> String {
        let (number, rest) = try start(asInteger: true)
        let value = rint(try withUnit(number, rest, unit))
        guard value >= -2_147_483_648, value <= 2_147_483_647 else {
            throw SettingValidation.invalid(text, setting.name, hint: "Value exceeds integer range.")
        }
        guard value >= Double(minimum), value <= Double(maximum) else {
            throw outside(String(Int64(value)), String(minimum), String(maximum), unit)
        }
        if setting.name == "max_stack_depth", value > 7680 {
            var error = Diagnostic(
                .invalidParameterValue, "invalid value for parameter \"max_stack_depth\": \(Int64(value))")
            error.detail = "\"max_stack_depth\" must not exceed 7680kB."
            error.hint = "Increase the platform's stack depth limit via \"ulimit -s\" or local equivalent."
            throw error
        }
        return SettingUnits.shown(String(Int64(value)), setting.kind)
    }

    /// Returns the canonical form of a real number.
    func real(_ minimum: Double, _ maximum: Double, _ unit: String) throws(Diagnostic) -> String {
        let (number, rest) = try start(asInteger: false)
        let value = try withUnit(number, rest, unit)
        guard value >= minimum, value <= maximum else {
            throw outside(
                SettingUnits.brief(value), SettingUnits.brief(minimum), SettingUnits.brief(maximum), unit)
        }
        return SettingUnits.shown(SettingUnits.brief(value), setting.kind)
    }

    /// Reads the number in front.
    private func start(asInteger: Bool) throws(Diagnostic) -> (Double, Substring) {
        guard let start = Self.start(of: text, asInteger: asInteger) else {
            throw SettingValidation.invalid(text, setting.name)
        }
        return start
    }

    /// Reads the number in front of a text and returns it with what follows; integers may be hexadecimal or octal, and may
    /// have a fraction. Nil where there is none.
    static func start(of text: String, asInteger: Bool) -> (number: Double, rest: Substring)? {
        var number = 0.0
        var length = 0
        var isWrong = false
        text.withCString { start in
            var end: UnsafeMutablePointer<CChar>?
            errno = 0
            var isReal = !asInteger
            if asInteger {
                number = Double(strtol(start, &end, 0))
                let next = end.map { UInt8(bitPattern: $0.pointee) } ?? 0
                isReal = [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(next) || errno == ERANGE
            }
            if isReal {
                errno = 0
                number = strtod(start, &end)
            }
            length = end.map { UnsafePointer($0) - start } ?? 0
            isWrong = errno == ERANGE
        }
        guard length > 0, !isWrong, !number.isNaN else { return nil }
        return (number, Substring(text.utf8.dropFirst(length)))
    }

    /// Applies the unit that follows the number.
    private func withUnit(_ number: Double, _ rest: Substring, _ unit: String) throws(Diagnostic) -> Double {
        let written = rest.drop(while: \.isWhitespace)
        if written.isEmpty { return number }
        let word = written.prefix { !$0.isWhitespace }
        let isAlone = written.dropFirst(word.count).allSatisfy(\.isWhitespace)
        guard isAlone, !unit.isEmpty, let value = SettingUnits.converted(number, String(word), to: unit) else {
            throw SettingValidation.invalid(text, setting.name, hint: SettingUnits.hint(unit))
        }
        return value
    }

    /// Makes the error of a number that is too small or too large.
    private func outside(_ value: String, _ low: String, _ high: String, _ unit: String) -> Diagnostic {
        let suffix = unit.isEmpty ? "" : " \(unit)"
        return Diagnostic(
            .invalidParameterValue,
            "\(value)\(suffix) is outside the valid range for parameter \"\(setting.name)\" "
                + "(\(low)\(suffix) .. \(high)\(suffix))")
    }
}
