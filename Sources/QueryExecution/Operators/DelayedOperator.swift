/// Opens a plan when its first row is asked for: nothing is sorted or computed before.
final class DelayedOperator: Operator {
    private let plan: PlanNode
    private var rows: (any Operator)?

    /// Makes a run of a plan.
    init(_ plan: PlanNode) { self.plan = plan }

    func next(_ wanted: Int) throws -> Batch? {
        let rows = try self.rows ?? plan.open()
        self.rows = rows
        return try rows.next(wanted)
    }
}
