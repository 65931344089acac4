/// `CREATE CAST (a AS b) WITH FUNCTION f(a) AS IMPLICIT`
package struct CreateCastStatement: Sendable {
    /// How values are cast.
    package enum Method: Sendable {
        /// `WITH FUNCTION f(a)`
        case function(RoutineSignature)
        /// `WITHOUT FUNCTION`
        case binary
        /// `WITH INOUT`
        case inputOutput
    }
    /// Where the cast may be applied without being written.
    package enum Context: String, Sendable {
        case explicit = ""
        case assignment = "AS ASSIGNMENT"
        case implicit = "AS IMPLICIT"
    }

    /// The type that values come from.
    package var source: TypeName
    /// The type that they become.
    package var target: TypeName
    /// How.
    package var method: Method
    /// Where.
    package var context: Context
}
