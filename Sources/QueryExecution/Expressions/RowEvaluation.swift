import SQLBasics
import SQLTypes

/// What evaluating over a batch came to: the rows before the first error, and that error.
struct Evaluated {
    /// One vector an expression, of `count` rows.
    var columns: [ColumnVector]
    var count: Int
    var error: (any Error)?
}

/// Evaluates a list of expressions so that it looks as if it were done row by row, from left to right.
///
/// Whole batches are tried first. If that fails, the rows are gone through one by one to find the first row with an error;
/// volatile expressions always are.
enum RowEvaluation {
    /// Evaluates expressions over all rows of an input; when routines are called, `beforeRow` is told of each row.
    static func run(
        _ nodes: [ExpressionNode], _ input: RowInput, beforeRow: (Int) -> Void = { _ in }
    ) -> Evaluated {
        let volatileCalls = nodes.reduce(0) { $0 + $1.volatileCalls }
        let callsRoutine = nodes.contains { $0.callsRoutine }
        if input.count == 1 || (volatileCalls == 0 && !callsRoutine) {
            if input.count == 1 { beforeRow(0) }
            do {
                return Evaluated(columns: try nodes.map { try $0.evaluate(input) }, count: input.count)
            } catch {
                if input.count == 1 { return Evaluated(columns: empty(nodes), count: 0, error: error) }
            }
        } else if volatileCalls == 1, !callsRoutine, let columns = runSingleVolatile(nodes, input) {
            return Evaluated(columns: columns, count: input.count)
        }
        return runRows(nodes, input, beforeRow)
    }

    /// Evaluates expressions of which one calls one volatile function: the others first, so that the function is not
    /// called for rows that fail, then that one, which goes row by row itself. Nil when any of the others fails.
    private static func runSingleVolatile(_ nodes: [ExpressionNode], _ input: RowInput) -> [ColumnVector]? {
        var columns = empty(nodes)
        for (i, node) in nodes.enumerated() where node.volatileCalls == 0 {
            guard let column = try? node.evaluate(input) else { return nil }
            columns[i] = column
        }
        guard let last = nodes.firstIndex(where: { $0.volatileCalls > 0 }), nodes[last].isPlainlyVolatile else {
            return nil
        }
        guard let column = try? nodes[last].evaluate(input) else { return nil }
        columns[last] = column
        return columns
    }

    /// Evaluates row by row up to the first error.
    private static func runRows(
        _ nodes: [ExpressionNode], _ input: RowInput, _ beforeRow: (Int) -> Void
    ) -> Evaluated {
        var result = Evaluated(columns: empty(nodes), count: 0)
        for row in 0..<input.count {
            beforeRow(row)
            let single = input.row(row)
            do {
                let vectors = try nodes.map { try $0.evaluate(single) }
                for i in vectors.indices { result.columns[i].append(contentsOf: vectors[i]) }
                result.count += 1
            } catch {
                result.error = error
                break
            }
        }
        return result
    }

    /// Vectors without rows.
    private static func empty(_ nodes: [ExpressionNode]) -> [ColumnVector] {
        nodes.map { ColumnVector(type: $0.type) }
    }
}

/// Conditions that a row must all meet.
struct ConditionList {
    /// The conditions: those of row-level security and of security barriers first, then cheap ones, otherwise as written
    /// (`order_qual_clauses`).
    let nodes: [ExpressionNode]

    /// Makes a list of conditions in the order in which they were written; each may have a level of security, of which
    /// those that are cheap and leakproof are free.
    init(_ nodes: [ExpressionNode], levels: [Int] = [], isLeakproof: [Bool] = []) {
        func level(_ number: Int) -> Int {
            guard levels.indices.contains(number), isLeakproof.indices.contains(number) else { return 0 }
            return isLeakproof[number] && nodes[number].cost < 10 ? 0 : levels[number]
        }
        self.nodes = nodes.indices.map { (level($0), nodes[$0].cost, $0) }.sorted { $0 < $1 }.map { nodes[$0.2] }
    }

    /// Tells whether one of the conditions is a constant that is not true.
    var isNeverMet: Bool {
        nodes.contains { node in
            switch node.constant {
            case .null?, .bool(false)?: true
            default: false
            }
        }
    }

    /// Returns the rows that meet all conditions, up to the first row with an error, and that error; nil for all rows.
    func select(_ input: RowInput) -> (rows: ContiguousArray<Int32>?, error: (any Error)?) {
        if nodes.isEmpty { return (nil, nil) }
        if nodes.contains(where: { $0.isVolatile || $0.callsRoutine }) { return selectByRow(input) }
        do {
            return (try selectAtOnce(input), nil)
        } catch {
            return selectByRow(input)
        }
    }

    /// Narrows the rows condition by condition.
    private func selectAtOnce(_ input: RowInput) throws -> ContiguousArray<Int32>? {
        var rows: ContiguousArray<Int32>?
        for node in nodes {
            let part = rows.map { input.selecting($0) } ?? input
            if part.count == 0 { return [] }
            let truth = Truth.bytes(try node.evaluate(part))
            let passed = Self.pick(truth, among: rows)
            if passed.count == input.count { continue }
            rows = passed
        }
        return rows
    }

    /// Returns the rows for which a condition is true; the truth values are those of all rows, or of some.
    private static func pick(
        _ truth: ContiguousArray<UInt8>, among rows: ContiguousArray<Int32>?
    ) -> ContiguousArray<Int32> {
        ContiguousArray(unsafeUninitializedCapacity: truth.count) { passed, count in
            // The place is written always and kept only for a true condition: no branch depends on the data.
            if let rows {
                for i in 0..<min(truth.count, rows.count) {
                    passed[count] = rows[i]
                    count &+= truth[i] == Truth.yes ? 1 : 0
                }
            } else {
                for i in truth.indices {
                    passed[count] = Int32(truncatingIfNeeded: i)
                    count &+= truth[i] == Truth.yes ? 1 : 0
                }
            }
        }
    }

    /// Tests row by row up to the first error.
    private func selectByRow(_ input: RowInput) -> (rows: ContiguousArray<Int32>?, error: (any Error)?) {
        var passed = ContiguousArray<Int32>()
        for row in 0..<input.count {
            let single = input.row(row)
            do {
                if try passes(single) { passed.append(Int32(truncatingIfNeeded: row)) }
            } catch {
                return (passed, error)
            }
        }
        return (passed, nil)
    }

    /// Tests a single row.
    private func passes(_ row: RowInput) throws -> Bool {
        for node in nodes where Truth.bytes(try node.evaluate(row)).first != Truth.yes { return false }
        return true
    }
}
