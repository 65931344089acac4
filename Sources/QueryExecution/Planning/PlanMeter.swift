import Glibc
import SQLBasics

/// What a step of a plan did while EXPLAIN ANALYZE watched (`Instrumentation`).
final class PlanMeter {
    /// How often the step was run.
    var runs = 0
    /// How many rows it produced in all runs.
    var rows = 0
    /// The nanoseconds until the first rows of all runs, what it reads from included.
    var startup: UInt64 = 0
    /// The nanoseconds of all runs, what it reads from included.
    var total: UInt64 = 0

    /// `(actual time=0.010..0.020 rows=3.00 loops=1)`; empty for a step that was not run by itself.
    func text(withTimes: Bool) -> String {
        guard runs > 0 else { return "" }
        let count = UInt64(runs)
        let times =
            withTimes
            ? "time=\(PlanWatch.milliseconds(startup / count))..\(PlanWatch.milliseconds(total / count)) " : ""
        let hundredths = (rows * 100 + runs / 2) / runs
        let fraction = hundredths % 100
        let average = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
        return " (actual \(times)rows=\(average) loops=\(runs))"
    }
}

/// Passes the rows of a step on and measures them.
final class MeteredRows: Operator {
    private let input: any Operator
    private let meter: PlanMeter
    private var isStarted = false
    private var spent: UInt64

    /// Makes an operator over the rows of another one, which took some time to be made.
    init(_ input: any Operator, _ meter: PlanMeter, spent: UInt64) {
        self.input = input
        self.meter = meter
        self.spent = spent
        meter.runs += 1
        meter.total += spent
    }

    func next(_ wanted: Int) throws -> Batch? {
        let start = PlanWatch.now()
        let batch = try input.next(wanted)
        let time = PlanWatch.now() - start
        if !isStarted {
            isStarted = true
            meter.startup += spent + time
        }
        meter.total += time
        meter.rows += batch?.count ?? 0
        return batch
    }
}

/// Watches the plan of the statement that EXPLAIN ANALYZE runs.
package final class PlanWatch {
    /// The top of the plan, once it is made.
    private var root: PlanNode?
    /// When the plan was ready.
    package private(set) var planned: UInt64?

    /// Makes a watch over the next statement.
    package init() {}

    /// Watches a plan.
    func watch(_ plan: PlanNode) {
        root = plan
        plan.meter = PlanMeter()
        planned = Self.now()
    }

    /// Returns the plan with what its steps did; nil if none was made.
    package func outline(withTimes: Bool) -> [String]? {
        root?.outline { $0.meter?.text(withTimes: withTimes) ?? "" }
    }

    /// Reads the clock that never goes back, in nanoseconds.
    package static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Writes nanoseconds as milliseconds with three digits.
    package static func milliseconds(_ time: UInt64) -> String {
        let micro = (time + 500) / 1000
        let rest = String(micro % 1000)
        return "\(micro / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

extension ExecutionContext {
    /// Hands the watch to the one statement that it is meant for.
    func takeWatch() -> PlanWatch? {
        defer { planWatch = nil }
        return planWatch
    }
}
