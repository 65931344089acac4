import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// The fields of a record: names and types.
struct PLShape: Hashable {
    var names: [String]
    var types: [SQLType]
}

/// One variable with its value.
struct PLSlot {
    var name: String
    var type: SQLType
    /// The fields of a record or row; nil for a record that holds nothing yet, and for a plain variable.
    var shape: PLShape?
    /// Tells whether the variable is a record or a row.
    var isRecord = false
    /// Tells whether the fields are those of a declared type.
    var isFixed = false
    var isNotNull = false
    var value: Value = .null
    /// The query of a bound cursor.
    var cursor: PLCursorQuery?
}

/// The variables of a running body, block by block.
struct PLVariables {
    private(set) var slots: [PLSlot] = []
    private var levels: [(label: String?, names: [String: Int], start: Int)] = []

    /// Opens a block.
    mutating func open(_ label: String?) { levels.append((label, [:], slots.count)) }

    /// Closes the block that was opened last.
    mutating func close() {
        guard let level = levels.popLast() else { return }
        slots.removeSubrange(level.start...)
    }

    /// The number of open blocks.
    var depth: Int { levels.count }

    /// Closes blocks until so many are left.
    mutating func close(to depth: Int) {
        while levels.count > depth { close() }
    }

    /// Adds a variable to the last block; returns its number.
    @discardableResult
    mutating func add(_ slot: PLSlot) -> Int {
        slots.append(slot)
        if !slot.name.isEmpty, !levels.isEmpty { levels[levels.count - 1].names[slot.name] = slots.count - 1 }
        return slots.count - 1
    }

    /// Gives a variable one more name.
    mutating func alias(_ name: String, _ slot: Int) {
        if !levels.isEmpty { levels[levels.count - 1].names[name] = slot }
    }

    /// Finds a variable, and the names behind it.
    func find(_ names: [String]) -> (slot: Int, rest: [String])? {
        guard let first = names.first else { return nil }
        if first.first == "$", let number = Int(first.dropFirst()), slots.indices.contains(number - 1) {
            return (number - 1, Array(names.dropFirst()))
        }
        for level in levels.reversed() {
            if let found = level.names[first] { return (found, Array(names.dropFirst())) }
            if level.label == first, names.count > 1, let found = level.names[names[1]] {
                return (found, Array(names.dropFirst(2)))
            }
        }
        return nil
    }

    /// Sets a variable's value; a record takes the fields too.
    mutating func set(_ slot: Int, _ value: Value, shape: PLShape? = nil) {
        guard slots.indices.contains(slot) else { return }
        slots[slot].value = value
        if slots[slot].isRecord, !slots[slot].isFixed, let shape { slots[slot].shape = shape }
    }

    /// The values as parameters.
    var values: [Value] { slots.map(\.value) }

    /// What the meaning of names depends on: the fields of records.
    var shapes: [PLShape?] {
        slots.contains(where: \.isRecord) ? slots.filter(\.isRecord).map(\.shape) : []
    }

    /// The variables as the analysis knows them.
    var names: RoutineVariables {
        RoutineVariables(
            levels.map { level in
                (
                    level.label,
                    level.names.mapValues { number in
                        let slot = slots[number]
                        return RoutineVariables.Variable(
                            number: number + 1, type: slot.type, isRecord: slot.isRecord,
                            fields: slot.shape.map { ($0.names, $0.types) })
                    }
                )
            })
    }
}
