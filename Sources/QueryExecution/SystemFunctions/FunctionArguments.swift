import SQLBasics
import SQLTypes

/// The arguments of one call of a contextual function, none of them NULL where the function is strict.
struct FunctionArguments {
    let values: [Value]
    let types: [SQLType]

    /// The number of arguments.
    var count: Int { values.count }

    /// Returns a text argument.
    func text(_ index: Int) -> String {
        guard values.indices.contains(index), case .text(let text) = values[index] else { return "" }
        return text
    }

    /// Returns an integer argument.
    func integer(_ index: Int) -> Int64 {
        guard values.indices.contains(index), case .int(let number) = values[index] else { return 0 }
        return number
    }

    /// Returns an object number.
    func oid(_ index: Int) -> ObjectID { ObjectID(UInt32(truncatingIfNeeded: integer(index))) }

    /// Returns a Boolean argument.
    func boolean(_ index: Int) -> Bool {
        guard values.indices.contains(index), case .bool(let value) = values[index] else { return false }
        return value
    }

    /// Tells whether an argument is a text or a name rather than a number.
    func isText(_ index: Int) -> Bool {
        guard values.indices.contains(index), case .text = values[index] else { return false }
        return true
    }

    /// Tells whether an argument is missing or NULL.
    func isNull(_ index: Int) -> Bool { !values.indices.contains(index) || values[index].isNull }
}
