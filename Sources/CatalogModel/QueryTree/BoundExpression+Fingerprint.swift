import SQLBasics
import SQLTypes

extension BoundExpression {
    /// Tells whether two expressions compute the same, places in the text aside (`equal`).
    package func isSame(as other: BoundExpression) -> Bool {
        if case .column(let a) = self {
            guard case .column(let b) = other else { return false }
            return a.level == b.level && a.relation == b.relation && a.column == b.column
        }
        return fingerprint == other.fingerprint
    }

    /// A text that is the same for expressions that compute the same; good as a key of a dictionary.
    package var fingerprint: String {
        var text = ""
        writeFingerprint(to: &text)
        return text
    }

    /// Writes the node and its children.
    fileprivate func writeFingerprint(to text: inout String) {
        text += "(" + nodeTag
        forEachChild { child in
            switch child {
            case .expression(let inner): inner.writeFingerprint(to: &text)
            case .query(let query): query.writeFingerprint(to: &text)
            }
        }
        text += ")"
    }

    /// What distinguishes the node from others with the same children.
    private var nodeTag: String {
        switch self {
        case .constant(let c): "k\(c.type.oid.rawValue),\(c.type.modifier):\(c.value)"
        case .column(let c): "c\(c.level),\(c.relation),\(c.column)"
        case .wholeRow(let w): "w\(w.level),\(w.relation)"
        case .call(let c) where c.function == .invalid: "j\(c.form)"
        case .call(let c): "f\(c.function.rawValue),\(c.type.oid.rawValue),\(c.isVariadicArray)"
        case .cast(let c): "t\(c.target.oid.rawValue),\(c.target.modifier)"
        case .logical(let l): "l\(l.operation)"
        case .nullTest(_, let isNegated, _): "n\(isNegated)"
        case .booleanTest(_, let test, _): "b\(test)"
        case .distinct(let c, let isNegated): "d\(c.function.rawValue),\(isNegated)"
        case .nullIf(let c): "nullif\(c.function.rawValue)"
        case .caseWhen(let c): "case\(c.subject != nil),\(c.branches.count),\(c.type.oid.rawValue)"
        case .coalesce: "coalesce"
        case .extremum(_, let isGreatest, _, _): "x\(isGreatest)"
        case .array(_, let type, let isMultidimensional, _): "a\(type.oid.rawValue),\(isMultidimensional)"
        case .subscripted(let s):
            "s\(s.isSlice),\(s.indexes.map { "\($0.lower != nil)\($0.upper != nil)" }.joined())"
        case .row: "r"
        case .field(_, let index, _, _): "e\(index)"
        case .rowComparison(let c):
            "rc\(c.comparison),\(c.pairs.map { String($0.function.rawValue) }.joined(separator: ","))"
        case .arrayComparison(let c): "ac\(c.function.rawValue),\(c.isAny)"
        case .subquery(let s): "q\(s.kindTag)"
        case .aggregate(let a): "g\(a.function.rawValue),\(a.isDistinct),\(a.level),\(a.filter != nil),\(a.sortTag)"
        case .window(let w): "o\(w.function.rawValue),\(w.window)"
        case .grouping: "grouping"
        case .sessionValue(let value, _, _): "v\(value)"
        case .parameter(let number, _, _): "p\(number)"
        case .placeholder(let type): "h\(type.oid.rawValue)"
        case .identityValue(let sequence, _): "i\(sequence.rawValue)"
        }
    }
}

extension BoundSubquery {
    /// What distinguishes the kind of sub-select.
    fileprivate var kindTag: String {
        switch kind {
        case .scalar: "scalar"
        case .exists: "exists"
        case .any(let comparison, _): "any\(comparison.pairs.map { String($0.function.rawValue) })"
        case .all(let comparison, _): "all\(comparison.pairs.map { String($0.function.rawValue) })"
        case .array: "array"
        case .row: "row"
        }
    }
}

extension AggregateCall {
    /// The directions of the sort keys.
    fileprivate var sortTag: String { orderBy.map { "\($0.isDescending)\($0.nullsFirst)" }.joined() }
}

extension BoundQuery {
    /// Writes the query and what it holds.
    fileprivate func writeFingerprint(to text: inout String) {
        text += "[\(distinct),\(orderBy),\(grouping?.keys ?? []),\(withTies),"
        for relation in relations { text += relation.fingerprintTag }
        text += "\(setOperation.map { "\($0)" } ?? "")\(from.map(\.fingerprintTag).joined())"
        forEachChild { child in
            switch child {
            case .expression(let inner): inner.writeFingerprint(to: &text)
            case .query(let query): query.writeFingerprint(to: &text)
            }
        }
        text += "]"
    }
}

extension RangeEntry {
    /// What distinguishes the entry.
    fileprivate var fingerprintTag: String {
        switch kind {
        case .relation(let id): "R\(id.rawValue)"
        case .view(let id, _): "V\(id.rawValue)"
        case .subquery: "S"
        case .values(let rows): "L\(rows.count)"
        case .functions(_, let withOrdinality): "F\(withOrdinality)"
        case .commonTable(let level, let index): "C\(level),\(index)"
        case .pseudo: "P"
        }
    }
}

extension JoinTree {
    /// What distinguishes the shape of the tree.
    fileprivate var fingerprintTag: String {
        switch self {
        case .relation(let position): "\(position)"
        case .join(let join): "{\(join.kind)\(join.left.fingerprintTag),\(join.right.fingerprintTag)}"
        }
    }
}
