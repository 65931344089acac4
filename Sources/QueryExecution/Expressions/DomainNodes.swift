import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The constraints that a value must meet because of the domains in its type.
indirect enum DomainCheck {
    /// The value is of a domain.
    case domain(DomainConstraints)
    /// The elements of the value meet something.
    case elements(DomainCheck)
    /// The fields of the value meet something; nil for fields without domains.
    case fields([DomainCheck?])

    /// Throws when a value does not meet the constraints.
    func check(_ value: Value) throws {
        switch self {
        case .domain(let domain): try domain.check(value)
        case .elements(let inner):
            guard case .array(let array) = value else { return }
            for element in array.elements { try inner.check(element) }
        case .fields(let checks):
            guard case .row(let row) = value else { return }
            for (check, field) in zip(checks, row.fields) { try check?.check(field) }
        }
    }
}

/// The constraints of a domain and of those below it, in the order in which they are tested (`load_domaintype_info`).
final class DomainConstraints {
    /// A condition with the type that VALUE has in it.
    struct Condition {
        var name: String
        var type: SQLType
        var node: ExpressionNode
    }
    private let domain: SQLType
    private let refusesNull: Bool
    private let conditions: [Condition]
    /// Where the names of the domain are looked up.
    private let catalog: Catalog
    /// What the type below all domains demands of its own parts.
    private let inner: DomainCheck?

    /// Makes the constraints.
    init(
        _ domain: SQLType, refusesNull: Bool, conditions: [Condition], inner: DomainCheck?, in catalog: Catalog
    ) {
        self.catalog = catalog
        self.domain = domain
        self.refusesNull = refusesNull
        self.conditions = conditions
        self.inner = inner
    }

    /// Throws 23502 or 23514 when a value does not meet the constraints (`ExecEvalConstraintNotNull`,
    /// `ExecEvalConstraintCheck`).
    func check(_ value: Value) throws {
        try inner?.check(value)
        if refusesNull, value.isNull {
            throw Diagnostic(.notNullViolation, "domain \(domain.displayName) does not allow null values")
                .about(domain: domain, in: catalog)
        }
        for condition in conditions {
            let input = RowInput(columns: [ColumnVector(type: condition.type, values: [value])], count: 1)
            guard case .bool(false) = try condition.node.evaluate(input)[0] else { continue }
            throw Diagnostic(
                .checkViolation,
                "value for domain \(domain.displayName) violates check constraint \"\(condition.name)\""
            ).about(domain: domain, constraint: condition.name, in: catalog)
        }
    }
}

/// Passes on values after testing them against the domains in their type.
final class DomainNode: ExpressionNode {
    private let operand: ExpressionNode
    private let check: DomainCheck
    private let place: SourceSpan?

    /// Makes a node that tests the values of another one.
    init(_ operand: ExpressionNode, _ check: DomainCheck, _ place: SourceSpan?) {
        self.place = place
        self.operand = operand
        self.check = check
        super.init(type: operand.type, operands: [operand], isSafe: false, cost: 1)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        do {
            let vector = try operand.evaluate(input)
            for row in 0..<vector.count { try check.check(vector[row]) }
            return vector
        } catch let error as Diagnostic {
            guard let place else { throw error }
            throw error.located(at: place)
        }
    }
}

extension ExpressionCompiler {
    /// Puts the test of the domains in a type behind a conversion to it; errors point at a literal that is read as a whole.
    func domainChecked(_ node: ExpressionNode, literalAt place: SourceSpan?) throws -> ExpressionNode {
        guard let check = try domainCheck(of: node.type) else { return node }
        return DomainNode(node, check, place)
    }

    /// Returns what the domains in a type demand; nil when there are none.
    func domainCheck(of type: SQLType) throws -> DomainCheck? {
        if type.oid.isBuiltin { return nil }
        if let element = type.elementType { return try domainCheck(of: element).map(DomainCheck.elements) }
        if let fields = type.fields {
            let checks = try fields.types.map(domainCheck)
            return checks.contains { $0 != nil } ? .fields(checks) : nil
        }
        return type.isDomain ? .domain(try constraints(of: type)) : nil
    }

    /// Collects the constraints of a domain, those of the domains below it first.
    private func constraints(of type: SQLType) throws -> DomainConstraints {
        var conditions: [DomainConstraints.Condition] = []
        var refusesNull = false
        var below = type.unmodified
        while let domain = context.catalog.types[below.oid]?.domain {
            if domain.isNotNull { refusesNull = true }
            var own: [DomainConstraints.Condition] = []
            for constraint in domain.constraints.sorted(by: { $0.name < $1.name }) {
                guard case .check(let expression) = constraint.kind else { continue }
                own.append(
                    .init(name: constraint.name, type: domain.base, node: try condition(expression, domain.base)))
            }
            conditions = own + conditions
            below = domain.base.unmodified
        }
        return DomainConstraints(
            type, refusesNull: refusesNull, conditions: conditions, inner: try domainCheck(of: below),
            in: context.catalog)
    }

    /// Makes the node of a condition, whose one input column is VALUE.
    func condition(_ expression: BoundExpression, _ type: SQLType) throws -> ExpressionNode {
        var layout = Layout()
        layout.add(ColumnKey(relation: 0, column: 1), type: type)
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        return try context.askingExecute { try compiler.compile(expression.replacingDomainValue()) }
    }
}

extension BoundCast {
    /// The place of the literal that the cast reads as a whole: an array or a row with domains inside; nil for anything
    /// else, domains included, whose constraints are tested when the expression runs.
    var literalPlace: SourceSpan? {
        guard case .constant(let constant) = operand, constant.type.oid == SQLType.unknown.oid, !target.isDomain else {
            return nil
        }
        return constant.span
    }
}

extension BoundExpression {
    /// The expression with column 1 of relation 0 in place of VALUE.
    fileprivate func replacingDomainValue() -> BoundExpression {
        if case .parameter(0, let type, let span) = self {
            return .column(BoundColumn(relation: 0, column: 1, type: type, span: span))
        }
        return mapChildren({ $0.replacingDomainValue() }, query: { $0 })
    }
}
