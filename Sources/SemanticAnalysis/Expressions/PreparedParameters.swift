import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// The parameters of prepared statements.
extension Analyzer {
    /// Puts values in the places of the parameters.
    package mutating func bind(types: [SQLType], values: [Value]) {
        guard !types.isEmpty else { return }
        parameterTypes = types
        parameterValues = values
    }

    /// Lets parameters get the types that are not declared from where they stand (`parse_analyze_varparams`).
    package mutating func inferParameters(declared: [SQLType]) {
        parameterTypes = declared
        infersParameters = true
    }

    /// Throws unless every parameter has got a type (`check_variable_parameters`).
    package func checkParameters() throws(Diagnostic) {
        guard let open = parameterTypes.firstIndex(where: \.isUnknown) else { return }
        throw Diagnostic(.indeterminateDatatype, "could not determine data type of parameter $\(open + 1)")
    }

    /// Makes a reference to a parameter whose type may be open still (`variable_paramref_hook`).
    mutating func inferredParameter(_ node: ParameterReference) throws(Diagnostic) -> BoundExpression {
        guard node.number > 0, node.number <= 65535 else {
            throw Diagnostic(.undefinedParameter, "there is no parameter $\(node.number)", at: node.span)
        }
        while parameterTypes.count < node.number { parameterTypes.append(.unknown) }
        return .parameter(node.number, type: parameterTypes[node.number - 1], span: node.span)
    }

    /// Gives a parameter the type that is wanted where it stands (`variable_coerce_param_hook`).
    mutating func deducedParameter(
        _ number: Int, _ target: SQLType, at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let place = number - 1
        if parameterTypes.indices.contains(place) {
            if parameterTypes[place].isUnknown {
                parameterTypes[place] = target
            } else if parameterTypes[place].oid != target.oid {
                throw Diagnostic(
                    .ambiguousParameter, "inconsistent types deduced for parameter $\(number)",
                    detail: "\(parameterTypes[place].displayName) versus \(target.displayName)", at: span)
            }
        }
        return .parameter(number, type: target, span: span)
    }

    /// Analyzes the arguments of EXECUTE, each converted to its parameter's type (`EvaluateParams`).
    package mutating func analyzeArguments(
        _ nodes: [Expression], of types: [SQLType]
    ) throws(Diagnostic) -> AnalyzedStatement {
        let scope = Scope(parent: nil)
        var query = BoundQuery()
        for (index, (node, type)) in zip(nodes, types).enumerated() {
            let value = try expression(node, in: scope, clause: .executeParameter)
            guard let converted = try coerce(value, to: type, .assignment) else {
                throw Diagnostic(
                    .datatypeMismatch,
                    "parameter $\(index + 1) of type \(value.type.displayName) cannot be coerced to the expected "
                        + "type \(type.displayName)",
                    hint: "You will need to rewrite or cast the expression.", at: value.location)
            }
            query.targets.append(Target(converted, name: "$\(index + 1)"))
        }
        return AnalyzedStatement(
            body: .query(query), requirements: RequirementCollector.collect(query, in: environment),
            notices: notices, writesData: false, columns: query.targets.map { ($0.name, $0.expression.type) })
    }

    /// Makes the condition of WHERE CURRENT OF: the row of the target is the one on which the cursor stands when the
    /// statement runs (`transformCurrentOfExpr`).
    mutating func currentRow(of cursor: Identifier, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        guard let entry = scope.entries.first, case .relation(let table) = entry.kind else {
            throw Diagnostic(.internalError, "WHERE CURRENT OF without a table")
        }
        if environment.relation(table)?.kind == .view {
            throw Diagnostic(.featureNotSupported, "WHERE CURRENT OF on a view is not implemented")
        }
        currentRows.append(CurrentRow(cursor: cursor.name, table: table))
        let place = BoundExpression.column(BoundColumn(relation: 0, column: 0, type: .int8))
        let row = BoundExpression.parameter(currentRowOffset + currentRows.count, type: .int8, span: .none)
        return .call(try apply("=", [place, row], at: .none))
    }
}
