import SQLBasics
enum DateTimeText {
    static func parse(_ text: String, as type: SQLType, _ context: FunctionContext) throws(Diagnostic) -> Value {
        throw .notSupported("d")
    }
    static func append(_ v: TimeWithZone, to output: inout [UInt8]) {}
    static func append(_ v: Int64, as type: SQLType, _ context: FunctionContext, to output: inout [UInt8]) {}
}
enum IntervalText {
    static func append(_ v: Interval, style: IntervalStyle, to output: inout [UInt8]) {}
}
enum DateTimeCasts { static func function(from: UInt32, to: UInt32) -> CastMethods.Function? { nil } }
extension DateTime {
    static func rounded(_ n: Int64, _ type: SQLType) throws(Diagnostic) -> Int64 { n }
    static func rounded(_ n: Int64, digits: Int32) -> Int64 { n }
    static func fitted(_ i: Interval, to m: IntervalModifier) throws(Diagnostic) -> Interval { i }
}
