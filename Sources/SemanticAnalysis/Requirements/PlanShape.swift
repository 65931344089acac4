import CatalogModel
import SQLBasics
import SQLTypes

/// The join tree of a query level as PostgreSQL's planner has it, simple sub-selects written into it
/// (`pull_up_subqueries`, `pull_up_sublinks`, `remove_useless_result_rtes`), and what of it is known to give no rows.
indirect enum PlanShape {
    /// The ways to join.
    enum Kind { case inner, left, full, semi, anti }
    /// One row without columns.
    case one
    /// A table, a function and the like.
    case table(isEmpty: Bool)
    /// A sub-select that is planned on its own, at a path from the query level.
    case scan(path: [Int], isEmpty: Bool)
    /// UNION ALL whose parts are scanned one after the other.
    case append([PlanShape])
    /// A join; its own condition may be constant and not true.
    case join(Kind, PlanShape, PlanShape, isFalse: Bool)
    /// A cross join with a condition that may be constant and not true.
    case from([PlanShape], isFalse: Bool)

    /// How many things are scanned.
    var count: Int {
        switch self {
        case .one: 0
        case .table, .scan, .append: 1
        case .join(_, let left, let right, _): left.count + right.count
        case .from(let members, _): members.reduce(0) { $0 + $1.count }
        }
    }

    /// The paths of the sub-selects that are scanned.
    var scans: [[Int]] {
        switch self {
        case .one, .table: []
        case .scan(let path, _): [path]
        case .append(let members), .from(let members, _): members.flatMap(\.scans)
        case .join(_, let left, let right, _): left.scans + right.scans
        }
    }

    /// Returns the shape without single rows and with lone members of a FROM in the place of it, and whether a condition
    /// that is never true was left over for what is around (`remove_useless_results_recurse`).
    func reduced() -> (shape: PlanShape, isFalse: Bool) {
        switch self {
        case .one, .table, .scan: return (self, false)
        case .append(let members): return (.append(members.map { Self.closed($0.reduced()) }), false)
        case .from(let members, var isFalse):
            var kept: [PlanShape] = []
            for member in members {
                let (shape, carried) = member.reduced()
                if carried { isFalse = true }
                if case .one = shape { continue }
                kept.append(shape)
            }
            if kept.count > 1 { return (.from(kept, isFalse: isFalse), false) }
            return (kept.first ?? .one, isFalse)
        case .join(let kind, let left, let right, var isFalse):
            let (outer, outerFalse) = left.reduced()
            let (inner, innerFalse) = right.reduced()
            switch kind {
            case .inner:
                isFalse = isFalse || outerFalse || innerFalse
                if case .one = outer { return (inner, isFalse) }
                if case .one = inner { return (outer, isFalse) }
                return (.join(kind, outer, inner, isFalse: isFalse), false)
            case .semi:
                return (.join(kind, outer, inner, isFalse: isFalse || innerFalse), outerFalse)
            case .left, .anti:
                let closed = Self.closed((outer, outerFalse))
                if case .one = inner, kind == .left { return (closed, false) }
                return (.join(kind, closed, inner, isFalse: isFalse || innerFalse), false)
            case .full:
                return (
                    .join(
                        kind, Self.closed((outer, outerFalse)), Self.closed((inner, innerFalse)),
                        isFalse: isFalse), false
                )
            }
        }
    }

    /// Returns a shape with a condition that was left over around it.
    private static func closed(_ reduced: (shape: PlanShape, isFalse: Bool)) -> PlanShape {
        reduced.isFalse ? .from([reduced.shape], isFalse: true) : reduced.shape
    }

    /// Tells whether a condition of the outermost inner joins is never true.
    var isFalseAtTop: Bool {
        switch self {
        case .one, .table, .scan, .append: false
        case .from(let members, let isFalse): isFalse || members.contains(where: \.isFalseAtTop)
        case .join(let kind, let left, let right, let isFalse):
            switch kind {
            case .inner, .semi: isFalse || left.isFalseAtTop || right.isFalseAtTop
            case .left, .anti: left.isFalseAtTop
            case .full: false
            }
        }
    }
}

/// Finds out which sub-selects of a shape are left out of the plan because a join above them gives no rows
/// (`mark_dummy_rel`), and which are looked at all the same because they are themselves known to be empty.
struct PlanVerdict {
    /// The sub-selects that are left out.
    private(set) var dead: Set<[Int]> = []
    /// The sub-selects that are never planned, or planned to nothing: all that they read is checked.
    private(set) var whole: Set<[Int]> = []
    /// Tells whether the level gives no rows.
    private(set) var isEmpty = false

    /// Judges a shape.
    init(_ given: PlanShape) {
        let (shape, carried) = given.reduced()
        isEmpty = visit(shape)
        guard carried || shape.isFalseAtTop else { return }
        isEmpty = true
        if shape.count == 1 { whole.formUnion(shape.scans) } else { dead.formUnion(shape.scans) }
    }

    /// Visits a part of the shape; returns whether it gives no rows.
    private mutating func visit(_ shape: PlanShape) -> Bool {
        switch shape {
        case .one: return false
        case .table(let isEmpty): return isEmpty
        case .scan(let path, let isEmpty):
            if isEmpty { whole.insert(path) }
            return isEmpty
        case .append(let members):
            var isEmpty = true
            for member in members where !visit(member) { isEmpty = false }
            return isEmpty && !members.isEmpty
        case .from(let members, let isFalse):
            var isEmpty = isFalse
            for member in members where visit(member) { isEmpty = true }
            if isFalse, shape.count == 1 { whole.formUnion(shape.scans) }
            if isEmpty, shape.count > 1 { dead.formUnion(shape.scans) }
            return isEmpty
        case .join(let kind, let left, let right, let isFalse):
            let isLeftEmpty = visit(left)
            let isRightEmpty = visit(right)
            let isEmpty =
                switch kind {
                case .inner, .semi: isLeftEmpty || isRightEmpty || isFalse
                case .left, .anti: isLeftEmpty
                case .full: isLeftEmpty && isRightEmpty
                }
            if isEmpty {
                dead.formUnion(shape.scans)
            } else if isFalse, kind == .left || kind == .anti {
                dead.formUnion(right.scans)
            }
            return isEmpty
        }
    }
}
