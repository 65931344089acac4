import CatalogModel
import SQLBasics

extension Analyzer {
    /// Makes the error for a column that does not exist, with the hint that fits; a relation that has the name twice is told
    /// instead, wherever it stands (`errorMissingColumn`).
    func missing(_ name: String, of table: String?, _ scope: Scope, _ span: SourceSpan) -> Diagnostic {
        let message =
            table.map { "column \($0).\(name) does not exist" } ?? "column \"\(name)\" does not exist"
        var error = Diagnostic(.undefinedColumn, message, at: span)
        let search = FuzzyColumnSearch(name: name, table: table, in: scope)
        if search.isTwice { return ambiguous(name, at: span) }
        if search.exact.count > 1 {
            error.detail =
                "There are columns named \"\(name)\", but they are in tables that cannot be referenced from "
                + "this part of the query."
            if table == nil { error.hint = "Try using a table-qualified name." }
        } else if let exact = search.exact.first {
            error.detail =
                "There is a column named \"\(name)\" in table \"\(exact.entry.name)\", but it cannot be "
                + "referenced from this part of the query."
            if isVisibleIfLateral(exact, from: scope) {
                error.hint = "To reference that column, you must mark this subquery with LATERAL."
            } else if table == nil, exact.item?.isTableVisible == true, exact.item?.areColumnsVisible == false {
                error.hint = "To reference that column, you must use a table-qualified name."
            }
        } else if let first = search.first {
            error.hint =
                "Perhaps you meant to reference the column \"\(first)\""
                + (search.second.map { " or the column \"\($0)\"" } ?? "") + "."
        }
        return error
    }

    /// Makes the error for a table that FROM does not name, with the hint that fits (`errorMissingRTE`).
    func missingTable(_ name: QualifiedName, _ scope: Scope) -> Diagnostic {
        guard let found = entry(like: name, in: scope) else {
            return Diagnostic(
                .undefinedTable, "missing FROM-clause entry for table \"\(name.name)\"", at: name.span)
        }
        var error = Diagnostic(
            .undefinedTable, "invalid reference to FROM-clause entry for table \"\(name.name)\"", at: name.span)
        if found.entry.hasAlias, found.entry.name != name.name, found.item?.isTableVisible == true {
            error.hint = "Perhaps you meant to reference the table alias \"\(found.entry.name)\"."
        } else {
            error.detail =
                "There is an entry for table \"\(name.name)\", but it cannot be referenced from this part of "
                + "the query."
            if isVisibleIfLateral(found, from: scope) {
                error.hint = "To reference that table, you must mark this subquery with LATERAL."
            }
        }
        return error
    }

    /// Finds an entry of this level or an outer one that a name may have meant (`searchRangeTableForRel`).
    private func entry(like name: QualifiedName, in scope: Scope) -> FoundEntry? {
        let relation =
            name.qualifier == nil
            ? environment.unqualifiedRelation(named: name.name)
            : name.qualifier.flatMap { environment.catalog.schema(named: $0) }.flatMap {
                environment.relation(named: name.name, in: $0.id)
            }
        var current: Scope? = scope
        while let here = current {
            for (entry, item) in zip(here.ruleEntries, here.ruleRows) {
                if entry.relationID == relation?.id || entry.name == name.name {
                    return FoundEntry(entry: entry, item: item)
                }
            }
            for (position, entry) in here.entries.enumerated() {
                let isSame =
                    switch entry.kind {
                    case .relation(let id), .view(let id, _): id == relation?.id
                    default: false
                    }
                if isSame || entry.name == name.name {
                    return FoundEntry(entry: entry, item: here.namespace.first { $0.entry == position })
                }
            }
            current = here.parent
        }
        return nil
    }

    /// Tells whether LATERAL would make an entry visible (`rte_visible_if_lateral`).
    private func isVisibleIfLateral(_ found: FoundEntry, from scope: Scope) -> Bool {
        guard !scope.isLateralActive, let item = found.item else { return false }
        return item.isLateralOnly && item.isLateralAllowed
    }
}

/// An entry of a range table with what names can refer to it, if any.
struct FoundEntry {
    var entry: RangeEntry
    var item: NamespaceItem?
}

/// The search for columns that a wrong name may have meant (`searchRangeTableForCol`).
struct FuzzyColumnSearch {
    /// Entries that have a column of exactly the name, at most two.
    private(set) var exact: [FoundEntry] = []
    /// Tells whether one entry has several columns of exactly the name (`scanRTEForColumn`).
    private(set) var isTwice = false
    /// The best guess, qualified.
    private(set) var first: String?
    /// The second best guess, when it is as good.
    private(set) var second: String?
    /// The distance of the best guess; one more than what counts at all in the beginning.
    private var distance = 4

    /// Searches all entries of a level and those around it.
    init(name: String, table: String?, in scope: Scope) {
        var current: Scope? = scope
        while let here = current {
            for (position, entry) in here.entries.enumerated() {
                search(entry, here.namespace.first { $0.entry == position }, name: name, table: table)
            }
            current = here.parent
        }
    }

    /// Looks at the columns of one entry.
    private mutating func search(_ entry: RangeEntry, _ item: NamespaceItem?, name: String, table: String?) {
        let penalty = table.map { Levenshtein.distance($0, entry.name) } ?? 0
        var isExact = false
        for column in entry.columns {
            if column.name == name {
                isTwice = isTwice || isExact
                isExact = true
            }
            consider(column.name, of: entry, name, penalty)
        }
        if isExact, penalty == 0, exact.count < 2 { exact.append(FoundEntry(entry: entry, item: item)) }
    }

    /// Weighs one column (`updateFuzzyAttrMatchState`).
    private mutating func consider(_ column: String, of entry: RangeEntry, _ name: String, _ penalty: Int) {
        guard penalty <= distance else { return }
        let own = Levenshtein.distance(column, name)
        guard own <= name.utf8.count / 2, own <= distance + 1 - penalty else { return }
        let total = own + penalty
        let guess = "\(entry.name).\(column)"
        if total < distance {
            distance = total
            first = guess
            second = nil
        } else if total == distance {
            if second != nil {
                first = nil
                second = nil
            } else if first != nil {
                second = guess
            } else if distance <= 3 {
                first = guess
            }
        }
    }
}

/// The number of single-character changes between two words (`varstr_levenshtein`).
package enum Levenshtein {
    /// Returns the distance, where insertion, deletion and substitution cost one each.
    package static func distance(_ a: String, _ b: String) -> Int {
        let x = Array(a.unicodeScalars)
        let y = Array(b.unicodeScalars)
        var row = Array(0...y.count)
        for i in 0..<x.count {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<y.count {
                let above = row[j + 1]
                row[j + 1] = min(min(above, row[j]) + 1, diagonal + (x[i] == y[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[y.count]
    }
}
