import CatalogModel
import SQLBasics

/// Makes names for what a statement leaves unnamed (PostgreSQL's `makeObjectName` and `ChooseRelationName`).
package enum ObjectNaming {
    /// The longest name in bytes (`NAMEDATALEN - 1`).
    package static let maximumLength = 63

    /// Joins a table's name, columns and a label with underscores, shortening the longer part to fit.
    package static func joined(_ first: String, _ second: String?, label: String?) -> String {
        var first = Array(first.utf8)
        var second = Array((second ?? "").utf8)
        var overhead = 0
        if second.count > 0 { overhead += 1 }
        if let label { overhead += label.utf8.count + 1 }
        let available = maximumLength - overhead
        while first.count + second.count > available {
            if first.count > second.count { first.removeLast() } else { second.removeLast() }
        }
        var name = String(decoding: clipped(first), as: UTF8.self)
        if !second.isEmpty { name += "_" + String(decoding: clipped(second), as: UTF8.self) }
        if let label { name += "_" + label }
        return name
    }

    /// Takes a cut character off the end (`pg_mbcliplen`).
    private static func clipped(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var end = bytes.count
        while end > 0 && String(validating: bytes[..<end], as: UTF8.self) == nil { end -= 1 }
        return bytes[..<end]
    }

    /// Returns the first name of the form `t_c_label`, `t_c_label1`, … that is not taken.
    package static func unused(
        _ first: String, _ second: String?, label: String, isTaken: (String) -> Bool
    ) -> String {
        var pass = 0
        while true {
            let name = joined(first, second, label: pass == 0 ? label : "\(label)\(pass)")
            if !isTaken(name) { return name }
            pass += 1
        }
    }
}
