import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// Describes rows and keys in the DETAIL of errors, as far as the one who reads it may see them.
struct RowDescription {
    let relation: Relation
    let context: ExecutionContext
    /// Who sees the description; nil for the current role.
    var reader: RoleID?
    /// The parent through which the relation's rows are changed: rows are shown as its own, as far as it may be read.
    var root: (relation: Relation, map: ColumnMap)?

    /// Describes a row that breaks a rule (`ExecBuildSlotValueDescription`); columns that the statement gives values for are
    /// shown in any case. Nil when nothing may be shown.
    func failingRow(_ row: [ColumnVector], _ number: Int, given: Set<Int>) -> String? {
        if let (parent, map) = root {
            let shown = parent.columns.map { column in
                map.numbers[column.number].map { row[$0 - 1] } ?? ColumnVector(type: column.type, values: [])
            }
            let numbers = parent.liveColumns.map(\.number).filter { given.contains(map[$0]) }
            return RowDescription(relation: parent, context: context).failingRow(shown, number, given: Set(numbers))
        }
        guard !isSecured else { return nil }
        let seesAll = mayRead(column: nil)
        let shown = relation.liveColumns.filter { seesAll || given.contains($0.number) || mayRead(column: $0.number) }
        guard !shown.isEmpty else { return nil }
        let values = shown.map { text(of: row[$0.number - 1][number], $0.type) }.joined(separator: ", ")
        if seesAll { return "Failing row contains (\(values))." }
        let names = shown.map(\.name).joined(separator: ", ")
        return "Failing row contains (\(names)) = (\(values))."
    }

    /// Describes a key, `(id)=(1)`; nil when the reader may not read all its columns (`BuildIndexValueDescription`).
    func key(_ columns: [Int], _ values: [Value]) -> String? {
        guard !isSecured else { return nil }
        guard mayRead(column: nil) || columns.allSatisfy({ mayRead(column: $0) }) else { return nil }
        let found = columns.compactMap { relation.column(number: $0) }
        let names = found.map { Quoting.identifier($0.name) }.joined(separator: ", ")
        let texts = zip(values, found).map { value, column in
            value.isNull ? "null" : ValueText.string(of: value, as: column.type, context: context.functions)
        }
        return "(\(names))=(\(texts.joined(separator: ", ")))"
    }

    /// Describes the key of an index in a row; of one with expressions it is shown to who may read all of the table.
    func key(of index: Relation, _ row: [ColumnVector], _ computed: ComputedKey?) -> String? {
        guard let definition = index.index else { return nil }
        let columns = definition.keys.map(\.column)
        guard definition.keys.contains(where: { $0.expression != nil }) else {
            return key(columns, columns.map { row[$0 - 1][0] })
        }
        guard !isSecured, mayRead(column: nil), let computed else { return nil }
        let deparser = Deparser(context.environment, isPretty: true)
        let names = definition.keys.indices.compactMap { deparser.indexKey(index, number: $0 + 1) }
        let texts = computed.values.map { vector in
            let value = vector[0]
            return value.isNull ? "null" : ValueText.string(of: value, as: vector.type, context: context.functions)
        }
        return "(\(names.joined(separator: ", ")))=(\(texts.joined(separator: ", ")))"
    }

    /// Describes the partition key of a row (`ExecBuildSlotPartitionKeyDescription`).
    func partitionKey(_ names: [String], _ columns: [Int], _ values: [Value], _ types: [SQLType]) -> String? {
        guard !isSecured else { return nil }
        guard mayRead(column: nil) || columns.allSatisfy({ $0 > 0 && mayRead(column: $0) }) else { return nil }
        let texts = zip(values, types).map { text(of: $0, $1) }
        return "(\(names.joined(separator: ", "))) = (\(texts.joined(separator: ", ")))"
    }

    /// Tells whether row-level security may hide rows from the reader.
    private var isSecured: Bool {
        relation.rowSecurity
            && relation.rowSecurityStatus(as: reader ?? context.currentRole, in: context.securables.roleGraph).isEnabled
    }

    /// Tells whether the reader may read the relation, or one of its columns.
    private func mayRead(column: Int?) -> Bool {
        let object = SecurableID(.table, relation.id)
        let rule = column.map { ColumnRule.each([$0]) } ?? .whole
        return isAllowed(
            .privilege(.select, on: object, rule), as: reader ?? context.currentRole, in: context.securables)
    }

    /// Returns a value's text, cut after 64 bytes.
    private func text(of value: Value, _ type: SQLType) -> String {
        guard !value.isNull else { return "null" }
        let text = ValueText.string(of: value, as: type, context: context.functions)
        guard text.utf8.count > 64 else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: 64)
        while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        return String(text[..<end]) + "..."
    }
}
