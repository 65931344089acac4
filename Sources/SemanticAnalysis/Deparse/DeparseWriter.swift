import CatalogModel
import SQLBasics
import SQLTypes

/// The text under construction and what column references mean at this place (`deparse_context`).
final class DeparseWriter {
    let environment: AnalysisEnvironment
    let isPretty: Bool
    /// The text so far.
    private(set) var text = ""
    /// How far lines are indented.
    var indent = 0
    /// The query levels around this place, innermost first.
    var levels: [DeparseLevel] = []
    /// The names of the parameters of the routine whose body this is, and its own name.
    var parameterNames: [String] = []
    var routineName = ""
    /// Whether this is a rule's action or condition, and the columns of OLD and NEW by their numbers.
    var isRule = false
    var ruleColumns: [Int: String] = [:]
    /// Whether columns are written with the names of their tables.
    var qualifiesColumns = false
    /// Tells whether something could not be written, a MERGE among WITH queries.
    var isIncomplete = false

    /// The widths of indentation.
    static let standard = 8
    static let join = 4
    static let variable = 4

    /// Makes an empty text.
    init(_ environment: AnalysisEnvironment, isPretty: Bool) {
        self.environment = environment
        self.isPretty = isPretty
    }

    /// Adds text.
    func write(_ more: String) { text += more }

    /// Adds a parenthesis where PostgreSQL does not know it to be superfluous.
    func parenthesis(_ character: String) { if !isPretty { text += character } }

    /// Begins a new line with a keyword (`appendContextKeyword`).
    func keyword(_ word: String, before: Int = 0, after: Int = 0, plus: Int = 0) {
        indent += before
        while text.last == " " { text.removeLast() }
        let base = max(indent, 0)
        let width = base < 40 ? base + plus : 40 + (base - 40) / 4 % 40 + plus
        text += "\n" + String(repeating: " ", count: width) + word
        indent += after
        if indent < 0 { indent = 0 }
    }

    /// Removes blanks from the end.
    func removeTrailingSpaces() { while text.last == " " { text.removeLast() } }

    /// Collects what the closure writes, apart from the text so far.
    func apart(_ body: () -> Void) -> String {
        let saved = text
        text = ""
        body()
        let result = text
        text = saved
        return result
    }

    /// Makes a relation the one that references of level 0 are to.
    func enter(_ relation: Relation?) {
        guard let relation else { return }
        let columns = Dictionary(
            relation.columns.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        levels = [DeparseLevel(names: [relation.name], columns: [columns], commonTables: [], targets: [], windows: [])]
        qualifiesColumns = false
    }
}

/// The names that a query level gives to its relations and their columns (`deparse_namespace`).
struct DeparseLevel {
    /// The name of each entry of the range table, made unique.
    var names: [String]
    /// The names of each entry's columns by number.
    var columns: [[Int: String]]
    /// The names of the WITH queries.
    var commonTables: [String]
    /// The output columns, which may hide columns of the same name in ORDER BY.
    var targets: [Target]
    /// The windows that calls refer to by position.
    var windows: [BoundWindow]

    /// Names the relations of a query so that none has the name of another one, here or further out
    /// (`set_rtable_names`).
    init(_ query: BoundQuery, within outer: [DeparseLevel], _ environment: AnalysisEnvironment) {
        var taken = Set(outer.flatMap(\.names))
        names = []
        columns = []
        for entry in query.relations {
            let relation = entry.relationID.flatMap { environment.relation($0) }
            let wanted = entry.hasAlias ? entry.name : relation?.name ?? entry.name
            var name = wanted
            var suffix = 0
            while taken.contains(name) {
                suffix += 1
                name = "\(wanted)_\(suffix)"
            }
            taken.insert(name)
            names.append(name)
            var numbers: [Int: String] = [:]
            for (position, column) in entry.columns.enumerated() {
                let isRenamed = entry.aliasColumns.indices.contains(position)
                let current = isRenamed ? nil : relation?.column(number: column.number)?.name
                numbers[column.number] = current ?? column.name
            }
            columns.append(numbers)
        }
        commonTables = query.commonTables.map(\.name)
        targets = query.targets
        windows = query.windows
    }

    /// Makes a level from its parts.
    init(
        names: [String], columns: [[Int: String]], commonTables: [String], targets: [Target], windows: [BoundWindow]
    ) {
        self.names = names
        self.columns = columns
        self.commonTables = commonTables
        self.targets = targets
        self.windows = windows
    }

    /// Returns the name of an entry's column; system columns included.
    func column(_ relation: Int, _ number: Int) -> String {
        guard columns.indices.contains(relation) else { return "?column?" }
        return columns[relation][number] ?? SystemColumns.name(of: number) ?? "?column?"
    }
}
