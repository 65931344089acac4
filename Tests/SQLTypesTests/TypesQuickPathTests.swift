import SQLBasics
import SQLTypes
import Testing

/// Compares the quick ways of reading plain texts with the general ones, which a space in front forces.
@Suite struct TypesQuickPathTests {
    @Test(arguments: [3, 4] as [UInt64]) func plainTextsReadTheSame(seed: UInt64) {
        var random = TypesNumericPropertyTests.Random(state: seed)
        let evaluator = TypesEvaluator(zone: "Europe/Berlin")
        for _ in 0..<500 {
            let date = "\(1000 + random.next() % 3000)-\(two(&random, 14))-\(two(&random, 33))"
            let clock = "\(two(&random, 26)):\(two(&random, 62)):\(two(&random, 62))"
            let tail = ["", ".5", ".123456", ".1234567", ".", "+02", "-11:30", "+16", " +01", "Z", " UTC"][
                Int(random.next() % 11)]
            check("date", date, evaluator)
            check("timestamp", date + " " + clock + tail, evaluator)
            check("timestamptz", date + "T" + clock + tail, evaluator)
            check("numeric", random.decimal(14), evaluator)
        }
    }

    /// Makes two digits below a limit.
    private func two(_ random: inout TypesNumericPropertyTests.Random, _ limit: UInt64) -> String {
        let number = random.next() % limit
        return number < 10 ? "0\(number)" : "\(number)"
    }

    /// Reads a text with and without a space in front.
    private func check(_ type: String, _ text: String, _ evaluator: TypesEvaluator) {
        let quick = evaluator.result(["in", type, text])
        let general = evaluator.result(["in", type, " " + text])
        #expect(quick == general || quick.hasPrefix("ERROR") && general.hasPrefix("ERROR"), "\(type) \(text)")
    }

    @Test func recordsAreWrittenAndRead() throws {
        let context = TypesEvaluator().context
        let types: [SQLType] = [.int4, .text, .text, .date]
        for text in ["(1,\"b c\",,2020-01-01)", "(,\"\",\"a\"\"b\",)", "(7,\"x,y\",\"(z)\",infinity)"] {
            let row = try RecordText.parse(text, types: types, context: context)
            #expect(ValueText.string(of: .row(row), as: .record, context: context) == text)
        }
        for (text, detail) in [
            ("1,2", "Missing left parenthesis."), ("(1,2)", "Too few columns."), ("(1,2,3,4,5)", "Too many columns."),
            ("(1,2,3,", "Unexpected end of input."), ("(1,2,3,)x", "Junk after right parenthesis."),
        ] {
            #expect { try RecordText.parse(text, types: types, context: context) } throws: {
                ($0 as? Diagnostic)?.detail == detail
            }
        }
    }

    @Test func overlapsFollowTheStandard() {
        #expect(DateTime.overlap((1, 5), (4, 9)) && DateTime.overlap((5, 1), (5, 5)) == false)
        #expect(!DateTime.overlap((1, 4), (4, 9)) && DateTime.overlap((3, 3), (3, 9)))
    }

    @Test func zonesAreFound() {
        #expect(TimeZone.named("europe/berlin")?.name == "Europe/Berlin")
        #expect(TimeZone.named("cet-1cest,m3.5.0,m10.5.0/3")?.name == "CET-1CEST,M3.5.0,M10.5.0/3")
        #expect(TimeZone.named("Nowhere/City") == nil && TimeZone.named("../../etc/passwd") == nil)
        #expect(TimeZone.fixed(secondsEast: -12_600).name == "<-03:30>+03:30")
    }
}
