import SQLBasics

/// `CREATE OR REPLACE FUNCTION f(x int DEFAULT 1) RETURNS int LANGUAGE sql AS '…'`, also PROCEDURE
package struct CreateRoutineStatement: Sendable {
    /// What stands behind RETURNS.
    package enum Returns: Sendable {
        /// `RETURNS type`, `RETURNS SETOF type`
        case type(TypeName)
        /// `RETURNS TABLE (a int, b text)`
        case table([RoutineParameter])
    }

    /// A body that is written as SQL, not as a string.
    package enum Body: Sendable {
        /// `RETURN x + 1`
        case expression(Expression)
        /// `BEGIN ATOMIC …; …; END`
        case statements([Statement])
    }

    /// Whether `OR REPLACE` was written.
    package var orReplace: Bool
    /// Whether it is a procedure.
    package var isProcedure: Bool
    /// The name.
    package var name: QualifiedName
    /// The parameters.
    package var parameters: [RoutineParameter]
    /// `RETURNS …`
    package var returns: Returns?
    /// Everything from LANGUAGE to AS.
    package var options: [RoutineOption]
    /// `RETURN …`, `BEGIN ATOMIC … END`
    package var body: Body?
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// `IN a int DEFAULT 3`
package struct RoutineParameter: Sendable {
    /// The mode; nil when none was written.
    package var mode: RoutineSignature.Argument.Mode?
    /// The name.
    package var name: Identifier?
    /// The type.
    package var type: TypeName
    /// `DEFAULT x`, `= x`
    package var defaultValue: Expression?
    /// Where the parameter stands.
    package var span: SourceSpan
}

/// Leads from the bytes of a string's value to those of the literal that it was written as.
package struct SourceMap: Sendable, Hashable {
    /// The first byte of the value within the statement's text.
    package var start: Int
    /// The places in the value of quotes that were written twice, in order.
    package var doubledQuotes: [Int]

    /// Returns the place in the statement of a place in the value.
    package func outer(_ inner: SourceSpan) -> SourceSpan {
        SourceSpan(start: outer(inner.start), end: outer(inner.end))
    }

    /// Returns the byte in the statement of a byte of the value.
    private func outer(_ inner: Int) -> Int { start + inner + doubledQuotes.count { $0 < inner } }
}

/// One option of CREATE or ALTER FUNCTION.
package struct RoutineOption: Sendable {
    /// `IMMUTABLE`, `STABLE`, `VOLATILE`
    package enum Volatility: String, Hashable, Sendable {
        case immutable = "IMMUTABLE", stable = "STABLE", volatile = "VOLATILE"
    }

    /// The options.
    package enum Kind: Sendable {
        /// `AS 'body'`, `AS 'file', 'symbol'`, with the way from the first string's bytes to those of the statement
        case source([String], map: SourceMap?)
        /// `LANGUAGE sql`
        case language(String)
        /// `TRANSFORM FOR TYPE t`, which RoleSQL refuses
        case transform
        /// `WINDOW`, which RoleSQL refuses
        case window
        /// `STRICT`, `RETURNS NULL ON NULL INPUT`; false for `CALLED ON NULL INPUT`
        case strict(Bool)
        /// `IMMUTABLE` and so on
        case volatility(Volatility)
        /// `[NOT] LEAKPROOF`
        case leakproof(Bool)
        /// `SECURITY DEFINER`; false for `SECURITY INVOKER`
        case securityDefiner(Bool)
        /// `PARALLEL safe`
        case parallel(String)
        /// `COST 10`
        case cost(Literal)
        /// `ROWS 10`
        case rows(Literal)
        /// `SUPPORT f`
        case support(QualifiedName)
        /// `SET x = 1`, `RESET x`
        case setting(SetStatement)
    }

    /// The option.
    package var kind: Kind
    /// The place of its first word.
    package var span: SourceSpan
}

/// `ALTER FUNCTION f(int) STRICT SET x = 1`
package struct AlterRoutineStatement: Sendable {
    /// The word behind ALTER.
    package var kind: RoutineKind
    /// The routine.
    package var routine: RoutineSignature
    /// The options.
    package var options: [RoutineOption]
    /// The place of `ALTER`.
    package var span: SourceSpan
}

/// `CREATE AGGREGATE a (int) (SFUNC = f, STYPE = int)`
package struct CreateAggregateStatement: Sendable {
    /// One item of the definition.
    package typealias Item = DefinitionItem

    /// Whether `OR REPLACE` was written.
    package var orReplace: Bool
    /// The name.
    package var name: QualifiedName
    /// The parameters; empty for `(*)`, nil for the old syntax without BASETYPE.
    package var parameters: [RoutineParameter]?
    /// How many parameters are direct ones, in front of ORDER BY; nil for an ordinary aggregate.
    package var directCount: Int?
    /// The definition.
    package var items: [Item]
    /// Whether the input stands in the definition, as `BASETYPE`.
    package var isOldStyle = false
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// `CALL p(1)`
package struct CallStatement: Sendable {
    /// The call.
    package var call: FunctionCall
    /// The place of `CALL`.
    package var span: SourceSpan
}
