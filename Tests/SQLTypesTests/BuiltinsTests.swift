import SQLBasics
import SQLTypes
import Testing

/// Compares builtin routines with what PostgreSQL gave.
@Suite struct BuiltinsTests {
    /// Runs the lines of a table.
    private func check(_ lines: String) throws {
        let harness = BuiltinsHarness()
        for line in lines.split(separator: "\n").map(String.init) {
            let (expected, actual) = try harness.run(line)
            #expect(actual == expected, "\(line)")
        }
    }

    @Test func operators() throws { try check(BuiltinsOperatorCalls.lines) }
    @Test func textFunctions() throws { try check(BuiltinsTextCalls.lines) }
    @Test func mathFunctionsAndAggregates() throws { try check(BuiltinsMathCalls.lines) }
    @Test func datesAndTimes() throws { try check(BuiltinsDateTimeCalls.lines) }
    @Test func numberFormats() throws { try check(BuiltinsNumberFormatCalls.lines) }

    @Test func findsRowsByNameAndNumber() {
        #expect(BuiltinTable.functions(named: "lower").map(\.oid.rawValue) == [870, 3848, 4235])
        #expect(BuiltinTable.functions(named: "no_such_function").isEmpty)
        #expect(BuiltinTable.function(ObjectID(870))?.name == "lower")
        #expect(BuiltinTable.operators(named: "=").count > 40)
        #expect(BuiltinTable.operator(ObjectID(96))?.name == "=")
        #expect(BuiltinTable.negator(of: ObjectID(96))?.name == "<>")
        #expect(BuiltinTable.isUnsupported(name: "to_tsvector"))
        #expect(!BuiltinTable.isUnsupported(name: "lower"))
    }

    @Test func everyOperatorHasItsFunction() {
        for entry in BuiltinTable.allOperators {
            #expect(BuiltinTable.function(entry.function) != nil, "\(entry.name) \(entry.oid)")
        }
    }
}
