import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// How columns are stored: kept in the catalog, since nothing is stored on disk.
enum ColumnStorage {
    /// Returns the letter of a storage that is written by its name (`GetAttributeStorage`).
    static func letter(_ written: String, of type: SQLType) throws(Diagnostic) -> Character {
        let own = type.storage
        let letters: [String: Character] = [
            "plain": "p", "external": "e", "extended": "x", "main": "m", "default": own,
        ]
        guard let letter = letters[written.lowercased()] else {
            throw Diagnostic(.invalidParameterValue, "invalid storage type \"\(written)\"")
        }
        if own == "p", letter != "p" {
            throw Diagnostic(
                .featureNotSupported, "column data type \(type.unmodified.formatted) can only have storage PLAIN")
        }
        return letter
    }

    /// Returns the name of a storage's letter (`storage_name`).
    static func name(_ letter: Character) -> String {
        switch letter {
        case "p": "PLAIN"
        case "m": "MAIN"
        case "x": "EXTENDED"
        default: "EXTERNAL"
        }
    }

    /// Returns the letter of a compression that is written by its name; nil for the default (`GetAttributeCompression`).
    static func compression(_ written: String, of type: SQLType) throws(Diagnostic) -> Character? {
        if written == "default" { return nil }
        if type.storage == "p" {
            throw Diagnostic(
                .featureNotSupported, "column data type \(type.unmodified.formatted) does not support compression")
        }
        switch written {
        case "pglz": return "p"
        case "lz4":
            throw Diagnostic(
                .featureNotSupported, "compression method lz4 not supported",
                detail: "This functionality requires the server to be built with lz4 support.")
        default: throw Diagnostic(.invalidParameterValue, "invalid compression method \"\(written)\"")
        }
    }
}

extension DefinitionExecutor {
    /// Applies `SET STATISTICS`, `SET STORAGE`, `SET COMPRESSION`, `SET (…)` and `RESET (…)` of a column (`ATExecSetStatistics`,
    /// `ATExecSetStorage`, `ATExecSetCompression`, `ATExecSetOptions`).
    func setStorage(_ change: ColumnStorageChange, of name: Identifier, _ relation: Relation) throws {
        let column = try liveColumn(name.name, of: relation)
        var changed = column
        switch change {
        case .statistics(let target):
            try refusePlainKey(column.number, of: relation)
            changed.statistics = try statistics(target)
        case .storage(let written):
            let letter = try ColumnStorage.letter(written, of: column.type)
            changed.storage = letter == column.type.storage ? nil : letter
        case .compression(let written):
            changed.compression = try ColumnStorage.compression(written, of: column.type)
        case .options(let options):
            let texts = try StorageParameters.texts(options, of: .column)
            changed.options.removeAll { $0.isOption(of: options) }
            changed.options += texts
        case .resetOptions(let options):
            try StorageParameters.requireNoValues(options)
            changed.options.removeAll { $0.isOption(of: options) }
        }
        replace(changed, of: relation)
    }

    /// Applies `SET STATISTICS` of an index's column by its number.
    func setStatistics(_ target: Int?, ofNumber number: Int, _ relation: Relation) throws {
        guard relation.kind == .index else {
            throw Diagnostic(.featureNotSupported, "cannot refer to non-index column by number")
        }
        guard var column = relation.column(number: number) else {
            throw Diagnostic(
                .undefinedColumn, "column number \(number) of relation \"\(relation.name)\" does not exist")
        }
        let kept = try statistics(target)
        try refusePlainKey(number, of: relation)
        column.statistics = kept
        replace(column, of: relation)
    }

    /// Puts a changed column in its place.
    private func replace(_ column: Column, of relation: Relation) {
        updateRelation(relation.id) { relation in
            for place in relation.columns.indices where relation.columns[place].number == column.number {
                relation.columns[place] = column
            }
        }
    }

    /// Refuses statistics of an index's column that is no expression.
    private func refusePlainKey(_ number: Int, of relation: Relation) throws {
        guard let index = relation.index, let column = relation.column(number: number) else { return }
        if number > index.keys.count {
            throw Diagnostic(
                .featureNotSupported,
                "cannot alter statistics on included column \"\(column.name)\" of index \"\(relation.name)\"")
        }
        guard index.keys[number - 1].expression == nil else { return }
        throw Diagnostic(
            .featureNotSupported,
            "cannot alter statistics on non-expression column \"\(column.name)\" of index \"\(relation.name)\"",
            hint: "Alter statistics on table column instead.")
    }

    /// Returns the target that is kept for a written one; nil for the setting's.
    private func statistics(_ target: Int?) throws -> Int? {
        if let target, target < -1 {
            throw Diagnostic(.invalidParameterValue, "statistics target \(target) is too low")
        }
        if let target, target > 10_000 {
            context.notice(Diagnostic(.warning, .invalidParameterValue, "lowering statistics target to 10000"))
        }
        return target.flatMap { $0 < 0 ? nil : min($0, 10_000) }
    }
}

extension AlterTableCommand.Kind {
    /// Tells whether a command about how a column is stored is about the columns of children too (`ATSimpleRecursion`).
    var recurses: Bool {
        switch self {
        case .columnStorage(_, .statistics), .columnStorage(_, .storage): true
        default: false
        }
    }
}

extension SQLType {
    /// How values of the type are stored unless a column says otherwise (`typstorage`).
    var storage: Character {
        if [SQLType.numeric, .inet, .cidr].contains(base.unmodified) { return "m" }
        return (base.info?.length ?? -1) == -1 ? "x" : "p"
    }
}
