import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// Errors of single columns of information_schema: whether a foreign table takes changes is its wrapper's to say, and the
/// views ask for it only in rows that pass the conditions, and only where the column is read.
enum DeferredRefusal {
    /// What marks a value that stands for an error; no text of SQL holds it.
    private static let mark: Character = "\u{0}"

    /// Returns the value that stands for an error with this message.
    static func mark(_ message: String) -> Value { .text(String(mark) + message) }

    /// The names of the columns that may hold such values.
    private static let columns: [String: Set<String>] = [
        "tables": ["is_insertable_into"], "columns": ["is_updatable"],
        "views": ["is_updatable", "is_insertable_into"],
    ]

    /// Returns the numbers of those columns of a relation.
    static func columns(of relation: Relation) -> Set<Int> {
        guard relation.schema == Schema.informationSchema, let names = columns[relation.name] else { return [] }
        return Set(relation.columns.filter { names.contains($0.name) }.map(\.number))
    }

    /// Throws the error that a value of the column stands for.
    static func check(_ column: ColumnVector, count: Int) throws {
        for row in 0..<count {
            guard case .text(let text) = column[row], text.first == mark else { continue }
            throw Diagnostic(.objectNotInPrerequisiteState, String(text.dropFirst()))
        }
    }
}

/// Passes rows on, and throws the errors that values in some columns stand for.
final class DeferredRefusalNode: PlanNode {
    private let places: [Int]

    /// Makes a step that looks at these places.
    init(_ input: PlanNode, places: [Int]) {
        self.places = places
        super.init(types: input.types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Check" }

    override func start() throws -> any Operator { DeferredRefusalOperator(try inputs[0].open(), places) }
}

/// Runs the step.
final class DeferredRefusalOperator: Operator {
    private let input: any Operator
    private let places: [Int]

    /// Makes a run.
    init(_ input: any Operator, _ places: [Int]) {
        self.input = input
        self.places = places
    }

    func next(_ wanted: Int) throws -> Batch? {
        guard let batch = try input.next(wanted) else { return nil }
        for place in places where place < batch.columns.count {
            try DeferredRefusal.check(batch.columns[place], count: batch.count)
        }
        return batch
    }
}

extension Planner {
    /// Adds to the scan of a system relation the conditions that read none of the columns whose values may stand for
    /// errors, and then the step that throws those errors.
    func planRefusals(
        _ piece: FromPiece, of id: ObjectID, _ number: Int, _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        guard let relation = SystemRelations.relation(id) else { return piece }
        let marked = DeferredRefusal.columns(of: relation).filter {
            job.needed.contains(ColumnKey(relation: number, column: $0))
        }
        guard !marked.isEmpty else { return piece }
        var piece = piece
        let early = Self.take(&conjuncts) {
            $0.relations == [number] && $0.expression.columnsOfRelation(number).isDisjoint(with: marked)
        }
        if !early.isEmpty {
            let compiler = ExpressionCompiler(self, job.scope, piece.layout)
            piece.plan = FilterNode(piece.plan, conditions: try early.map { try compiler.compile($0.expression) })
        }
        let places = piece.layout.keys.enumerated().filter { marked.contains($0.element.column) }.map(\.offset)
        piece.plan = DeferredRefusalNode(piece.plan, places: places)
        return piece
    }
}
