import SQLBasics
import SQLTypes
import Testing

/// Compares text forms, casts and arithmetic with what PostgreSQL printed.
@Suite struct TypesRecordedTests {
    /// The kinds of expression that were recorded in another zone than UTC.
    private static let zoned: Set<String> = ["tz+iv", "extract_tz", "trunc_tz", "ds_tz"]

    /// Evaluates all entries of a table.
    private func check(_ table: String) {
        let utc = TypesEvaluator()
        let berlin = TypesEvaluator(zone: "Europe/Berlin")
        let entries = TypesRecorded.entries(table)
        #expect(entries.count > 100)
        for entry in entries {
            let result = (Self.zoned.contains(entry.expression[0]) ? berlin : utc).result(entry.expression)
            #expect(result == entry.expected, "\(entry.expression)")
        }
    }

    @Test func textFormsAndCasts() { check(TypesRecorded.text) }
    @Test func numbers() { check(TypesRecorded.numbers) }
    @Test func datesAndIntervals() { check(TypesRecorded.dates) }

    /// Evaluates conditions on ACL entries, which need names.
    @Test func aclItems() {
        let evaluator = TypesEvaluator()
        for text in ["alice=r/alice", "=rw*/alice", "\"Bob x\"=arwdDxtXUCTcsAm/alice", "alice=/\"Bob x\""] {
            #expect(evaluator.result(["in", "aclitem", text]) == text)
        }
        #expect(evaluator.result(["in", "aclitem", "alice=z/alice"]).hasPrefix("ERROR 22P02 invalid mode character"))
        #expect(evaluator.result(["in", "aclitem", "nobody=r/alice"]) == "ERROR 42704 role \"nobody\" does not exist")
    }
}
