import SQLBasics
import SQLTypes

extension BoundExpression {
    /// The type of the expression's value.
    package var type: SQLType {
        switch self {
        case .constant(let c): c.type
        case .column(let c): c.type
        case .wholeRow(let w): w.type
        case .call(let c): c.type
        case .cast(let c): c.target
        case .logical, .nullTest, .booleanTest, .distinct, .rowComparison, .arrayComparison: .bool
        case .nullIf(let c): c.arguments.first?.type ?? .unknown
        case .caseWhen(let c): c.type
        case .coalesce(_, let type, _), .extremum(_, _, let type, _), .array(_, let type, _, _): type
        case .subscripted(let s): s.type
        case .row: .record
        case .field(_, _, let type, _): type
        case .subquery(let s): s.type
        case .aggregate(let a): a.type
        case .window(let w): w.type
        case .grouping: .int4
        case .sessionValue(_, let type, _), .parameter(_, let type, _): type
        case .placeholder(let type), .identityValue(_, let type): type
        }
    }

    /// Where the expression stands in the statement's text.
    package var span: SourceSpan {
        switch self {
        case .constant(let c): c.span
        case .column(let c): c.span
        case .wholeRow(let c): c.span
        case .call(let c), .distinct(let c, _), .nullIf(let c): c.span
        case .cast(let c): c.span
        case .logical(let l): l.span
        case .nullTest(_, _, let span), .booleanTest(_, _, let span): span
        case .caseWhen(let c): c.span
        case .coalesce(_, _, let span), .extremum(_, _, _, let span), .array(_, _, _, let span): span
        case .subscripted(let s): s.span
        case .row(let r): r.span
        case .field(_, _, _, let span): span
        case .rowComparison(let c): c.span
        case .arrayComparison(let c): c.span
        case .subquery(let s): s.span
        case .aggregate(let a): a.span
        case .window(let w): w.span
        case .grouping(_, let span), .sessionValue(_, _, let span), .parameter(_, _, let span): span
        case .placeholder, .identityValue: .none
        }
    }
}
